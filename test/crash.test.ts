/** A run that is killed at any time leaves the last whole dataset, and the next run goes through. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CLI = resolve('dist/cli.js');
const KILLS = Number(process.env['DEREK_KILLS'] ?? 10);
const ARTICLES = Number(process.env['DEREK_KILL_ARTICLES'] ?? 150);
const SHARD = Math.ceil(ARTICLES / 8);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-crash-'));
  await writeFile(join(folder, 'pipeline.config.ts'), `export default { shardSize: ${SHARD} };`);
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

async function write(version: number): Promise<void> {
  await mkdir(join(folder, 'in'), { recursive: true });
  const line = (id: number) => JSON.stringify({ id, title: `Сауда ${version}`, published: '2026-02-20', text: `Тауар айналымы ${version} млрд ${id} млн теңгеге жетті, деп хабарлады министрлік.` });
  await writeFile(join(folder, 'in', 'all.jsonl'), Array.from({ length: ARTICLES }, (_, id) => `${line(id)}\n`).join(''));
}

const args = (out: string) => [CLI, 'run', 'in', '--out', out, '--quiet', '--threads', '2'];
const runWhole = (out: string) => spawnSync(process.execPath, args(out), { cwd: folder, encoding: 'utf8' });

/** What is visible: each file with its hash. */
async function visible(out: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, out))).filter((name) => !name.startsWith('.')).sort();
  const hashes = names.map(async (name) => [name, createHash('sha256').update(await readFile(join(folder, out, name))).digest('hex')] as const);
  return Object.fromEntries(await Promise.all(hashes));
}

test(`${KILLS} kills: a whole dataset every time, and the right one in the end`, async () => {
  const whole: Record<string, string>[] = [];
  for (const version of [0, 1]) {
    await write(version);
    expect(runWhole(`clean${version}`)).toMatchObject({ status: 0, stderr: '' });
    whole.push(await visible(`clean${version}`));
  }
  await write(0);
  const started = performance.now();
  expect(runWhole('out').status).toBe(0);
  const duration = performance.now() - started;

  let [killed, version, part] = [0, 0, 1];
  for (let tries = 0; killed < KILLS && tries < KILLS * 4; tries += 1) {
    version = 1 - version;
    await write(version);
    const child = spawn(process.execPath, args('out'), { cwd: folder });
    const closed = new Promise<NodeJS.Signals | null>((done) => { child.on('close', (_code, signal) => done(signal)); });
    // Every second kill comes in the last part of a run, where it writes and publishes.
    await sleep(duration * part * (1 - Math.random() * (tries % 2 === 0 ? 0.9 : 0.3)));
    child.kill('SIGKILL');
    const isKilled = (await closed) === 'SIGKILL';
    killed += Number(isKilled);
    // A run that goes on where another was is shorter.
    part = isKilled ? Math.min(1, part * 1.1) : part * 0.8;
    expect(whole).toContainEqual(await visible('out'));
  }
  expect(killed).toBe(KILLS);
  expect(runWhole('out')).toMatchObject({ status: 0, stderr: '' });
  expect(await visible('out')).toEqual(whole[version]);
  // The version visible, the one before, the link, and the lock given back; the shards of one dataset: whatever dead runs left has gone.
  expect((await readdir(join(folder, 'out', '.versions'))).length).toBeLessThanOrEqual(4);
  expect(await readdir(join(folder, 'out', '.derek', 'shards'))).toHaveLength(8);
  expect(await readdir(join(folder, 'out', '.derek'))).not.toContain('runs');
}, 60_000 + KILLS * 40_000);
