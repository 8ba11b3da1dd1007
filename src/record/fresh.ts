/** What a mention says before anybody has said more: the usual values of figures and dates, in the order of the schema. */
export const FRESH_FIGURE =
  { amount: null, min: null, max: null, relation: 'exact', change: 'none', per: null, perAmount: 1, status: 'actual' } as const;
export const FRESH_DATE = {
  value: null, dateStart: null, dateEnd: null, kind: 'date', grain: null, basis: 'stated', approximate: false, relation: 'exact',
  min: null, max: null,
} as const;
