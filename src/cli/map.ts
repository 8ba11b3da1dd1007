/**
 * `derek map`: the form in which other programs call the pipeline. One line in, one line out, in order; a line that
 * cannot become a record gives its error in the same place.
 */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Command } from 'commander';
import { oneLine } from '../7-emit/well-formed.js';
import { MAX_TEXT_BYTES } from '../config/limits.js';
import type { Article } from '../record/schema.js';
import { RejectError } from '../record/source.js';
import type { Engine } from '../run/engine.js';
import type { Context } from './context.js';
import { withinLimit } from './limit.js';
import { linesOf, type Line } from './lines.js';
import { requestOf } from './request.js';

export function mapCommand(context: Context): Command {
  return new Command('map')
    .description('turn JSON Lines of articles on stdin into JSON Lines of records on stdout')
    .addHelpText('after', HELP)
    .action(async () => mapLines(context.stdin, context.stdout, (await context.engine()).extract));
}

const HELP = `
A line in: {"id", "text", "published"?, "title"?, "language"?, "uri"?}; other fields are passed over. A given language
overrides the language gate. A line out, in the same place: the record, or {"id", "error": {"code", "message"}}.

Examples:
  $ echo '{"id":"1","text":"Сауда 4,3 млрд долларға жетті."}' | derek map
  $ derek map < articles.jsonl > records.jsonl`;

/** Bytes that a line may have: a text of the greatest length, escaped. */
const MAX_LINE = MAX_TEXT_BYTES * 4;

/** Every line of `input` to a line of `output`; resolves when all is written. */
export async function mapLines(input: AsyncIterable<Uint8Array | string>, output: Writable, extract: Engine['extract'], maxLine = MAX_LINE): Promise<void> {
  for await (const line of linesOf(input, maxLine)) {
    const answer = `${oneLine(JSON.stringify(answerTo(line, extract)))}\n`;
    if (!output.write(answer)) await once(output, 'drain');
  }
}

function answerTo(line: Line, extract: Engine['extract']): Article | { id: unknown; error: { code: string; message: string } } {
  let id: unknown = null;
  try {
    if ('fault' in line) throw new RejectError(line.fault, line.message, '1-ingest');
    const value = parse(line.text);
    if (typeof value === 'object' && value !== null && 'id' in value) id = value.id;
    const { text, given } = requestOf(value);
    return extract(withinLimit(text), given);
  } catch (error) {
    if (error instanceof RejectError) return { id, error: { code: error.code, message: error.message } };
    return { id, error: { code: 'internal', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) } };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RejectError('json', `the line is not JSON: ${(error as Error).message}`, '1-ingest');
  }
}
