/** CSV and TSV: a record a row, fields by the names in the first one. A row that does not fit the head is refused by itself. */
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { decode } from '../encoding.js';
import type { IngestOptions } from '../options.js';
import { draftOfFields } from './body.js';
import { cutAt, isWide, type Scanner } from './cut.js';
import { idOf, type Fields } from './fields.js';
import { refuse, type BrokenPiece, type Format, type Piece } from './format.js';

export const csv = delimited('csv', ['csv'], [',', ';', '\t', '|']);
export const tsv = delimited('tsv', ['tsv', 'tab'], ['\t']);

/** A record's key is the line that its row starts on. */
function delimited(name: string, extensions: readonly string[], delimiters: readonly string[]): Format<Fields> {
  return {
    name,
    extensions,
    looksLike: () => false,
    *split(bytes, { first = 0, charset }, options) {
      const { text, encoding, issues } = decode(bytes, charset);
      for (const piece of recordsOf(text, first, delimiters, options)) yield 'error' in piece ? piece : { ...piece, encoding, issues };
    },
    cut: (chunks, most) => cutAt(chunks, most, rowScanner),
    parse: (record, options) => draftOfFields(record, options),
  };
}

function* recordsOf(text: string, first: number, delimiters: readonly string[], options: IngestOptions): Generator<
  Piece<Fields> | BrokenPiece
> {
  const delimiter = delimiterOf(text, delimiters);
  let head: readonly string[] | null = null;
  let empty = true;
  for (const row of rowsOf(text, delimiter)) {
    if (head === null) {
      if ('error' in row) throw refuse('csv', `The first row, which names the fields, cannot be read: ${row.error}`);
      head = row.record.map((name) => name.trim());
      continue;
    }
    empty = false;
    const key = first + row.line;
    if ('error' in row) yield { key, raw: row.raw, error: refuse('csv', `Line ${key}: ${row.error}`) };
    else if (row.record.length !== head.length) {
      yield {
        key, raw: row.raw,
        error: refuse(
          'csv',
          `Line ${key} has ${row.record.length} cells and the first row ${head.length}. Put values that hold ${JSON.stringify(delimiter)} or line ends into quotation marks.`,
        ),
      };
    } else {
      const value = Object.fromEntries(head.map((name, i) => [name || `column ${i + 1}`, row.record[i] ?? '']));
      yield { key, value, raw: row.raw, id: idOf(value, options.fields) };
    }
  }
  if (empty) yield { key: 0, error: refuse('empty', 'The file holds no rows under the one that names the fields.') };
}

/** The delimiter that stands most often in the first row, outside quotation marks. */
function delimiterOf(text: string, delimiters: readonly string[]): string {
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, 65_536).trimStart())?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = delimiters.map((one) => line.split(one).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

type Row = { readonly line: number; readonly raw: string } & ({ readonly record: readonly string[] } | { readonly error: string });

/** Broken rows after which the rest of a file is given up: each costs another reading of what is left. */
const MOST_BROKEN = 200;

/** Rows in order. Where a quotation mark breaks one, that line is refused and reading goes on with the next. */
function* rowsOf(text: string, delimiter: string): Generator<Row> {
  let at = 0;
  let line = 1;
  for (let broken = 0; ; broken++) {
    const rest = text.slice(at);
    const { records, error } = parsed(rest, delimiter);
    let done = 0;
    for (const { record, raw } of records) {
      const from = skipBlank(rest, done);
      line += lineEnds(rest.slice(done, from));
      yield { line, record, raw: raw.trim() };
      line += lineEnds(rest.slice(from, from + raw.trim().length));
      done = from + raw.trim().length;
    }
    if (error === null) return;
    const from = skipBlank(rest, done);
    line += lineEnds(rest.slice(done, from));
    const raw = broken < MOST_BROKEN ? (/^[^\r\n]*/.exec(rest.slice(from))?.[0] ?? '') : rest.slice(from);
    yield { line, raw, error: `${error} Mend the quotation marks.` };
    at += from + raw.length;
    if (at >= text.length) return;
  }
}

interface Parsed {
  readonly records: readonly { readonly record: readonly string[]; readonly raw: string }[];
  /** Why it ended before the text did. */
  readonly error: string | null;
}

function parsed(text: string, delimiter: string): Parsed {
  const records: Parsed['records'][number][] = [];
  try {
    parse(text, {
      delimiter, raw: true, bom: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'],
      // Kept one by one, so that those before a broken one are not lost.
      on_record: (row: unknown) => {
        records.push(row as Parsed['records'][number]);
        return null;
      },
    });
    return { records, error: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, error: `${error.message.split(/[,:] | at line| on line/)[0] ?? error.code}.` };
  }
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s|\uFEFF/.test(text.charAt(at))) at++;
  return at;
}

const lineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

const [QUOTE, NEWLINE] = [0x22, 0x0a];

/** Rows end at line ends that are in no quotation marks; every stretch begins with the first row. */
function rowScanner(head: Uint8Array): Scanner | null {
  const firstEnd = /^(?:"[^"]*"|[^"\n])*\n/.exec(Buffer.from(head).toString('latin1'))?.[0].length ?? 0;
  if (isWide(head) || firstEnd === 0) return null;
  const headLines = lineEnds(Buffer.from(head.subarray(0, firstEnd)).toString('latin1'));
  let quoted = false;
  let lines = 0;
  let before = 0;
  const scan = (chunk: Uint8Array): number => {
    let last = -1;
    for (let i = 0; i < chunk.length; i++) {
      const c = chunk[i];
      if (c === QUOTE) quoted = !quoted;
      else if (c === NEWLINE) {
        lines++;
        if (quoted) continue;
        before = lines - headLines;
        last = i + 1;
      }
    }
    return last;
  };
  const recover = (held: Uint8Array): number => {
    quoted = false;
    before = lines - headLines;
    return held.lastIndexOf(NEWLINE) + 1 || held.length;
  };
  return { opening: head.slice(0, firstEnd), closing: new Uint8Array(0), before: () => before, lastEnd: scan, recover };
}
