/**
 * Plain text. The form of the sample: the first line is ` date YYYY-MM-DD Headline`, then a paragraph a line. Other text: a first
 * line that is short and does not end as a sentence is the headline; a line near the top that is nothing but a stamp
 * is the publication date; `Автор: …` there or at the end names the author.
 */
import { parseStamp } from '../published.js';
import { refuse, type Draft, type Format } from './format.js';
import { blocksOfLines, linesOf, unwrap, type Line } from './lines.js';
import { marginaliaOf } from './marginalia.js';

const HEADER = /^\s*date\s+(\d\S*)\s+(\S.*)$/;
const HEADER_WITHOUT_TITLE = /^\s*date\s+(\d\S*)\s*$/;
/** A headline has no more characters than this. */
const MAX_HEADLINE = 200;

export const txt: Format = {
  name: 'txt',
  extensions: ['txt', 'text'],
  looksLike: (head) => HEADER.test(firstLine(head)),
  parse(value) {
    const lines = linesOf(value);
    const [first, ...rest] = lines;
    if (!first) throw refuse('empty', 'The input is empty: it holds no text.');
    const header = HEADER.exec(first.text) ?? HEADER_WITHOUT_TITLE.exec(first.text);
    return header ? { ...body(unwrap(rest)), published: header[1], title: header[2] ?? null } : headless(unwrap(lines));
  },
};

function headless(lines: readonly Line[]): Draft {
  const [first, ...rest] = lines;
  if (!first || rest.length === 0 || !isHeadline(first.text)) return body(lines);
  return { ...body(rest), title: first.text };
}

/** Short, and not a sentence: it ends in no full stop, comma, colon or dash, and is no stamp or item. */
function isHeadline(text: string): boolean {
  return text.length <= MAX_HEADLINE && !/(?:[.,:;…–—-]|[.!?…][»”"])$/.test(text) && !/^[•*–—-]/.test(text) && parseStamp(text) === null;
}

function body(lines: readonly Line[]): Draft {
  const { rest, ...said } = marginaliaOf(lines);
  return { ...said, blocks: blocksOfLines(rest) };
}

function firstLine(head: string): string {
  return head.slice(0, head.search(/[\n\r]|$/));
}
