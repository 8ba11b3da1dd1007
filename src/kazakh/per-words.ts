/** Nouns of people, for each of whom a price can be. */
import { wordsOf } from './lexicon/index.js';

export const PEOPLE = wordsOf('person');
