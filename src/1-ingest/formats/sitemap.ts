/** XML sitemaps: lists of pages, with no text of theirs. Every page is a reject that names it, so that none is passed over unsaid. */
import { decode } from '../encoding.js';
import { urlId } from '../ids.js';
import { refuse, type Format } from './format.js';
import { brokenItem, textOfField, xmlItems, type XmlField, type XmlItems } from './xml.js';

/** A page that a sitemap lists, as written; what it does not say is undefined. */
export interface ListedPage {
  readonly url: string;
  /** Of the news it is. */
  readonly published: string | undefined;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly modified: string | undefined;
}

const ENTRIES: ReadonlySet<string> = new Set(['url', 'sitemap']);

/** The entries of a sitemap, or of an index of them. */
export function sitemapItems(text: string): XmlItems {
  return xmlItems(text, ENTRIES, new Set());
}

export function pageOf(fields: readonly XmlField[]): ListedPage {
  const [published, language] = ['news:publication_date', 'news:language'].map((name) => textOfField(fields, name));
  return {
    url: textOfField(fields, 'loc') ?? '', title: textOfField(fields, 'news:title'), published, language,
    modified: textOfField(fields, 'lastmod'),
  };
}

export const sitemap: Format<ListedPage> = {
  name: 'sitemap',
  extensions: [],
  looksLike: (head) => /^\s*(?:<\?xml|<!--|<urlset|<sitemapindex)/i.test(head) && /<(?:urlset|sitemapindex)[\s>]/i.test(head),
  *split(bytes, { charset }) {
    const { items } = sitemapItems(decode(bytes, charset).text);
    if (items.length === 0) throw refuse('empty', 'The sitemap lists no pages.');
    for (const [i, item] of items.entries()) {
      if (item.fault !== null) yield brokenItem(item, i + 1);
      else {
        const value = pageOf(item.fields);
        yield { key: i + 1, value, raw: item.raw, id: urlId(value.url) };
      }
    }
  },
  parse({ url }) {
    throw refuse('listed', `A sitemap lists ${url || 'a page without an address'}, but has no text of it. Fetch the page, and give that.`);
  },
};
