/** The tags of the grammar of facts, as patterns name them (`#Genitive`), each one bit of two words. */
const NAMES = [
  // what it is
  'Figure', 'Money', 'Count', 'Share', 'Measure', 'Date', 'Name', 'Place', 'Organisation', 'Person', 'Office', 'Nation', 'Project', 'Noun',
  'Verb', 'Participle', 'Adverbial', 'Pronoun', 'Conjunction', 'Comma', 'Dash', 'Colon', 'Bracket', 'Other',
  // its case
  'Nominative', 'Genitive', 'Dative', 'Accusative', 'Locative', 'Ablative', 'Instrumental',
  // more of it
  'Possessive', 'Plural', 'Infinitive', 'Counted', 'Unit', 'Converb', 'Change', 'Reach', 'Transfer', 'Spend', 'Trade', 'Speech', 'Modal', 'Existence', 'Comparison', 'Partitive', 'Report', 'Purpose', 'Denomination', 'Relative', 'Collect', 'Parameter', 'Referring', 'Price',
] as const;

export type TagName = (typeof NAMES)[number];
export const TAG_NAMES: readonly TagName[] = NAMES;

/** A set of tags. */
export interface Tags {
  readonly low: number;
  readonly high: number;
}

const WIDTH = 31;
const PLACE: ReadonlyMap<string, number> = new Map(NAMES.map((name, k) => [name, k]));

export const NO_TAGS: Tags = { low: 0, high: 0 };

export function tags(...names: readonly TagName[]): Tags {
  let low = 0;
  let high = 0;
  for (const name of names) {
    const place = PLACE.get(name) ?? 0;
    if (place < WIDTH) low |= 1 << place;
    else high |= 1 << (place - WIDTH);
  }
  return { low, high };
}

/** Each tag alone. */
export const TAG = Object.fromEntries(NAMES.map((name) => [name, tags(name)])) as Readonly<Record<TagName, Tags>>;

/** A noun in the nominative. */
export const NOMINAL = tags('Nominative', 'Noun');

export function union(a: Tags, b: Tags): Tags {
  return { low: a.low | b.low, high: a.high | b.high };
}

/** The tags of `a` that are in `b`. */
export function only(a: Tags, b: Tags): Tags {
  return { low: a.low & b.low, high: a.high & b.high };
}

export function without(a: Tags, b: Tags): Tags {
  return { low: a.low & ~b.low, high: a.high & ~b.high };
}

/** Whether the set has any of the tags. */
export function hasAny(set: Tags, any: Tags): boolean {
  return (set.low & any.low) !== 0 || (set.high & any.high) !== 0;
}

/** Whether two sets share a tag that is in `within`. */
export function share(a: Tags, b: Tags, within: Tags): boolean {
  return (a.low & b.low & within.low) !== 0 || (a.high & b.high & within.high) !== 0;
}

/** Whether the set has all of the tags. */
export function hasAll(set: Tags, all: Tags): boolean {
  return (set.low & all.low) === all.low && (set.high & all.high) === all.high;
}

/** Names of the tags of a set, in the order of the list. */
export function namesOf(set: Tags): TagName[] {
  return NAMES.filter((_, k) => (k < WIDTH ? set.low & (1 << k) : set.high & (1 << (k - WIDTH))) !== 0);
}

/** Whether a pattern can name the tag. */
export function isTag(name: string): name is TagName {
  return PLACE.has(name);
}
