/** Stage 5: what each sum and quantity says. */
import type { Fact, FactConfidence, Issue, Phrase } from '../../record/schema.js';
import { checkFacts, type Stated } from './consistency.js';
import { aboutOf, decode, type Told } from './decode.js';
import type { FactInput } from './input.js';
import { MIN_CONFIDENCE } from './min-confidence.js';
import type { FactsModel } from './model.js';
import type { OwnRules, OwnTold } from './own-rules.js';
import { nounPhrase, startOf, verbPhrase } from './phrase.js';
import type { Answer } from './rank.js';
import { sceneOf } from './scene.js';
import { NULL, TITLE, type Scene } from './slots/slot.js';
import { placeOf } from './slots/words.js';
import { ownFact } from './own-fact.js';

export type { OwnRules } from './own-rules.js';
export { withTokens } from './input.js';
export type { FactEntity, FactInput, Mentions } from './input.js';
export { loadFactsModel, type FactsModel } from './model.js';

export interface FactOptions {
  /** Without one, only a user's own rules speak. */
  readonly model: FactsModel | null;
  /** A user's own rules, made ready by `compileFactRules` of `compromise.ts`. @default null */
  readonly rules?: OwnRules | null;
  /** A slot that is less probable than this is null. @default 0.5 */
  readonly minConfidence?: number;
}

/** Facts of an article, one for each figure that states something, in text order; what the article is about; doubts. */
export function relateFacts(input: FactInput, { model, rules = null, minConfidence = MIN_CONFIDENCE }: FactOptions): {
  facts: Fact[]; about: string[]; issues: Issue[];
} {
  const scene = sceneOf(input);
  const own = rules?.tell(scene) ?? new Map<number, OwnTold>();
  const told = new Map((model === null ? [] : decode(scene, model)).map((one) => [one.of.index, one]));
  const indexes = [...new Set([...told.keys(), ...own.keys()])].sort((a, b) => a - b);
  const place = new Map(indexes.map((index, k) => [index, k]));
  const facts = indexes.map((index) => {
    const one = told.get(index);
    const fact = one === undefined || model === null ? bareFact(scene, index) : factOf(scene, one, model, minConfidence, place);
    const rule = own.get(index);
    return rule === undefined ? fact : ownFact(fact, rule, place);
  });
  const stated = indexes.map((index, k): Stated => statedOf(scene, index, facts[k] as Fact));
  const headline = input.title && model !== null ? headlineFacts(input.title, model) : [];
  return {
    facts, about: model === null ? [] : aboutOf(scene, model, minConfidence),
    issues: checkFacts(input, stated, headline, input.title ?? null),
  };
}

function bareFact({ body }: Scene, index: number): Fact {
  const figure = body.figures[index]!;
  return {
    figure: figure.path, indicator: 'count', measure: null, predicate: null, purpose: null, subject: null, place: null, counterparty: null,
    speaker: null, period: null, partOf: null, confidence: {},
    change: figure.of.change, status: figure.of.status, sentence: body.mentions.doc.sentenceOf[figure.from] ?? 0,
  };
}

const rounded = (p: number): number => Math.round(p * 1000) / 1000;

function factOf(
  scene: Scene, { of, answers, indicator }: Told, model: FactsModel, least: number, place: ReadonlyMap<number, number>,
): Fact {
  const confidence: FactConfidence = {};
  const take = <T>(slot: keyof Told['answers'], make: (answer: Answer) => T | null): T | null => {
    const answer = answers[slot];
    if (answer.candidate === NULL || answer.p < least) return null;
    const made = make(answer);
    if (made !== null) confidence[slot] = rounded(answer.p);
    return made;
  };
  const noun = (purpose: boolean) => (answer: Answer): Phrase => {
    const { parse, u } = placeOf(scene, answer.candidate);
    return nounPhrase(parse, startOf(parse, u, purpose, model.rankers.get('extend')!), u, answer.candidate >= TITLE ? 'title' : 'text');
  };
  const ref = ({ key }: Answer): string => key;
  const fact: Fact = {
    ...bareFact(scene, of.index), indicator: indicator.name,
    measure: take('measure', noun(false)),
    predicate: take('predicate', ({ candidate }) => verbPhrase(scene.body, placeOf(scene, candidate).u, 'text')),
    purpose: take('purpose', noun(true)),
    subject: take('subject', ref), place: take('place', ref), counterparty: take('counterparty', ref), speaker: take('speaker', ref),
    period: take('period', ({ candidate }) => {
      const { parse, u } = placeOf(scene, candidate);
      return `${candidate >= TITLE ? 'headline/' : ''}dates/${parse.units[u]?.index}`;
    }),
    partOf: take('partOf', ({ candidate }) => place.get(candidate) ?? null),
    confidence,
  };
  confidence.indicator = rounded(indicator.p);
  return fact;
}

function statedOf({ body }: Scene, index: number, fact: Fact): Stated {
  return {
    figure: body.figures[index]!, sentence: fact.sentence, clause: body.clause[body.figureUnit[index] as number] as number,
    measure: fact.measure?.text ?? null, whole: fact.partOf,
  };
}

/** What the figures of the headline say, as far as the body is held against it. */
function headlineFacts(title: FactInput, model: FactsModel): Stated[] {
  const scene = sceneOf({ ...title, title: null });
  const told = decode(scene, model);
  const place = new Map(told.map(({ of }, k) => [of.index, k]));
  return told.map((one) => statedOf(scene, one.of.index, factOf(scene, one, model, 0, place)));
}
