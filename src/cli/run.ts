import { resolve } from 'node:path';
import { Command } from 'commander';
import { FORMATS, type FormatName, type PipelineConfig } from '../config/schema.js';
import { loadConfig, type LoadedConfig } from '../config/load.js';
import { nearest } from '../config/nearest.js';
import { run } from '../run/run.js';
import { UsageError, type Context } from './context.js';
import { progressLine } from './progress.js';
import { reporter } from './report.js';
import { summaryText } from './summary.js';

interface RunFlags {
  readonly out?: string;
  readonly formats?: readonly FormatName[];
  readonly threads?: number;
  readonly config?: string;
  readonly excel?: true;
  readonly report?: true;
  readonly quiet?: true;
}

/** `derek run`: files and folders in, the dataset out. */
export function runCommand(context: Context): Command {
  return new Command('run')
    .description('read articles and write the dataset')
    .argument('[path...]', 'files and folders to read (default: what the config says)')
    .option('-o, --out <dir>', 'folder of the dataset (default: what the config says)')
    .option('-f, --formats <list>', `formats of the tables, with commas between: ${FORMATS.join(', ')}`, formatList)
    .option('-t, --threads <n>', 'threads to work with', threadCount)
    .option('-c, --config <file>', 'config to use (default: pipeline.config.ts, if there is one)')
    .option('--excel', 'CSV for spreadsheets: a byte-order mark, and formulas in text made harmless')
    .option('--report', 'print what the pipeline was unsure of, article by article')
    .option('-q, --quiet', 'print errors only')
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], flags: RunFlags) => runAndTell(paths, flags, context));
}

const HELP = `
The dataset appears whole or not at all; the one before stays until then. What could not be read stands in the
table of rejects, and is counted on stderr.

Examples:
  $ derek run                                     what pipeline.config.ts says
  $ derek run archive/2025 archive/2026 -o data   two folders into one dataset
  $ derek run story.html --formats csv --excel    one page, for a spreadsheet
  $ derek run archive --report 2> doubts.txt      every doubt, article by article`;

async function runAndTell(paths: readonly string[], flags: RunFlags, context: Context): Promise<void> {
  const { cwd, stderr, engine } = context;
  const { config, folder } = withArguments(await loadConfig(flags.config, cwd), paths, flags, cwd);
  const started = performance.now();
  const progress = progressLine(stderr, flags.quiet !== true && stderr.isTTY === true);
  const report = flags.report === true ? reporter(stderr, progress.clear) : undefined;
  try {
    const summary = await run({
      config,
      folder,
      process: engine.processor(config),
      observer: {
        article: (article) => { progress.article(); report?.article(article); },
        reject: (reject) => { progress.reject(); report?.reject(reject); },
        file: progress.file,
      },
    });
    progress.clear();
    report?.end();
    if (flags.quiet !== true) stderr.write(summaryText(summary, (performance.now() - started) / 1000, config.formats, cwd));
  } finally {
    progress.clear();
  }
}

/** The config with the arguments in its place: theirs are relative to the working folder, the config's to its own. */
function withArguments({ config, folder }: LoadedConfig, paths: readonly string[], flags: RunFlags, cwd: string): { config: PipelineConfig; folder: string } {
  return {
    folder: paths.length > 0 ? cwd : folder,
    config: {
      ...config,
      input: paths.length > 0 ? paths : config.input,
      output: flags.out === undefined ? resolve(folder, config.output) : resolve(cwd, flags.out),
      formats: flags.formats ?? config.formats,
      excel: flags.excel ?? config.excel,
    },
  };
}

function formatList(text: string): FormatName[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '').map((name) => {
    if ((FORMATS as readonly string[]).includes(name)) return name as FormatName;
    const guess = nearest(name, FORMATS);
    throw new UsageError(`unknown format "${name}"${guess === undefined ? '' : ` (did you mean "${guess}"?)`}; --formats takes ${FORMATS.join(', ')}, with commas between`);
  });
}

function threadCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new UsageError(`--threads takes a whole number of 1 or more, not "${text}"`);
}
