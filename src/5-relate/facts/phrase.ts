/** The words of an answer: how far a phrase reaches to the left of its head, and its base form. */
import { wordsOf } from '../../kazakh/lexicon/index.js';
import { infinitiveOf } from '../../kazakh/fact-verbs.js';
import { AUXILIARIES, MODALS } from '../../kazakh/fact-words.js';
import type { Phrase } from '../../record/schema.js';
import { Cat, type Parse } from './parse/types.js';
import type { Unit } from './parse/units.js';
import { classScores, type Ranker } from './model.js';
import { classLayoutOf } from './linear.js';

/** Columns of one step to the left: the word that may be taken in, the one after it, the head. */
export const COLUMNS = [
  'cat', 'stem', 'case', 'form', 'nextCat', 'nextStem', 'headCat', 'headStem', 'headForm', 'before', 'length', 'type', 'purpose',
] as const;
export const CROSSES: readonly (readonly string[])[] = [
  ['cat'], ['stem'], ['cat', 'headCat'], ['cat', 'headStem'], ['cat', 'nextCat'], ['cat', 'headForm'], ['stem', 'headStem'],
  ['cat', 'length'], ['cat', 'before'], ['form', 'cat', 'nextCat'], ['purpose', 'cat'], ['type'], ['cat', 'case', 'headForm'],
];
export const LAYOUT = classLayoutOf(COLUMNS, CROSSES);
/** Classes of a step: the phrase stops before the word, or takes it in. */
export const STEPS = ['stop', 'go'] as const;

/** Words that a phrase may have. */
const MOST = 7;

const formOf = ({ units }: Parse, u: number): number => {
  const form = units[u]?.form;
  return form == null ? 0 : 1 + (form.owned ? 1 : 0) + (form.plural ? 2 : 0) + (form.infinitive ? 4 : 0) + (form.verb !== null ? 8 : 0);
};

/** Writes the columns of taking the unit `u` into the phrase that now begins after it. */
export function fillStep(parse: Parse, head: number, u: number, purpose: boolean, v: Int32Array): void {
  const { cat, stem, kase, units, mentions } = parse;
  v[0] = cat[u] as number; v[1] = stem[u] as number; v[2] = kase[u] as number; v[3] = formOf(parse, u); v[4] = cat[u + 1] as number; v[5] =
    stem[u + 1] as number; v[6] = cat[head] as number;
  v[7] = stem[head] as number; v[8] = formOf(parse, head); v[9] = u > 0 ? (cat[u - 1] as number) : 0; v[10] = head - u; v[11] =
    units[u]?.kind === 'entity' ? (mentions.entities[units[u]?.index ?? -1]?.type.length ?? 0) : 0; v[12] = purpose ? 1 : 0;
}

const values = new Int32Array(COLUMNS.length);

/** The first unit of the phrase whose head is given. */
export function startOf(parse: Parse, head: number, purpose: boolean, ranker: Ranker): number {
  const first = Math.max(parse.first[head] as number, head - MOST + 1);
  let u = head;
  while (u > first && mayTake(parse, u - 1)) {
    fillStep(parse, head, u - 1, purpose, values);
    const [stop, go] = classScores(ranker, LAYOUT, values, STEPS.length) as [number, number];
    if (go <= stop) break;
    u--;
  }
  while (u < head && (parse.cat[u] === Cat.conjunction || parse.cat[u] === Cat.quote)) u++;
  return u;
}

/** Signs, figures and dates are no part of a noun phrase; a conjunction and a quotation mark are, between its words. */
export function mayTake({ cat }: Parse, u: number): boolean {
  const own = cat[u] as number;
  return own >= Cat.nom || own === Cat.quote || (own >= Cat.place && own <= Cat.name);
}

/** A noun phrase as it stands, its last word without case. */
export function nounPhrase(parse: Parse, from: number, head: number, field: Phrase['field']): Phrase {
  const { tokens, text } = parse.mentions.doc;
  const unit = parse.units[head]!;
  const start = tokens.start[parse.units[from]!.from] ?? 0;
  const last = tokens.start[unit.from] ?? 0;
  const end = tokens.end[unit.to - 1] ?? 0;
  const name = unit.kind === 'entity' ? parse.mentions.entities[unit.index]?.name : undefined;
  const before = text.slice(start, last);
  return {
    text: `${before === before.toUpperCase() ? before : lowerFirst(before)}${name ?? baseOf(unit, text.slice(last, end))}`, start, end,
    field,
  };
}

/** A word without its case and number, as it is spelt: the possessive stays (`айналымы`), and so do capitals (`ҚҚС`). */
function baseOf({ form, lower, case: own }: Unit, surface: string): string {
  if (form === null) return surface;
  const base = own === 'nom' && !form.plural ? lower : form.base;
  return base.length > 1 && /^\p{Lu}{2}/u.test(surface) && lower.startsWith(base) ? surface.slice(0, base.length) : base;
}

/** `Тауар айналымы` is `тауар айналымы` wherever it stands; `АЕК` stays. */
const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** A verb with the words that carry it on, as an infinitive. */
export function verbPhrase(parse: Parse, u: number, field: Phrase['field']): Phrase {
  const { tokens } = parse.mentions.doc;
  let to = u;
  while (to + 1 < (parse.last[u] as number) &&
    (AUXILIARIES.has(parse.units[to + 1]?.lower ?? '') || MODALS.has(parse.units[to + 1]?.lower ?? ''))) {
    to++;
  }
  const from = u > (parse.first[u] as number) && COMPOUNDS.has(parse.units[u - 1]?.lower ?? '') ? u - 1 : u;
  const unit = parse.units[u]!;
  const verb = infinitiveOf(unit.lower, unit.form?.verb ?? 'infinitive');
  return {
    text: from < u ? `${parse.units[from]!.lower} ${verb}` : verb, start: tokens.start[parse.units[from]!.from] ?? 0,
    end: tokens.end[parse.units[to]!.to - 1] ?? 0, field,
  };
}

/** First halves of verbs in two words. */
const COMPOUNDS = wordsOf('first-half');
