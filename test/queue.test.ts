/** Many machines make the dataset that one would have made, byte for byte, whatever happens to them. `DEREK_SHARDS` adds the long test with real ones. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config/parse.js';
import { collect } from '../src/queue/collect.js';
import { readJob } from '../src/queue/job.js';
import { statusOf } from '../src/queue/status.js';
import { openStorage } from '../src/queue/open-storage.js';
import type { Storage } from '../src/queue/storage.js';
import { submit } from '../src/queue/submit.js';
import { work } from '../src/queue/work.js';
import type { Reject } from '../src/record/schema.js';
import { inProcess, type Executor } from '../src/run/executor.js';
import { run } from '../src/run/run.js';
import { lineProcessor } from './support/engine.js';
import { hasRedis, startRedis, type RedisServer } from './support/redis.js';

const CLI = resolve('dist/cli.js');
const SHARDS = Number(process.env['DEREK_SHARDS'] ?? 0);

let folder: string;
let redis: RedisServer;
let bucket: S3rver;
let backOf: string | undefined;
beforeAll(async () => {
  if (!hasRedis) return;
  folder = await mkdtemp(join(tmpdir(), 'derek-queue-'));
  redis = await startRedis(folder);
  bucket = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 'buckets'), configureBuckets: [{ name: 'articles' }] });
  const { port } = await bucket.run();
  backOf = process.env['AWS_ENDPOINT_URL'];
  Object.assign(process.env, { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, AWS_REGION: 'eu-north-1', AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' });
  await mkdir(join(folder, 'in'));
  for (let index = 0; index < 8; index += 1) await writeFile(join(folder, 'in', `${index}.txt`), `id${index}\nr${index} reject\nid0 again\n`);
});
afterAll(async () => {
  if (!hasRedis) return;
  if (backOf === undefined) delete process.env['AWS_ENDPOINT_URL'];
  await bucket.close();
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

const config = parseConfig({ input: ['in'], output: 'whole', formats: ['csv', 'jsonl'], shardSize: 2 }, 'test');
const executorFor = async (): Promise<Executor> => inProcess(lineProcessor);

async function visible(out: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, out))).filter((name) => !name.startsWith('.')).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, createHash('sha256').update(await readFile(join(folder, out, name))).digest('hex')] as const)));
}

interface Place {
  readonly storage: Storage;
  readonly redis: string;
}
const placeOf = async (name: string): Promise<Place> => ({ storage: await openStorage(name, folder), redis: redis.url });
const workers = (place: Place, count: number, executor = executorFor) =>
  Promise.all(Array.from({ length: count }, (_, index) => work({ ...place, executorFor: executor, width: 1, scratch: join(folder, `scratch${index}`), untilDone: true, signal: new AbortController().signal })));

describe.skipIf(!hasRedis)('shards through a queue', () => {
  test.each(['shared', 's3://articles/some/where'])('in %s: the same bytes as of one machine; what is made is not made again', async (name) => {
    const place = await placeOf(name);
    await run({ config, folder, executor: inProcess(lineProcessor) });
    const { shards, done } = await submit({ ...place, config, folder });
    expect({ more: shards > 2, done }).toEqual({ more: true, done: 0 });
    await workers(place, 2);
    expect(await statusOf(place.storage, redis.url)).toMatchObject({ shards, done: shards, waiting: 0, active: 0, failed: {} });
    const out = `out-${name.slice(0, 2)}`;
    expect(await collect({ ...place, executorFor, out: join(folder, out) })).toMatchObject({ articles: 8, made: 0 });
    expect(await visible(out)).toEqual(await visible('whole'));
    expect(await submit({ ...place, config, folder })).toMatchObject({ shards, done: shards });
    // What was collected is a store like any other: a run on this machine finds everything made.
    expect(await run({ config: { ...config, output: out }, folder, executor: inProcess(lineProcessor) })).toMatchObject({ made: 0, written: false });
  }, 60_000);

  test('a shard that fails every time is given up, and stands in rejects; submitted again, it is tried anew', async () => {
    const place = await placeOf('poisoned');
    const { shards } = await submit({ ...place, config, folder, backoff: 1 });
    const { job } = await readJob(place.storage);
    let tries = 0;
    const poisoned = async (): Promise<Executor> => {
      const executor = inProcess(lineProcessor);
      return { ...executor, make: (task) => ('stored' in task.source && task.source.stored === job.shards[1]?.inputs ? Promise.reject(new Error(`no ${(tries += 1)}`)) : executor.make(task)) };
    };
    await workers(place, 1, poisoned);
    expect(tries).toBe(4);
    expect((await statusOf(place.storage, redis.url)).failed).toEqual({ [job.shards[1]!.key]: 'no 4 (tried 4 times)' });
    const collected = await collect({ ...place, executorFor, out: join(folder, 'poisoned-out') });
    expect(collected.rejectsByCode['shard-failed']).toBeGreaterThan(0);
    const rejects = (await readFile(join(folder, 'poisoned-out', 'rejects.jsonl'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as Reject);
    expect(rejects.find(({ code }) => code === 'shard-failed')?.message).toBe('the workers gave up the shard that it is in: no 4 (tried 4 times); submit the job again to try anew');
    expect(await submit({ ...place, config, folder })).toEqual({ id: expect.any(String), shards, done: shards - 1 });
    await workers(place, 1);
    await collect({ ...place, executorFor, out: join(folder, 'poisoned-out') });
    await run({ config, folder, executor: inProcess(lineProcessor) });
    expect(await visible('poisoned-out')).toEqual(await visible('whole'));
  }, 60_000);

  test('a queue that has forgotten everything is given it again', async () => {
    const place = await placeOf('forgotten');
    const { shards } = await submit({ ...place, config, folder });
    redis.forget();
    const done = collect({ ...place, executorFor, out: join(folder, 'forgotten-out') });
    await sleep(100);
    await workers(place, 1).then(() => workers(place, 1));
    expect(await done).toMatchObject({ articles: 8, made: 0 });
    expect((await statusOf(place.storage, redis.url)).done).toBe(shards);
  }, 60_000);

  test('a worker that is told to stop gives back what it has at hand, untried', async () => {
    const place = await placeOf('stopped');
    await submit({ ...place, config, folder });
    const stop = new AbortController();
    const hanging = async (): Promise<Executor> => {
      let close = (): void => undefined;
      const closed = new Promise<never>((_, failed) => { close = () => { failed(new Error('closed')); }; });
      closed.catch(() => undefined);
      return { ...inProcess(lineProcessor), make: () => { setTimeout(() => { stop.abort(); }, 50); return closed; }, close: async () => { close(); } };
    };
    await work({ ...place, executorFor: hanging, width: 1, scratch: join(folder, 'scratch-stopped'), signal: stop.signal });
    await workers(place, 1);
    expect(await collect({ ...place, executorFor, out: join(folder, 'stopped-out') })).toMatchObject({ articles: 8, made: 0 });
  }, 60_000);

  test('faults say what to do', async () => {
    const { storage } = await placeOf('nothing');
    await expect(statusOf(storage, redis.url)).rejects.toThrow('no job was submitted to this storage; derek submit does that');
    await expect(collect({ storage, redis: redis.url, id: 'absent', executorFor, out: join(folder, 'x') })).rejects.toThrow('no job absent was submitted');
    await expect(submit({ storage, redis: redis.url, config: { ...config, input: ['nowhere'] }, folder })).rejects.toThrow('there is no such file or folder');
  });
});

describe.skipIf(!hasRedis || SHARDS === 0)('workers as they are', () => {
  test(`${SHARDS} shards, three workers, two of them killed, Redis restarted: every article once, the same bytes`, async () => {
    const articles = SHARDS * 10;
    const line = (id: number) => JSON.stringify({ id, published: '2026-02-20', text: `Тауар айналымы ${id} млрд 5 млн теңгеге жетті, деп хабарлады министрлік. Былтыр Астанада ${id} компания жұмыс істеді.` });
    await mkdir(join(folder, 'long'));
    await writeFile(join(folder, 'long', 'all.jsonl'), Array.from({ length: articles }, (_, id) => `${line(id)}\n`).join(''));
    await writeFile(join(folder, 'pipeline.config.ts'), 'export default { shardSize: 10 };');
    const place = ['--storage', 'long-shared', '--redis', redis.url];
    const derek = (args: readonly string[]) => spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
    expect(derek(['submit', 'long', ...place])).toMatchObject({ status: 0, stdout: expect.stringContaining(`${SHARDS} shards, 0 of them made already`) });
    const start = (index: number): ChildProcess => spawn(process.execPath, [CLI, 'worker', ...place, '--threads', '1', '--quiet', '--scratch', `scratch-long${index}`], { cwd: folder, stdio: 'ignore' });
    const three = [0, 1, 2].map(start);
    const storage = await openStorage('long-shared', folder);
    const made = async () => (await storage.list('shards/')).filter((name) => name.endsWith('/base.json')).length;
    const until = async (count: number) => { while ((await made()) < count) await sleep(50); };
    await until(SHARDS * 0.1);
    three[0]?.kill('SIGKILL');
    await until(SHARDS * 0.2);
    await redis.restart();
    await until(SHARDS * 0.3);
    three[1]?.kill('SIGKILL');
    const collected = derek(['collect', ...place, '--out', 'long-out', '--quiet']);
    three[2]?.kill('SIGTERM');
    expect(collected).toMatchObject({ status: 0, stderr: '' });
    expect(derek(['run', 'long', '--out', 'long-whole', '--quiet'])).toMatchObject({ status: 0, stderr: '' });
    expect(await visible('long-out')).toEqual(await visible('long-whole'));
    const ids = (await readFile(join(folder, 'long-out', 'records.jsonl'), 'utf8')).trim().split('\n').map((one) => (JSON.parse(one) as { id: string }).id);
    expect(ids).toEqual(Array.from({ length: articles }, (_, id) => String(id)));
  }, 1_200_000);
});
