import { describe, expect, it } from 'vitest';
import { DateMention } from '../../record/schema.js';
import { segment } from '../../3-segment/doc.js';
import { textOf } from '../../3-segment/tokens.js';
import { Claim, claim } from '../claims.js';
import { buildLexicon } from '../lexicon.js';
import { readNumbers } from '../figures/reader.js';
import { EXAMPLES } from './examples.js';
import type { Rule } from '../beginnings.js';
import { DATE_RULES } from './grammar/grammar.js';
import { PERIOD_RULES, periodAt } from './grammar/period.js';
import { TAIL_RULES } from './grammar/tails.js';
import { extractDates } from './index.js';
import { scanOf } from './scan.js';

const lexicon = buildLexicon();
const texts = EXAMPLES.groups.flatMap(({ in: list }) => list.map((text) => text.replace('[', '').replace(']', '')));

function datesOf(text: string, published: string | null = '2026-03-10', timeZone = 'Asia/Almaty') {
  const doc = segment(text, lexicon);
  const claims = new Uint8Array(doc.tokens.count);
  const found = extractDates(doc, readNumbers(doc), claims, { published, timeZone });
  return { ...found, doc, claims, values: found.mentions.map((m) => [textOf(doc.tokens, m.from, m.to), m.value] as const) };
}

describe('rules', () => {
  const fired = new Set<unknown>();
  const undeclared = new Set<string>();
  for (const text of texts) {
    const doc = segment(text, lexicon);
    const scan = scanOf(doc, readNumbers(doc), new Uint8Array(doc.tokens.count));
    for (let i = 0; i < doc.tokens.count; i++) {
      const word = doc.tokens.words[i]!;
      const first = <R extends Rule>(rules: readonly R[], answers: (rule: R) => boolean): R | undefined => rules.find((rule) => rule.begins(word) && answers(rule));
      fired.add(first(DATE_RULES, (rule) => rule.match(scan, i) !== null));
      fired.add(first(PERIOD_RULES, (rule) => rule.read(scan, i) !== null));
      for (const rule of DATE_RULES) if (!rule.begins(word) && rule.match(scan, i) !== null) undeclared.add(`${rule.name} at ${word.surface}`);
      for (const rule of PERIOD_RULES) if (!rule.begins(word) && rule.read(scan, i) !== null) undeclared.add(`${rule.read.name} at ${word.surface}`);
      const read = periodAt(scan, i);
      if (read) fired.add(TAIL_RULES.find((rule) => rule(scan, read) !== null));
    }
  }
  it('answer only at words that they declare', () => expect([...undeclared]).toEqual([]));
  it.each(DATE_RULES.map((rule) => [rule.name, rule]))('%s is fired by an example', (_, rule) => expect(fired).toContain(rule));
  it.each(PERIOD_RULES.map((rule) => [rule.read.name, rule]))('%s is fired by an example', (_, rule) => expect(fired).toContain(rule));
  it.each(TAIL_RULES.map((rule) => [rule.name, rule]))('%s is fired by an example', (_, rule) => expect(fired).toContain(rule));
});

describe('the record', () => {
  it.each(texts)('validates: %s', (text) => {
    const { mentions, doc } = datesOf(text);
    for (const { from, to, ...fields } of mentions) {
      const record = { ...fields, start: doc.tokens.start[from], end: doc.tokens.end[to - 1], surface: textOf(doc.tokens, from, to), sentence: doc.sentenceOf[from] };
      expect(DateMention.safeParse(record).error).toBeUndefined();
    }
  });

  it('claims the tokens of its mentions and no others', () => {
    const { mentions, claims } = datesOf('Жиын 2026 жылғы 20 ақпанда өтіп, екі күн созылды.');
    const claimed = [...claims].flatMap((by, i) => (by === Claim.Date ? [i] : []));
    expect(claimed).toEqual(mentions.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)));
    expect(mentions).toHaveLength(2);
  });

  it('leaves tokens that names have taken', () => {
    const doc = segment('Ауыл 9 мамыр көшесінде.', lexicon);
    const claims = new Uint8Array(doc.tokens.count);
    claim(claims, 1, 4, Claim.Protected);
    expect(extractDates(doc, readNumbers(doc), claims, { published: '2026-03-10', timeZone: 'Asia/Almaty' }).mentions).toEqual([]);
  });

  it('names the rules that fired, the tail after the core', () => {
    expect(datesOf('2026 жылғы 1 қаңтардан бастап').mentions[0]?.rule).toBe('date/year+day-month+from');
  });
});

describe('an article without a publication date', () => {
  it.each([
    ['Келісім 2026 жылғы 20 ақпанда жасалды.', '2026-02-20'],
    ['Қор 2005-2025 жылдары толды.', '2005/2025'],
    ['Сағат 15:00-де басталды.', 'T15:00'],
    ['Үш жыл істеді.', 'P3Y'],
    ['Жыл сайын келеді.', 'R/P1Y'],
    ['90-жылдары көшті.', '199X'],
    ['2025-2026 оқу жылында мектеп ашылды.', '2025-09/2026-05'],
    ['Ол 2024 жылғы 20 қаңтарда келіп, 10 ақпанда кетті.', '2024-01-20'],
  ])('keeps what needs none: %s', (text, value) => {
    const { mentions, issues } = datesOf(text, null);
    expect(mentions[0]?.value).toBe(value);
    expect(issues.filter((issue) => issue.start === 0)).toEqual([]);
  });

  it('takes a year from the text', () => {
    expect(datesOf('Ол 2024 жылғы 20 қаңтарда келді. 10 ақпанда кетті.', null).values).toEqual([['2024 жылғы 20 қаңтарда', '2024-01-20'], ['10 ақпанда', '2024-02-10']]);
  });

  it.each([
    ['Кеше келді.', 'date', 'day'],
    ['Биыл келді.', 'date', 'year'],
    ['20 ақпанда келді.', 'date', 'day'],
    ['Ақпанда келді.', 'date', 'month'],
    ['Сенбі күні келді.', 'date', 'day'],
    ['Өткен аптада келді.', 'interval', 'week'],
    ['Бірінші тоқсанда келді.', 'interval', 'quarter'],
    ['Соңғы үш жылда өсті.', 'interval', 'year'],
    ['Жыл басынан бері өсті.', 'interval', 'year'],
    ['1 қаңтардан 1 ақпанға дейін өсті.', 'interval', 'day'],
    ['Үш күн бұрын келді.', 'date', 'day'],
  ])('leaves the rest without a value, with an issue: %s', (text, kind, grain) => {
    const { mentions, issues } = datesOf(text, null);
    expect(mentions).toMatchObject([{ value: null, dateStart: null, dateEnd: null, kind, grain, basis: 'anchored' }]);
    expect(issues).toMatchObject([{ code: 'date/no-anchor', severity: 'info', start: 0 }]);
  });
});

describe('doubts', () => {
  it.each([
    ['31 сәуірде келді.', 'date/impossible'],
    ['2023 жылғы 29 ақпанда келді.', 'date/impossible'],
    ['Сол күні келді.', 'date/no-antecedent'],
  ])('%s', (text, code) => {
    const { mentions, issues } = datesOf(text);
    expect(mentions).toMatchObject([{ value: null }]);
    expect(issues).toMatchObject([{ code, start: 0, end: text.indexOf(' келді') }]);
  });
});

describe('the year of a date that leaves it out', () => {
  it.each([
    ['2025 жылы жаңа зауыт қыркүйекте іске қосылды.', '2025-09'],
    ['2025 жылы құрылған зауыт ақпанда іске қосылды.', '2026-02'],
    ['Баға 2024 жылмен салыстырғанда ақпанда өсті.', '2026-02'],
    ['2027 жылға дейін жоспар бар, ақпанда жұмыс басталды.', '2026-02'],
    ['Ол 2024 жылғы 20 желтоқсанда ұсталды. 10 ақпанда сотталды.', '2025-02-10'],
    ['Ол 2024 жылғы 20 желтоқсанда ұсталды. 10 сәуірде сот өтеді.', '2026-04-10'],
    ['Ол 2024 жылы ұсталды. 10 ақпанда сотталды.', '2026-02-10'],
  ])('%s', (text, value) => expect(datesOf(text).mentions.at(-1)?.value).toBe(value));
});

describe('what stands beside a date and does not fit', () => {
  it.each([
    ['Жиын сенбі, 11 наурыз күні өтеді.', '2026-03-11', 'date/weekday-conflict'],
    ['Жиын 2026 жылғы 11 наурыз, сенбі күні өтеді.', '2026-03-11', 'date/weekday-conflict'],
    ['Жиын ертең, 10 наурызда өтеді.', '2026-03-10', 'date/deictic-conflict'],
  ])('%s', (text, value, code) => {
    const { mentions, issues } = datesOf(text);
    expect(mentions).toMatchObject([{ value }]);
    expect(issues).toMatchObject([{ code, severity: 'info' }]);
  });

  it.each(['Жиын сәрсенбі, 11 наурыз күні өтеді.', 'Жиын ертең, 11 наурызда өтеді.'])('no doubt: %s', (text) => expect(datesOf(text).issues).toEqual([]));
});

describe('the day of publication', () => {
  it.each([
    ['2026-03-10', 'Asia/Almaty', '2026-03-10'],
    ['2026-03-10T23:30', 'Asia/Almaty', '2026-03-10'],
    ['2026-03-10T23:30:00+05:00', 'Asia/Almaty', '2026-03-10'],
    ['2026-03-10T23:30:00+06:00', 'Asia/Almaty', '2026-03-10'],
    ['2026-03-10T20:30:00Z', 'Asia/Almaty', '2026-03-11'],
    ['2026-03-10T20:30:00+00:00', 'Asia/Almaty', '2026-03-11'],
    ['2026-03-10T02:30:00+09:00', 'Asia/Almaty', '2026-03-09'],
    ['2024-02-20T18:30:00Z', 'Asia/Almaty', '2024-02-21'], // UTC+6 before March 2024
    ['2026-03-10T18:30:00Z', 'Asia/Almaty', '2026-03-10'], // UTC+5 since
    ['2026-03-10T20:30:00Z', 'Europe/London', '2026-03-10'],
  ])('%s in %s', (published, zone, day) => expect(datesOf('Бүгін келді.', published, zone).mentions[0]?.value).toBe(day));

  it.each(['2026-02-30', 'кеше', '', '10.03.2026'])('"%s" is none', (published) => {
    expect(datesOf('Бүгін келді.', published).issues).toMatchObject([{ code: 'date/no-anchor' }]);
  });
});

describe('edges of the calendar', () => {
  it.each([
    ['Кеше келді.', '2024-03-01', '2024-02-29'],
    ['Кеше келді.', '2026-01-01', '2025-12-31'],
    ['Ертең келеді.', '2025-12-31', '2026-01-01'],
    ['Ертең келеді.', '2028-02-28', '2028-02-29'],
    ['Өткен айда келді.', '2026-01-31', '2025-12'],
    ['Келесі айда келеді.', '2025-12-01', '2026-01'],
    ['Бір ай бұрын келді.', '2026-03-31', '2026-02'],
    ['Соңғы бір айда келді.', '2026-03-31', '2026-02-28/2026-03-31'],
    ['Соңғы бір жылда келді.', '2024-02-29', '2023-02-28/2024-02-29'],
    ['Өткен аптада келді.', '2026-01-01', '2025-12-22/2025-12-28'],
    ['Осы аптада келді.', '2026-01-01', '2025-12-29/2026-01-04'],
    ['Өткен аптада келді.', '2026-03-09', '2026-03-02/2026-03-08'], // a Monday
    ['Өткен аптада келді.', '2026-03-08', '2026-02-23/2026-03-01'], // a Sunday
    ['Дүйсенбі күні келді.', '2026-03-09', '2026-03-09'],
    ['Жексенбі күні келді.', '2026-03-09', '2026-03-08'],
    ['Дүйсенбі күні келеді.', '2026-03-08', '2026-03-09'],
    ['31 желтоқсанда келді.', '2026-01-01', '2025-12-31'],
    ['1 қаңтарда келеді.', '2025-12-31', '2026-01-01'],
    ['29 ақпанда келді.', '2026-03-10', '2024-02-29'],
    ['29 ақпанда келеді.', '2026-03-10', '2028-02-29'],
    ['28 желтоқсаннан 5 қаңтарға дейін созылды.', '2026-01-06', '2025-12-28/2026-01-05'],
    ['Осы тоқсанда өсті.', '2026-12-31', '2026-10/2026-12'],
    ['Өткен тоқсанда өсті.', '2026-01-01', '2025-10/2025-12'],
  ])('%s on %s', (text, published, value) => expect(datesOf(text, published).mentions[0]?.value).toBe(value));
});
