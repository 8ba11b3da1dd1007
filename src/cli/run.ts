import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { DATABASES, FORMATS, type Delimiter, type FormatName, type PipelineConfig } from '../config/schema.js';
import { loadConfig, type LoadedConfig } from '../config/load.js';
import { nearest } from '../config/nearest.js';
import type { Reject } from '../record/schema.js';
import { inProcess, type Executor } from '../run/executor.js';
import { regenerate, run, type RunOptions, type RunSummary } from '../run/run.js';
import { RunError } from '../run/inputs.js';
import { UsageError, type Context } from './context.js';
import { isoDate } from './extract.js';

export interface RunFlags {
  readonly out?: string;
  readonly formats?: readonly FormatName[];
  readonly database?: PipelineConfig['database'];
  readonly threads?: number;
  readonly config?: string;
  readonly excel?: true;
  readonly delimiter?: Delimiter;
  readonly force?: true;
  readonly report?: true;
  readonly log?: 'text' | 'json';
  readonly failOnEmpty?: true;
  readonly published?: string;
  readonly quiet?: true;
}

/** `derek run`: files and folders in, the dataset out. */
export function runCommand(context: Context): Command {
  return withOptions(new Command('run')
    .description('read articles and write the dataset')
    .argument('[path...]', 'files and folders to read (default: what the config says)'))
    .option('-p, --published <date>', 'publication date of articles that say none, ISO 8601', isoDate)
    .option('--force', 'do everything again, also what is there already')
    .addHelpText('after', RUN_HELP)
    .action(async (paths: readonly string[], flags: RunFlags) => runAndTell(run, paths, flags, context));
}

/** `derek regenerate`: the dataset again, from the inputs that its last run has kept. */
export function regenerateCommand(context: Context): Command {
  return withOptions(new Command('regenerate')
    .description('make the dataset again from the inputs in its store, after a change of rules'))
    .addHelpText('after', REGENERATE_HELP)
    .action(async (flags: RunFlags) => runAndTell(regenerateAny, [], flags, context));
}

/** With sources in the config, what was fetched is read from the archive; else, the inputs that the last run has kept. */
async function regenerateAny(options: RunOptions): Promise<RunSummary> {
  if (options.config.sources.length === 0) return regenerate(options);
  const { regenerateFromArchive } = await import('../sources/service/dataset.js');
  return regenerateFromArchive(options);
}

const withOptions = (command: Command): Command =>
  withConfigOptions(command)
    .option('-o, --out <dir>', 'folder of the dataset (default: what the config says)', folderName)
    .option('-t, --threads <n>', 'threads to work with (default: as many as there are processors)', threadCount)
    .option('--report', 'print what the pipeline was unsure of, article by article')
    .option('--log <form>', 'what is told on stderr: text, or json for a line of JSON each', logForm)
    .option('--fail-on-empty', 'end with exit code 1 when the dataset has no articles')
    .option('-q, --quiet', 'print errors only');

/** What says how a dataset is made and written. */
export const withConfigOptions = (command: Command): Command =>
  command
    .option('-f, --formats <list>', `formats of the tables, with commas between: ${FORMATS.join(', ')}`, formatList)
    .option('-d, --database <kind>', `all tables in one file besides: ${DATABASES.join(', ')}`, databaseKind)
    .option('-c, --config <file>', 'config to use (default: pipeline.config.ts, if there is one)')
    .option('--excel', 'CSV for spreadsheets: a byte-order mark, and formulas in text made harmless')
    .option('--delimiter <sign>', 'what stands between the values of CSV: comma, semicolon (for Excel of Kazakh and Russian settings) or tab', delimiterNamed);

const RUN_HELP = `
The dataset appears whole or not at all; the one before stays until then. What could not be read stands in the
table of rejects, and is counted on stderr. What is made is kept in <dir>/.derek: the next run does only what has
changed, and one that was interrupted goes on where it was.

Examples:
  $ derek run                                     what pipeline.config.ts says
  $ derek run archive/2025 archive/2026 -o data   two folders into one dataset
  $ derek run archive -f parquet -d duckdb        Parquet, and all tables in one DuckDB file
  $ derek run archive --formats xlsx              one workbook, a sheet a table
  $ derek run story.html -f csv --excel --delimiter semicolon
  $ derek run archive --report 2> doubts.txt      every doubt, article by article
  $ derek run 2026-02.zip pages.warc.gz table.csv archives and tables; docs/input.md has every form of input`;

const REGENERATE_HELP = `
A new version of derek, or new rules in the config, on the articles as they were read: the files themselves need not
be there any more; with sources in the config, on the pages in their archive. derek diff shows what has changed.

Examples:
  $ derek regenerate -o data
  $ cp -RL data before && derek regenerate -o data && derek diff before data`;

async function runAndTell(act: typeof run, paths: readonly string[], flags: RunFlags, context: Context): Promise<void> {
  const { cwd, stderr } = context;
  const { config, folder } = withArguments(await loadConfig(flags.config, cwd), paths, flags, cwd);
  const started = performance.now();
  const quiet = flags.quiet === true;
  const telling = flags.log === 'json'
    ? (await import('./telling.js')).tellJson(stderr, quiet)
    : (await import('./telling.js')).tellText(stderr, quiet, config, cwd);
  const executor = await executorFor(context, config, flags.threads ?? availableParallelism());
  try {
    const rejects: Reject[] = [];
    const observer = { ...telling, ...(flags.report === true ? { reject: (reject: Reject) => rejects.push(reject) } : {}) };
    const stoppable = context.stoppable ?? ((one: (signal?: AbortSignal) => ReturnType<typeof run>) => one());
    const summary = await stoppable((signal) =>
      act({ config, folder, executor, force: flags.force === true, observer, ...(signal === undefined ? {} : { signal }) }));
    telling.clear();
    if (flags.report === true) await telling.doubts(summary.output, rejects);
    telling.summary(summary, (performance.now() - started) / 1000);
    if (flags.failOnEmpty === true && summary.articles === 0) {
      throw new RunError(`the dataset has no articles; of ${summary.files} files, ${summary.rejects} records were rejected`);
    }
  } finally {
    telling.clear();
    await executor.close();
  }
}

/** Threads, where the engine can be loaded in them. */
export async function executorFor({ engine, engineModule }: Context, config: PipelineConfig, threads: number): Promise<Executor> {
  if (engineModule === undefined) return inProcess(await (await engine()).processor(config));
  const { threadPool } = await import('../run/threads.js');
  return threadPool({ threads, engineModule, config });
}

/** The config with the arguments in its place: theirs are relative to the working folder, the config's to its own. */
export function withArguments({ config, folder }: LoadedConfig, paths: readonly string[], flags: RunFlags, cwd: string): {
  config: PipelineConfig; folder: string;
} {
  return {
    folder: paths.length > 0 ? cwd : folder,
    config: {
      ...config, input: paths.length > 0 ? paths : config.input,
      output: flags.out === undefined ? resolve(folder, config.output) : resolve(cwd, flags.out),
      formats: flags.formats ?? config.formats, excel: flags.excel ?? config.excel,
      delimiter: flags.delimiter ?? config.delimiter, database: flags.database ?? config.database,
      published: flags.published ?? config.published,
    },
  };
}

/** A folder that has a name: the empty one, as an unset variable gives it, would mean the working folder. */
export function folderName(text: string): string {
  if (text.trim() === '') throw new UsageError('--out takes the name of a folder, and this one is empty');
  return text;
}

function formatList(text: string): FormatName[] {
  const names = text.split(',').map((part) => part.trim()).filter((part) => part !== '');
  if (names.length === 0) throw new UsageError(`--formats takes at least one of ${FORMATS.join(', ')}, with commas between`);
  return names.map((name) => {
    if ((FORMATS as readonly string[]).includes(name)) return name as FormatName;
    const guess = nearest(name, FORMATS);
    throw new UsageError(
      `unknown format "${name}"${guess === undefined ? '' : ` (did you mean "${guess}"?)`}; --formats takes ${FORMATS.join(', ')}, with commas between`,
    );
  });
}

const DELIMITER_NAMES: Readonly<Record<string, Delimiter>> = { comma: ',', semicolon: ';', tab: '\t', ',': ',', ';': ';' };

function delimiterNamed(text: string): Delimiter {
  const sign = DELIMITER_NAMES[text];
  if (sign !== undefined) return sign;
  throw new UsageError(`unknown delimiter "${text}"; --delimiter takes comma, semicolon or tab`);
}

function databaseKind(text: string): (typeof DATABASES)[number] {
  const kind = DATABASES.find((one) => one === text);
  if (kind !== undefined) return kind;
  throw new UsageError(`unknown database "${text}"; --database takes ${DATABASES.join(', ')}`);
}

function logForm(text: string): 'text' | 'json' {
  if (text === 'text' || text === 'json') return text;
  throw new UsageError(`unknown form "${text}"; --log takes text or json`);
}

export function threadCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new UsageError(`--threads takes a whole number of 1 or more, not "${text}"`);
}
