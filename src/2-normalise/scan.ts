/** One pass over a text that says which repairs it may need and which letters it has. Most text needs none. */

/** What the scan has seen, as bits. Unset, the repair has nothing to do; set, it has a look. */
export const SEEN = {
  INVISIBLE: 1,
  SPACE: 2,
  LINE_END: 4,
  COMPOSABLE: 8,
  MIXED: 16,
  OTHER_SCRIPT: 32,
} as const;

/** Letters by code unit, up to the end of the Arabic block. */
export type LetterCounts = Uint32Array;
export const COUNTED = 0x700;

/** Classes of characters. */
const OTHER = 0;
const CYRILLIC = 1;
const LATIN = 2;
const ARABIC = 3;
const SPACE = 4;
const ODD_SPACE = 5;
const LINE_END = 6;
const INVISIBLE = 7;
const COMPOSABLE = 8;
const SCHWA = 9;

const TABLE = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const fill = (from: number, to: number, value: number): void => {
    table.fill(value, from, to + 1);
  };
  fill(0x00, 0x1f, INVISIBLE);
  fill(0x7f, 0x9f, INVISIBLE);
  fill(0x41, 0x5a, LATIN);
  fill(0x61, 0x7a, LATIN);
  fill(0xc0, 0x24f, LATIN);
  table[0xd7] = table[0xf7] = OTHER;
  table[0x259] = table[0x18f] = SCHWA;
  fill(0x1e00, 0x1eff, LATIN);
  fill(0x370, 0x3ff, LATIN); // Greek: its look-alikes are repaired as Latin ones are
  fill(0x400, 0x52f, CYRILLIC);
  fill(0x600, 0x6ff, ARABIC);
  fill(0x750, 0x77f, ARABIC);
  fill(0xfb50, 0xfdff, ARABIC);
  fill(0xfe70, 0xfefc, ARABIC);
  for (const mark of [0x483, 0x484, 0x485, 0x486, 0x487]) table[mark] = COMPOSABLE;
  fill(0x300, 0x36f, COMPOSABLE);
  fill(0x591, 0x5f4, COMPOSABLE);
  fill(0x64b, 0x65f, COMPOSABLE);
  fill(0x700, 0x1dff, COMPOSABLE); // scripts that news in Kazakh does not have: looked at closely when they come
  fill(0x1e00, 0x1fff, COMPOSABLE);
  fill(0x212a, 0x212b, COMPOSABLE); // the kelvin and ångström signs
  table[0x2126] = COMPOSABLE; // the ohm sign
  fill(0x2200, 0x2bff, COMPOSABLE);
  fill(0x2c60, 0xfe1f, COMPOSABLE);
  fill(0xfe20, 0xfe2f, COMPOSABLE);
  fill(0x2000, 0x200a, ODD_SPACE);
  for (const space of [0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) table[space] = ODD_SPACE;
  for (const end of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) table[end] = LINE_END;
  fill(0x200b, 0x200f, INVISIBLE);
  fill(0x202a, 0x202e, INVISIBLE);
  fill(0x2060, 0x206f, INVISIBLE);
  for (const sign of [0xad, 0x34f, 0x61c, 0x180e, 0xfeff]) table[sign] = INVISIBLE;
  table[0x20] = SPACE;
  return table;
}

/**
 * Scans a text.
 *
 * @param counts letters are added to these, by code unit
 * @returns bits of `SEEN`
 */
export function scan(text: string, counts: LetterCounts): number {
  let seen = 0;
  let before = SPACE;
  let unit = 0;
  for (let i = 0; i < text.length; i++) {
    const last = unit;
    unit = text.charCodeAt(i);
    const now = TABLE[unit] ?? OTHER;
    if (unit < COUNTED) counts[unit] = (counts[unit] ?? 0) + 1;
    if (now === CYRILLIC) {
      if (before === LATIN) seen |= SEEN.MIXED;
    } else if (now === LATIN) {
      // Also `8-i`: an ending in Latin letters after a figure.
      if (before === CYRILLIC || (last === 0x2d && (unit | 32) === 0x69)) seen |= SEEN.MIXED;
    } else if (now === SPACE) {
      if (before === SPACE) seen |= SEEN.SPACE;
    } else if (now !== OTHER) seen |= RARE[now] ?? 0;
    before = now;
  }
  return before === SPACE ? seen | SEEN.SPACE : seen;
}

const RARE: readonly number[] = (() => {
  const bits = Array.from({ length: 10 }, () => 0);
  bits[ARABIC] = SEEN.OTHER_SCRIPT | SEEN.COMPOSABLE;
  bits[ODD_SPACE] = SEEN.SPACE;
  bits[LINE_END] = SEEN.LINE_END | SEEN.SPACE;
  bits[INVISIBLE] = SEEN.INVISIBLE;
  bits[COMPOSABLE] = SEEN.COMPOSABLE;
  bits[SCHWA] = SEEN.MIXED;
  return bits;
})();
