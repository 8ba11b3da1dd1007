/** Kazakh portals. `seen` is the day on which a source says that the address worked; null where none says so. */
import type { Source } from '../config/sources.js';

export interface Portal {
  readonly name: string;
  readonly title: string;
  readonly home: string;
  readonly source: Partial<Pick<Source, 'feed' | 'sitemap' | 'list' | 'language'>>;
  /** ISO 8601 day. */
  readonly seen: string | null;
  /** Where that is told. */
  readonly told: string;
}

export const PORTALS: readonly Portal[] = [];
