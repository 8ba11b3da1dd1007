/** What a page says of itself: JSON-LD first, then Open Graph and meta tags, then what is seen on it. */
import type { Document, Element } from 'domhandler';
import { allOf, oneOf } from '../formats/fields.js';
import type { Draft } from '../formats/format.js';
import { urlId } from '../ids.js';
import { parseStamp } from '../published.js';
import { titleKey, withoutSite } from '../titles.js';
import { findElement, findElements, lineOf } from './dom.js';
import { isObject, linkedData } from './json-ld.js';

export interface Metadata extends Omit<Draft, 'blocks'> {
  /** Whether the page claims to be an article. */
  readonly isArticle: boolean;
  /** The body in JSON-LD, for a page whose own cannot be found. */
  readonly articleBody: string | null;
}

export function metadataOf(document: Document): Metadata {
  const { article, issues } = linkedData(document);
  const ld = article ?? {};
  const meta = metaTags(document);
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? null;
  const publisher = oneOf(ld['publisher']) ?? first('og:site_name', 'application-name');
  const url = [canonical(document), first('og:url'), ld['url'], isObject(ld['mainEntityOfPage']) ? ld['mainEntityOfPage']['@id'] : ld['mainEntityOfPage']].find((at) => urlId(at) !== null);
  const sites = [publisher, first('og:site_name', 'application-name'), hostOf(url)].filter((name) => name !== null);
  return {
    url,
    title: titleOf(document, oneOf(ld['headline']), first('og:title', 'twitter:title'), sites),
    published: stampOf(document, [ld['datePublished'], first('article:published_time', 'og:published_time', 'datepublished', 'date', 'pubdate', 'publish_date', 'publishdate', 'dc.date', 'dc.date.issued', 'dcterms.created', 'mediator_published_time', 'article:published', 'parsely-pub-date'), ld['dateCreated']]),
    publisher,
    authors: authorsOf(document, ld['author'], first('author', 'dc.creator', 'mediator_author', 'article:author')),
    section: oneOf(ld['articleSection']) ?? first('article:section', 'og:section', 'section', 'category'),
    language: oneOf(ld['inLanguage']) ?? findElement(document.children, (e) => e.name === 'html')?.attribs['lang'] ?? null,
    isArticle: article !== null || first('og:type') === 'article' || first('article:published_time') !== null,
    articleBody: typeof ld['articleBody'] === 'string' ? ld['articleBody'] : null,
    issues,
  };
}

function metaTags(document: Document): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const { attribs } of findElements(document.children, (e) => e.name === 'meta')) {
    const name = (attribs['property'] ?? attribs['name'] ?? attribs['itemprop'])?.toLowerCase();
    const content = attribs['content']?.trim();
    if (name && content && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

function canonical(document: Document): string | undefined {
  return findElement(document.children, (e) => e.name === 'link' && /\bcanonical\b/i.test(e.attribs['rel'] ?? ''))?.attribs['href'];
}

function hostOf(url: unknown): string | null {
  const id = urlId(url);
  return id ? id.slice(0, id.search(/[/?]|$/)) : null;
}

/**
 * The headline as the page shows it: the h1 that the metadata agree with (they may be cut short or carry the site's name), else
 * the metadata's, else the only h1, else the page's title.
 */
function titleOf(document: Document, headline: string | null, shared: string | null, sites: readonly string[]): string | null {
  const said = [headline, shared && withoutSite(shared, sites)].filter((title) => title !== null).map(clean).filter(Boolean);
  const page = findElement(document.children, (e) => e.name === 'title');
  const whole = page ? clean(withoutSite(lineOf(page), sites)) : '';
  const siteKeys = new Set(sites.map(titleKey));
  const h1s = findElements(document.children, (e) => e.name === 'h1')
    .map((e) => clean(lineOf(e)))
    .filter((text) => text !== '' && !siteKeys.has(titleKey(text)));
  const agreed = h1s.find((h1) => [...said, whole].some((title) => agree(h1, title)));
  return agreed ?? said[0] ?? h1s[0] ?? (whole || null);
}

const clean = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** One is the other, whole or cut short. */
function agree(a: string, b: string): boolean {
  const [x, y] = [titleKey(a), titleKey(b)];
  return x.length > 0 && y.length > 0 && (x.startsWith(y) || y.startsWith(x)) && Math.min(x.length, y.length) >= Math.min(15, x.length);
}

/** The first stamp that is a date; where none is, the first that claims to be one, so that it is reported. */
function stampOf(document: Document, said: readonly unknown[]): unknown {
  const seen = findElements(document.children, (e) => e.name === 'time' || e.attribs['itemprop'] === 'datePublished' || hasDateClass(e))
    .slice(0, 20)
    .flatMap((e) => [e.attribs['datetime'], e.attribs['content'], lineOf(e)]);
  const stamps = [...said, ...seen].filter((stamp) => stamp !== undefined && stamp !== null && stamp !== '');
  const valid = stamps.find((stamp) => typeof stamp === 'string' && parseStamp(stamp) !== null);
  return valid ?? said.find((stamp) => typeof stamp === 'string') ?? undefined;
}

function hasDateClass(element: Element): boolean {
  return /(?:^|[-_ ])(?:date|time|published|pubdate|datetime)(?:$|[-_ ])/i.test(element.attribs['class'] ?? '');
}

function authorsOf(document: Document, linked: unknown, meta: string | null): string[] {
  const seen = () =>
    findElements(document.children, (e) => e.attribs['itemprop'] === 'author' || e.attribs['rel'] === 'author' || /(?:^|[-_ ])author(?:$|[-_ ]name)/i.test(e.attribs['class'] ?? ''))
      .map((e) => lineOf(e).replace(/^(?:Автор|Авторы|Мәтін)\s*:\s*/i, ''))
      .filter((name) => name.length > 1 && name.length < 60);
  const named = [allOf(linked), meta && !/^https?:/i.test(meta) ? allOf(meta) : []].find((names) => names.length > 0) ?? seen();
  return [...new Set(named.map(clean))];
}
