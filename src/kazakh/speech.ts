/** Verb forms by which a speaker or a source is known: those of verbs of speech in the third person, and a few more. */
import { finiteForms } from './conjugate.js';
import { wordsOf } from './lexicon/index.js';

function thirdPerson(stem: string): string[] {
  return finiteForms(stem).filter(({ form, features: { verb, negated } }) => {
    return negated !== true && (verb === 'past' || verb === 'present') && /[дт][ыі]$/u.test(form) && !/пт[ыі]$/u.test(form);
  }).map(({ form }) => form);
}

/** `деді`, `хабарлайды`: a finite form of them is never a noun. */
export const SPEECH: ReadonlySet<string> = new Set([...[...wordsOf('does', 'speech')].flatMap(thirdPerson), ...wordsOf('tells')]);
