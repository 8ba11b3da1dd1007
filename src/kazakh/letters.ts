/**
 * The letters of Kazakh Cyrillic and what the grammar asks of them: vowel harmony, and the sound a stem ends in, which
 * together choose the form of every suffix (`теңге-ден`, `доллар-дан`, `банк-тен`, `ұйым-нан`).
 */

/** Vowels that ask for back suffixes (`-ға`, `-дан`), whatever stands before them. */
export const BACK_VOWELS: ReadonlySet<string> = new Set('аоұыя');

/** Vowels that ask for front suffixes (`-ге`, `-ден`), whatever stands before them. */
export const FRONT_VOWELS: ReadonlySet<string> = new Set('әеөүіэё');

/** Vowel letters that take their harmony from the rest of the word. */
export const NEUTRAL_VOWELS: ReadonlySet<string> = new Set('иую');

/** Letters of native back-harmony words: a word that holds one is back unless a later vowel is front. */
const BACK_CONSONANTS: ReadonlySet<string> = new Set('қғ');

/** The alphabet in its own order, lower case. */
export const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';

/** How a stem ends, as suffixes see it. */
export type FinalClass = 'vowel' | 'voiceless' | 'voiced' | 'nasal' | 'sonorant';

/** `back` asks for `-ға, -дан, -лар`, `front` for `-ге, -ден, -лер`. */
export type Harmony = 'back' | 'front';

const letterSet: ReadonlySet<string> = new Set(ALPHABET + ALPHABET.toUpperCase());
const vowelSet: ReadonlySet<string> = new Set([...BACK_VOWELS, ...FRONT_VOWELS, ...NEUTRAL_VOWELS]);
const anyCaseVowelSet: ReadonlySet<string> = new Set([...vowelSet, ...[...vowelSet].map((v) => v.toUpperCase())]);

/** Whether the character is a letter of the Kazakh Cyrillic alphabet, in either case. */
export function isKazakhLetter(character: string): boolean {
  return letterSet.has(character);
}

/** Whether the letter can be a vowel (`у` is also a consonant, after another vowel), in either case. */
export function isVowel(character: string): boolean {
  return anyCaseVowelSet.has(character);
}

/** Stems whose suffixes go against their spelling; the value is what usage has. */
const HARMONY_EXCEPTIONS: ReadonlyMap<string, Harmony> = new Map([
  ['ми', 'back'], // миға, миы
  ['медаль', 'back'], // медальға, медальдар
  ['киев', 'front'], // Киевке, against Тоқаевқа
  ['тарих', 'back'], // тарихта, тарихы
  ['цех', 'back'], // цехта, цехы
]);

/**
 * Harmony of the last decisive vowel of a word or inflected form: which suffix comes next.
 *
 * `и`, `у` and `ю` are neutral, so that native words look further left (`келу` front, `оқу` back, `қырғи` back) while the
 * closed last syllable of a loan follows its sound (`кредит`, `бензин` front; `клуб`, `ресурс` back). A soft sign after
 * the last vowel makes a loan front (`спектакль`, `рубль`). Surnames in `-ев` take back suffixes (`Тоқаевқа`).
 * A form without a vowel (an acronym such as `ТЖМ`) goes by the name of its last letter: `қа`, `ғы`, `ха`, `ша`
 * are back, `эм`, `бэ`, `эр` front; usage wavers there.
 *
 * @param word one word, in either case; a hyphenated compound goes by its last part
 */
export function harmony(word: string): Harmony {
  const lower = word.toLowerCase();
  const w = lower.slice(lower.lastIndexOf('-') + 1) || lower;
  const exception = HARMONY_EXCEPTIONS.get(w);
  if (exception) return exception;
  if (w.length > 3 && w.endsWith('ев')) return 'back';
  let softened = false;
  for (let i = w.length - 1; i >= 0; i--) {
    const c = w.charAt(i);
    if (c === 'ь') softened = true;
    if (BACK_VOWELS.has(c)) return softened ? 'front' : 'back';
    if (FRONT_VOWELS.has(c)) return 'front';
    if (!NEUTRAL_VOWELS.has(c)) continue;
    const afterVowel = isVowel(w.charAt(i - 1));
    if (c === 'у' && afterVowel) continue; // a consonant: тау, сәуле
    if (softened || c === 'и') return hasBackMark(w, i) ? 'back' : 'front';
    if (i < w.length - 1) return c === 'у' ? 'back' : 'front'; // closed by consonants: клуб, ресурс; костюм
    return harmonyBefore(w, i);
  }
  const last = w.charAt(w.length - 1);
  return 'қғхшһ'.includes(last) && last !== '' ? 'back' : 'front';
}

/** Whether a letter before `end` belongs to native back words only. */
function hasBackMark(w: string, end: number): boolean {
  for (let i = 0; i < end; i++) {
    const c = w.charAt(i);
    if (BACK_CONSONANTS.has(c) || c === 'ы' || c === 'ұ') return true;
  }
  return false;
}

/** Harmony of a word-final `у` or `ю`: that of the vowel before it; alone it is back (`су-ға`, `ту-ға`). */
function harmonyBefore(w: string, end: number): Harmony {
  for (let i = end - 1; i >= 0; i--) {
    const c = w.charAt(i);
    if (BACK_VOWELS.has(c) || BACK_CONSONANTS.has(c)) return 'back';
    if (FRONT_VOWELS.has(c) || c === 'и') return 'front';
  }
  return 'back';
}

const CLASS_OF: ReadonlyMap<string, FinalClass> = new Map(
  (
    [
      ['аәеёоөыіұүэя', 'vowel'],
      // б в г д end loans only, and are heard voiceless there: клубқа, Тоқаевқа, педагогке, Мадридте.
      ['пфкқтсшщчцхһбвгд', 'voiceless'],
      ['зжғ', 'voiced'],
      ['мнң', 'nasal'],
      ['лрйуию', 'sonorant'],
    ] as const
  ).flatMap(([letters, name]) => [...letters].map((letter) => [letter, name] as const)),
);

/**
 * The sound a stem ends in, as suffixes see it: `vowel` (`-ның -ны -дан -лар`), `voiceless` (`-тың -ты -тан -қа -тар`),
 * `voiced` (`-дың -ды -дан -ға -дар`), `nasal` (`-ның -ды -нан -дар`), `sonorant` (`-дың -ды -дан -лар`).
 *
 * Final `у`, `и` and `ю` act as sonorants (`келу-дің`, `такси-дің`). One form looks closer: `л` is a sonorant but
 * takes `-дар` in the plural (`ел-дер`). A soft sign is passed over (`рубль-дің`).
 *
 * @returns null when the last character is no Kazakh letter (a digit, a Latin name)
 */
export function finalClass(word: string): FinalClass | null {
  let end = word.length;
  while (end > 0 && 'ьъЬЪ'.includes(word.charAt(end - 1))) end--;
  return CLASS_OF.get(word.charAt(end - 1).toLowerCase()) ?? null;
}

/** How many of a text's letters are among some. */
export function countOf(text: string, letters: string): number {
  let n = 0;
  for (const c of text) if (letters.includes(c)) n++;
  return n;
}
