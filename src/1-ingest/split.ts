/** From the bytes of a file to raw records. */
import { RejectError } from '../record/source.js';
import type { Reject } from '../record/schema.js';
import { decode } from './encoding.js';
import { refuse, type About, type BrokenPiece, type Format, type Piece } from './formats/format.js';
import { FORMATS, formatByEnding, formatByName, formatOf } from './formats/index.js';
import { pathId } from './ids.js';
import { ingestOptions, type IngestOptions } from './options.js';
import { sha256, type Ingested } from './records.js';

/** Characters of a file that show its format. */
export const HEAD = 2048;

/** What is known of a file besides its bytes. */
export interface Source extends About {
  /** What its format is told by, where that is not its URI: `week.jsonl` of `week.jsonl.gz`. */
  readonly name?: string;
  /** Name of its format, where an archive says it. */
  readonly format?: string;
  /** What its articles are told to be of, where that is another: `warc`. */
  readonly container?: string;
  /** Id of its one article. */
  readonly id?: string;
  /** Publication stamp, for an article that has none. */
  readonly published?: string;
}

/**
 * Cuts a file into records, in the file's order; what cannot be read stands in its place as a row for `rejects`. Never throws on
 * account of the data.
 *
 * Codes: `empty`, `binary`, `encoding`, `format` (neither the name nor the content says what it is), `json`, `csv`, `xml` (with the
 * line, record or offset), `too-large`.
 *
 * @param source `uri`: the path relative to the input root, a URL, or `-`
 */
export function* splitRecords(bytes: Uint8Array, source: Source, given: Partial<IngestOptions> = {}): Generator<Ingested> {
  const options = ingestOptions(given);
  try {
    if (bytes.length === 0) throw refuse('empty', 'The file is empty.');
    const format = (source.format === undefined ? null : formatByName(source.format)) ?? recognise(bytes, source.name ?? source.uri);
    for (const piece of format.split(bytes, isUrl(source.uri) ? { url: source.uri, ...source } : source, options)) {
      yield fromPiece(piece, format, source, bytes);
    }
  } catch (error) {
    yield rejectOf(error, { id: pathId(source.uri), uri: source.uri, sha256: sha256(bytes) });
  }
}

const isUrl = (uri: string): boolean => /^https?:\/\//i.test(uri);

/** A row of `rejects` for an error that the data caused; any other error is thrown on. */
export function rejectOf(error: unknown, of: Pick<Reject, 'id' | 'uri' | 'sha256'>): Reject {
  if (error instanceof RejectError) return { ...of, stage: error.stage, code: error.code, message: error.message };
  // A tree nested tens of thousands deep: no article, and no fault of the program.
  if (error instanceof RangeError) {
    return { ...of, stage: '1-ingest', code: 'too-deep', message: 'The markup is nested too deep to be read.' };
  }
  throw error;
}

function recognise(bytes: Uint8Array, uri: string): Format {
  const byName = formatByEnding(uri);
  if (byName) return byName;
  // A cut through a character must not make a text look broken, so whole lines are taken where there are any.
  const end = bytes.length <= HEAD ? bytes.length : bytes.lastIndexOf(0x0a, HEAD * 4);
  const { text } = decode(end > 0 ? bytes.subarray(0, end) : bytes);
  const format = formatOf(uri, text.slice(0, HEAD).trimStart());
  if (format) return format;
  const endings = FORMATS.flatMap(({ extensions }) => extensions).join(', ');
  throw refuse('format', `The format is not known by its name nor by its content. Known endings: ${endings}.`);
}

function fromPiece(
  piece: Piece<unknown> | BrokenPiece, format: Format, { uri, container, id: givenId, published }: Source, file: Uint8Array,
): Ingested {
  const id = piece.id ?? pathId(uri, piece.key === 0 ? undefined : piece.key);
  const hash = sha256(piece.raw ?? file);
  if ('error' in piece) return rejectOf(piece.error, { id, uri, sha256: hash });
  const given = givenId === undefined && published === undefined
    ? {}
    : { given: { ...(givenId === undefined ? {} : { id: givenId }), ...(published === undefined ? {} : { published }) } };
  const { value, encoding = 'utf-8', issues = [] } = piece;
  return {
    id, uri, format: format.name, sha256: hash, value, encoding, issues, ...(container === undefined ? {} : { container }), ...given,
  };
}
