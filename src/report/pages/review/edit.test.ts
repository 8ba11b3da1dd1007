import { describe, expect, test } from 'vitest';
import { exampleArticle } from '../../../../test/support/article.js';
import { Article } from '../../../record/schema.js';
import { add, addFact, compacted, editable, mentionAt, move, newRef, remove, removeFact } from './edit.js';

const copy = (): Article => editable(exampleArticle());

describe('a record that is corrected stays a record', () => {
  test('untouched it is as it was', () => expect(compacted(copy())).toEqual(exampleArticle()));
  test('a figure that goes takes its fact along, and paths follow', () => {
    const record = copy();
    remove(record, 'money/0');
    const after = Article.parse(compacted(record));
    expect(after.money.map(({ surface, equivalentOf }) => [surface, equivalentOf])).toEqual([['8 млн доллар', null]]);
    expect(after.facts).toMatchObject([{ figure: 'quantities/0', partOf: null }]);
  });
  test('a thing whose last mention goes is in no slot', () => {
    const record = copy();
    remove(record, 'entities/1');
    expect(compacted(record).facts[0]).toMatchObject({ counterparty: null, subject: 'e1' });
    remove(record, 'entities/0');
    remove(record, 'headline/entities/0');
    const after = Article.parse(compacted(record));
    expect(after).toMatchObject({ about: [], facts: [{ subject: null }, { subject: null }] });
    expect(after.entities.every(({ person }) => person?.affiliation === null)).toBe(true);
  });
  test('a date that goes is no period', () => {
    const record = copy();
    remove(record, 'dates/0');
    expect(compacted(record).facts[0]?.period).toBeNull();
  });
  test('a new mention takes its place in the order, and everything else keeps its meaning', () => {
    const record = copy();
    const at = record.text.indexOf('директор');
    expect(add(record, 'quantities', 'text', 0, 3)).toBe('quantities/1');
    add(record, 'entities', 'text', at, at + 8, 'POSITION');
    addFact(record, 'quantities/1');
    const after = Article.parse(compacted(record));
    expect(after.quantities.map(({ start }) => start)).toEqual([0, exampleArticle().quantities[0]!.start]);
    expect(after.facts.map(({ figure }) => figure)).toEqual(['money/0', 'quantities/1', 'quantities/0']);
    expect(after.entities.map(({ surface }) => surface).slice(2, 4)).toEqual(['директор', 'Айдос Сапарғали']);
    expect(newRef(after)).toBe('e5');
  });
  test('other words, within the text', () => {
    const record = copy();
    move(record, 'money/1', 0, 5);
    expect(mentionAt(record, 'money/1')).toMatchObject({ surface: record.text.slice(0, 5), sentence: 0 });
    move(record, 'money/1', 5, 5);
    move(record, 'money/1', -1, 5);
    move(record, 'money/1', 0, 10_000);
    expect(mentionAt(record, 'money/1')).toMatchObject({ start: 0, end: 5 });
  });
  test("a fact that goes is nobody's whole", () => {
    const record = copy();
    removeFact(record, 0);
    expect(compacted(record).facts).toMatchObject([{ figure: 'quantities/0', partOf: null }]);
  });
});
