/** Copies of a story in a dataset: marked, kept, their figures held against each other. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleArticle } from '../../test/support/article.js';
import { writeDataset } from '../../test/support/dataset.js';
import { likenessOf } from '../eval/align.js';
import type { Article } from '../record/schema.js';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-copies-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

const LONG = Array.from({ length: 60 }, (_, index) => `сөз${index}`).join(' ');

/** An article about a sum, with nothing else in it. */
function story(id: string, published: string | null, amount: number, text = LONG): Article {
  const surface = `${amount} млн теңге`;
  const whole = `Зауыт биыл ${surface} табыс тапты екен. ${text}`;
  const [sum] = exampleArticle().money;
  const start = whole.indexOf(surface);
  return exampleArticle({
    id, published, text: whole, title: null, lead: null, sentences: [{ start: 0, end: whole.length }],
    money: [{ ...sum!, surface, start, end: start + surface.length, sentence: 0, amount: amount * 1e6, min: amount * 1e6, max: amount * 1e6 }],
    entities: [], dates: [], quantities: [], facts: [], issues: [], headline: { entities: [], money: [], dates: [], quantities: [] },
  });
}

const jsonl = async (name: string) => (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);

describe.each([1, 2, 1000])('in shards of %d', (shardSize) => {
  const out = `out${shardSize}`;
  beforeAll(async () => {
    const articles = [
      story('late', '2026-02-21T09:00:00+05:00', 5), story('other', '2026-02-20', 5, LONG.replaceAll('сөз', 'басқа')), story('first', '2026-02-20', 5),
      story('wrong', '2026-02-20T20:00', 6), story('next-month', '2026-03-20', 6), story('undated', null, 5), story('first', '2026-02-20', 7),
    ];
    await writeDataset(join(folder, out), articles, { shardSize, formats: ['jsonl', 'csv'] });
  });

  test('the copies of a story name the one that came out first', async () => {
    expect((await jsonl(`${out}/articles.jsonl`)).map((row) => [row['article_id'], row['duplicate_of']])).toEqual([
      ['late', 'first'], ['other', null], ['first', null], ['wrong', 'first'], ['next-month', null], ['undated', 'first'],
    ]);
  });

  test('figures that differ are issues, in the table and in the record', async () => {
    const message = '"6 млн теңге" here, "5 млн теңге" in first, of which this article is a copy; check which one is right';
    expect(await jsonl(`${out}/issues.jsonl`)).toEqual([{ article_id: 'wrong', code: 'duplicate/figure-differs', severity: 'warning', message, start: 11, end: 22 }]);
    const records = (await jsonl(`${out}/records.jsonl`)) as unknown as Article[];
    expect(records.find(({ id }) => id === 'wrong')?.issues).toEqual([{ code: 'duplicate/figure-differs', severity: 'warning', message, start: 11, end: 22 }]);
    expect(records.filter(({ issues }) => issues.length > 0)).toHaveLength(1);
    expect((await jsonl(`${out}/articles.jsonl`)).map((row) => row['issue_count'])).toEqual([0, 0, 0, 1, 0, 0]);
  });

  test('all of them are in the dataset, but for ids given twice', async () => {
    expect((await jsonl(`${out}/money.jsonl`)).map((row) => row['article_id'])).toEqual(['late', 'other', 'first', 'wrong', 'next-month', 'undated']);
    expect(await jsonl(`${out}/rejects.jsonl`)).toMatchObject([{ id: 'first', code: 'duplicate-id' }]);
    expect(JSON.parse(await readFile(join(folder, out, 'manifest.json'), 'utf8'))).toMatchObject({ counts: { articles: 6, rejects: 1, rows: { articles: 6, money: 6, issues: 1 } } });
  });
});

test('the stories of this test are alike where they should be', () => {
  expect(likenessOf(story('a', null, 5).text, story('b', null, 6).text)).toBeGreaterThan(0.9);
});
