import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseConfig } from '../src/config/parse.js';
import { compileFactRules, createTextPipeline } from '../src/core.js';
import { shippedFacts } from '../src/run/model.js';

const text = 'Облыста су тарифі 120 теңге болды.';

it("docs/facts.md: a pattern of one's own says what a figure measures", () => {
  const [, name = '', match = ''] = /factRules: \[\{ name: '(\w+)', match: '([^']+)'/.exec(readFileSync(new URL('../docs/facts.md', import.meta.url), 'utf8')) ?? [];
  const { factRules } = parseConfig({ factRules: [{ name, match, measure: 'коммуналдық тариф' }] }, 'pipeline.config.ts');
  expect(createTextPipeline({ factRules: compileFactRules(factRules) }).extract(text, { language: 'kk' }).facts).toMatchObject([{ figure: 'money/0', measure: { text: 'коммуналдық тариф' } }]);
});

it('without rules the model speaks', () => {
  expect(createTextPipeline({ factsModel: shippedFacts() }).extract(text, { language: 'kk' }).facts).toMatchObject([{ figure: 'money/0', measure: { text: 'су тарифі' } }]);
});

it.each([
  ['[<figure>#Monney]', '#Monney'],
  ['[<sum>#Money]', 'sum'],
  ['#Money', 'figure'],
])('a wrong pattern is refused: %s', (match, said) => {
  expect(() => compileFactRules([{ name: 'wrong', match }])).toThrow(said);
});
