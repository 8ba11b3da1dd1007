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

/** What a letter is, as bits, by its code and in either case: words are asked letter by letter, so no set of strings is. */
const [BACK, FRONT, NEUTRAL, BACK_CONSONANT, CAPITAL] = [1, 2, 4, 8, 16];
const VOWEL = BACK | FRONT | NEUTRAL;
const traits = new Uint8Array(0x600);
for (const letter of ALPHABET) {
  const bits = (BACK_VOWELS.has(letter) ? BACK : 0) | (FRONT_VOWELS.has(letter) ? FRONT : 0) | (NEUTRAL_VOWELS.has(letter) ? NEUTRAL : 0) |
    (BACK_CONSONANTS.has(letter) ? BACK_CONSONANT : 0);
  traits[letter.charCodeAt(0)] = bits;
  traits[letter.toUpperCase().charCodeAt(0)] = bits | CAPITAL;
}
/** Of the letter at a place; 0 where there is none. */
const traitsAt = (word: string, i: number): number => (i < 0 || i >= word.length ? 0 : (traits[word.charCodeAt(i)] ?? 0));

/** Whether the character is a letter of the Kazakh Cyrillic alphabet, in either case. */
export function isKazakhLetter(character: string): boolean {
  return letterSet.has(character);
}

/** Whether the letter can be a vowel (`у` is also a consonant, after another vowel), in either case. */
export function isVowel(character: string): boolean {
  return (traitsAt(character, 0) & VOWEL) !== 0;
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
  const lower = lowerOf(word);
  const w = lower.slice(lower.lastIndexOf('-') + 1) || lower;
  const exception = HARMONY_EXCEPTIONS.get(w);
  if (exception) return exception;
  if (w.length > 3 && w.endsWith('ев')) return 'back';
  let softened = false;
  for (let i = w.length - 1; i >= 0; i--) {
    const code = w.charCodeAt(i);
    const own = traits[code] ?? 0;
    if (code === SOFT_SIGN) softened = true;
    if (own & BACK) return softened ? 'front' : 'back';
    if (own & FRONT) return 'front';
    if (!(own & NEUTRAL)) continue;
    if (code === U && traitsAt(w, i - 1) & VOWEL) continue; // a consonant: тау, сәуле
    if (softened || code === I) return hasBackMark(w, i) ? 'back' : 'front';
    if (i < w.length - 1) return code === U ? 'back' : 'front'; // closed by consonants: клуб, ресурс; костюм
    return harmonyBefore(w, i);
  }
  const last = w.charAt(w.length - 1);
  return 'қғхшһ'.includes(last) && last !== '' ? 'back' : 'front';
}

const [SOFT_SIGN, U, I, Y, SHORT_U] = [...'ьуиыұ'].map((letter) => letter.charCodeAt(0)) as [number, number, number, number, number];

/** The platform's function leaves the engine's own code for letters beyond Latin: it is asked only of what has a capital. */
function lowerOf(word: string): string {
  for (let i = 0; i < word.length; i++) if (traitsAt(word, i) & CAPITAL) return word.toLowerCase();
  return word;
}

/** Whether a letter before `end` belongs to native back words only. */
function hasBackMark(w: string, end: number): boolean {
  for (let i = 0; i < end; i++) {
    const code = w.charCodeAt(i);
    if (traitsAt(w, i) & BACK_CONSONANT || code === Y || code === SHORT_U) return true;
  }
  return false;
}

/** Harmony of a word-final `у` or `ю`: that of the vowel before it; alone it is back (`су-ға`, `ту-ға`). */
function harmonyBefore(w: string, end: number): Harmony {
  for (let i = end - 1; i >= 0; i--) {
    const own = traitsAt(w, i);
    if (own & (BACK | BACK_CONSONANT)) return 'back';
    if (own & FRONT || w.charCodeAt(i) === I) return 'front';
  }
  return 'back';
}

/** By the code of a letter, in either case. */
const CLASS_OF: readonly (FinalClass | undefined)[] = (() => {
  const classes = Array.from<FinalClass | undefined>({ length: traits.length });
  for (const [letters, name] of [
    ['аәеёоөыіұүэя', 'vowel'],
    // б в г д end loans only, and are heard voiceless there: клубқа, Тоқаевқа, педагогке, Мадридте.
    ['пфкқтсшщчцхһбвгд', 'voiceless'],
    ['зжғ', 'voiced'],
    ['мнң', 'nasal'],
    ['лрйуию', 'sonorant'],
  ] as const) for (const letter of letters + letters.toUpperCase()) classes[letter.charCodeAt(0)] = name;
  return classes;
})();

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
  return end === 0 ? null : (CLASS_OF[word.charCodeAt(end - 1)] ?? null);
}

/** How many of a text's letters are among some. */
export function countOf(text: string, letters: string): number {
  let n = 0;
  for (const c of text) if (letters.includes(c)) n++;
  return n;
}
