import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleArticle } from '../../test/support/article.js';
import { fakeEngine } from '../../test/support/engine.js';
import { Article } from '../record/schema.js';
import { linesOf, type Line } from './lines.js';
import { main } from './main.js';
import { mapLines } from './map.js';
import { progressLine } from './progress.js';
import { messagesOf } from './report.js';

let cwd: string;
beforeEach(async () => { cwd = await mkdtemp(join(tmpdir(), 'derek-cli-')); });
afterEach(async () => { await rm(cwd, { recursive: true }); });

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function derek(args: readonly string[], stdin: string | Buffer = ''): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const code = await main(args, { cwd, stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, engine: () => Promise.resolve(fakeEngine) });
  return { code, out: stdout.text, err: stderr.text };
}

async function articles(name: string, content: string): Promise<void> {
  await mkdir(join(cwd, 'in'), { recursive: true });
  await writeFile(join(cwd, 'in', name), content);
}

describe('help and version', () => {
  test.each([[['--help']], [['run', '--help']], [['extract', '-h']], [['map', '--help']], [['schema', '--help']], [['regenerate', '--help']], [['query', '-h']], [['diff', '-h']], [['eval', '-h']], [['inspect', '-h']], [['help', 'map']]])('%j', async (args) => {
    const { code, out, err } = await derek(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Usage: derek/);
    expect(out).toMatch(/Examples:\n {2}\$ /);
  });
  test('--version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await derek(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('wrong arguments give exit code 2 and say what to write', () => {
  test.each<[string[], RegExp]>([
    [[], /Usage: derek/],
    [['ran'], /unknown command 'ran'/],
    [['run', '--outt', 'x'], /unknown option '--outt'/],
    [['run', '--out'], /argument missing/],
    [['run', '--formats', 'csv,ods'], /unknown format "ods"; --formats takes csv, json, jsonl, parquet, xlsx/],
    [['run', '--formats', ' , '], /--formats takes at least one of csv, json/],
    [['run', '--out', ''], /--out takes the name of a folder, and this one is empty/],
    [['regenerate', '--out', ' '], /this one is empty/],
    [['query', '--out', '', 'SELECT 1'], /this one is empty/],
    [['run', '--delimiter', 'dot'], /unknown delimiter "dot"; --delimiter takes comma, semicolon or tab/],
    [['run', '--formats', 'jsn'], /did you mean "json"/],
    [['run', '--threads', '0'], /--threads takes a whole number of 1 or more, not "0"/],
    [['run', '--threads', 'two'], /not "two"/],
    [['run', '--database', 'sqlite'], /unknown database "sqlite"; --database takes duckdb/],
    [['diff', 'a'], /missing required argument 'after'/],
    [['eval', 'a', '--show', 'x'], /--show takes a whole number, not "x"/],
    [['run', '--config', 'absent.ts'], /absent\.ts: no such file/],
    [['extract', '--published', 'кеше'], /--published takes an ISO 8601 date/],
    [['extract', '--published', '2026-02-30'], /--published takes an ISO 8601 date/],
    [['extract', 'a', 'b'], /too many arguments/],
    [['map', 'file'], /too many arguments/],
    [['run', '--log', 'xml'], /unknown form "xml"; --log takes text or json/],
    [['run', '--published', 'кеше'], /--published takes an ISO 8601 date/],
    [['schema', 'mony'], /nothing is called "mony" \(did you mean "money"\?\)/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await derek(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(await readdir(cwd)).toEqual([]);
  });
  test('a config with a pattern of facts that is none', async () => {
    await writeFile(join(cwd, 'pipeline.config.ts'), 'export default { factRules: [{ name: "own", match: "#Nosuch" }] };');
    const { code, err } = await derek(['run']);
    expect(code).toBe(2);
    expect(err).toMatch(/pipeline\.config\.ts cannot be used:\n {2}factRules: rule "own": #Nosuch is no tag/);
  });
  test('a config with a wrong key', async () => {
    await writeFile(join(cwd, 'pipeline.config.ts'), 'export default { outptu: "x" };');
    const { code, err } = await derek(['run']);
    expect(code).toBe(2);
    expect(err).toMatch(/pipeline\.config\.ts cannot be used:\n {2}outptu: unknown key; did you mean "output"\?/);
  });
});

describe('derek run', () => {
  test('writes the dataset, sums up on stderr, keeps stdout free', async () => {
    await articles('a.txt', 'a1\na2 reject\na3\n');
    const { code, out, err } = await derek(['run', 'in', '--out', 'data', '--formats', 'jsonl']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/articles {3}2 from 1 file in /);
    expect(err).toMatch(/a second\)/);
    expect(err).toMatch(/mentions {3}10 entities, 6 money, 2 dates, 2 quantities; 4 facts/);
    expect(err).toMatch(/rejects {4}1: 1 language/);
    expect(err).toMatch(/dataset {4}data \(jsonl\)/);
    // No line of progress where nobody looks.
    expect(err).not.toContain('\r');
    expect(await readdir(join(cwd, 'data'))).toContain('articles.jsonl');
  });

  test('does what the config says, relative to its folder; arguments go before', async () => {
    await mkdir(join(cwd, 'project'));
    await articles('a.txt', 'a1\n');
    await writeFile(join(cwd, 'project', 'my.config.ts'), 'export default { input: ["../in"], output: "made", formats: ["json"], excel: false };');
    expect((await derek(['run', '--config', 'project/my.config.ts'])).code).toBe(0);
    expect(await readdir(join(cwd, 'project', 'made'))).toContain('articles.json');
    expect((await derek(['run', '-c', 'project/my.config.ts', '-o', 'here', '-f', 'csv', '--excel'])).code).toBe(0);
    expect((await readFile(join(cwd, 'here', 'articles.csv'), 'utf8')).charCodeAt(0)).toBe(0xfeff);
    expect(await readdir(join(cwd, 'here'))).not.toContain('articles.json');
  });

  test('--quiet says nothing', async () => {
    await articles('a.txt', 'a1\n');
    expect(await derek(['run', 'in', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('--report tells every doubt, with its place, its rule and its source', async () => {
    await articles('a.txt', 'a1\na2 reject\n');
    const { err } = await derek(['run', 'in', '--report', '--quiet']);
    expect(err).toMatch(/a\.txt a1\n1:80-1:92\s+info\s+dollars of no named country are taken for USD\s+money\/default-currency\s+derek/);
    expect(err).toMatch(/error\s+not Kazakh\s+language\s+2-normalise/);
  });

  test('--log json tells the same as lines of JSON', async () => {
    await articles('a.txt', 'a1\na2 reject\n');
    const { err } = await derek(['run', 'in', '--report', '--log', 'json']);
    const lines = err.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(expect.objectContaining({ event: 'doubt', id: 'a1', uri: 'a.txt', code: 'money/default-currency', level: 30 }));
    expect(lines).toContainEqual(expect.objectContaining({ event: 'reject', id: 'a2', code: 'language', level: 50, msg: 'not Kazakh' }));
    expect(lines.at(-1)).toMatchObject({ event: 'done', articles: 1, rejects: 1, passed: {} });
  });

  test('--fail-on-empty: a dataset without articles is exit code 1', async () => {
    await articles('a.txt', 'a2 reject\n');
    expect(await derek(['run', 'in', '--quiet'])).toMatchObject({ code: 0, err: '' });
    expect(await derek(['run', 'in', '--quiet', '--fail-on-empty'])).toMatchObject({ code: 1, err: expect.stringContaining('has no articles') });
  });

  test('what was passed over is told', async () => {
    await articles('a.txt', 'a1\n');
    await articles('.b.txt', 'b1\n');
    await articles('README.md', 'c1\n');
    expect((await derek(['run', 'in'])).err).toMatch(/passed {5}1 companion, 1 hidden/);
  });

  test('an input that does not exist: exit code 1, nothing written', async () => {
    const { code, err } = await derek(['run', 'absent']);
    expect(code).toBe(1);
    expect(err).toMatch(/derek: cannot read absent: there is no such file or folder/);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('an output that cannot be written: exit code 1', async () => {
    await articles('a.txt', 'a1\n');
    await writeFile(join(cwd, 'file'), '');
    expect(await derek(['run', 'in', '--out', 'file'])).toMatchObject({ code: 1, err: expect.stringMatching(/cannot write to .*file: it is a file/) });
  });
});

describe('derek extract', () => {
  test('reads a file or stdin, prints a record', async () => {
    await articles('a.txt', 'Мәтін.');
    const { code, out } = await derek(['extract', 'in/a.txt', '--published', '2026-02-20', '--title', 'Тақырып', '--language', 'kk']);
    expect(code).toBe(0);
    const record = Article.parse(JSON.parse(out));
    expect(record).toMatchObject({ uri: 'in/a.txt', published: '2026-02-20', title: 'Тақырып', language: 'kk' });
    for (const args of [['extract'], ['extract', '-']]) expect(JSON.parse((await derek(args, 'Мәтін.')).out)).toMatchObject({ uri: '-' });
  });
  test('a file that is not there, or a text that is refused: exit code 1', async () => {
    expect(await derek(['extract', 'absent.txt'])).toMatchObject({ code: 1, out: '', err: 'derek: cannot read absent.txt: there is no such file\n' });
    expect(await derek(['extract', '.'])).toMatchObject({ code: 1, err: expect.stringContaining('it is a folder') });
    expect(await derek(['extract'], 'reject')).toMatchObject({ code: 1, out: '', err: 'derek: not Kazakh\n' });
    expect(await derek(['extract'], '')).toMatchObject({ code: 1, out: '' });
  });
});

describe('derek map', () => {
  const answers = async (stdin: string | Buffer) => {
    const { code, out, err } = await derek(['map'], stdin);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as { id: unknown; error?: { code: string; message: string } });
  };
  const told = async (stdin: string | Buffer) => (await answers(stdin)).map(({ id, error }) => [id, error?.code ?? 'record']);

  test('one line out per line in, in order, whatever is wrong with one', async () => {
    expect(await told([
      '{"id":"1","text":"Мәтін."}', '{"id":"2","text":"reject"}', 'no json', '', '{"id":"3"}', '{"id":4,"text":"crash"}', '[1]', 'null',
      '{"id":{"a":1},"text":"x"}', '{"id":"5","text":"x","published":"кеше"}', '{"id":"6","text":"x","published":null,"other":[1]}',
    ].join('\n'))).toEqual([
      ['1', 'record'], ['2', 'language'], [null, 'json'], [null, 'json'], ['3', 'input'], [4, 'internal'], [null, 'input'], [null, 'input'],
      [{ a: 1 }, 'input'], ['5', 'input'], ['6', 'record'],
    ]);
  });
  test('the fields given reach the pipeline; a number is an id too', async () => {
    expect(await answers('{"id":7,"text":"x","title":"Т","published":"2026-02-20","language":"kk","uri":"u"}')).toMatchObject([
      { id: '7', title: 'Т', published: '2026-02-20', language: 'kk', uri: 'u' },
    ]);
  });
  test('a text longer than an article may be is refused', async () => {
    expect(await told(`${JSON.stringify({ id: '1', text: 'ә'.repeat(5_000_001) })}\n${JSON.stringify({ id: '2', text: 'ә'.repeat(5_000_000) })}`)).toEqual([['1', 'too-large'], ['2', 'record']]);
  });
  test('messages say what is wrong', async () => {
    const [missing, date] = await answers('{"id":"1"}\n{"id":"2","text":"x","published":"кеше"}');
    expect(missing?.error?.message).toBe('text: expected the article\'s text, or html: its page');
    expect(date?.error?.message).toMatch(/published: expected an ISO 8601 date/);
  });
  test('nothing in, nothing out; a line that is not UTF-8; Windows line ends; a byte-order mark', async () => {
    expect(await told('')).toEqual([]);
    expect(await told(Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from('{"id":"1","text":"x"}')]))).toEqual([[null, 'encoding'], ['1', 'record']]);
    expect(await told('\ufeff{"id":"1","text":"x"}\r\n{"id":"2","text":"x"}\r\n')).toEqual([['1', 'record'], ['2', 'record']]);
  });
  test('waits for a slow reader', async () => {
    let [waiting, most] = [0, 0];
    const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => { setTimeout(() => { waiting -= 1; done(); }, 1); } });
    const input = Readable.from(Array.from({ length: 50 }, (_, index) => Buffer.from(`{"id":"${index}","text":"x"}\n`)));
    await mapLines(input, slow, {
      extract: (_text, { id }) => {
        most = Math.max(most, waiting += 1);
        return exampleArticle({ id: id ?? '' });
      },
      page: () => Promise.reject(new Error('there is no page')),
    });
    expect(most).toBe(1);
  });
});

describe('lines of a stream', () => {
  const lines = async (chunks: readonly Uint8Array[], most = 1000) => {
    const found: Line[] = [];
    for await (const line of linesOf(Readable.from(chunks), most)) found.push(line);
    return found.map((line) => ('text' in line ? line.text : line.fault));
  };
  test('however the bytes are cut', async () => {
    const bytes = Buffer.from('\ufeffбір\n\nекі\r\nүш\ufeff');
    for (let size = 1; size <= bytes.length; size += 1) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
      expect(await lines(chunks)).toEqual(['бір', '', 'екі', 'үш\ufeff']);
    }
  });
  test('one that is too long is passed over, and only it', async () => {
    expect(await lines([Buffer.from('12345\n123456\n'), Buffer.from('1234'), Buffer.from('567\n1')], 5)).toEqual(['12345', 'too-large', 'too-large', '1']);
  });
});

describe('derek schema', () => {
  test('of the record and of a table', async () => {
    for (const args of [['schema'], ['schema', 'record']]) expect(JSON.parse((await derek(args)).out)).toMatchObject({ title: 'Article', properties: { money: {} } });
    expect(JSON.parse((await derek(['schema', 'facts'])).out)).toMatchObject({ title: 'facts', properties: { sentence_text: { type: 'string' } } });
  });
});

describe('progress', () => {
  const draw = (kind: 'terminal' | 'log' | null, step: number) => {
    const sink = new Sink();
    let time = 0;
    const progress = progressLine(sink, kind, () => time);
    // A fifth of the shards was there already.
    for (let shards = 2; shards <= 10; shards += 1) {
      progress.shard({ shards, allShards: 10, articles: shards * 1000, rejects: 1, made: { shards: shards - 2, articles: (shards - 2) * 1000 } });
      time += step;
    }
    progress.step('writing');
    const text = sink.text;
    progress.clear();
    return { lines: text.replaceAll('\r\u001b[K', '\n').split('\n').filter((line) => line !== ''), cleared: sink.text.slice(text.length) };
  };
  test('one line on a terminal, on runs that take long, with the rate of late and the time left, wiped in the end', () => {
    const { lines, cleared } = draw('terminal', 1000);
    expect(lines.slice(0, 2)).toEqual(['30%: 3000 articles, 1 rejected, 1000 a second, 7 s left', '40%: 4000 articles, 1 rejected, 1000 a second, 6 s left']);
    expect(lines.at(-1)).toBe('writing the dataset');
    expect(cleared).toBe('\r\u001b[K');
    expect(draw('terminal', 600_000).lines[0]).toBe('30%: 3000 articles, 1 rejected, 2 a second, 1 h 10 min left');
    expect(draw('terminal', 10).lines).toEqual([]);
  });
  test('a line every ten seconds in a log', () => {
    const { lines, cleared } = draw('log', 7000);
    expect(lines).toEqual(['40%: 4000 articles, 1 rejected, 143 a second, 42 s left', '60%: 6000 articles, 1 rejected, 143 a second, 28 s left', '80%: 8000 articles, 1 rejected, 143 a second, 14 s left', '100%: 10000 articles, 1 rejected, 143 a second, 0 s left']);
    expect(cleared).toBe('');
  });
  test('nothing where nobody looks', () => {
    expect(draw(null, 1000)).toEqual({ lines: [], cleared: '' });
  });
});

test('an issue\'s place is a line and a column of the text, counted from 1', () => {
  const { messages } = messagesOf({ id: 'a', uri: 'a.txt', text: 'бір\nекі үш', issues: [{ code: 'c', severity: 'warning', message: 'm', start: 8, end: 10 }, { code: 'd', severity: 'error', message: 'n' }] });
  expect(messages[0]).toMatchObject({ ruleId: 'c', source: 'derek', fatal: false, place: { start: { line: 2, column: 5, offset: 8 }, end: { line: 2, column: 7, offset: 10 } } });
  expect(messages[1]).toMatchObject({ fatal: true });
});
