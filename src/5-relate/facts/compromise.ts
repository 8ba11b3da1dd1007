/**
 * A user's own rules, matched by `compromise/one` on our words and tags. Only here: its own reading of text, and whatever
 * it makes of Cyrillic (`.normal`, `.numbers()`), stays out.
 */
import nlp from 'compromise/one';
import { Indicator } from '../../record/schema.js';
import type { FactRule, OwnRules, OwnTold } from './own-rules.js';
import { nounPhrase, verbPhrase } from './phrase.js';
import type { Parse } from './parse/types.js';
import { TAG_NAMES, tagsOf } from './tags.js';

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

const GROUPS = ['figure', 'measure', 'predicate', 'purpose', 'subject', 'place', 'counterparty', 'speaker', 'period', 'whole'] as const;
type Group = (typeof GROUPS)[number];
const NAMED = ['subject', 'place', 'counterparty', 'speaker'] as const;

/** Units that are read as one sentence: a longer run is no sentence, and time must stay in line with length. */
const WINDOW = 256;

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
    tell: ({ body }) => {
      const told = new Map<number, OwnTold>();
      for (const [from, to] of sentencesOf(body)) {
        const units = [...body.units.keys()].slice(from, to)
          .filter((u) => body.units[u]?.kind !== 'sign' || !/[«»“”„"\n]/u.test(body.units[u]?.lower ?? ''));
        const doc = fromTerms([{ terms: units.map((u) => termOf(body, u)) }]);
        const found = new Set((doc.sweep(net, { tagger: false }).found as { match: string }[]).map(({ match }) => match));
        for (const { rule, pattern } of patterns) if (found.has(rule.match)) tell(body, doc, rule, pattern, told);
      }
      return told;
    },
  };
}

/** Sentences that have a figure, as runs of units. */
function sentencesOf({ figureUnit, first, last }: Parse): [number, number][] {
  const spans: [number, number][] = [];
  for (const at of figureUnit) {
    const [from, to] = [first[at] as number, last[at] as number];
    const start = to - from > WINDOW ? Math.max(from, at - WINDOW / 2) : from;
    if (at < (spans.at(-1)?.[1] ?? 0)) continue;
    spans.push([start, Math.min(to, start + WINDOW)]);
  }
  return spans;
}

function check({ name, match, indicator }: FactRule, before: readonly FactRule[]): void {
  const fail = (why: string): never => {
    throw new TypeError(`factRules: rule "${name}": ${why}`);
  };
  if (name.trim() === '') throw new TypeError('factRules: a rule has no name: give it one, such as "grant"');
  if (before.some((rule) => rule.name === name)) fail('a second rule of this name: rename one of them');
  for (const [, tag = ''] of match.matchAll(/#(\p{L}+)/gu)) {
    if (!TAG_NAMES.includes(tag)) fail(`#${tag} is no tag; the tags are ${TAG_NAMES.join(', ')}`);
  }
  const groups = [...match.matchAll(/\[<(\w+)>/gu)].map(([, group = '']) => group);
  for (const group of groups) {
    if (!(GROUPS as readonly string[]).includes(group)) fail(`[<${group}>…] is no group; the groups are ${GROUPS.join(', ')}`);
  }
  if (!groups.includes('figure')) fail('it names no figure: put one in a group, such as [<figure>#Money]');
  if (indicator !== undefined && !Indicator.safeParse(indicator).success) {
    fail(`${String(indicator)} is no indicator; they are ${Indicator.options.join(', ')}`);
  }
  if ((match.match(/\[/gu) ?? []).length !== (match.match(/\]/gu) ?? []).length) fail('a bracket is not closed');
}

/** What every match of a rule says of its figure, unless a rule before it has spoken. */
function tell(parse: Parse, doc: View, rule: FactRule, pattern: ReturnType<typeof nlp.parseMatch>, told: Map<number, OwnTold>): void {
  const { units, mentions } = parse;
  for (const pointer of doc.match(pattern).fullPointer) {
    const one = doc.update([pointer] as unknown as Parameters<View['update']>[0]).match(pattern);
    const groups = one.groups() as Partial<Record<Group, View>>;
    const unitsIn = (view: View | undefined): number[] => (view?.docs.flat() ?? []).map((term) => (term as unknown as Term).unit);
    const of = (group: Group): number[] => unitsIn(groups[group]);
    const mention = (group: Group, kind: string): number | undefined =>
      units[of(group).findLast((u) => units[u]?.kind === kind) ?? -1]?.index;
    const figure = mention('figure', 'figure');
    if (figure === undefined || told.has(figure)) continue;
    const noun = (group: Group, words?: string) => {
      const span = of(group).length > 0 ? of(group) : words === undefined ? [] : unitsIn(one);
      const [from, to] = [span[0], span.at(-1)];
      if (from === undefined || to === undefined) return undefined;
      return { ...nounPhrase(parse, from, to, 'text'), ...(words === undefined ? {} : { text: words }) };
    };
    const verb = of('predicate').at(-1);
    const date = mention('period', 'date');
    told.set(figure, present({
      rule: rule.name, indicator: rule.indicator, measure: noun('measure', rule.measure), purpose: noun('purpose'),
      predicate: verb === undefined ? undefined : verbPhrase(parse, verb, 'text'),
      ...Object.fromEntries(NAMED.map((group) => [group, mentions.entities[mention(group, 'entity') ?? -1]?.ref])),
      period: date === undefined ? undefined : `dates/${date}`, whole: mention('whole', 'figure'),
    }));
  }
}

/** Without what is undefined. */
const present = (told: { readonly [Key in keyof OwnTold]?: OwnTold[Key] | undefined }): OwnTold =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as unknown as OwnTold;

function termOf(parse: Parse, u: number): Term {
  const unit = parse.units[u]!;
  const { tokens } = parse.mentions.doc;
  const text = unit.index < 0 ? unit.lower : tokens.text.slice(tokens.start[unit.from], tokens.end[unit.to - 1]).toLowerCase();
  const root = unit.kind === 'entity' ? (parse.mentions.entities[unit.index]?.name.toLowerCase() ?? text)
    : unit.kind === 'word' ? (unit.form?.stem ?? text)
    : text;
  return { text, normal: text, root, pre: '', post: ' ', tags: tagsOf(parse, u), unit: u };
}
