/** The language gate: which language an article is in, by its letters and by frequent words; no model. */
import { countOf } from '../kazakh/letters.js';
import type { Script } from '../record/schema.js';
import { CYRILLIC_WORDS, LATIN_WORDS } from './language-words.js';
import type { LetterCounts } from './scan.js';

export interface Detected {
  /** BCP 47. */
  readonly language: string;
  /** Whether the letters or words say so clearly; where not, `kk` is what is left. */
  readonly certain: boolean;
}

/** Words looked at in a long text. */
const SAMPLE = 6000;

const at = (letters: string): number[] => [...letters + letters.toUpperCase()].map((c) => c.charCodeAt(0));
const KAZAKH_BACK = at('қғ');
const KAZAKH_I = at('і');
const KAZAKH_ONLY = at('ұ');
const KAZAKH_TOO = at('әңөүһ');
/** Share of letters that Russian lacks: a Kazakh text has twice it, a Russian one with a Kazakh quotation less. */
const LEAST_KAZAKH = 0.08;
/** Letters of its neighbours that Kazakh lacks. */
const FOREIGN = at('ўҳҷӣӯҡҙҫҗїєґ');

/**
 * Kazakh by its letters alone, in one look at their counts: і and қ or ғ are frequent in no other language in Cyrillic. Settles
 * nearly every article; where it says no, words are asked.
 */
export function isPlainKazakh(counts: LetterCounts): boolean {
  let letters = 0;
  for (let c = 0x400; c < 0x530; c++) letters += counts[c] ?? 0;
  const sum = (codes: readonly number[]): number => codes.reduce((total, c) => total + (counts[c] ?? 0), 0);
  if (letters < 60 || sum(FOREIGN) > letters * 0.004) return false;
  const [i, back, others] = [sum(KAZAKH_I), sum(KAZAKH_BACK) + sum(KAZAKH_ONLY), sum(KAZAKH_TOO)];
  return i > letters * 0.015 && back > letters * 0.02 && i + back + others > letters * LEAST_KAZAKH;
}

/**
 * The language of a text in one script.
 *
 * A text is taken for another language only on positive evidence of it: its own letters, or more of its words than of Kazakh ones. A
 * short Kazakh sentence that happens to have no special letter passes.
 *
 * @param text as it came, before any transliteration
 */
export function detectLanguage(text: string, script: Script): Detected {
  const head = text.slice(0, SAMPLE);
  // A capital with a full stop is an initial, not the word that it would be in lower case.
  const sample = head.replace(/(?<!\p{L})\p{Lu}\./gu, '').toLowerCase();
  if (script === 'Arab') return byArabicLetters(sample);
  if (script === 'Latn') return byWords(fold(sample), LATIN_WORDS, latinSigns(sample));
  return byWords(sample, CYRILLIC_WORDS, cyrillicSigns(sample));
}

/** Evidence in points: two for a word of the language's list, and what its letters give. */
function byWords(sample: string, lists: ReadonlyMap<string, ReadonlySet<string>>, signs: ReadonlyMap<string, number>): Detected {
  const points = new Map<string, number>();
  const add = (language: string, n: number): void => void points.set(language, (points.get(language) ?? 0) + n);
  let words = 0;
  for (const [word] of sample.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    words++;
    for (const [language, list] of lists) if (list.has(word)) add(language, 2);
  }
  for (const [language, n] of signs) add(language, n);
  const [best, second] = [...points].toSorted((a, b) => b[1] - a[1]);
  const kazakh = points.get('kk') ?? 0;
  if (!best || best[0] === 'kk') return { language: 'kk', certain: kazakh > (second?.[1] ?? 0) && kazakh >= 2 };
  // Another language must be clear of doubt: evidence in two words at least, and in a fair share of the text's.
  const clear = best[1] >= 3 && best[1] > kazakh * 1.3 && best[1] >= words * 0.12;
  return clear ? { language: best[0], certain: true } : { language: 'kk', certain: false };
}

/** What letters say: each of its own letters speaks for a language, and against those that lack it. */
function cyrillicSigns(sample: string): ReadonlyMap<string, number> {
  const kazakh = countOf(sample, 'қғұі');
  const long = sample.match(/аа|оо|уу|үү|өө|ээ/g)?.length ?? 0;
  return new Map([
    ['kk', countOf(sample, 'ұі') + countOf(sample, 'қғәңөүһ') * 0.3],
    ['ky', kazakh === 0 ? countOf(sample, 'өүң') * 0.5 + long : 0],
    ['uz', countOf(sample, 'ўҳ') * 2 + (countOf(sample, 'іұәңы') === 0 ? countOf(sample, 'қғ') * 0.5 : 0)],
    ['tt', kazakh === 0 ? countOf(sample, 'җ') * 2 + countOf(sample, 'ә') * 0.7 : 0],
    ['ba', countOf(sample, 'ҡҙҫ') * 2],
    ['tg', countOf(sample, 'ҷӣӯ') * 2 + countOf(sample, 'ҳ')],
    ['uk', countOf(sample, 'їєґ') * 2],
    ['ru', kazakh === 0 ? countOf(sample, 'щъё') * 0.5 + (sample.match(/ого |ый |ая |ые |ния |ение|ство|ости/g)?.length ?? 0) : 0],
  ]);
}

function latinSigns(sample: string): ReadonlyMap<string, number> {
  const q = countOf(sample, 'q');
  return new Map([
    ['kk', countOf(sample, 'ñńŋūǵǧý') + (countOf(sample, 'ʻ‘’') < q / 2 ? q * 0.7 : 0)],
    ['uz', (sample.match(/[og][ʻ‘’'`](?=\p{L})/gu)?.length ?? 0) * 1.5],
    ['az', countOf(sample, 'ə')],
    ['tr', q === 0 ? (sample.match(/lar |ler |yor|dır /g)?.length ?? 0) * 0.5 + countOf(sample, 'ç') * 0.5 : 0],
    ['en', q < sample.length / 200 ? (sample.match(/th|ing |tion|wh/g)?.length ?? 0) * 0.5 : 0],
  ]);
}

/** Kazakh is told by ۇ ۋ ڭ and ە without the letters of Uyghur (ې ۈ ئ), Persian or Arabic (ة ص ط ذ). */
function byArabicLetters(sample: string): Detected {
  const uyghur = countOf(sample, 'ېۈ') * 2 + countOf(sample, 'ئ') + countOf(sample, 'خغ') * 0.5;
  const kazakh = countOf(sample, 'ٴۇۋ') + countOf(sample, 'عڭ') * 0.5;
  const others = countOf(sample, 'ةصضطظذثأإآؤ') + countOf(sample, 'ی') * 0.5;
  if (uyghur > 3 && uyghur > kazakh) return { language: 'ug', certain: true };
  if (others >= 2.5 && others > kazakh) {
    return { language: countOf(sample, 'یپچگژ') > countOf(sample, 'ةيى') ? 'fa' : 'ar', certain: true };
  }
  return { language: 'kk', certain: kazakh > 0 };
}

/** Bare letters of ASCII. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/[\p{M}'’ʻ‘`]/gu, '').replaceAll('ı', 'i').replaceAll('ŋ', 'n').replaceAll('ə', 'a')
    .replaceAll('ә', 'a').replaceAll('ө', 'o').replaceAll('ү', 'u');
}

/** Names for messages. */
export const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ['kk', 'Kazakh'], ['ru', 'Russian'], ['ky', 'Kyrgyz'], ['uz', 'Uzbek'], ['tt', 'Tatar'], ['ba', 'Bashkir'], ['tg', 'Tajik'],
  ['uk', 'Ukrainian'],
  ['en', 'English'], ['tr', 'Turkish'], ['az', 'Azerbaijani'], ['ug', 'Uyghur'], ['fa', 'Persian'], ['ar', 'Arabic'],
]);
