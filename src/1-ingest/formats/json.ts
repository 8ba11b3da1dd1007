/** JSON: one record, a list of records, an object that holds lists, objects one after another. */
import { RejectError } from '../../record/source.js';
import { decode } from '../encoding.js';
import { MARKUP, refuseLarge } from '../limits.js';
import type { IngestOptions } from '../options.js';
import { draftOfFields, hasText } from './body.js';
import { cutJson } from './cut-json.js';
import { asObject, idOf, type Fields } from './fields.js';
import { refuse, type BrokenPiece, type Draft, type Format, type Piece } from './format.js';
import { endOfValue, nextElement, nextObject } from './json-elements.js';
import { tryJson } from './json-value.js';

/** Fields under which an object keeps its list of records, whatever these look like. */
const LISTS: ReadonlySet<string> =
  new Set('items articles data records results news posts docs documents entries rows list hits'.split(' '));
/** Objects in objects that are looked into for lists: `response.docs`, `hits.hits`. */
const DEEPEST_LIST = 3;

type Found = Piece<unknown> | BrokenPiece;

/** A decoded stretch of JSON and how it was encoded. */
interface JsonText extends Pick<Piece<unknown>, 'encoding' | 'issues'> {
  readonly text: string;
  readonly raw: Uint8Array | string;
}

export const json: Format = {
  name: 'json',
  extensions: ['json'],
  looksLike: (head) => /^\s*(?:\[\s*)?\{\s*(?:"|\})/.test(head),
  *split(bytes, { first = 0, charset }, options) {
    const { text, encoding, issues } = decode(bytes, charset);
    for (const piece of recordsOf(text, first, options)) yield 'error' in piece ? piece : { ...piece, encoding, issues };
  },
  cut: cutJson,
  parse: parseJsonRecord,
};

/** @throws RejectError `json` when the record is no object; `empty` when no field of it holds text */
export function parseJsonRecord(value: unknown, options: IngestOptions): Draft {
  const record = asObject(value);
  if (!record) throw refuse('json', 'The record is no JSON object. Give one object an article, with its fields by name.');
  return draftOfFields(record, options);
}

/** One record as a piece; broken when it is no JSON. @param noun what its key counts */
export function jsonPiece({ text, raw, ...how }: JsonText, key: number, options: IngestOptions, noun = 'Record'): Found {
  const { value, error } = tryJson(text);
  if (error) return { key, raw, error: key === 0 ? error : refuse(error.code, `${noun} ${key}: ${error.message}`) };
  return { key, raw, value, id: idOfValue(value, options), ...how };
}

const idOfValue = (value: unknown, options: IngestOptions): string | null => {
  const record = asObject(value);
  return record && idOf(record, options.fields);
};

/** An object that ends its line, and another that starts the next: JSON Lines under another name. */
const JSON_LINES = /^\{[^\n]*\}\s*\n\s*\{/;

export const isJsonLines = (head: string): boolean => JSON_LINES.test(head.trimStart());

/** Records of decoded JSON, each with its place counted from 1. */
function* recordsOf(text: string, first: number, options: IngestOptions): Generator<Found> {
  const start = text.search(/\S/);
  if (text.charAt(start) === '[') return yield* list(text, start, first, options);
  if (isJsonLines(text.slice(start, start + 100_000))) return yield* lines(text, first, options);
  const { value, error } = tryJson(text);
  if (error) yield* brokenObject(text, start, error, options);
  else yield* object(value, text, options);
}

function* lines(text: string, first: number, options: IngestOptions): Generator<Found> {
  for (const [i, line] of text.split('\n').entries()) {
    const inner = line.trim();
    if (inner !== '') yield limited(inner, first + i + 1, options, 'Line');
  }
}

/** A list with what follows its bracket, which is a mistake. */
function* list(text: string, start: number, first: number, options: IngestOptions): Generator<Found> {
  const { key, end } = yield* elements(text, start, first, options);
  const rest = end < 0 ? '' : text.slice(end);
  if (rest.trim() !== '') {
    yield {
      key: key + 1, raw: rest,
      error: refuse('json', `After the end of the list, at offset ${end}, stands more: ${shown(rest)}. Give it a file of its own.`),
    };
  } else if (end < 0) {
    yield {
      key: key + 1, raw: '',
      error: refuse('json', `The list breaks off after record ${key}: its bracket is not closed. Fetch the file again.`),
    };
  } else if (key === first) yield { key: 0, error: refuse('empty', 'The list holds no records.') };
}

/** Scans to the end of the text that broken elements may cost before the rest is given up. */
const MOST_BROKEN = 200;

/** The elements of a list. One that is broken costs itself alone: reading goes on where the next object begins. */
function* elements(text: string, start: number, first: number, options: IngestOptions): Generator<Found, { key: number; end: number }> {
  let key = first;
  let broken = 0;
  for (let at = start + 1; ; ) {
    const element = nextElement(text, at);
    if ('end' in element) return { key, end: element.end };
    key++;
    const { from, to, complete, next } = element;
    const piece = complete ? limited(text.slice(from, to).trimEnd(), key, options) : null;
    if (piece && !('error' in piece && piece.error.code === 'json')) {
      yield piece;
      at = next;
      continue;
    }
    broken += complete ? 0 : 1;
    const resume = broken > MOST_BROKEN ? -1 : nextObject(text, from + 1, to);
    const raw = text.slice(from, resume < 0 ? to : resume).replace(/\s*,\s*$/, '');
    const told = (resume < 0 ? piece : null) ?? lastOr(raw, key, from, options);
    yield told;
    if (resume < 0 && !complete) return { key, end: 'error' in told ? text.length : -1 };
    at = resume < 0 ? next : resume;
  }
}

/** The last element of a list that is not closed is whole all the same, or broken. */
function lastOr(raw: string, key: number, offset: number, options: IngestOptions): Found {
  const piece = limited(raw, key, options);
  return 'error' in piece
    ? {
      key, raw,
      error: refuse('json', `Record ${key}, at offset ${offset}, is broken: ${piece.error.message.replace(/^Record \d+: /, '')}`),
    }
    : piece;
}

function limited(text: string, key: number, options: IngestOptions, noun?: string): Found {
  try {
    refuseLarge(text.length, options.maxTextBytes * MARKUP, options);
    return jsonPiece({ text, raw: text }, key, options, noun);
  } catch (error) {
    if (error instanceof RejectError) return { key, raw: text, error };
    throw error;
  }
}

/** An object with a text is an article, whatever lists it has; else the elements of all its lists are. */
function* object(value: unknown, text: string, options: IngestOptions): Generator<Found> {
  const record = asObject(value);
  const lists = record && !hasText(record, options) ? listsIn(record, options, DEEPEST_LIST) : [];
  if (lists.length === 0) return yield jsonPiece({ text, raw: text }, 0, options);
  const items = lists.flat();
  if (items.length === 0) yield { key: 0, error: refuse('empty', 'The lists of the file hold no records.') };
  for (const [i, item] of items.entries()) {
    const raw = JSON.stringify(item);
    yield limited(raw, i + 1, options);
  }
}

function listsIn(record: Fields, options: IngestOptions, depth: number): (readonly unknown[])[] {
  return Object.entries(record).flatMap(([key, value]): (readonly unknown[])[] => {
    if (Array.isArray(value)) return LISTS.has(key.toLowerCase()) || value.some((item) => isRecord(item, options)) ? [value] : [];
    const inner = depth > 1 ? asObject(value) : null;
    return inner ? listsIn(inner, options, depth - 1) : [];
  });
}

/** Whether an element of a list under any name looks like an article: it has a headline or an address of its own, and a text. */
function isRecord(item: unknown, options: IngestOptions): boolean {
  const record = asObject(item);
  return record !== null && hasText(record, options) && fields(record, options);
}

const fields = (record: Fields, { fields: names }: IngestOptions): boolean =>
  idOf(record, names) !== null || Object.keys(record).some((key) => names.title.includes(key));

/** An object that does not parse: others after it, or a list in it whose elements do. */
function* brokenObject(text: string, start: number, error: RejectError, options: IngestOptions): Generator<Found> {
  const end = text.charAt(start) === '{' ? endOfValue(text, start) : -1;
  if (end > 0 && text.slice(end).trim() !== '' && tryJson(text.slice(start, end)).error === null) {
    return yield* sequence(text, start, options);
  }
  const inner = /"[^"\\]{1,60}"\s*:\s*\[\s*(?=\{)/.exec(text);
  const pieces = inner && text.charAt(start) === '{' ? [...elements(text, inner.index + inner[0].trimEnd().length - 1, 0, options)] : [];
  const good = pieces.some((piece) => !('error' in piece) && isRecord(piece.value, options));
  if (!good) return yield { key: 0, raw: text, error };
  yield* pieces;
  if (!pieces.some((piece) => 'error' in piece)) yield { key: pieces.length + 1, raw: text, error };
}

/** Objects one after another, and what stands between or after them and is none. */
function* sequence(text: string, start: number, options: IngestOptions): Generator<Found> {
  let key = 0;
  for (let at = start; at < text.length; ) {
    key++;
    const end = text.charAt(at) === '{' ? endOfValue(text, at) : -1;
    if (end < 0) {
      const rest = text.slice(at);
      return yield {
        key, raw: rest,
        error: refuse('json', `After the record, at offset ${at}, stands what is no object: ${shown(rest)}. Give it a file of its own.`),
      };
    }
    yield limited(text.slice(at, end), key, options);
    at = end + (/^[\s,]*/.exec(text.slice(end, end + 1000))?.[0].length ?? 0);
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
  }
}

const shown = (text: string): string => JSON.stringify(text.trim().slice(0, 60));
