/**
 * How long a run takes to end when it is told to stop: while it reads one large file, while it extracts, while it writes the dataset,
 * on one thread and on two, by Ctrl-C and by SIGTERM. `jiti bench/stop.ts` prints a line for each: seconds and processor time of the
 * main process and its threads from the signal to the end. The dataset that was there must stay, the message be the promised one.
 * DEREK_ARTICLES for another number than 20,000.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const ARTICLES = Number(process.env['DEREK_ARTICLES'] ?? 20_000);
const CLI = resolve('dist/cli.js');
const SAID = 'derek: stopped; the dataset is as it was, and what was made is kept: the next run goes on from there\n';

const folder = mkdtempSync(join(tmpdir(), 'derek-stop-'));

/** Loaded before the command: writes what a stop takes of the processor to the fourth channel. */
const WATCH = `
  import { writeSync } from 'node:fs';
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.once(name, () => {
      const before = process.cpuUsage();
      process.once('beforeExit', () => { const { user, system } = process.cpuUsage(before); writeSync(3, String((user + system) / 1e6)); });
    });
  }`;

const sentence = (id: number): string => `Тауар айналымы ${id} млрд 5 млн теңгеге жетті, деп хабарлады министрлік. `;
const articles = (count: number, sentences: number): string =>
  Array.from({ length: count }, (_, id) => `${JSON.stringify({ id, published: '2026-02-20', text: sentence(id).repeat(sentences) })}\n`).join('');
writeFileSync(join(folder, 'watch.mjs'), WATCH);
writeFileSync(join(folder, 'pipeline.config.ts'), 'export default { shardSize: 50 };');
writeFileSync(join(folder, 'small.jsonl'), articles(400, 1));
writeFileSync(join(folder, 'large.jsonl'), articles(ARTICLES, 30));

const names = (path: string): string[] => (existsSync(join(folder, path)) ? readdirSync(join(folder, path)) : []);
const hash = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const shown = (out: string): string[] => names(out).filter((name) => !name.startsWith('.')).sort();
const visible = (out: string): string => shown(out).map((name) => `${name} ${hash(readFileSync(join(folder, out, name)))}`).join('\n');
const watch = ['--import', pathToFileURL(join(folder, 'watch.mjs')).href];
const started = (args: readonly string[]) =>
  spawn(process.execPath, [...watch, CLI, 'run', ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });

async function whole(args: readonly string[]): Promise<void> {
  const child = started([...args, '--quiet']);
  const code = await new Promise((done) => { child.once('close', done); });
  if (code !== 0) throw new Error(`derek run ${args.join(' ')} ends with ${String(code)}`);
}

const shards = (out: string): number => names(join(out, '.derek', 'shards')).length;
function isWriting(out: string): boolean {
  const stagings = names(join(out, '.versions')).filter((name) => name.startsWith('.staging-')).map((name) => join(out, '.versions', name));
  const files = stagings.flatMap((staging) => names(staging).map((name) => join(folder, staging, name)));
  return files.some((file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0);
}

interface Step {
  readonly input: string;
  readonly more: readonly string[];
  /** Whether the run is in the step. */
  readonly isIn: (out: string, shardsBefore: number) => boolean;
  /** Milliseconds more until it is told to stop. */
  readonly after: number;
}
const STEPS: Readonly<Record<string, Step>> = {
  reading: { input: 'large.jsonl', more: [], isIn: (out) => names(join(out, '.derek', 'runs')).length > 0, after: 300 },
  extracting: { input: 'large.jsonl', more: [], isIn: (out, before) => shards(out) > before + 2, after: 200 },
  writing: { input: 'small.jsonl', more: ['--formats', 'csv,json,jsonl,xlsx,parquet', '--database', 'duckdb'], isIn: isWriting, after: 0 },
};

/** What a stop takes in one step, and whether all is as promised. */
async function stopped(threads: number, signal: 'SIGINT' | 'SIGTERM', step: string): Promise<object> {
  const { input, more, isIn, after } = STEPS[step]!;
  const out = `out-${threads}-${signal}-${step}`;
  const args = ['--out', out, '--threads', String(threads)];
  await whole(['small.jsonl', ...args]);
  const [before, shardsBefore] = [visible(out), shards(out)];
  const child = started([input, ...args, ...more]);
  let [said, cpu, over] = ['', '', false];
  child.stderr?.on('data', (piece: Buffer) => { said += String(piece); });
  (child.stdio[3] as NodeJS.ReadableStream).on('data', (piece: Buffer) => { cpu += String(piece); });
  const end = new Promise<string | null>((done) => {
    child.once('close', (_code, by) => {
      over = true;
      done(by);
    });
  });
  while (!over && !isIn(out, shardsBefore)) await sleep(2);
  await sleep(after);
  const told = performance.now();
  child.kill(signal);
  const by = await end;
  const seconds = (performance.now() - told) / 1000;
  const isClean = visible(out) === before && !names(join(out, '.derek')).includes('runs');
  const inOrder = by === signal && said.endsWith(SAID) && isClean;
  const rounded = { seconds: Number(seconds.toFixed(2)), cpuSeconds: Number(Number(cpu).toFixed(2)) };
  return { threads, signal, step, ...rounded, made: shards(out) - shardsBefore, inOrder, ...(inOrder ? {} : { by, said }) };
}

try {
  for (const threads of [1, 2]) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      for (const step of Object.keys(STEPS)) console.log(JSON.stringify(await stopped(threads, signal, step)));
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
