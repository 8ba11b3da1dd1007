/** What the tagger knows of a word by itself, whatever stands around it; computed once a form. */
import { isEnding, stemEnds } from '../../../kazakh/strip.js';
import { CLASS_BIT, CLASS_COUNT, classesOf } from './classes.js';
import { BASIS, attribute, hashOf, join, step } from './hash.js';

/** How a word is written. */
export const Shape = {
  Lower: 0, Capital: 1, Upper: 2, Initial: 3, Number: 4, Mixed: 5, Sign: 6, LatinCapital: 7, LatinLower: 8, TwoCapitals: 9, Camel: 10, LowerHyphen: 11,
} as const;

export interface WordView {
  readonly lower: string;
  readonly shape: number;
  /** Bits of its classes. */
  readonly classes: number;
  /** The hash of the word, digits all alike. */
  readonly hash: number;
  /** The hash of the word without its case. */
  readonly caseless: number;
  /** The hash of its stem. */
  readonly stem: number;
  /** Its most telling class with its shape, for n-grams. */
  readonly klass: number;
  /** 1 in the genitive, 2 with a third person possessive, 4 with any other ending. */
  readonly ending: number;
  /** Attributes by distance from the word that is labelled, -3 to 3. */
  readonly at: readonly (readonly number[])[];
}

export const REACH = 3;
const LONGEST_AFFIX = 6;

/** Kinds of attributes: each makes the same hash mean something else. */
const K = {
  word: 1, prefix: 2, suffix: 10, grams: 18, stem: 22, cut: 25, shape: 28, shapeSuffix: 29, klass: 30, bit: 31, klassStem: 32, piece: 33,
  near: 40, // + 8 × distance
};

/** The classes that tell most, the first first. */
const TELLING = (
  ['office', 'organisationHead', 'facilityHead', 'placeHead', 'country', 'kazakhCity', 'worldCity', 'body', 'patronymic', 'given', 'family', 'legalForm',
    'projectHead', 'eventHead', 'artHead', 'lawHead', 'productHead', 'locationHead', 'location', 'district', 'disease', 'language', 'nation', 'relative',
    'occupation', 'saying', 'honorific', 'initial', 'officeModifier', 'month'] as const
).map((name) => CLASS_BIT[name]);

/** View of one word as written. */
export function viewOf(text: string): WordView {
  const lower = normal(text);
  const shape = shapeOf(text);
  const letters = shape !== Shape.Sign && shape !== Shape.Number;
  const hyphen = lower.indexOf('-');
  const hung = hyphen > 0 && isEnding(lower.slice(hyphen + 1)) ? hyphen : -1;
  const ends = hung > 0 ? { noCase: hung, noPossessive: hung, noPlural: hung } : stemEnds(lower);
  const stems = letters ? [...new Set([lower, lower.slice(0, ends.noCase), lower.slice(0, ends.noPossessive), lower.slice(0, ends.noPlural)])] : [lower];
  const classes = letters ? classesOf(text, lower, stems) : 0;
  const hash = hashOf(lower);
  const stem = hashOf(lower, 0, ends.noPossessive);
  const caseless = hashOf(lower, 0, ends.noCase);
  const klass = step(step(BASIS, TELLING.findIndex((bit) => classes & bit) + 2), shape);
  const cut = lower.length - ends.noCase;
  const ending = cut > 0 ? (isGenitive(lower) ? 1 : 4) : lower.length > ends.noPossessive ? 2 : 0;

  const own: number[] = [attribute(K.word, hash), attribute(K.shape, shape), attribute(K.klass, klass)];
  if (letters) addLetters(own, lower, shape, ends);
  for (let k = 0; k < CLASS_COUNT; k++) if (classes & (2 ** k)) own.push(attribute(K.bit, k), attribute(K.bit, (k << 8) | (shape << 4) | ending));
  if (hyphen > 0 && hung < 0) {
    own.push(attribute(K.piece, hashOf(lower, 0, hyphen)), attribute(K.piece, join(hashOf(lower, hyphen + 1), 7)));
  }
  const at = [-3, -2, -1, 0, 1, 2, 3].map((d) => (d === 0 ? own : near(d, hash, stem, klass, classes, shape, ending, lower)));
  return { lower, shape, classes, hash, caseless, stem, klass, ending, at };
}

function near(d: number, hash: number, stem: number, klass: number, classes: number, shape: number, ending: number, lower: string): number[] {
  const kind = K.near + 8 * (d + REACH);
  const out = [attribute(kind, hash)];
  if (Math.abs(d) <= 2) {
    out.push(attribute(kind + 1, stem), attribute(kind + 2, klass), attribute(kind + 3, (shape << 4) | ending));
    for (let k = 0; k < CLASS_COUNT; k++) if (classes & (2 ** k)) out.push(attribute(kind + 4, k));
  } else out.push(attribute(kind + 2, klass));
  if (Math.abs(d) === 1) {
    out.push(attribute(kind + 5, hashOf(lower, Math.max(0, lower.length - 3))));
    out.push(attribute(kind + 6, hashOf(lower, 0, Math.min(4, lower.length))));
  }
  return out;
}

function addLetters(own: number[], lower: string, shape: number, ends: ReturnType<typeof stemEnds>): void {
  const n = lower.length;
  let prefix = BASIS;
  for (let k = 0; k < Math.min(LONGEST_AFFIX, n); k++) {
    prefix = step(prefix, lower.charCodeAt(k));
    own.push(attribute(K.prefix + k, prefix));
  }
  let suffix = BASIS;
  for (let k = 0; k < Math.min(LONGEST_AFFIX, n); k++) {
    suffix = step(suffix, lower.charCodeAt(n - 1 - k));
    own.push(attribute(K.suffix + k, suffix));
    if (k >= 1 && k <= 3) own.push(attribute(K.shapeSuffix, step(suffix, shape)));
  }
  const marked = `^${lower.slice(0, ends.noCase)}$`;
  for (let i = 0; i < marked.length; i++) {
    let gram = BASIS;
    for (let k = 0; k < 5 && i + k < marked.length; k++) {
      gram = step(gram, marked.charCodeAt(i + k));
      if (k >= 2) own.push(attribute(K.grams + k - 2, gram));
    }
  }
  const levels = [ends.noCase, ends.noPossessive, ends.noPlural];
  for (let k = 0; k < levels.length; k++) {
    const end = levels[k] ?? n;
    const stem = hashOf(lower, 0, end);
    own.push(attribute(K.stem + k, stem), attribute(K.cut + k, hashOf(lower, end)));
    if (k === 1) own.push(attribute(K.klassStem, step(stem, shape)));
  }
}

/** Lower case, digits all `0`, dashes and quotation marks each of one kind. */
function normal(text: string): string {
  if (text.length === 1) {
    if ('-–—−‑'.includes(text)) return '–';
    if ('«“„"‹'.includes(text)) return '«';
    if ('»”›'.includes(text)) return '»';
  }
  return text.toLowerCase().replace(/\d/g, '0');
}

function isGenitive(lower: string): boolean {
  const n = lower.length;
  return n > 4 && lower.charAt(n - 1) === 'ң' && 'ыі'.includes(lower.charAt(n - 2)) && 'ндт'.includes(lower.charAt(n - 3));
}

function shapeOf(text: string): number {
  const first = text.charAt(0);
  if (/^\d/.test(text)) return /\p{L}/u.test(text) ? Shape.Mixed : Shape.Number;
  if (!/\p{L}/u.test(first)) return Shape.Sign;
  const capital = first !== first.toLowerCase();
  const latin = first < '\u0250';
  if (!capital) return latin ? Shape.LatinLower : text.includes('-') ? Shape.LowerHyphen : Shape.Lower;
  if (text.length === 1) return Shape.Initial;
  if (/\d/.test(text)) return Shape.Mixed;
  const head = text.split('-')[0] ?? text;
  if (head.length > 1 && head === head.toUpperCase()) return Shape.Upper;
  if (latin) return Shape.LatinCapital;
  const hyphen = text.indexOf('-');
  if (hyphen > 0) {
    const after = text.charAt(hyphen + 1);
    return after !== after.toLowerCase() ? Shape.TwoCapitals : Shape.Capital;
  }
  return text.slice(1) === text.slice(1).toLowerCase() ? Shape.Capital : Shape.Camel;
}
