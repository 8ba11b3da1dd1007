/** Who is said to speak, and where: `X мәліметінше`, `деді X`, `X … деп хабарлады`. */
import { HE, REPORTS, SOURCES } from '../../../kazakh/fact-words.js';
import { kept, NO_WORD } from '../../../kazakh/word.js';
import { SAYING } from '../verb-at.js';
import { formOfWord } from '../words.js';
import { Cat, type Parse, type Speech } from './types.js';

/** Units between a verb of speech and the name of who speaks, at most. */
const REACH = 14;

type Bare = Pick<Parse, 'units' | 'cat' | 'kase' | 'sentence' | 'first' | 'last' | 'quote'>;

export function speechesOf(parse: Bare): readonly Speech[] {
  const { units, cat } = parse;
  const speeches: Speech[] = [];
  for (let u = 0; u < units.length; u++) {
    const found =
      isReport(parse, u) ? reporter(parse, u, speeches.at(-1)) : isSpeech(parse, u) ? speaker(parse, u, speeches.at(-1)) : null;
    if (found !== null) speeches.push(found);
    if (found?.kind === 'before') while (cat[u + 1] === Cat.verb) u++;
  }
  return speeches;
}

/** `айтуынша`, `мәліметіне сәйкес`, `дерегі бойынша`. */
function isReport({ units, cat }: Bare, u: number): boolean {
  if (cat[u] === Cat.report) return true;
  return isOfReport(units[u]?.word ?? NO_WORD) && SOURCES.has(units[u + 1]?.lower ?? '');
}
const isOfReport = kept((word) => REPORTS.has(formOfWord(word).stem));

const isSpeech = ({ units, quote }: Bare, u: number): boolean => {
  const { form, verb = false, lower = '' } = units[u] ?? {};
  return quote[u] === 0 && verb &&
    (form?.sort === 'speech' || (SAYING.has(lower) && (units[u - 1]?.lower === 'деп' || units[u - 1]?.lower === 'атап')) ||
      (lower === 'етті' && units[u - 1]?.lower === 'мәлім'));
};

const speaks = ({ cat }: Bare, u: number): boolean => cat[u] === Cat.person || cat[u] === Cat.organisation;

function reporter(parse: Bare, at: number, last: Speech | undefined): Speech | null {
  const { units, first, cat } = parse;
  for (let u = at - 1; u >= Math.max(first[at] ?? 0, at - 4); u--) {
    if (speaks(parse, u)) return { kind: 'report', at, who: u, again: false };
    if (cat[u] === Cat.pronounGen && last !== undefined) return { kind: 'report', at, who: last.who, again: true };
    if (units[u]?.kind === 'sign') break;
  }
  const owner = units[at - 1];
  return owner?.form?.doer === true && last !== undefined ? { kind: 'report', at, who: last.who, again: true } : null;
}

function speaker(parse: Bare, at: number, last: Speech | undefined): Speech | null {
  const { units, cat, kase, first, last: ends } = parse;
  let named = -1;
  for (let u = at + 1; u < Math.min(ends[at] ?? 0, at + REACH); u++) {
    if (HE.has(units[u]?.lower ?? '') && last !== undefined) return { kind: 'after', at, who: last.who, again: true };
    if (speaks(parse, u) && kase[u] === 0) {
      if (cat[u] === Cat.person) return { kind: 'after', at, who: u, again: false };
      if (named < 0) named = u;
    }
  }
  if (named >= 0) return { kind: 'after', at, who: named, again: false };
  if (cat[at + 1] === Cat.office && last !== undefined) return { kind: 'after', at, who: last.who, again: true };
  for (let u = first[at] ?? 0; u < at; u++) {
    if (speaks(parse, u) && kase[u] === 0 && parse.quote[u] === 0) return { kind: 'before', at, who: u, again: false };
    if (HE.has(units[u]?.lower ?? '') && last !== undefined) return { kind: 'before', at, who: last.who, again: true };
  }
  return null;
}
