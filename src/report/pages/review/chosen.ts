/** What the reader has chosen, and where it is after a correction. */
import type { Article } from '../../../record/schema.js';
import { mentionAt } from './edit.js';

/** What the reader has chosen: a mention by its path, or a fact. */
export type Chosen = { readonly mention: string } | { readonly fact: number } | null;

/** Where a mention is after the lists were put in order. */
export function pathOf(record: Article, mention: { readonly start: number; readonly end: number; readonly surface: string }): Chosen {
  for (const [prefix, lists] of [['', record], ['headline/', record.headline]] as const) {
    for (const kind of ['entities', 'money', 'dates', 'quantities'] as const) {
      const index = lists[kind].findIndex(
        ({ start, end, surface }) => start === mention.start && end === mention.end && surface === mention.surface,
      );
      if (index >= 0) return { mention: `${prefix}${kind}/${index}` };
    }
  }
  return null;
}

/** Where the fact of a figure is. */
export function factOf(record: Article, figure: { readonly start: number }): Chosen {
  const index = record.facts.findIndex(({ figure: path }) => mentionAt(record, path)?.start === figure.start);
  return index < 0 ? null : { fact: index };
}
