/** Scores records against hand-labelled ones. */
import { placesIn } from './align.js';
import { scoreFacts } from './facts.js';
import type { LabelledText } from './gold.js';
import { scoreMentions, scoreRefs } from './mentions.js';
import { count, newTally, type Tally } from './tally.js';

/** A line of gold with the record that answers it; null when there is none. */
export interface GoldPair {
  readonly gold: LabelledText;
  readonly record: LabelledText | null;
}

/** Counts what is right, too much and missed. Where a record's text is not the gold's, the two are laid side by side. */
export function score(pairs: readonly GoldPair[]): Tally {
  const tally = newTally();
  for (const { gold, record: given } of pairs) {
    const record = given ?? { id: gold.id, text: gold.text };
    const place = placesIn(record.text, gold.text);
    const found = scoreMentions(tally, gold, record, place);
    scoreRefs(tally, gold, found);
    scoreSentences(tally, gold, record, place);
    scoreFacts(tally, gold, record, place);
  }
  return tally;
}

function scoreSentences(tally: Tally, gold: LabelledText, record: LabelledText, place: (at: number) => number): void {
  if (gold.sentences === undefined) return;
  const wanted = new Set(gold.sentences.map(({ end }) => end));
  const got = new Set((record.sentences ?? []).map(({ end }) => place(end)));
  const both = [...wanted].filter((end) => got.has(end)).length;
  count(tally, 'sentence ends', 'right', both);
  count(tally, 'sentence ends', 'extra', got.size - both);
  count(tally, 'sentence ends', 'missed', wanted.size - both);
}
