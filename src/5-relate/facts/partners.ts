/** Partners and givers: names that are with whom, where the text is about another. */
import { verbStem } from '../../kazakh/fact-verbs.js';
import type { Scene } from './chunk.js';
import type { Draft } from './draft.js';
import type { Frame } from './frames.js';
import { hasAll, hasAny, TAG, tags } from './tags.js';

const NAMED_AS = tags('Nominative', 'Plural');
const PARTNERS: ReadonlySet<string> = new Set(['серіктес', 'әріптес', 'инвестор']);
/** Verbs of giving. */
const GIVES: ReadonlySet<string> = new Set(['бер', 'құй', 'бөл', 'төле', 'аудар', 'сыйла', 'қос', 'сал']);
const GETS: ReadonlySet<string> = new Set(['ORGANISATION', 'PERSON']);

/** `Негізгі сатып алушылар – Өзбекстан …`: the names are with whom. */
export function isListOfPartners({ chunks, at }: Frame): boolean {
  for (let k = 0; k + 1 < at; k++) {
    const chunk = chunks[k];
    if (chunk === undefined || !hasAll(chunk.tags, NAMED_AS) || !hasAny(chunks[k + 1]?.tags ?? chunk.tags, TAG.Dash)) continue;
    const stem = chunk.words.at(-1)?.form.stem ?? '';
    if (PARTNERS.has(stem) || /(?:шы|ші)$/u.test(stem)) return true;
  }
  return false;
}

/** Whether the fact's subject only gives what the subject of the fact before it gets. */
export function isGiver({ types }: Scene, { chunks, at }: Frame, draft: Draft, before: Draft): boolean {
  if (draft.subjectRule !== 'agent' || draft.counterparty !== null || draft.subject === before.subject) return false;
  if (!GETS.has(types.get(before.subject ?? '') ?? '')) return false;
  const verb = chunks.findLast((chunk, k) => k > at && hasAny(chunk.tags, TAG.Verb))?.words.at(-1);
  return verb !== undefined && (GIVES.has(verbStem(verb.lower, verb.form.verb ?? 'past')) || GIVES.has(verbStem(verb.lower, 'past')));
}
