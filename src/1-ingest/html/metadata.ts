/** What a page says of itself: a rule of its site first, then JSON-LD, Open Graph and meta tags, then what is seen on it. */
import { selectAll } from 'css-select';
import type { AnyNode, Document, Element } from 'domhandler';
import type { SiteRule } from '../../config/site-rule.js';
import { allOf, oneOf } from '../formats/fields.js';
import type { Draft } from '../formats/format.js';
import { urlId } from '../ids.js';
import { parseStamp } from '../published.js';
import { findElement, findElements, lineOf } from './dom.js';
import { headlineOf } from './headline.js';
import { isObject, linkedData } from './json-ld.js';
import { ruleFor } from './sites.js';
import { shown, visibleStamp } from './stamps.js';

export interface Metadata extends Omit<Draft, 'blocks'> {
  readonly title: string | null;
  /** Whether the page claims to be an article. */
  readonly isArticle: boolean;
  /** The body in JSON-LD, for a page whose own cannot be found. */
  readonly articleBody: string | null;
  /** The rule of its site. */
  readonly rule: SiteRule | null;
  /** Where the title and the date were found. */
  readonly from: { readonly title: string; readonly published: string };
}

const DATES = [
  'article:published_time', 'og:published_time', 'datepublished', 'date', 'pubdate', 'publish_date', 'publishdate', 'dc.date',
  'dc.date.issued', 'dcterms.created', 'mediator_published_time', 'article:published', 'parsely-pub-date',
];

/** @param given where it was fetched from */
export function metadataOf(document: Document, given: string | null, rules: readonly SiteRule[]): Metadata {
  const { article, issues } = linkedData(document);
  const ld = article ?? {};
  const meta = metaTags(document);
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? null;
  const publisher = oneOf(ld['publisher']) ?? first('og:site_name', 'application-name');
  const url = [
    canonical(document), first('og:url'), ld['url'],
    isObject(ld['mainEntityOfPage']) ? ld['mainEntityOfPage']['@id'] : ld['mainEntityOfPage'], given,
  ].find((at) => urlId(at) !== null);
  const rule = ruleFor(url, rules) ?? ruleFor(given, rules);
  const sites = [publisher, first('og:site_name', 'application-name'), hostOf(url)].filter((name) => name !== null);
  const ruled = ruledTexts(document, rule);
  const headline = ruled('title') ??
    headlineOf(document, [oneOf(ld['headline']), propertyOf(document, 'headline')], first('og:title', 'twitter:title'), sites);
  const date = stampOf(document, headline, ruled('published'), [ld['datePublished'], first(...DATES), ld['dateCreated']]);
  return {
    url,
    title: headline.title,
    published: date.value,
    publisher,
    authors: ruled('authors')
      ? ruled.all('authors')
      : authorsOf(document, ld['author'], first('author', 'dc.creator', 'mediator_author', 'article:author')),
    section: ruled('section')?.title ?? oneOf(ld['articleSection']) ?? first('article:section', 'og:section', 'section', 'category'),
    language: oneOf(ld['inLanguage']) ?? findElement(document.children, (e) => e.name === 'html')?.attribs['lang'] ?? null,
    isArticle: article !== null || first('og:type') === 'article' || first('article:published_time') !== null,
    articleBody: typeof ld['articleBody'] === 'string' ? ld['articleBody'] : null,
    issues, rule, from: { title: headline.from, published: date.from },
  };
}

/** What the selectors of a rule find. */
function ruledTexts(document: Document, rule: SiteRule | null) {
  const select = (field: 'title' | 'published' | 'authors' | 'section'): Element[] =>
    (rule?.[field] === undefined ? [] : selectAll<AnyNode, Element>(rule[field], document.children));
  const one = (field: Parameters<typeof select>[0]) => {
    for (const element of select(field)) {
      const title = element.attribs['datetime'] ?? element.attribs['content'] ?? lineOf(element);
      if (title.trim() !== '') return { title: title.trim(), from: `rule ${rule?.host}: ${shown(element)}`, stamp: null };
    }
    return null;
  };
  return Object.assign(one, {
    all: (field: Parameters<typeof select>[0]): string[] => [...new Set(select(field).map(lineOf).filter(Boolean))],
  });
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

function propertyOf(document: Document, name: string): string | null {
  const found = findElement(document.children, (e) => e.attribs['itemprop'] === name && e.name !== 'meta');
  return found ? lineOf(found) || null : null;
}

function hostOf(url: unknown): string | null {
  const id = urlId(url);
  return id ? id.slice(0, id.search(/[/?]|$/)) : null;
}

/** The first stamp that is a date, with where it was; where none is, the first that claims to be one, so that it is reported. */
function stampOf(
  document: Document, { title, stamp }: { readonly title: string | null; readonly stamp: string | null },
  ruled: { readonly title: string; readonly from: string } | null, said: readonly unknown[],
): { readonly value: unknown; readonly from: string } {
  if (ruled && parseStamp(ruled.title) !== null) return { value: ruled.title, from: ruled.from };
  const valid = said.find((one) => typeof one === 'string' && parseStamp(one) !== null);
  if (valid !== undefined) return { value: valid, from: 'JSON-LD or meta' };
  if (stamp !== null) return { value: stamp, from: 'the headline' };
  return visibleStamp(document, title) ?? { value: said.find((one) => typeof one === 'string'), from: 'nowhere' };
}

function authorsOf(document: Document, linked: unknown, meta: string | null): string[] {
  const seen = () =>
    findElements(document.children, (e) => e.attribs['itemprop'] === 'author' || e.attribs['rel'] === 'author' ||
      /(?:^|[-_ ])author(?:$|[-_ ]name)/i.test(e.attribs['class'] ?? ''))
      .map((e) => lineOf(e).replace(/^(?:Автор|Авторы|Мәтін)\s*:\s*/i, ''))
      .filter((name) => name.length > 1 && name.length < 60);
  const named = [allOf(linked), meta && !/^https?:/i.test(meta) ? allOf(meta) : []].find((names) => names.length > 0) ?? seen();
  return [...new Set(named.map((name) => name.replace(/\s+/g, ' ').trim()))];
}
