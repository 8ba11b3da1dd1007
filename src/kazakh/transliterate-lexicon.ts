/** Stems that the rules of transliteration would get wrong, found by what other scripts leave of them. */
import { NAMES } from './transliterate-names.js';
import { STEMS } from './transliterate-stems.js';
import { accepts, coarse, type Sound } from './transliterate-symbols.js';

/** Shorter beginnings are too many words' own, but these take endings as they are. */
const LEAST_PREFIX = 4;
const SHORT: ReadonlySet<string> = new Set(['мың', 'заң', 'таң', 'цех', 'газ']);

/** Built when a text in another script first comes: most never do. */
const lexicon = lazily(() => {
  const stems = [...STEMS, ...NAMES];
  const byKey = index([...stems, ...stems.flatMap(beforeVowel)]);
  return { byKey, longest: [...byKey.keys()].reduce((most, key) => Math.max(most, key.length), 0) };
});

/** A stem as it is before a possessive ending: `оңтүстігі`, `халқы` aside. */
function beforeVowel(entry: string): string[] {
  const voiced = VOICED[entry.at(-1) ?? ''];
  return voiced === undefined || entry.length < 5 ? [] : [`${entry.slice(0, -1)}${voiced}`];
}

const VOICED: Readonly<Record<string, string>> = { к: 'г', қ: 'ғ', п: 'б' };

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function index(stems: readonly string[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const entry of stems) {
    const stem = entry.replace('*', '');
    // Before я and ю an и is left out by some; ц is written т and с by some.
    const spellings = [stem, stem.replace(/и(?=[яю])/g, '')].flatMap((form) => [form, form.replaceAll('ц', 'тс')]);
    for (const variant of new Set(spellings.map((form) => [...form].map(coarse).join('')))) {
      const found = map.get(variant);
      if (found) found.push(entry);
      else map.set(variant, [entry]);
    }
  }
  return map;
}

/** A stem found at the start of a word: its letters for each of the symbols that it takes. */
export interface FoundStem {
  readonly stem: string;
  readonly letters: string[];
  /** Whether it is the name of a place. */
  readonly name: boolean;
  /** Whether anything may follow it, not endings alone. */
  readonly open: boolean;
}

/**
 * Stems that a word can begin with, the longest first.
 *
 * @param fits a last word on whether a stem suits the script's own signs
 */
export function* stemsOf(symbols: readonly Sound[], fits: (stem: string) => boolean): Generator<FoundStem> {
  const { byKey, longest } = lexicon();
  const keys: string[] = [];
  let key = '';
  for (const { c } of symbols) {
    key += coarse(c);
    if (key.length > longest) break;
    keys.push(key);
  }
  for (let n = keys.length; n > 0; n--) {
    for (const entry of byKey.get(keys[n - 1] ?? '') ?? []) {
      const stem = entry.replace('*', '');
      const letters = align(stem, symbols, n);
      if (letters &&
        (stem.length >= LEAST_PREFIX || entry !== stem || SHORT.has(stem) || n === symbols.length || isInstrumental(symbols, n)) &&
        fits(stem)) {
        yield { stem, letters, open: entry !== stem, name: NAMES.has(stem) };
      }
    }
  }
}

/** `-мен`, `-бен`, `-пен`, the one ending that shows nothing of its stem's harmony. */
function isInstrumental(symbols: readonly Sound[], from: number): boolean {
  return symbols.length === from + 3 && 'мбп'.includes(symbols[from]?.c ?? '-') && symbols[from + 1]?.c === 'е' &&
    'нN'.includes(symbols[from + 2]?.c ?? '-');
}

/** The letters of a stem, shared out among `n` symbols; null when one of them cannot stand for its letter. */
function align(stem: string, symbols: readonly Sound[], n: number): string[] | null {
  const letters: string[] = [];
  let at = 0;
  let owed = '';
  for (const [i, letter] of [...stem].entries()) {
    const symbol = symbols[at]?.c ?? '';
    if (letter === 'ь' || letter === 'ъ') {
      if (letters.length === 0) return null;
      letters[letters.length - 1] += letter;
    } else if ('яюё'.includes(letter)) {
      const second = letter === 'я' ? 'а' : letter === 'ю' ? 'у' : 'о';
      if (!isGlide(symbol) || !accepts(symbols[at + 1]?.c ?? '', second)) return null;
      letters.push(owed + letter, '');
      owed = '';
      at += 2;
    } else if (letter === 'и' && 'яю'.includes(stem.charAt(i + 1) || '-') && isGlide(symbol) && !isGlide(symbols[at + 1]?.c ?? '')) {
      owed = letter;
    } else if (letter === 'ц' && symbol === 'т' && symbols[at + 1]?.c === 'с') {
      letters.push('ц', '');
      at += 2;
    } else {
      if (!accepts(symbol, letter)) return null;
      letters.push(letter);
      at++;
    }
  }
  return at === n ? letters : null;
}

const isGlide = (symbol: string): boolean => symbol === 'I' || symbol === 'J' || symbol === 'Y';

/** How Kazakh endings begin: what follows a stem must be one of them, or the stem was another word's beginning. */
const ENDINGS: ReadonlySet<string> = new Set(
  ('лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не да де та те нда нде дан ден тан тен нан нен мен бен пен ны ні ды ді ты ті ' +
    'ы і сы сі ын ін ына іне ында інде ынан інен ының інің ым ім ымыз іміз м мыз міз ң ңыз ңіз ың ің лық лік дық дік тық тік лы лі ды ді ты ті ' +
    'сыз сіз шы ші дағы дегі тағы тегі ғы гі қы кі дай дей тай тей лау леу дау деу тау теу ла ле ша ше лан лен дан ден ян у').split(' '),
);

/** Whether a rest of a word can be endings: it starts as one does. */
export function isEnding(rest: string): boolean {
  if (rest === '') return true;
  for (let n = Math.min(4, rest.length); n > 0; n--) {
    if (ENDINGS.has(rest.slice(0, n))) return n > 1 || rest.length === 1 || 'ыіму'.includes(rest.charAt(0));
  }
  return false;
}
