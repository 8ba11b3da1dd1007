/** What a bare Latin letter stands for where its orthography leaves it open: by place in the word and by harmony. */
import type { LatinStyle } from './transliterate-latin-style.js';
import { isVowelSymbol, type Symbol } from './transliterate-symbols.js';

/**
 * Settles the open symbols of a word. In orthographies with letters of their own only `i` can be open; in bare ASCII also
 * `u` (у, ұ, ү), and by harmony `a`, `o`, `g`, `n`.
 */
export function settle(symbols: readonly Symbol[], style: LatinStyle): Symbol[] {
  const front = isFront(symbols);
  const first = symbols.findIndex(({ c }) => isVowelSymbol(c));
  return symbols.map((symbol, i) => {
    const before = symbols[i - 1]?.c;
    const after = symbols[i + 1]?.c;
    let { c } = symbol;
    if (c === 'Y') c = openI(before, after);
    else if (c === 'U') c = openU(symbols, i, first, front);
    else if (!style.marked) c = bare(symbols, i, first, front);
    return c === symbol.c ? symbol : { ...symbol, c };
  });
}

function openI(before: string | undefined, after: string | undefined): string {
  const beside = (c: string | undefined) => c !== undefined && 'аәеоөұүыіэI'.includes(c);
  return beside(before) || (after !== undefined && 'аәоөуеU'.includes(after)) ? 'I' : 'і';
}

function openU(symbols: readonly Symbol[], at: number, first: number, front: boolean): string {
  const before = symbols[at - 1]?.c;
  const after = symbols[at + 1]?.c;
  if (before !== undefined && 'аәеоөыіэYU'.includes(before)) return 'у';
  if (after === undefined) return 'у';
  const isGlide = after === 'Y' && !isVowelSymbol(symbols[at + 2]?.c);
  if (isVowelSymbol(after) && !isGlide) return 'у';
  return at === first ? (front ? 'ү' : 'ұ') : 'у';
}

function bare(symbols: readonly Symbol[], at: number, first: number, front: boolean): string {
  const c = symbols[at]?.c ?? '';
  if (c === 'о') return front && at === first ? 'ө' : 'о';
  if (c === 'а') return front && at === first && !symbols.some((s, i) => i > at && 'аоы'.includes(s.c)) ? 'ә' : 'а';
  if (c === 'г') return front || at === 0 ? 'г' : 'ғ';
  if (c === 'н' && at === symbols.length - 1 && at > 3) {
    // The genitive: -nyn, -din.
    const ending = symbols.slice(-3).map((s) => (s.c === 'Y' ? 'і' : s.c)).join('');
    return /^[ндт][ыі]н$/.test(ending) ? 'ң' : 'н';
  }
  return c;
}

/** Whether a word is of front harmony; `-men`, `-ben`, `-pen` follow none and are left out. */
function isFront(symbols: readonly Symbol[]): boolean {
  const ending = symbols.slice(-3).map(({ c }) => c).join('');
  const counted = /^[мбп]ен$/.test(ending) && symbols.length > 4 ? symbols.slice(0, -3) : symbols;
  let front = false;
  for (const { c } of counted) {
    if ('қғы'.includes(c)) return false;
    if ('еәөүікгY'.includes(c)) front = true;
  }
  return front;
}
