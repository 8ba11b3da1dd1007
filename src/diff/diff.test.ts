import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyArticle, exampleArticle } from '../../test/support/article.js';
import type { Article } from '../record/schema.js';
import { RunError } from '../run/inputs.js';
import { compareArticles, type Change } from './compare.js';
import { diffDatasets } from './diff.js';
import { placesAfter } from './pair-up.js';
import { summaryText } from './print.js';

const before = exampleArticle();
const [sum, other] = before.money;
const [fact, second] = before.facts;
const changesTo = (change: Partial<Article>): string[] =>
  compareArticles(before, { ...before, ...change }).changes.map(({ kind, change: what, field, surface, before: old, after }) =>
    [what, `${kind}${field === undefined ? '' : `.${field}`}`, surface ?? '', ...(field === undefined ? [] : [`${JSON.stringify(old)} → ${JSON.stringify(after)}`])].join(' '));

describe('one article in two versions', () => {
  test('the same: nothing', () => {
    expect(changesTo({})).toEqual([]);
    fc.assert(fc.property(anyArticle, (article) => {
      expect(compareArticles(article, structuredClone(article)).changes).toEqual([]);
    }));
  });
  test.each<[string, Partial<Article>, string[]]>([
    ['a value', { money: [{ ...sum!, amount: 5e9 }, other!] }, ['changed money.amount шамамен 4 млрд теңгенің 4000000000 → 5000000000']],
    ['two fields', { money: [{ ...sum!, currency: 'UZS', relation: 'over' }, other!] }, [
      'changed money.relation шамамен 4 млрд теңгенің "about" → "over"', 'changed money.currency шамамен 4 млрд теңгенің "KZT" → "UZS"',
    ]],
    ['a span', { money: [{ ...sum!, start: sum!.start + 8, surface: '4 млрд теңгенің' }, other!] }, ['changed money.surface 4 млрд теңгенің "шамамен 4 млрд теңгенің" → "4 млрд теңгенің"', 'changed facts.figure 4 млрд теңгенің "шамамен 4 млрд теңгенің" → "4 млрд теңгенің"', 'changed money.equivalentOf']],
    ['a mention that went: those after it are the same', { entities: before.entities.slice(1) }, ['gone entities «Арай Трейд» серіктестігі', 'changed headline/entities.ref']],
    ['other numbers of things', { about: ['e5'], entities: before.entities.map((one) => ({ ...one, ref: `e${Number(one.ref.slice(1)) + 4}` })), headline: { ...before.headline, entities: before.headline.entities.map((one) => ({ ...one, ref: 'e5' })) }, facts: before.facts.map((one) => ({ ...one, subject: 'e5', ...(one.counterparty === null ? {} : { counterparty: 'e6' }), ...(one.speaker === null ? {} : { speaker: 'e7' }) })) }, []],
    ['about', { about: [] }, ['changed article.about']],
    ['a subject', { facts: [{ ...fact!, subject: 'e3' }, second!] }, ['changed facts.subject шамамен 4 млрд теңгенің "«Арай Трейд» серіктестігі" → "Айдос Сапарғали"']],
    ['a fact', { facts: [fact!] }, ['gone facts 120']],
    ['a confidence, a sentence', { money: [{ ...sum!, confidence: 0.5, sentence: 1 }, other!] }, []],
    ['the title', { title: null }, ['gone headline/money', `changed article.title  ${JSON.stringify(before.title)} → null`]],
    ['an issue', { issues: [] }, ['gone issues ']],
  ])('with another %s', (_, change, expected) => {
    const changes = changesTo(change);
    for (const one of expected) expect(changes).toContainEqual(expect.stringContaining(one));
    if (expected.every((one) => !/equivalentOf|headline/.test(one))) expect(changes).toHaveLength(expected.length);
  });
  test('a text with a paragraph more: mentions are found where they are now', () => {
    const added = 'Жаңа абзац.\n';
    const moved = <T extends { start: number; end: number }>(list: readonly T[]): T[] => list.map((one) => ({ ...one, start: one.start + added.length, end: one.end + added.length }));
    const changes = changesTo({ text: added + before.text, money: moved(before.money), dates: moved(before.dates), quantities: moved(before.quantities), entities: moved(before.entities) });
    expect(changes.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['changed article.text']);
  });
});

describe('places in another text', () => {
  test.each<[string, string, number, number]>([['бір екі', 'бір екі', 4, 4], ['бір екі', 'бір жаңа екі', 4, 9], ['бір ескі екі', 'бір екі', 10, 5], ['а'.repeat(9000), 'б'.repeat(9000), 5, -1]])('%s', (from, to, at, expected) => {
    expect(placesAfter(from, to)(at)).toBe(expected);
  });
});

describe('two datasets', () => {
  let folder: string;
  const write = (name: string, articles: readonly Article[]) => writeFile(join(folder, name), articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const diff = async (a: string, b: string) => {
    const changes: Change[] = [];
    const summary = await diffDatasets(join(folder, a), join(folder, b), (change) => { changes.push(change); });
    return { changes, summary };
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'derek-diff-'));
    await write('a', ['1', '2', 'бар "q"', '4'].map((id) => exampleArticle({ id })));
    await write('b', [exampleArticle({ id: '4', money: [{ ...sum!, amount: 1, min: 1, rule: 'money/new' }, other!] }), exampleArticle({ id: '2' }), exampleArticle({ id: 'бар "q"', quantities: [], facts: [fact!] }), exampleArticle({ id: '5' })]);
  });
  afterAll(async () => { await rm(folder, { recursive: true }); });

  test('articles are told by their ids, wherever they stand', async () => {
    const { changes } = await diff('a', 'b');
    expect(changes.map(({ article, kind, change, field }) => [article, kind, change, field ?? ''].join(' ').trim())).toEqual([
      '1 article gone', 'бар "q" quantities gone', 'бар "q" facts gone', '4 money changed rule', '4 money changed amount', '4 money changed min', '5 article added',
    ].sort((a, b) => Number(a.startsWith('5')) - Number(b.startsWith('5'))));
  });
  test('counts: a mention that changed in three fields changed once', async () => {
    const { summary } = await diff('a', 'b');
    expect(summary.kinds.get('money')).toEqual({ same: 3, changed: 1, added: 0, gone: 0 });
    expect(summary.kinds.get('article')).toEqual({ same: 3, changed: 0, added: 1, gone: 1 });
    expect(Object.fromEntries(summary.fields)).toEqual({ 'money.rule': 1, 'money.amount': 1, 'money.min': 1 });
    const text = summaryText(summary);
    expect(text).toMatch(/^ +same {2}changed {2}added {2}gone\n/);
    expect(text).toMatch(/money +3 +1 +0 +0\n/);
    expect(text).toMatch(/rules, by what came and went\n +added {2}gone\ntest\/by-hand +0 +2\n/);
  });
  test('the same dataset', async () => {
    const { changes, summary } = await diff('a', 'a');
    expect(changes).toEqual([]);
    expect(summaryText(summary)).toBe('nothing has changed\n');
  });
  test('what is no dataset', async () => {
    await expect(diff('a', 'absent')).rejects.toThrow(RunError);
    await writeFile(join(folder, 'broken'), '{"id":\n');
    await expect(diff('a', 'broken')).rejects.toThrow(/broken, line 1: no JSON/);
  });
});
