import { parseDocument } from 'htmlparser2';
import { textOf } from './dom.js';

/** Character references (`&nbsp;`, `&laquo;`, `&#171;`) that were left in plain text, as the characters they stand for. */
export function decodeHTML(text: string): string {
  if (!/&(?:[a-z]+\d*|#\d+|#x[\da-f]+);/i.test(text)) return text;
  // Only references are to be read here, so what looks like a tag must not become one.
  return textOf(parseDocument(text.replaceAll('<', '&lt;')));
}
