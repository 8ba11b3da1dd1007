/** The article that a page describes in JSON-LD (schema.org). */
import type { Document } from 'domhandler';
import type { Issue } from '../../record/schema.js';
import { findElements } from './dom.js';

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;

/** What the page's JSON-LD says of its article; null when it has none. */
export interface LinkedData {
  readonly article: Json | null;
  readonly issues: readonly Issue[];
}

/**
 * The first NewsArticle or its like in any script, list or `@graph`. A broken script is passed over with an issue; line
 * ends inside strings, which many portals leave in, are mended first.
 */
export function linkedData(document: Document): LinkedData {
  const scripts = findElements(document.children, (e) => e.name === 'script' && /ld\+json/i.test(e.attribs['type'] ?? ''));
  const issues: Issue[] = [];
  const articles: Json[] = [];
  for (const script of scripts) {
    const text = script.children.map((child) => ('data' in child ? child.data : '')).join('');
    const value = parseLoosely(text);
    if (value === undefined) {
      issues.push({ code: 'json-ld', severity: 'info', message: 'A JSON-LD script of the page is not valid JSON and was not read.' });
    } else collect(value, articles, 0);
  }
  return { article: articles[0] ?? null, issues };
}

function parseLoosely(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)?\s*;?\s*$/, '');
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' '), bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      const value: unknown = JSON.parse(attempt);
      return value;
    } catch {
      // The next, more forgiving reading is tried.
    }
  }
  return undefined;
}

function collect(value: unknown, articles: Json[], depth: number): void {
  if (depth > 6) return;
  if (Array.isArray(value)) for (const item of value) collect(item, articles, depth + 1);
  if (!isObject(value)) return;
  if ([value['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) articles.push(value);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) {
    if (key in value) collect(value[key], articles, depth + 1);
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
