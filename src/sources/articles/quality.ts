/** What a source's articles are like, over long and of late: where the two part, its pages have changed. */
import type { Quality } from '../state/types.js';
import type { Page } from './page.js';

/** Articles that the averages look back on. */
const [LONG, SHORT] = [500, 30];
/** Articles before anything is said. */
const LEAST = 60;

export const noQuality: Quality = { count: 0, dated: 0, kazakh: 0, length: 0 };

export function withPage(
  { long, short }: { readonly long: Quality; readonly short: Quality },
  page: Page,
): { readonly long: Quality; readonly short: Quality } {
  return { long: moved(long, page, LONG), short: moved(short, page, SHORT) };
}

function moved({ count, dated, kazakh, length }: Quality, page: Page, window: number): Quality {
  const weight = 1 / Math.min(count + 1, window);
  const toward = (old: number, now: number): number => old + (now - old) * weight;
  return {
    count: count + 1,
    dated: toward(dated, page.published === null ? 0 : 1),
    kazakh: toward(kazakh, page.language === 'kk' ? 1 : 0),
    // A step up or down by weight: it comes to rest where half are longer.
    length:
      count === 0
        ? page.length
        : Math.max(1, length * (1 + (page.length > length ? 1 : page.length < length ? -1 : 0) * Math.min(0.5, weight * 2))),
  };
}

/** What has changed of late; empty when nothing has. */
export function drift({ long, short }: { readonly long: Quality; readonly short: Quality }): string[] {
  if (long.count < LEAST) return [];
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return [
    ...(long.dated - short.dated > 0.25
      ? [`dates are found on ${percent(short.dated)} of the pages, before on ${percent(long.dated)}`]
      : []),
    ...(long.kazakh - short.kazakh > 0.25 ? [`${percent(short.kazakh)} are in Kazakh, before ${percent(long.kazakh)}`] : []),
    ...(short.length < long.length / 2 ? [`texts have ${Math.round(short.length)} characters, before ${Math.round(long.length)}`] : []),
    ...(short.length > long.length * 2.5 ? [`texts have ${Math.round(short.length)} characters, before ${Math.round(long.length)}`] : []),
  ];
}
