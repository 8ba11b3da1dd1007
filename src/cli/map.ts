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
import type { ArticleReader, Engine } from '../run/engine.js';
import type { GivenArticle } from '../text-pipeline.js';
import { configIn } from './config.js';
import type { Context } from './context.js';
import { withinLimit } from './limit.js';
import { linesOf, type Line } from './lines.js';
import { requestOf } from './request.js';

export function mapCommand(context: Context): Command {
  return new Command('map')
    .description('turn JSON Lines of articles on stdin into JSON Lines of records on stdout')
    .addHelpText('after', HELP)
    .option('-c, --config <file>', 'config to use (default: pipeline.config.ts, if there is one)')
    .action(async ({ config: named }: { readonly config?: string }) => {
      const config = await configIn(named, context.cwd);
      const engine = await context.engine();
      let reader: Promise<ArticleReader> | undefined;
      const load = (): Promise<ArticleReader> => (reader ??= engine.reader(config));
      const extract = config === null ? engine.extract : (await load()).text;
      await mapLines(context.stdin, context.stdout, {
        extract,
        // What reads pages is loaded with the first one.
        page: async (html, given) =>
          (await load()).read(Buffer.from(html), { uri: given.uri ?? given.id ?? 'page', format: 'html' }, given),
      });
    });
}

const HELP = `
A line in: {"id", "text" or "html", "published"?, "title"?, "language"?, "uri"?}; other fields are passed over. A page in
"html" is read as derek run reads it; what is given goes before what it says. A given language
overrides the language gate. A line out, in the same place: the record, or {"id", "error": {"code", "message"}}.

Examples:
  $ echo '{"id":"1","text":"Сауда 4,3 млрд долларға жетті."}' | derek map
  $ derek map < articles.jsonl > records.jsonl`;

/** Bytes that a line may have: a text of the greatest length, escaped. */
const MAX_LINE = MAX_TEXT_BYTES * 4;

/** What answers lines. */
interface Answering {
  readonly extract: Engine['extract'];
  readonly page: (html: string, given: GivenArticle) => Promise<Article>;
}

/** Every line of `input` to a line of `output`; resolves when all is written. */
export async function mapLines(
  input: AsyncIterable<Uint8Array | string>, output: Writable, by: Answering, maxLine = MAX_LINE,
): Promise<void> {
  for await (const line of linesOf(input, maxLine)) {
    const answer = `${oneLine(JSON.stringify(await answerTo(line, by)))}\n`;
    if (!output.write(answer)) await once(output, 'drain');
  }
}

async function answerTo(line: Line, { extract, page }: Answering): Promise<
  Article | { id: unknown; error: { code: string; message: string } }
> {
  let id: unknown = null;
  try {
    if ('fault' in line) throw new RejectError(line.fault, line.message, '1-ingest');
    const value = parse(line.text);
    if (typeof value === 'object' && value !== null && 'id' in value) id = value.id;
    const { text, isPage, given } = requestOf(value);
    return isPage ? await page(text, given) : extract(withinLimit(text), given);
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
