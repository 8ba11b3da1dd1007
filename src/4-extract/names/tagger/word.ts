/** What the tagger knows of a word by itself, whatever stands around it. */
import { kept } from '../../../kazakh/word.js';
import { isEnding, stemEnds, type StemEnds } from '../../../kazakh/suffixes.js';
import { CLASS_BIT, CLASS_COUNT, classesOf } from './classes.js';
import { BASIS, attribute, hashOf, join, step } from './hash.js';
import { Shape, shapeOf } from './shape.js';

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
  /** Where its stem ends. */
  readonly ends: StemEnds;
  /** Where a hyphen inside the name stands, not one that an ending hangs on; -1 where there is none. */
  readonly hyphen: number;
}

/** Takes an attribute. */
export type Sink = (attribute: number) => void;

export const REACH = 3;
const LONGEST_AFFIX = 6;
const LONGEST_GRAM = 5;

/** Kinds of attributes: each makes the same hash mean something else. */
const K = {
  word: 1, prefix: 2, suffix: 10, grams: 18, stem: 22, cut: 25, shape: 28, shapeSuffix: 29, klass: 30, bit: 31, klassStem: 32, piece: 33,
  near: 40, // + 8 × distance
};

/** The classes that tell most, the first first. */
const TELLING = (
  ['office', 'organisationHead', 'facilityHead', 'placeHead', 'country', 'kazakhCity', 'worldCity', 'body', 'patronymic', 'given', 'family', 'legalForm',
    'projectHead', 'eventHead', 'artHead', 'lawHead', 'productHead', 'locationHead', 'location', 'district', 'disease', 'language',
    'nation', 'relative',
    'occupation', 'saying', 'honorific', 'initial', 'officeModifier', 'month'] as const
).map((name) => CLASS_BIT[name]);

/** View of one word as written. */
export function viewOf(text: string): WordView {
  const shape = shapeOf(text);
  const lower = normal(text, shape);
  const letters = hasLetters(shape);
  const hyphen = letters ? lower.indexOf('-') : -1;
  const hung = hyphen > 0 && isEnding(lower.slice(hyphen + 1)) ? hyphen : -1;
  const ends = hung > 0 ? { noCase: hung, noPossessive: hung, noPlural: hung } : letters ? stemEnds(lower) : NO_ENDS(lower.length);
  const classes = letters ? classesOf(text, lower, ends) : 0;
  const hash = hashOf(lower);
  const stem = hashOf(lower, 0, ends.noPossessive);
  const caseless = hashOf(lower, 0, ends.noCase);
  const klass = step(step(BASIS, tellingOf(classes)), shape);
  const ending = lower.length > ends.noCase ? (isGenitive(lower) ? 1 : 4) : lower.length > ends.noPossessive ? 2 : 0;
  return { lower, shape, classes, hash, caseless, stem, klass, ending, ends, hyphen: hyphen > 0 && hung < 0 ? hyphen : -1 };
}

/** The view of a word of the dictionary. */
export const viewOfWord = kept((word) => viewOf(word.surface));

/**
 * Gives to the sink what a word says of itself at `place` `REACH`, of the words around it at the others: 0 is the one `REACH` words after
 * it.
 */
export function wordAttributes(sink: Sink, view: WordView, place: number): void {
  if (place === REACH) ownAttributes(sink, view);
  else nearAttributes(sink, place - REACH, view);
}

function ownAttributes(sink: Sink, { lower, shape, classes, hash, klass, ending, ends, hyphen }: WordView): void {
  sink(attribute(K.word, hash));
  sink(attribute(K.shape, shape));
  sink(attribute(K.klass, klass));
  if (hasLetters(shape)) letterAttributes(sink, lower, shape, ends);
  for (let k = 0, bits = classes; bits !== 0; k++, bits >>>= 1) {
    if ((bits & 1) === 0) continue;
    sink(attribute(K.bit, k));
    sink(attribute(K.bit, (k << 8) | (shape << 4) | ending));
  }
  if (hyphen < 0) return;
  sink(attribute(K.piece, hashOf(lower, 0, hyphen)));
  sink(attribute(K.piece, join(hashOf(lower, hyphen + 1), 7)));
}

function hasLetters(shape: number): boolean {
  return shape !== Shape.Sign && shape !== Shape.Number;
}

function NO_ENDS(length: number): StemEnds {
  return { noCase: length, noPossessive: length, noPlural: length };
}

function tellingOf(classes: number): number {
  if (classes !== 0) for (let k = 0; k < TELLING.length; k++) if (classes & (TELLING[k] ?? 0)) return k + 2;
  return 1;
}

/** What the word says of one that stands `d` words before it (or after, where negative). */
function nearAttributes(sink: Sink, d: number, { hash, stem, klass, classes, shape, ending, lower }: WordView): void {
  const kind = K.near + 8 * (d + REACH);
  const far = Math.abs(d);
  sink(attribute(kind, hash));
  sink(attribute(kind + 2, klass));
  if (far > 2) return;
  sink(attribute(kind + 1, stem));
  sink(attribute(kind + 3, (shape << 4) | ending));
  for (let k = 0, bits = classes; k < CLASS_COUNT && bits !== 0; k++, bits >>>= 1) if (bits & 1) sink(attribute(kind + 4, k));
  if (far > 1) return;
  sink(attribute(kind + 5, hashOf(lower, Math.max(0, lower.length - 3))));
  sink(attribute(kind + 6, hashOf(lower, 0, Math.min(4, lower.length))));
}

function letterAttributes(sink: Sink, lower: string, shape: number, ends: StemEnds): void {
  const n = lower.length;
  let prefix = BASIS;
  let suffix = BASIS;
  for (let k = 0; k < LONGEST_AFFIX && k < n; k++) {
    prefix = step(prefix, lower.charCodeAt(k));
    suffix = step(suffix, lower.charCodeAt(n - 1 - k));
    sink(attribute(K.prefix + k, prefix));
    sink(attribute(K.suffix + k, suffix));
    if (k >= 1 && k <= 3) sink(attribute(K.shapeSuffix, step(suffix, shape)));
  }
  // n-grams of the stem, its first and last letter marked
  const last = ends.noCase + 1;
  for (let i = 0; i <= last; i++) {
    let gram = BASIS;
    for (let k = 0; k < LONGEST_GRAM && i + k <= last; k++) {
      const at = i + k;
      gram = step(gram, at === 0 ? 94 : at === last ? 36 : lower.charCodeAt(at - 1));
      if (k >= 2) sink(attribute(K.grams + k - 2, gram));
    }
  }
  for (let k = 0; k < 3; k++) {
    const end = k === 0 ? ends.noCase : k === 1 ? ends.noPossessive : ends.noPlural;
    const stem = hashOf(lower, 0, end);
    sink(attribute(K.stem + k, stem));
    sink(attribute(K.cut + k, hashOf(lower, end)));
    if (k === 1) sink(attribute(K.klassStem, step(stem, shape)));
  }
}

/** Lower case, digits all `0`, dashes and quotation marks each of one kind. */
function normal(text: string, shape: number): string {
  if (shape === Shape.Sign) {
    if ('-–—−‑'.includes(text)) return '–';
    if ('«“„"‹'.includes(text)) return '«';
    if ('»”›'.includes(text)) return '»';
    return text;
  }
  const lower = text.toLowerCase();
  return shape === Shape.Number || shape === Shape.Mixed ? lower.replace(/\d/g, '0') : lower;
}

function isGenitive(lower: string): boolean {
  const n = lower.length;
  return n > 4 && lower.charAt(n - 1) === 'ң' && 'ыі'.includes(lower.charAt(n - 2)) && 'ндт'.includes(lower.charAt(n - 3));
}
