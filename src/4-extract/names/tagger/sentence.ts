/** A sentence as the tagger sees it: its units, the view of each word, its quotation marks. */
import type { Doc } from '../../../3-segment/doc.js';
import { addContext, quotesOf, type Quotes } from './context.js';
import { phraseMarks } from './phrases.js';
import { unitText, unitsOf, type Units } from './units.js';
import { REACH, viewOf, wordAttributes, type WordView } from './word.js';

export interface TaggedSentence<W extends WordView = WordView> {
  readonly units: Units;
  readonly words: readonly W[];
  readonly quotes: Quotes | null;
  /** Phrases of the gazetteer. */
  readonly marks: Uint8Array | null;
}

/** A word's view with its attributes kept by distance, as training needs them. */
export interface WordWithAttributes extends WordView {
  readonly at: readonly (readonly number[])[];
}

/** The view of a word, its attributes kept. */
export function fullViewOf(text: string): WordWithAttributes {
  const view = viewOf(text);
  const at = Array.from({ length: 2 * REACH + 1 }, (_, place) => {
    const attributes: number[] = [];
    wordAttributes((attribute) => void attributes.push(attribute), view, place);
    return attributes;
  });
  return { ...view, at };
}

/** The tokens `from` to `to` of a text, each word looked up by `view`. */
export function sentenceOf<W extends WordView>(doc: Doc, from: number, to: number, view: (text: string) => W): TaggedSentence<W> {
  const units = unitsOf(doc, from, to);
  const words: W[] = [];
  for (let i = 0; i < units.count; i++) words.push(view(unitText(doc, units, i)));
  return { units, words, quotes: quotesOf(words), marks: phraseMarks(words) };
}

/** All attributes of unit `i`: of the words around it, and those that several make together. */
export function attributesOf(sentence: TaggedSentence<WordWithAttributes>, i: number): number[] {
  const out: number[] = [];
  for (let d = -REACH; d <= REACH; d++) out.push(...(sentence.words[i + d]?.at[d + REACH] ?? []));
  addContext((attribute) => void out.push(attribute), sentence.words, i, sentence.quotes, sentence.marks);
  return out;
}
