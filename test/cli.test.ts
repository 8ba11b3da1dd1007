/** The program as it is built: arguments, streams and exit codes. `npm test` builds it first. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CLI = resolve('dist/cli.js');
const TEXT = 'Қазақстан мен Өзбекстан арасындағы тауар айналымы 2025 жылы 4,3 млрд долларға жетті, деп хабарлады министрлік.';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-program-'));
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'in', 'a.txt'), ` date 2026-02-20 Тауар айналымы өсті\n${TEXT}\n`);
  await writeFile(join(folder, 'in', 'empty.txt'), '');
});
afterAll(async () => { await rm(folder, { recursive: true }); });

const derek = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, input, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const start = (args: readonly string[]): ChildProcessWithoutNullStreams => spawn(process.execPath, [CLI, ...args], { cwd: folder });

test('map asks the language gate unless the line says the language', () => {
  const text = 'Вчера президент подписал закон о бюджете на 5 млрд тенге.';
  const { stdout } = derek(['map'], [{ id: '1', text }, { id: '2', text, language: 'kk' }, { id: '3', text, language: null }].map((line) => JSON.stringify(line)).join('\n'));
  const answers = stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line) as { error?: { code: string }; language?: string });
  expect(answers.map(({ error, language }) => error?.code ?? language)).toEqual(['language', 'kk', 'language']);
});

describe('exit codes', () => {
  test('0: done, rejects and all; stdout stays free', async () => {
    const { status, stdout, stderr } = derek(['run', 'in', '--out', 'out']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/articles {3}1 from 2 files/);
    expect(stderr).toMatch(/rejects {4}1: 1 empty/);
    expect(stderr).not.toContain('\r');
    expect(await readdir(join(folder, 'out'))).toEqual(expect.arrayContaining(['articles.csv', 'articles.json', 'records.jsonl', 'datapackage.json', 'manifest.json']));
  });
  test('1: could not be done', () => {
    expect(derek(['run', 'absent'])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('absent') });
    expect(derek(['extract', 'absent'])).toMatchObject({ status: 1, stdout: '' });
  });
  test('2: wrong arguments or config', async () => {
    expect(derek(['run', 'in', '--formats', 'ods'])).toMatchObject({ status: 2, stdout: '' });
    expect(derek(['fly'])).toMatchObject({ status: 2, stdout: '' });
    await writeFile(join(folder, 'wrong.config.ts'), 'const formats: string[] = ["csw"];\nexport default { formats };\n');
    expect(derek(['run', '--config', 'wrong.config.ts'])).toMatchObject({ status: 2, stderr: expect.stringContaining('did you mean "csv"?') });
  });
  test('0: help and version', async () => {
    expect(derek(['--help'])).toMatchObject({ status: 0, stderr: '' });
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(derek(['-V'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

test('a config is read as TypeScript and may import defineConfig from the package', async () => {
  await writeFile(join(folder, 'my.config.ts'), 'import { defineConfig } from "derek";\nconst input: string[] = ["in"];\nexport default defineConfig({ input, output: "made", formats: ["jsonl"] });\n');
  expect(derek(['run', '--config', 'my.config.ts'])).toMatchObject({ status: 0 });
  expect(await readdir(join(folder, 'made'))).toContain('articles.jsonl');
});

test('extract prints one record', () => {
  const { status, stdout } = derek(['extract', '--published', '2026-02-20'], TEXT);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ text: TEXT, published: '2026-02-20' });
});

describe('map', () => {
  test('errors stand in their places; exit code 0', () => {
    const { status, stdout, stderr } = derek(['map'], `{"id":"1","text":"${TEXT}"}\nnot json\n{"id":"2","text":""}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: '1', text: TEXT }, { id: null, error: { code: 'json' } }, { id: '2', error: { code: 'empty' } },
    ]);
  });

  test('answers a line before the next is written', async () => {
    const child = start(['map']);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ['1', '2']) {
      child.stdin.write(`{"id":"${id}","text":"${TEXT}"}\n`);
      expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await new Promise((done) => { child.on('close', done); })).toBe(0);
  });

  test('a reader that stops early is no fault', async () => {
    const child = start(['map']);
    let stderr = '';
    child.stderr.on('data', (data) => { stderr += String(data); });
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => { child.stdout.destroy(); });
    const line = `{"id":"1","text":"${TEXT}"}\n`;
    child.stdin.end(line.repeat(2000));
    const code = await new Promise((done) => { child.on('close', done); });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('what is done with a dataset', () => {
  beforeAll(() => { expect(derek(['run', 'in', '--out', 'data', '--quiet', '-f', 'csv']).status).toBe(0); });

  test('query prints a table or CSV; a wrong query is exit code 1', () => {
    expect(derek(['query', '-o', 'data', 'SELECT amount, currency FROM money'])).toEqual({ status: 0, stderr: '', stdout: '    amount  currency\n----------  --------\n4300000000  USD\n' });
    expect(derek(['query', '-o', 'data', '--csv'], 'SELECT amount, currency FROM money')).toMatchObject({ status: 0, stdout: 'amount,currency\r\n4300000000,USD\r\n' });
    expect(derek(['query', '-o', 'data', 'SELECT nothing FROM money'])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('"nothing" not found') });
    expect(derek(['query', '-o', 'data'])).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no query') });
    expect(derek(['query', '-o', 'absent', 'SELECT 1'])).toMatchObject({ status: 1, stderr: expect.stringContaining('is no dataset') });
  });

  test('a run again does nothing; regenerate needs no files; diff tells what has changed', async () => {
    expect(derek(['run', 'in', '--out', 'data', '-f', 'csv']).stderr).toMatch(/kept {7}1 article as an earlier run has made them\n.*nothing has changed/s);
    await writeFile(join(folder, 'less.config.ts'), 'export default { stages: { dates: false }, formats: ["csv"] };');
    await cp(join(folder, 'data'), join(folder, 'before'), { recursive: true, dereference: true });
    expect(derek(['regenerate', '--out', 'data', '--config', 'less.config.ts'])).toMatchObject({ status: 0, stdout: '' });
    const { status, stdout } = derek(['diff', 'before', 'data', '--out', 'changes.jsonl']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^dates +0 +0 +0 +1$/m);
    const changes = (await readFile(join(folder, 'changes.jsonl'), 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'dates', change: 'gone', surface: '2025 жылы' }));
    expect(derek(['diff', 'data', 'data'])).toEqual({ status: 0, stderr: '', stdout: 'nothing has changed\n' });
    expect(derek(['regenerate', '--out', 'nowhere'])).toMatchObject({ status: 1, stderr: expect.stringContaining('no inputs in store') });
  });

  test('eval scores the pipeline, or the dataset, against labelled lines', async () => {
    const surface = '4,3 млрд долларға';
    const start = TEXT.indexOf(surface);
    const gold = { id: '1', text: TEXT, published: '2026-02-20', money: [{ start, end: start + surface.length, surface, amount: 4.3e9, min: 4.3e9, max: 4.3e9, currency: 'USD' }, { start: 0, end: 9, surface: TEXT.slice(0, 9), amount: 1, min: 1, max: 1, currency: 'KZT' }] };
    await writeFile(join(folder, 'own.gold.jsonl'), `${JSON.stringify(gold)}\n`);
    for (const args of [['eval', 'own.gold.jsonl'], ['eval', 'own.gold.jsonl', '--dataset', 'data']]) {
      const { status, stdout, stderr } = derek([...args, '--json']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ 'own.money': 0.6667, 'own.money.span': 1, 'own.ungrounded': 0 });
      expect(derek([...args, '--show', '5']).stdout).toMatch(/missed {2}money {2}1 {2}\[Қазақстан\].*== own\nmoney +P 1\.000 {2}R 0\.500 {2}F1 0\.667/s);
    }
    expect(derek(['eval', 'absent'])).toMatchObject({ status: 1, stdout: '' });
    expect(derek(['eval'])).toMatchObject({ status: 2 });
  });
});
