/** Labelled sentences as the tagger sees them: our tokens, our units, and for each its attributes and its label. */
import { segment } from '../src/3-segment/doc.js';
import { attributesOf, fullViewOf, sentenceOf, type TaggedSentence } from '../src/4-extract/names/tagger/sentence.js';
import { beginOf } from '../src/4-extract/names/tagger/labels.js';
import { createLexicon } from '../src/kazakh/lexicon.js';
import { detokenise, type LabelledSentence } from './iob.js';

export interface Example {
  readonly id: string;
  readonly sentence: TaggedSentence;
  /** Attribute hashes of each unit. */
  readonly attributes: readonly (readonly number[])[];
  /** Label of each unit. */
  readonly labels: Uint8Array;
  /** Spans of the gold labels in characters. */
  readonly gold: readonly GoldSpan[];
}

export interface GoldSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const lexicon = createLexicon([]);

/** One labelled sentence, detokenised and tokenised again. */
export function exampleOf(labelled: LabelledSentence): Example {
  const { text, where } = detokenise(labelled.tokens);
  const doc = segment(text, lexicon);
  // The whole text is one sentence here: its labels were given so.
  const sentence = sentenceOf(doc, 0, doc.tokens.count, fullViewOf);
  const gold = spansOf(labelled, where);
  const labels = new Uint8Array(sentence.units.count);
  for (let i = 0; i < labels.length; i++) {
    const start = doc.tokens.start[sentence.units.from[i] ?? 0] ?? 0;
    const end = doc.tokens.end[(sentence.units.to[i] ?? 1) - 1] ?? 0;
    const span = gold.find((s) => s.start < end && s.end > start);
    if (span === undefined) continue;
    const before = i > 0 ? (doc.tokens.end[(sentence.units.to[i - 1] ?? 1) - 1] ?? 0) : 0;
    const begin = beginOf(span.type);
    labels[i] = begin === 0 ? 0 : i > 0 && before > span.start && labels[i - 1] !== 0 ? begin + 1 : begin;
  }
  const attributes: number[][] = [];
  for (let i = 0; i < sentence.units.count; i++) attributes.push(attributesOf(sentence, i));
  return { id: labelled.id, sentence, attributes, labels, gold };
}

function spansOf({ labels }: LabelledSentence, where: readonly (readonly [number, number])[]): GoldSpan[] {
  const spans: { type: string; start: number; end: number }[] = [];
  let open = false;
  labels.forEach((label, i) => {
    const [start, end] = where[i] ?? [0, 0];
    const last = spans.at(-1);
    if (label.startsWith('B-')) {
      spans.push({ type: label.slice(2), start, end });
      open = true;
    } else if (label.startsWith('I-') && open && last?.type === label.slice(2)) last.end = end;
    else open = false;
  });
  return spans;
}
