/** From the bytes of a file to raw records. */
import { RejectError } from '../record/source.js';
import type { Reject } from '../record/schema.js';
import { decode } from './encoding.js';
import { field } from './formats/fields.js';
import { refuse, type BrokenPiece, type Format, type Piece } from './formats/format.js';
import { FORMATS, formatByName, formatOf } from './formats/index.js';
import { parseRecordText } from './formats/json.js';
import { givenId, pathId, urlId } from './ids.js';
import { ingestOptions, type IngestOptions } from './options.js';
import { sha256, type Ingested, type RawRecord } from './records.js';

/** How many times its text a record may be, markup and field names included. */
const MARKUP = 4;
/** Characters of a file that show its format. */
const HEAD = 2048;

/** What is known of a file besides its bytes. */
export interface Source {
  /** Path relative to the input root, a URL, or `-`. */
  readonly uri: string;
  /** Name of its format, where that is known. */
  readonly format?: string;
  /** Charset by the header that the bytes came with. */
  readonly charset?: string;
  /** Where a page was fetched from. */
  readonly url?: string;
  /** Id of its one article. */
  readonly id?: string;
  /** Publication stamp, for an article that has none. */
  readonly published?: string;
}

/**
 * Cuts a file into records, in the file's order; what cannot be read stands in its place as a row for `rejects`. Never throws on
 * account of the data.
 *
 * Codes: `empty`, `binary`, `encoding`, `format` (neither the name nor the content says what it is), `json` (with the line or
 * offset), `too-large`.
 *
 * @param source `uri`: the path relative to the input root, a URL, or `-`
 */
export function* splitRecords(bytes: Uint8Array, source: Source, given: Partial<IngestOptions> = {}): Generator<Ingested> {
  const options = ingestOptions(given);
  const uri = source.uri.replaceAll('\\', '/');
  try {
    if (bytes.length === 0) throw refuse('empty', 'The file is empty.');
    const format = (source.format === undefined ? null : formatByName(source.format)) ?? recognise(bytes, uri);
    if (format.split) for (const piece of format.split(bytes)) yield fromPiece(piece, format, uri, options, bytes);
    else yield { ...whole(bytes, format, uri, options), ...(source.id === undefined && source.published === undefined ? {} : { given: source }) };
  } catch (error) {
    yield rejectOf(error, { id: pathId(uri), uri, sha256: sha256(bytes) });
  }
}

/** A row of `rejects` for an error that the data caused; any other error is thrown on. */
export function rejectOf(error: unknown, of: Pick<Reject, 'id' | 'uri' | 'sha256'>): Reject {
  if (error instanceof RejectError) return { ...of, stage: error.stage, code: error.code, message: error.message };
  // A tree nested tens of thousands deep: no article, and no fault of the program.
  if (error instanceof RangeError) return { ...of, stage: '1-ingest', code: 'too-deep', message: 'The markup is nested too deep to be read.' };
  throw error;
}

function recognise(bytes: Uint8Array, uri: string): Format {
  // A cut through a character must not make a text look broken, so whole lines are taken where there are any.
  const byName = formatOf(uri, '');
  if (byName && /\.[^./]+$/.test(uri)) return byName;
  const end = bytes.length <= HEAD ? bytes.length : bytes.lastIndexOf(0x0a, HEAD * 4);
  const { text } = decode(end > 0 ? bytes.subarray(0, end) : bytes);
  const format = formatOf(uri, text.slice(0, HEAD).trimStart());
  if (format) return format;
  const endings = FORMATS.flatMap(({ extensions }) => extensions).join(', ');
  throw refuse('format', `The format is not known by its name nor by its content. Known endings: ${endings}.`);
}

function whole(bytes: Uint8Array, format: Format, uri: string, options: IngestOptions): RawRecord {
  const isPlain = format.name === 'txt' || format.name === 'md';
  refuseLarge(bytes.length, options.maxTextBytes * (isPlain ? 1 : MARKUP), options);
  const { text, encoding, issues } = decode(bytes);
  return { id: pathId(uri), uri, format: format.name, sha256: sha256(bytes), value: text, encoding, issues };
}

function fromPiece(piece: Piece | BrokenPiece, format: Format, uri: string, options: IngestOptions, file: Uint8Array): Ingested {
  const key = piece.key === 0 ? undefined : piece.key;
  const hash = sha256(piece.bytes ?? ('text' in piece ? piece.text : file));
  try {
    if ('error' in piece) throw piece.error;
    refuseLarge(piece.bytes?.length ?? piece.text.length, options.maxTextBytes * MARKUP, options);
    const data = parseAt(piece, format);
    const id = idOf(data, options) ?? pathId(uri, key);
    const { text, encoding = 'utf-8', issues = [] } = piece;
    return { id, uri, format: format.name, sha256: hash, value: text, encoding, issues, data };
  } catch (error) {
    return rejectOf(error, { id: pathId(uri, key), uri, sha256: hash });
  }
}

function parseAt(piece: Piece, format: Format): unknown {
  try {
    return parseRecordText(piece.text);
  } catch (error) {
    if (!(error instanceof RejectError) || piece.key === 0) throw error;
    throw refuse(error.code, `${format.name === 'jsonl' ? 'Line' : 'Record'} ${piece.key}: ${error.message}`);
  }
}

/** The id a record gives, or its URL's. */
function idOf(data: unknown, options: IngestOptions): string | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const record = { ...data };
  return givenId(field(record, options.fields.id)) ?? urlId(field(record, options.fields.url));
}

function refuseLarge(bytes: number, limit: number, options: IngestOptions): void {
  if (bytes <= limit) return;
  throw refuse('too-large', `The record has ${bytes} bytes; an article may have ${options.maxTextBytes} of text. Split it, or raise "maxTextBytes" in the config.`);
}
