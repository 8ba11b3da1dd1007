import { describe, expect, it } from 'vitest';
import { createTextPipeline } from '../core.js';

describe("a user's own words", () => {
  const { extract } = createTextPipeline({
    words: {
      currencies: [{ word: 'ақша бірлік', code: 'XTS' }],
      units: [{ word: 'пұт', code: '[pud]', per: 'bag' }],
      relations: [{ word: 'бәлендей', relation: 'about' }, { word: 'басым', relation: 'over', after: 'abl' }],
    },
  });

  it('a currency, in every case', () => {
    expect(extract('Билет 300 ақша бірлігіне сатылды.', { language: 'kk' }).money).toMatchObject([{ amount: 300, currency: 'XTS', surface: '300 ақша бірлігіне' }]);
  });

  it('a unit', () => {
    expect(extract('Қоймада 12 пұттан астам бидай бар.', { language: 'kk' }).quantities).toMatchObject([{ amount: 12, unit: '[pud]', relation: 'over', of: 'бидай' }]);
  });

  it('words that bound a figure', () => {
    expect(extract('Бәлендей 5 млн теңге кетті.', { language: 'kk' }).money).toMatchObject([{ relation: 'about', surface: 'Бәлендей 5 млн теңге' }]);
    expect(extract('Шығын 5 млн теңгеден басым болды.', { language: 'kk' }).money).toMatchObject([{ relation: 'over', min: 5_000_000, max: null }]);
  });
});
