import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStamp, readPublished } from './published.js';

describe('parseStamp', () => {
  test.each([
    // ISO 8601 and its near relations; an offset stays as given, a date stays a date
    ['2025-08-29', ['2025-08-29', '29.08.2025', '29/08/2025', '2025.08.29', '2025/8/29', '29-08-2025', '29.08.25', '20250829', '08/29/2025']],
    ['2025-08-29T09:40:00+05:00', ['2025-08-29T09:40:00+05:00', '2025-08-29T09:40:00+0500', '2025-08-29 09:40:00 +05', 'Fri, 29 Aug 2025 09:40:00 +0500', 'Fri Aug 29 2025 09:40:00 GMT+0500']],
    ['2025-08-29T09:40:00Z', ['2025-08-29T09:40:00Z', '2025-08-29T09:40:00z', 'Fri, 29 Aug 2025 09:40:00 GMT', '1756460400', '1756460400000']],
    ['2025-08-29T09:40', ['2025-08-29T09:40', '2025-08-29 09:40', '29.08.2025 09:40', '09:40, 29 Тамыз 2025', 'Жұма, 29 Тамыз 2025 9:40', '29 тамыз 2025 | 09:40', '29 августа 2025 г., 09:40', 'August 29, 2025 9:40 AM']],
    ['2025-08-29T21:40', ['August 29, 2025 9:40 PM', '29.08.2025, 21:40']],
    ['2025-08-29T09:40+05:00', ['09:40, 29 Тамыз 2025 | GMT +5', 'GMT+5 09:40 29.08.2025']],
    ['2025-08-29T09:40:00.125+05:00', ['2025-08-29T09:40:00.125+05:00']],
    // month names, whole and cut
    ['2022-10-11', ['11 Қазан, 2022', '11 қаз. 2022', '11 октября 2022', '2022 жылғы 11 қазан', '11 қазан 2022 ж.']],
    ['2018-04-24', ['Aımaqtar • 24 Sáýir, 2018', '24 säuir 2018']],
    ['2022-09-19T13:11', ['2009 12 pikir 19 Qyrkýiek, 2022 saghat 13:11', '19 qyrküiek 2022, 13:11']],
    ['2025-09-24T18:00', ['24 қыр. 2025 18:00', '24 ҚЫРКҮЙЕК 2025 18:00']],
    ['2024-05-07', ['7 мамыр 2024', '7 мая 2024', 'May 7, 2024']],
    [null, ['', 'кеше', 'Бүгін 2026, 17:52', '31.02.2026', '2025-13-01', '2025-02-29', '29.08.2025 25:00', '2025-08-29T09:61', 'қазан 2022', '12', '99999999', 'a'.repeat(500)]],
  ] as const)('%s', (expected, stamps) => {
    for (const stamp of stamps) expect([stamp, parseStamp(stamp)]).toEqual([stamp, expected]);
  });

  test('every day in every shape comes back as itself', () => {
    const months = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => {
        const iso = at.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        for (const shape of [iso, `${day}.${month}.${year}`, `${Number(day)} ${months[Number(month) - 1]} ${year}`, `${Number(day)} ${months[Number(month) - 1]?.slice(0, 3)}. ${year}`]) {
          expect([shape, parseStamp(shape)]).toEqual([shape, iso]);
        }
      }),
    );
  });

  test('whatever it gives is of the contract', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.:-/T Z+қазан', ' '), maxLength: 30 }), (stamp) => {
        expect(parseStamp(stamp) ?? '2025-01-01').toMatch(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/);
      }),
    );
  });
});

describe('readPublished', () => {
  const codes = (stamp: unknown, asOf?: string) => readPublished(stamp, asOf).issues.map(({ code }) => code);

  test('says what is missing or wrong', () => {
    expect(readPublished(undefined)).toMatchObject({ value: null, issues: [{ code: 'date-missing', severity: 'warning' }] });
    expect(codes('')).toEqual(['date-missing']);
    expect(readPublished('31.02.2026')).toMatchObject({ value: null, issues: [{ code: 'date-invalid' }] });
    expect(codes('2026-02-20')).toEqual([]);
  });

  test('takes a future day for a mistake, by the day given and by no clock', () => {
    expect(readPublished('2031-02-20', '2026-02-20')).toMatchObject({ value: '2031-02-20', issues: [{ code: 'date-future' }] });
    expect(codes('2026-02-21T08:00:00+05:00', '2026-02-20')).toEqual([]);
    expect(codes('2031-02-20')).toEqual([]);
    expect(codes('2206-02-20')).toEqual(['date-future']);
  });
});
