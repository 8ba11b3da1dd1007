/** Labelled articles to questions: for each ranker, the candidates of every figure and which of them the labels name. */
import { ABOUT_LAYOUT, INDICATOR_LAYOUT, PLACED, STATES_LAYOUT } from '../../src/5-relate/facts/decode.js';
import { featuresOf, sharedOf, type Layout } from '../../src/5-relate/facts/linear.js';
import { classFeature } from '../../src/5-relate/facts/model.js';
import { fillStep, LAYOUT as STEP_LAYOUT, mayTake, STEPS } from '../../src/5-relate/facts/phrase.js';
import { layoutFor } from '../../src/5-relate/facts/rank.js';
import { candidatesAbout, fillAbout } from '../../src/5-relate/facts/slots/about.js';
import { fillContext } from '../../src/5-relate/facts/slots/context-columns.js';
import { CLASSES, fillIndicator, type Likely } from '../../src/5-relate/facts/slots/indicator.js';
import { NULL, TITLE, type Scene, type Slot } from '../../src/5-relate/facts/slots/slot.js';
import { CLASSES as STATES, fillStates } from '../../src/5-relate/facts/slots/states.js';
import type { Question } from './fit.js';
import { isRight, touch, type Example, type Label, type Place } from './labels.js';

/** A question of a figure. */
export interface FigureQuestion extends Question {
  readonly figure: number;
  /** Its label; -1 where the figure states nothing. */
  readonly label: number;
  readonly candidates: readonly number[];
}

const values = new Int32Array(128);
const shared = new Int32Array(512);
const hashes = new Int32Array(512);

function rowOf(layout: Layout): Int32Array {
  sharedOf(layout, values, shared);
  featuresOf(layout, shared, values, hashes);
  return hashes.slice(0, layout.features);
}

/** A row for each class, from columns that all have alike. */
function classRows(layout: Layout, classes: readonly string[], bits: number): Int32Array[] {
  const row = rowOf(layout);
  return classes.map((_, k) => row.map((hash) => classFeature(hash, k, classes.length, 32 - bits)));
}

/** Where a candidate unit stands. */
export function whereOf(scene: Scene, candidate: number): Place {
  const parse = candidate >= TITLE && scene.title !== null ? scene.title : scene.body;
  const unit = parse.units[candidate >= TITLE ? candidate - TITLE : candidate]!;
  const { start, end } = parse.mentions.doc.tokens;
  return [candidate >= TITLE ? 'title' : 'text', start[unit.from] ?? 0, end[unit.to - 1] ?? 0];
}

export function labelAt({ labelOf, labels }: Example, figure: number): { readonly label: Label | null; readonly at: number } {
  const at = labelOf[figure] ?? -1;
  const label = labels[at];
  return label === undefined || label.none === true ? { label: null, at: -1 } : { label, at };
}

/** Questions of a slot, of every figure. */
export function slotQuestions(slot: Slot, examples: readonly Example[]): FigureQuestion[] {
  const layout = layoutFor(slot);
  return examples.flatMap((example, item) => example.scene.contexts.flatMap((of): FigureQuestion[] => {
    const { scene } = example;
    // found since the labels were made: nobody has said anything of it
    if ((example.labelOf[of.index] ?? -1) < 0) return [];
    const { label, at } = labelAt(example, of.index);
    const candidates = [NULL, ...slot.candidates(scene, of)];
    const keys = candidates.map((candidate) => (candidate === NULL ? '' : slot.key(scene, candidate)));
    const gold = label?.[slot.name as 'measure'] ?? null;
    const right = Uint8Array.from(candidates, (candidate, k) => {
      if (label === null) return 0;
      if (candidate === NULL) return gold === null ? 1 : 0;
      if (gold === null) return 0;
      if (slot.name === 'partOf') return example.labelOf[candidate] === (gold as unknown as number) ? 1 : 0;
      const key = keys[k] as string;
      return isRight(slot.name, example, label, whereOf(scene, candidate), slot.name === 'period' && !key.startsWith('#') ? key : null)
        ? 1
        : 0;
    });
    const rows = candidates.map((candidate) => {
      fillContext(of, values);
      slot.fill(scene, of, candidate, values);
      return rowOf(layout);
    });
    return [{ item, figure: of.index, label: at, candidates, keys, right, rows }];
  }));
}

/** Whether each figure states something. */
export function statesQuestions(examples: readonly Example[], bits: number): FigureQuestion[] {
  return examples.flatMap((example, item) => example.scene.contexts.flatMap((of): FigureQuestion[] => {
    if ((example.labelOf[of.index] ?? -1) < 0) return [];
    const { at } = labelAt(example, of.index);
    fillStates(example.scene, of, values);
    return [{
      item, figure: of.index, label: at, candidates: [...STATES.keys()], keys: STATES,
      right: Uint8Array.from([at >= 0 ? 1 : 0, at >= 0 ? 0 : 1]), rows: classRows(STATES_LAYOUT, STATES, bits),
    }];
  }));
}

/** The class of each figure, given what its measure and predicate likely are. */
export function indicatorQuestions(
  examples: readonly Example[], likely: (item: number, figure: number) => Likely, bits: number,
): FigureQuestion[] {
  return examples.flatMap((example, item) => example.scene.contexts.flatMap((of): FigureQuestion[] => {
    const { label, at } = labelAt(example, of.index);
    if (label === null) return [];
    fillIndicator(example.scene, of, values, likely(item, of.index));
    const rows = classRows(INDICATOR_LAYOUT, CLASSES, bits);
    return [{
      item, figure: of.index, label: at, candidates: [...CLASSES.keys()], keys: CLASSES,
      right: Uint8Array.from(CLASSES, (name) => (name === label.indicator ? 1 : 0)), rows,
    }];
  }));
}

/** What each article is about; sentences are about nothing that could be told. */
export function aboutQuestions(examples: readonly Example[]): (Question & { readonly sort: 'place' | 'actor' })[] {
  return examples.flatMap((example, item) => (example.isSentence ? [] : (['place', 'actor'] as const).map((sort) => {
    const { scene } = example;
    const all = candidatesAbout(scene, sort);
    const right = [null, ...all].map((entity) => (entity === null ? false : example.about.some(({ spans }) => spans.some((span) =>
      placesOf(scene, entity.ref).some((one) => touch(one, span))))));
    right[0] = !right.includes(true);
    const rows = [null, ...all].map((entity) => {
      fillAbout(scene, sort, all, entity, values);
      return rowOf(ABOUT_LAYOUT);
    });
    return { item, sort, rows, keys: ['', ...all.map(({ ref }) => ref)], right: Uint8Array.from(right, Number) };
  })));
}

function placesOf({ body, title }: Scene, ref: string): Place[] {
  return [['text', body] as const, ['title', title] as const].flatMap(([field, parse]) => (parse?.mentions.entities ?? []).filter((one) =>
    one.ref === ref).map(({ from, to }): Place => {
    const { start, end } = parse!.mentions.doc.tokens;
    return [field, start[from] ?? 0, end[to - 1] ?? 0];
  }));
}

/** How far measures and purposes reach to the left: a question a step. */
export function stepQuestions(examples: readonly Example[], bits: number): Question[] {
  return examples.flatMap((example, item) => example.labels.flatMap((label) => (
    ['measure', 'purpose'] as const
  ).flatMap((slot): Question[] => {
    const gold = label[slot];
    const parse = gold?.[0] === 'title' ? example.scene.title : example.scene.body;
    if (gold === null || gold === undefined || parse === null) return [];
    const { start, end } = parse.mentions.doc.tokens;
    const head = parse.units.findIndex(({ from, to }) => (start[from] ?? 0) < gold[2] && Math.abs((end[to - 1] ?? 0) - gold[2]) <= 3);
    const questions: Question[] = [];
    for (let u = head - 1; head > 0 && u >= Math.max(parse.first[head] as number, head - 6) && mayTake(parse, u); u--) {
      const inside = (start[parse.units[u]!.from] ?? 0) >= gold[1];
      fillStep(parse, head, u, slot === 'purpose', values);
      questions.push({
        item, rows: classRows(STEP_LAYOUT, STEPS, bits), keys: STEPS, right: Uint8Array.from([inside ? 0 : 1, inside ? 1 : 0]),
      });
      if (!inside) break;
    }
    return questions;
  })));
}

export { PLACED };
