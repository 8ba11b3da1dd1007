/** Arguments to calls, and errors to exit codes: 0 done, 1 could not be done, 2 wrong arguments or config. */
import { Command, CommanderError } from 'commander';
import { OutputError } from '../7-emit/output-error.js';
import { ConfigError } from '../config/parse.js';
import { RejectError } from '../record/source.js';
import { RunError } from '../run/inputs.js';
import { VERSION } from '../run/version.js';
import { UsageError, type Context } from './context.js';
import { diffCommand } from './diff.js';
import { evalCommand } from './eval.js';
import { extractCommand } from './extract.js';
import { mapCommand } from './map.js';
import { queryCommand } from './query.js';
import { regenerateCommand, runCommand } from './run.js';
import { schemaCommand } from './schema.js';

/**
 * Runs one command.
 *
 * @param args without the program's own name
 * @returns the exit code
 */
export async function main(args: readonly string[], context: Context): Promise<0 | 1 | 2> {
  try {
    await program(context).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has written its message already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    context.stderr.write(`derek: ${messageOf(error)}\n`);
    return error instanceof UsageError || error instanceof ConfigError ? 2 : 1;
  }
}

function program(context: Context): Command {
  const derek = new Command('derek')
    .description('Turns archives of Kazakh news into datasets: who, where, when, how much, and what each figure says.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(derek --help lists the commands and their options)')
    .addHelpText('after', HELP);
  for (const command of [runCommand, regenerateCommand, extractCommand, mapCommand, schemaCommand, queryCommand, diffCommand, evalCommand]) derek.addCommand(command(context));
  for (const command of [derek, ...derek.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    });
  }
  return derek;
}

const HELP = `
Examples:
  $ derek run                              what pipeline.config.ts says: corpus/ to output/
  $ derek run archive --out dataset        a folder of articles to a dataset
  $ derek extract article.txt              one article to one record
  $ derek map < articles.jsonl             one record a line, for other programs
  $ derek schema money                     the columns of a table
  $ derek query 'SELECT * FROM facts'      SQL over the dataset

Exit codes: 0 done (rejected articles are part of done), 1 the run could not be done, 2 wrong arguments or config.`;

/** What to tell of an error: its message when it was written for the reader, its stack when it is a fault of ours. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen = [UsageError, ConfigError, RunError, OutputError, RejectError].some((kind) => error instanceof kind);
  return foreseen ? error.message : (error.stack ?? error.message);
}
