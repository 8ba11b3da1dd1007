import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { exampleArticle } from '../../../test/support/article.js';
import { writeDataset } from '../../../test/support/dataset.js';
import type { Row } from '../../record/tables.js';
import { columnLetters, MOST_CHARACTERS, xmlText } from './cells.js';
import { writeWorkbook } from './workbook.js';

const { getElementsByTagName, textContent } = DomUtils;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-xlsx-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Files of a zip, by name, from its central directory. */
async function unzipped(path: string): Promise<Map<string, string>> {
  const bytes = await readFile(path);
  let at = bytes.readUInt32LE(bytes.length - 6);
  const files = new Map<string, string>();
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const [size, name, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), inflateRawSync(bytes.subarray(data, data + size)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return files;
}

const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The sheets of a workbook, by name: rows of cells as they are stored. */
async function sheets(path: string): Promise<Record<string, (string | number | boolean | null)[][]>> {
  const files = await unzipped(path);
  const names = [...files.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name!);
  return Object.fromEntries(
    names.map((name, index) => {
      const document = parseDocument(files.get(`xl/worksheets/sheet${index + 1}.xml`)!, { xmlMode: true });
      return [
        name,
        getElementsByTagName('row', document).map((row) => {
          const cells: (string | number | boolean | null)[] = [];
          for (const cell of getElementsByTagName('c', row)) {
            const column = cell.attribs['r']!.replace(/\d+/, '');
            while (columnLetters(cells.length) !== column) cells.push(null);
            const value = textContent(cell);
            cells.push(cell.attribs['t'] === 'inlineStr' ? unescaped(value) : cell.attribs['t'] === 'b' ? value === '1' : Number(value));
          }
          return cells;
        }),
      ];
    }),
  );
}

const table = {
  name: 'things',
  columns: [
    { name: 'name', type: 'string' },
    { name: 'day', type: 'date' },
    { name: 'amount', type: 'number' },
    { name: 'sure', type: 'boolean' },
    { name: 'list', type: 'array' },
  ],
} as never;
const source = (rows: readonly Row[]) => ({
  table,
  count: rows.length,
  rows: async function* () {
    yield* rows;
  },
});

describe('a workbook', () => {
  test('types: text, days as dates, numbers whole, true and false, lists', async () => {
    const path = join(folder, 'types.xlsx');
    await writeWorkbook(path, [
      source([
        ['а <б> & "в"', '2026-02-20', 4.3e9, true, ['x', 'y']],
        [null, '1899-05-01', 1e21, false, []],
        ['=1+1', null, -0.5, null, []],
      ]),
    ]);
    expect((await sheets(path))['things']).toEqual([
      ['name', 'day', 'amount', 'sure', 'list'],
      ['а <б> & "в"', 46073, 4.3e9, true, 'x; y'],
      [null, '1899-05-01', 1e21, false],
      ['=1+1', null, -0.5],
    ]);
    const xml = (await unzipped(path)).get('xl/worksheets/sheet1.xml')!;
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:E4"/>');
  });
  test('a table of more rows than a sheet holds goes on in the next', async () => {
    const path = join(folder, 'long.xlsx');
    const rows = Array.from({ length: 7 }, (_, index): Row => [`n${index}`, null, index, null, null]);
    await writeWorkbook(path, [source(rows)], 4);
    const made = await sheets(path);
    expect(Object.keys(made)).toEqual(['things', 'things 2', 'things 3', 'columns']);
    expect(['things', 'things 2', 'things 3'].map((name) => made[name]!.length)).toEqual([4, 4, 2]);
    expect(['things', 'things 2', 'things 3'].flatMap((name) => made[name]!.slice(1).map(([name]) => name))).toEqual(
      rows.map(([name]) => name),
    );
  });
  test('a text too long for a cell is cut and says so', async () => {
    const path = join(folder, 'cut.xlsx');
    await writeWorkbook(path, [
      source([
        ['я'.repeat(MOST_CHARACTERS + 1), null, null, null, null],
        ['я'.repeat(MOST_CHARACTERS), null, null, null, null],
      ]),
    ]);
    const [, [cut], [whole]] = (await sheets(path))['things'] as [unknown, [string], [string]];
    expect([cut.length, cut.at(-1), whole]).toEqual([MOST_CHARACTERS, '…', 'я'.repeat(MOST_CHARACTERS)]);
  });
  test('the same rows, the same bytes', async () => {
    const [one, other] = [join(folder, 'one.xlsx'), join(folder, 'other.xlsx')];
    for (const path of [one, other]) await writeWorkbook(path, [source([['а', null, 1, null, null]])]);
    expect(await readFile(one)).toEqual(await readFile(other));
  });
  test('a sheet that cannot be read is the error of the whole', async () => {
    const broken = {
      table,
      count: 1,
      rows: async function* (): AsyncGenerator<Row> {
        yield ['а', null, 1, null, null];
        throw new Error('torn');
      },
    };
    await expect(writeWorkbook(join(folder, 'torn.xlsx'), [broken])).rejects.toThrow('torn');
  });
});

test('any text comes back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('_x0041_', '\u0000\r\n\t', '\ud800x', ']]>')), (text) => {
      const back = unescaped(textContent(parseDocument(`<t>${xmlText(text)}</t>`, { xmlMode: true })));
      expect(back).toBe((text as string & { toWellFormed(): string }).toWellFormed());
    }),
  );
});

it('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
});

test('a dataset as a workbook: facts first, every table, named in the package', async () => {
  const out = join(folder, 'out');
  await writeDataset(out, [exampleArticle(), exampleArticle({ id: 'b' })], { formats: ['xlsx', 'csv'], delimiter: ';' });
  const made = await sheets(join(out, 'dataset.xlsx'));
  expect(Object.keys(made)).toEqual([
    'facts',
    'articles',
    'entities',
    'mentions',
    'money',
    'dates',
    'quantities',
    'issues',
    'rejects',
    'columns',
  ]);
  expect(made['money']!.length).toBe(7);
  expect((await readdir(out)).filter((name) => name.endsWith('.xlsx'))).toEqual(['dataset.xlsx']);
  const { files } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as { files: { name: string; sha256: string }[] };
  expect(files.find(({ name }) => name === 'dataset.xlsx')?.sha256).toBe(
    createHash('sha256').update(await readFile(join(out, 'dataset.xlsx'))).digest('hex'),
  );
  const descriptor = JSON.parse(await readFile(join(out, 'datapackage.json'), 'utf8')) as {
    resources: { name: string; path: string; dialect?: { delimiter: string } }[];
  };
  expect(descriptor.resources.find(({ name }) => name === 'workbook')).toMatchObject({ path: 'dataset.xlsx', format: 'xlsx' });
  expect(descriptor.resources.find(({ name }) => name === 'money')?.dialect?.delimiter).toBe(';');
  expect(await readFile(join(out, 'money.csv'), 'utf8')).toMatch(/^[a-z_]+;[a-z_]+;/);
});
