import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { decode } from '../1-ingest/encoding.js';
import { isIsoDate } from '../record/iso.js';
import { RunError } from '../run/inputs.js';
import { UsageError, type Context } from './context.js';
import { withinLimit } from './limit.js';

interface ExtractFlags {
  readonly published?: string;
  readonly title?: string;
  readonly language?: string;
}

/** `derek extract`: one article's text in, one record out. */
export function extractCommand(context: Context): Command {
  return new Command('extract')
    .description('turn one article\'s text into one record, printed as JSON')
    .argument('[file]', 'file with the text of the body; - or nothing reads stdin')
    .option('-p, --published <date>', 'when it was published, ISO 8601: relative dates start from it', isoDate)
    .option('-t, --title <title>', 'its headline')
    .option('-l, --language <tag>', 'its language, BCP 47; the text is then taken for that, whatever it looks like')
    .addHelpText('after', HELP)
    .action(async (file: string | undefined, flags: ExtractFlags) => {
      const isFile = file !== undefined && file !== '-';
      const bytes = isFile ? await read(file, context.cwd) : await buffer(context.stdin);
      const { text } = decode(bytes);
      const { extract } = await context.engine();
      const record = extract(withinLimit(text), { ...(isFile ? { uri: file } : {}), ...flags });
      context.stdout.write(`${JSON.stringify(record, null, 2)}\n`);
    });
}

const HELP = `
The record is that of the contract: derek schema record prints its JSON Schema.

Examples:
  $ derek extract article.txt --published 2026-02-20
  $ pbpaste | derek extract --title 'Тауар айналымы өсті' | jq '.money[].amount'`;

async function read(file: string, cwd: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder; derek run reads folders' : (error as Error).message;
    throw new RunError(`cannot read ${file}: ${why}`);
  }
}

function isoDate(text: string): string {
  if (isIsoDate(text)) return text;
  throw new UsageError(`--published takes an ISO 8601 date or date-time, such as 2026-02-20 or 2026-02-20T15:30:00+05:00, not "${text}"`);
}
