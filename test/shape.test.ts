/** Records are of the schema, key by key and in its order: the pipeline itself checks only what its types do not promise. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EXAMPLES as DATES } from '../src/4-extract/dates/examples.js';
import { EXAMPLES as MONEY } from '../src/4-extract/money/examples.js';
import { EXAMPLES as QUANTITIES } from '../src/4-extract/quantities/examples.js';
import { Article } from '../src/record/schema.js';
import { shippedFacts, shippedModel } from '../src/run/model.js';
import { createTextPipeline } from '../src/text-pipeline.js';

const { extract } = createTextPipeline({ model: shippedModel(), factsModel: shippedFacts() });

const corpus = readdirSync('corpus').filter((name) => /\.(?:txt|md)$/.test(name)).map((name) => readFileSync(`corpus/${name}`, 'utf8'));
const examples = [DATES, MONEY, QUANTITIES].flatMap(({ groups }) => groups.flatMap((group) => group.in)).map((text) => text.replaceAll(/[[\]]/g, ''));
/** A line that stays in every text: some examples by themselves are what pages have around theirs. */
const PLAIN = 'Бұл туралы жиында айтылды.';
const tens = Array.from({ length: Math.ceil(examples.length / 10) }, (_, k) => [...examples.slice(k * 10, k * 10 + 10), PLAIN].join('\n'));

it.each([['the corpus', corpus], ['the examples of the rules', tens]])('records of %s', (_, texts) => {
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    const record = extract(text, { title: text.split('\n')[0] ?? '', published: '2026-02-20', language: 'kk' });
    // As text: the order of the keys is part of the bytes that a dataset has.
    expect(JSON.stringify(Article.parse(record))).toBe(JSON.stringify(record));
  }
});
