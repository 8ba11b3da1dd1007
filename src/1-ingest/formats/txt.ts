/**
 * Plain text. The form of the sample: the first line is ` date YYYY-MM-DD Headline`, then a paragraph a line; where a sentence
 * stands for the headline it is the first paragraph. Other text: a first line that is short and does not end as a sentence is the
 * headline, a single word above it the section; a line near the top that is nothing but a stamp is the publication date;
 * `Автор: …` there or at the end names the author.
 */
import { parseStamp } from '../published.js';
import { oneText, refuse, type Draft, type Format, type Text } from './format.js';
import { blocksOfLines, linesOf, unwrap, type Line } from './lines.js';
import { isStamp, marginaliaOf, TOP } from './marginalia.js';

const HEADER = /^\s*date\s+(\d\S*)\s+(\S.*)$/;
const HEADER_WITHOUT_TITLE = /^\s*date\s+(\d\S*)\s*$/;
/** A headline has no more characters than this. */
const MAX_HEADLINE = 200;
/** One that breaks off: `Су көтерілді...` */
const MAX_OPEN_HEADLINE = 80;

export const txt: Format<Text> = {
  name: 'txt',
  extensions: ['txt', 'text'],
  looksLike: (head) => HEADER.test(firstLine(head)),
  split: oneText(1),
  parse({ text, url }) {
    return { ...draftOf(text), ...(url === null ? {} : { url }) };
  },
};

function draftOf(text: string): Draft {
  const lines = linesOf(text);
  const [first, ...rest] = lines;
  if (!first) throw refuse('empty', 'The input is empty: it holds no text.');
  const header = HEADER.exec(first.text);
  if (!header) return headless(unwrap(lines), HEADER_WITHOUT_TITLE.exec(first.text)?.[1]);
  const [, published = '', title = ''] = header;
  if (isChrome(title)) return headless(unwrap(underStamp(rest)), published);
  if (!isSentence(title)) return { ...body(unwrap(rest)), published, title };
  const opening = { ...first, text: title, offset: first.offset + first.text.indexOf(title, header[0].length - title.length) };
  return { ...body([opening, ...unwrap(rest)]), published, title: null };
}

/** What some portals have where the headline should be: the switch of languages, a tag, the name of the page. */
function isChrome(title: string): boolean {
  return /^(?:kz|ru|en|қаз|рус|eng|qaz)$|^#|соңғы жаңалықтар[ыі]?$|^последние новости/i.test(title);
}

/** The lines under the first stamp near the top, where the headline follows it, else all. */
function underStamp(lines: readonly Line[]): readonly Line[] {
  const at = lines.slice(0, TOP).findIndex(({ text }) => isStamp(text));
  const next = lines[at + 1];
  return at >= 0 && next && isHeadline(next.text) ? lines.slice(at) : lines;
}

/** @param published what the header said; a stamp of that day says its hour too */
function headless(lines: readonly Line[], published?: string): Draft {
  const { rest, ...said } = marginaliaOf(published === undefined ? lines : lines.filter(({ text }) => !HEADER_WITHOUT_TITLE.test(text)));
  const stamped = published !== undefined && !parseStamp(said.published ?? '')?.startsWith(published) ? { published } : {};
  const section = isSection(rest) ? rest[0] : undefined;
  const [first, ...others] = section ? rest.slice(1) : rest;
  const title = first && others.length > 0 && isHeadline(first.text) ? first.text : undefined;
  return {
    ...said, ...stamped,
    ...(title === undefined
      ? { blocks: blocksOfLines(rest), ...(published === undefined ? {} : { title: null }) }
      : { title, blocks: blocksOfLines(others), ...(section ? { section: section.text } : {}) }),
  };
}

/** A single word above a headline that has several. */
function isSection([first, second, third]: readonly Line[]): boolean {
  return first !== undefined && second !== undefined && third !== undefined && /^\p{L}+$/u.test(first.text) && /\s/.test(second.text) &&
    isHeadline(second.text);
}

/** Headlines end in no full stop. */
function isSentence(text: string): boolean {
  return text.length > MAX_HEADLINE || /[^.]\.[»”"]?$/.test(text);
}

/**
 * Short, and not a sentence: it ends in no full stop, comma, colon or dash (in three of them, where it is quite short), and is no stamp or
 * item.
 */
function isHeadline(text: string): boolean {
  const open = text.length <= MAX_OPEN_HEADLINE ? text.replace(/(?<=\p{L})(?:\.{3}|…)$/u, '') : text;
  return text.length <= MAX_HEADLINE && !/(?:[.,:;…–—-]|[.!?…][»”"])$/.test(open) && !/^[•*–—-]/.test(text) && parseStamp(text) === null;
}

function body(lines: readonly Line[]): Draft {
  const { rest, ...said } = marginaliaOf(lines);
  return { ...said, blocks: blocksOfLines(rest) };
}

function firstLine(head: string): string {
  return head.slice(0, head.search(/[\n\r]|$/));
}
