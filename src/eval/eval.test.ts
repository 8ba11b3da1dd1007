import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleArticle } from '../../test/support/article.js';
import { writeDataset } from '../../test/support/dataset.js';
import type { Article } from '../record/schema.js';
import { RejectError } from '../record/source.js';
import { likenessOf, placesIn, sharedBlocks } from './align.js';
import { asLabelled } from './gold.js';
import { goldSets, type Pipeline } from './pairs.js';
import { figuresOf, reportText, rounded, type Figures } from './report.js';
import { score } from './score.js';

const gold = exampleArticle();
const figures = (change: Partial<Article> | null): Figures => figuresOf('x', score([{ gold: asLabelled(gold), record: change === null ? null : asLabelled({ ...gold, ...change }) }]));
const [sum, other] = gold.money;
const [fact, second] = gold.facts;

describe('a record is scored', () => {
  test('as the gold: everything is right', () => {
    const all = Object.entries(figures({}));
    expect(all.length).toBeGreaterThan(30);
    for (const [name, value] of all) expect([name, value]).toEqual([name, name === 'x.ungrounded' ? 0 : 1]);
  });
  test('none: everything is missed', () => {
    expect(figures(null)).toMatchObject({ 'x.money': 0, 'x.dates': 0, 'x.entities.GPE': 0, 'x.facts.all': 0, 'x.sentence ends': 0 });
  });
  test.each<[string, Partial<Article>, Record<string, number>]>([
    ['a value', { money: [{ ...sum!, amount: 5e9 }, other!] }, { 'x.money': 0.5, 'x.dates': 1 }],
    ['a currency', { money: [{ ...sum!, currency: 'UZS' }, other!] }, { 'x.money': 0.5 }],
    ['one too many', { money: [...gold.money, other!] }, { 'x.money': 0.8 }],
    ['one of two', { money: [sum!] }, { 'x.money': 0.6667 }],
    ['a relation', { money: [{ ...sum!, relation: 'exact' }, other!] }, { 'x.money': 1, 'x.money.relation': 0.5, 'x.money.relation*': 0 }],
    ['a span', { money: [{ ...sum!, end: sum!.end - 2, surface: sum!.surface.slice(0, -2) }, other!] }, { 'x.money': 1, 'x.money.span': 0.5, 'x.ungrounded': 0 }],
    ['an ungrounded surface', { money: [{ ...sum!, surface: 'басқа' }, other!] }, { 'x.money': 1, 'x.ungrounded': 1 }],
    ['an equivalent', { money: [sum!, { ...other!, equivalentOf: null }] }, { 'x.money.equivalentOf*': 0 }],
    ['a type', { entities: gold.entities.map((one) => ({ ...one, type: one.type === 'GPE' ? 'LOCATION' : one.type })) }, { 'x.entities.GPE': 0, 'x.entities.PERSON': 1, 'x.entities.five': 0.75 }],
    ['the case of a name and its quotes', { entities: gold.entities.map((one) => ({ ...one, name: `«${one.name.slice(0, 1).toLowerCase()}${one.name.slice(1)}»` })) }, { 'x.entities.name': 1 }],
    ['a name', { entities: gold.entities.map((one, index) => (index === 0 ? { ...one, name: 'Басқа' } : one)) }, { 'x.entities.name': 0.75 }],
    ['refs', { entities: gold.entities.map((one, index) => ({ ...one, ref: `e${index + 1}` })) }, { 'x.refs': 0.8571 }],
    ['a fact that is not there', { facts: [{ ...fact!, partOf: null }] }, { 'x.facts': 0.6667, 'x.facts.all': 0.5, 'x.facts.core': 0.5 }],
    ['a subject', { facts: [{ ...fact!, subject: 'e3' }, second!] }, { 'x.facts': 1, 'x.facts.subject': 0.5, 'x.facts.all': 0.5 }],
    ['a speaker', { facts: [{ ...fact!, speaker: null }, second!] }, { 'x.facts.speaker': 0, 'x.facts.core': 1 }],
    ['an indicator', { facts: [{ ...fact!, indicator: 'price' }, second!] }, { 'x.facts.indicator': 0.5, 'x.facts.core': 1 }],
    ['a predicate', { facts: [{ ...fact!, predicate: null }, second!] }, { 'x.facts.predicate': 0 }],
    ['a period', { facts: [{ ...fact!, period: null }, second!] }, { 'x.facts.period': 0, 'x.facts.all': 0.5 }],
    ['a measure by other words', { facts: [{ ...fact!, measure: { ...fact!.measure!, text: 'тауар', start: 0, end: 3 } }, second!] }, { 'x.facts.measure': 0.5 }],
    ['a measure that goes on to another noun', { facts: [{ ...fact!, measure: { ...fact!.measure!, text: 'өнімін сату', end: fact!.measure!.end + 6 } }, second!] }, { 'x.facts.measure': 0.5 }],
    ['the ending of a measure', { facts: [{ ...fact!, measure: { ...fact!.measure!, text: 'өнімінің' } }, second!] }, { 'x.facts.measure': 1 }],
    ['a whole', { facts: [fact!, { ...second!, partOf: null }] }, { 'x.facts.partOf': 0, 'x.facts.core': 1, 'x.facts.all': 0.5 }],
    ['sentence ends', { sentences: [{ start: 0, end: gold.text.length }] }, { 'x.sentence ends': 0.6667 }],
  ])('with another %s', (_, change, expected) => {
    expect(figures(change)).toMatchObject(expected);
  });
  test('when its text is another one: offsets are laid on the gold\'s', () => {
    const shift = 'Жарнама. '.length;
    const moved = <T extends { start: number; end: number }>(list: readonly T[]): T[] => list.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }));
    const { text, sentences, entities, money, dates, quantities } = gold;
    const change = { text: `Жарнама. ${text}`, sentences: moved(sentences), entities: moved(entities), money: moved(money), dates: moved(dates), quantities: moved(quantities) };
    expect(figures(change)).toEqual(figures({}));
  });
  describe('only in what its label has', () => {
    const scored = (label: object, record: Article = gold): Figures => figuresOf('x', score([{ gold: { id: gold.id, text: gold.text, ...label }, record: asLabelled(record) }]));
    test('fields that a mention lacks', () => {
      const { start, end, surface, amount, currency } = other!;
      expect(scored({ money: [{ start, end, surface, amount, currency }] })).toMatchObject({ 'x.money': 0.6667 });
      expect(scored({ money: [{ start, end, surface, amount: 1 }] })).toMatchObject({ 'x.money': 0 });
      expect(scored({ money: [{ start, end, surface, amount, currency }] })).not.toHaveProperty('x.money.relation');
    });
    test('lists that nobody has labelled', () => {
      expect(scored({ dates: gold.dates })).toMatchObject({ 'x.dates': 1 });
      for (const name of ['x.money', 'x.facts', 'x.sentence ends', 'x.entities.GPE']) expect(scored({ dates: gold.dates })).not.toHaveProperty([name]);
      expect(scored({ money: [] })).toMatchObject({ 'x.money': 0 });
    });
    test('slots of facts that are left open', () => {
      const { figure, measure } = fact!;
      expect(scored({ money: gold.money, facts: [{ figure, measure }] }, { ...gold, facts: [{ ...fact!, subject: null }] })).toMatchObject({ 'x.facts': 1, 'x.facts.measure': 1, 'x.facts.all': 1 });
    });
    test('facts as places: what is not there is null, a figure that states nothing has none', () => {
      const { start, end, surface } = sum!;
      const seller = { name: 'Арай Трейд', type: 'ORGANISATION', spans: [['text', gold.entities[0]!.start, gold.entities[0]!.end]] };
      const item = { start, end, surface, measure: ['text', fact!.measure!.start, fact!.measure!.end], subject: seller, period: { value: '2025', spans: [] }, indicator: 'revenue' };
      expect(scored({ facts: [item], about: [seller] })).toMatchObject({ 'x.facts': 1, 'x.facts.measure': 1, 'x.facts.subject': 1, 'x.facts.period': 1, 'x.facts.core': 1, 'x.facts.speaker': 0, 'x.facts.all': 0 });
      expect(scored({ facts: [{ start, end, surface, none: true }] })).toMatchObject({ 'x.facts': 0 });
    });
    test('what it is about', () => {
      expect(scored({ entities: gold.entities, about: ['e1', 'e2'] }, { ...gold, about: ['e2'] })).toMatchObject({ 'x.about': 0.6667 });
    });
    test('a label whose surface stands elsewhere is told', () => {
      const tally = score([{ gold: asLabelled({ ...gold, money: [{ ...sum!, start: sum!.start + 1 }, other!] }), record: asLabelled(gold) }]);
      expect(tally.misplaced).toBe(1);
      expect(tally.notes[0]).toMatch(/^label {3}money\/0 {2}arai-trade {2}its surface is \[шамамен/);
      expect(reportText('x', tally)).toContain('labels whose surface is not what stands at their offsets: 1');
      expect(reportText('x', score([{ gold: asLabelled(gold), record: asLabelled(gold) }]))).not.toContain('labels whose surface');
    });
  });
  test('rule by rule', () => {
    const { rules } = score([{ gold: asLabelled(gold), record: asLabelled({ ...gold, money: [{ ...sum!, amount: 1, rule: 'money/wrong' }, other!] }) }]);
    expect(Object.fromEntries(rules)).toEqual({ 'test/by-hand': [7, 0], 'money/wrong': [0, 1] });
    expect(reportText('x', score([{ gold: asLabelled(gold), record: asLabelled(gold) }]))).toMatch(/test\/by-hand +1\.000 {3}right 8, extra 0/);
  });
});

describe('texts side by side', () => {
  test.each([['abxcd', 'abcd', 'ab,cd,'], ['қой', '', ''], ['', 'қой', ''], ['аға', 'баға', 'аға,'], ['qabxcd', 'abycdf', 'ab,cd,']])('%j and %j share %j', (a, b, shared) => {
    expect(sharedBlocks(a, b).map(({ a: at, size }) => a.slice(at, at + size)).join(',')).toBe(shared);
  });
  test('every place has one, in order; of the same text its own', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (a, b) => {
      const place = placesIn(a, b);
      for (let at = 0; at < a.length; at += 1) expect(place(at)).toBeLessThanOrEqual(place(at + 1));
      expect(place(a.length)).toBe(b.length);
      expect(placesIn(a, a)(3)).toBe(3);
      expect(likenessOf(a, b)).toBeLessThanOrEqual(1);
      expect(likenessOf(a, a)).toBe(1);
    }));
  });
});

test.each([[0.5, 0.5], [1 / 3, 0.3333], [2 / 3, 0.6667], [1 / 32, 0.0312], [3 / 32, 0.0938], [5 / 32, 0.1562], [1, 1], [0.99995, 1]])('%d is rounded to %d', (value, expected) => {
  expect(rounded(value)).toBe(expected);
});

describe('gold', () => {
  let folder: string;
  const pipeline: Pipeline = {
    extract: (text, { id, published }) => {
      if (text === 'бөтен') throw new RejectError('language', 'not Kazakh', '2-normalise');
      return exampleArticle({ id, text: text.trim(), published: published ?? null });
    },
    processor: function* (_, { uri }) { yield { kind: 'article', article: exampleArticle({ id: uri }) }; },
  };
  const line = (change: object): string => `${JSON.stringify({ ...gold, ...change })}\n`;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'derek-eval-'));
    await writeFile(join(folder, 'own.jsonl'), line({ id: 'own' }));
    await mkdir(join(folder, 'set'));
    await writeFile(join(folder, 'set/short.gold.jsonl'), line({ id: 's1' }) + line({ id: 's2' }));
    await writeFile(join(folder, 'set/short.jsonl'), `${JSON.stringify({ id: 's1', text: ` ${gold.text} ` })}\n${JSON.stringify({ id: 's2', text: 'бөтен' })}\n`);
    await writeFile(join(folder, 'set/long.gold.jsonl'), line({ id: 'l1' }));
    await writeFile(join(folder, 'set/refused.gold.jsonl'), '{"id":"r","reason":"language"}\n');
    await mkdir(join(folder, 'set/long'));
    for (const name of ['a.txt', 'b.txt']) await writeFile(join(folder, 'set/long', name), name);
  });
  afterAll(async () => { await rm(folder, { recursive: true }); });

  test('a file: the pipeline on its own texts', async () => {
    const [set, ...more] = await goldSets(join(folder, 'own.jsonl'), pipeline);
    expect(more).toEqual([]);
    expect(set).toMatchObject({ name: 'own', pairs: [{ record: { id: 'own' } }], figures: { 'own.text': 1 } });
  });
  test('a folder: texts, or files, that stand beside; what is refused is missed', async () => {
    const sets = await goldSets(join(folder, 'set'), pipeline);
    expect(sets.map(({ name }) => name)).toEqual(['short', 'long']);
    expect(sets[0]).toMatchObject({ pairs: [{ record: { id: 's1' } }, { record: null }], figures: { 'short.text': 0.5 } });
    expect(sets[1]).toMatchObject({ pairs: [{ record: { id: 'a.txt' } }], figures: { 'long.stray': 1, 'long.text': 1, 'long.title': 1, 'long.published': 1 } });
  });
  test('a dataset instead of the pipeline', async () => {
    await writeDataset(join(folder, 'data'), [exampleArticle({ id: 'other', text: 'Мүлде басқа мәтін.', sentences: [], money: [], dates: [], quantities: [], entities: [], facts: [], issues: [] }), exampleArticle({ id: 'found', title: null })]);
    const [set] = await goldSets(join(folder, 'own.jsonl'), pipeline, join(folder, 'data'));
    expect(set).toMatchObject({ pairs: [{ record: { id: 'found' } }], figures: { 'own.stray': 1, 'own.title': 0 } });
  });
  test('what is no gold', async () => {
    await expect(goldSets(join(folder, 'absent'), pipeline)).rejects.toThrow(/no such file or folder/);
    await expect(goldSets(join(folder, 'set/long'), pipeline)).rejects.toThrow(/holds no gold/);
    await writeFile(join(folder, 'broken.jsonl'), '{"id":"1"\n');
    await expect(goldSets(join(folder, 'broken.jsonl'), pipeline)).rejects.toThrow(/line 1: no JSON/);
  });
});
