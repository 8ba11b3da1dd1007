/** Arguments to calls, and errors to exit codes: 0 done, 1 could not be done, 2 wrong arguments or config, 3 partly done, 4 locked. */
import { Command, CommanderError } from 'commander';
import { VERSION } from '../run/version.js';
import type { Context } from './context.js';

/** By name; loaded when asked for, since not every command needs everything. */
const COMMANDS: Readonly<Record<string, () => Promise<(context: Context) => Command>>> = {
  run: async () => (await import('./run.js')).runCommand,
  submit: async () => (await import('./queue.js')).submitCommand,
  worker: async () => (await import('./queue.js')).workerCommand,
  status: async () => (await import('./queue.js')).statusCommand,
  collect: async () => (await import('./queue.js')).collectCommand,
  regenerate: async () => (await import('./run.js')).regenerateCommand,
  extract: async () => (await import('./extract.js')).extractCommand,
  map: async () => (await import('./map.js')).mapCommand,
  inspect: async () => (await import('./inspect.js')).inspectCommand,
  schema: async () => (await import('./schema.js')).schemaCommand,
  query: async () => (await import('./query.js')).queryCommand,
  diff: async () => (await import('./diff.js')).diffCommand,
  eval: async () => (await import('./eval.js')).evalCommand,
  fetch: async () => (await import('./fetch.js')).fetchCommand,
  watch: async () => (await import('./fetch.js')).watchCommand,
  sources: async () => (await import('./sources.js')).sourcesCommand,
  report: async () => (await import('./report-site.js')).reportCommand,
  review: async () => (await import('./review.js')).reviewCommand,
  labels: async () => (await import('./labels.js')).labelsCommand,
  card: async () => (await import('./card.js')).cardCommand,
  playground: async () => (await import('./playground.js')).playgroundCommand,
};

export type ExitCode = 0 | 1 | 2 | 3 | 4;

/**
 * Runs one command.
 *
 * @param args without the program's own name
 * @returns the exit code
 */
export async function main(args: readonly string[], context: Context): Promise<ExitCode> {
  try {
    await (await program(context, args[0])).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has written its message already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    context.stderr.write(`derek: ${messageOf(error)}\n`);
    return error instanceof Error ? (CODES.get(error.name) ?? 1) : 1;
  }
}

/** @param first what the command line begins with: a command's name, alone, has the others left where they are */
async function program(context: Context, first = ''): Promise<Command> {
  const derek = new Command('derek')
    .description('Turns archives of Kazakh news into datasets: who, where, when, how much, and what each figure says.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(derek --help lists the commands and their options)')
    .addHelpText('after', HELP);
  const asked = Object.hasOwn(COMMANDS, first) ? [first] : first === '--version' || first === '-V' ? [] : Object.keys(COMMANDS);
  for (const name of asked) derek.addCommand((await COMMANDS[name]!())(context));
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
  $ derek inspect page.html                what is read of a page, and from where
  $ derek schema money                     the columns of a table
  $ derek query 'SELECT * FROM facts'      SQL over the dataset
  $ derek fetch                            what is new at the sources of the config, into the dataset
  $ derek report                           the dataset as a site that opens from a disk

Exit codes: 0 done (rejected articles are part of done), 1 the run could not be done, 2 wrong arguments or config;
of fetch and watch also 3 partly done, 4 another instance is at work.`;

/** Faults of the call, and those of what it met: by name, so that nothing is loaded to tell them apart. */
const CODES: ReadonlyMap<string, ExitCode> = new Map([
  ['UsageError', 2], ['ConfigError', 2], ['PartlyError', 3], ['LockedError', 4], ['FetchError', 1], ['RunError', 1], ['RunStopped', 1],
  ['OutputError', 1], ['RejectError', 1],
]);

/** What to tell of an error: its message when it was written for the reader, its stack when it is a fault of ours. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return CODES.has(error.name) ? error.message : (error.stack ?? error.message);
}
