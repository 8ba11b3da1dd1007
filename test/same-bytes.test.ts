/** The same input gives the same bytes: whatever the threads, the order of files on the disk, the locale, the time zone. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';

const CLI = resolve('dist/cli.js');

let folder: string;
let expected: Record<string, string>;

/** Articles with figures, relative dates, Turkish and Kazakh letters that locales treat in their own ways, and a copy. */
const story = (index: number): string => {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const sum = index % 10 === 9 ? index - 1 : index;
  return JSON.stringify({
    id: `istanbul-${index}`, title: `Тауар айналымы ${sum} млрд теңгеге жетті`, published: `2026-01-${day}T${day}:30:00+05:00`,
    text: `Қазақстан мен Өзбекстан арасындағы тауар айналымы былтыр ${sum},5 млрд долларға жетті, деп хабарлады министрлік.\nКеше ІІ тоқсанда İzmir қаласында ${sum + 10} компания жұмыс істеді. Ыстықкөл облысында ${sum} мың тонна өнім жиналды. Баға келісі ${sum * 3} теңге болды.`,
  });
};

async function input(name: string, order: (names: string[]) => string[]): Promise<void> {
  const files: Record<string, string> = { 'b.jsonl': `${Array.from({ length: 30 }, (_, index) => story(index)).join('\n')}\n`, 'empty.txt': '', 'I.txt': 'Астана қаласында 5 млн теңге бөлінді, деп хабарлады министрлік қызметкерлері.', 'ı.txt': 'Алматы қаласында 6 млн теңге бөлінді, деп хабарлады министрлік қызметкерлері.' };
  for (let index = 30; index < 45; index += 1) files[`ә${index}.json`] = story(index);
  for (const file of order(Object.keys(files))) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, file), files[file] ?? '');
  }
}

let runs = 0;
async function bytesOf(inputName: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const out = join(folder, `out${(runs += 1)}`);
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'run', inputName, '--out', out, '--quiet', '-f', 'csv,json,jsonl,parquet', ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const names = (await readdir(out)).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, createHash('sha256').update(await readFile(join(out, name))).digest('hex')] as const)));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-bytes-'));
  await writeFile(join(folder, 'pipeline.config.ts'), 'export default { shardSize: 4 };');
  await writeFile(join(folder, 'large.config.ts'), 'export default { shardSize: 1000, concurrency: 1 };');
  await input('in', (names) => names);
  await input('turned', (names) => names.toReversed());
  expected = await bytesOf('in', ['--threads', '1']);
}, 60_000);
afterAll(async () => { await rm(folder, { recursive: true }); });

test('there is something to compare', async () => {
  expect(Object.keys(expected).length).toBeGreaterThan(36);
  const articles = await readFile(join(folder, 'out1/articles.csv'), 'utf8');
  expect(articles.split('\r\n').length).toBeGreaterThan(45);
  expect(articles).toMatch(/istanbul-8\r\n/);
  expect((await readFile(join(folder, 'out1/money.csv'), 'utf8')).split('\r\n').length).toBeGreaterThan(60);
});

describe('the same bytes', () => {
  test.each<[string, string, string[], Record<string, string>]>([
    ['two threads', 'in', ['--threads', '2'], {}],
    ['three threads, another locale and time zone', 'in', ['--threads', '3'], { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'America/New_York' }],
    ['one shard', 'in', ['--config', 'large.config.ts'], { LC_ALL: 'C', TZ: 'UTC' }],
    ['files written in another order', 'turned', ['--threads', '2'], { LANG: 'kk_KZ.UTF-8', TZ: 'Pacific/Kiritimati' }],
  ])('%s', async (_, name, args, env) => {
    expect(await bytesOf(name, args, env)).toEqual(expected);
  }, 60_000);
});
