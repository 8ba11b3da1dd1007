import type { Edit } from '../edits.js';
import { SEEN } from '../scan.js';
import type { Transform } from './transform.js';

/** One or more of anything that is space: no-break, narrow and thin spaces, tabs, line ends within a block. */
const SPACE = /[\t-\r\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;

/** Makes every run of spaces one U+0020, and none at the ends. */
export const spaces: Transform = {
  code: 'repaired-spaces',
  message: (n) => `${n} no-break, narrow, doubled or stray spaces were made plain ones.`,
  when: SEEN.SPACE,
  edits(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(SPACE)) {
      const end = match.index + match[0].length;
      const plain = match.index === 0 || end === text.length ? '' : ' ';
      if (match[0] !== plain) edits.push({ start: match.index, end, text: plain });
    }
    return edits;
  },
};
