import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../../../3-segment/doc.js';
import { createLexicon } from '../../../kazakh/lexicon.js';
import { LABEL_COUNT, TAGGED_TYPES, beginOf, mayFollow } from './labels.js';
import { encodeModel, loadModel } from './model.js';
import { createTagger } from './tagger.js';
import { unitText, unitsOf } from './units.js';
import { fullViewOf } from './sentence.js';
import { Shape, shapeOf } from './shape.js';

const lexicon = createLexicon([]);

/** A model that knows two attributes: a capital begins a person or goes on with one, small letters are no name. */
function smallModel(): Uint8Array {
  const person = beginOf('PERSON');
  const shape = (word: string): number => fullViewOf(word).at[3]?.[1] ?? 0;
  const transitions = new Float64Array((LABEL_COUNT + 1) * LABEL_COUNT);
  transitions[person * LABEL_COUNT + person + 1] = 2;
  const attributes = new Map([[shape('Асан'), [{ label: person, weight: 4 }, { label: person + 1, weight: 4 }]], [shape('асан'), [{ label: 0, weight: 5 }]]]);
  return encodeModel({ attributes, transitions });
}

describe('units', () => {
  test.each([
    ['Қасым-Жомарт ТМҰ-ның қоры', ['Қасым-Жомарт', 'ТМҰ-ның', 'қоры']],
    ['Qarajat.kz сайты', ['Qarajat.kz', 'сайты']],
    ['KASE.Ұлттық банк', ['KASE', '.', 'Ұлттық', 'банк']],
    ['11,9 млрд, 14.30-да', ['11,9', 'млрд', ',', '14.30-да']],
    ['«Нұр» – RAV4', ['«', 'Нұр', '»', '–', 'RAV4']],
  ])('%s', (text, expected) => {
    const doc = segment(text, lexicon);
    const units = unitsOf(doc, 0, doc.tokens.count);
    expect(Array.from({ length: units.count }, (_, i) => unitText(doc, units, i))).toEqual(expected);
  });

  test.each([
    ['Асан', Shape.Capital], ['асан', Shape.Lower], ['ТМҰ', Shape.Upper], ['ТМҰ-ның', Shape.Upper], ['Қ', Shape.Initial], ['2025', Shape.Number],
    ['RAV4', Shape.Mixed], ['«', Shape.Sign], ['Brent', Shape.LatinCapital], ['Қасым-Жомарт', Shape.TwoCapitals], ['ҚазМұнайГаз', Shape.Camel],
  ])('%s looks so', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });
});

describe('model', () => {
  test('bytes there and back, as a part of a larger buffer too', () => {
    const bytes = smallModel();
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 7);
    const [model, shifted] = [loadModel(bytes), loadModel(larger.subarray(7))];
    expect(shifted.pairs).toEqual(model.pairs);
    expect(model.pairs.length).toBe(3);
    larger.fill(0);
    expect(shifted.pairs).toEqual(model.pairs);
  });

  test.each([
    ['too short', (b: Uint8Array) => b.subarray(0, 10)],
    ['cut', (b: Uint8Array) => b.subarray(0, b.length - 1)],
    ['another file', (b: Uint8Array) => b.map((x, i) => (i < 4 ? 0 : x))],
    ['other labels', (b: Uint8Array) => b.map((x, i) => (i === 4 ? x + 2 : x))],
    ['a changed byte', (b: Uint8Array) => b.map((x, i) => (i === b.length - 1 ? x ^ 1 : x))],
  ])('refuses bytes: %s', (_, change) => {
    expect(() => loadModel(change(smallModel()))).toThrow(RangeError);
  });
});

describe('tagger', () => {
  const tagger = createTagger(loadModel(smallModel()));
  const tag = (text: string, claimed?: (count: number) => Uint8Array) => {
    const doc = segment(text, lexicon);
    return tagger.tag(doc, 0, doc.tokens.count, claimed?.(doc.tokens.count)).map((s) => `${s.type} ${text.slice(doc.tokens.start[s.from], doc.tokens.end[s.to - 1])}`);
  };

  test('goes on inside where the transition says so', () => {
    expect(tag('кеше Асан Дарбаев келді')).toEqual(['PERSON Асан Дарбаев']);
  });

  test('no name covers a claimed token', () => {
    expect(tag('кеше Асан Дарбаев келді', (n) => new Uint8Array(n).fill(1, 2, 3))).toEqual(['PERSON Асан']);
  });

  test('nothing in an empty text', () => {
    expect(tag('')).toEqual([]);
  });

  test('spans are apart and in order, their confidence from 0 to 1', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Асан', 'келді', '«', '»', '2025', '-', 'ТМҰ', '.', '\n'), { maxLength: 30 }), (words) => {
        const doc = segment(words.join(' '), lexicon);
        let last = 0;
        for (const { from, to, confidence } of tagger.tag(doc, 0, doc.tokens.count)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(confidence > 0 && confidence <= 1).toBe(true);
          last = to;
        }
      }),
    );
  });
});

test('labels: an inside label follows its own type alone', () => {
  for (let b = 0; b < LABEL_COUNT; b++) {
    for (let a = 0; a < LABEL_COUNT; a++) expect(mayFollow(a, b)).toBe(b === 0 || b % 2 === 1 || Math.ceil(a / 2) === b / 2);
  }
  expect(TAGGED_TYPES.map(beginOf)).toEqual(TAGGED_TYPES.map((_, k) => 1 + 2 * k));
  expect(beginOf('MONEY')).toBe(0);
});

test('words met long ago are scored as at first, however many came since', () => {
  const tagger = createTagger(loadModel(smallModel()));
  const found = (text: string): string => {
    const doc = segment(text, lexicon);
    return tagger.tag(doc, 0, doc.tokens.count).map(({ from, to }) => text.slice(doc.tokens.start[from], doc.tokens.end[to - 1])).join('|');
  };
  const letters = 'абвгдежзиклмнопр';
  const other = (k: number): string => [0, 4, 8, 12, 16].map((shift) => letters.charAt((k >> shift) & 15)).join('');
  for (let round = 0; round < 3; round++) {
    expect(found('кеше Асан Дарбаев келді асан Жан жан Жан')).toBe('Асан Дарбаев|Жан|Жан');
    for (let k = 0; k < 40_000; k += 40) found(Array.from({ length: 40 }, (_, j) => other(round * 40_000 + k + j)).join(' '));
  }
});
