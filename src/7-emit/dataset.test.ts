import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleArticle } from '../../test/support/article.js';
import type { FormatName } from '../config/schema.js';
import type { Reject } from '../record/schema.js';
import { allTables } from '../record/tables.js';
import { openDataset, type DatasetOptions, type DatasetParts } from './dataset.js';
import { textFormats } from './formats.js';
import { countReject, newTally } from './manifest.js';
import { OutputError } from './output-error.js';
import { partWriter, sectionName } from './part.js';
import type { Piece } from './piece.js';

let out: string;
let parts: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'derek-dataset-'));
  parts = await mkdtemp(join(tmpdir(), 'derek-parts-'));
});
afterEach(async () => { for (const folder of [out, parts]) await rm(folder, { recursive: true }); });

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const provenance = { version: '0.0.0', fingerprint: 'f', config: { excel: false } };
const reject = (code: string, stage: string): Reject => ({ id: 'x', uri: 'x.txt', sha256: null, stage, code, message: 'no' });
const inputs = [{ uri: 'x.txt', bytes: 3, sha256: 'a'.repeat(64) }];

const all = { articles: ['b', 'a'].map((id) => exampleArticle({ id })), rejects: [reject('language', '2-normalise'), reject('empty', '1-ingest'), reject('language', '2-normalise')] };
const none: typeof all = { articles: [], rejects: [] };

/** Parts of two shards: what a run leaves for the dataset. */
async function partsOf({ articles, rejects }: typeof all): Promise<DatasetParts> {
  const tally = newTally();
  for (const { name } of allTables) tally.rows[name] = 0;
  tally.articles = articles.length;
  for (const one of rejects) countReject(tally, one);
  const pieces = new Map<string, Piece[]>();
  const keep = async (section: string, bytes: Uint8Array): Promise<void> => {
    const path = join(parts, `${section}-${pieces.get(section)?.length ?? 0}`);
    await writeFile(path, `before${Buffer.from(bytes).toString()}after`);
    if (bytes.length > 0) pieces.set(section, [...(pieces.get(section) ?? []), { path, at: 6, length: bytes.length, sha256: sha256(bytes) }]);
  };
  for (const shard of [{ articles: articles.slice(0, 1), rejects: [] }, { articles: [], rejects: [] }, { articles: articles.slice(1), rejects }]) {
    const writer = partWriter(textFormats(['csv', 'json', 'jsonl'], false), { excel: false });
    shard.articles.forEach(writer.article);
    shard.rejects.forEach(writer.reject);
    for (const [section, bytes] of writer.sections()) await keep(section, bytes);
    await keep('records', Buffer.from(shard.articles.map((article) => `${JSON.stringify(article)}\n`).join('')));
    for (const [table, count] of Object.entries(writer.rows)) tally.rows[table] = (tally.rows[table] ?? 0) + count;
  }
  return { rows: (table, format) => pieces.get(sectionName(table, format)) ?? [], records: pieces.get('records') ?? [], tally, inputs };
}

async function write(formats: readonly FormatName[] = ['csv', 'json'], database: DatasetOptions['database'] = null) {
  const dataset = await openDataset(out, { formats, database, provenance });
  return dataset.publish(await partsOf(all));
}

const visible = async () => (await readdir(out)).filter((name) => !name.startsWith('.')).sort();
const text = (name: string) => readFile(join(out, name), 'utf8');
const json = async (name: string) => JSON.parse(await text(name)) as Record<string, unknown>;

test('every table in every format, records, package and manifest', async () => {
  await write(['csv', 'jsonl']);
  const expected = allTables.flatMap(({ name }) => [`${name}.csv`, `${name}.jsonl`]);
  expect(await visible()).toEqual([...expected, 'DATASET.md', 'datapackage.json', 'manifest.json', 'records.jsonl'].sort());
});

test('a table without rows is whole in every text format', async () => {
  const dataset = await openDataset(out, { formats: ['csv', 'json', 'jsonl'], database: null, provenance });
  await dataset.publish(await partsOf(none));
  expect(await text('money.json')).toBe('[]\n');
  expect(await text('money.jsonl')).toBe('');
  expect((await text('money.csv')).split('\r\n')).toHaveLength(2);
});

describe('a table whose rows come from no shard is whole in every text format', () => {
  const more = (count: number) => ({
    table: {
      name: 'versions', description: 'x', primaryKey: null, foreignKeys: [],
      columns: [{ name: 'n', type: 'integer', description: 'x', constraints: { required: true } }],
      rows: () => [],
    } as never,
    count,
    rows: async function* () { for (let n = 0; n < count; n += 1) yield [n]; },
  });
  // Rows are encoded 256 at a time.
  test.each([0, 1, 255, 256, 257, 512])('of %d rows', async (count) => {
    const dataset = await openDataset(out, { formats: ['csv', 'json', 'jsonl'], provenance, more: [more(count)] });
    await dataset.publish(await partsOf(all));
    const numbers = Array.from({ length: count }, (_, n) => ({ n }));
    expect(JSON.parse(await text('versions.json'))).toEqual(numbers);
    expect((await text('versions.jsonl')).split('\n').slice(0, -1).map((line) => JSON.parse(line) as unknown)).toEqual(numbers);
    expect(await text('versions.csv')).toBe(['n', ...numbers.map(({ n }) => n), ''].join('\r\n'));
  });
});

test('records are whole, in the order given', async () => {
  await write();
  const records = (await text('records.jsonl')).trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
  expect(records).toEqual([exampleArticle({ id: 'b' }), exampleArticle({ id: 'a' })]);
});

test('nothing at all gives a whole dataset of empty tables', async () => {
  const dataset = await openDataset(out, { formats: ['csv', 'json'], provenance });
  await dataset.publish(await partsOf(none));
  expect(await text('money.json')).toBe('[]\n');
  expect(await text('facts.csv')).toMatch(/^published,published_time,title,.*\r\n$/);
  expect(await text('records.jsonl')).toBe('');
});

test('a discarded dataset leaves the one before', async () => {
  await write();
  const before = await text('articles.csv');
  const dataset = await openDataset(out, { formats: ['csv'], provenance });
  await dataset.discard();
  expect(await text('articles.csv')).toBe(before);
});

test('the same bytes every time, whatever the order of the formats', async () => {
  await write(['csv', 'json']);
  const first = await Promise.all((await visible()).map(text));
  await write(['json', 'csv']);
  expect(await Promise.all((await visible()).map(text))).toEqual(first);
  expect(await json('articles.json')).toHaveLength(2);
});

describe('manifest', () => {
  test('counts rows, stages and rejects; says what was read and written', async () => {
    await write(['csv']);
    expect(await json('manifest.json')).toMatchObject({
      derek: '0.0.0',
      config: { fingerprint: 'f', excel: false },
      counts: { inputs: 1, articles: 2, rejects: 3, rows: { articles: 2, money: 6, rejects: 3 } },
      stages: [
        { stage: '1-ingest', in: 5, rejected: 1, out: 4 },
        { stage: '2-normalise', in: 4, rejected: 2, out: 2 },
        { stage: '3-segment', in: 2, rejected: 0, out: 2 },
        { stage: '4-extract' }, { stage: '5-relate' }, { stage: '6-validate' }, { stage: '7-emit', out: 2 },
      ],
      rejects: { empty: 1, language: 2 },
      inputs,
    });
  });

  test('its hashes are those of the files', async () => {
    await write();
    const { files } = (await json('manifest.json')) as { files: { name: string; bytes: number; sha256: string }[] };
    expect(files.map(({ name }) => name).sort()).toEqual((await visible()).filter((name) => name !== 'manifest.json'));
    for (const { name, bytes, sha256 } of files) {
      const data = await readFile(join(out, name));
      expect({ bytes, sha256 }).toEqual({ bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') });
    }
  });

  test('no clock and no machine in it', async () => {
    await write();
    const all = (await text('manifest.json')) + (await text('datapackage.json'));
    expect(all).not.toContain(out);
    expect(all).not.toMatch(/created|"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z"/);
  });
});

describe('data package', () => {
  type Resource = { name: string; path: string; format: string; schema?: { fields: { name: string }[]; primaryKey?: string[]; foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[] } };
  const resources = async () => ((await json('datapackage.json')) as unknown as { resources: Resource[] }).resources;

  test('the columns of a CSV are the fields of its schema, in order', async () => {
    await write();
    for (const { path, format, schema } of await resources()) {
      if (format !== 'csv') continue;
      expect((await text(path)).split('\r\n')[0]).toBe(schema?.fields.map(({ name }) => name).join(','));
    }
  });

  test('names are unique; keys refer to tables of the same format and to columns they have', async () => {
    await write();
    const all = await resources();
    const byName = new Map(all.map((resource) => [resource.name, resource]));
    expect(byName.size).toBe(all.length);
    let keys = 0;
    for (const resource of all) {
      for (const { fields, reference } of resource.schema?.foreignKeys ?? []) {
        const target = reference.resource === '' ? resource : byName.get(reference.resource);
        expect(target?.format).toBe(resource.format);
        expect(target?.schema?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(reference.fields));
        expect(resource.schema?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(fields));
        keys += 1;
      }
    }
    expect(keys).toBeGreaterThan(20);
    expect(byName.get('money')?.schema?.primaryKey).toEqual(['money_id']);
    expect(byName.get('money-json')?.path).toBe('money.json');
  });

  test('no licence and no source is made up', async () => {
    await write();
    expect(Object.keys(await json('datapackage.json'))).toEqual(['$schema', 'name', 'title', 'description', 'schemaVersion', 'resources']);
  });
});

describe('the page beside the tables', () => {
  test('names every column with its meaning', async () => {
    await write(['csv']);
    const page = await text('DATASET.md');
    for (const table of allTables) {
      expect(page).toContain(`## ${table.name}\n`);
      for (const column of table.columns) expect(page).toMatch(new RegExp(`\\| \`${column.name}\` \\| ${column.type}`));
    }
    expect(page).toContain('duplicate_of');
    expect(page).not.toContain('dataset.duckdb');
  });
});

describe('faults', () => {
  test('a file that cannot be written stops the run, and what was there stays', async () => {
    await write(['csv']);
    const before = await text('manifest.json');
    const dataset = await openDataset(out, { formats: ['csv'], provenance });
    // Somebody clears the folder of versions while the run is on.
    for (const name of await readdir(join(out, '.versions'))) if (name.startsWith('.staging')) await rm(join(out, '.versions', name), { recursive: true });
    await expect(dataset.publish(await partsOf(none))).rejects.toThrow(OutputError);
    await dataset.discard();
    expect(await text('manifest.json')).toBe(before);
  });
});
