/** What the lexicon says to the grammar of facts. */
import type { Case } from './features.js';
import { ADJECTIVE, NOUN, valuesOf, wordsOf, wordsOfClass } from './lexicon/index.js';

export const POSTPOSITIONS = wordsOf('postposition');
/** What stands before them is compared with: not when, nor with whom, the figure holds. */
export const COMPARISONS = wordsOf('compares');
/** After a noun of `REPORTS`, by whose word: `министрлік дерегіне сүйенсек`. */
export const SOURCES = wordsOf('source');
export const REPORTS = wordsOf('report');
export const ADVERBS = wordsOf('adverb');
export const UNIT_NOUNS = wordsOf('unit');
export const PARAMETERS = wordsOf('parameter');
/** How often: they are what is counted. */
export const TIMES = wordsOf('times');
export const PURPOSES = wordsOf('purpose');
/** Who was spoken of last. */
export const HE: ReadonlySet<string> = new Set(['ол', 'олар']);
/** Pronouns that point back at what was said. */
export const PRONOUNS = valuesOf('case') as ReadonlyMap<string, Case>;
export const CONJUNCTIONS: ReadonlySet<string> = new Set([...wordsOf('and'), ...wordsOf('or')]);
export const MODALS = wordsOf('modal');
export const EXISTENCE = wordsOf('existence');
/** Nouns by their bare form, which may look inflected. */
export const BARE_WORDS: ReadonlySet<string> = new Set(wordsOfClass(NOUN));
export const ADJECTIVES: ReadonlySet<string> = new Set([...wordsOfClass(ADJECTIVE), 'ең']);

/** Verbs that carry on the one before them, or only say that it is so. */
export const AUXILIARIES: ReadonlySet<string> = new Set([...wordsOf('auxiliary'), ...wordsOf('carries')]);

export { SPEECH } from './speech.js';

/** Nouns whose soft sign is lost before an ending. */
export const SOFT: ReadonlySet<string> = new Set(wordsOfClass(NOUN).filter((word) => word.endsWith('ь')));
