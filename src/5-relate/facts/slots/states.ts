/** Whether a figure states anything of note: an ordinal, an age, an idiom does not. */
import type { FigureContext } from '../figure-context.js';
import { CONTEXT, fillContext } from './context-columns.js';
import { nounStem } from './indicator.js';
import type { Scene } from './slot.js';

const WITH = [
  'kind', 'unit', 'spelled', 'after', 'before', 'afterStem', 'beforeStem', 'afterAfter', 'figureCase', 'change', 'bound', 'verbStem',
  'verbClass', 'bracketed', 'partitive', 'nearest', 'next', 'lineKind', 'status', 'dash', 'rank',
];
const PAIRS = [
  ['kind', 'after'], ['kind', 'before'], ['kind', 'afterStem'], ['kind', 'beforeStem'], ['kind', 'spelled', 'after'],
  ['spelled', 'afterStem'], ['kind', 'figureCase'], ['kind', 'bracketed'], ['after', 'afterAfter', 'kind'], ['before', 'after', 'kind'],
  ['kind', 'unit'], ['kind', 'verbClass'], ['kind', 'figureCase', 'after'], ['spelled', 'kind', 'verbClass'],
  ['kind', 'lineKind', 'before'],
];

export const CLASSES = ['', 'nothing'] as const;
export const COLUMNS: readonly string[] = [...CONTEXT, 'nearest', 'next'];
export const CROSSES: readonly (readonly string[])[] = [...WITH.map((name) => [name]), ...PAIRS];

/** Writes the columns of a figure. */
export function fillStates({ body }: Scene, of: FigureContext, v: Int32Array): void {
  const n = fillContext(of, v);
  v[n] = nounStem(body, of.at, -1, (body.lines[of.line]?.from ?? 0) - 1);
  v[n + 1] = nounStem(body, of.at, 1, body.last[of.at] as number);
}
