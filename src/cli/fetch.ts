import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command } from 'commander';
import pino from 'pino';
import { loadConfig } from '../config/load.js';
import type { PipelineConfig } from '../config/schema.js';
import { milliseconds } from '../config/sources.js';
import { FetchError, PartlyError } from '../sources/errors.js';
import { chosenSources, openIngestion } from '../sources/open.js';
import { withPortals } from '../sources/portals.js';
import { serveStatus } from '../sources/service/page.js';
import { fetchOnce, watch, type FetchOnce, type Making } from '../sources/service/serve.js';
import type { Status } from '../sources/service/status.js';
import { UsageError, type Context } from './context.js';
import { executorFor } from './run.js';

interface FetchFlags {
  readonly config?: string;
  readonly out?: string;
  readonly source?: readonly string[];
  readonly now?: true;
  readonly for?: number;
  readonly threads?: number;
  readonly json?: true;
  readonly quiet?: true;
  readonly log: string;
  readonly port?: number;
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];
/** Milliseconds from the signal to stop after which what is under way is given up. */
const GIVE_UP = 5000;

/** `derek fetch`: what is new, into the dataset, once. */
export function fetchCommand(context: Context): Command {
  return withOptions(
    new Command('fetch').description('fetch what is new at the sources of the config, and bring the dataset up to date'),
    'warn',
  )
    .option('--now', 'ask every source, also those that are not due')
    .option('--for <time>', 'fetch no new page after so long, such as 10m', duration)
    .option('--json', 'print a summary as JSON on stdout')
    .addHelpText('after', FETCH_HELP)
    .action((flags: FetchFlags) =>
      withIngestion(context, flags, async (ingestion, sources, making) => {
        const { clock } = ingestion;
        const done = await fetchOnce(ingestion, sources, making, {
          force: flags.now === true,
          ...(flags.for === undefined ? {} : { until: clock.now() + flags.for }),
        });
        if (flags.json === true) context.stdout.write(`${JSON.stringify(summaryOf(done), null, 2)}\n`);
        else if (flags.quiet !== true) context.stderr.write(textOf(done));
        judge(done);
      }),
    );
}

/** `derek watch`: the same as a service. */
export function watchCommand(context: Context): Command {
  return withOptions(new Command('watch').description('do the same as a service, until it is told to stop'), 'info')
    .option('-p, --port <n>', 'port of this machine for /health, /metrics and a page with the sources', portNumber)
    .addHelpText('after', WATCH_HELP)
    .action((flags: FetchFlags) =>
      withIngestion(context, flags, async (ingestion, sources, making) => {
        let last: Status | null = null;
        const server =
          flags.port === undefined
            ? null
            : await serveStatus(flags.port, () => last, ingestion.clock.now).catch((error: NodeJS.ErrnoException) => {
                throw new FetchError(`port ${flags.port} cannot be had (${error.code ?? error.message}); choose another with --port`);
              });
        try {
          await watch(ingestion, sources, making, {
            told: (status) => {
              last = status;
            },
          });
        } finally {
          server?.closeAllConnections();
          server?.close();
        }
      }),
    );
}

const withOptions = (command: Command, log: string): Command =>
  command
    .option('-c, --config <file>', 'config to use (default: pipeline.config.ts, if there is one)')
    .option('-o, --out <dir>', 'folder of the dataset (default: what the config says)')
    .option('-s, --source <name...>', 'only these sources')
    .option('-t, --threads <n>', 'threads that make the dataset (default: as many as there are processors)', wholeNumber('--threads'))
    .option('--log <level>', `what is logged on stderr, a JSON object a line: ${LEVELS.join(', ')}`, logLevel, log)
    .option('-q, --quiet', 'print errors only');

const FETCH_HELP = `
Everything fetched is kept in the archive (fetching.archive of the config), so that derek regenerate can make the
dataset again with better rules. A round that was interrupted goes on with the next one.

Exit codes: 0 all well, 3 some sources could not be asked, 1 none could, 2 wrong config, 4 another instance is at work.

Examples:
  $ derek fetch                              what is due
  $ derek fetch --source inform --now        one source, due or not
  */10 * * * * derek fetch --config /srv/news/pipeline.config.ts --for 8m --quiet      a line of cron`;

const WATCH_HELP = `
Stops within ten seconds of SIGTERM or Ctrl-C, and loses nothing. docs/operate.md has units of systemd and a container file.

Examples:
  $ derek watch --port 9090 && curl localhost:9090/metrics`;

type Act = (
  ingestion: Awaited<ReturnType<typeof openIngestion>>['ingestion'],
  sources: ReturnType<typeof chosenSources>,
  making: Making,
) => Promise<void>;

async function withIngestion(context: Context, flags: FetchFlags, act: Act): Promise<void> {
  const { cwd, stderr } = context;
  const loaded = await loadConfig(flags.config, cwd);
  const config = withPortals({
    ...loaded.config,
    output: flags.out === undefined ? resolve(loaded.folder, loaded.config.output) : resolve(cwd, flags.out),
  } satisfies PipelineConfig);
  const sources = chosenSources(config, flags.source ?? []);
  const log = pino({ level: flags.quiet === true ? 'error' : flags.log, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stderr);
  const [stop, abort] = [new AbortController(), new AbortController()];
  const { ingestion, close } = await openIngestion({ config, folder: loaded.folder, log, stop: stop.signal, abort: abort.signal });
  const executor = await executorFor(context, config, flags.threads ?? availableParallelism());
  let late: NodeJS.Timeout | undefined;
  const end = (): void => {
    if (stop.signal.aborted) return;
    log.info('stopping');
    stop.abort();
    late = setTimeout(() => abort.abort(), GIVE_UP);
  };
  process.once('SIGTERM', end).once('SIGINT', end);
  try {
    await act(ingestion, sources, { config, folder: loaded.folder, executor, signal: abort.signal });
  } catch (error) {
    // What was cut short by the signal is done by the next start.
    if (!stop.signal.aborted) throw error;
  } finally {
    clearTimeout(late);
    process.off('SIGTERM', end).off('SIGINT', end);
    await executor.close();
    await close();
  }
}

function summaryOf({ round, dataset }: FetchOnce) {
  return {
    ...round,
    dataset: dataset === null
      ? null
      : { articles: dataset.articles, rejects: dataset.rejects, made: dataset.made, output: dataset.output },
  };
}

function textOf({ round: { sources, paused }, dataset }: FetchOnce): string {
  const width = Math.max(...sources.map(({ name }) => name.length));
  const lines = sources.map(
    ({ name, asked, found, fetched, failed, degraded }) =>
      `${name.padEnd(width)}  ${asked ? `${found} found, ` : ''}${fetched} fetched${failed > 0 ? `, ${failed} failed` : ''}${degraded === null ? '' : `; ${degraded}`}`,
  );
  const made = dataset === null ? 'as it was: nothing has changed' : `${dataset.articles} articles, ${dataset.made} made now`;
  return `${[...lines, ...(paused === null ? [] : [paused]), `dataset  ${made}`].join('\n')}\n`;
}

function judge({ round: { sources, paused } }: FetchOnce): void {
  if (paused !== null) throw new FetchError(paused);
  const bad = sources.filter(({ degraded }) => degraded !== null);
  if (bad.length === 0) return;
  const text = `not well: ${bad.map(({ name, degraded }) => `${name} (${degraded})`).join(', ')}`;
  // One that is shown as failing may have brought articles all the same.
  throw bad.length === sources.length && sources.every(({ fetched, found }) => fetched + found === 0)
    ? new FetchError(text)
    : new PartlyError(text);
}

function duration(text: string): number {
  const time = milliseconds(text);
  if (time !== null) return time;
  throw new UsageError(`--for takes a time, such as 90s or 10m, not "${text}"`);
}

function logLevel(text: string): string {
  if (LEVELS.includes(text)) return text;
  throw new UsageError(`--log takes ${LEVELS.join(', ')}, not "${text}"`);
}

const wholeNumber =
  (flag: string) =>
  (text: string): number => {
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1) return count;
    throw new UsageError(`${flag} takes a whole number of 1 or more, not "${text}"`);
  };

function portNumber(text: string): number {
  const port = wholeNumber('--port')(text);
  if (port < 65_536) return port;
  throw new UsageError(`--port takes a number below 65536, not "${text}"`);
}
