import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { normalise } from '../2-normalise/index.js';
import { isReject, parseRecord, splitRecords } from './index.js';
import { passedOver } from './paths.js';

const CORPUS = new URL('../../corpus/', import.meta.url);
const files = readdirSync(CORPUS).filter((name) => passedOver(name) === null);

describe.each(files)('corpus/%s', (uri) => {
  const records = [...splitRecords(readFileSync(new URL(uri, CORPUS)), { uri })];

  test('reads without a reject or a doubt, with headline, date and text', () => {
    expect(records.filter(isReject)).toEqual([]);
    for (const record of records) {
      if (isReject(record)) continue;
      const raw = parseRecord(record);
      const article = normalise(raw);
      expect(raw.issues).toEqual([]);
      expect(article.title).toMatch(/^[А-ЯӘҒҚҢӨҰҮҺІ«].*[^.|]$/u);
      expect(article.published).toMatch(/^20\d\d-\d\d-\d\d/);
      expect(article.blocks.length).toBeGreaterThanOrEqual(6);
      expect(article.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(article.text).not.toMatch(/оқыңыз|отырыңыз|жазылыңыз|Жарнама|Сурет:|Фото:|©|Автор:/u);
    }
  });

  test('is listed in the README with where it comes from', () => {
    expect(readFileSync(new URL('README.md', CORPUS), 'utf8')).toContain(`| \`${uri}\` |`);
  });
});

test('the corpus has every format', () => {
  const formats = files.flatMap((uri) => [...splitRecords(readFileSync(new URL(uri, CORPUS)), { uri })].map((r) => (isReject(r) ? 'reject' : r.format)));
  expect([...new Set(formats)].toSorted()).toEqual(['html', 'json', 'jsonl', 'md', 'txt']);
});
