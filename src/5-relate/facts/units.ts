/** The units of a sentence: mentions whole, compounds with their hyphens, words and signs. */
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import type { MentionAt, Scene } from './chunk.js';
import { wordForm, type WordForm } from './words.js';

export interface Unit {
  readonly kind: 'word' | 'number' | 'sign' | MentionAt['kind'];
  readonly from: number;
  readonly to: number;
  readonly lower: string;
  /** Index of the mention; -1 for words and signs. */
  readonly index: number;
  /** Of a word; null for the rest. */
  readonly form: WordForm | null;
}

const QUOTES: ReadonlySet<string> = new Set(['«', '»', '“', '”', '„', '"', "'", '’']);
const HYPHENS: ReadonlySet<string> = new Set(['-', '–']);

/** Units of the tokens from `from` to `to`, quotation marks left out. */
export function unitsOf(scene: Scene, from: number, to: number): Unit[] {
  const { tokens } = scene.mentions.doc;
  const units: Unit[] = [];
  for (let i = from; i < to; ) {
    const mention = scene.at.get(i);
    if (mention !== undefined && mention.to <= to) {
      units.push({ kind: mention.kind, from: i, to: mention.to, lower: '', index: mention.index, form: null });
      i = mention.to;
      continue;
    }
    const lower = tokens.words[i]?.lower ?? '';
    if (tokens.kind[i] === Kind.Word) {
      const end = compoundEnd(scene, tokens, i, to);
      const word = end === i + 1 ? lower : tokens.text.slice(tokens.start[i], tokens.end[end - 1]).toLowerCase();
      units.push({ kind: 'word', from: i, to: end, lower: word, index: -1, form: wordForm(word) });
      i = end;
      continue;
    }
    if (tokens.kind[i] === Kind.Number) units.push({ kind: 'number', from: i, to: i + 1, lower, index: -1, form: null });
    else if (!QUOTES.has(lower)) units.push({ kind: 'sign', from: i, to: i + 1, lower, index: -1, form: null });
    i++;
  }
  return units;
}

/** One past the last token of a word with hyphens inside: `азық-түлік`, `IT-компания`. */
function compoundEnd({ at }: Scene, tokens: Tokens, i: number, to: number): number {
  let end = i + 1;
  while (end + 1 < to && HYPHENS.has(tokens.words[end]?.lower ?? '') && !tokens.gap[end] && !tokens.gap[end + 1] && tokens.kind[end + 1] === Kind.Word && !at.has(end + 1)) end += 2;
  return end;
}
