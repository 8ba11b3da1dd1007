/**
 * Kazakh portals: addresses that public code and notes name. Sites change: what is not known to have worked of late has no day, and
 * `derek sources probe` finds out.
 */
import type { Source } from '../config/sources.js';

interface Portal {
  readonly name: string;
  readonly title: string;
  readonly home: string;
  readonly source: Partial<Pick<Source, 'feed' | 'sitemap' | 'list' | 'language'>>;
  /** Day on which somebody is known to have seen it work, ISO 8601; null where nobody says so. */
  readonly seen: string | null;
  /** Who says what is known. */
  readonly told: string;
}

const TESTED = 'notes of a public news map, which tested it that day';
const NAMED = 'public code that reads it, without a day';

export const PORTALS: readonly Portal[] = [
  {
    name: 'inform',
    title: 'Kazinform',
    home: 'https://kaz.inform.kz/',
    source: { feed: 'https://kaz.inform.kz/rss/kz.xml' },
    seen: '2026-09-06',
    told: `${TESTED}: 200 items`,
  },
  {
    name: 'egemen',
    title: 'Egemen Qazaqstan',
    home: 'https://egemen.kz/',
    source: { feed: 'https://egemen.kz/rss' },
    seen: '2026-09-06',
    told: `${TESTED}: 50 items`,
  },
  {
    name: 'nur',
    title: 'NUR.KZ',
    home: 'https://kaz.nur.kz/',
    source: { feed: 'https://kaz.nur.kz/rss/all.rss' },
    seen: '2026-09-06',
    told: TESTED,
  },
  {
    name: 'jasqazaq',
    title: 'Jas Qazaq',
    home: 'https://jasqazaq.kz/',
    source: { feed: 'https://jasqazaq.kz/feed/' },
    seen: '2026-09-06',
    told: TESTED,
  },
  {
    name: 'tengrinews',
    title: 'Tengrinews',
    home: 'https://kaz.tengrinews.kz/',
    source: { sitemap: 'https://kaz.tengrinews.kz/kk-sitemap-index.xml' },
    seen: null,
    told: NAMED,
  },
  {
    name: 'azattyq',
    title: 'Azattyq',
    home: 'https://www.azattyq.org/',
    source: { feed: 'https://www.azattyq.org/api/' },
    seen: null,
    told: NAMED,
  },
  {
    name: 'inbusiness',
    title: 'Inbusiness',
    home: 'https://inbusiness.kz/kz/',
    source: { feed: 'https://inbusiness.kz/kz/rss' },
    seen: null,
    told: NAMED,
  },
  {
    name: 'baribar', title: 'Baribar', home: 'https://baribar.kz/', source: { feed: 'https://baribar.kz/feed/' }, seen: null, told: NAMED,
  },
];
