/** Writes a dataset as a site that opens from a disk: one page, its script and style, and files of data that it loads by need. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { linesOf, recordsOf } from '../dataset/records.js';
import type { Article, Entity, Money, Quantity } from '../record/schema.js';
import type { DatasetArticle } from '../record/table.js';
import { thingsOf } from '../record/things.js';
import { RunError } from '../run/inputs.js';
import { VERSION } from '../run/version.js';
import { copyAssets, REPORT_ASSETS, reportPage } from './assets.js';
import { dataFiles, series, type DataFiles } from './data-files.js';
import { factTable, unitOf, type ToldFact } from './fact-columns.js';
import { createOverview } from './overview.js';
import { TITLES_A_FILE, type Counted, type Site, type StoredArticle, type ThingFact, type Titles } from './site.js';
import { slim } from './slim.js';
import { createThings, type Things } from './things.js';

export interface ReportOptions {
  /** For `derek review`: pages with corrections, served. @default false */
  readonly review?: boolean;
  /** Called with each record as it passes. */
  readonly each?: (article: DatasetArticle, number: number) => void;
}

/** Name of the file by which a folder is known as a report of ours, and may be replaced. */
const MARK = 'report.json';

/**
 * Writes the report of a dataset to the folder `to`, in place of an older report there.
 *
 * @param dataset its folder, or a file of records
 * @throws RunError when there is no dataset, or `to` holds something that is no report
 */
export async function writeReport(dataset: string, to: string, options: ReportOptions = {}): Promise<Site['counts']> {
  await refuseForeign(to);
  await mkdir(dirname(resolve(to)), { recursive: true });
  // Written aside, then put in place: a report is there whole or not at all.
  const aside = await mkdtemp(join(dirname(resolve(to)), '.report-'));
  try {
    const counts = await writeSite(dataset, aside, options);
    await rm(to, { recursive: true, force: true });
    await rename(aside, to);
    return counts;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

async function refuseForeign(to: string): Promise<void> {
  const there: readonly string[] = await readdir(to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new RunError(`cannot write to ${to}: ${error.code === 'ENOTDIR' ? 'it is a file' : error.message}`);
  });
  if (there.length > 0 && !there.includes(MARK)) throw new RunError(`${to} holds files that are no report; name another folder with --to`);
}

/** Writes the site's files into an empty folder. */
export async function writeSite(dataset: string, folder: string, { review = false, each }: ReportOptions = {}): Promise<Site['counts']> {
  await mkdir(join(folder, 'data'), { recursive: true });
  const files = dataFiles(join(folder, 'data'));
  const [overview, things, facts, articles] = [
    createOverview(),
    createThings(),
    factTable(files),
    series<StoredArticle>(files, 'articles'),
  ];
  const titles = titleFiles(files);
  const copies = await copiesIn(dataset);
  let number = 0;
  for await (const record of recordsOf(dataset)) {
    const duplicateOf = copies.get(record.id);
    const article: DatasetArticle = duplicateOf === undefined ? record : { ...record, duplicateOf };
    const publisher = overview.publisher(article.publisher);
    const numbered = new Map([...thingsOf(article)].map(([ref, thing]) => [ref, { thing, number: things.meet(thing, number) }]));
    overview.article(article);
    for (const [index, fact] of article.facts.entries()) {
      const figure = figureOf(article, fact.figure);
      if (figure === undefined) continue;
      const told: ToldFact = {
        article, articleNumber: number, fact, index, figure, period: dateOf(article, fact.period),
        thing: (ref) => (ref === null ? null : (numbered.get(ref) ?? null)), publisher,
      };
      overview.fact(article, fact, figure, told.period?.dateStart ?? null);
      noteFact(things, told);
      await facts.add(told);
    }
    await titles.add(article, publisher);
    await articles.add({
      record: slim(record), things: [...numbered].map(([ref, { number: thing }]) => [ref, thing] as const),
      duplicateOf: duplicateOf ?? null,
    });
    each?.(article, number);
    number += 1;
  }
  await Promise.all([facts.close(), titles.close()]);
  const articleFiles = await articles.close();
  const thingFiles = await things.write(files);
  const { counts, ...seen } = overview.result();
  const rejects = await rejectsIn(dataset);
  const site: Site = {
    ...seen, title: await titleOf(dataset), version: VERSION, top: things.top(), rejects, articleFiles, thingFiles,
    review, counts: { ...counts, things: things.count(), rejects: rejects.reduce((sum, [, count]) => sum + count, 0) },
  };
  await files.write('site', site);
  await writeFile(join(folder, 'index.html'), reportPage(review));
  await copyAssets(REPORT_ASSETS, folder);
  await writeFile(join(folder, MARK), `${JSON.stringify({ report: VERSION, counts: site.counts }, null, 1)}\n`);
  return site.counts;
}

const figureOf = (article: Article, path: string): Money | Quantity | undefined => {
  const [list, index] = path.split('/');
  return list === 'money' ? article.money[Number(index)] : article.quantities[Number(index)];
};

function dateOf(article: Article, path: string | null) {
  if (path === null) return null;
  return (path.startsWith('headline/') ? article.headline : article).dates[Number(path.slice(path.lastIndexOf('/') + 1))] ?? null;
}

const ROLES = ['subject', 'place', 'counterparty', 'speaker'] as const;

/** The fact on the pages of all who have a part in it. */
function noteFact(things: Things, { article, articleNumber, fact, index, figure, period, thing }: ToldFact): void {
  for (const role of ROLES) {
    const known = thing(fact[role] satisfies Entity['ref'] | null);
    if (known === null) continue;
    const day = period?.dateStart?.slice(0, 10) ?? article.published?.slice(0, 10) ?? null;
    const noted: ThingFact = [
      articleNumber,
      index,
      role,
      fact.indicator,
      fact.measure?.text ?? null,
      figure.amount,
      unitOf(figure),
      figure.relation,
      day,
      figure.surface,
    ];
    things.addFact(known.number, noted);
  }
}

function titleFiles(files: DataFiles) {
  const empty = () => ({
    id: [] as string[], title: [] as (string | null)[], published: [] as (string | null)[], publisher: [] as number[],
    facts: [] as number[], issues: [] as number[],
  });
  let [columns, written] = [empty(), 0];
  const flush = async (): Promise<void> => {
    if (columns.id.length === 0) return;
    const full: Titles = columns;
    columns = empty();
    await files.write(`titles-${written}`, full);
    written += 1;
  };
  return {
    add: async (article: Article, publisher: number): Promise<void> => {
      columns.id.push(article.id);
      columns.title.push(article.title ?? article.lead?.slice(0, 120) ?? null);
      columns.published.push(article.published?.slice(0, 10) ?? null);
      columns.publisher.push(publisher);
      columns.facts.push(article.facts.length);
      columns.issues.push(article.issues.length);
      if (columns.id.length >= TITLES_A_FILE) await flush();
    },
    close: flush,
  };
}

/** Copies and what they are copies of, where a table of the dataset that is quickly read says so. */
async function copiesIn(dataset: string): Promise<ReadonlyMap<string, string>> {
  const copies = new Map<string, string>();
  const file = ['articles.jsonl', 'articles.json'].map((name) => join(dataset, name)).find((path) => existsSync(path));
  if (file === undefined) return copies;
  for await (const { bytes } of linesOf(file)) {
    // Most articles are no copies, and need no reading.
    if (bytes.includes('"duplicate_of":null') || !bytes.includes('"duplicate_of":')) continue;
    const row = JSON.parse(
      bytes.toString('utf8').replace(/^\[/, '').replace(/[,\]\s]+$/, ''),
    ) as { article_id: string; duplicate_of: string | null };
    if (row.duplicate_of !== null) copies.set(row.article_id, row.duplicate_of);
  }
  return copies;
}

/** The title that the dataset's package has; the name of its folder without one. */
async function titleOf(dataset: string): Promise<string> {
  const text = await readFile(join(dataset, 'datapackage.json'), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { title?: string }).title ?? basename(resolve(dataset));
}

/** Rejects by code, as the dataset's manifest counts them. */
async function rejectsIn(dataset: string): Promise<Counted[]> {
  const text = await readFile(join(dataset, 'manifest.json'), 'utf8').catch(() => null);
  if (text === null) return [];
  const { rejects = {} } = JSON.parse(text) as { rejects?: Readonly<Record<string, number>> };
  return Object.entries(rejects).sort((a, b) => b[1] - a[1]);
}
