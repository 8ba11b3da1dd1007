/** Items of an XML document as they stream: feeds and sitemaps. Nothing outside the document is fetched, no entity is expanded. */
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
  readonly fields: readonly XmlField[];
  /** The item as it stands in the document. */
  readonly raw: string;
}

/** What was found of a document: its items in order, broken ones in their places, and fields of its head. */
export interface XmlItems {
  readonly items: readonly (XmlItem | BrokenPiece)[];
  readonly head: readonly XmlField[];
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

/**
 * Reads the elements called `itemNames`, wherever they stand.
 *
 * @param headName the element whose own fields describe the whole (`channel`, `feed`)
 */
export function xmlItems(text: string, itemNames: ReadonlySet<string>, headName: ReadonlySet<string>): XmlItems {
  const items: (XmlItem | BrokenPiece)[] = [];
  const head: XmlField[] = [];
  const parser = new SaxesParser({ position: true });
  const stack: Open[] = [];
  let item: { readonly depth: number; readonly start: number; readonly fields: XmlField[] } | null = null;
  let fault: string | null = null;
  let tagStart = 0;
  const broken = (raw: string): void => {
    const message = fault ?? 'it is not closed';
    fault = null;
    items.push({
      key: items.length + 1, raw, error: refuse('xml', `Item ${items.length + 1} is not valid XML: ${message}. Fetch the file again.`),
    });
  };
  parser.on('error', (error) => {
    // Names of HTML that feeds use without declaring them are read with the text.
    if (/undefined entity/.test(error.message)) return;
    fault ??= error.message.replace(/^\d+:\d+: /, '').slice(0, 120);
  });
  parser.on('opentagstart', () => { tagStart = text.lastIndexOf('<', parser.position - 1); });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const parent = stack.at(-1);
    if (parent) parent.hasMarkup = true;
    stack.push({ name, attributes: attributes as Record<string, string>, from: parser.position, text: '', hasMarkup: false });
    if (item === null && itemNames.has(name) && !isSelfClosing) item = { depth: stack.length, start: tagStart, fields: [] };
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
    const fieldOf = (): XmlField => {
      const end = text.lastIndexOf('</', parser.position - 1);
      return {
        name: open.name, attributes: open.attributes, text: open.hasMarkup ? text.slice(open.from, Math.max(open.from, end)) : open.text,
      };
    };
    if (item !== null && stack.length === item.depth - 1) {
      const raw = text.slice(item.start, parser.position);
      if (fault === null) items.push({ fields: item.fields, raw });
      else broken(raw);
      item = null;
    } else if (item !== null) {
      // Markup inside a text is no field.
      if (!stack.slice(item.depth).some(({ name }) => TEXTS.has(name))) item.fields.push(fieldOf());
    }
    else if (headName.has(stack.at(-1)?.name ?? '')) head.push(fieldOf());
  });
  parser.write(text).close();
  const open = item as { readonly start: number } | null;
  if (open !== null || fault !== null) broken(open === null ? '' : text.slice(open.start));
  return { items, head };
}

/** The text of the first field of a name. */
export function textOfField(fields: readonly XmlField[], ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = fields.find((one) => one.name === name && one.text.trim() !== '');
    if (found) return found.text.trim();
  }
  return undefined;
}
