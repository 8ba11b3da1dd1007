/** Lines of a body that are not of it: what stands above the text, and its version in another language. */
import type { RawBlock } from '../../record/source.js';
import { marginaliaOf, type Marginalia } from '../formats/marginalia.js';
import { countKazakh, countLetters } from './letters.js';

/** `A+ A A-`, `Аа Аа`: the size of letters, for those who see badly. */
const SIZES = /^(?:[AА][aа]?\s*[+−–-]?[\s|]*){2,}$/;
const PHONE_LABEL = /^(?:тел(?:ефон)?|байланыс|whatsapp|факс|call-?center)[\s.:–-]*/i;
const WEEK = /^(?:(?:дс|дү?й|сс|сей|ср|сә?р|бс|бей|жм|жұм|сн|сб|сен|жк|жс|пн|вт|чт|пт|вс)[\s|]*){5,}$/i;

/** Blocks without bars for letters' sizes, telephones and heads of calendars; and stamps, bylines and counters at their top, apart. */
export function withoutLines(blocks: readonly RawBlock[]): Marginalia<RawBlock> {
  return marginaliaOf(blocks.filter(({ kind, text }) =>
    !(text.length < 120 && (SIZES.test(text) || WEEK.test(text) || (kind !== 'row' && isPhones(text))))));
}

/** Telephones and nothing else: `Тел.: +7 (7172) 55-55-55`. */
function isPhones(text: string): boolean {
  const numbers = text.replace(PHONE_LABEL, '');
  return /^\+?[78][\d\s(),;+–-]+$/.test(numbers) && numbers.replace(/\D/g, '').length >= 10;
}

/** Letters that tell what a paragraph is in, and those that a version in another language has. */
const TELLING = 60;
const LEAST_VERSION = 200;

/** The blocks in the language of the first long one, when a version in another one follows; Kazakh goes before others. */
export function inOneLanguage(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const kinds = blocks.map(({ text }) => languageOf(text));
  const telling = kinds.filter((kind) => kind !== null);
  if (!telling.includes('kk') || !telling.includes('other')) return blocks;
  const first = telling[0];
  // One change of language, no more, else they are quotations.
  const change = kinds.findIndex((kind) => kind !== null && kind !== first);
  if (kinds.slice(change).some((kind) => kind === first)) return blocks;
  const start = headingBefore(blocks, kinds, change);
  const [kazakh, version] = first === 'kk' ? [blocks.slice(0, start), blocks.slice(start)] : [blocks.slice(start), blocks.slice(0, start)];
  const long = version.filter(({ text }) => languageOf(text) === 'other').length;
  return long > 1 && lettersIn(version) >= LEAST_VERSION && lettersIn(kazakh) >= LEAST_VERSION ? kazakh : blocks;
}

/** Short lines right before a version are its headline and stamp. */
function headingBefore(blocks: readonly RawBlock[], kinds: readonly (string | null)[], change: number): number {
  let start = change;
  while (start > 0 && kinds[start - 1] === null && !isKazakh(blocks[start - 1]?.text ?? '', 1) &&
    !/[.!?…»]$/.test(blocks[start - 1]?.text ?? '')) {
    start--;
  }
  return start;
}

function languageOf(text: string): 'kk' | 'other' | null {
  if (text.length < TELLING || countLetters(text) < TELLING) return null;
  return isKazakh(text, text.length * 0.03) ? 'kk' : 'other';
}

const isKazakh = (text: string, least: number): boolean => countKazakh(text) >= least;

const lettersIn = (blocks: readonly RawBlock[]): number => blocks.reduce((sum, { text }) => sum + countLetters(text), 0);
