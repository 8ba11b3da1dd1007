/** Family names by their look. */
import { isKnownWord } from '../../kazakh/gazetteer/index.js';
import { FAMILY_ENDINGS } from '../../kazakh/gazetteer/people.js';

/** Whether a word in lower case is a family name in the nominative that names nothing else. */
export function isSurname(word: string): boolean {
  return word.length > 4 && FAMILY_ENDINGS.some((ending) => word.endsWith(ending)) && !isKnownWord(word);
}
