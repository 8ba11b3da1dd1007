import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';

const codes = (text: string, title?: string): string[] =>
  extract(text, { language: 'kk', published: '2026-03-12', ...(title ? { title } : {}) }).issues.map((issue) => issue.code).filter((code) => code.startsWith('facts/'));

describe('figures that contradict each other', () => {
  it('a part above its whole', () => {
    expect(codes('Жобаға 6 млрд теңге бөлінді, оның 8 млрд теңгесі жолға жұмсалды.')).toEqual(['facts/part-exceeds-whole']);
    expect(codes('Жобаға 6 млрд теңге бөлінді, оның 2 млрд теңгесі жолға жұмсалды.')).toEqual([]);
    expect(codes('Жобаға 6 млрд теңгеден астам қаржы бөлінді, оның 8 млрд теңгесі жолға жұмсалды.')).toEqual([]);
  });

  it('an index and a growth are no parts', () => {
    expect(codes('Өндіріс 40 млрд теңге болды. Оның ішінде көмір – 107,8%, мұнай – 103%.')).toEqual([]);
    expect(codes('Өндіріс 40 млрд теңге болды. Оның ішінде көмір 140 пайызға өсті.')).toEqual([]);
  });

  it('a change against the share that it is said to be', () => {
    expect(codes('Тауар айналымы 5 млрд доллардан 4 млрд долларға дейін 20 пайызға азайды.')).toEqual([]);
    expect(codes('Тауар айналымы 5 млрд доллардан 4 млрд долларға дейін 45 пайызға азайды.')).toEqual(['facts/change-mismatch']);
  });

  it("the headline's figure against the body's", () => {
    expect(codes('Биыл облыс 154,3 млрд теңге жұмсаған.', 'Облыста 54,3 млрд теңге жұмсалды')).toEqual(['facts/headline-mismatch']);
    expect(codes('Биыл облыс 154,3 млрд теңге жұмсаған.', 'Облыста 154 млрд теңге жұмсалды')).toEqual([]);
    expect(codes('Биыл облыс 154,3 млрд теңге жұмсаған.', 'Облыста 154,3 млрд теңге жұмсалды')).toEqual([]);
  });
});
