/** What mentions are for the grammar: their kind and, by their last word, their case. */
import { endingFeatures } from '../../kazakh/endings.js';
import type { Case, Features } from '../../kazakh/features.js';
import { readingOf } from '../../kazakh/lexicon.js';
import { analyse } from '../../kazakh/strip.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import type { EntityType } from '../../record/schema.js';
import type { NameTags, Scene } from './chunk.js';
import { NO_TAGS, TAG, type TagName, tags, type Tags, union } from './tags.js';
import { wordForm, type WordForm } from './word-form.js';

const CASE_NAMES: Readonly<Record<Case, TagName>> = {
  nom: 'Nominative', gen: 'Genitive', dat: 'Dative', acc: 'Accusative', loc: 'Locative', abl: 'Ablative', ins: 'Instrumental', attr: 'Locative', equ: 'Nominative',
};
const TYPE_TAGS: Readonly<Partial<Record<EntityType, readonly TagName[]>>> = {
  GPE: ['Name', 'Place'], LOCATION: ['Name', 'Place'], FACILITY: ['Name', 'Place'], ORGANISATION: ['Name', 'Organisation'], PERSON: ['Name', 'Person'],
  POSITION: ['Office'], NORP: ['Nation'], PROJECT: ['Name', 'Project'],
};

const bareForm = (name: string): WordForm => wordForm(name.slice(name.lastIndexOf(' ') + 1).toLowerCase());

/** What a name is for the grammar. */
export function entityTags(scene: Scene, index: number): NameTags {
  return (scene.names[index] ??= readName(scene, index));
}

function readName({ mentions }: Scene, index: number): NameTags {
  const entity = mentions.entities[index];
  if (entity === undefined) return { tags: NO_TAGS, kind: NO_TAGS, form: bareForm('') };
  const kind = tags(...(TYPE_TAGS[entity.type] ?? (['Noun'] as const)));
  const kase = caseOfName(mentions.doc.tokens, entity.from, entity.to, entity.name);
  const form: WordForm = { ...bareForm(entity.name), case: kase, base: entity.name, verb: null, surelyVerb: false, kind: 'noun', plural: false, owned: false };
  return { tags: union(kind, tags(CASE_NAMES[kase])), kind, form };
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
    found = analyse(lower, true).find(({ stem, owned }) => owned === base || stem === base)?.features.case ?? wordForm(lower).case;
    if (cases.size >= CASES_LIMIT) cases.clear();
    cases.set(key, found);
  }
  return found;
}

const lastWord = (tokens: Tokens, from: number, to: number): number => {
  for (let i = to - 1; i >= from; i--) if (tokens.kind[i] === Kind.Word) return i;
  return -1;
};

/** Whether the word is an ending after a hyphen or a quotation mark: `ТМҰ-ның`. */
function isDetached(tokens: Tokens, i: number, from: number): boolean {
  return i > from && !tokens.gap[i] && tokens.kind[i - 1] === Kind.Punct && endingFeatures(tokens.words[i]?.lower ?? '') !== undefined;
}

export function dateTags({ mentions }: Scene, index: number): Tags {
  const date = mentions.dates[index];
  if (date === undefined) return NO_TAGS;
  const last = lastWord(mentions.doc.tokens, date.from, date.to);
  const kase = last < 0 ? 'nom' : wordForm(mentions.doc.tokens.words[last]?.lower ?? '').case;
  return union(TAG.Date, tags(CASE_NAMES[kase]));
}

/** Words of bounds and levels inside the span, that are no case of the figure. */
const BOUNDS: ReadonlySet<string> = new Set('дейін шейін астам аса артық көп кем төмен жуық тарта жоғары бастап басталады шамасында төңірегінде аралығында емес асты асады асуы асқан аспайды жетпейді жетпейтін асатын болмауы'.split(' '));

/** A figure's kind, and the case that the clause gives it. */
export function figureTags({ mentions, figures }: Scene, index: number): Tags {
  const figure = figures[index];
  if (figure === undefined) return NO_TAGS;
  const { tokens } = mentions.doc;
  const kind = figure.money !== null ? 'Money' : figure.quantity?.kind === 'count' ? 'Count' : figure.quantity?.kind === 'measure' || figure.quantity?.kind === 'age' ? 'Measure' : 'Share';
  let out = tags('Figure', kind);
  if (figure.quantity?.unit === 'MCI') out = union(out, TAG.Money);
  let last = lastWord(tokens, figure.from, figure.to);
  const bound = tokens.words[last]?.lower ?? '';
  if (BOUNDS.has(bound)) {
    // Bounds that are verbs are the predicate: 5 млрд теңгеден асты.
    if (/^(?:асты|асады|асуы|аспайды|жетпейді|басталады|болмауы)$/u.test(bound)) return union(out, tags('Nominative', 'Reach'));
    if (bound !== 'дейін' && bound !== 'шейін') return union(out, TAG.Nominative);
    last = lastWord(tokens, figure.from, last);
  }
  const features = featuresOf(tokens, last, figure.from);
  out = union(out, tags(CASE_NAMES[features.case]));
  // АҚШ доллары has its possessive from the country.
  const ofCountry = readingOf(tokens.words[last] ?? NO_WORD, 'currency') !== undefined && tokens.kind[last - 1] === Kind.Word && (readingOf(tokens.words[last - 1] ?? NO_WORD, 'scale') ?? readingOf(tokens.words[last - 1] ?? NO_WORD, 'numeral')) === undefined;
  return features.poss === 3 && !ofCountry ? union(out, TAG.Partitive) : out;
}

/** Case and possessive of the last word of a number: as the lexicon has it, else by its ending. */
function featuresOf(tokens: Tokens, last: number, from: number): Pick<Features, 'case' | 'poss'> {
  const word = tokens.words[last];
  if (word === undefined) return { case: 'nom', poss: 0 };
  const ending = isDetached(tokens, last, from) ? endingFeatures(word.lower) : undefined;
  if (ending !== undefined) return ending;
  const listed = (['currency', 'unit', 'scale', 'numeral'] as const).map((cls) => readingOf(word, cls)).find((reading) => reading !== undefined);
  if (listed !== undefined) return listed.features;
  const form = wordForm(word.lower);
  return { case: form.case, poss: form.owned ? 3 : 0 };
}

const NO_WORD = { lower: '', mask: 0, readings: [], phrases: [] };
