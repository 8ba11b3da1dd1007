/** Facts held against gold: the figure, and what it is bound to. */
import { fieldOf, type Labelled, type LabelledFact, type LabelledText } from './gold.js';
import { KINDS, mentionName, type Found } from './mentions.js';
import { count, countField, slot, type Tally } from './tally.js';

const SLOTS = ['subject', 'counterparty', 'period', 'partOf'] as const;
/** Least share of words that the right measure has. */
const SAME_MEASURE = 0.5;
/** Letters of a word that are compared: its stem, most often. */
const STEM = 5;

export function scoreFacts(tally: Tally, gold: LabelledText, record: LabelledText, found: Found): void {
  if (gold.facts === null || gold.facts === undefined) return;
  const facts = record.facts ?? [];
  const left = new Map<string, LabelledFact>();
  for (const fact of facts) if (!left.has(fact.figure)) left.set(fact.figure, fact);
  const figures = figureNames(record, found);
  const [goldThings, things] = [firstMentions(gold), firstMentions(record)];
  for (const label of gold.facts) {
    const figure = figures.get(label.figure) ?? '';
    const fact = left.get(figure);
    if (fact === undefined) {
      for (const key of ['facts', 'facts.all']) count(tally, key, 'missed');
      for (const name of SLOTS) count(tally, `facts.${name}`, 'missed', Number((label[name] ?? null) !== null));
      continue;
    }
    left.delete(figure);
    count(tally, 'facts', 'right');
    const wanted = { subject: nameOf(goldThings, label.subject), counterparty: nameOf(goldThings, label.counterparty), period: periodOf(gold, label.period) };
    const got = { subject: nameOf(things, fact.subject), counterparty: nameOf(things, fact.counterparty), period: periodOf(record, fact.period) };
    const right = (['subject', 'counterparty', 'period'] as const).map((name) => slot(tally, `facts.${name}`, wanted[name], got[name], null));
    const whole = (label.partOf ?? null) === null ? null : (figures.get(gold.facts[label.partOf as number]?.figure ?? '') ?? '?');
    slot(tally, 'facts.partOf', whole, (fact.partOf ?? null) === null ? null : (facts[fact.partOf as number]?.figure ?? null), null);
    const measured = sharedWords(measureOf(label), measureOf(fact)) >= SAME_MEASURE;
    countField(tally, 'facts.measure', measured);
    if (right.every(Boolean) && measured) {
      count(tally, 'facts.all', 'right');
      continue;
    }
    count(tally, 'facts.all', 'extra');
    count(tally, 'facts.all', 'missed');
    tally.notes.push(`fact    ${gold.id}  ${label.figure}  gold ${JSON.stringify([measureOf(label), ...Object.values(wanted)])}  found ${JSON.stringify([measureOf(fact), ...Object.values(got)])}`);
  }
  for (const key of ['facts', 'facts.all']) count(tally, key, 'extra', left.size);
}

/** The record's names of the figures that were found, by the gold's. */
function figureNames(record: LabelledText, found: Found): Map<string, string> {
  const indexes = new Map<Labelled, string>();
  for (const kind of KINDS) for (const [index, mention] of (record[kind] ?? []).entries()) indexes.set(mention, mentionName(kind, index));
  return new Map([...found].map(([name, mention]) => [name, indexes.get(mention) ?? '']));
}

function firstMentions({ entities }: LabelledText): ReadonlyMap<unknown, Labelled> {
  const first = new Map<unknown, Labelled>();
  for (const mention of entities ?? []) {
    const ref = mention['ref'] ?? null;
    if (ref !== null && ref !== '' && !first.has(ref)) first.set(ref, mention);
  }
  return first;
}

/** Name of a thing; `?` for one that has no mention. */
function nameOf(things: ReadonlyMap<unknown, Labelled>, ref: string | null | undefined): unknown {
  if (ref === null || ref === undefined) return null;
  const mention = things.get(ref);
  return mention === undefined ? '?' : fieldOf(mention, 'name');
}

const periodOf = (text: LabelledText, period: string | null | undefined): unknown =>
  period === null || period === undefined ? null : (datesOf(text, period)?.[Number(period.slice(period.lastIndexOf('/') + 1))]?.['value'] ?? null);

const datesOf = (text: LabelledText, period: string): readonly Labelled[] | undefined => (period.startsWith('headline/') ? text.headline?.dates : text.dates);

/** A label may say its measure in words, a record points at it. */
const measureOf = ({ measure }: LabelledFact): string => (typeof measure === 'string' ? measure : (measure?.text ?? ''));

/** Shared beginnings of words, as F1. */
function sharedWords(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => new Set(text.split(/\s+/).filter((word) => word !== '').map((word) => word.slice(0, STEM).toLowerCase()))) as [Set<string>, Set<string>];
  if (one.size === 0 || other.size === 0) return Number(one.size === other.size);
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}
