/**
 * A dataset card of Hugging Face: `README.md` with the front matter by which the tables are shown there.
 * https://huggingface.co/docs/hub/datasets-cards
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { columnsPage } from '../7-emit/columns-page.js';
import { allTables } from '../record/tables.js';
import { RunError } from '../run/inputs.js';

/** Formats that Hugging Face shows, those with types first. */
const FORMATS = ['parquet', 'jsonl', 'csv'] as const;

interface Descriptor {
  readonly title: string;
  readonly description: string;
  readonly schemaVersion: string;
  readonly licenses?: readonly { readonly name: string; readonly path?: string }[];
  readonly sources?: readonly { readonly title: string; readonly path?: string }[];
}

interface Manifest {
  readonly derek: string;
  readonly counts: { readonly articles: number; readonly rows: Readonly<Record<string, number>> };
}

/**
 * The card of a dataset.
 *
 * @throws RunError when the folder holds none, or none in a format that Hugging Face shows
 */
export async function datasetCard(dataset: string): Promise<string> {
  const [descriptor, manifest] = [await read<Descriptor>(dataset, 'datapackage.json'), await read<Manifest>(dataset, 'manifest.json')];
  const format = FORMATS.find((one) => existsSync(join(dataset, `facts.${one}`)));
  if (format === undefined) throw new RunError(`${dataset} has no tables as ${FORMATS.join(', ')}; run derek with --formats parquet`);
  // An empty table has nothing to show, and its columns no types.
  const shown = ['facts', ...allTables.map(({ name }) => name)].filter(
    (name, index, all) => all.indexOf(name) === index && (manifest.counts.rows[name] ?? 0) > 0,
  );
  const front = {
    language: ['kk'],
    // What the package names, as Hugging Face spells it; the articles' licence is nobody's to guess.
    license: descriptor.licenses?.length === 1 ? descriptor.licenses[0]!.name.toLowerCase() : 'other',
    pretty_name: descriptor.title,
    task_categories: ['token-classification'],
    tags: ['news', 'information-extraction', 'named-entity-recognition', 'kazakh'],
    size_categories: [sizeOf(manifest.counts.articles)],
    configs: shown.map((name, index) => ({
      config_name: name, data_files: `${name}.${format}`, ...(index === 0 ? { default: true } : {}),
    })),
  };
  const link = ({ name, path }: { readonly name: string; readonly path?: string }): string =>
    path === undefined ? name : `[${name}](${path})`;
  const licences = (descriptor.licenses ?? []).map(link).join(', ') || "not stated; the articles are their publishers'";
  const sources =
    (descriptor.sources ?? []).map(({ title, path }) => link({ name: title, ...(path === undefined ? {} : { path }) })).join(', ') ||
    'stated in `articles.publisher` and `articles.uri`';
  const made = `${manifest.counts.articles} articles; made by derek ${manifest.derek}, record contract ${descriptor.schemaVersion}.`;
  return `---
${stringify(front)}---

# ${descriptor.title}

${descriptor.description}

${made} Every value points at the characters that it came from.
What was guessed says so: \`confidence\`, \`currency_basis\`, \`basis\`, the table \`issues\`. Copies of a story name the first one in \`duplicate_of\`.

Licence: ${licences}. Sources: ${sources}.

${columnsPage()}`;
}

async function read<T>(dataset: string, name: string): Promise<T> {
  const text = await readFile(join(dataset, name), 'utf8').catch(() => {
    throw new RunError(`${dataset} is no dataset: it holds no ${name}; name a folder that derek run has written`);
  });
  return JSON.parse(text) as T;
}

/** A range of rows, as Hugging Face names them. */
function sizeOf(articles: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1e3, 'n<1K'],
    [1e4, '1K<n<10K'],
    [1e5, '10K<n<100K'],
    [1e6, '100K<n<1M'],
    [1e7, '1M<n<10M'],
  ];
  return steps.find(([most]) => articles < most)?.[1] ?? '10M<n<100M';
}
