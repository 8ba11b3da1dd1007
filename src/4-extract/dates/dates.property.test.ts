/**
 * What holds for every date and every text. `DATES_EXHAUSTIVE=1` writes each day from 1900 to 2100 in every form; without
 * it a sample is drawn and the edges of months and years are always there.
 */
import fc from 'fast-check';
import parseEdtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { spell } from '../../../test/support/spell.js';
import { attach } from '../../kazakh/inflect.js';
import { segment } from '../../3-segment/doc.js';
import { buildLexicon } from '../lexicon.js';
import { readNumbers } from '../figures/reader.js';
import { clockText, dayText, daysIn, fromDays, toDays, weekdayOf } from './civil.js';
import { EXAMPLES } from './examples.js';
import { extractDates } from './index.js';

const lexicon = buildLexicon();
const MONTHS = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const ORDINALS: Readonly<Record<string, string>> = {
  бір: 'бірінші', екі: 'екінші', үш: 'үшінші', төрт: 'төртінші', бес: 'бесінші', алты: 'алтыншы', жеті: 'жетінші', сегіз: 'сегізінші', тоғыз: 'тоғызыншы', он: 'оныншы',
  жиырма: 'жиырмасыншы', отыз: 'отызыншы', қырық: 'қырықыншы', елу: 'елуінші', алпыс: 'алпысыншы', жетпіс: 'жетпісінші', сексен: 'сексенінші', тоқсан: 'тоқсаныншы', жүз: 'жүзінші', мың: 'мыңыншы',
};
const ordinal = (n: number): string => spell(n).replace(/\S+$/, (word) => ORDINALS[word] ?? word);
const two = (n: number): string => String(n).padStart(2, '0');

function datesOf(text: string, published: string | null = '2026-03-10') {
  const doc = segment(text, lexicon);
  return { doc, ...extractDates(doc, readNumbers(doc), new Uint8Array(doc.tokens.count), { published, timeZone: 'Asia/Almaty' }) };
}

/** Twelve ways of writing a day. */
const FORMS: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y} жылғы ${d} ${attach(MONTHS[m - 1] ?? '', 'DA')}`,
  (y, m, d) => `${y} жылдың ${d} ${attach(attach(MONTHS[m - 1] ?? '', vowelEnd(m) ? 'сI' : 'I').replace('йекі', 'йегі'), 'нDA')}`,
  (y, m, d) => `${y} жылы ${d} ${MONTHS[m - 1]} күні`,
  (y, m, d) => `${d} ${MONTHS[m - 1]} ${y} жыл`,
  (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}.${two(m)}.${two(d)}`,
  (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  (y, m, d) => `${y} жылғы ${MONTHS[m - 1]} айының ${d} күні`,
  (y, m, d) => `${d} ${(MONTHS[m - 1] ?? '').replace(/^./, (c) => c.toUpperCase())}, ${y}`,
  (y, m, d) => `«${d}» ${MONTHS[m - 1]} ${y} ж.`,
  (y, m, d) => `${ordinal(y)} жылдың ${ordinal(d)} ${attach(MONTHS[m - 1] ?? '', 'DA')}`,
];
const vowelEnd = (m: number): boolean => m === 7 || m === 11;

function readsBack(days: number): void {
  const { year, month, day } = fromDays(days);
  const text = dayText(days);
  for (const form of FORMS) {
    const written = form(year, month, day);
    const { mentions } = datesOf(written);
    expect(mentions.map((m) => [m.value, m.dateStart, m.dateEnd, m.kind, m.grain, m.basis]), written).toEqual([[text, text, text, 'date', 'day', 'stated']]);
  }
}

const FIRST = toDays({ year: 1900, month: 1, day: 1 });
const LAST = toDays({ year: 2100, month: 12, day: 31 });
const RUNS = process.env['DATES_EXHAUSTIVE'] ? Number.POSITIVE_INFINITY : 250;

describe('every day from 1900 to 2100 in twelve forms', () => {
  it('reads back', () => {
    if (RUNS === Number.POSITIVE_INFINITY) for (let days = FIRST; days <= LAST; days++) readsBack(days);
    else fc.assert(fc.property(fc.integer({ min: FIRST, max: LAST }), readsBack), { numRuns: RUNS });
  }, 3_600_000);

  it('reads back at the ends of months and years', () => {
    for (const year of [1900, 1904, 1999, 2000, 2023, 2024, 2100]) {
      for (let month = 1; month <= 12; month++) for (const day of [1, daysIn(year, month)]) readsBack(toDays({ year, month, day }));
    }
  });

  it('has no 29 February outside leap years', () => {
    for (let year = 1900; year <= 2100; year++) {
      const [mention] = datesOf(`${year} жылғы 29 ақпанда`).mentions;
      expect(mention?.value).toBe(daysIn(year, 2) === 29 ? `${year}-02-29` : null);
    }
  });
});

describe('days from the publication', () => {
  const published = fc.integer({ min: FIRST, max: LAST });
  it('count on across months and years', () => {
    fc.assert(fc.property(published, fc.integer({ min: 1, max: 400 }), (days, n) => {
      expect(datesOf(`${n} күн бұрын келді`, dayText(days)).mentions[0]?.value).toBe(dayText(days - n));
      expect(datesOf('Кеше келді', dayText(days)).mentions[0]?.value).toBe(dayText(days - 1));
      expect(datesOf('Ертең келеді', dayText(days)).mentions[0]?.value).toBe(dayText(days + 1));
    }));
  });

  it('weeks begin on Monday and hold seven days', () => {
    fc.assert(fc.property(published, (days) => {
      const [week] = datesOf('Өткен аптада келді', dayText(days)).mentions;
      const [first, last] = [week?.dateStart, week?.dateEnd].map((date) => parseDay(date ?? ''));
      expect(weekdayOf(first ?? 0)).toBe(1);
      expect((last ?? 0) - (first ?? 0)).toBe(6);
      expect(last).toBeLessThan(days);
      expect(days - (last ?? 0)).toBeLessThanOrEqual(7);
    }));
  });

  it('a yearless date goes where the verb looks, within a year', () => {
    fc.assert(fc.property(published, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (days, month, day) => {
      const at = (verb: string): number => parseDay(datesOf(`${day} ${attach(MONTHS[month - 1] ?? '', 'DA')} ${verb}`, dayText(days)).mentions[0]?.value ?? '');
      // Three days' leave for a text that disagrees with its date.
      expect(at('келді')).toBeLessThanOrEqual(days + 3);
      expect(at('келді')).toBeGreaterThan(days - 366);
      expect(at('келеді')).toBeGreaterThanOrEqual(days - 3);
      expect(at('келеді')).toBeLessThan(days + 366);
    }));
  });
});

const parseDay = (text: string): number => {
  const [year, month, day] = text.split('-').map(Number);
  return toDays({ year: year ?? 0, month: month ?? 0, day: day ?? 0 });
};

const DURATION = /^P(?=[\dT])(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?W)?(?:\d+(?:\.\d+)?D)?(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?$/;
const TIME = /^T(?:[01]\d|2[0-4]):[0-5]\d$/;

/** Whether a value is in the grammar of its kind. */
function isWritten(value: string, kind: string): boolean {
  if (kind === 'duration') return value.split('/').every((part) => DURATION.test(part));
  if (kind === 'set') return value.startsWith('R/') && DURATION.test(value.slice(2));
  if (kind === 'time') return value.split('/').every((part) => TIME.test(part));
  parseEdtf(value, { level: 1 });
  return true;
}

describe('any text', () => {
  const words = [...new Set(EXAMPLES.groups.flatMap(({ in: texts }) => texts.flatMap((text) => text.split(/[\s[\]]+/)))), '1', '31', '2026', '99', '12:60', '0', '-', '–', ',', '.', '.\n', 'мен', '5000', '999999999'];
  const soup = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));
  const published = fc.oneof(fc.constant(null), fc.integer({ min: FIRST, max: LAST }).map(dayText));

  it('gives values of the grammar, bounds in order, mentions in order', () => {
    fc.assert(fc.property(soup, published, (text, date) => {
      const { mentions, doc } = datesOf(text, date);
      let end = 0;
      for (const mention of mentions) {
        expect(mention.from).toBeGreaterThanOrEqual(end);
        expect(mention.to).toBeGreaterThan(mention.from);
        end = mention.to;
        if (mention.value !== null) expect(isWritten(mention.value, mention.kind), `${mention.kind} ${mention.value}`).toBe(true);
        if (mention.dateStart !== null && mention.dateEnd !== null) expect(mention.dateStart <= mention.dateEnd, JSON.stringify(mention)).toBe(true);
        if (mention.kind === 'date' || mention.kind === 'interval') expect(mention.value === null).toBe(mention.dateStart === null && mention.dateEnd === null);
        if (mention.kind === 'vague') expect(mention.value).toBeNull();
      }
      expect(end).toBeLessThanOrEqual(doc.tokens.count);
    }), { numRuns: 1500 });
  });

  it('never throws on arbitrary characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => void datesOf(text)));
  });
});

describe('every minute of the day', () => {
  it('reads back with a colon', () => {
    for (let hour = 0; hour < 24; hour++) {
      for (let minute = 0; minute < 60; minute++) expect(datesOf(`Жиын сағат ${clockText(hour, minute)}`).mentions[0]?.value).toBe(`T${clockText(hour, minute)}`);
    }
  });
});
