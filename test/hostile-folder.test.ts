/** A folder of everything that goes wrong: what goes in is an article, a reject or counted as passed over, to the last one. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../src/config/parse.js';
import { engine } from '../src/run/engine.js';
import { inProcess } from '../src/run/executor.js';
import { run, type RunSummary } from '../src/run/run.js';
import { tarOf, warcOf, zipOf, zstOf } from './support/archives.js';

let n = 0;
/** A text of its own each time, so that none is a copy. */
const story = (): string => `Ауылда №${(n += 1)} мектеп ашылды, онда ${n + 100} бала оқиды, деп хабарлады әкімдіктің баспасөз қызметі. Құрылысқа ${n} млн теңге жұмсалды.`;
const json = (more: object = {}): string => JSON.stringify({ title: `Мектеп ${n} ашылды`, text: story(), date: '2026-02-12', ...more });
const page = (): string => `<!doctype html><html lang="kk"><head><meta property="og:type" content="article"></head><body><h1>Мектеп ашылды бүгін</h1><div class="news-text"><p>${story()}</p></div></body></html>`;
const item = (): string => `<item><title>Мектеп ашылды</title><guid>n${(n += 1)}</guid><description>${story()}</description></item>`;

/** A file with how many articles, rejects and passings it makes. */
interface Entry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly articles?: number;
  readonly rejects?: number;
  readonly passed?: number;
}

const good = (name: string, content: string | Uint8Array, articles = 1): Entry => ({ name, content, articles });
const bad = (name: string, content: string | Uint8Array, rejects = 1, articles = 0): Entry => ({ name, content, rejects, articles });
const passed = (name: string, content: string | Uint8Array = 'x'): Entry => ({ name, content, passed: 1 });

async function entries(): Promise<Entry[]> {
  const names = ['a b', "it's", 'ә', '日本', '#1', 'what?', 'a%20b', 'a&b', 'a=b', '-dash', '--flag', 'a\\b', 'a\tb', 'a\nb', 'үлкен.v2', 'UPPER', '"quoted"', 'a;b', '$HOME', '`x`', '*', 'notice', 'authors', 'a:b', 'ұ'.repeat(80)];
  const records = JSON.stringify([JSON.parse(json()), JSON.parse(json())]);
  const zip = await zipOf({ 'a.html': page(), 'b/c.txt': story(), '.d': 'x', 'README.md': 'x', 'e.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]) });
  const tar = await tarOf({ 'a.txt': story(), link: { type: 'symlink', linkname: 'a.txt' }, '../b.txt': story() });
  const warc = await warcOf([{ url: 'https://portal.kz/i', content: 'x', type: 'warcinfo' }, { url: 'https://portal.kz/1', content: page() }, { url: 'https://portal.kz/2', content: 'x', status: '500 Error' }], true);
  return [
    ...names.flatMap((name) => [good(`names/${name}.txt`, story()), good(`records/${name}.json`, json())]),
    ...['txt', 'text', 'md', 'markdown'].flatMap((ending) => [good(`endings/${ending}.${ending}`, story()), good(`endings/A ${ending}.${ending.toUpperCase()}`, story()), bad(`empty/a.${ending}`, ''), bad(`blank/a.${ending}`, ' \n\t \n')]),
    ...['html', 'htm', 'xhtml', 'shtml'].flatMap((ending) => [good(`pages/${ending}.${ending}`, page()), bad(`empty/a.${ending}`, ''), bad(`none/a.${ending}`, '<html><body><nav>Мәзір</nav></body></html>')]),
    ...['pdf', 'doc', 'docx', 'xlsx', 'png', 'jpg', 'mp3', 'exe', 'xyz', 'ini'].map((ending) => bad(`others/a.${ending}`, Buffer.from([0x25, 0x50, 0, 1, 2, 3]))),
    ...['utf-16le', 'utf-16be'].map((encoding) => good(`encodings/${encoding}.txt`, encoding === 'utf-16le' ? Buffer.from(`\uFEFF${story()}`, 'utf16le') : Buffer.from(`\uFEFF${story()}`, 'utf16le').swap16())),
    good('encodings/mark.txt', `\uFEFF${story()}`), bad('encodings/broken.txt', Uint8Array.from([0xd0, 0xd0, 0x41, 0xff, 0xfe, 0xd0])), bad('encodings/zero.txt', Buffer.concat([Buffer.from(story()), Buffer.alloc(3)])),
    good('lines/cr.txt', story().replace('. ', '.\r')), good('lines/cr.jsonl', `${json()}\r${json()}\r`, 2), good('lines/crlf.jsonl', `${json()}\r\n\r\n${json()}`, 2), bad('lines/bad.jsonl', `${json()}\n{"a":\n${json()}\n17\n`, 2, 2), bad('lines/none.jsonl', '\n\n'),
    good('json/list.json', records, 2), good('json/items.json', `{"items":${records}}`, 2), good('json/two.json', `{"items":${records},"posts":[${json()}]}`, 3), good('json/text.json', json({ items: [1], data: [], results: [{}] })), bad('json/after.json', `[${json()}] x`, 1, 1),
    bad('json/cut.json', `[${json()},{"text":"`, 1, 1), bad('json/one.json', `[${json()},{"id":},${json()}]`, 1, 2), bad('json/open.json', `[${json()},{"text":"x},${json()}]`, 1, 2), bad('json/none.json', '{}'), bad('json/list-none.json', '[]'), bad('json/numbers.json', '[1,2]', 2), bad('json/half.json', '{"text":'), good('json/many.json', `${json().replace('{', '{\n')}\n${json().replace('{', '{\n')}`, 2),
    good('ids/long.json', `[{"id":9007199254740993,${json().slice(1)},{"id":9007199254740992,${json().slice(1)}]`, 2), bad('ids/same.json', `[{"id":"x1",${json().slice(1)},{"id":"x1",${json().slice(1)}]`, 1, 1), good('ids/mongo.json', json({ _id: { $oid: '65f' }, date: { $date: '2026-02-12T10:00:00Z' } })),
    good('front/yaml.md', `---\ntitle: Мектеп\n---\n${story()}`), good('front/toml.md', `+++\ntitle = "Мектеп"\ndate = 2026-02-12\n+++\n${story()}`), good('front/broken.md', `---\ntitle: "Мектеп\n---\n${story()}`),
    good('tables/a.csv', `title,text\nМектеп,"${story()}"\nМектеп,"${story()}"\n`, 2), good('tables/b.csv', `title;text\nМектеп;"${story()}"\n`), good('tables/c.tsv', `title\ttext\nМектеп\t${story()}\n`), bad('tables/cells.csv', `title,text\nМектеп,"${story()}",x\nМектеп,"${story()}"\n`, 1, 1), bad('tables/quote.csv', `title,text\nМектеп,"${story()}\nМектеп,"${story()}"\n`, 1, 1), bad('tables/head.csv', 'title,text\n'), bad('tables/empty.csv', ''),
    good('feeds/a.xml', `<?xml version="1.0"?><rss><channel><title>Дала</title>${item()}${item()}</channel></rss>`, 2), good('feeds/b.rss', `<rss><channel>${item()}</channel></rss>`), bad('feeds/cut.xml', `<?xml version="1.0"?><rss><channel>${item()}<item><title>x`, 1, 1), bad('feeds/other.xml', '<?xml version="1.0"?><svg></svg>'), bad('feeds/map.xml', '<?xml version="1.0"?><urlset><url><loc>https://portal.kz/1</loc></url><url><loc>https://portal.kz/2</loc></url></urlset>', 2), bad('feeds/none.rss', '<rss><channel></channel></rss>'),
    good('packed/a.jsonl.gz', gzipSync(`${json()}\n${json()}\n`), 2), good('packed/b.txt.zst', zstOf(story())), bad('packed/c.txt.gz', gzipSync(story()).subarray(0, 40)), bad('packed/d.gz', 'not packed'),
    { name: 'packed/e.zip', content: zip, articles: 2, rejects: 1, passed: 2 }, { name: 'packed/f.tar', content: tar, articles: 1, rejects: 2 }, { name: 'packed/g.tgz', content: gzipSync(await tarOf({ 'z.txt': story() })), articles: 1 }, { name: 'packed/h.warc.gz', content: warc, articles: 1, passed: 2 },
    bad('packed/i.zip', zip.subarray(0, zip.length - 10)), bad('packed/j.zip', ''), bad('packed/k.tar', ''), bad('packed/l.warc', ''), bad('packed/m.parquet', 'PAR1'), bad('packed/n.parquet', ''), { name: 'packed/o.zip', content: await zipOf({ 'p.zip': zip }), articles: 2, rejects: 1, passed: 2 },
    bad('deep/a.html', `<html><body>${'<div>'.repeat(5000)}${story()}`), bad('language/ru.txt', 'В селе открыли новый мост, на который из областного бюджета выделили 340 миллионов тенге, сообщила пресс-служба акимата. Строительство длилось два года.'),
    ...['.hidden.txt', 'a/.git/config', 'README.md', 'sub/LICENSE', 'CHANGELOG.md', 'x.txt~', 'Thumbs.db', '.DS_Store', 'sub/desktop.ini', '__MACOSX/._a.txt', 'contributing.md', 'copying'].map((name) => passed(`beside/${name}`)),
    ...Array.from({ length: 40 }, (_, i) => good(`more/${i}.txt`, story())),
  ];
}

let folder: string;
let expected: { articles: number; rejects: number; passed: number };
let all: Entry[];
let count: number;
let summary: RunSummary;
let special = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-hostile-'));
  all = await entries();
  for (const { name, content } of all) {
    await mkdir(join(folder, 'in', dirname(name)), { recursive: true });
    await writeFile(join(folder, 'in', name), content);
  }
  // Names that are no UTF-8, two of them alike but for that byte.
  for (const byte of [0xff, 0xfe]) await writeFile(Buffer.concat([Buffer.from(`${join(folder, 'in/names')}/`), Buffer.from([byte]), Buffer.from('.txt')]), story());
  await symlink('nowhere.txt', join(folder, 'in/broken-link.txt'));
  await symlink('..', join(folder, 'in/circle'));
  await symlink(join(folder, 'in'), join(folder, 'in/more/up'));
  if (spawnSync('mkfifo', [join(folder, 'in/pipe.txt')]).status === 0) special += 1;
  const socket = createServer().listen(join(folder, 'in/s.txt'));
  await new Promise((resolve) => { socket.once('listening', resolve); });
  special += 1;
  // A dataset of ours among the inputs, and a link to it.
  for (const name of ['manifest.json', 'datapackage.json', 'records.jsonl', 'articles.csv']) {
    await mkdir(join(folder, 'in/old'), { recursive: true });
    await writeFile(join(folder, 'in/old', name), '{}');
  }
  await symlink(join(folder, 'in/old'), join(folder, 'in/old-link'));
  count = all.length + 2 + 3 + special + 2;
  const sum = (key: 'articles' | 'rejects' | 'passed'): number => all.reduce((total, entry) => total + (entry[key] ?? 0), 0);
  expected = { articles: sum('articles') + 2, rejects: sum('rejects') + 1, passed: sum('passed') + 2 + special + 2 };
  const config = parseConfig({ input: ['in'], output: 'out', formats: ['jsonl'], shardSize: 50 }, 'test');
  summary = await run({ config, folder, executor: inProcess(await engine.processor(config)) });
  socket.close();
}, 120_000);
afterAll(async () => { await rm(folder, { recursive: true }); });

const lines = async (name: string): Promise<Record<string, string>[]> => (await readFile(join(folder, 'out', name), 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, string>);

test('there are two hundred entries and more', () => expect(count).toBeGreaterThanOrEqual(200));

test('articles, rejects and what was passed over are what went in, to the last one', async () => {
  const codes = (await lines('rejects.jsonl')).map(({ uri, code, message }) => `${code} ${uri}: ${message}`);
  const found = { articles: summary.articles, rejects: summary.rejects, passed: Object.values(summary.passed).reduce((a, b) => a + b, 0) };
  expect({ ...found, codes: codes.filter((code) => /^(?:internal|duplicate)/.test(code)) }).toEqual({ ...expected, codes: [expect.stringMatching(/^duplicate-id ids\/same\.json/)] });
});

test('each file has its own share', async () => {
  const tally = new Map<string, { articles: number; rejects: number }>();
  for (const [kind, rows] of [['articles', await lines('records.jsonl')], ['rejects', await lines('rejects.jsonl')]] as const) {
    for (const { uri = '' } of rows) {
      const name = uri.startsWith('https://portal.kz') ? 'packed/h.warc.gz' : (all.find((entry) => uri === entry.name || uri.startsWith(`${entry.name}/`))?.name ?? uri);
      const counts = tally.get(name) ?? { articles: 0, rejects: 0 };
      counts[kind] += 1;
      tally.set(name, counts);
    }
  }
  const shares = all.map(({ name, articles = 0, rejects = 0 }) => [name, articles, rejects]);
  expect(all.map(({ name }) => [name, tally.get(name)?.articles ?? 0, tally.get(name)?.rejects ?? 0])).toEqual(shares);
});

test('the manifest counts the same', async () => {
  const { counts, inputs } = JSON.parse(await readFile(join(folder, 'out/manifest.json'), 'utf8')) as { counts: { articles: number; rejects: number; passed: unknown; inputs: number }; inputs: { uri: string }[] };
  expect(counts).toMatchObject({ articles: expected.articles, rejects: expected.rejects, passed: summary.passed });
  expect(new Set(inputs.map(({ uri }) => uri)).size).toBe(counts.inputs);
  expect(inputs.map(({ uri }) => uri)).toEqual(expect.arrayContaining(['names/%FF.txt', 'names/%FE.txt', 'names/#1.txt', 'names/what?.txt', 'names/a\\b.txt', 'names/notice.txt']));
});

test('rejects say what to do', async () => {
  for (const { message } of await lines('rejects.jsonl')) expect(message).toMatch(/\S+ \S+ \S+/);
});

test('a pipe or a dataset that is named outright is a reject, and hangs nothing', async () => {
  const config = parseConfig({ input: ['in/pipe.txt', 'in/old', '/dev/null', 'in/more/1.txt'], output: 'out2', formats: ['jsonl'] }, 'test');
  const named = await run({ config, folder, executor: inProcess(await engine.processor(config)) });
  expect(named).toMatchObject({ articles: 1, rejectsByCode: { dataset: 1, 'no-file': special === 2 ? 2 : 1 } });
}, 30_000);
