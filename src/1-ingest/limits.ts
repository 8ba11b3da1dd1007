import { RejectError } from '../record/source.js';
import type { IngestOptions } from './options.js';

/** How many times its text a record may be, markup and field names included. */
export const MARKUP = 4;

/** @throws RejectError `too-large` */
export function refuseLarge(bytes: number, limit: number, { maxTextBytes }: Pick<IngestOptions, 'maxTextBytes'>): void {
  if (bytes <= limit) return;
  const message =
    `The record has ${bytes} bytes; an article may have ${maxTextBytes} of text. Split it, or raise "maxTextBytes" in the config.`;
  throw new RejectError('too-large', message, '1-ingest');
}
