/** The headline of a page. */
import type { Document, Element } from 'domhandler';
import { isStamp } from '../formats/marginalia.js';
import { parseStamp } from '../published.js';
import { titleKey, withoutSite } from '../titles.js';
import { findElement, findElements, lineOf } from './dom.js';
import { shown } from './stamps.js';

export interface Headline {
  readonly title: string | null;
  /** Where it was found, for those who ask. */
  readonly from: string;
  /** A stamp that stands on its line. */
  readonly stamp: string | null;
}

/** A strip of exchange rates: `USD 520.93 EUR 563.1`, `$ 494.87`. */
const RATES = /^(?:(?:usd|eur|rub|cny|kzt|[$€₽¥₸])[\s:–-]*\d+[.,]?\d*[\s|/;▲▼↑↓+-]*)+$/i;

/**
 * The headline as the page shows it: the h1 that the metadata agree with (they may be cut short or carry the site's name), else
 * the metadata's, else a heading that is none of the site, else the page's title.
 *
 * @param said in JSON-LD and microdata; @param shared in Open Graph; @param sites names and hosts of the site
 */
export function headlineOf(
  document: Document, said: readonly (string | null)[], shared: string | null, sites: readonly string[],
): Headline {
  const siteKeys = new Set(sites.map(titleKey).filter(Boolean));
  const isOwn = (text: string): boolean =>
    text !== '' && !siteKeys.has(titleKey(text)) && !RATES.test(text) && !isStamp(text) && /\p{L}/u.test(text);
  const claims = [
    ...said.map((title) => ({ title, from: 'JSON-LD or microdata' })), { title: shared && withoutSite(shared, sites), from: 'og:title' },
  ]
    .flatMap(({ title, from }) => (title === null ? [] : [{ title: clean(title), from }])).filter(({ title }) => isOwn(title));
  const page = findElement(document.children, ({ name }) => name === 'title');
  const whole = page ? clean(withoutSite(lineOf(page), sites)) : '';
  const headings = findElements(document.children, ({ name }) => /^h[1-3]$/.test(name))
    .map((element) => ({ element, ...lineAndStamp(element) })).filter(({ text }) => isOwn(text));
  const h1s = headings.filter(({ element }) => element.name === 'h1');
  const agreed = [...h1s, ...headings].find(({ text }) => [...claims.map(({ title }) => title), whole].some((title) =>
    agree(text, title)));
  if (agreed) return { title: agreed.text, from: shown(agreed.element), stamp: agreed.stamp };
  const [claim] = claims;
  if (claim) return { ...claim, stamp: null };
  const heading = h1s.find(({ text }) => isHeadline(text)) ??
    (isOwn(whole) && isHeadline(whole) ? undefined : headings.find(({ text }) => isHeadline(text))) ?? h1s[0];
  if (heading) return { title: heading.text, from: shown(heading.element), stamp: heading.stamp };
  const bold = isOwn(whole) && isHeadline(whole) ? null : boldLine(document, isOwn);
  return {
    title: bold ?? (isOwn(whole) ? whole : null) ?? (whole || null), from: bold === null ? 'title' : 'the first bold line', stamp: null,
  };
}

const clean = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** A heading's text without a date before or after it. */
function lineAndStamp(element: Element): { readonly text: string; readonly stamp: string | null } {
  const text = clean(lineOf(element));
  const found =
    /^((?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})(?:,? \d{1,2}:\d{2})?)[\s|–—-]+(?=\S)|(?<=\S)[\s|–—-]+((?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})(?:,? \d{1,2}:\d{2})?)$/.exec(text);
  const stamp = found?.[1] ?? found?.[2];
  if (stamp !== undefined && parseStamp(stamp) !== null) return { text: clean(text.replace(found?.[0] ?? '', '')), stamp };
  const inner = findElements(element.children, ({ name }) => ['span', 'small', 'time', 'i', 'em'].includes(name))
    .map((one) => clean(lineOf(one))).find((one) => isStamp(one));
  return inner !== undefined && inner !== text ? { text: clean(text.replace(inner, '')), stamp: inner } : { text, stamp: null };
}

/** Three words or more; a section's name has fewer. */
const isHeadline = (text: string): boolean => text.split(/\s+/).length >= 3 && text.length <= 250;

/** The first bold or large line of old layouts, which is no sentence and no link. */
function boldLine(document: Document, isOwn: (text: string) => boolean): string | null {
  for (const element of findElements(document.children, ({ name }) =>
    name === 'b' || name === 'strong' || name === 'font' || name === 'big' || name === 'center')) {
    const text = clean(lineOf(element));
    const inLink = findElement(element.children, ({ name }) => name === 'a') !== null ||
      (element.parent && 'name' in element.parent && element.parent.name === 'a');
    if (!inLink && text.length >= 15 && isHeadline(text) && isOwn(text) && !/[.:;,]$/.test(text)) return text;
  }
  return null;
}

/** One is the other, whole or cut short. */
function agree(a: string, b: string): boolean {
  const [x, y] = [titleKey(a), titleKey(b)];
  return x.length > 0 && y.length > 0 && (x.startsWith(y) || y.startsWith(x)) && Math.min(x.length, y.length) >= Math.min(15, x.length);
}
