import { composition } from './composition.js';
import { homoglyphs } from './homoglyphs.js';
import { hyphenation } from './hyphenation.js';
import { invisible } from './invisible.js';
import { spaces } from './spaces.js';
import type { Script } from '../../record/schema.js';
import type { Transform } from './transform.js';

export type { Transform };

/**
 * The repairs that every text may need, in order: invisible signs go first, so that nothing parts a letter from its mark or a
 * word's halves; line ends are looked at before they become spaces.
 */
const FIRST: readonly Transform[] = [invisible, composition, hyphenation];

/** Repairs of an article by its script. A letter made Cyrillic may join the mark after it, so composition has a second turn. */
export const TRANSFORMS: Readonly<Record<Script, readonly Transform[]>> = {
  Cyrl: [...FIRST, spaces, homoglyphs, composition],
  Latn: FIRST,
  Arab: FIRST,
};

/** Repairs after another script has been made Cyrillic. */
export const AFTERWARDS: readonly Transform[] = [composition, spaces, homoglyphs, composition];
