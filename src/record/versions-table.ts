/** The table of a dataset that was fetched over time: what each article was, and when. */
import { column } from './columns.js';
import { table } from './table.js';
import { allTables, type Table } from './tables.js';

/** One version of an article as it was fetched. Times are ISO 8601 in UTC. */
export interface VersionRow {
  readonly articleId: string;
  /** From 1. */
  readonly version: number;
  readonly source: string;
  readonly status: 'latest' | 'earlier' | 'gone';
  readonly fetched: string;
  readonly gone: string | null;
  readonly url: string;
  readonly title: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly editionOf: string | null;
  readonly archiveFile: string;
  readonly archiveOffset: number;
}

const hex = {
  type: 'string', description: 'SHA-256 of the page, unpacked',
  example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
} as const;

/** What `derek fetch` and `derek watch` add to a dataset. Pages that are no article are in it, too: their ids stand in `rejects`. */
export const versionsTable = table<VersionRow, VersionRow>({
  name: 'versions',
  description: 'One row a version of an article as it was fetched: the dataset shows the latest.',
  columns: [
    column({
      name: 'article_id', type: 'string', description: 'key of the article', example: 'portal.kz/news/11',
      get: ({ articleId }) => articleId,
    }),
    column({ name: 'version', type: 'integer', description: 'number of the version, from 1', example: 2, get: ({ version }) => version }),
    column({
      name: 'source', type: 'string', description: 'name of the source in the config', example: 'portal', get: ({ source }) => source,
    }),
    column({
      name: 'status', type: 'string', description: 'latest, earlier, or gone: the latest of an article that its site has taken away',
      example: 'latest', get: ({ status }) => status,
    }),
    column({
      name: 'fetched_at', type: 'string', description: 'when it was first seen so, ISO 8601 in UTC', example: '2026-02-20T10:15:00.000Z',
      get: ({ fetched }) => fetched,
    }),
    column({
      name: 'gone_at', type: 'string', description: 'when it was found to be gone', example: '2026-02-21T10:15:00.000Z', nullable: true,
      get: ({ gone }) => gone,
    }),
    column({
      name: 'url', type: 'string', description: 'where it was fetched from', example: 'https://portal.kz/news/11', get: ({ url }) => url,
    }),
    column({
      name: 'title', type: 'string', description: 'headline of the version, as the page has it', example: 'Тауар айналымы өсті',
      nullable: true, get: ({ title }) => title,
    }),
    column({ name: 'sha256', ...hex, get: ({ sha256 }) => sha256 }),
    column({ name: 'bytes', type: 'integer', description: 'length of the page, unpacked', example: 35_000, get: ({ bytes }) => bytes }),
    column({
      name: 'edition_of', type: 'string', description: 'article that this one is an edition of in another language or script',
      example: 'portal.kz/ru/news/11', nullable: true, get: ({ editionOf }) => editionOf,
    }),
    column({
      name: 'archive_file', type: 'string', description: 'WARC file that holds the page',
      example: 'portal/2026-02-20/portal-2026-02-20-001.warc.gz', get: ({ archiveFile }) => archiveFile,
    }),
    column({
      name: 'archive_offset', type: 'integer', description: 'byte of that file at which its records begin', example: 1024,
      get: ({ archiveOffset }) => archiveOffset,
    }),
  ],
  each: (row) => [row],
});

/** Every table that a dataset may have. */
export const everyTable: readonly Table<never>[] = [...allTables, versionsTable];
