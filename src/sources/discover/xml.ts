/** XML from strangers. */
import { decode } from '../../1-ingest/encoding.js';
import { FetchFault } from '../net/fault.js';

/**
 * The text of an XML document, read by its charset.
 *
 * @throws FetchFault `content` when it declares entities (they can be made to grow without end, or to read files), or cannot be decoded
 */
export function xmlText(bytes: Uint8Array): string {
  let text: string;
  try {
    ({ text } = decode(bytes));
  } catch (error) {
    throw new FetchFault('content', (error as Error).message);
  }
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text)) {
    throw new FetchFault('content', 'the document declares entities of its own and is not read');
  }
  return text;
}
