import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyArticle, exampleArticle } from '../../test/support/article.js';
import { Article, type DateMention, type Fact, type Money, type Relation } from '../record/schema.js';
import { RejectError } from '../record/source.js';
import { validateArticle } from './index.js';

const example = exampleArticle();
const [sum, restated] = example.money as [Money, Money];
const [year] = example.dates as [DateMention];
const codes = (article: Article) => validateArticle(article).issues.map((issue) => issue.code);
const withSum = (change: Partial<Money>) => validateArticle(exampleArticle({ money: [{ ...sum, ...change }], facts: [] }));
const withDate = (change: Partial<DateMention>) => validateArticle(exampleArticle({ dates: [{ ...year, ...change }], facts: [] }));

test('a sound record passes as it is', () => {
  const validated = validateArticle(example);
  expect(validated).toEqual({ article: example, issues: [], dropped: [] });
  expect(Object.keys(validated.article)).toEqual(Object.keys(Article.shape));
});

describe('grounding', () => {
  test('a mention that is not what the text has leaves, with an issue', () => {
    const { article, issues, dropped } = withSum({ start: sum.start + 1 });
    expect(article.money).toEqual([]);
    expect(dropped).toEqual(['money/0']);
    expect(issues).toMatchObject([{ code: 'grounding', severity: 'error', message: expect.stringContaining(sum.surface) }]);
    expect(article.issues).toEqual([...example.issues, ...issues]);
  });

  test('in the headline, against the title', () => {
    const [head] = example.headline.money as [Money];
    const { article, dropped } = validateArticle(exampleArticle({ title: 'Басқа тақырып' }));
    expect(article.headline.money).toEqual([]);
    expect(dropped).toEqual(['headline/entities/0', 'headline/money/0']);
    expect(validateArticle(exampleArticle({ title: null })).dropped).toHaveLength(2);
    expect(validateArticle(exampleArticle({ headline: { ...example.headline, money: [{ ...head, surface: '5 млрд теңге' }] } })).dropped).toEqual(['headline/money/0']);
  });
});

describe('what points at a mention that left follows', () => {
  const broken = { ...sum, surface: 'x' };

  test('a restated sum stands alone; facts of the sum leave; indexes move up', () => {
    const { article, issues } = validateArticle(exampleArticle({ money: [broken, restated], facts: [...example.facts, { ...example.facts[0]!, figure: 'money/1' }] }));
    expect(article.money).toEqual([{ ...restated, equivalentOf: null }]);
    expect(article.facts).toMatchObject([{ figure: 'quantities/0', partOf: null }, { figure: 'money/0', period: 'dates/0' }]);
    expect(issues.map((issue) => issue.code)).toEqual(['grounding', 'reference', 'reference', 'reference']);
  });

  test('a period, a subject and a speaker that left become null', () => {
    const { article } = validateArticle(exampleArticle({ dates: [{ ...year, surface: 'x' }], entities: example.entities.slice(0, 1) }));
    expect(article.facts[0]).toMatchObject({ subject: 'e1', counterparty: null, speaker: null, period: null });
  });

  test('words that are outside of their text become null, their confidence goes; those of the title are looked for there', () => {
    const [first] = example.facts as [Fact];
    const confidence = { measure: 0.9, purpose: 0.8, place: 0.7, indicator: 0.6 };
    const purpose = { text: 'тапты', start: 26, end: 31, field: 'title' as const };
    const { article, issues } = validateArticle(exampleArticle({ facts: [{ ...first, measure: { ...first.measure!, end: 9000 }, purpose, place: 'e99', confidence }] }));
    expect(article.facts[0]).toMatchObject({ measure: null, purpose, place: null, confidence: { purpose: 0.8, indicator: 0.6 } });
    expect(article.facts[0]?.confidence).not.toHaveProperty('measure');
    expect(issues.filter(({ code }) => code === 'reference')).toHaveLength(2);
  });

  test('a period of the title stays where its date does; an article is about what it names', () => {
    const headline = { ...example.headline, dates: [{ ...year, start: 0, end: 4, surface: example.title!.slice(0, 4) }] };
    const [first] = example.facts as [Fact];
    const of = (head: Article['headline']) => validateArticle(exampleArticle({ headline: head, about: ['e1', 'e9'], facts: [{ ...first, period: 'headline/dates/0' }] })).article;
    expect(of({ ...headline, entities: [], money: [] })).toMatchObject({ about: ['e1'], facts: [{ period: 'headline/dates/0' }] });
    expect(of(example.headline).facts).toMatchObject([{ period: null }]);
  });

  test('an affiliation without a mention becomes null, one in the headline stands', () => {
    const people = example.entities.slice(2);
    expect(validateArticle(exampleArticle({ entities: people })).article.entities[0]?.person?.affiliation).toBe('e1');
    const headline = { ...example.headline, entities: [] };
    expect(validateArticle(exampleArticle({ entities: people, headline })).article.entities[0]?.person?.affiliation).toBeNull();
  });

  test('a fact repeats its figure\'s change, status and sentence', () => {
    const money = [{ ...sum, change: 'up' as const, status: 'planned' as const }, restated];
    const facts = [{ ...example.facts[0]!, sentence: 1 }];
    expect(validateArticle(exampleArticle({ money, facts })).article.facts).toMatchObject([{ change: 'up', status: 'planned', sentence: 0 }]);
  });

  test('nothing is part of itself, nor of what is not there', () => {
    const [first] = example.facts as [Fact];
    expect(validateArticle(exampleArticle({ facts: [{ ...first, partOf: 0 }] })).article.facts[0]?.partOf).toBeNull();
    expect(validateArticle(exampleArticle({ facts: [{ ...first, partOf: 7 }] })).article.facts[0]?.partOf).toBeNull();
  });
});

describe('order and overlap', () => {
  test('mentions come in the order of the text, with what points at them', () => {
    const { article, issues } = validateArticle(exampleArticle({ money: [{ ...restated, equivalentOf: 1 }, sum], facts: [{ ...example.facts[0]!, figure: 'money/1' }] }));
    expect(article.money).toEqual([sum, restated]);
    expect(article.facts[0]?.figure).toBe('money/0');
    expect(issues).toEqual([]);
  });

  test('of two that overlap the surer stays, then the longer, in any two classes', () => {
    const start = example.text.indexOf('4 млрд');
    const date: DateMention = { ...year, start, end: start + 1, surface: '4' };
    const both = (confidence: number) => validateArticle(exampleArticle({ money: [{ ...sum, confidence }], dates: [{ ...date, confidence: 0.5 }], facts: [] }));
    expect(both(0.5)).toMatchObject({ dropped: ['dates/0'], issues: [{ code: 'overlap', severity: 'warning' }] });
    expect(both(0.9).dropped).toEqual(['dates/0']);
    expect(both(0.2).dropped).toEqual(['money/0']);
  });

  test('neighbours do not overlap', () => {
    const [left, right] = [{ ...sum, end: sum.start + 8, surface: 'шамамен ' }, { ...sum, start: sum.start + 8, surface: sum.surface.slice(8) }];
    expect(validateArticle(exampleArticle({ money: [left, right], facts: [] })).dropped).toEqual([]);
  });
});

describe('sentences', () => {
  test('a wrong index is mended, in the headline too', () => {
    expect(withSum({ sentence: 1 })).toMatchObject({ article: { money: [{ sentence: 0 }] }, issues: [{ code: 'sentence' }], dropped: [] });
    const [head] = example.headline.money as [Money];
    const headline = { ...example.headline, money: [{ ...head, sentence: 3 }] };
    expect(validateArticle(exampleArticle({ headline })).article.headline.money[0]?.sentence).toBe(0);
  });
  test('a mention that goes past the end of its sentence stays, with an issue', () => {
    const end = sum.start + 3;
    expect(validateArticle(exampleArticle({ sentences: [{ start: 0, end }, { start: end, end: example.text.length }] })).issues[0]).toMatchObject({ code: 'sentence' });
  });
  test.each([
    ['out of order', [{ start: 5, end: 9 }, { start: 0, end: 4 }]],
    ['overlapping', [{ start: 0, end: 9 }, { start: 5, end: 12 }]],
    ['empty', [{ start: 0, end: 0 }]],
    ['past the end', [{ start: 0, end: 9999 }]],
  ])('%s: the record is refused', (_, sentences) => {
    expect(() => validateArticle(exampleArticle({ sentences }))).toThrow(RejectError);
  });
});

describe('relation and bounds', () => {
  const bounds: [Relation, number | null, number | null][] = [
    ['exact', 5, 5], ['over', 5, null], ['at_least', 5, null], ['under', null, 5], ['at_most', null, 5], ['about', null, null], ['almost', null, null],
  ];
  test.each(bounds)('%s: %s to %s', (relation, min, max) => {
    expect(withSum({ amount: 5, relation, min, max }).issues).toEqual([]);
    expect(withSum({ amount: 5, relation, min: 1, max: 9 })).toMatchObject({ article: { money: [{ amount: 5, min, max }] }, issues: [{ code: 'bounds', severity: 'warning' }] });
    expect(withSum({ amount: null, relation, min, max }).dropped).toEqual(['money/0']);
  });
  test('range', () => {
    const range = { relation: 'range' as const, amount: null, min: 5, max: 10 };
    expect(withSum(range).issues).toEqual([]);
    expect(withSum({ ...range, amount: 5 }).article.money).toMatchObject([{ amount: null, min: 5, max: 10 }]);
    expect(withSum({ ...range, max: 5 }).article.money).toMatchObject([{ relation: 'exact', amount: 5, min: 5, max: 5 }]);
    expect(withSum({ ...range, max: 4 })).toMatchObject({ dropped: ['money/0'], issues: [{ code: 'bounds', severity: 'error' }] });
    expect(withSum({ ...range, min: null }).dropped).toEqual(['money/0']);
  });
  test('quantities too', () => {
    const quantities = [{ ...example.quantities[0]!, relation: 'over' as const }];
    expect(validateArticle(exampleArticle({ quantities })).article.quantities).toMatchObject([{ min: 120, max: null }]);
  });
});

describe('dates', () => {
  test.each([
    ['2026-01-02', '2026-01-02'], ['2024-02-29', null], [null, '2000-02-29'], ['2026-01-02', '2026-01-02T09:00'], ['2026-01-02T23:30:00+05:00', '2026-01-02T22:00:00Z'],
  ])('%s to %s is sound', (dateStart, dateEnd) => {
    expect(withDate({ dateStart, dateEnd }).issues).toEqual([]);
  });
  test.each([
    ['2026-01-03', '2026-01-02'], ['2026-02-29', null], ['1900-02-29', null], ['2026-13-01', null], ['2026-00-10', null], ['2026-04-31', null], ['2026-01-01T25:00', null],
    ['2026-01-02T10:00', '2026-01-02T09:00'], ['2026-01-02T20:00:00Z', '2026-01-02T23:30:00+05:00'],
  ])('%s to %s is not', (dateStart, dateEnd) => {
    expect(withDate({ dateStart, dateEnd })).toMatchObject({ dropped: ['dates/0'], issues: [{ code: 'date-bounds', severity: 'error' }] });
  });
  test('what lacks a value lacks bounds as well: it is vague, or its article does not place it', () => {
    expect(withDate({ value: null, kind: 'vague', grain: null, dateStart: null, dateEnd: null }).issues).toEqual([]);
    expect(withDate({ value: null, dateStart: null, dateEnd: null }).issues).toEqual([]);
    expect(withDate({ value: null }).dropped).toEqual(['dates/0']);
  });
  test('a duration has the bounds of its relation, nothing else has any', () => {
    const duration = { value: 'P5Y', kind: 'duration' as const, dateStart: null, dateEnd: null };
    expect(withDate({ ...duration, relation: 'over', min: 'P5Y', max: null }).issues).toEqual([]);
    expect(withDate({ ...duration, relation: 'over', min: null, max: null }).article.dates).toMatchObject([{ min: 'P5Y', max: null }]);
    expect(withDate({ ...duration, value: null, relation: 'range', min: 'P5Y', max: 'P10Y' }).issues).toEqual([]);
    expect(withDate({ ...duration, value: null, relation: 'range', min: 'P5Y', max: null }).dropped).toEqual(['dates/0']);
    expect(withDate({ relation: 'over', min: 'P1Y' }).article.dates).toMatchObject([{ relation: 'exact', min: null, max: null }]);
  });
});

describe('the schema', () => {
  test('a mention that breaks it leaves; the others keep what points at them', () => {
    const money = [{ ...sum, currency: 'tenge' }, restated] as Money[];
    const { article, issues, dropped } = validateArticle(exampleArticle({ money, facts: [{ ...example.facts[0]!, figure: 'money/1' }] }));
    expect(dropped).toEqual(['money/0']);
    expect(issues[0]).toMatchObject({ code: 'schema', severity: 'error', message: expect.stringMatching(/breaks the schema.*currency: expected an ISO 4217 code/) });
    expect(article.money).toEqual([{ ...restated, equivalentOf: null }]);
    expect(article.facts).toMatchObject([{ figure: 'money/0' }]);
  });
  test('in the headline', () => {
    const entities = [{ ...example.headline.entities[0]!, name: '' }];
    expect(validateArticle(exampleArticle({ headline: { ...example.headline, entities } })).dropped).toEqual(['headline/entities/0']);
  });
  test.each<Partial<Money>>([{ currency: 'kzt' }, { amount: NaN, relation: 'about', min: null, max: null }, { max: Infinity }, { perAmount: 0 }, { confidence: 1.2 }, { confidence: NaN }, { end: sum.start, surface: '' }])('a sum with %j leaves', (change) => {
    expect(withSum(change)).toMatchObject({ dropped: ['money/0'], issues: [{ code: 'schema' }] });
  });
  test.each([
    ['published', { published: 'кеше' }, /published: expected an ISO 8601 date/],
    ['a day that is not', { published: '2026-02-30' }, /published: expected an ISO 8601 date/],
    ['sha256', { sha256: 'x' }, /sha256/],
    ['id', { id: '' }, /id: expected/],
    ['language', { language: '' }, /language/],
  ])('%s that breaks it refuses the record', (_, change, message) => {
    const act = () => validateArticle(exampleArticle(change as Partial<Article>));
    expect(act).toThrow(message);
    expect(act).toThrow(expect.objectContaining({ code: 'invalid', stage: '6-validate' }) as Error);
  });
});

describe('for any record', () => {
  const shaken = fc
    .record({ base: fc.oneof(anyArticle, fc.constant(example)), shifts: fc.array(fc.nat(30), { maxLength: 12 }), keep: fc.array(fc.boolean(), { maxLength: 12 }) })
    .map(({ base, shifts, keep }) => {
      let at = 0;
      const shake = <M extends { start: number; sentence: number }>(list: readonly M[]): M[] =>
        list.filter(() => keep[(at += 1) % 12] ?? true).map((one) => ({ ...one, start: one.start + (shifts[at % 12] ?? 0) % 3, sentence: shifts[at % 12] ?? 0 })).reverse();
      return { ...base, money: shake(base.money), dates: shake(base.dates), entities: shake(base.entities), quantities: shake(base.quantities) };
    });

  test('what passes is grounded, apart, in order, and passes again without an issue', () => {
    fc.assert(
      fc.property(shaken, (article) => {
        const { article: valid, dropped } = validateArticle(article);
        const mentions = [...valid.entities, ...valid.money, ...valid.dates, ...valid.quantities];
        for (const one of mentions) expect(valid.text.slice(one.start, one.end)).toBe(one.surface);
        const inOrder = [...mentions].sort((a, b) => a.start - b.start);
        for (const [index, one] of inOrder.entries()) expect(one.start).toBeGreaterThanOrEqual(inOrder[index - 1]?.end ?? 0);
        expect(mentions.length + dropped.length).toBe(article.entities.length + article.money.length + article.dates.length + article.quantities.length + dropped.filter((path) => path.startsWith('headline')).length);
        for (const fact of valid.facts) {
          const [kind, index] = fact.figure.split('/') as ['money' | 'quantities', string];
          expect(valid[kind][Number(index)]).toBeDefined();
        }
        expect(codes(valid)).toEqual([]);
      }),
    );
  });
});
