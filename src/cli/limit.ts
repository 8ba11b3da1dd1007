import { MAX_TEXT_BYTES } from '../config/limits.js';
import { RejectError } from '../record/source.js';

/** The text, when it is no longer than an article may be. */
export function withinLimit(text: string): string {
  // A UTF-16 code unit takes one byte at least.
  const bytes = text.length > MAX_TEXT_BYTES ? text.length : Buffer.byteLength(text);
  if (bytes <= MAX_TEXT_BYTES) return text;
  throw new RejectError('too-large', `the text has ${bytes} bytes or more; an article may have ${MAX_TEXT_BYTES}. Split it.`, '1-ingest');
}
