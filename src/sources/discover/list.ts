/** Pages with links to articles. */
import { selectAll } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { decode } from '../../1-ingest/encoding.js';
import { lineOf } from '../../1-ingest/html/dom.js';
import { FetchFault } from '../net/fault.js';
import { absolute, type Found } from './found.js';

/**
 * The links that the selector finds, each once; an element that is no link stands for the first link in it.
 *
 * @throws FetchFault `content` when the page is no text
 */
export function readList(bytes: Uint8Array, url: string, selector: string): Found[] {
  let text: string;
  try {
    ({ text } = decode(bytes));
  } catch (error) {
    throw new FetchFault('content', (error as Error).message);
  }
  const document = parseDocument(text);
  const found = new Map<string, Found>();
  for (const element of selectAll<AnyNode, Element>(selector, document.children)) {
    const link = element.name === 'a' ? element : selectAll<AnyNode, Element>('a[href]', element.children)[0];
    const address = absolute(link?.attribs['href'], url);
    if (link === undefined || address === null || found.has(address)) continue;
    const title = lineOf(link);
    found.set(address, { url: address, hint: title === '' ? {} : { title } });
  }
  return [...found.values()];
}

/** The address of a page of the list. */
export const pageUrl = (template: string, page: number): string =>
  template.replaceAll('{page}', String(page)).replaceAll('%7Bpage%7D', String(page));
export const hasPages = (template: string): boolean => /\{page\}|%7Bpage%7D/i.test(template);
