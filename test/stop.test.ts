/** A run that is told to stop, whose output nobody reads or nothing can hold: it ends at once, says so, and leaves no mess. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLock } from '../src/7-emit/lock.js';

const CLI = resolve('dist/cli.js');
const ARTICLES = 200;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-stop-'));
  await writeFile(join(folder, 'pipeline.config.ts'), 'export default { shardSize: 10 };');
  await mkdir(join(folder, 'in'));
  const line = (id: number) => JSON.stringify({ id, published: '2026-02-20', text: Array.from({ length: 6 }, (_, at) => `Тауар айналымы ${at} млрд ${id} млн теңгеге жетті, деп хабарлады министрлік.`).join('\n') });
  await writeFile(join(folder, 'in', 'all.jsonl'), Array.from({ length: ARTICLES }, (_, id) => `${line(id)}\n`).join(''));
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const derek = (args: readonly string[], options: Parameters<typeof spawn>[2] = {}): ChildProcess => spawn(process.execPath, [CLI, ...args], { cwd: folder, ...options });

/** How a process ended, and what it said. */
function ended(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }> {
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => { said += String(piece); });
  return new Promise((done) => { child.on('close', (code, signal) => { done({ code, signal, said }); }); });
}

async function visible(out: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, out))).filter((name) => !name.startsWith('.')).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, createHash('sha256').update(await readFile(join(folder, out, name))).digest('hex')] as const)));
}

const shardsMade = async (out: string): Promise<number> => (await readdir(join(folder, out, '.derek', 'shards')).catch(() => [])).length;

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  test('ends a run at once and in good order', async () => {
    const out = `out-${signal}`;
    const child = derek(['run', 'in', '--out', out, '--threads', '2']);
    const end = ended(child);
    while ((await shardsMade(out)) < 3 && child.exitCode === null) await new Promise((done) => { setTimeout(done, 20); });
    const told = performance.now();
    child.kill(signal);
    expect(await end).toEqual({ code: null, signal, said: 'derek: stopped; the dataset is as it was, and what was made is kept: the next run goes on from there\n' });
    // Two seconds are promised; a machine that does other things besides gets some more.
    expect(performance.now() - told).toBeLessThan(10_000);
    const made = await shardsMade(out);
    expect(made).toBeGreaterThanOrEqual(3);
    expect((await readdir(join(folder, out))).sort()).toEqual(['.derek']);
    expect(await readdir(join(folder, out, '.derek'))).not.toContain('runs');
  }, 60_000);
});

test('the next run goes on from there', async () => {
  const run = (out: string) => spawnSync(process.execPath, [CLI, 'run', 'in', '--out', out, '--quiet'], { cwd: folder, encoding: 'utf8' });
  for (const out of ['out-SIGINT', 'whole']) expect(run(out)).toMatchObject({ status: 0, stderr: '' });
  expect(await visible('out-SIGINT')).toEqual(await visible('whole'));
  expect((await readdir(join(folder, 'out-SIGINT', '.versions'))).filter((name) => !isLock(name))).toHaveLength(2);
}, 60_000);

describe('an output', () => {
  const FULL = '/dev/full';
  test.skipIf(!existsSync(FULL))('that is full is an error', async () => {
    for (const args of [['schema'], ['map']]) {
      const full = openSync(FULL, 'w');
      const child = derek(args, { stdio: ['pipe', full, 'pipe'] });
      child.stdin?.on('error', () => undefined).end('{"id":"1","text":"Сауда 4,3 млрд долларға жетті."}\n');
      expect(await ended(child)).toEqual({ code: 1, signal: null, said: 'derek: cannot write to the standard output: the disk is full\n' });
      closeSync(full);
    }
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'diff', 'whole', 'out-SIGINT', '--out', FULL], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('whose reader has seen enough is none', async () => {
    const child = derek(['map'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const end = ended(child);
    child.stdin?.on('error', () => undefined);
    child.stdout?.once('data', () => { child.stdout?.destroy(); });
    const line = '{"id":"1","text":"Сауда 4,3 млрд долларға жетті."}\n';
    const feed = setInterval(() => { child.stdin?.write(line.repeat(100)); }, 5);
    expect(await end).toEqual({ code: 0, signal: null, said: '' });
    clearInterval(feed);
  });

  test('of messages that nobody reads ends no run', async () => {
    const child = derek(['run', 'in', '--out', 'unheard', '--report'], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.destroy();
    expect(await ended(child)).toMatchObject({ code: 0, signal: null });
    expect(await visible('unheard')).toEqual(await visible('whole'));
  }, 60_000);
});
