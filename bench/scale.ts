/**
 * Memory and time of a run without what the stages take: so many made-up articles, read, kept, compared and written, in threads,
 * by an engine that finds nothing in them. `jiti bench/scale.ts 10000 100000 1000000` prints a line for each; each is a process
 * of its own.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const WORDS = 40;

/** Articles of words that nobody has written, some of them copies of others. */
async function writeArticles(path: string, count: number): Promise<void> {
  const out = createWriteStream(path);
  let state = 1;
  const roll = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  for (let id = 0; id < count; id += 1) {
    const text = Array.from({ length: WORDS }, () => `сөз${roll(50_000).toString(36)}`).join(' ');
    const line = `${JSON.stringify({ id: `https://news.example/kk/2026/02/20/article-${id}`, published: '2026-02-20', text })}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

const ENGINE = `
  import { createHash } from 'node:crypto';
  const empty = { entities: [], money: [], dates: [], quantities: [] };
  export const engine = { processor: () => function* (bytes, { uri }) {
    for (const line of new TextDecoder().decode(bytes).split('\\n')) {
      if (line === '') continue;
      const { id, text, published } = JSON.parse(line);
      const sha256 = createHash('sha256').update(line).digest('hex');
      yield { kind: 'article', article: { schemaVersion: '2.0.0', id, uri, format: 'jsonl', sha256, title: null, lead: text, published, publisher: null, authors: [], section: null, extra: null,
        language: 'kk', script: 'Cyrl', text, headline: empty, about: [], sentences: [{ start: 0, end: text.length }], ...empty, facts: [], issues: [] } };
    }
  } };`;

async function measure(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'derek-scale-'));
  try {
    await writeArticles(join(folder, 'all.jsonl'), count);
    await writeFile(join(folder, 'engine.mjs'), ENGINE);
    const run = `
      const [{ threadPool }, { run }, { parseConfig }] = await Promise.all(['run/threads.js', 'run/run.js', 'config/parse.js'].map((name) => import(${JSON.stringify(
        pathToFileURL(resolve('dist')).href,
      )} + '/' + name)));
      const config = parseConfig({ input: ['all.jsonl'], output: 'out', formats: ['csv'] }, 'bench');
      const executor = threadPool({ threads: 2, engineModule: ${JSON.stringify(pathToFileURL(join(folder, 'engine.mjs')).href)}, config });
      const started = performance.now();
      const at = {};
      const megabytes = (bytes) => Math.round(bytes / 2 ** 20);
      const took = (step) => {
        const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
        at[step] = { seconds: Math.round((performance.now() - started) / 100) / 10, rssMB: megabytes(rss), heapMB: megabytes(heapUsed), buffersMB: megabytes(arrayBuffers) };
      };
      const { articles } = await run({ config, folder: ${JSON.stringify(folder)}, executor, observer: { step: took } });
      took('done');
      await executor.close();
      const { maxRSS } = process.resourceUsage();
      console.log(JSON.stringify({ articles, peakMB: Math.round(maxRSS / 1024), ...at }));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', run], { encoding: 'utf8' });
    process.stdout.write(stdout);
    process.stderr.write(stderr);
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const count of process.argv.slice(2).map(Number)) await measure(count);
