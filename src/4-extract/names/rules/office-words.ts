/** Words of office in any form: `министрінің`, `әкімі`, `президент`. */
import { OCCUPATIONS, OFFICES } from '../../../kazakh/gazetteer/offices.js';
import { UNTITLED_OCCUPATIONS } from '../../../kazakh/gazetteer/titles.js';
import { remembered } from '../../../kazakh/remember.js';
import { analyse } from '../../../kazakh/strip.js';

export interface OfficeWord {
  readonly office: string;
  /** With the third person possessive: `министрі`. */
  readonly owned: boolean;
  /** Without a possessive. */
  readonly bare: boolean;
}

/** The office that a word in lower case is a form of, in the singular. */
export function officeOf(word: string): OfficeWord | undefined {
  return found(word) ?? undefined;
}

const found = remembered((word: string): OfficeWord | null => {
  if (OFFICES.has(word)) return { office: word, owned: false, bare: true };
  for (const { stem, features } of analyse(word)) {
    const occupation = features.poss === 3 && OCCUPATIONS.has(stem) && !UNTITLED_OCCUPATIONS.has(stem);
    if (!(OFFICES.has(stem) || occupation) || features.plural || features.derivation !== 'none' || (features.poss !== 0 && features.poss !== 3)) continue;
    return { office: stem, owned: features.poss === 3, bare: features.poss === 0 };
  }
  return null;
});
