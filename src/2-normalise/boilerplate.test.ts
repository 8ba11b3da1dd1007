import { describe, expect, test } from 'vitest';
import { BOILERPLATE_RULES } from './boilerplate-rules.js';
import { findBoilerplate, judgeText, type BlockText } from './boilerplate.js';

describe.each(BOILERPLATE_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test.each(rule.examples)('drops %j', (example) => {
    expect(judgeText(example)?.rule).toBe(name);
  });
  test.each(rule.negatives)('leaves %j', (negative) => {
    expect(judgeText(negative)).toBeNull();
  });
});

test('no rule is without examples, and names are unlike', () => {
  expect(BOILERPLATE_RULES.filter(({ examples, negatives }) => examples.length === 0 || negatives.length === 0)).toEqual([]);
  expect(new Set(BOILERPLATE_RULES.map(({ name }) => name)).size).toBe(BOILERPLATE_RULES.length);
});

test.each([
  'Айта кетейік, былтыр ауылда 12 үй салынған.',
  'Еске салсақ, бұған дейін баға екі рет өскен.',
  'Бұл туралы «Дала» хабарлайды.',
  'Жедел желі: 112, +7 (7212) 00-11-22.',
  'АСТАНА. DALA — Үкімет отырысы өтті.',
  'Сондай-ақ жиында жаңа жоба таныстырылды.',
])('what belongs to the article stays: %s', (text) => {
  expect(judgeText(text)).toBeNull();
});

describe('findBoilerplate', () => {
  const block = (text: string, more: Partial<BlockText> = {}): BlockText => ({ kind: 'paragraph', text, linked: false, ...more });
  const link = (text: string, kind: BlockText['kind'] = 'item'): BlockText => ({ kind, text, linked: true });
  const P = block('Ауылда жаңа көпір ашылды, тұрғындар қалаға тез жететін болды.');
  const Q = block('Құрылыс екі жылға созылып, оған 340 млн теңге жұмсалды.');
  const kept = (blocks: readonly BlockText[], title: string | null = null, authors: readonly string[] = []): string[] => {
    const dropped = new Set(findBoilerplate(blocks, { title, authors }).map(({ index }) => index));
    return blocks.filter((_, i) => !dropped.has(i)).map(({ text }) => text);
  };

  test('a label takes the links or the items after it along', () => {
    expect(kept([P, block('Оқи отырыңыз:'), link('Баға өсті'), link('Жол жабылды'), Q])).toEqual([P.text, Q.text]);
    expect(kept([P, block('Сондай-ақ оқыңыз'), block('Баға өсті', { kind: 'item' }), Q])).toEqual([P.text, Q.text]);
  });

  test('or the one headline after it, but no sentence', () => {
    expect(kept([P, block('Тағы оқыңыз:'), block('Баға тағы өсті'), Q])).toEqual([P.text, Q.text]);
    expect(kept([P, block('Тағы оқыңыз:'), Q])).toEqual([P.text, Q.text]);
  });

  test('a list of other news goes to the end, where the article stands before it', () => {
    expect(kept([P, Q, block('Соңғы жаңалықтар', { kind: 'heading' }), block('10:15 Баға өсті'), block('09:58 Доллар арзандады')])).toEqual([P.text, Q.text]);
    expect(kept([block('Соңғы жаңалықтар'), block('Доллар арзандады'), P, Q])).toEqual([P.text, Q.text]);
  });

  test('a label before nothing but headlines and stamps takes them all', () => {
    expect(kept([P, block('Сондай-ақ оқыңыз'), block('Барлығы'), block('Баға тағы өсті'), block('16.09.2025, 14:23'), block('Жол жабылды ма?')])).toEqual([P.text]);
    expect(kept([P, block('Сондай-ақ оқыңыз'), block('Баға тағы өсті'), block('Жол жабылды'), Q])).toEqual([P.text, 'Жол жабылды', Q.text]);
  });

  test('links alone go; links among the words of the author stay', () => {
    expect(kept([P, link('Баға тағы өсті', 'paragraph'), Q])).toEqual([P.text, Q.text]);
    expect(kept([P, link('Баға тағы өсті.', 'paragraph')])).toEqual([P.text, 'Баға тағы өсті.']);
    expect(kept([P, link('Баға өсті'), link('Жол жабылды'), Q])).toEqual([P.text, Q.text]);
    expect(kept([P, link('Салық кодексі'), block('екі қаулы;', { kind: 'item' })])).toEqual([P.text, 'Салық кодексі', 'екі қаулы;']);
  });

  test('the headline repeated at the top, an author alone on a line', () => {
    expect(kept([block('КӨПІР АШЫЛДЫ!'), P], 'Көпір ашылды')).toEqual([P.text]);
    expect(kept([P, Q, P, block('Көпір ашылды')], 'Көпір ашылды')).toHaveLength(4);
    expect(kept([P, block('Айна СӘТ'), block('Айна Сәт, Орал')], null, ['Айна Сәт'])).toEqual([P.text]);
    expect(kept([block('Айна Сәт көпірді ашты.')], null, ['Айна Сәт'])).toHaveLength(1);
  });

  test('rows of a table are left as they are', () => {
    expect(kept([block('USD | 498.2 | EUR | 581.3', { kind: 'row' })])).toHaveLength(1);
  });
});
