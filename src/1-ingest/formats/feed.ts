/** Feeds that were saved as files: RSS 0.9 to 2.0 with RDF, and Atom. An item is an article, be it only a teaser of one. */
import type { Issue } from '../../record/schema.js';
import { decode } from '../encoding.js';
import { givenId, urlId } from '../ids.js';
import { draftOfFields } from './body.js';
import type { Fields } from './fields.js';
import { refuse, type BrokenPiece, type Draft, type Format, type Piece } from './format.js';
import { brokenItem, textOfField, xmlItems, type XmlField, type XmlItems } from './xml.js';

const HEADS: ReadonlySet<string> = new Set(['channel', 'feed']);
const RSS_ITEM: ReadonlySet<string> = new Set(['item']);
const ATOM_ENTRY: ReadonlySet<string> = new Set(['entry']);

const FULL = ['yandex:full-text', 'content:encoded', 'content', 'atom:content'] as const;
const SHORT = ['description', 'summary', 'atom:summary'] as const;

/** Fields of an item that are read; others are kept in `extra`. */
const READ: ReadonlySet<string> = new Set([
  ...FULL, ...SHORT, 'guid', 'id', 'link', 'title', 'pubDate', 'dc:date', 'published', 'updated', 'author', 'dc:creator', 'name', 'email',
  'uri', 'category', 'dc:language',
]);

export const rss = feed('rss', ['rss', 'rdf'], /<(?:rss|rdf:RDF)[\s>]/i, RSS_ITEM);
export const atom = feed('atom', ['atom'], /<feed[\s>]/i, ATOM_ENTRY);

function feed(name: string, extensions: readonly string[], sign: RegExp, itemNames: ReadonlySet<string>): Format<Fields> {
  return {
    name,
    extensions,
    looksLike: (head) => /^\s*(?:<\?xml|<!--|<rss|<rdf:RDF|<feed)/i.test(head) && sign.test(head),
    *split(bytes, { charset }) {
      const { text, encoding, issues } = decode(bytes, charset);
      for (const piece of itemsOf(text, itemNames)) yield 'error' in piece ? piece : { ...piece, encoding, issues };
    },
    parse: draftOf,
  };
}

function* itemsOf(text: string, itemNames: ReadonlySet<string>): Generator<Piece<Fields> | BrokenPiece> {
  const { items, head } = xmlItems(text, itemNames, HEADS);
  if (items.length === 0) throw refuse('empty', 'The feed holds no items.');
  for (const [i, item] of items.entries()) {
    if (item.fault !== null) yield brokenItem(item, i + 1);
    else {
      const value = recordOf(item.fields, head);
      yield { key: i + 1, value, raw: item.raw, id: givenId(value['id']) ?? urlId(value['url']) };
    }
  }
}

/** The items of a feed of any kind, for those who look for addresses. */
export function feedItems(text: string): XmlItems {
  return xmlItems(text, new Set([...RSS_ITEM, ...ATOM_ENTRY]), HEADS);
}

/** The address of an item: of Atom's links that of the article itself. */
export function linkOf(fields: readonly XmlField[]): string | undefined {
  const links = fields.filter(({ name }) => name === 'link');
  const isOwn = ({ attributes }: XmlField): boolean =>
    attributes['href'] !== undefined && (attributes['rel'] ?? 'alternate') === 'alternate';
  return links.find(isOwn)?.attributes['href'] ?? textOfField(links, 'link') ?? links[0]?.attributes['href'];
}

/** An item as a record with the names that every config knows. */
function recordOf(fields: readonly XmlField[], head: readonly XmlField[]): Fields {
  const guid = textOfField(fields, 'guid', 'id');
  const link = linkOf(fields);
  const isAddress = guid !== undefined && /^(?:https?:|tag:)/i.test(guid);
  const full = textOfField(fields, ...FULL);
  const extra = fields.filter(({ name, text }) => !READ.has(name) && text.trim() !== '')
    .map(({ name, text }) => [name, text.trim()] as const);
  return {
    ...Object.fromEntries(extra),
    id: isAddress && link !== undefined ? undefined : guid,
    url: link ?? guid,
    title: textOfField(fields, 'title'),
    text: full,
    summary: textOfField(fields, ...SHORT),
    published: textOfField(fields, 'pubDate', 'published', 'dc:date', 'updated'),
    publisher: textOfField(head, 'title'),
    authors: fields.filter(({ name, text }) => /^(?:dc:creator|name)$/.test(name) || (name === 'author' && !/[<@]/.test(text)))
      .map(({ text }) => text.trim()).filter(Boolean),
    section: fields.map(({ name, text, attributes }) =>
      (name === 'category' ? attributes['label'] ?? attributes['term'] ?? text.trim() : '')).find(Boolean),
    language: textOfField(fields, 'dc:language') ?? textOfField(head, 'language', 'dc:language'),
  };
}

const SUMMARY_ONLY: Issue = { code: 'summary-only', severity: 'info', message: 'The feed has a summary of the article, not its text.' };

/** The names are ours, whatever the config calls the fields of other records. */
function draftOf(record: Fields, options: Parameters<Format['parse']>[1]): Draft {
  const fields = {
    id: ['id'], url: ['url'], title: ['title'], text: ['text'], published: ['published'], publisher: ['publisher'], authors: ['authors'],
    section: ['section'], language: ['language'],
  };
  const draft = draftOfFields(record, { ...options, fields });
  return record['text'] === undefined ? { ...draft, issues: [...(draft.issues ?? []), SUMMARY_ONLY] } : withoutSummary(draft);
}

function withoutSummary(draft: Draft): Draft {
  const { summary, ...extra } = draft.extra ?? {};
  return { ...draft, extra: Object.keys(extra).length > 0 ? extra : null, ...(summary === undefined ? {} : {}) };
}
