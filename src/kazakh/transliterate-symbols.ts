/**
 * What a word of another script says before it is settled: a row of symbols. A symbol is a Cyrillic letter, or a capital Latin
 * letter for a sound that the source writes like another.
 */
export interface Sound {
  readonly start: number;
  readonly end: number;
  readonly c: string;
}

/** The letters that each open symbol may turn out to be. */
export const OPEN: Readonly<Record<string, string>> = {
  I: 'ий', // one letter for и and й
  J: 'й', // й, also the first half of я and ю
  H: 'ый', // y of bare Latin after u
  Y: 'іи', // i of bare Latin: і, at times и; й beside a vowel
  U: 'уұү',
  A: 'аә',
  O: 'оө',
  W: 'ұү', // ۇ
  E: 'ыі', // ى
  G: 'гғ',
  K: 'кқ',
  N: 'нң',
};

/** Letters that loans keep in Cyrillic while other scripts write them like a neighbour. */
const ALSO: Readonly<Record<string, string>> = { с: 'ц', е: 'э', х: 'һ', ш: 'щ' };

/** Whether a symbol can stand for a letter. */
export function accepts(symbol: string, letter: string): boolean {
  return symbol === letter || (OPEN[symbol]?.includes(letter) ?? false) || (ALSO[symbol]?.includes(letter) ?? false);
}

const COARSE: Readonly<Record<string, string>> = {
  и: 'i', й: 'i', і: 'i', I: 'i', J: 'i', H: 'i', Y: 'i', E: 'i', ы: 'i',
  у: 'u', ұ: 'u', ү: 'u', U: 'u', W: 'u',
  а: 'a', ә: 'a', A: 'a', о: 'o', ө: 'o', O: 'o', е: 'e', э: 'e',
  к: 'k', қ: 'k', K: 'k', г: 'g', ғ: 'g', G: 'g', н: 'n', ң: 'n', N: 'n',
  с: 's', ц: 's', х: 'h', һ: 'h', ш: 'w', щ: 'w', я: 'ia', ю: 'iu', ё: 'io', ь: '', ъ: '',
};

/** A key under which everything that might be the same word falls together. */
export function coarse(letter: string): string {
  return COARSE[letter] ?? letter;
}

/** Letters of й-glides after them: `ай`, `ей`; not у, which is a consonant there or a vowel before и. */
const BEFORE_GLIDE = 'аәеёоөұүыіэяию';

/** Whether a symbol is a vowel, whichever it turns out to be. */
export function isVowelSymbol(c: string | undefined): boolean {
  return c !== undefined && 'аәеёоөұүыіэяюиуIYHUAOWE'.includes(c);
}

/**
 * Settles the glide: й after vowels, и elsewhere; with what follows я, ю.
 *
 * @param before the letter written last, '' at the start of the word
 * @returns the letters, and how many symbols they take
 */
export function glide(symbols: readonly Sound[], at: number, before: string): { readonly text: string; readonly taken: number } {
  const c = symbols[at]?.c;
  const next = symbols[at + 1]?.c;
  const afterVowel = before !== '' && BEFORE_GLIDE.includes(before);
  const open = before === '' || afterVowel;
  if (next === 'а' || next === 'A') {
    if (before === 'ы') return { text: 'йа', taken: 2 }; // сыйақы
    if (open) return { text: 'я', taken: 2 };
    if (isBeforeTion(symbols, at + 2)) return { text: before === 'л' ? 'я' : 'иа', taken: 2 }; // инфляция; вариация
    return { text: hasBareA(symbols, at) ? 'иа' : 'ия', taken: 2 };
  }
  if (next === 'у') {
    if (open || c === 'J') return { text: 'ю', taken: 2 };
    return { text: 'ию', taken: 2 };
  }
  if (c === 'J') return { text: 'й', taken: 1 };
  if (next === 'о' || next === 'O') return { text: open ? 'й' : 'и', taken: 1 };
  return { text: afterVowel ? 'й' : 'и', taken: 1 };
}

/**
 * Loans have `иа` where native words and names of countries and sciences have `ия`: `материал`, `миллиард`, `вариант` against
 * `қиял`, `партиялық`.
 */
function hasBareA(symbols: readonly Sound[], at: number): boolean {
  const before = symbols[at - 1]?.c ?? '';
  const after = (symbols[at + 2]?.c ?? '') + (symbols[at + 3]?.c ?? '');
  return (after.startsWith('л') && !'қзғ'.includes(before) && !/л[ыаEA]/.test(after)) || after === 'рд' || after === 'нт' ||
    after === 'ст';
}

/** Whether `-ция` or `-цион` follows, its ц written с or тс. */
function isBeforeTion(symbols: readonly Sound[], at: number): boolean {
  const from = symbols[at]?.c === 'т' ? at + 1 : at;
  const vowel = symbols[from + 2]?.c === 'I' ? symbols[from + 3]?.c : symbols[from + 2]?.c;
  return 'сц'.includes(symbols[from]?.c ?? '-') && (symbols[from + 1]?.c === 'I' || symbols[from + 1]?.c === 'J') &&
    'аоA'.includes(vowel ?? '-');
}

export const isGlide = (c: string | undefined): boolean => c === 'I' || c === 'J';

/**
 * `-сия`, `-сион` of loans is `-ция`, `-цион` after a vowel, к, п, н: `операция`, `функция`, `станция`; not `версия`, `сессия`.
 * So is `-тсия`, which no native word has.
 */
export function loanC(symbols: readonly Sound[], at: number): { text: string; taken: number } | null {
  const both = symbols[at]?.c === 'т' && symbols[at + 1]?.c === 'с';
  if (at < 2 || (!both && symbols[at]?.c !== 'с')) return null;
  const next = at + (both ? 2 : 1);
  if (!isGlide(symbols[next]?.c)) return null;
  const vowel = isGlide(symbols[next + 1]?.c) ? next + 2 : next + 1;
  const isLoan = symbols[vowel]?.c === 'а' || symbols[vowel]?.c === 'A' ||
    ((symbols[vowel]?.c === 'о' || symbols[vowel]?.c === 'O') && symbols[vowel + 1]?.c === 'н');
  if (!isLoan || !(both || BEFORE_LOAN_C.has(symbols[at - 1]?.c ?? ''))) return null;
  return { text: 'ц', taken: both ? 2 : 1 };
}

const BEFORE_LOAN_C: ReadonlySet<string> = new Set([...'аеиіоуюякпн', 'I', 'U', 'Y', 'A', 'O', 'W']);
