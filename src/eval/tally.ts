/** What was counted: right, too much, missed. */

/** Right, found too much, missed. */
export type Counts = [right: number, extra: number, missed: number];

export interface Tally {
  /** Of mentions, slots and facts, by what is counted. */
  readonly counts: Map<string, Counts>;
  /** Of fields: right, and all. */
  readonly fields: Map<string, [right: number, all: number]>;
  /** Of refs, B-cubed: sums of precision and recall, and mentions. */
  readonly refs: [precision: number, recall: number, mentions: number];
  /** Of rules: mentions that were right, and that were too much. */
  readonly rules: Map<string, [right: number, extra: number]>;
  ungrounded: number;
  /** Labels whose surface is not what stands at their offsets. */
  misplaced: number;
  /** What was not as the gold has it, a line each. */
  readonly notes: string[];
}

export const newTally = (): Tally =>
  ({ counts: new Map(), fields: new Map(), refs: [0, 0, 0], rules: new Map(), ungrounded: 0, misplaced: 0, notes: [] });

const entry = <T>(map: Map<string, T>, key: string, empty: () => T): T => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = empty();
  map.set(key, fresh);
  return fresh;
};

export function count(tally: Tally, key: string, which: 'right' | 'extra' | 'missed', by = 1): void {
  entry<Counts>(tally.counts, key, () => [0, 0, 0])[{ right: 0, extra: 1, missed: 2 }[which] as 0 | 1 | 2] += by;
}

export function countField(tally: Tally, key: string, right: boolean): void {
  const counts = entry<[number, number]>(tally.fields, key, () => [0, 0]);
  counts[0] += Number(right);
  counts[1] += 1;
}

export function countRule(tally: Tally, rule: unknown, right: boolean): void {
  if (typeof rule === 'string') entry<[number, number]>(tally.rules, rule, () => [0, 0])[right ? 0 : 1] += 1;
}

/** Counts one slot over the values that are not the usual one; says whether it is right. */
export function slot(tally: Tally, key: string, gold: unknown, found: unknown, usual: unknown): boolean {
  if (gold === found) {
    count(tally, key, 'right', Number(gold !== usual));
    return true;
  }
  count(tally, key, 'extra', Number(found !== usual));
  count(tally, key, 'missed', Number(gold !== usual));
  return false;
}

export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function prf([right, extra, missed]: Counts): Prf {
  const precision = right + extra > 0 ? right / (right + extra) : 0;
  const recall = right + missed > 0 ? right / (right + missed) : 0;
  return { precision, recall, f1: f1Of(precision, recall) };
}

export const f1Of = (precision: number, recall: number): number =>
  (precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0);
