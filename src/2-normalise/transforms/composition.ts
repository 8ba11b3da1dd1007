import type { Edit } from '../edits.js';
import { SEEN } from '../scan.js';
import type { Transform } from './transform.js';

/** A character with the marks on it; Hangul vowels and finals join the consonant before them too. */
const CLUSTER = /[^\p{M}\u1160-\u11FF][\p{M}\u1160-\u11FF]*|[\p{M}\u1160-\u11FF]+/gu;

/** Brings text into normalisation form C (`и` + breve → `й`). A lone surrogate, which no file can hold, becomes U+FFFD. */
export const composition: Transform = {
  code: 'repaired-composition',
  message: (n) => `${n} characters were brought into Unicode normalisation form C.`,
  when: SEEN.COMPOSABLE,
  edits(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(/\p{Cs}/gu)) edits.push({ start: match.index, end: match.index + 1, text: '\uFFFD' });
    if (text.normalize('NFC') === text) return edits;
    for (const match of text.matchAll(CLUSTER)) {
      const [cluster] = match;
      const composed = cluster.normalize('NFC');
      if (composed !== cluster) edits.push({ start: match.index, end: match.index + cluster.length, text: composed });
    }
    return edits.toSorted((a, b) => a.start - b.start);
  },
};
