import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exampleArticle } from '../../test/support/article.js';
import { writeDataset } from '../../test/support/dataset.js';
import { datasetCard } from './card.js';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-card-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

test('a card names the tables that there are, the licence and the sources of the config', async () => {
  const out = join(folder, 'out');
  await writeDataset(out, [exampleArticle({ issues: [] })], { formats: ['csv', 'jsonl'], about: { title: 'Сауда', licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }], sources: [{ title: 'Дала хабары', path: 'https://dala.example' }] } });
  const card = await datasetCard(out);
  const front = parse(card.split('---')[1] ?? '') as { license: string; pretty_name: string; configs: unknown[] };
  expect(front).toMatchObject({ license: 'cc-by-4.0', pretty_name: 'Сауда', language: ['kk'], size_categories: ['n<1K'] });
  expect(front.configs[0]).toEqual({ config_name: 'facts', data_files: 'facts.jsonl', default: true });
  expect(front.configs).not.toContainEqual(expect.objectContaining({ config_name: 'issues' }));
  expect(card).toContain('Licence: [CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/). Sources: [Дала хабары](https://dala.example).');
});

test('without a licence none is made up; without tables there is no card', async () => {
  await writeDataset(join(folder, 'bare'), [exampleArticle()], { formats: ['csv'] });
  expect(await datasetCard(join(folder, 'bare'))).toMatch(/license: other[\s\S]*Licence: not stated/);
  await writeDataset(join(folder, 'json'), [exampleArticle()], { formats: ['json'] });
  await expect(datasetCard(join(folder, 'json'))).rejects.toThrow(/has no tables as parquet, jsonl, csv/);
  await expect(datasetCard(folder)).rejects.toThrow(/is no dataset/);
});
