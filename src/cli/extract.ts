import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { isIsoDate } from '../record/iso.js';
import { RunError } from '../run/inputs.js';
import { configIn } from './config.js';
import { UsageError, type Context } from './context.js';

interface ExtractFlags {
  readonly published?: string;
  readonly title?: string;
  readonly language?: string;
  readonly config?: string;
}

/** `derek extract`: one article in, one record out. */
export function extractCommand(context: Context): Command {
  return new Command('extract')
    .description('turn one article into one record, printed as JSON')
    .argument('[file]', 'file of the article, read as derek run reads it; - or nothing reads stdin: text as it is, or a page, JSON or Markdown by its beginning')
    .option('-p, --published <date>', 'when it was published, ISO 8601: relative dates start from it', isoDate)
    .option('-t, --title <title>', 'its headline')
    .option('-l, --language <tag>', 'its language, BCP 47; the text is then taken for that, whatever it looks like')
    .option('-c, --config <file>', 'config to use (default: pipeline.config.ts, if there is one)')
    .addHelpText('after', HELP)
    .action(async (file: string | undefined, { config: named, ...given }: ExtractFlags) => {
      const uri = file ?? '-';
      const config = await configIn(named, context.cwd);
      const bytes = uri === '-' ? await buffer(context.stdin) : await readInput(uri, context.cwd);
      const reader = await (await context.engine()).reader(config);
      context.stdout.write(`${JSON.stringify(await reader.read(bytes, { uri }, given), null, 2)}\n`);
    });
}

const HELP = `
The record is that of the contract: derek schema record prints its JSON Schema.

Examples:
  $ derek extract article.txt --published 2026-02-20
  $ derek extract page.html | jq '.title, .published'
  $ pbpaste | derek extract --title 'Тауар айналымы өсті' | jq '.money[].amount'`;

/** @throws RunError that says why it cannot be read */
export async function readInput(file: string, cwd: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file'
      : code === 'EISDIR' ? 'it is a folder; derek run reads folders'
      : (error as Error).message;
    throw new RunError(`cannot read ${file}: ${why}`);
  }
}

export function isoDate(text: string): string {
  if (isIsoDate(text)) return text;
  throw new UsageError(`--published takes an ISO 8601 date or date-time, such as 2026-02-20 or 2026-02-20T15:30:00+05:00, not "${text}"`);
}
