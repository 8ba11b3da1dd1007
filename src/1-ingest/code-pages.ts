/**
 * Single-byte encodings of Kazakh. Windows-1251 itself lacks nine of the letters; KZ-1048 (STRK 1048-2002, often labelled
 * `windows-1251` all the same) puts them on letters of other languages, PTCP154 ("Asian Cyrillic") elsewhere again.
 */

/** Where KZ-1048 differs from windows-1251. */
const KZ_1048: ReadonlyMap<number, string> = new Map(
  Object.entries({
    0x8d: 'Қ', 0x8e: 'Һ', 0x9d: 'қ', 0x9e: 'һ', 0xa1: 'Ұ', 0xa2: 'ұ', 0xa3: 'Ә', 0xa5: 'Ө',
    0xaa: 'Ғ', 0xaf: 'Ү', 0xb4: 'ө', 0xba: 'ғ', 0xbc: 'ә', 0xbd: 'Ң', 0xbe: 'ң', 0xbf: 'ү',
  }).map(([byte, letter]) => [Number(byte), letter]),
);

/** The upper half of PTCP154 that is not windows-1251's own 0xC0 to 0xFF. */
const PTCP154_80_BF = 'ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸҗ‘’“”•–—ҳҷҡӣңқһҹ\u00A0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ°ұІіҙө¶·ё№ә»јҪҫҝ';

const windows1251 = new TextDecoder('windows-1251');
const upperHalf = [...windows1251.decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128))];

const ascii = Array.from({ length: 128 }, (_, i) => String.fromCharCode(i));

/** Character of each byte. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'kz-1048': [...ascii, ...upperHalf.map((letter, i) => KZ_1048.get(i + 128) ?? letter)],
  ptcp154: [...ascii, ...upperHalf.map((letter, i) => PTCP154_80_BF.charAt(i) || letter)],
};

/** Encodings tried on bytes that are no UTF-8, in order of preference. */
export const LEGACY_ENCODINGS = ['windows-1251', 'kz-1048', 'ptcp154', 'koi8-r', 'iso-8859-5'] as const;

/** Decodes every byte; the tables have no gaps, so nothing fails here. */
export function decodeLegacy(bytes: Uint8Array, encoding: string): string {
  const table = TABLES[encoding];
  if (!table) return new TextDecoder(encoding).decode(bytes);
  let text = '';
  for (const byte of bytes) text += table[byte];
  return text;
}

const KAZAKH_OR_RUSSIAN = /[\u0410-\u044FЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]/u;
const OTHER_LETTER = /[\p{L}\p{M}]/u;
const LATIN = /[a-z]/i;
/** Signs of prose that may touch a letter; others beside one are a mistake. */
const PROSE_SIGNS = '«»“”„‘’‹›–—…№•\u00A0§°';
/** The letters that make up half of any Kazakh or Russian text. */
const FREQUENT = 'аеоинтсрлкыді';

/**
 * How much decoded text looks like Kazakh or Russian words: 1 for clean prose, below 0 for text decoded with the wrong
 * table, which mixes cases, scripts and rare letters inside words. 0 when there is nothing but ASCII to go by.
 */
export function plausibility(text: string): number {
  let letters = 0;
  let frequent = 0;
  let faults = 0;
  let before = '';
  for (const c of text) {
    if (c > '\u007F') {
      if (KAZAKH_OR_RUSSIAN.test(c)) {
        letters++;
        if (FREQUENT.includes(c)) frequent++;
        if (LATIN.test(before)) faults++;
        if (isLower(before) && c !== c.toLowerCase()) faults++;
      } else if (OTHER_LETTER.test(c) || c < '\u00A0') {
        letters++;
        faults += 2;
      } else if (!PROSE_SIGNS.includes(c) && OTHER_LETTER.test(before)) faults++;
    } else if (LATIN.test(c) && KAZAKH_OR_RUSSIAN.test(before)) faults++;
    before = c;
  }
  if (letters === 0) return 0;
  return 1 - (2 * faults) / letters - Math.max(0, 0.35 - frequent / letters) * 2;
}

function isLower(c: string): boolean {
  return c !== '' && c !== c.toUpperCase();
}
