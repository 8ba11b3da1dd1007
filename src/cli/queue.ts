/** One dataset by many machines: `submit`, `worker`, `status`, `collect`. */
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../config/load.js';
import { executorFor, folderName, threadCount, withArguments, withConfigOptions, type RunFlags } from './run.js';
import { UsageError, type Context } from './context.js';
import { progressLine } from './progress.js';
import { summaryText } from './summary.js';

interface QueueFlags {
  readonly storage: string;
  readonly redis: string;
}

const REDIS = 'redis://127.0.0.1:6379';

const withQueue = (command: Command): Command =>
  command
    .requiredOption('-s, --storage <place>', 'a folder that all machines see, or s3://bucket/prefix', placeName)
    .option('-r, --redis <url>', 'where the queue is', process.env['DEREK_REDIS'] ?? REDIS);

const EXAMPLES = `
Examples:
  $ derek submit archive --storage /shared/job --redis redis://queue   shards to the queue, inputs to the storage
  $ derek worker --storage /shared/job --redis redis://queue           on each machine
  $ derek status --storage /shared/job --redis redis://queue
  $ derek collect --storage /shared/job --redis redis://queue -o data  the dataset, byte for byte that of derek run`;

/** `derek submit`: an archive, shard by shard, to where many machines can make it. */
export function submitCommand(context: Context): Command {
  return withConfigOptions(withQueue(new Command('submit')
    .description('put the shards of an archive into a queue, for many machines to make')
    .argument('[path...]', 'files and folders to read (default: what the config says)')))
    .addHelpText('after', `\nDoing it again queues what is not made yet, and tries what has failed anew.\n${EXAMPLES}`)
    .action(async (paths: readonly string[], flags: QueueFlags & RunFlags) => {
      const { cwd, stdout } = context;
      const [{ submit }, { openStorage }] = await Promise.all([import('../queue/submit.js'), import('../queue/open-storage.js')]);
      const { config, folder } = withArguments(await loadConfig(flags.config, cwd), paths, flags, cwd);
      const { id, shards, done } = await submit({ config, folder, storage: await openStorage(flags.storage, cwd), redis: flags.redis });
      stdout.write(`job ${id}: ${shards} shards, ${done} of them made already\n`);
    });
}

interface WorkerFlags extends QueueFlags {
  readonly threads?: number;
  readonly scratch?: string;
  readonly untilDone?: true;
  readonly quiet?: true;
}

/** `derek worker`: makes shards for others. */
export function workerCommand(context: Context): Command {
  return withQueue(new Command('worker').description('make shards of the queue, until it is told to stop'))
    .option('-t, --threads <n>', 'shards at once (default: as many as there are processors)', threadCount)
    .option('--scratch <dir>', 'a folder of this machine for what is at hand', join(tmpdir(), `derek-worker-${process.pid}`))
    .option('--until-done', 'end when nothing is left to do')
    .option('-q, --quiet', 'print errors only')
    .addHelpText('after', `\nWhat a worker had at hand when it was told to stop goes back into the queue; of one that died it does so within half a minute.\n${EXAMPLES}`)
    .action(async (flags: WorkerFlags) => {
      const { cwd, stderr } = context;
      const [{ work }, { openStorage }] = await Promise.all([import('../queue/work.js'), import('../queue/open-storage.js')]);
      const width = flags.threads ?? availableParallelism();
      const storage = await openStorage(flags.storage, cwd);
      const stoppable = context.stoppable ?? ((act) => act(new AbortController().signal));
      await stoppable((signal) => work({
        storage, redis: flags.redis, width, scratch: resolve(cwd, flags.scratch ?? '.'), untilDone: flags.untilDone === true, signal,
        executorFor: (config) => executorFor(context, config, width),
        ...(flags.quiet === true ? {} : { told: (text: string) => stderr.write(`${text}\n`) }),
      }));
    });
}

/** `derek status`: how far a job is. */
export function statusCommand(context: Context): Command {
  return withQueue(new Command('status')
    .description('tell how far a job is, as JSON')
    .argument('[job]', 'its id (default: the last one)'))
    .addHelpText('after', EXAMPLES)
    .action(async (id: string | undefined, flags: QueueFlags) => {
      const [{ statusOf }, { openStorage }] = await Promise.all([import('../queue/status.js'), import('../queue/open-storage.js')]);
      const status = await statusOf(await openStorage(flags.storage, context.cwd), flags.redis, id);
      context.stdout.write(`${JSON.stringify(status, null, 2)}\n`);
    });
}

interface CollectFlags extends QueueFlags {
  readonly out?: string;
  readonly threads?: number;
  readonly quiet?: true;
}

/** `derek collect`: the dataset of a job. */
export function collectCommand(context: Context): Command {
  return withQueue(new Command('collect')
    .description('wait until all shards of a job are made, and put the dataset together')
    .argument('[job]', 'its id (default: the last one)'))
    .requiredOption('-o, --out <dir>', 'folder of the dataset', folderName)
    .option('-t, --threads <n>', 'threads to work with (default: as many as there are processors)', threadCount)
    .option('-q, --quiet', 'print errors only')
    .addHelpText('after', `\nWhat the workers gave up stands in rejects, with code shard-failed.\n${EXAMPLES}`)
    .action(async (id: string | undefined, flags: CollectFlags) => {
      const { cwd, stderr } = context;
      const [{ collect }, { readJob }, { openStorage }] =
        await Promise.all([import('../queue/collect.js'), import('../queue/job.js'), import('../queue/open-storage.js')]);
      const storage = await openStorage(flags.storage, cwd);
      const { job } = await readJob(storage, id);
      const started = performance.now();
      const progress = progressLine(stderr, flags.quiet === true ? null : stderr.isTTY === true ? 'terminal' : 'log');
      const stoppable = context.stoppable ?? ((act) => act(new AbortController().signal));
      try {
        const summary = await stoppable((signal) => collect({
          storage, redis: flags.redis, id, out: resolve(cwd, flags.out ?? ''), signal,
          executorFor: (config) => executorFor(context, config, flags.threads ?? availableParallelism()),
          observer: { shard: progress.shard, step: progress.step },
          waiting: progress.waiting,
        }));
        progress.clear();
        if (flags.quiet !== true) stderr.write(summaryText(summary, (performance.now() - started) / 1000, job.config, cwd));
      } finally {
        progress.clear();
      }
    });
}

function placeName(text: string): string {
  if (text.trim() === '') throw new UsageError('--storage takes a folder or s3://bucket/prefix, and this is empty');
  return text;
}
