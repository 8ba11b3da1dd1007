/** Words of office in any form: `министрінің`, `әкімі`, `президент`. */
import { OCCUPATIONS, OFFICES } from '../../../kazakh/gazetteer/offices.js';
import { UNTITLED_OCCUPATIONS } from '../../../kazakh/gazetteer/titles.js';
import { remembered } from '../../../kazakh/remember.js';
import { analyse } from '../../../kazakh/strip.js';

export interface OfficeWord {
  readonly office: string;
  /** With the third person possessive: `министрі`. */
  readonly owned: boolean;
  /** Without a possessive, or with that of `our`: `Президентіміз`. */
  readonly bare: boolean;
}

/** The office that a word in lower case is a form of, in the singular. */
export function officeOf(word: string): OfficeWord | undefined {
  return found(word) ?? undefined;
}

const found = remembered((word: string): OfficeWord | null => {
  if (OFFICES.has(word)) return { office: word, owned: false, bare: true };
  for (const { stem, owned, features } of analyse(word)) {
    const occupation = features.poss === 3 && OCCUPATIONS.has(stem) && !UNTITLED_OCCUPATIONS.has(stem);
    if (features.plural || features.derivation !== 'none') continue;
    // Елбасына: the possessive is the office's own
    if (owned !== stem && OFFICES.has(owned)) return { office: owned, owned: false, bare: true };
    if (!(OFFICES.has(stem) || occupation) || features.poss === 1 || features.poss === 2) continue;
    return { office: stem, owned: features.poss === 3, bare: features.poss !== 3 };
  }
  return null;
});
