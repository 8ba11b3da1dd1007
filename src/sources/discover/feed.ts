/** RSS, Atom, RDF and JSON feeds. */
import { parseFeed as parse } from 'feedsmith';
import { FetchFault } from '../net/fault.js';
import { absolute, type Found } from './found.js';
import { xmlText } from './xml.js';

export interface Feed {
  /** In the order of the feed. */
  readonly items: readonly Found[];
  /** Whether it was there to its end. */
  readonly whole: boolean;
  /** Whether one guid, or one link, stands for several articles: it then names none. */
  readonly collides: { readonly guid: boolean; readonly link: boolean };
}

interface Item {
  readonly link: string | undefined;
  readonly guid: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
}

/**
 * @param url of the feed: links are relative to it
 * @throws FetchFault `content` for what is no feed
 */
export function readFeed(bytes: Uint8Array, url: string): Feed {
  const text = xmlText(bytes).replace(/^[\s\uFEFF]+/, '');
  let items: Item[];
  try {
    items = itemsOf(text);
  } catch {
    throw new FetchFault('content', 'the answer is no feed of a known kind (RSS, Atom, RDF, JSON Feed)');
  }
  const collides = { guid: standsForSeveral(items, 'guid'), link: standsForSeveral(items, 'link') };
  const found = items.flatMap(({ link, guid, title, published }): Found[] => {
    const address = absolute(link ?? (/^https?:/i.test(guid ?? '') ? guid : undefined), url);
    if (address === null) return [];
    return [
      {
        url: address,
        hint: {
          ...(title === undefined ? {} : { title }),
          ...(published === undefined ? {} : { published, basis: 'feed' as const }),
          ...(guid === undefined || collides.guid ? {} : { guid }),
        },
      },
    ];
  });
  return { items: found, whole: text.startsWith('{') || /<\/(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--[^]*?-->\s*)?$/i.test(text), collides };
}

function itemsOf(text: string): Item[] {
  const { format, feed } = parse(text.startsWith('{') ? (JSON.parse(text) as object) : text) as ReturnType<typeof parse>;
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => ({
        link: item.link,
        guid: item.guid?.value,
        title: item.title,
        published: item.pubDate?.toString() ?? item.dc?.dates?.[0]?.toString(),
      }));
    case 'rdf':
      return (feed.items ?? []).map((item) => ({
        link: item.link,
        guid: item.rdf?.about,
        title: item.title,
        published: item.dc?.dates?.[0]?.toString(),
      }));
    case 'atom':
      return (feed.entries ?? []).map((entry) => ({
        link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
        // When it was updated is not when it came out.
        guid: entry.id,
        title: entry.title?.value,
        published: entry.published?.toString(),
      }));
    default:
      return (feed.items ?? []).map((item) => ({
        link: item.url,
        guid: item.id,
        title: item.title,
        published: item.date_published?.toString(),
      }));
  }
}

function standsForSeveral(items: readonly Item[], key: 'guid' | 'link'): boolean {
  const titles = new Map<string, string | undefined>();
  return items.some((item) => {
    const value = item[key];
    if (value === undefined) return false;
    const twice = titles.has(value) && titles.get(value) !== item.title;
    titles.set(value, item.title);
    return twice;
  });
}
