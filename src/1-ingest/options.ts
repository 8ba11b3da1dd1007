import { defaultConfig, type FieldNames } from '../config/schema.js';
import type { SiteRule } from '../config/site-rule.js';

export type { FieldNames };

/** What reading needs to know of the config. */
export interface IngestOptions {
  /** Bytes of text (UTF-8) that an article may have; a longer one is rejected with code `too-large`. @default 10_000_000 */
  readonly maxTextBytes: number;
  /** Which fields of a JSON record hold what; the first that the record has counts. */
  readonly fields: FieldNames;
  /** Where portals keep things, by host; they go before those that ship. @default [] */
  readonly rules: readonly SiteRule[];
  /** ISO 8601 date or date-time of articles that say none. @default null */
  readonly published: string | null;
  /**
   * ISO 8601 day after which a publication date is taken for a mistake (`date-future`). Left out, no clock is asked, so
   * that the same input gives the same output next year: only years after 2100 are refused then.
   */
  readonly asOf?: string;
}

const { maxTextBytes, fields, rules, published } = defaultConfig();
const DEFAULTS = { maxTextBytes, fields, rules, published };

/** The options with every default filled in. */
export function ingestOptions(given: Partial<IngestOptions> = {}): IngestOptions {
  return { ...DEFAULTS, ...given };
}
