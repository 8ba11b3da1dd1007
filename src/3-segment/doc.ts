/** What stage 3 leaves for the extractors: the text, its tokens once, its sentences. */
import type { Lexicon } from '../kazakh/lexicon.js';
import { splitSentences, type SentenceSpan } from './sentences.js';
import { tokenise, type Tokens } from './tokens.js';

export interface Doc {
  readonly text: string;
  readonly tokens: Tokens;
  /** The dictionary that its words are of. */
  readonly lexicon: Lexicon;
  readonly sentences: readonly SentenceSpan[];
  /** Index of the sentence of each token; a line end counts with the sentence before it. */
  readonly sentenceOf: Int32Array;
}

/** Tokens and sentences of a normalised text. */
export function segment(text: string, lexicon: Lexicon): Doc {
  const tokens = tokenise(text, lexicon);
  const sentences = splitSentences(tokens);
  const sentenceOf = new Int32Array(tokens.count);
  for (let s = 0, i = 0; i < tokens.count; i++) {
    while (s + 1 < sentences.length && i >= (sentences[s + 1]?.from ?? 0)) s++;
    sentenceOf[i] = s;
  }
  return { text, tokens, lexicon, sentences, sentenceOf };
}
