/** From what was fetched to the dataset: the latest version of every article, in the order in which they were first seen. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { InputFile } from '../../7-emit/manifest.js';
import type { PipelineConfig } from '../../config/schema.js';
import { versionsTable, type VersionRow } from '../../record/versions-table.js';
import { RunError } from '../../run/inputs.js';
import { runArchived, type RunOptions, type RunSummary } from '../../run/run.js';
import type { ArchivedPage, ArchivedPages } from '../archive/pages.js';
import { archiveFolder, warcFolder } from '../open.js';
import type { State } from '../state/store.js';
import type { ArticleState } from '../state/types.js';
import { articlesInArchive } from '../articles/from-archive.js';
import { withSourceRules } from '../rules.js';

/** Articles of a shard: one that is changed has the others of its shard made again. */
const SHARD = 64;

/** The articles in their order; may be asked for more than once. */
type Articles = () => AsyncIterable<ArticleState>;

export async function* articlesOf(state: State): AsyncGenerator<ArticleState> {
  for await (const [, id] of state.order.all()) {
    const article = await state.articles.get(id);
    if (article !== undefined) yield article;
  }
}

/** Makes the dataset of all articles, and puts it in place whole. What was made before and has not changed is taken as it is. */
export async function makeDataset(articles: Articles, options: RunOptions): Promise<RunSummary> {
  const { config, folder } = options;
  const archive = warcFolder(archiveFolder(config, folder));
  const shards: ArchivedPages[] = [];
  const files: InputFile[] = [];
  const versions = createHash('sha256');
  let [pages, count]: [ArchivedPage[], number] = [[], 0];
  const close = (): void => {
    if (pages.length > 0)
      shards.push({ archive, pages, key: createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 32) });
    pages = [];
  };
  for await (const article of articles()) {
    const latest = article.versions.at(-1);
    if (latest === undefined) continue;
    const { url, placed, bytes, sha256, published } = latest;
    pages.push({ ...placed, id: article.id, url, ...(published === undefined ? {} : { published }) });
    files.push({ uri: url, bytes, sha256 });
    count += article.versions.length;
    versions.update(JSON.stringify(article));
    if (pages.length === SHARD) close();
  }
  close();
  const rows = async function* () {
    for await (const article of articles()) for (const row of versionRows(article)) yield versionsTable.rows(row)[0] ?? [];
  };
  return runArchived(shards, files, [{ table: versionsTable, count, rows }], versions.digest('hex'), {
    ...options,
    config: withSourceRules(config),
  });
}

/**
 * Makes the dataset again from the archive alone.
 *
 * @throws RunError when it holds nothing: the dataset that is there stays
 */
export async function regenerateFromArchive(options: RunOptions): Promise<RunSummary> {
  const archive = archiveFolder(options.config, options.folder);
  const articles = await articlesInArchive(warcFolder(archive));
  if (articles.length === 0) {
    throw new RunError(
      `the archive of the config's sources, ${archive}, holds no articles; derek fetch fills it, and without sources in the config the inputs of the last run are used`,
    );
  }
  return makeDataset(async function* () {
    yield* articles;
  }, options);
}

export const outputFolder = (config: PipelineConfig, folder: string): string => resolve(folder, config.output);

function versionRows(article: ArticleState): VersionRow[] {
  return article.versions.map(({ at, url, title, sha256, bytes, placed }, index): VersionRow => {
    const isLatest = index === article.versions.length - 1;
    const gone = isLatest ? article.gone : undefined;
    return {
      articleId: article.id, version: index + 1, source: article.source,
      status: gone !== undefined ? 'gone' : isLatest ? 'latest' : 'earlier', fetched: new Date(at).toISOString(),
      gone: gone === undefined ? null : new Date(gone).toISOString(), url,
      title: title === undefined || title === '' ? null : title, sha256, bytes, editionOf: article.editionOf ?? null,
      archiveFile: placed.file, archiveOffset: placed.from,
    };
  });
}
