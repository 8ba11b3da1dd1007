/** XML sitemaps: lists of pages, with no text of theirs. Every page is a reject that names it, so that none is passed over unsaid. */
import { decode } from '../encoding.js';
import { urlId } from '../ids.js';
import { refuse, type Format } from './format.js';
import { textOfField, xmlItems } from './xml.js';

/** A page that a sitemap lists. */
export interface ListedPage {
  readonly url: string;
  /** As written: of the news it is, else null. */
  readonly published: string | null;
  readonly title: string | null;
}

const ENTRIES: ReadonlySet<string> = new Set(['url', 'sitemap']);

export const sitemap: Format<ListedPage> = {
  name: 'sitemap',
  extensions: [],
  looksLike: (head) => /^\s*(?:<\?xml|<!--|<urlset|<sitemapindex)/i.test(head) && /<(?:urlset|sitemapindex)[\s>]/i.test(head),
  *split(bytes, { charset }) {
    const { items } = xmlItems(decode(bytes, charset).text, ENTRIES, new Set());
    if (items.length === 0) throw refuse('empty', 'The sitemap lists no pages.');
    for (const [i, item] of items.entries()) {
      if ('error' in item) yield item;
      else {
        const url = textOfField(item.fields, 'loc') ?? '';
        const value = {
          url, title: textOfField(item.fields, 'news:title') ?? null, published: textOfField(item.fields, 'news:publication_date') ?? null,
        };
        yield { key: i + 1, value, raw: item.raw, id: urlId(url) };
      }
    }
  },
  parse({ url }) {
    throw refuse('listed', `A sitemap lists ${url || 'a page without an address'}, but has no text of it. Fetch the page, and give that.`);
  },
};
