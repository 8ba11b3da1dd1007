/**
 * What a figure measures: the grammar of facts, read top down. The first rule that fits a figure's clause names the
 * measure, from words of the clause. Dates, adverbs and signs are out of the clause by then; dashes are in it.
 */
import { COUNT_RULES } from './counts.js';
import { LEVEL_RULES } from './levels.js';
import type { MeasureRule } from './rule.js';
import { SHARE_RULES } from './shares.js';
import { SUM_RULES } from './sums.js';

export const MEASURE_RULES: readonly MeasureRule[] = [...SHARE_RULES, ...COUNT_RULES, ...SUM_RULES, ...LEVEL_RULES];
