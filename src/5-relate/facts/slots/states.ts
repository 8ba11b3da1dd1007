/** Whether a figure states anything of note: an ordinal, an age, an idiom does not. */
import type { FigureContext } from '../figure-context.js';
import { fillIndicator } from './indicator.js';
import { NULL, type Scene } from './slot.js';

const WITH = ['kind', 'unit', 'spelled', 'after', 'before', 'afterStem', 'beforeStem', 'afterAfter', 'figureCase', 'change', 'bound', 'verbStem', 'verbClass', 'bracketed', 'partitive', 'nearest', 'next', 'lineKind', 'status', 'dash', 'rank'];
const PAIRS = [['kind', 'after'], ['kind', 'before'], ['kind', 'afterStem'], ['kind', 'beforeStem'], ['kind', 'spelled', 'after'], ['spelled', 'afterStem'], ['kind', 'figureCase'], ['kind', 'bracketed'], ['after', 'afterAfter', 'kind'], ['before', 'after', 'kind'], ['kind', 'unit'], ['kind', 'verbClass'], ['kind', 'figureCase', 'after'], ['spelled', 'kind', 'verbClass'], ['kind', 'lineKind', 'before']];

export const CLASSES = ['', 'nothing'] as const;
export { COLUMNS } from './indicator.js';
export const CROSSES: readonly (readonly string[])[] = [...WITH.map((name) => [name]), ...PAIRS];

const UNKNOWN = { measure: NULL, predicate: NULL };

/** Writes the columns of a figure whose other slots are not known yet. */
export const fillStates = (scene: Scene, of: FigureContext, values: Int32Array): void => fillIndicator(scene, of, values, UNKNOWN);
