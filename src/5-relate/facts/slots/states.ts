/** Whether a figure states anything of note: an ordinal, an age, an idiom does not. */
import { COLUMNS as INDICATOR, fillIndicator } from './indicator.js';
import { NULL, type Slot } from './slot.js';

const UNKNOWN = { measure: NULL, predicate: NULL };
const WITH = ['kind', 'unit', 'spelled', 'after', 'before', 'afterStem', 'beforeStem', 'afterAfter', 'figureCase', 'change', 'bound', 'verbStem', 'verbClass', 'bracketed', 'partitive', 'nearest', 'next', 'lineKind', 'status', 'dash', 'rank'];
const PAIRS = [['kind', 'after'], ['kind', 'before'], ['kind', 'afterStem'], ['kind', 'beforeStem'], ['kind', 'spelled', 'after'], ['spelled', 'afterStem'], ['kind', 'figureCase'], ['kind', 'bracketed'], ['after', 'afterAfter', 'kind'], ['before', 'after', 'kind'], ['kind', 'unit'], ['kind', 'verbClass'], ['kind', 'figureCase', 'after'], ['spelled', 'kind', 'verbClass'], ['kind', 'lineKind', 'before']];

/** The one candidate besides NULL, which here is that it states something: it states nothing. */
export const NOTHING = 0;

export const states: Omit<Slot, 'name'> = {
  columns: INDICATOR,
  crosses: [...WITH.map((name) => ['class', name]), ...PAIRS.map((pair) => ['class', ...pair])],
  candidates: () => [NOTHING],
  fill: (scene, of, candidate, values) => fillIndicator(scene, of, candidate, values, UNKNOWN),
  key: () => 'nothing',
};
