/** JSON: one record, a list of records, or an object that holds the list. The text of a record may be plain, HTML or Markdown. */
import { decodeHTML } from '../html/entities.js';
import { blocksOfHtml } from '../html/blocks.js';
import { decode } from '../encoding.js';
import type { IngestOptions } from '../options.js';
import type { RawBlock } from '../../record/source.js';
import { field, fieldsOf } from './fields.js';
import { refuse, type BrokenPiece, type Draft, type Format, type Piece } from './format.js';
import { arrayElements } from './json-elements.js';
import { blocksOfLines, linesOf, unplaced } from './lines.js';
import { blocksOfMarkdownText } from './md.js';

/** Fields under which an object keeps its list of records. */
const LISTS: readonly string[] = ['items', 'articles', 'data', 'records', 'results', 'news', 'posts', 'docs', 'documents', 'entries', 'rows', 'list', 'hits'];

export const json: Format = {
  name: 'json',
  extensions: ['json'],
  looksLike: (head) => /^\s*(?:\[\s*)?\{\s*(?:"|\})/.test(head),
  *split(bytes) {
    const { text, encoding, issues } = decode(bytes);
    for (const piece of recordsOf(text)) yield 'error' in piece ? piece : { ...piece, encoding, issues };
  },
  parse: parseJsonRecord,
};

/** Records of decoded JSON, each with its place counted from 1; a list that breaks off keeps what came before. */
function* recordsOf(text: string): Generator<Piece | BrokenPiece> {
  const start = text.search(/\S/);
  if (text.charAt(start) === '[') return yield* elements(text, start);
  if (JSON_LINES.test(text.slice(start, start + 100_000))) return yield* lines(text);
  const { value, error } = tryParse(text);
  if (error) return yield { key: 0, error };
  const list = LISTS.map((name) => [name, field(asObject(value) ?? {}, [name])] as const).find(([, found]) => Array.isArray(found));
  if (list && Array.isArray(list[1])) return yield* list[1].map((item, i) => ({ key: i + 1, text: JSON.stringify(item) }));
  yield { key: 0, text };
}

/** An object that ends its line, and another that starts the next: JSON Lines under another name. */
const JSON_LINES = /^\{[^\n]*\}\s*\n\s*\{/;

function* lines(text: string): Generator<Piece> {
  for (const [i, line] of text.split('\n').entries()) if (line.trim() !== '') yield { key: i + 1, text: line.trim() };
}

function* elements(text: string, start: number): Generator<Piece | BrokenPiece> {
  let key = 0;
  for (const element of arrayElements(text, start)) {
    key++;
    if (element.complete) yield { key, text: element.text };
    else yield { key, error: refuse('json', `The list breaks off at offset ${element.offset}: record ${key} is not whole. Fetch the file again.`) };
  }
  if (key === 0) yield { key: 0, error: refuse('empty', 'The list holds no records.') };
}

/** @throws RejectError `json` when the record is no object; `empty` when no field of it holds text */
export function parseJsonRecord(value: string, options: IngestOptions, data?: unknown): Draft {
  const record = asObject(data ?? parseRecordText(value));
  if (!record) throw refuse('json', 'The record is no JSON object. Give one object an article, with its fields by name.');
  const body = field(record, options.fields.text) ?? field(record, ['description', 'summary', 'lead']);
  const blocks = blocksOfBody(body);
  if (blocks.length === 0) {
    throw refuse('empty', `The record has no text: looked for ${options.fields.text.join(', ')}. Name the field under "fields.text" of the config.`);
  }
  return { ...fieldsOf(record, options.fields), blocks };
}

/** @throws RejectError `json` with the place and the parser's words */
export function parseRecordText(text: string): unknown {
  const { value, error } = tryParse(text);
  if (error) throw error;
  return value;
}

function tryParse(text: string): { value: unknown; error: ReturnType<typeof refuse> | null } {
  try {
    return { value: JSON.parse(text), error: null };
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 160) : String(error);
    return { value: undefined, error: refuse('json', `Not valid JSON: ${why}. Fetch or write the file again.`) };
  }
}

/** A string; a list of strings or of blocks; an object that holds one of these. */
function blocksOfBody(body: unknown): RawBlock[] {
  if (typeof body === 'string') return blocksOfText(body);
  if (Array.isArray(body)) return body.flatMap(blocksOfBody);
  const object = asObject(body);
  return object ? blocksOfBody(field(object, ['html', 'text', 'content', 'body', 'value', 'rendered', 'blocks', 'paragraphs', 'data'])) : [];
}

const HTML_TAG = /<\/?(?:p|div|br|span|strong|b|em|i|a|ul|ol|li|h[1-6]|table|tr|td|blockquote|article|section|figure|img)(?:\s[^<>]*)?\/?>/i;
const MARKDOWN = /(?:^|\n)#{1,6} \S|\*\*\S[^*\n]{0,200}\*\*|\[[^[\]\n]{1,200}\]\(https?:\/\/|(?:^|\n)\|[^\n]*\|\s*\n\s*\|[ :|-]+\|/;

function blocksOfText(text: string): RawBlock[] {
  if (HTML_TAG.test(text)) return blocksOfHtml(/<p[\s>]|<br|<div|<li/i.test(text) ? text : text.replace(/\r?\n/g, '<br>'));
  const plain = decodeHTML(text);
  return MARKDOWN.test(plain) ? blocksOfMarkdownText(plain) : blocksOfLines(linesOf(plain)).map(unplaced);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
