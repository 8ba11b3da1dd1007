import type { Script } from '../record/schema.js';
import { COUNTED, type LetterCounts } from './scan.js';

/** The script that most letters are in; Cyrillic where there are none. */
export function scriptOf(counts: LetterCounts): Script {
  const between = (from: number, to: number): number => {
    let n = 0;
    for (let c = from; c <= to; c++) n += counts[c] ?? 0;
    return n;
  };
  const latin = between(0x41, 0x5a) + between(0x61, 0x7a) + between(0xc0, 0x24f) + (counts[0x259] ?? 0);
  const cyrillic = between(0x400, 0x52f);
  const arabic = between(0x620, COUNTED - 1);
  if (arabic > latin && arabic > cyrillic) return 'Arab';
  return latin > cyrillic ? 'Latn' : 'Cyrl';
}
