/** What the checks say of a mention, and how it becomes an issue. */
import type { Article, Issue } from '../record/schema.js';

export const KINDS = ['entities', 'money', 'dates', 'quantities'] as const;
export type Kind = (typeof KINDS)[number];
export type Field = 'text' | 'title';
export type Mention = Article[Kind][number];

/** A doubt about one mention. A mention with a fault leaves; one that was repaired stays. */
export interface Finding<M = Mention> {
  readonly code: string;
  readonly message: string;
  /** The mention as it should be; null when it cannot be kept. */
  readonly repaired: M | null;
}

/** `money/3`, `headline/money/0`. */
export const pathOf = (field: Field, kind: Kind, index: number): string => `${field === 'title' ? 'headline/' : ''}${kind}/${index}`;

/** An issue about a mention. It has a place when the mention is in the body and its offsets are of use. */
export function issueOf(field: Field, mention: Mention, code: string, severity: Issue['severity'], message: string, placed = true): Issue {
  const where = field === 'title' ? ' (headline)' : '';
  return {
    code, severity, message: `"${cut(mention.surface)}"${where}: ${message}`,
    ...(field === 'text' && placed ? { start: mention.start, end: mention.end } : {}),
  };
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
