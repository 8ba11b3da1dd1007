/** What docs/input.md says is what reading does. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isReject, parseRecord, splitRecords } from '../src/1-ingest/index.js';
import { parseStamp } from '../src/1-ingest/published.js';
import { parseConfig } from '../src/config/parse.js';
import { defaultConfig } from '../src/config/schema.js';
import { FORMATS } from '../src/1-ingest/formats/index.js';
import { isPackedName } from '../src/1-ingest/unpack/index.js';

const doc = readFileSync('docs/input.md', 'utf8');
const examples = [...doc.matchAll(/```(\w+)\n([^`]*?)\n```\ngives `(.*)`/g)].map(([, ending = '', text = '', gives = '']) => [ending, text, gives] as const);

test('there are examples of every kind', () => expect(new Set(examples.map(([ending]) => ending))).toEqual(new Set(['txt', 'md', 'json', 'jsonl', 'csv', 'rss', 'html'])));

test.each(examples)('an example of %s', (ending, text, gives) => {
  const articles = [...splitRecords(new TextEncoder().encode(text), { uri: `example.${ending}` })].map((record) => (isReject(record) ? record : parseRecord(record)));
  expect(articles).toMatchObject(JSON.parse(gives) as object[]);
});

test.each([...doc.matchAll(/^\| `([^`]+)` \| `(\d{4}[^`]*)` \|$/gm)].map(([, stamp = '', read = '']) => [stamp.replace('\\|', '|'), read]))('the stamp %s', (stamp, read) => expect(parseStamp(stamp)).toBe(read));

test('the names of fields are those of the config', () => {
  for (const [field, names] of Object.entries(defaultConfig().fields)) expect(doc).toContain(`| \`${field}\` | ${names.map((name) => `\`${name}\``).join(' ')} |`);
});

test('every ending is in the table', () => {
  for (const ending of FORMATS.flatMap(({ extensions }) => extensions)) expect(doc).toContain(`\`.${ending}\``);
  for (const ending of ['gz', 'zst', 'zip', 'tar', 'tgz', 'warc', 'wet', 'parquet', 'pq']) {
    expect(doc).toContain(`\`.${ending}\``);
    expect(isPackedName(`a.${ending}`)).toBe(true);
  }
});

test('its rule is one', () => {
  const [, host, title, published, body] = /rules: \[\{ host: '([^']+)', title: '([^']+)', published: '([^']+)', body: '([^']+)', remove: \['.also', '.promo'\] \}\]/.exec(doc) ?? [];
  expect(parseConfig({ rules: [{ host: host ?? '', title, published, body, remove: ['.also', '.promo'] }] }, 'docs').rules).toHaveLength(1);
});
