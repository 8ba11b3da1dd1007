/** A scene and a model to what each figure says. */
import type { FactConfidence, Indicator } from '../../record/schema.js';
import type { FactEntity } from './input.js';
import type { FigureContext } from './figure-context.js';
import { classLayoutOf, layoutOf, type Layout } from './linear.js';
import { calibrated, classScores, scoreOf, type FactsModel, type Ranker } from './model.js';
import { answerOf, bestOf, type Answer } from './rank.js';
import { candidatesAbout, COLUMNS as ABOUT, CROSSES as ABOUT_CROSSES, fillAbout } from './slots/about.js';
import { CLASSES, COLUMNS as INDICATOR, CROSSES as INDICATOR_CROSSES, fillIndicator, type Likely } from './slots/indicator.js';
import { counterparty, period, place, speaker, subject } from './slots/names.js';
import { partOf } from './slots/parts.js';
import { NULL, type Scene, type Slot } from './slots/slot.js';
import { CLASSES as STATES, COLUMNS as STATES_COLUMNS, CROSSES as STATES_CROSSES, fillStates } from './slots/states.js';
import { measure, predicate, purpose } from './slots/words.js';

/** Slots whose answer is a place in the text, in the order of the record. */
export const PLACED: readonly Slot[] = [measure, predicate, purpose, subject, place, counterparty, speaker, period, partOf];
export const STATES_LAYOUT: Layout = classLayoutOf(STATES_COLUMNS, STATES_CROSSES);
export const INDICATOR_LAYOUT: Layout = classLayoutOf(INDICATOR, INDICATOR_CROSSES);
export const ABOUT_LAYOUT: Layout = layoutOf(ABOUT, ABOUT_CROSSES, 0);

/** What a figure says: an answer for each slot. */
export interface Told {
  readonly of: FigureContext;
  readonly answers: Readonly<Record<Exclude<keyof FactConfidence, 'indicator'>, Answer>>;
  readonly indicator: { readonly name: Indicator; readonly p: number };
}

/** What the figures that state something say. */
export function decode(scene: Scene, model: FactsModel): Told[] {
  const ranker = (name: string): Ranker => {
    const found = model.rankers.get(name);
    if (found === undefined) throw new TypeError(`the facts model has no ranker ${name}; make it again with npm run train:facts`);
    return found;
  };
  const rankers = PLACED.map(({ name }) => ranker(name));
  return scene.contexts.filter((of) => doesState(scene, of, ranker('states'))).map((of) => {
    const answers = {} as Record<Slot['name'], Answer>;
    PLACED.forEach((slot, k) => { answers[slot.name] = isMoneyOnly(slot, of) ? NONE : answerOf(scene, of, slot, rankers[k]!); });
    return {
      of, answers,
      indicator: indicatorOf(
        scene, of, { measure: answers.measure.candidate, predicate: answers.predicate.candidate }, ranker('indicator'),
      ),
    };
  });
}

export const NONE: Answer = { candidate: NULL, key: '', p: 1 };
/** Only money is for something. */
const isMoneyOnly = ({ name }: Slot, { kind }: FigureContext): boolean => name === 'purpose' && kind > 1 && kind !== 10;

const values = new Int32Array(128);

function doesState(scene: Scene, of: FigureContext, ranker: Ranker): boolean {
  fillStates(scene, of, values);
  const [something, nothing] = classScores(ranker, STATES_LAYOUT, values, STATES.length) as [number, number];
  return something >= nothing;
}

function indicatorOf(scene: Scene, of: FigureContext, likely: Likely, ranker: Ranker): Told['indicator'] {
  fillIndicator(scene, of, values, likely);
  const best = bestOf(classScores(ranker, INDICATOR_LAYOUT, values, CLASSES.length), CLASSES);
  return { name: best.key as Indicator, p: calibrated(ranker, best.p) };
}

/** Nothing is the same for all names of an article. */
const NOTHING_SHARED = new Int32Array(ABOUT_LAYOUT.features);

/**
 * Of the least confidence of a slot, what suffices here: F1 is greatest where all is told that is half as sure as the F1 that is reached
 * (Lipton, Elkan, Naryanaswamy 2014).
 */
export const ABOUT_LEAST = 0.6;

/** Refs of what the whole article is about: at most a place and an actor. */
export function aboutOf(scene: Scene, model: FactsModel, least: number): string[] {
  const ranker = model.rankers.get('about');
  if (ranker === undefined) return [];
  return (['place', 'actor'] as const).flatMap((sort) => {
    const all = candidatesAbout(scene, sort);
    const options: (FactEntity | null)[] = [null, ...all];
    const scores = options.map((entity) => {
      fillAbout(scene, sort, all, entity, values);
      return scoreOf(ranker, ABOUT_LAYOUT, NOTHING_SHARED, values);
    });
    const best = bestOf(scores, options.map((entity) => entity?.ref ?? ''));
    return best.at > 0 && calibrated(ranker, best.p) >= ABOUT_LEAST * least ? [best.key] : [];
  });
}
