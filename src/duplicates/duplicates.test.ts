import { describe, expect, test } from 'vitest';
import type { Article } from '../record/schema.js';
import { exampleArticle } from '../../test/support/article.js';
import { comparedFigures, disagreements, figuresOf, isSameStory } from './figures.js';
import { findCopies } from './find.js';
import { likeness, SKETCH, sketchOf } from './sketch.js';

/** Words of a language that nobody speaks, the same for the same seed. */
function words(seed: number, count: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return `сөз${(state >>> 8) % 5000}`;
  });
}

/** A text with every n-th word another one. */
const altered = (text: readonly string[], every: number): string => text.map((word, index) => (index % every === every - 1 ? `${word}х` : word)).join(' ');

function together(texts: readonly string[]): Uint32Array {
  const all = new Uint32Array(texts.length * SKETCH);
  for (const [index, text] of texts.entries()) all.set(sketchOf(text)!, index * SKETCH);
  return all;
}

describe('sketches', () => {
  const text = words(1, 400);
  test('are of words, whatever their case and what stands between', () => {
    expect(sketchOf('Бір, екі – үш! '.repeat(10))).toEqual(sketchOf('БІР ЕКІ ҮШ\n'.repeat(10)));
  });
  test('of a short text there is none', () => {
    expect(sketchOf('')).toBeNull();
    expect(sketchOf(words(1, 21).join(' '))).toBeNull();
    expect(sketchOf(words(1, 22).join(' '))).toHaveLength(SKETCH);
  });
  test.each([[1000, 1], [40, 0.86], [20, 0.74], [10, 0.54], [3, 0]])('estimate how much is shared: every %d-th word another', (every, share) => {
    const all = together([text.join(' '), altered(text, every)]);
    expect(Math.abs(likeness(all, 0, 1) - share)).toBeLessThan(0.12);
  });
  test('other texts share nothing', () => {
    const all = together(Array.from({ length: 40 }, (_, seed) => words(seed * 7919 + 1, 300).join(' ')));
    for (let other = 1; other < 40; other += 1) expect(likeness(all, 0, other)).toBeLessThan(0.1);
  });
});

describe('copies', () => {
  const always = () => true;
  test('name the original, which is never a copy itself', async () => {
    const [a, b] = [words(3, 300), words(4, 300)];
    const texts = [a.join(' '), b.join(' '), altered(a, 60), altered(b, 50), altered(a, 59), words(5, 300).join(' ')];
    expect([...await findCopies(together(texts), always)]).toEqual([-1, -1, 0, 1, 0, -1]);
  });
  test('a pair that is none by other signs stays two', async () => {
    const text = words(3, 300).join(' ');
    expect([...await findCopies(together([text, text, text]), (one) => one !== 1)]).toEqual([-1, -1, 0]);
  });
  test('nothing', async () => {
    expect(await findCopies(new Uint32Array(0), always)).toHaveLength(0);
  });
  test('of thousands of copies each is compared with few: the same template costs no more than other texts', async () => {
    const template = words(9, 200);
    const texts = Array.from({ length: 3000 }, (_, index) => [...template, ...words(index + 100, 4)].join(' '));
    let asked = 0;
    const copies = await findCopies(together(texts), () => { asked += 1; return false; });
    expect(copies.every((copy) => copy === -1)).toBe(true);
    expect(asked).toBeLessThanOrEqual(3000 * 8);
    expect(new Set(await findCopies(together(texts), always))).toEqual(new Set([-1, 0]));
  });
});

describe('figures of copies', () => {
  const article = (text: string, amounts: Readonly<Record<string, number>>): Article => {
    const [sum] = exampleArticle().money;
    const money = Object.entries(amounts).map(([surface, amount]) => ({ ...sum!, surface, start: text.indexOf(surface), end: text.indexOf(surface) + surface.length, amount, min: amount, max: amount }));
    return exampleArticle({ text, money, quantities: [] });
  };
  const compare = (a: Article, b: Article) => comparedFigures(figuresOf(a), figuresOf(b));
  const first = article('Зауыт өткен жылы 5 млрд теңге тапты. Салық 300 млн теңге болды.', { '5 млрд теңге': 5e9, '300 млн теңге': 3e8 });

  test('that stand between the same words are held against each other', () => {
    const copy = article('«Арай» хабарлайды. Зауыт өткен жылы 6 млрд теңге тапты. Салық 300 млн теңге болды.', { '6 млрд теңге': 6e9, '300 млн теңге': 3e8 });
    const { pairs, different } = compare(copy, first);
    expect({ pairs, different: different.length }).toEqual({ pairs: 2, different: 1 });
    expect(disagreements(different, 'arai')).toEqual([{
      code: 'duplicate/figure-differs', severity: 'warning', start: copy.text.indexOf('6 млрд'), end: copy.text.indexOf('6 млрд') + 12,
      message: '"6 млрд теңге" here, "5 млрд теңге" in arai, of which this article is a copy; check which one is right',
    }]);
  });
  test('written in another way they are the same', () => {
    expect(compare(article('Зауыт өткен жылы 5000 млн теңге тапты. Салық аз.', { '5000 млн теңге': 5e9 }), first)).toEqual({ pairs: 1, different: [] });
  });
  test('between other words they are other figures', () => {
    expect(compare(article('Кеше қоймада 6 млрд теңге табылды.', { '6 млрд теңге': 6e9 }), first).pairs).toBe(0);
  });
  test('between the same words twice in one text they tell nothing', () => {
    expect(figuresOf(article('Нан бүгін дүкенде 5 теңге болды енді. Нан бүгін дүкенде 6 теңге болды енді.', { '5 теңге': 5, '6 теңге': 6 }))).toEqual([]);
  });

  const DAY = 86_400_000;
  test.each<[number, number, number | null, boolean]>([
    [5, 0, 300 * DAY, true], [5, 1, 0, true], [5, 1, null, true], [5, 1, 3 * DAY, false], [5, 3, 0, false], [1, 1, 0, true], [2, 2, 0, false], [0, 0, null, true],
  ])('of %d figures %d differ, %s ms apart: the same story %s', (pairs, different, apart, expected) => {
    const [one] = figuresOf(first);
    expect(isSameStory({ pairs, different: Array.from({ length: different }, () => ({ copy: one!, original: one! })) }, apart)).toBe(expected);
  });
});
