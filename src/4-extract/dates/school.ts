/** Whether a text is about schools: a quarter there is one of the school year, which has no fixed dates. */
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import { NO_WORD } from '../../kazakh/word.js';
import { isOfSchool } from './words.js';

/** Words about schools that make a text one about them. */
const ENOUGH = 4;

export function isAboutSchool(tokens: Tokens): boolean {
  let found = 0;
  for (let i = 0; i < tokens.count && found < ENOUGH; i++) {
    if (tokens.kind[i] === Kind.Word && isOfSchool(tokens.words[i] ?? NO_WORD)) found++;
  }
  return found >= ENOUGH;
}

/** Whether the sentence, tokens `from` to `to`, says so itself. */
export function saysSchool(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isOfSchool(tokens.words[i] ?? NO_WORD)) return true;
  return false;
}
