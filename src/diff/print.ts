/** A summary of what has changed, as a page to look at. */
import type { DiffSummary } from './diff.js';

/** Lines of fields and of rules that are shown. */
const MOST = 20;

export function summaryText({ kinds, fields, rules }: DiffSummary): string {
  const rows = [...kinds].filter(([, { same, changed, added, gone }]) => same + changed + added + gone > 0);
  const touched = rows.filter(([, { changed, added, gone }]) => changed + added + gone > 0);
  if (touched.length === 0) return 'nothing has changed\n';
  const table = [
    ['', 'same', 'changed', 'added', 'gone'],
    ...rows.map(([kind, { same, changed, added, gone }]) =>
      [kind === 'article' ? 'articles' : kind, same, changed, added, gone].map(String)),
  ];
  const byCount = [...fields].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const byMoves = [...rules].sort(([a, x], [b, y]) => y.added + y.gone - x.added - x.gone || (a < b ? -1 : 1));
  return [
    ...aligned(table),
    'Mentions and facts are counted in articles that differ.',
    ...(byCount.length === 0
      ? []
      : ['', 'fields that have changed', ...aligned(byCount.slice(0, MOST).map(([field, count]) => [field, String(count)]))]),
    ...(byMoves.length === 0 ? [] : [
      '', 'rules, by what came and went',
      ...aligned([['', 'added', 'gone'], ...byMoves.slice(0, MOST).map(([rule, { added, gone }]) => [rule, String(added), String(gone)])]),
    ]),
    '',
  ].join('\n');
}

/** Names to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows.map((row) => row.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('  ').trimEnd());
}
