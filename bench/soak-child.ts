/** One process of the soak: rounds at a pace of its own, until nothing is to be done or it is killed. */
import { pino } from 'pino';
import { parseConfig } from '../dist/config/parse.js';
import type { PipelineConfigInput } from '../dist/config/schema.js';
import { engine } from '../dist/run/engine.js';
import { inProcess } from '../dist/run/executor.js';
import { openIngestion } from '../dist/sources/open.js';
import { nextWaiting } from '../dist/sources/round.js';
import { fetchOnce } from '../dist/sources/service/serve.js';
import type { Clock } from '../dist/sources/clock.js';

interface Task {
  readonly config: PipelineConfigInput;
  readonly folder: string;
  /** Real time that counts as the simulated `epoch`, and simulated milliseconds of a real one. */
  readonly started: number;
  readonly epoch: number;
  readonly pace: number;
  /** Whether every source is asked, due or not. */
  readonly force: boolean;
}

const { config: given, folder, started, epoch, pace, force } = JSON.parse(process.argv[2] ?? '') as Task;
const clock: Clock = {
  now: () => Math.round(epoch + (Date.now() - started) * pace),
  sleep: (milliseconds, signal) => new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, milliseconds) / pace);
    signal?.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
  }),
};
const config = parseConfig(given, 'soak');
const stop = new AbortController();
const { ingestion, close } = await openIngestion({ config, folder, log: pino({ level: 'silent' }), stop: stop.signal, clock });
const executor = inProcess(await engine.processor(config));
const { round, dataset } = await fetchOnce(ingestion, config.sources, { config, folder, executor }, { force });
let waiting = 0;
for (const source of config.sources) {
  if ((await nextWaiting(ingestion, source)) !== null) waiting += 1;
  for await (const _ of ingestion.state.waiting.all(`${source.name}!again!`)) waiting += 1;
}
await close();
process.stdout.write(JSON.stringify({
  waiting, fetched: round.sources.reduce((sum, one) => sum + one.fetched, 0),
  failed: round.sources.reduce((sum, one) => sum + one.failed, 0), articles: dataset?.articles ?? null, rss: process.memoryUsage().rss,
  simulated: clock.now(),
}));
