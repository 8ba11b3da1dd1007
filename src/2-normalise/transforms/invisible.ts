import type { Edit } from '../edits.js';
import { SEEN } from '../scan.js';
import type { Transform } from './transform.js';

/** Soft hyphens, zero-width and direction signs, control characters, byte-order marks. */
const INVISIBLE = /[\u034F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|(?![\t-\r\u0085])\p{Cc}/gu;

/** A soft hyphen at the end of a line takes the line end with it: the word goes on. */
const AT_LINE_END = /\u00AD[ \t]*(?:\r\n?|\n)[ \t]*(?=\p{L})/gu;

/** Removes what has no width: a word that a soft hyphen parts is one word. */
export const invisible: Transform = {
  code: 'repaired-invisible',
  message: (n) => `${n} invisible characters (soft hyphens, zero-width and direction signs) were removed.`,
  when: SEEN.INVISIBLE,
  edits(text) {
    const edits: Edit[] = [];
    let end = 0;
    for (const pattern of [AT_LINE_END, INVISIBLE]) {
      for (const { index, 0: sign } of text.matchAll(pattern)) edits.push({ start: index, end: index + sign.length, text: '' });
    }
    return edits
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .filter((edit) => {
        if (edit.start < end) return false;
        end = edit.end;
        return true;
      });
  },
};
