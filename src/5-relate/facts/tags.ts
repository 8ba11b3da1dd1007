/** The tags that a user's patterns may name, by what a unit is where it stands. */
import { Cat, VERB_CLASSES, type Parse } from './parse/types.js';

const CASES =
  ['Nominative', 'Genitive', 'Dative', 'Accusative', 'Locative', 'Ablative', 'Instrumental', 'Locative', 'Nominative'] as const;
const VERBS = {
  change: 'Change', reach: 'Reach', transfer: 'Transfer', spend: 'Spend', collect: 'Collect', trade: 'Trade', price: 'Price',
  speech: 'Speech',
} as const;
const SIGNS: ReadonlyMap<number, string> = new Map<number, string>([
  [Cat.comma, 'Comma'], [Cat.dash, 'Dash'], [Cat.colon, 'Colon'], [Cat.open, 'Bracket'], [Cat.close, 'Bracket'],
  [Cat.conjunction, 'Conjunction'], [Cat.adverb, 'Adverbial'], [Cat.postposition, 'Adverbial'], [Cat.report, 'Report'],
]);
const FIGURES: ReadonlyMap<number, string> =
  new Map<number, string>([[Cat.money, 'Money'], [Cat.count, 'Count'], [Cat.percent, 'Share'], [Cat.measure, 'Measure']]);
const NAMES: ReadonlyMap<number, readonly string[]> = new Map<number, readonly string[]>([
  [Cat.place, ['Name', 'Place']], [Cat.organisation, ['Name', 'Organisation']], [Cat.person, ['Name', 'Person']], [Cat.office, ['Office']],
  [Cat.name, ['Name']],
]);

export const TAG_NAMES: readonly string[] = [
  'Figure', ...FIGURES.values(), 'Date', 'Name', 'Place', 'Organisation', 'Person', 'Office', 'Noun', 'Verb', 'Participle', 'Pronoun',
  'Adjective', 'Partitive', 'Possessive', 'Plural', 'Infinitive',
  ...new Set(SIGNS.values()), ...new Set(CASES), ...Object.values(VERBS), 'Other',
];

/** Tags of a unit. */
export function tagsOf({ units, cat, kase, classes }: Parse, u: number): Set<string> {
  const own = cat[u] as number;
  const unit = units[u]!;
  const tags = new Set<string>();
  const sign = SIGNS.get(own);
  if (sign !== undefined) return tags.add(sign);
  const figure = FIGURES.get(own);
  if (figure !== undefined) {
    tags.add('Figure').add(figure);
    if (unit.form?.owned === true) tags.add('Partitive');
  } else if (own === Cat.date) tags.add('Date');
  else if (NAMES.has(own)) for (const tag of NAMES.get(own) ?? []) tags.add(tag);
  else if (own === Cat.pronoun || own === Cat.pronounGen) tags.add('Pronoun');
  else if (own === Cat.verb || own === Cat.converb || own === Cat.auxiliary) tags.add('Verb');
  else if (unit.noun) tags.add(own === Cat.adjective ? 'Adjective' : 'Noun');
  else return tags.add('Other');
  if (own === Cat.participle) tags.add('Participle');
  if (!unit.verb) tags.add(CASES[kase[u] as number] ?? 'Nominative');
  if (unit.noun && unit.form?.owned === true) tags.add('Possessive');
  if (unit.noun && unit.form?.plural === true) tags.add('Plural');
  if (unit.form?.infinitive === true) tags.add('Infinitive');
  VERB_CLASSES.forEach((name, k) => { if (((classes[u] as number) & (1 << k)) !== 0) tags.add(VERBS[name]); });
  return tags;
}
