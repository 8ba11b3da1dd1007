/** Publication stamps, as portals and feeds write them, to ISO 8601. */
import type { Issue } from '../record/schema.js';

/** A stamp read: its value, or what was wrong with it. */
export interface Published {
  readonly value: string | null;
  readonly issues: readonly Issue[];
}

/** A stamp is short; what is longer is no stamp. */
const MAX_STAMP = 120;
const LATEST_YEAR = 2100;

/**
 * The publication date as ISO 8601: a date stays a date, an offset stays as given, none is made up.
 *
 * Reads ISO 8601, `28.01.2026 14:18`, `10:50, 02 Желтоқсан 2025 | GMT +5`, `11 Қазан, 2022`, `24 қыр. 2025 18:00`, the same in
 * Russian and English, RFC 2822, and seconds or milliseconds since 1970 (given in UTC).
 *
 * @param stamp what the source has; null, undefined and '' mean that it has none
 * @param asOf ISO day; a date more than a day after it gets the issue `date-future`
 */
export function readPublished(stamp: unknown, asOf?: string): Published {
  const text = typeof stamp === 'number' ? String(stamp) : typeof stamp === 'string' ? stamp.trim() : '';
  if (text === '') {
    return {
      value: null,
      issues: [
        issue('date-missing', 'No publication date was found, so dates such as "кеше" cannot be resolved. Give it with the input.'),
      ],
    };
  }
  const value = parseStamp(text);
  if (value === null) {
    return {
      value: null, issues: [issue('date-invalid', `The publication date ${quote(text)} is no date that exists. Give it as YYYY-MM-DD.`)],
    };
  }
  return isFuture(value, asOf)
    ? { value, issues: [issue('date-future', `The publication date ${quote(text)} lies in the future. Check the source.`)] }
    : { value, issues: [] };
}

/** ISO 8601 of a stamp, or null when it is no stamp or names a day that does not exist. */
export function parseStamp(text: string): string | null {
  if (text.length > MAX_STAMP) return null;
  const s = text.replace(/[\s\u00A0\u202F\u200E]+/g, ' ').trim();
  if (/^-?\d+$/.test(s)) return fromDigits(s);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\s?(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(s);
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso;
    return compose({ year, month, day, hour, minute, second, fraction, zone });
  }
  const date = numericDate(s) ?? namedDate(s);
  if (!date) return null;
  const time = /(?<![\d:.])(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)\s?([ap]m)?/i.exec(s);
  if (!time) return compose(date);
  const [, hour, minute, second, half] = time;
  return compose({
    ...date, hour: half ? to24(hour, half) : hour, minute, second, zone: zoneAfter(s.slice(time.index + time[0].length)) ?? namedZone(s),
  });
}

interface Parts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly fraction?: string | undefined;
  readonly zone?: string | undefined;
}

function compose({ year = '', month = '', day = '', hour, minute, second, fraction = '', zone = '' }: Parts): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const at = new Date(Date.UTC(y, m - 1, d));
  if (y < 1900 || at.getUTCFullYear() !== y || at.getUTCMonth() !== m - 1 || at.getUTCDate() !== d) return null;
  const date = `${year}-${pad(m)}-${pad(d)}`;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${date}T${pad(hour)}:${pad(minute)}${second === undefined ? '' : `:${second}${fraction}`}${normalZone(zone)}`;
}

function normalZone(zone: string): string {
  if (zone === '' || /^z$/i.test(zone)) return zone.toUpperCase();
  const digits = zone.slice(1).replace(':', '');
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`;
}

/** `+0500`, `GMT +5`, `UTC`, `Z` after a clock time. */
function zoneAfter(rest: string): string | undefined {
  const offset = /^[\s,|]*(?:\(?(?:GMT|UTC)\s?)?([+-])\s?(\d{1,2})(?::?(\d{2}))?(?!\d)/i.exec(rest);
  if (offset) return `${offset[1]}${pad(offset[2])}:${offset[3] ?? '00'}`;
  return /^\s?(?:GMT|UTC|Z)(?![A-Za-z])/i.test(rest) ? 'Z' : undefined;
}

/** `| GMT +5` anywhere in the stamp. */
function namedZone(s: string): string | undefined {
  const at = s.search(/(?:GMT|UTC)\s?[+-]/i);
  return at < 0 ? undefined : zoneAfter(s.slice(at));
}

function numericDate(s: string): Parts | null {
  const yearFirst = /(?<!\d)(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(s);
  if (yearFirst) return { year: yearFirst[1], month: yearFirst[3], day: yearFirst[4] };
  const dayFirst = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(s);
  if (!dayFirst) return null;
  const [, a, , b, y = ''] = dayFirst;
  const american = Number(b) > 12 && Number(a) <= 12;
  return { year: y.length === 2 ? `20${y}` : y, month: american ? a : b, day: american ? b : a };
}

/** `11 Қазан, 2022`, `Сенбі, 14 Ақпан 2024`, `August 29, 2025`: a month's name with a day on one side and a year after. */
function namedDate(s: string): Parts | null {
  const words = s.match(/\p{L}+|\d+(?!\d*:)/gu) ?? [];
  const at = words.findIndex((word) => monthOf(word) !== null);
  if (at < 0) return null;
  const month = String(monthOf(words[at] ?? ''));
  const isDay = (word: string | undefined) => word !== undefined && /^\d{1,2}$/.test(word);
  const day = [words[at - 1], words[at + 1]].find(isDay);
  const year = words.slice(at + 1).find((word) => /^\d{4}$/.test(word)) ?? words.slice(0, at).find((word) => /^\d{4}$/.test(word));
  return day !== undefined && year !== undefined ? { year, month, day } : null;
}

/** Kazakh months in the Latin alphabets, in letters of ASCII: `sáýir`, `säuir`, `saýir`. */
const LATIN_MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'qantar kantar', 'aqpan akpan', 'nauryz nawryz', 'sauir sawir', 'mamyr mamir', 'mausym mawsym mausim', 'silde shilde', 'tamyz tamiz',
    'qyrkuiek qyrkuyek qyrkyiek qirkuyek', 'qazan kazan', 'qarasa qarasha karasha', 'jeltoqsan zheltoqsan zheltoksan',
  ]
    .flatMap((names, k) => names.split(' ').map((name) => [name, k + 1] as const)),
);

/** Bare letters: marks off, `ý` an u as in the alphabet of 2018. */
function bare(word: string): string {
  return word.replaceAll('ý', 'u').replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Month names of the ICU data that comes with the runtime, standing alone and after a day. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  ['kk', 'ru', 'en'].flatMap((language) =>
    Array.from({ length: 12 }, (_, month) => month).flatMap((month) => {
      const day = new Date(Date.UTC(2024, month, 1));
      const names = [{ month: 'long' } as const, { month: 'long', day: 'numeric' } as const].map((form) =>
        new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).formatToParts(day).find((part) => part.type === 'month')?.value ??
        '',
      );
      return names.map((name) => [name.toLowerCase(), month + 1] as const);
    }),
  ),
);

/** A month by its name or by an abbreviation of three letters or more. */
function monthOf(word: string): number | null {
  const w = word.toLowerCase();
  const whole = MONTHS.get(w) ?? LATIN_MONTHS.get(bare(w));
  if (whole !== undefined) return whole;
  if (w.length < 3) return null;
  for (const [name, month] of MONTHS) if (name.startsWith(w)) return month;
  return null;
}

function fromDigits(s: string): string | null {
  if (/^(?:19|20)\d{6}$/.test(s)) return compose({ year: s.slice(0, 4), month: s.slice(4, 6), day: s.slice(6) });
  if (/^20\d{12}$/.test(s)) {
    const date = { year: s.slice(0, 4), month: s.slice(4, 6), day: s.slice(6, 8) };
    return compose({ ...date, hour: s.slice(8, 10), minute: s.slice(10, 12), second: s.slice(12) });
  }
  const epoch = s.length <= 10 && s.length >= 9 ? Number(s) * 1000 : s.length === 12 || s.length === 13 ? Number(s) : Number.NaN;
  return Number.isNaN(epoch) ? null : new Date(epoch).toISOString().replace('.000Z', 'Z');
}

function isFuture(value: string, asOf: string | undefined): boolean {
  if (asOf === undefined) return Number(value.slice(0, 4)) > LATEST_YEAR;
  const day = 24 * 60 * 60 * 1000;
  return Date.parse(value.slice(0, 10)) > Date.parse(asOf.slice(0, 10)) + day;
}

function to24(hour: string | undefined, half: string): string {
  return String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));
}

function pad(n: number | string | undefined): string {
  return String(n ?? '').padStart(2, '0');
}

function quote(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

function issue(code: string, message: string): Issue {
  return { code, severity: 'warning', message };
}
