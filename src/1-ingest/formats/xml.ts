/** Items of an XML document: feeds and sitemaps. Nothing outside the document is fetched, no entity is expanded. */
import { SaxesParser } from 'saxes';
import { refuse, type BrokenPiece } from './format.js';

/** An element inside an item: its text, its markup, its attributes. */
export interface XmlField {
  /** Local name with the usual prefix: `title`, `content:encoded`, `news:publication_date`. */
  readonly name: string;
  /** Inner text; markup inside (XHTML) as it stands. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlItem {
  /** Of its own element. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: readonly XmlField[];
  /** The item as it stands in the document. */
  readonly raw: string;
  /** Why it is not valid XML, so that its fields may not be all; null where it is. */
  readonly fault: string | null;
}

/** What was found of a document: its items in order, broken ones in their places, and fields of its head. */
export interface XmlItems {
  readonly items: readonly XmlItem[];
  readonly head: readonly XmlField[];
  /** Local name of the document's element; undefined where there is none. */
  readonly root: string | undefined;
  /** Whether the document was there to its end. */
  readonly whole: boolean;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset after its opening tag. */
  readonly from: number;
  text: string;
  hasMarkup: boolean;
}

/** Elements whose children are markup. */
const TEXTS: ReadonlySet<string> = new Set(['content', 'summary', 'title', 'description', 'content:encoded', 'yandex:full-text']);

/** `&` that begins no entity, as addresses have it, made one; what is in CDATA stays. */
const withoutBareSigns = (text: string): string => text.replace(/<!\[CDATA\[[^]*?\]\]>|&(?!#?\w+;)/g, (found) =>
  (found === '&' ? '&amp;' : found));

/** The refusal of an item that is not valid XML. */
export function brokenItem({ raw, fault }: XmlItem, key: number): BrokenPiece {
  return { key, raw, error: refuse('xml', `Item ${key} is not valid XML: ${fault}. Fetch the file again.`) };
}

const NEWS_PREFIX = /^n(?:ews)?\d*$/i;

/** A name with the prefix that its readers write: none for what has the document's own, `news:` for what is of news. */
function usualName(name: string, rootPrefix: string): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  if (prefix === rootPrefix) return name.slice(colon + 1);
  return NEWS_PREFIX.test(prefix) ? `news${name.slice(colon)}` : name;
}

/**
 * Reads the elements called `itemNames`, wherever they stand.
 *
 * @param headName the element whose own fields describe the whole (`channel`, `feed`)
 */
export function xmlItems(document: string, itemNames: ReadonlySet<string>, headName: ReadonlySet<string>): XmlItems {
  const text = withoutBareSigns(document);
  const items: XmlItem[] = [];
  const head: XmlField[] = [];
  const parser = new SaxesParser({ position: true });
  const stack: Open[] = [];
  let item: { readonly depth: number; readonly start: number; readonly fields: XmlField[]; readonly attributes: XmlItem['attributes'] }
    | null = null;
  let fault: string | null = null;
  let tagStart = 0;
  let root: { readonly local: string; readonly prefix: string } | null = null;
  let whole = false;
  parser.on('error', (error) => {
    // Names of HTML that feeds use without declaring them are read with the text.
    if (/undefined entity/.test(error.message)) return;
    fault ??= error.message.replace(/^\d+:\d+: /, '').slice(0, 120);
  });
  parser.on('opentagstart', () => { tagStart = text.lastIndexOf('<', parser.position - 1); });
  parser.on('opentag', ({ name: written, attributes, isSelfClosing }) => {
    const colon = written.indexOf(':');
    // Elements of RDF have no prefix themselves.
    root ??= { local: written.slice(colon + 1), prefix: written.endsWith(':RDF') ? '' : written.slice(0, Math.max(0, colon)) };
    const name = usualName(written, root.prefix);
    const parent = stack.at(-1);
    if (parent) parent.hasMarkup = true;
    stack.push({ name, attributes: attributes as Record<string, string>, from: parser.position, text: '', hasMarkup: false });
    if (item === null && itemNames.has(name) && !isSelfClosing) {
      item = { depth: stack.length, start: tagStart, fields: [], attributes: attributes as Record<string, string> };
    }
  });
  const add = (data: string): void => {
    const open = stack.at(-1);
    if (open) open.text += data;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const open = stack.pop();
    if (!open) return;
    whole = stack.length === 0;
    const fieldOf = (): XmlField => {
      const end = text.lastIndexOf('</', parser.position - 1);
      return {
        name: open.name, attributes: open.attributes, text: open.hasMarkup ? text.slice(open.from, Math.max(open.from, end)) : open.text,
      };
    };
    if (item !== null && stack.length === item.depth - 1) {
      const raw = text.slice(item.start, parser.position);
      items.push({ fields: item.fields, attributes: item.attributes, raw, fault });
      [item, fault] = [null, null];
    } else if (item !== null) {
      // Markup inside a text is no field.
      if (!stack.slice(item.depth).some(({ name }) => TEXTS.has(name))) item.fields.push(fieldOf());
    }
    else if (headName.has(stack.at(-1)?.name ?? '')) head.push(fieldOf());
  });
  parser.write(text).close();
  const open = item as (Pick<XmlItem, 'fields' | 'attributes'> & { readonly start: number }) | null;
  if (open !== null) items.push({ ...open, raw: text.slice(open.start), fault: fault ?? 'it is not closed' });
  else if (fault !== null) items.push({ fields: [], attributes: {}, raw: '', fault });
  return { items, head, root: (root as { readonly local: string } | null)?.local, whole };
}

/** The text of the first field of a name. */
export function textOfField(fields: readonly XmlField[], ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = fields.find((one) => one.name === name && one.text.trim() !== '');
    if (found) return found.text.trim();
  }
  return undefined;
}
