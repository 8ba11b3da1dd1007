/** A store, or a dataset, that something has damaged: the next run finds it and makes it again. `DEREK_DAMAGES` says how often. */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineProcessor } from '../../test/support/engine.js';
import { parseConfig } from '../config/parse.js';
import type { FormatName } from '../config/schema.js';
import { inProcess } from './executor.js';
import { regenerate, run } from './run.js';

const DAMAGES = Number(process.env['DEREK_DAMAGES'] ?? 12);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-heal-'));
  await mkdir(join(folder, 'in'));
  for (let index = 0; index < 9; index += 1) await writeFile(join(folder, 'in', `${index}.txt`), `id${index}\nr${index} reject\nid0 again\n`);
});
afterAll(async () => { await rm(folder, { recursive: true }); });

type Act = typeof run;
const act = (what: Act, output: string, formats: readonly FormatName[], processor = lineProcessor) =>
  what({ config: parseConfig({ input: ['in'], output, formats, shardSize: 3 }, 'test'), folder, executor: inProcess(processor) });

async function visible(out: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, out))).filter((name) => !name.startsWith('.')).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, createHash('sha256').update(await readFile(join(folder, out, name))).digest('hex')] as const)));
}

/** The files of a folder that hold something, whatever links lead to them. */
async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return files.filter((_, index) => (sizes[index] ?? 0) > 0);
}

/** Numbers below `n`, the same ones every time. */
function dice(seed: number): (n: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const DAMAGE = {
  cut: async (path: string, roll: (n: number) => number) => { const file = await open(path, 'r+'); await file.truncate(roll((await file.stat()).size)); await file.close(); },
  emptied: (path: string) => writeFile(path, ''),
  flipped: async (path: string, roll: (n: number) => number) => {
    const bytes = await readFile(path);
    const at = roll(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
    await writeFile(path, bytes);
  },
} as const;

test(`${DAMAGES} damaged stores and datasets, one right dataset after each`, async () => {
  await act(run, 'whole', ['csv', 'jsonl']);
  await act(run, 'json', ['json']);
  const right = { 'csv,jsonl': await visible('whole'), json: await visible('json') };
  for (let seed = 0; seed < DAMAGES; seed += 1) {
    const roll = dice(seed);
    await rm(join(folder, 'out'), { recursive: true, force: true });
    await cp(join(folder, 'whole'), join(folder, 'out'), { recursive: true, verbatimSymlinks: true });
    const files = await filesIn(join(folder, 'out'));
    const path = files[roll(files.length)]!;
    const [kind, damage] = Object.entries(DAMAGE)[roll(3)]!;
    await damage(path, roll);
    const what = `seed ${seed}: ${path.slice(folder.length + 5)} ${kind}`;
    // Then what a user may do next: the same again, other formats, or all anew from what is kept.
    const [next, formats] = ([[run, ['csv', 'jsonl']], [run, ['json']], [regenerate, ['json']]] as const)[roll(3)]!;
    const done = await act(next, 'out', formats).catch((error: unknown) => {
      // Inputs that only the store had cannot be made again, and the message says from what they can.
      expect(what).toContain('.derek/inputs/');
      expect(next).toBe(regenerate);
      expect(String(error)).toContain('make it again with derek run from the files');
    });
    if (done !== undefined) expect(await visible('out'), what).toEqual(right[formats.join(',') as keyof typeof right]);
    await act(run, 'out', ['csv', 'jsonl']);
    expect(await visible('out'), what).toEqual(right['csv,jsonl']);
    // What was damaged and is still there has healed: the kept inputs give the same dataset again.
    await act(regenerate, 'out', ['json']);
    expect(await visible('out'), what).toEqual(right.json);
  }
}, 60_000 + DAMAGES * 5_000);

describe('what is kept', () => {
  test('records that are damaged are made again, and nothing else', async () => {
    await rm(join(folder, 'out'), { recursive: true, force: true });
    await act(run, 'out', ['csv']);
    const shards = join(folder, 'out', '.derek', 'shards');
    const [first] = await readdir(shards);
    await DAMAGE.flipped(join(shards, first!, 'base.bin'), dice(1));
    const tried: string[] = [];
    const { articles } = await act(run, 'out', ['json'], (bytes, source, refuse) => { tried.push(source.uri); return lineProcessor(bytes, source, refuse); });
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.length).toBeLessThan(9);
    expect(articles).toBe(9);
  });

  test('a disk that keeps nothing as it was is blamed, and the dataset that was there stays', async () => {
    await act(run, 'out', ['csv', 'jsonl']);
    const before = await visible('out');
    const executor = inProcess(lineProcessor);
    const rotten: typeof executor = {
      ...executor,
      make: async (task) => {
        const done = await executor.make(task);
        await DAMAGE.flipped(join(folder, 'out', '.derek', 'shards', done.key, 'base.bin'), dice(2));
        return done;
      },
    };
    await expect(run({ config: parseConfig({ input: ['in'], output: 'out', formats: ['json'], shardSize: 3 }, 'test'), folder, executor: rotten })).rejects.toThrow(/does not stay as it is .*check the disk/);
    expect(await visible('out')).toEqual(before);
  });
});
