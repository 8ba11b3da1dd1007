/** What names and dates are for the grammar: their kind and, by their last word, their case. */
import { endingFeatures } from '../../kazakh/suffixes.js';
import type { Case } from '../../kazakh/features.js';
import { declinedFrom } from '../../kazakh/suffixes.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import type { EntityType } from '../../record/schema.js';
import type { NameTags, Scene } from './chunk.js';
import { NO_TAGS, TAG, tags, type Tags, union } from './tags.js';
import { wordForm, type WordForm } from './words.js';

export const CASE_TAGS: Readonly<Record<Case, Tags>> = {
  nom: TAG.Nominative, gen: TAG.Genitive, dat: TAG.Dative, acc: TAG.Accusative, loc: TAG.Locative, abl: TAG.Ablative, ins: TAG.Instrumental,
  attr: TAG.Locative, equ: TAG.Nominative,
};
const PLACE = tags('Name', 'Place');
const TYPE_TAGS: Readonly<Partial<Record<EntityType, Tags>>> = {
  GPE: PLACE, LOCATION: PLACE, FACILITY: PLACE, ORGANISATION: tags('Name', 'Organisation'), PERSON: tags('Name', 'Person'), POSITION: TAG.Office,
  NORP: TAG.Nation, PROJECT: tags('Name', 'Project'),
};

const bareForm = (name: string): WordForm => wordForm(name.slice(name.lastIndexOf(' ') + 1).toLowerCase());

/** What a name is for the grammar. */
export function entityTags(scene: Scene, index: number): NameTags {
  return (scene.names[index] ??= readName(scene, index));
}

function readName({ mentions }: Scene, index: number): NameTags {
  const entity = mentions.entities[index];
  if (entity === undefined) return { tags: NO_TAGS, kind: NO_TAGS, form: bareForm('') };
  const kind = TYPE_TAGS[entity.type] ?? TAG.Noun;
  const kase = caseOfName(mentions.doc.tokens, entity.from, entity.to, entity.name);
  const form: WordForm = { ...bareForm(entity.name), case: kase, base: entity.name, verb: null, surelyVerb: false, kind: 'noun', plural: false, owned: false };
  return { tags: union(kind, CASE_TAGS[kase]), kind, form };
}

/** The case that a name's last word has beyond its base form. */
function caseOfName(tokens: Tokens, from: number, to: number, name: string): Case {
  const last = lastWord(tokens, from, to);
  if (last < 0) return 'nom';
  const lower = tokens.words[last]?.lower ?? '';
  if (isDetached(tokens, last, from)) return endingFeatures(lower)?.case ?? 'nom';
  const base = name.slice(name.lastIndexOf(' ') + 1).replaceAll(/[«»“”"]/gu, '').toLowerCase();
  return lower === base || base === '' ? 'nom' : caseBeyond(lower, base);
}

const CASES_LIMIT = 1 << 14;
const cases = new Map<string, Case>();

/** The case that a form has beyond a base; those met are kept, for taking a form apart costs. */
function caseBeyond(lower: string, base: string): Case {
  const key = `${lower} ${base}`;
  let found = cases.get(key);
  if (found === undefined) {
    found = declinedFrom(lower, true).find(({ stem, owned }) => owned === base || stem === base)?.features.case ?? wordForm(lower).case;
    if (cases.size >= CASES_LIMIT) cases.clear();
    cases.set(key, found);
  }
  return found;
}

/** The last token that is a word, -1 for none. */
export const lastWord = (tokens: Tokens, from: number, to: number): number => {
  for (let i = to - 1; i >= from; i--) if (tokens.kind[i] === Kind.Word) return i;
  return -1;
};

/** Whether the word is an ending after a hyphen or a quotation mark: `ТМҰ-ның`. */
export function isDetached(tokens: Tokens, i: number, from: number): boolean {
  return i > from && !tokens.gap[i] && tokens.kind[i - 1] === Kind.Punct && endingFeatures(tokens.words[i]?.lower ?? '') !== undefined;
}

export function dateTags({ mentions }: Scene, index: number): Tags {
  const date = mentions.dates[index];
  if (date === undefined) return NO_TAGS;
  const last = lastWord(mentions.doc.tokens, date.from, date.to);
  const kase = last < 0 ? 'nom' : wordForm(mentions.doc.tokens.words[last]?.lower ?? '').case;
  return union(TAG.Date, CASE_TAGS[kase]);
}
