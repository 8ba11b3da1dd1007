/** From a raw record to an article as its source gives it. */
import type { Article } from '../record/schema.js';
import { RejectError, type RawArticle } from '../record/source.js';
import { decode } from './encoding.js';
import { FORMATS, formatByName } from './formats/index.js';
import { refuse } from './formats/format.js';
import { givenId, siteOf, urlId } from './ids.js';
import { refuseLarge } from './limits.js';
import { ingestOptions, type IngestOptions } from './options.js';
import { readPublished } from './published.js';
import { isReject, type RawRecord } from './records.js';
import { HEAD, splitRecords, type Source } from './split.js';

/**
 * Parses one record by its format.
 *
 * @throws RejectError of stage `1-ingest`: `empty`, `no-article`, `json`, `too-large`, `too-deep`. Doubts (`date-missing`,
 *   `date-invalid`, `date-future` and others) are issues of the article instead.
 */
export function parseRecord(record: RawRecord, given: Partial<IngestOptions> = {}): RawArticle {
  const options = ingestOptions(given);
  const format = formatByName(record.format);
  if (!format) throw new TypeError(`No format is called "${record.format}": see FORMATS in src/1-ingest/formats/index.ts.`);
  const draft = shallow(() => format.parse(record.value, options));
  const bytes = draft.blocks.reduce((sum, block) => sum + Buffer.byteLength(block.text), 0);
  if (bytes > options.maxTextBytes) {
    throw refuse(
      'too-large',
      `The text has ${bytes} bytes; an article may have ${options.maxTextBytes}. Split it, or raise "maxTextBytes" in the config.`,
    );
  }
  if (!draft.blocks.some((block) => block.text.trim() !== '')) {
    throw refuse('empty', draft.title ? 'There is a title, but no text under it.' : 'The input holds no text.');
  }
  const published = readPublished(draft.published || record.given?.published || options.published, options.asOf);
  return {
    id: record.given?.id ?? givenId(draft.id) ?? urlId(draft.url) ?? record.id, uri: record.uri,
    format: record.container ?? record.format, sha256: record.sha256, title: draft.title?.trim() || null,
    published: published.value, publisher: draft.publisher ?? siteOf(draft.url), authors: draft.authors ?? [],
    section: draft.section ?? null, extra: (draft.extra ?? null) as Article['extra'], language: draft.language ?? null,
    blocks: draft.blocks, issues: [...record.issues, ...(draft.issues ?? []), ...published.issues],
  };
}

/**
 * Reads bytes that are to hold one article, such as a page that was fetched: the same reading as that of a run.
 *
 * @param source `uri`, and what came with the bytes: `format` (`html`), `url`, `charset` of the `Content-Type`
 * @throws RejectError when they hold none, or more than one (`many`)
 * @example readArticle(body, { uri: url, url, format: 'html', charset: 'windows-1251' }, config).blocks
 */
export function readArticle(bytes: Uint8Array, source: Source, given: Partial<IngestOptions> = {}): RawArticle {
  const [first, second] = splitRecords(bytes, source, given);
  if (second !== undefined) throw refuse('many', `${source.uri} holds more than one record. Give the file to derek run.`);
  if (first === undefined) throw refuse('empty', 'The input holds no text.');
  if (isReject(first)) throw new RejectError(first.code, first.message, first.stage);
  return parseRecord(first, given);
}

/**
 * The text of bytes without a name that are nothing but text; null when they begin like another format.
 *
 * @throws RejectError `empty`, `binary`, `encoding`, `too-large`
 */
export function plainTextOf(bytes: Uint8Array, { maxTextBytes }: Pick<IngestOptions, 'maxTextBytes'>): string | null {
  const { text } = decode(bytes);
  const head = text.slice(0, HEAD).trimStart();
  if (FORMATS.some((format) => format.looksLike(head))) return null;
  refuseLarge(bytes.length, maxTextBytes, { maxTextBytes });
  return text;
}

/** Runs a parser; a tree too deep for the stack is refused like any other bad input. */
function shallow<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RejectError || !(error instanceof RangeError)) throw error;
    throw refuse('too-deep', 'The markup is nested too deep to be read.');
  }
}
