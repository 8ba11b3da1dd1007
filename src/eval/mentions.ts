/** Mentions held against gold: a mention is right when it touches the gold mention and has its value; each is found once. */
import { FIELDS, fieldOf, USUAL, valuesOf, type Kind, type Labelled, type LabelledText } from './gold.js';
import { count, countField, countRule, slot, type Tally } from './tally.js';

/** Found mentions by gold mention. */
export type Found = ReadonlyMap<string, Labelled>;

export const KINDS = ['money', 'dates', 'quantities', 'entities'] as const satisfies readonly Kind[];

/** Name of a gold mention: its kind and index. */
export const mentionName = (kind: Kind, index: number): string => `${kind}/${index}`;

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly mention: Labelled;
}

/** @param place gives the place in the gold text of a place in the record's */
export function scoreMentions(tally: Tally, gold: LabelledText, record: LabelledText, place: (at: number) => number): Found {
  const found = new Map<string, Labelled>();
  for (const kind of KINDS) {
    const labels = gold[kind];
    // A list that nobody has labelled is not scored.
    if (labels === undefined || labels === null) continue;
    const all = (record[kind] ?? []).map((mention): Placed => {
      tally.ungrounded += Number(record.text.slice(mention.start, mention.end) !== mention.surface);
      return { start: place(mention.start), end: place(mention.end), mention };
    });
    const used = new Set<Placed>();
    for (const [index, label] of labels.entries()) {
      if (gold.text.slice(label.start, label.end) !== label.surface) {
        tally.misplaced += 1;
        tally.notes.push(
          `label   ${mentionName(kind, index)}  ${gold.id}  its surface is [${label.surface}], but at ${label.start} to ${label.end} the text has [${gold.text.slice(label.start, label.end)}]`,
        );
      }
      const right = bestOf(kind, label, all.filter((one) => !used.has(one)));
      if (right === undefined) {
        count(tally, groupOf(kind, label), 'missed');
        tally.notes.push(`missed  ${groupOf(kind, label)}  ${gold.id}  [${label.surface}]  ${JSON.stringify(valuesOf(kind, label))}`);
        continue;
      }
      used.add(right);
      found.set(mentionName(kind, index), right.mention);
      count(tally, groupOf(kind, label), 'right');
      countRule(tally, right.mention.rule, true);
      scoreFields(tally, kind, label, right);
    }
    for (const one of all) {
      if (used.has(one)) continue;
      count(tally, groupOf(kind, one.mention), 'extra');
      countRule(tally, one.mention.rule, false);
      tally.notes.push(
        `extra   ${groupOf(kind, one.mention)}  ${gold.id}  [${one.mention.surface}]  ${JSON.stringify(valuesOf(kind, one.mention))}  by ${one.mention.rule ?? '?'}`,
      );
    }
  }
  scoreEquivalents(tally, gold, record, found);
  return found;
}

/** Entities are counted type by type. */
const groupOf = (kind: Kind, mention: Labelled): string => (kind === 'entities' ? `entities.${String(mention['type'] ?? null)}` : kind);

/** Of the mentions that touch the label and have its value, the one that shares most with it. */
function bestOf(kind: Kind, label: Labelled, candidates: readonly Placed[]): Placed | undefined {
  const value = JSON.stringify(valuesOf(kind, label));
  const shared = ({ start, end }: Placed): number => Math.min(end, label.end) - Math.max(start, label.start);
  return candidates
    .filter((one) => one.start < label.end && one.end > label.start && JSON.stringify(valuesOf(kind, one.mention, label)) === value)
    .sort((a, b) => shared(b) - shared(a))[0];
}

function scoreFields(tally: Tally, kind: Kind, label: Labelled, { start, end, mention }: Placed): void {
  for (const field of FIELDS[kind]) {
    if (field === 'span') countField(tally, `${kind}.span`, start === label.start && end === label.end);
    else if (field in label) {
      const [wanted, got] = [fieldOf(label, field), fieldOf(mention, field)];
      countField(tally, `${kind}.${field}`, wanted === got);
      if (USUAL.has(field)) slot(tally, `${kind}.${field}*`, wanted, got, USUAL.get(field));
    }
  }
  const person = label['person'] as Readonly<Record<string, unknown>> | null | undefined;
  if (person === null || person === undefined) return;
  const got = (mention['person'] ?? {}) as Readonly<Record<string, unknown>>;
  for (const part of ['given', 'family', 'patronymic']) slot(tally, `person.${part}`, person[part] ?? null, got[part] ?? null, null);
}

/** An equivalent is right when it restates the sum that was found for the gold's. */
function scoreEquivalents(tally: Tally, gold: LabelledText, record: LabelledText, found: Found): void {
  for (const [index, label] of (gold.money ?? []).entries()) {
    const mention = found.get(mentionName('money', index));
    if (mention === undefined) continue;
    const wanted = (label['equivalentOf'] ?? null) as number | null;
    const got = (mention['equivalentOf'] ?? null) as number | null;
    const same = wanted !== null && got !== null && found.get(mentionName('money', wanted)) !== undefined &&
      found.get(mentionName('money', wanted)) === record.money?.[got];
    slot(tally, 'money.equivalentOf*', wanted, same ? wanted : got === null ? null : -1, null);
  }
}

/** Which mentions are of one thing, B-cubed over the mentions found. */
export function scoreRefs(tally: Tally, gold: LabelledText, found: Found): void {
  const pairs = (gold.entities ?? []).flatMap((label, index) => {
    const mention = found.get(mentionName('entities', index));
    return mention === undefined ? [] : [[label['ref'] ?? null, mention['ref'] ?? null] as const];
  });
  for (const [wanted, got] of pairs) {
    const ofGold = pairs.filter(([one]) => one === wanted);
    const both = ofGold.filter(([, one]) => one === got).length;
    tally.refs[0] += both / pairs.filter(([, one]) => one === got).length;
    tally.refs[1] += both / ofGold.length;
    tally.refs[2] += 1;
  }
}
