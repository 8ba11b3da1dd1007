/** What formats without fields of their own say in lines beside the text: when it was published, who wrote it. */
import { parseStamp } from '../published.js';

export interface Marginalia<T> {
  readonly published?: string;
  readonly authors?: readonly string[];
  /** The lines that are neither. */
  readonly rest: readonly T[];
}

/** Lines from the top among which a stamp or a byline is looked for; a byline may be among the last three too. */
const TOP = 6;
const LAST = 3;
const BYLINE = /^(?:Автор|Авторы|Avtor)\s*[:–—-]\s*(\S.{1,80})$/i;
const STAMP_LABEL = /^(?:Жарияланған(?: күні)?|Жарияланды|Күні|Опубликовано|Дата)\s*:\s*/i;

/** Takes a stamp and a byline out of an article's lines. */
export function marginaliaOf<T extends { readonly text: string }>(lines: readonly T[]): Marginalia<T> {
  const stamp = lines.slice(0, TOP).find(({ text }) => isStamp(text));
  const byline = [...lines.slice(0, TOP), ...lines.slice(-LAST)].find(({ text }) => BYLINE.test(text));
  const author = byline && BYLINE.exec(byline.text)?.[1];
  return {
    rest: lines.filter((line) => line !== stamp && line !== byline),
    ...(author ? { authors: [author.replace(/\.$/, '')] } : {}),
    ...(stamp ? { published: stamp.text.replace(STAMP_LABEL, '') } : {}),
  };
}

/** A line that is a date and nothing else, its label and the time zone aside. */
function isStamp(line: string): boolean {
  if (line.length > 60 || !/\d/.test(line)) return false;
  const text = line.replace(STAMP_LABEL, '');
  return (text.match(/\p{L}+/gu) ?? []).length <= 4 && !/[.!?]$/.test(text.replace(/ж\.$/, '')) && parseStamp(text) !== null;
}
