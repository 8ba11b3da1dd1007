/** The classes of figures: what a figure is of, in one word. Apart from the schema, so that who tells them need not load it. */
export const INDICATORS = [
  'price', 'rate', 'interest', 'pay', 'budget', 'funding', 'investment', 'debt', 'revenue', 'tax', 'penalty', 'loss', 'prize', 'trade',
  'output',
  'value', 'people', 'casualties', 'count', 'size', 'share',
] as const;
