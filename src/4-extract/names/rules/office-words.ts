/** Words of office in any form: `министрінің`, `әкімі`, `президент`. */
import { OCCUPATIONS, OFFICES } from '../../../kazakh/gazetteer/offices.js';
import { UNTITLED_OCCUPATIONS } from '../../../kazakh/gazetteer/titles.js';
import { declinedFrom, declinedOfWord } from '../../../kazakh/suffixes.js';
import { kept } from '../../../kazakh/word.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { wordAt } from './token.js';

export interface OfficeWord {
  readonly office: string;
  /** With the third person possessive: `министрі`. */
  readonly owned: boolean;
  /** Without a possessive, or with that of `our`: `Президентіміз`. */
  readonly bare: boolean;
}

/** The office that a word in lower case is a form of, in the singular. */
export function officeOf(word: string): OfficeWord | undefined {
  if (OFFICES.has(word)) return { office: word, owned: false, bare: true };
  for (const { stem, owned, features } of declinedFrom(word)) {
    const occupation = features.poss === 3 && OCCUPATIONS.has(stem) && !UNTITLED_OCCUPATIONS.has(stem);
    if (features.plural || features.derivation !== 'none') continue;
    // Елбасына: the possessive is the office's own
    if (owned !== stem && OFFICES.has(owned)) return { office: owned, owned: false, bare: true };
    if (!(OFFICES.has(stem) || occupation) || features.poss === 1 || features.poss === 2) continue;
    return { office: stem, owned: features.poss === 3, bare: features.poss !== 3 };
  }
  return undefined;
}

/** The office that a word is a form of. */
const officeOfWord = kept((word) => officeOf(word.lower) ?? null);

export function officeWordAt(tokens: Tokens, i: number): OfficeWord | undefined {
  return officeOfWord(wordAt(tokens, i)) ?? undefined;
}

/** What offices end in after their hyphen: `министр` of `вице-министр`. */
const AFTER_HYPHEN: ReadonlySet<string> = new Set([...OFFICES].flatMap((office) => office.split('-').slice(1)));

/** Whether a title can end in a word. */
export const mayBeOffice = kept((word) =>
  officeOfWord(word) !== null || AFTER_HYPHEN.has(word.lower) ||
  declinedOfWord(word).some(({ stem, owned }) => AFTER_HYPHEN.has(stem) || AFTER_HYPHEN.has(owned)));
