/** A disk that fills up at any moment of a run: a message, nothing in the way of the next run, the same bytes in the end. `DEREK_FULL_DISKS` says how often. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CLI = resolve('dist/cli.js');
const TIMES = Number(process.env['DEREK_FULL_DISKS'] ?? 2);
const SIZE = 24 << 20;

const folder = await mkdtemp(join(tmpdir(), 'derek-full-'));
const disk = join(folder, 'disk');
await mkdir(disk);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk], { encoding: 'utf8' });
const canMount = mounted.status === 0;
if (!canMount) console.warn(`no small disk can be had here, so none is filled: ${mounted.stderr?.trim() || String(mounted.error)}`);

beforeAll(async () => {
  await writeFile(join(folder, 'pipeline.config.ts'), 'export default { shardSize: 20 };');
  await mkdir(join(folder, 'in'));
  const line = (id: number) => JSON.stringify({ id, published: '2026-02-20', text: `Тауар айналымы ${id} млрд 5 млн теңгеге жетті, деп хабарлады министрлік. Былтыр Астанада ${id} компания жұмыс істеді.` });
  await writeFile(join(folder, 'in', 'all.jsonl'), Array.from({ length: 120 }, (_, id) => `${line(id)}\n`).join(''));
});
afterAll(async () => {
  if (canMount) spawnSync('umount', ['-l', disk]);
  await rm(folder, { recursive: true, force: true });
});

const run = (out: string, formats: string) => spawnSync(process.execPath, [CLI, 'run', 'in', '--out', out, '--formats', formats, '--quiet', '--threads', '2'], { cwd: folder, encoding: 'utf8' });

async function visible(out: string): Promise<Record<string, string>> {
  const names = (await readdir(out).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, createHash('sha256').update(await readFile(join(out, name))).digest('hex')] as const)));
}

test.skipIf(!canMount)(`${TIMES} full disks`, async () => {
  const formats = ['csv,json', 'csv,json,parquet'];
  const right: Record<string, string>[] = [];
  for (const [index, one] of formats.entries()) {
    expect(run(join(folder, `whole${index}`), one)).toMatchObject({ status: 0, stderr: '' });
    right.push(await visible(join(folder, `whole${index}`)));
  }
  const out = join(disk, 'out');
  const ballast = join(disk, 'ballast');
  let failed = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const which = time % 2;
    // Every second time there is a dataset already, which must stay as it is.
    if (time % 4 < 2) await rm(out, { recursive: true, force: true });
    const before = await visible(out);
    const { bavail, bsize } = await statfs(disk);
    const room = Math.floor((1.2 * 1024 * 1024 * (time + 0.3)) / TIMES);
    await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - room)));
    const { status, stderr } = run(out, formats[which]!);
    if (status === 0) {
      expect(await visible(out), `room for ${room} bytes`).toEqual(right[which]);
    } else {
      failed += 1;
      expect({ status, stderr }, `room for ${room} bytes`).toEqual({ status: 1, stderr: expect.stringMatching(/^derek: cannot write to .*(?:the disk is full|No space left)/) });
      expect(await visible(out), `room for ${room} bytes`).toEqual(before);
    }
    await rm(ballast);
    expect(run(out, formats[which]!), `room for ${room} bytes, then enough`).toMatchObject({ status: 0, stderr: '' });
    expect(await visible(out)).toEqual(right[which]);
    const left = await readdir(out, { recursive: true });
    expect(left.filter((name) => /\.tmp$|\.new|staging|runs/.test(name))).toEqual([]);
  }
  expect(failed).toBeGreaterThan(0);
}, 60_000 + TIMES * 30_000);
