/** What a number is of, by the words around it: a genitive, `саны` before it, a compound after it. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { nounBase } from '../../../kazakh/base-form.js';
import { DESCRIBING, isNotCounted } from '../../../kazakh/noun-phrase.js';
import type { Doc } from '../../../3-segment/doc.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import { isPredicate } from '../../quantities/counted.js';
import { DASHES, isWord, lowerAt, predicateAt } from '../scan.js';
import type { Figure } from '../figure.js';

const PRONOUNS = wordsOf('case', 'gen');

/** Base of a genitive noun at a token; empty for a pronoun; null where none stands. */
export function genitiveAt(tokens: Tokens, i: number): string | null {
  const word = lowerAt(tokens, i);
  if (PRONOUNS.has(word)) return '';
  if (!isWord(tokens, i) || word.length < 6 || !GENITIVE.test(word)) return null;
  return nounBase(word);
}

/** Nouns that say how many there are: `зардап шеккендер саны 366-ға жетті`. */
const NUMBERING = wordsOf('number-of');

function saysNumber(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i) &&
    declinedFrom(lowerAt(tokens, i)).some(({ stem, features }) => features.poss === 3 && !features.plural && NUMBERING.has(stem));
}

/** What `саны` before the number is of: `науқастар саны – 450`, `оқырмандардың жалпы саны 9 мыңға жетті`. */
export function numberOf({ tokens }: Doc, f: Figure): string | null {
  let i = f.from - 1;
  if (DASHES.has(lowerAt(tokens, i)) || lowerAt(tokens, i) === ':') i--;
  for (let n = 0; n < 2 && isWord(tokens, i) && !saysNumber(tokens, i); n++) i--;
  if (!saysNumber(tokens, i) || !isWord(tokens, i - 1) || isNotCounted(tokens.words[i - 1]!)) return null;
  let owner = i - 1;
  if (DESCRIBING.has(lowerAt(tokens, owner)) || lowerAt(tokens, owner) === 'жалпы') owner--;
  return isWord(tokens, owner) ? nounBase(lowerAt(tokens, owner)) : null;
}

/** `дизель отыны`: a bare noun and the possessed noun after it are one name. */
export function compoundAfter(doc: Doc, i: number, of: string): string {
  const { tokens } = doc;
  for (let k = i; k < i + 4; k++) {
    if (lowerAt(tokens, k) !== of || !isWord(tokens, k + 1)) continue;
    if (isPredicate(tokens, k + 1) || !isWord(tokens, k + 2) && predicateAt(tokens, k + 1)?.form === 'past') return of;
    const head = lowerAt(tokens, k + 1);
    const owned = declinedFrom(head).find((a) => a.features.poss === 3 && !a.features.plural && a.stem.length > 2);
    return owned && (head.endsWith('ы') || head.endsWith('і')) ? `${of} ${head}` : of;
  }
  return of;
}

/** A genitive in the clause before the number owns what it counts: `алаяқтықтың 6 208 дерегі`. */
export function hasOwner(doc: Doc, f: Figure): boolean {
  const { tokens } = doc;
  for (let k = f.from - 1; k >= Math.max(0, f.from - 6); k--) {
    const word = lowerAt(tokens, k);
    if (word === '.' || word === ';' || word === '\n') return false;
    if (GENITIVE.test(word)) return true;
  }
  // 4 мыңнан аса туындысын: an object with a possessive of its own.
  return f.to > f.coreTo;
}

/** A word in the genitive, or its ending by itself. */
const GENITIVE = /(?:..[дтн][ыі]ң|^н[ыі]ң)$/u;
