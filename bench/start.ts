/** How long the program takes to its first answer, and what it holds: measured from outside, in processes of their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchText } from './texts.js';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const LINE = '{"id":"1","text":"Сауда 4,3 млрд долларға жетті, деді министр Асан Серіков."}\n';
const RUNS = 7;

export interface Start {
  /** Milliseconds, the median of a few: of `derek map` with one line, of `derek --version`, of Node that does nothing. */
  readonly map: number;
  readonly version: number;
  readonly node: number;
}

export function coldStart(): Start {
  return { map: median([CLI, 'map'], LINE), version: median([CLI, '--version'], ''), node: median(['-e', '0'], '') };
}

function median(args: readonly string[], input: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { input });
    if (status !== 0) throw new Error(`${args.join(' ')} failed: ${String(stderr)}`);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

export interface Heap {
  /** Bytes in use after a collection: when the first article is done, and when all are. */
  readonly first: number;
  readonly all: number;
  /** Greatest size of the process. */
  readonly peak: number;
}

const HEAP = `
  const { engine } = await import(process.argv[1] + '/run/engine.js');
  const { readFileSync } = await import('node:fs');
  const texts = readFileSync(process.argv[2], 'utf8').split('\\n').filter((line) => line !== '').map((line) => JSON.parse(line));
  const used = () => { gc(); return process.memoryUsage().heapUsed; };
  engine.extract(texts[0].text, { language: 'kk' });
  const first = used();
  for (const { text } of texts) engine.extract(text, { language: 'kk' });
  console.log(JSON.stringify({ first, all: used(), peak: process.resourceUsage().maxRSS * 1024 }));`;

export function heapOf(texts: readonly BenchText[]): Heap {
  const dist = new URL('../dist', import.meta.url).href;
  const folder = mkdtempSync(join(tmpdir(), 'derek-bench-'));
  try {
    const file = join(folder, 'texts.jsonl');
    writeFileSync(file, texts.map((text) => JSON.stringify(text)).join('\n'));
    return JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', HEAP, dist, file], { encoding: 'utf8' }),
    ) as Heap;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
