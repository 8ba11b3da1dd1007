/**
 * A user's own rules, matched by `compromise/one` on our words and tags. Only here: its own reading of text, and whatever
 * it makes of Cyrillic (`.normal`, `.numbers()`), stays out.
 */
import nlp from 'compromise/one';
import type { Chunk, ChunkWord, Scene } from './chunk.js';
import { figureTags } from './figure-tags.js';
import { CASE_TAGS, dateTags, entityTags } from './mention-tags.js';
import type { FactRule, OwnRules, OwnTold } from './own-rules.js';
import { baseOf } from './phrase.js';
import { isVerbAt, verbTags } from './predicates.js';
import { SIGN_TAGS } from './signs.js';
import { isTag, namesOf, NO_TAGS, TAG, TAG_NAMES, union, type Tags } from './tags.js';
import type { Unit } from './units.js';
import { wordForm } from './words.js';

/** By default it folds Cyrillic letters into Latin look-alikes. */
nlp.plugin({ mutate: (world: object) => { (world as World).model.one.unicode = {}; } });

interface World {
  readonly model: { readonly one: { unicode: object } };
}

/** A term as `compromise` takes it ready-made, with our unit's place. */
interface Term {
  readonly text: string;
  readonly normal: string;
  readonly root: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: Set<string>;
  readonly unit: number;
}
type View = ReturnType<typeof nlp>;
const fromTerms = nlp as unknown as (sentences: readonly { readonly terms: readonly Term[] }[]) => View;

const GROUPS = ['figure', 'measure', 'subject', 'counterparty', 'speaker', 'period', 'whole'] as const;
type Group = (typeof GROUPS)[number];

/**
 * Makes a user's rules ready: one net, built once.
 *
 * @throws TypeError with the rule's name, what is wrong in it and how to mend it
 */
export function compileFactRules(rules: readonly FactRule[]): OwnRules {
  rules.forEach((rule, k) => check(rule, rules.slice(0, k)));
  const net = nlp.buildNet(rules.map(({ match }) => ({ match })) as unknown as Parameters<typeof nlp.buildNet>[0]);
  const patterns = rules.map((rule) => ({ rule, pattern: nlp.parseMatch(rule.match) }));
  return {
    tell: (scene, units) => {
      const told = new Map<number, OwnTold>();
      const doc = fromTerms([{ terms: units.map((unit, k) => termOf(scene, units, unit, k)) }]);
      const found = new Set((doc.sweep(net, { tagger: false }).found as { match: string }[]).map(({ match }) => match));
      for (const { rule, pattern } of patterns) if (found.has(rule.match)) tell(scene, units, doc, rule, pattern, told);
      return told;
    },
  };
}

function check({ name, match }: FactRule, before: readonly FactRule[]): void {
  const fail = (why: string): never => {
    throw new TypeError(`factRules: rule "${name}": ${why}`);
  };
  if (name.trim() === '') throw new TypeError('factRules: a rule has no name: give it one, such as "grant"');
  if (before.some((rule) => rule.name === name)) fail('a second rule of this name: rename one of them');
  for (const [, tag = ''] of match.matchAll(/#(\p{L}+)/gu)) if (!isTag(tag)) fail(`#${tag} is no tag; the tags are ${TAG_NAMES.join(', ')}`);
  const groups = [...match.matchAll(/\[<(\w+)>/gu)].map(([, group = '']) => group);
  for (const group of groups) if (!(GROUPS as readonly string[]).includes(group)) fail(`[<${group}>…] is no group; the groups are ${GROUPS.join(', ')}`);
  if (!groups.includes('figure')) fail('it names no figure: put one in a group, such as [<figure>#Money]');
  if ((match.match(/\[/gu) ?? []).length !== (match.match(/\]/gu) ?? []).length) fail('a bracket is not closed');
}

/** What every match of a rule says of its figure, unless a rule before it has spoken. */
function tell(scene: Scene, units: readonly Unit[], doc: View, rule: FactRule, pattern: ReturnType<typeof nlp.parseMatch>, told: Map<number, OwnTold>): void {
  const matches = doc.match(pattern);
  for (const pointer of matches.fullPointer) {
    const groups = doc.update([pointer] as unknown as Parameters<View['update']>[0]).match(pattern).groups() as Partial<Record<Group, View>>;
    const of = (group: Group): Unit[] => (groups[group]?.docs.flat() ?? []).map((term) => units[(term as unknown as Term).unit] as Unit);
    const figure = of('figure').find(({ kind }) => kind === 'figure')?.index;
    if (figure === undefined || told.has(figure)) continue;
    const ref = (group: Group): string | undefined => scene.mentions.entities[of(group).findLast(({ kind }) => kind === 'entity')?.index ?? -1]?.ref;
    const measure = rule.measure ?? phraseOf(scene, of('measure'));
    const period = of('period').find(({ kind }) => kind === 'date')?.index;
    const whole = of('whole').find(({ kind }) => kind === 'figure')?.index;
    const [subject, counterparty, speaker] = [ref('subject'), ref('counterparty'), ref('speaker')];
    told.set(figure, {
      rule: rule.name, ...(measure === '' ? {} : { measure }), ...(subject === undefined ? {} : { subject }), ...(counterparty === undefined ? {} : { counterparty }),
      ...(speaker === undefined ? {} : { speaker }), ...(period === undefined ? {} : { period }), ...(whole === undefined ? {} : { whole }),
    });
  }
}

/** The units of a group as a phrase in base form; empty for none. */
function phraseOf({ mentions }: Scene, units: readonly Unit[]): string {
  const words = units.map(({ kind, index, from, to, lower, form }): ChunkWord => {
    const name = kind === 'entity' ? (mentions.entities[index]?.name ?? '') : lower;
    return { from, to, lower, text: name, surface: name, form: form ?? wordForm(lower), role: kind === 'entity' ? 'name' : 'word' };
  });
  const chunk: Chunk = { from: 0, to: 0, tags: NO_TAGS, words, entity: -1, figure: -1, date: -1, lower: '' };
  return words.length === 0 ? '' : baseOf(chunk, false);
}

function termOf(scene: Scene, units: readonly Unit[], unit: Unit, k: number): Term {
  const { tokens } = scene.mentions.doc;
  const text = unit.lower === '' ? tokens.text.slice(tokens.start[unit.from], tokens.end[unit.to - 1]).toLowerCase() : unit.lower;
  return { text, normal: text, root: rootOf(scene, unit, text), pre: '', post: ' ', tags: new Set(namesOf(tagsOf(scene, units, unit, k))), unit: k };
}

/** What `{…}` matches: a word's stem, a name's base form. */
function rootOf({ mentions }: Scene, { kind, index, form }: Unit, text: string): string {
  return kind === 'entity' ? (mentions.entities[index]?.name.toLowerCase() ?? text) : (form?.stem ?? text);
}

function tagsOf(scene: Scene, units: readonly Unit[], unit: Unit, k: number): Tags {
  switch (unit.kind) {
    case 'figure': return figureTags(scene, unit.index);
    case 'date': return dateTags(scene, unit.index);
    case 'entity': return entityTags(scene, unit.index).tags;
    case 'sign': return SIGN_TAGS.get(unit.lower) ?? TAG.Other;
    case 'number': return TAG.Other;
    default: return wordTags(scene, units, unit, k);
  }
}

function wordTags(scene: Scene, units: readonly Unit[], { from, to, lower, form: given }: Unit, k: number): Tags {
  const form = given ?? wordForm(lower);
  switch (form.kind) {
    case 'conjunction': return TAG.Conjunction;
    case 'adverb': case 'postposition': return TAG.Adverbial;
    case 'pronoun': return union(TAG.Pronoun, CASE_TAGS[form.case]);
    default:
  }
  if (isVerbAt(units, k, scene.mentions.doc.tokens)) return verbTags({ from, to, lower, text: lower, surface: lower, form, role: 'word' }, false);
  let own = union(TAG.Noun, CASE_TAGS[form.case]);
  if (form.owned) own = union(own, TAG.Possessive);
  if (form.plural) own = union(own, TAG.Plural);
  if (form.infinitive) own = union(own, TAG.Infinitive);
  return form.verb === 'perfect' || form.verb === 'habitual' ? union(own, TAG.Participle) : own;
}
