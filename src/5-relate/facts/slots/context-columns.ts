/** Columns that say what the figure is and what stands around it: all candidates have them alike. */
import type { FigureContext } from '../figure-context.js';

export const CONTEXT = [
  'kind', 'figureCase', 'partitive', 'change', 'bound', 'status', 'unit', 'spelled', 'before', 'after', 'beforeStem', 'afterStem',
  'afterAfter', 'verbClass', 'verbStem', 'lineKind',
  'quoted', 'bracketed', 'depth', 'rank', 'dated', 'placed', 'acted', 'part', 'dash', 'free', 'tense',
] as const;

/** Writes them and gives the number of the next column. */
export function fillContext(of: FigureContext, v: Int32Array): number {
  v[0] = of.kind; v[1] = of.case; v[2] = of.partitive; v[3] = of.change; v[4] = of.bound; v[5] = of.status; v[6] = of.unit; v[7] =
    of.spelled; v[8] = of.before; v[9] = of.after;
  v[10] = of.beforeStem; v[11] = of.afterStem; v[12] = of.afterAfter; v[13] = of.verbClass; v[14] = of.verbStem; v[15] =
    of.lineKind; v[16] = of.quoted; v[17] = of.bracketed;
  v[18] = of.depth; v[19] = of.rank; v[20] = of.dated; v[21] = of.placed; v[22] = of.acted; v[23] = of.part; v[24] = of.dash; v[25] =
    of.free; v[26] = of.tense;
  return 27;
}
