/**
 * What a cross-validation comes to, counted as `score/facts.py` counts: a slot below the threshold is null, a figure taken for nothing has
 * none.
 */
import { ABOUT_LEAST } from '../../src/5-relate/facts/decode.js';
import type { Answered, Validation } from './crossval.js';
import type { Example } from './labels.js';
import type { FigureQuestion } from './questions.js';

/** Slots told less probably are null. */
export const THRESHOLD = 0.5;
const CORE = ['measure', 'subject', 'place', 'period'];
const BINS = 10;

export interface SlotFigures {
  readonly right: number;
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  /** Of answers told at .9 or more: how many are right, and what share of those told they are. */
  readonly at90: number;
  readonly share90: number;
  readonly ece: number;
}

export interface Figures {
  readonly figures: number;
  readonly core: number;
  readonly all: number;
  readonly slots: Readonly<Record<string, SlotFigures>>;
  readonly statesF1: number;
  readonly aboutF1: number;
  readonly steps: number;
}

const part = (a: number, b: number): number => Math.round((a / (b || 1)) * 1000) / 1000;
const harmonic = (tp: number, said: number, gold: number): number => part(2 * tp, said + gold);

/** Figures over some of the examples of a validation. */
export function figuresOf({ examples, slots, about, steps }: Validation, isMine: (example: Example) => boolean): Figures {
  const mine = (item: number): boolean => isMine(examples[item]!);
  const key = ({ item, figure }: FigureQuestion): string => `${item} ${figure}`;
  const states = slots.get('states') ?? [];
  const nothing = new Set(states.filter(({ outcome }) => outcome.key !== '').map(({ question }) => key(question)));
  const stated = states.filter(({ question }) => mine(question.item) && question.label >= 0);
  const ok = new Map<string, Set<string>>();
  const result: Record<string, SlotFigures> = {};
  for (const [name, answers] of slots) {
    if (name === 'states') continue;
    const good = new Set<string>();
    ok.set(name, good);
    result[name] = slotFigures(answers.filter(({ question }) => mine(question.item) && question.label >= 0), nothing, good, name, key);
  }
  const all = (names: readonly string[]): number =>
    part(stated.filter(({ question }) => names.every((name) => ok.get(name)?.has(key(question)))).length, stated.length);
  const told = stated.filter(({ question }) => !nothing.has(key(question))).length;
  const toldAtAll = states.filter(({ question }) => mine(question.item) && !nothing.has(key(question))).length;
  const abouts = about.filter(({ question }) => mine(question.item));
  const aboutSaid = abouts.filter(({ outcome, sure }) => outcome.key !== '' && sure >= ABOUT_LEAST * THRESHOLD);
  return {
    figures: stated.length, core: all(CORE), all: all([...ok.keys()]), slots: result, statesF1: harmonic(told, toldAtAll, stated.length),
    aboutF1: harmonic(
      aboutSaid.filter(({ outcome }) => outcome.right).length, aboutSaid.length,
      examples.filter((example, item) => mine(item) && !example.isSentence).reduce((sum, example) => sum + example.about.length, 0),
    ),
    steps: part(steps.filter(({ outcome }) => outcome.right).length, steps.length),
  };
}

function slotFigures(
  answers: readonly Answered<FigureQuestion>[], nothing: ReadonlySet<string>, good: Set<string>, name: string,
  key: (question: FigureQuestion) => string,
): SlotFigures {
  let [right, tp, said, gold, sureRight, sures] = [0, 0, 0, 0, 0, 0];
  const bins = Array.from({ length: BINS }, () => [0, 0] as [number, number]);
  for (const { question, outcome, sure } of answers) {
    const isNull = question.right[0] === 1 && name !== 'indicator';
    const says = !nothing.has(key(question)) && (name === 'indicator' || (outcome.key !== '' && sure >= THRESHOLD));
    const isRight = says ? outcome.right : isNull;
    if (isRight) good.add(key(question));
    right += isRight ? 1 : 0;
    gold += isNull ? 0 : 1;
    if (!says) continue;
    said++;
    tp += outcome.right ? 1 : 0;
    if (sure >= 0.9) {
      sures++;
      sureRight += outcome.right ? 1 : 0;
    }
    const bin = bins[Math.min(BINS - 1, Math.floor(sure * BINS))] as [number, number];
    bin[0] += sure;
    bin[1] += outcome.right ? 1 : 0;
  }
  return {
    right: part(right, answers.length), p: part(tp, said), r: part(tp, gold), f1: harmonic(tp, said, gold), at90: part(sureRight, sures),
    share90: part(sures, said),
    ece: part(bins.reduce((sum, [p, q]) => sum + Math.abs(p - q), 0), said),
  };
}

/** Figures as lines of text. */
export function linesOf(title: string, { figures, core, all, slots, statesF1, aboutF1 }: Figures): string[] {
  return [
    `${title}: ${figures} figures, core ${core}, all slots ${all}, states F1 ${statesF1}, about F1 ${aboutF1}`,
    ...Object.entries(slots).map(([name, s]) =>
      `  ${name.padEnd(13)} right ${s.right.toFixed(3)}  P ${s.p.toFixed(3)} R ${s.r.toFixed(3)} F1 ${s.f1.toFixed(3)}  at .9 ${s.at90.toFixed(3)} of ${s.share90.toFixed(2)}  ece ${s.ece.toFixed(3)}`),
  ];
}
