/** What a bare Latin letter stands for where its orthography leaves it open: by place in the word and by harmony. */
import { isVowelSymbol, type Sound } from './transliterate-symbols.js';

/**
 * Settles the open symbols of a word. In orthographies with letters of their own only `i` can be open; in bare ASCII also
 * `u` (у, ұ, ү), and by harmony `a`, `o`, `g`, `n`.
 */
export function settle(symbols: readonly Sound[]): Sound[] {
  const first = symbols.findIndex(({ c }) => isVowelSymbol(c));
  return symbols.map((symbol, i) => {
    let { c } = symbol;
    if (c === 'Y') c = openI(symbols[i - 1]?.c, symbols[i + 1]?.c);
    else if (c === 'U') c = openU(symbols, i, first);
    else if (c === 'H') c = isGlideAfterU(symbols, i, first) ? 'J' : 'ы';
    else if ('AOGN'.includes(c)) c = bare(symbols, i, first);
    return c === symbol.c ? symbol : { ...symbol, c };
  });
}

function openI(before: string | undefined, after: string | undefined): string {
  const beside = before !== undefined && 'аәеоөұүыіэIAO'.includes(before);
  return beside || (after !== undefined && 'аәоөуеыUJAO'.includes(after)) ? 'I' : 'і';
}

/** `uy` is үй in front words and before vowels (үйде, ұйым), уы in others (туынды). */
function isGlideAfterU(symbols: readonly Sound[], at: number, first: number): boolean {
  const after = symbols[at + 1]?.c;
  if (at !== first + 1) return false; // болуы
  return after === undefined || isVowelSymbol(after) || isFront(symbols, at);
}

function openU(symbols: readonly Sound[], at: number, first: number): string {
  const before = symbols[at - 1]?.c;
  const after = symbols[at + 1]?.c;
  if (before !== undefined && 'аәеоөыіэYUAO'.includes(before)) return 'у';
  if (after === undefined) return 'у';
  const isGlide = (after === 'Y' && !isVowelSymbol(symbols[at + 2]?.c)) || (after === 'H' && isGlideAfterU(symbols, at + 1, first)) ||
    after === 'J';
  if (isVowelSymbol(after) && !isGlide) return 'у';
  return at === first || isGlide ? (isFront(symbols, at) ? 'ү' : 'ұ') : 'у';
}

function bare(symbols: readonly Sound[], at: number, first: number): string {
  const c = symbols[at]?.c;
  const before = symbols[at - 1]?.c ?? '-';
  const after = symbols[at + 1]?.c ?? '-';
  if (c === 'O') return at === first && isFront(symbols, at) ? 'ө' : 'о';
  if (c === 'A') return at === first && isFront(symbols, at) && !symbols.some((s, i) => i > at && 'AOы'.includes(s.c)) ? 'ә' : 'а';
  if (c === 'G') return at > 0 && 'AOы'.includes(after) && 'AOыUN'.includes(before) ? 'ғ' : 'г';
  return at === symbols.length - 1 && isGenitive(symbols) ? 'ң' : 'н';
}

/** `-nyn`, `-din`: the genitive; `-atyn` is a participle, `-genin` a possessive. */
function isGenitive(symbols: readonly Sound[]): boolean {
  if (symbols.length < 5) return false;
  const word = symbols.map((s) => OPEN_AS[s.c] ?? s.c).join('');
  return /(?:[нд][ыі]н|[бвгдкқпсстфхцчшщ]т[ыі]н)$/.test(word) && !/[гғкқ][ае]н[ыі]н$|алдын$/.test(word);
}

const OPEN_AS: Readonly<Record<string, string>> = { Y: 'і', N: 'н', A: 'а', G: 'г', O: 'о' };

/** Whether a vowel is front: by the consonant before it, else by the first letter after it that shows harmony. */
function isFront(symbols: readonly Sound[], at: number): boolean {
  const before = symbols[at - 1]?.c ?? '';
  if (before === 'к') return true;
  if ('қғ'.includes(before) && before !== '') return false;
  // -men, -ben, -pen follow no harmony.
  const ending = symbols.slice(-3).map(({ c }) => c).join('');
  const end = /^[мбп]еN$/.test(ending) && symbols.length > 4 ? symbols.length - 3 : symbols.length;
  for (let i = at + 1; i < end; i++) {
    const c = symbols[i]?.c ?? '';
    if ('қғыA'.includes(c)) return false;
    if ('еәөүікгY'.includes(c)) return true;
  }
  return false;
}
