import type { Edit } from '../edits.js';
import { SEEN } from '../scan.js';
import type { Transform } from './transform.js';

const BROKEN = /(\p{L}+)-[ \t]*(?:\r\n?|\n)[ \t]*(\p{Ll}+)/gu;

/**
 * Joins words broken at the end of a line (`жұ-⏎мыс`), but only where that is certain: a half has no vowel and so is no word, or
 * the whole word stands elsewhere in the article and the halves with a hyphen do not. A compound (`сауда-⏎саттық`) keeps its hyphen.
 */
export const hyphenation: Transform = {
  code: 'repaired-hyphenation',
  message: (n) => `${n} words broken at the end of a line were joined.`,
  when: SEEN.LINE_END,
  edits(text, words) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(BROKEN)) {
      const [whole, left = '', right = ''] = match;
      const start = match.index + left.length;
      const [joined, hyphened] = [left + right, `${left}-${right}`].map((word) => word.toLowerCase());
      const certain = !hasVowel(left) || !hasVowel(right) || (words().has(joined ?? '') && !words().has(hyphened ?? ''));
      edits.push({ start, end: match.index + whole.length - right.length, text: certain ? '' : '-' });
    }
    return edits;
  },
};

const hasVowel = (half: string): boolean => /[аәеёиіоөуұүыэюяaeiouyäöüūı]/iu.test(half);
