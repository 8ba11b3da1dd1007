/** Abbreviations that Kazakh news writes with a full stop, in lower case. */
import { wordsOf } from './lexicon/index.js';

/** A full stop after these never ends a sentence: something they belong to follows. */
export const ALWAYS_CONTINUES = wordsOf('never-ends');
/** A full stop after these ends a sentence only before a capital letter: amounts and units. */
export const MAY_END = wordsOf('ends-before-capital');
/** Letters of the `т.б.` kind, written as one: they end a sentence before a capital letter. */
export const ET_CETERA = wordsOf('et-cetera');
