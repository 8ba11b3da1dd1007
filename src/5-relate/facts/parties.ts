/** Subject and counterparty of a frame: by the rules, then by what the text has said before. */
import type { Chunk, Scene } from './chunk.js';
import type { Frame } from './frames.js';
import { COUNTERPARTY_RULES, SUBJECT_RULES } from './rules/parties.js';
import type { PartyRule } from './rules/rule.js';
import { compilePattern, matchPattern } from './pattern.js';
import { hasAny, tags } from './tags.js';

const compiled = (rules: readonly PartyRule[]) => rules.map((rule) => ({ ...rule, pattern: compilePattern(rule.match) }));
const SUBJECTS = compiled(SUBJECT_RULES);
const COUNTERPARTIES = compiled(COUNTERPARTY_RULES);

export interface Party {
  readonly ref: string;
  readonly rule: string;
}

/** Whose figure the clause says it is. */
export function subjectOf(scene: Scene, frame: Frame): Party | null {
  if (!isNamed(frame)) return null;
  for (const { name, pattern } of SUBJECTS) {
    const chunk = matchPattern(pattern, frame)?.get('party')?.at(-1);
    const ref = chunk === undefined ? null : name === 'nation' ? countryOf(scene, chunk) : refOf(scene, chunk);
    if (ref !== null) return { ref, rule: name };
  }
  return null;
}

/** With whom, from whom or to whom, another than the subject. */
export function counterpartyOf(scene: Scene, frame: Frame, subject: string | null): Party | null {
  if (!isNamed(frame)) return null;
  for (const { name, pattern } of COUNTERPARTIES) {
    const chunk = matchPattern(pattern, frame)?.get('party')?.at(-1);
    const ref = chunk === undefined ? null : refOf(scene, chunk);
    if (ref !== null && ref !== subject) return { ref, rule: name };
  }
  return null;
}

/** Whether there is a name, or a nationality, to take. */
const isNamed = ({ left, right }: Frame): boolean => hasAny(left, NAMED) || hasAny(right, NAMED);
const NAMED = tags('Name', 'Nation');

function refOf({ mentions }: Scene, chunk: Chunk): string | null {
  return mentions.entities[chunk.entity]?.ref ?? null;
}

/** The country of `қазақстандық`, where the text names it as well. */
function countryOf({ mentions, at, places }: Scene, chunk: Chunk): string | null {
  for (const { from, role } of chunk.words) {
    if (role !== 'name') continue;
    const nation = mentions.entities[at.get(from)?.index ?? -1]?.name.toLowerCase().replace(/[лдт][ыі][қк]$/u, '');
    const place = places.get(nation ?? '');
    if (place !== undefined) return place;
  }
  return null;
}
