/**
 * Which Latin orthography a Kazakh text is in. Four letters tell: the same `ı`, `i`, `y`, `u`, `w` stand for other sounds in each.
 *
 * | orthography | ә ө ү ұ | ы і | и/й | у | ғ ң ш |
 * |---|---|---|---|---|---|
 * | 2021 | ä ö ü ū | y ı | i | u | ğ ñ/ŋ ş |
 * | 2018 (acute) | á ó ú u | y i | ı | ý | ǵ ń sh |
 * | 2017 (apostrophe) | a' o' u' u | y i | i' | y' | g' n' s' |
 * | encyclopaedic | ä ö ü u | ı i | ï, y | w | ğ ñ ş |
 * | of journals | ä ö ü w | ı/y i | i | u | ğ ñ ş |
 * | informal, bare ASCII | a o u u | y i | i | u | g/gh n/ng sh |
 */

import { countOf } from './letters.js';
import { MAX_WORD } from './transliterate.js';

/** What the letters that differ stand for. A question mark: the text leaves it open, so each word decides. */
export interface LatinStyle {
  readonly y: 'ы' | 'й';
  /** `ı`; `и` stands for и and й, which the neighbours tell apart. */
  readonly dotless: 'і' | 'ы' | 'и';
  /** `i`. */
  readonly i: 'и' | 'і' | '?';
  readonly u: 'у' | 'ұ' | '?';
  readonly w: 'у' | 'ұ';
  /** Whether sounds are written with letters of their own, rather than with the plain `a o u g n`. */
  readonly marked: boolean;
  /** Whether `sh`, `zh`, `gh`, `ng` can be one sound; `ch` is one in every orthography. */
  readonly digraphs: boolean;
  /** Whether an apostrophe belongs to the letter before it. */
  readonly apostrophes: boolean;
  /** Whether `w` and `x` are letters of it; where not, words that have them are of another language. */
  readonly usesW: boolean;
  /** Whether `İ` is told from `I`. */
  readonly dottedCapital: boolean;
}

const VOWELS = 'aäáeəoöóuüúūıiyïêә';
const APOSTROPHES = /([aougnscyi])['’ʼ‘ʻ`]/gi;

/** The style of a text, from how often and where the telling letters stand in it. */
export function latinStyle(text: string): LatinStyle {
  const dottedCapital = text.includes('İ');
  const lower = text.replaceAll('İ', 'i').toLowerCase();
  const count = (letters: string): number => countOf(lower, letters);
  const acute = count('áóúǵńý') > count('äöüğñŋş');
  const apostrophes = (lower.match(APOSTROPHES)?.length ?? 0) > lower.length / 100 && !acute;
  const marked = acute || apostrophes || count('äöüūğñŋşәөүұғңəǧ') > 0;
  const macron = count('ūұ') > 0;
  const w = wSound(lower);
  const y = acute || apostrophes ? 'ы' : ySound(lower, count('ı') > 0 || count('ï') > 0);
  const dotless = apostrophes ? 'и' : dotlessSound(lower, acute, y, count('ï') > 0);
  const hasDotless = count('ı') > 0;
  const i = apostrophes || dotless === 'ы' || (acute && hasDotless)
    ? 'і'
    : hasDotless && dotless === 'і' ? 'и' : dotless === 'и' && hasDotless ? 'і' : '?';
  // Names of other languages have a w too; a word that begins small is no name.
  const usesW = y === 'й' || dotless === 'ы' || /(?<!\p{L})\p{Ll}*[wx]|[bdgjkmnqrstğşñ]w[bdgjklmnqrstzğşñ]|(?<!\p{L})W[lñrs]/u.test(text);
  const hasW = usesW && count('w') > 0;
  const u = macron || (hasW && w === 'ұ')
    ? 'у'
    : acute || apostrophes || (hasW && w === 'у' && (y === 'й' || count('ï') > 0)) ? 'ұ' : marked && dotless !== 'ы' ? 'у' : '?';
  return { y, dotless, i, u, w, usesW, marked, digraphs: count('şš') === 0, apostrophes, dottedCapital };
}

/** `y` is the vowel ы when it stands between consonants; as й it always has a vowel beside it. */
function ySound(lower: string, otherVowel: boolean): 'ы' | 'й' {
  let vowel = 0;
  let glide = 0;
  for (let at = lower.indexOf('y'); at >= 0; at = lower.indexOf('y', at + 1)) {
    const [before, after] = [lower.charAt(at - 1) || ' ', lower.charAt(at + 1) || ' '];
    // Beside i it is ы (boiynşa, syilau), after u either (auyl, uy).
    if ('aäáeəoöóıәüú'.includes(before) || 'aäáeəoöóuıә'.includes(after)) glide++;
    else if (before !== 'u') vowel++;
  }
  if (vowel + glide === 0) return 'ы';
  return vowel > glide * 0.5 || (!otherVowel && vowel > 0) || (!otherVowel && glide < 3) ? 'ы' : 'й';
}

/** `ı` is й when it stands after vowels; else і or ы, by the company it keeps, and by whether `i` is left to be й. */
function dotlessSound(lower: string, acute: boolean, y: 'ы' | 'й', hasDiaeresisI: boolean): 'і' | 'ы' | 'и' {
  if (acute) return 'и';
  if (hasDiaeresisI || y === 'й') return 'ы';
  let glide = 0;
  let other = 0;
  let back = 0;
  let front = 0;
  for (const [word] of lower.matchAll(/\p{L}+/gu)) {
    if (word.length > MAX_WORD) continue;
    for (let at = word.indexOf('ı'); at >= 0; at = word.indexOf('ı', at + 1)) {
      if ('aäeoöuüūy'.includes(word.charAt(at - 1) || ' ')) glide++;
      else other++;
      back += countOf(word, 'aoqğ');
      front += countOf(word, 'eäöükg');
    }
    for (let at = word.indexOf('i'); at >= 0; at = word.indexOf('i', at + 1)) {
      if ('aäeoöuüūyı'.includes(word.charAt(at - 1) || '-') || 'aäeoöuüūyı'.includes(word.charAt(at + 1) || '-')) front += 2;
      else back += 2;
    }
  }
  if (glide > other) return 'и';
  return lower.includes('y') || front >= back ? 'і' : 'ы';
}

/** `w` is у after a vowel, before one and at the end of a word; where it is never there, it is the ұ of first syllables. */
function wSound(lower: string): 'у' | 'ұ' {
  let u = 0;
  let short = 0;
  for (const [word] of lower.matchAll(/\p{L}+/gu)) {
    if (word.length > MAX_WORD) continue;
    for (let at = word.indexOf('w'); at >= 0; at = word.indexOf('w', at + 1)) {
      const after = word.charAt(at + 1);
      if (after === '' || VOWELS.includes(after) || VOWELS.includes(word.charAt(at - 1) || '-')) u++;
      else if (countOf(word.slice(0, at), VOWELS) === 0) short++;
    }
  }
  return u > 0 && u * 3 >= short ? 'у' : 'ұ';
}
