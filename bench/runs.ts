/**
 * `npm run bench:runs`: what `derek run` takes beside the bare pipeline, on articles put together of sentences in ever new order:
 * one thread against one process that extracts and keeps nothing, two threads against two such processes. DEREK_ARTICLES for
 * another number than 10,000.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { random } from '../training/random.js';
import { benchTexts } from './texts.js';

const ARTICLES = Number(process.env['DEREK_ARTICLES'] ?? 10_000);
const SENTENCES = 12;
const folder = mkdtempSync(join(tmpdir(), 'derek-bench-'));
const dist = fileURLToPath(new URL('../dist', import.meta.url));

const BARE = `
  const { readFileSync } = await import('node:fs');
  const { engine } = await import(process.argv[1] + '/run/engine.js');
  const lines = readFileSync(process.argv[2], 'utf8').split('\\n').filter((line) => line !== '').map((line) => JSON.parse(line));
  for (const { text, ...given } of lines) engine.extract(text, given);`;

/** Seconds until all of these processes have ended. */
async function seconds(calls: readonly (readonly string[])[]): Promise<number> {
  const start = performance.now();
  await Promise.all(calls.map((args) => new Promise<void>((done, fail) => {
    spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', (code) => { if (code === 0) {
      done();
    } else fail(new Error(`${args.join(' ')}: ${code}`)); });
  })));
  return (performance.now() - start) / 1000;
}

const bare = (file: string): string[] => ['--input-type=module', '-e', BARE, dist, file];
const run = (threads: number): string[] =>
  [join(dist, 'cli.js'), 'run', join(folder, 'all.jsonl'), '-o', join(folder, `out${threads}`), '-t', String(threads), '-q'];

const sentences = benchTexts().texts.flatMap(({ text }) => text.split('\n')).filter((line) => line.length > 20);
const next = random(5);
const one = (): string => sentences[Math.floor(next() * sentences.length)]!;
const lines = Array.from({ length: ARTICLES }, (_, k) => JSON.stringify({
  id: `v${k}`, title: one().slice(0, 80), published: '2026-02-20', text: Array.from({ length: SENTENCES }, one).join('\n'),
}));
const write = (name: string, list: readonly string[]): string => {
  writeFileSync(join(folder, name), list.join('\n'));
  return join(folder, name);
};

try {
  const all = write('all.jsonl', lines);
  const halves = [write('a.jsonl', lines.slice(0, ARTICLES / 2)), write('b.jsonl', lines.slice(ARTICLES / 2))];
  const [alone, one1, both, two] = [
    await seconds([bare(all)]), await seconds([run(1)]), await seconds(halves.map(bare)), await seconds([run(2)]),
  ];
  console.log(`${ARTICLES} articles`);
  console.log(`bare, one process     ${alone.toFixed(1)} s`);
  console.log(`derek run, one thread ${one1.toFixed(1)} s, ${(alone / one1).toFixed(2)} of the bare rate`);
  console.log(`bare, two processes   ${both.toFixed(1)} s, ${(alone / both).toFixed(2)} times one`);
  console.log(`derek run, two        ${two.toFixed(1)} s, ${(one1 / two).toFixed(2)} times one`);
} finally {
  rmSync(folder, { recursive: true });
}
