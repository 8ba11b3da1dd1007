/** Doubts about dates, as messages of the record. */
import type { Issue } from '../../record/schema.js';
import type { Tokens } from '../../3-segment/tokens.js';
import { textOf } from '../../3-segment/tokens.js';
import { dayText, weekdayOf } from './civil.js';
import type { Match } from './expression.js';
import type { Resolved } from './resolve/resolved.js';
import type { Unresolved } from './resolve/stretch.js';

const MESSAGES: Readonly<Record<Exclude<Unresolved['reason'], 'school'>, readonly [code: string, message: string]>> = {
  'no-anchor': ['date/no-anchor', 'counts from the publication date, which the article lacks: give `published` to resolve it'],
  'no-antecedent': ['date/no-antecedent', 'refers to a date that the text does not name before it'],
  impossible: ['date/impossible', 'names a day that the calendar does not have, or ends before it begins: check the text'],
};

/** The day of the week, or `ертең`, that stands beside a date and does not fit it: the date counts. */
export function conflictIssue(tokens: Tokens, { from, to, expression }: Match, { stretch }: Resolved, anchor: number | null): Issue
  | null {
  const period = expression.kind === 'period' ? expression.period : null;
  if (!stretch || (period?.kind !== 'year' && period?.kind !== 'date')) return null;
  const weekday = period.weekday !== undefined && period.weekday !== weekdayOf(stretch.first);
  const away = period.away !== undefined && anchor !== null && anchor + period.away !== stretch.first;
  if (!weekday && !away) return null;
  const [code, what] = weekday
    ? ['date/weekday-conflict', 'falls on another day of the week']
    : ['date/deictic-conflict', 'is not that day counted from the publication date'];
  return {
    code, severity: 'info',
    message: `«${textOf(tokens, from, to)}» ${what}: the date was kept, ${dayText(stretch.first)}; check the text and \`published\``,
    start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0,
  };
}

export function unresolvedIssue(tokens: Tokens, from: number, to: number, reason: Unresolved['reason']): Issue | null {
  if (reason === 'school') return null;
  const [code, message] = MESSAGES[reason];
  return {
    code, severity: reason === 'impossible' ? 'warning' : 'info', message: `«${textOf(tokens, from, to)}» ${message}`,
    start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0,
  };
}
