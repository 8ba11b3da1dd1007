/** A sentence as the tagger sees it: its units, the view of each word, its quotation marks. */
import type { Doc } from '../../../3-segment/doc.js';
import { addContext, quotesOf, type Quotes } from './context.js';
import { phraseMarks } from './phrases.js';
import { unitsOf, type Units } from './units.js';
import { REACH, viewOf, type WordView } from './word.js';

export interface TaggedSentence {
  readonly units: Units;
  readonly words: readonly WordView[];
  readonly quotes: Quotes;
  /** Phrases of the gazetteer. */
  readonly marks: Uint8Array;
}

/** The tokens `from` to `to` of a text. @param view looks a word up; the default computes it each time */
export function sentenceOf(doc: Doc, from: number, to: number, view: (text: string) => WordView = viewOf): TaggedSentence {
  const units = unitsOf(doc, from, to);
  const words = units.text.map(view);
  return { units, words, quotes: quotesOf(words), marks: phraseMarks(words) };
}

/** All attributes of unit `i`: of the words around it, and those that several make together. */
export function attributesOf(sentence: TaggedSentence, i: number): number[] {
  const out: number[] = [];
  for (let d = -REACH; d <= REACH; d++) {
    const word = sentence.words[i + d];
    if (word) for (const attribute of word.at[d + REACH] ?? []) out.push(attribute);
  }
  addContext(out, sentence.words, i, sentence.quotes, sentence.marks);
  return out;
}
