/** The table of accuracy: what was measured on text that nobody tuned for, beside the labelled data that the rules are built with. */
import { readFileSync } from 'node:fs';

interface Row {
  readonly what: string;
  readonly on: string;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
  readonly share?: number;
  /** Name of the labelled table in `test/scores.json`. */
  readonly labelled?: string;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;

/** As Markdown. */
export function accuracyTable(): string {
  const { date, rows } = read<{ readonly date: string; readonly rows: readonly Row[] }>('../docs/blind.json');
  const scores = read<Readonly<Record<string, { readonly score: number }>>>('../test/scores.json');
  const labelled = (name: string | undefined): string => {
    if (name === undefined) return '';
    const found = name.startsWith('names.') ? [name] : [`articles.${name}`, `sentences.${name}`];
    return [...new Set(found.map((key) => scores[key]?.score.toFixed(3) ?? '–'))].join(' and ');
  };
  const blind = ({ precision, recall, f1, share }: Row): string =>
    precision !== undefined && recall !== undefined
      ? `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`
      : f1 !== undefined
        ? `F1 ${f1.toFixed(3)}`
        : `${(share ?? 0).toFixed(2)} of them`;
  return [
    `| what | blind (${date}) | on | labelled, F1 |`,
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.what} | ${blind(row)} | ${row.on} | ${labelled(row.labelled)} |`),
    '',
  ].join('\n');
}
