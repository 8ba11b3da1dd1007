/** What the pages and the package say of the dataset is what it is. DEREK_WRITE_DOCS=1 writes the columns into the page. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnsPage } from '../src/7-emit/columns-page.js';
import { articleTables } from '../src/record/tables.js';
import { exampleArticle } from './support/article.js';
import { writeDataset } from './support/dataset.js';

const PAGE = 'docs/dataset.md';
const MARK = '<!-- columns: written by the tests -->\n\n';

test('the columns of the page are those of the schemas', async () => {
  const page = await readFile(PAGE, 'utf8');
  const [head = '', columns] = page.split(MARK);
  if (process.env['DEREK_WRITE_DOCS'] === '1') await writeFile(PAGE, `${head}${MARK}${columnsPage()}`);
  else expect(columns).toBe(columnsPage());
});

describe('the package is valid by the Frictionless specification', () => {
  let folder: string;
  let loaded: Package;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'derek-package-'));
    const bare = exampleArticle({ id: 'bare', published: null, lead: '', authors: [], section: null, extra: null, about: [], sentences: [], entities: [], money: [], dates: [], quantities: [], facts: [], issues: [], headline: { entities: [], money: [], dates: [], quantities: [] } });
    await writeDataset(join(folder, 'out'), [exampleArticle(), exampleArticle({ id: 'second', title: 'а "ә", б\nв', headline: bare.headline, lead: '=1+1' }), bare], { formats: ['csv', 'json', 'jsonl', 'parquet'] });
    loaded = await Package.load(join(folder, 'out', 'datapackage.json'));
  });
  afterAll(async () => { await rm(folder, { recursive: true }); });

  test('its descriptor', () => {
    expect(loaded.errors.map(({ message }) => message)).toEqual([]);
    expect(loaded.valid).toBe(true);
    expect(loaded.resources.filter(({ tabular }) => tabular)).toHaveLength(9 * 4);
    expect(loaded.resources.filter(({ valid }) => !valid)).toEqual([]);
  });

  test.each(articleTables.map(({ name }) => name))('the rows of %s: types, constraints, keys', async (name) => {
    const resource = loaded.resources.find((one) => one.name === name)!;
    expect(resource.descriptor.format).toBe('csv');
    expect((await resource.read({ keyed: true })).length).toBeGreaterThan(0);
    expect(await resource.checkRelations()).toBe(true);
  });

  test('licences and sources are those of the config, and none where it has none', async () => {
    expect(loaded.descriptor).not.toHaveProperty('licenses');
    const out = join(folder, 'about');
    const about = { title: 'Сауда', licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }], sources: [{ title: 'Дала хабары' }] };
    await writeDataset(out, [exampleArticle()], { formats: ['csv'], about });
    const own = await Package.load(join(out, 'datapackage.json'));
    expect(own.errors.map(({ message }) => message)).toEqual([]);
    expect(own.descriptor).toMatchObject(about);
  });

  test('for spreadsheets too: semicolons, formulas made harmless, a byte-order mark that readers skip', async () => {
    const out = join(folder, 'excel');
    await writeDataset(out, [exampleArticle(), exampleArticle({ id: '=second', title: '+7 мың теңге' })], { formats: ['csv', 'xlsx'], excel: true, delimiter: ';' });
    for (const { name } of articleTables) {
      const path = join(out, `${name}.csv`);
      const text = await readFile(path, 'utf8');
      expect(text.startsWith('\ufeff')).toBe(true);
      await rm(path);
      // The reader of these tests is one that does not.
      await writeFile(path, text.slice(1));
    }
    const forExcel = await Package.load(join(out, 'datapackage.json'));
    expect(forExcel.errors.map(({ message }) => message)).toEqual([]);
    for (const { name } of articleTables) {
      const resource = forExcel.resources.find((one) => one.name === name)!;
      expect((await resource.read({ keyed: true })).length).toBeGreaterThan(0);
      expect(await resource.checkRelations()).toBe(true);
    }
  });

  test('the validator sees what is wrong', async () => {
    const path = join(folder, 'out', 'money.csv');
    const text = await readFile(path, 'utf8');
    await rm(path);
    await writeFile(path, text.replace(/,KZT,/, ',tenge,'));
    const again = await Package.load(join(folder, 'out', 'datapackage.json'));
    await expect(again.resources.find((one) => one.name === 'money')!.read({ keyed: true })).rejects.toThrow();
  });
});
