/** A user's rule in place of what the model says. */
import type { Fact, FactConfidence } from '../../record/schema.js';
import type { OwnTold } from './own-rules.js';

const SLOTS = ['indicator', 'measure', 'predicate', 'purpose', 'subject', 'place', 'counterparty', 'speaker', 'period'] as const;

/** The fact with what the rule says, which is certain. */
export function ownFact(fact: Fact, told: OwnTold, place: ReadonlyMap<number, number>): Fact {
  const confidence: FactConfidence = { ...fact.confidence };
  const said: Partial<Record<(typeof SLOTS)[number], unknown>> = {};
  for (const slot of SLOTS) {
    if (told[slot] === undefined) continue;
    said[slot] = told[slot];
    confidence[slot] = 1;
  }
  const whole = told.whole === undefined ? undefined : place.get(told.whole);
  if (whole !== undefined) confidence.partOf = 1;
  return { ...fact, ...(said as Partial<Fact>), ...(whole === undefined ? {} : { partOf: whole }), confidence };
}
