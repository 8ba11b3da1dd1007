import { shippedFacts } from './run/model.js';
import { expect, test } from 'vitest';
import { createTextPipeline } from './core.js';

const TEXT = 'Кеше ауданда 5 млн теңге бөлінді. 2025 жылы 4 млн теңге бөлінген.';
const { extract } = createTextPipeline({ factsModel: shippedFacts() });

test('without a day of publication, what counts from it stays as a date without value, and one issue says why', () => {
  const { dates, facts, issues } = extract(TEXT, { language: 'kk' });
  expect(dates).toMatchObject([{ surface: 'Кеше', kind: 'date', value: null, dateStart: null, dateEnd: null }, { surface: '2025 жылы', value: '2025' }]);
  expect(facts).toMatchObject([{ period: 'dates/0' }, { period: 'dates/1' }]);
  expect(issues.map(({ code, start }) => [code, start])).toEqual([['date/no-anchor', 0]]);
});

test('with one, it has its day', () => {
  const { dates, issues } = extract(TEXT, { language: 'kk', published: '2026-03-01' });
  expect(dates).toMatchObject([{ value: '2026-02-28' }, { value: '2025' }]);
  expect(issues).toEqual([]);
});
