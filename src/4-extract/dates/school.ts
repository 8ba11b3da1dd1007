/** Whether a text is about schools: a quarter there is one of the school year, which has no fixed dates. */
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import { SCHOOL_STEMS } from './lexicon.js';

/** Words about schools that make a text one about them. */
const ENOUGH = 4;

export function isAboutSchool(tokens: Tokens): boolean {
  let found = 0;
  for (let i = 0; i < tokens.count && found < ENOUGH; i++) {
    if (tokens.kind[i] !== Kind.Word) continue;
    const word = tokens.words[i]?.lower ?? '';
    if (SCHOOL_STEMS.some((stem) => word.startsWith(stem))) found++;
  }
  return found >= ENOUGH;
}

/** Whether the sentence, tokens `from` to `to`, says so itself. */
export function saysSchool(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens.words[i]?.lower ?? '';
    if (SCHOOL_STEMS.some((stem) => word.startsWith(stem))) return true;
  }
  return false;
}
