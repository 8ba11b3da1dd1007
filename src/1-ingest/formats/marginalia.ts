/** What formats without fields of their own say in lines beside the text: when it was published, who wrote it. */
import { parseStamp } from '../published.js';

export interface Marginalia<T> {
  readonly published?: string;
  readonly authors?: readonly string[];
  /** The lines that are neither. */
  readonly rest: readonly T[];
}

/** Lines from the top among which a stamp, a byline or a counter is looked for; a byline may be among the last three too. */
export const TOP = 8;
const LAST = 3;
const BYLINE = /^(?:Автор|Авторы|Avtor)\s*[:–—-]\s*(\S.{1,80})$/i;
/** Two or three words in capitals: the name under `Автор`. */
const NAME = /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,2}$/u;
const STAMP_LABEL = /^(?:Жарияланған(?: күні)?|Жарияланды|Күні|Опубликовано|Дата)\s*:\s*/i;

/** How often the article was read, as a line or two: `362 рет`, `көрсетілді`, `20 мин`, `оқу үшін`, `915`. */
const COUNTER =
  /^(?:\d[\d ]{0,8}|(?:\d[\d ]* )?(?:рет|рет көрсетілді|рет оқылды|көрсетілді|оқылды|қаралды|көрілді)|(?:\d+ мин )?оқу үшін|\d+ мин)$/;
/** A portal's exchange rates above everything, a line each: `RUB:`, `6.68`. */
const RATES = /^•? ?(?:(?:RUB|USD|EUR|CNY|KZT):?|\d+[.,]\d+|(?:RUB|USD|EUR|CNY):? ?\d+[.,]\d+|Басты сайтқа өту|باستى سايتقا ءوتۋ)$/;
/** A day and an hour without the year, and how often it was read: `17 Шілде, 17:43 1142`. */
const YEARLESS = /^\d{1,2} (\p{L}{3,9}),? \d{1,2}:\d{2}(?: \d[\d ]*)?$/u;

/** A stamp that counts from the day the page was read. */
const TODAY = /^(?:бүг[іi]н|кеше|сегодня|вчера),? \d{1,2}:\d{2}$/i;

/**
 * Takes stamps, counters and a byline out of an article's lines. Of two stamps that with an hour is the article's, the other the page's.
 */
export function marginaliaOf<T extends { readonly text: string }>(all: readonly T[]): Marginalia<T> {
  const lines = all.slice(Math.max(0, all.findIndex(({ text }) => !RATES.test(text))));
  const top = lines.slice(0, TOP);
  const stamps = top.filter(({ text }) => isStamp(text));
  const stamp = stamps.find(({ text }) => /\d:\d{2}/.test(text)) ?? stamps[0];
  const byline = [...top, ...lines.slice(-LAST)].find(({ text }) => BYLINE.test(text));
  const label = lines.findIndex(({ text }, i) => /^Автор$/i.test(text) && NAME.test(lines[i + 1]?.text ?? ''));
  const author = byline ? BYLINE.exec(byline.text)?.[1] : label >= 0 ? lines[label + 1]?.text : signatureOf(lines);
  const aside = new Set<T | undefined>([...stamps, byline, ...top.filter(({ text }) => COUNTER.test(text) || isYearless(text))]);
  const isName = ({ text }: T): boolean => byline === undefined && author !== undefined && (text === author || text === `Сурет ${author}`);
  return {
    rest: lines.filter((line, i) => !aside.has(line) && i !== label && !isName(line)),
    ...(author ? { authors: [author.replace(/\.$/, '')] } : {}),
    ...(stamp ? { published: stamp.text.replace(STAMP_LABEL, '') } : {}),
  };
}

/** The name of two words that the text is signed with: the last line, `Бөлісу` aside. */
function signatureOf(lines: readonly { readonly text: string }[]): string | undefined {
  const last = /^Бөлісу\s*:?$/.test(lines.at(-1)?.text ?? '') ? lines.length - 2 : lines.length - 1;
  const [before, name] = [lines[last - 1]?.text ?? '', lines[last]?.text ?? ''];
  return last > 1 && NAME.test(name) && name.split(' ').length === 2 && (/[.!?…»"”)]$/.test(before) || before === `Сурет ${name}`)
    ? name
    : undefined;
}

function isYearless(text: string): boolean {
  if (TODAY.test(text)) return true;
  const month = YEARLESS.exec(text)?.[1];
  return month !== undefined && parseStamp(`1 ${month} 2000`) !== null;
}

/** A line that is a date and nothing else, its label, the time zone, the section and how often it was read aside. */
export function isStamp(line: string): boolean {
  // a row of a table is none: 2026 жылғы қаңтар | 5
  if (line.length > 60 || !/\d/.test(line) || line.startsWith('|') || /\|(?!\s*(?:GMT|UTC|\d{1,2}:\d{2}))/i.test(line)) return false;
  const text = line.replace(STAMP_LABEL, '');
  if (/[.!?]$/.test(text.replace(/ж\.$/, '')) || parseStamp(text) === null) return false;
  const others = (text.match(/\p{L}+/gu) ?? []).filter((word) => !OF_STAMPS.test(word) && parseStamp(`1 ${word} 2000`) === null).length;
  // Банк 12 наурыз, 2025
  if (others === 1 && /^\p{Lu}\p{L}+ \d{1,2} \p{L}{3,9},? \d{4}$/u.test(text)) return true;
  return others <= (/\d:\d{2}/.test(text) ? 3 : /[•·|]/.test(text) ? 2 : 0);
}

/** Words of stamps besides the months. */
const OF_STAMPS =
  /^(?:(?:b|j|zh|d|s)\p{L}{0,5}senb[iıí]|j[uú]ma|zh?uma|sa[gǵğ]h?at|ж|жыл|жылы|жылғы|г|года|күні|сағат|gmt|utc|t|z|am|pm|(?:дүй|сей|сәр|бей|жек)?сенбі|жұма|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;
