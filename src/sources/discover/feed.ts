/** RSS, Atom, RDF and JSON feeds. */
import { feedItems, linkOf } from '../../1-ingest/formats/feed.js';
import { isObject } from '../../1-ingest/html/json-ld.js';
import { textOfField, type XmlItem } from '../../1-ingest/formats/xml.js';
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
  const { items, whole } = text.startsWith('{') ? jsonItems(text) : xmlItemsOf(text);
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
  return { items: found, whole, collides };
}

const noFeed = (): FetchFault => new FetchFault('content', 'the answer is no feed of a known kind (RSS, Atom, RDF, JSON Feed)');

function xmlItemsOf(text: string): { readonly items: Item[]; readonly whole: boolean } {
  const { items, root, whole } = feedItems(text);
  if (root === undefined || !/^(?:rss|feed|rdf)$/i.test(root)) throw noFeed();
  return { items: items.map(itemOf), whole };
}

function itemOf({ fields, attributes }: XmlItem): Item {
  return {
    link: linkOf(fields),
    guid: textOfField(fields, 'guid', 'id') ?? attributes['rdf:about'],
    title: textOfField(fields, 'title'),
    // When it was updated is not when it came out.
    published: textOfField(fields, 'pubDate', 'published', 'dc:date'),
  };
}

function jsonItems(text: string): { readonly items: Item[]; readonly whole: boolean } {
  const feed = parsed(text);
  if (!isObject(feed) || !Array.isArray(feed['items'])) throw noFeed();
  const said = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const items = feed['items'].filter(isObject).map((item) => (
    { link: said(item['url']), guid: said(item['id']), title: said(item['title']), published: said(item['date_published']) }
  ));
  return { items, whole: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noFeed();
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
