/** Doubts about dates, as messages of the record. */
import type { Issue } from '../../record/schema.js';
import type { Tokens } from '../../3-segment/tokens.js';
import { textOf } from '../../3-segment/tokens.js';
import type { Unresolved } from './resolve/stretch.js';

const MESSAGES: Readonly<Record<Exclude<Unresolved['reason'], 'school'>, readonly [code: string, message: string]>> = {
  'no-anchor': ['date/no-anchor', 'counts from the publication date, which the article lacks: give `published` to resolve it'],
  'no-antecedent': ['date/no-antecedent', 'refers to a date that the text does not name before it'],
  impossible: ['date/impossible', 'names a day that the calendar does not have, or ends before it begins: check the text'],
};

export function unresolvedIssue(tokens: Tokens, from: number, to: number, reason: Unresolved['reason']): Issue | null {
  if (reason === 'school') return null;
  const [code, message] = MESSAGES[reason];
  return {
    code, severity: reason === 'impossible' ? 'warning' : 'info', message: `«${textOf(tokens, from, to)}» ${message}`,
    start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0,
  };
}
