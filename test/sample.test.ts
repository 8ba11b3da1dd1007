import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { engine } from '../src/run/engine.js';
import { defaultConfig } from '../src/config/schema.js';
import type { Article } from '../src/record/schema.js';

describe('the sample article', () => {
  let article: Article;

  beforeAll(async () => {
    const bytes = readFileSync(new URL('../corpus/turkic-trade.txt', import.meta.url));
    const [outcome] = (await engine.processor(defaultConfig()))(bytes, { uri: 'turkic-trade.txt' });
    if (outcome?.kind !== 'article') throw new Error('the sample did not become an article');
    ({ article } = outcome);
  });

  it('has its headline, date and first sentence', () => {
    expect(article).toMatchObject({ id: 'turkic-trade', published: '2026-02-20', language: 'kk', script: 'Cyrl', title: 'Түркі мемлекеттерінің өзара саудасы 11,9 млрд долларға жетті' });
    expect(article.sentences.length).toBe(22);
  });

  it('nine sums, all in US dollars, over, about and exact as written', () => {
    expect(article.money.map((m) => [m.amount, m.currency, m.relation])).toEqual([
      [11.9e9, 'USD', 'over'], [4.3e9, 'USD', 'exact'], [4.9e9, 'USD', 'exact'], [2e9, 'USD', 'exact'], [425e6, 'USD', 'exact'],
      [6.3e9, 'USD', 'over'], [210e6, 'USD', 'about'], [1.3e9, 'USD', 'over'], [5e9, 'USD', 'about'],
    ]);
  });

  it("the headline's sum", () => expect(article.headline.money).toMatchObject([{ amount: 11.9e9, currency: 'USD', start: 36 }]));

  it('2025 three times, 2005/2025, the last twenty years, and a vague present', () => {
    expect(article.dates.map((d) => d.value)).toEqual([null, '2025', '2006-02-20/2026-02-20', '2005/2025', '2025', '2025']);
  });

  it('twelve thousand companies and 1,300 joint ventures', () => {
    expect(article.quantities.filter((q) => q.kind === 'count').map((q) => [q.amount, q.relation, q.of])).toEqual([[12000, 'over', 'компания'], [1300, 'over', 'бірлескен кәсіпорын']]);
  });

  it('eight people with given and family names, offices and countries', () => {
    const people = new Map(article.entities.flatMap((e) => (e.person ? [[e.ref, e.person] as const] : [])));
    const delegates = [...people.values()].filter((p) => p.family !== 'Тоқаев');
    expect(delegates.map((p) => [p.given, p.family, p.country])).toEqual([
      ['Асан', 'Дарбаев', 'KZ'], ['Ровнаг', 'Абдуллаев', 'AZ'], ['Сұлтан', 'Ахматов', 'KG'], ['Сезай', 'Учармақ', 'TR'], ['Хуррам', 'Тешабаев', 'UZ'],
      ['Кубанычбек', 'Өміралиев', null], ['Бағдад', 'Әміреев', null],
    ]);
    expect(people.size).toBe(8);
    for (const person of people.values()) expect(person.roles.length, person.family ?? '').toBeGreaterThan(0);
  });

  it('four turnovers with four partners, Kazakhstan the subject, 2025 the period', () => {
    const names = new Map(article.entities.map((e) => [e.ref, e.name]));
    const trade = article.facts.filter((f) => ['money/1', 'money/2', 'money/3', 'money/4'].includes(f.figure));
    expect(trade.map((f) => [f.measure?.text.endsWith('тауар айналымы'), names.get(f.subject ?? ''), names.get(f.counterparty ?? ''), article.dates[Number(f.period?.split('/')[1])]?.value])).toEqual([
      [true, 'Қазақстан', 'Өзбекстан', '2025'], [true, 'Қазақстан', 'Түркия', '2025'], [true, 'Қазақстан', 'Қырғызстан', '2025'], [true, 'Қазақстан', 'Әзірбайжан', '2025'],
    ]);
  });

  it('every mention is the characters it points at', () => {
    for (const m of [...article.money, ...article.dates, ...article.quantities, ...article.entities]) expect(article.text.slice(m.start, m.end)).toBe(m.surface);
  });
});
