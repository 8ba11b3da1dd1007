import { relative } from 'node:path';
import type { PipelineConfig } from '../config/schema.js';
import type { RunSummary } from '../run/run.js';

/** What a run did, in a few lines. */
export function summaryText(
  summary: RunSummary, seconds: number, { formats, database }: Pick<PipelineConfig, 'formats' | 'database'>, cwd: string,
): string {
  const { files, articles, rejects, rejectsByCode, passed, rows, made, written, output } = summary;
  const of = (table: string) => rows[table] ?? 0;
  const rate = seconds > 0 ? articles / seconds : 0;
  const lines = [
    `articles   ${articles} from ${plural(files, 'file')} in ${seconds.toFixed(seconds < 10 ? 2 : 0)} s (${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second)`,
    `mentions   ${['mentions', 'money', 'dates', 'quantities'].map((table) => `${of(table)} ${table === 'mentions' ? 'entities' : table}`).join(', ')}; ${plural(of('facts'), 'fact')}`,
    `rejects    ${rejects === 0 ? 'none' : `${rejects}: ${Object.entries(rejectsByCode).map(([code, count]) => `${count} ${code}`).join(', ')}`}`,
    ...(Object.keys(passed).length === 0
      ? []
      : [`passed     ${Object.entries(passed).map(([reason, count]) => `${count} ${reason}`).join(', ')}`]),
    `doubts     ${plural(of('issues'), 'issue')}`,
    ...(made >= articles ? [] : [`kept       ${plural(articles - made, 'article')} as an earlier run has made them`]),
    `dataset    ${relative(cwd, output) || '.'} (${[...formats, ...(database === null ? [] : [database])].join(', ')})${written ? '' : ', as it was: nothing has changed'}`,
  ];
  return `${lines.join('\n')}\n`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
