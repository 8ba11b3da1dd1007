/** Who states what a sentence says, so that it is not taken for whose figure it is. */
import type { EntityType } from '../../record/schema.js';
import { HE } from '../../kazakh/fact-words.js';
import { OCCUPATIONS, OFFICES } from '../../kazakh/gazetteer/offices.js';
import type { Chunk, Scene } from './chunk.js';
import { hasAny, TAG, tags } from './tags.js';

const SPEAKER = tags('Person', 'Organisation');
/** What `етті` makes speech of: `мәлім етті`. */
const KNOWN: ReadonlySet<string> = new Set(['мәлім', 'хабардар']);
const SPEAKS: ReadonlySet<EntityType> = new Set<EntityType>(['PERSON', 'ORGANISATION']);

export interface Speech {
  readonly ref: string | null;
  /** Chunks that only tell who speaks: no part of any clause. */
  readonly said: ReadonlySet<Chunk>;
}

/**
 * The speaker of a sentence: `X мәліметінше`, `…, – деді X`, `X … айтты`.
 *
 * @param lastly who spoke last, for `оның айтуынша`; asked only where it is needed
 */
export function speechOf(scene: Scene, chunks: readonly Chunk[], lastly: () => string | null): Speech {
  const said = new Set<Chunk>();
  let ref: string | null = null;
  const take = (chunk: Chunk): void => {
    const named = refOf(scene, chunk);
    if (named !== null && SPEAKS.has(scene.types.get(named) as EntityType)) ref ??= named;
    said.add(chunk);
  };
  for (const chunk of chunks) {
    if (!hasAny(chunk.tags, TAG.Report)) continue;
    if (chunk.entity >= 0) take(chunk);
    else if (hasAny(chunk.tags, TAG.Pronoun)) ref ??= lastly();
    said.add(chunk);
  }
  const verb = chunks.findLastIndex((chunk, k) => hasAny(chunk.tags, TAG.Speech) || (chunk.lower === 'етті' && KNOWN.has(chunks[k - 1]?.lower ?? '')));
  const speaks = chunks[verb];
  if (speaks === undefined) return { ref, said };
  const after = chunks.slice(verb + 1);
  const told = whoAfter(scene, after, lastly);
  if (told !== undefined && !after.some(({ figure }) => figure >= 0)) {
    for (const chunk of chunks.slice(verb)) said.add(chunk);
    ref ??= told;
    return { ref, said };
  }
  // X … айтты: a name in the nominative, no other verb of the same form between it and the end
  if (verb < chunks.length - 2) return { ref, said };
  const first = chunks.find((chunk) => hasAny(chunk.tags, SPEAKER) && hasAny(chunk.tags, TAG.Nominative));
  if (first === undefined) return { ref, said };
  take(first);
  const office = chunks[chunks.indexOf(first) - 1];
  if (office !== undefined && hasAny(office.tags, TAG.Office)) said.add(office);
  // An acronym in brackets is the same name.
  for (const chunk of chunks) if (chunk !== first && chunk.entity >= 0 && refOf(scene, chunk) === ref && hasAny(chunk.tags, TAG.Nominative)) said.add(chunk);
  return { ref, said };
}

/**
 * Who is named behind the verb: `деді X`, behind an office or not; `деді ол`, `деді министр` are of whom spoke before.
 * Undefined where nobody is.
 */
function whoAfter(scene: Scene, after: readonly Chunk[], lastly: () => string | null): string | null | undefined {
  const [first] = after;
  if (first === undefined) return undefined;
  if (HE.has(first.lower)) return lastly();
  const role = isRole(first) ? lastly() : null;
  if (role !== null) return role;
  const named = after.filter((chunk) => hasAny(chunk.tags, SPEAKER) && hasAny(chunk.tags, TAG.Nominative) && !hasAny(chunk.tags, TAG.Noun));
  const person = named.find((chunk) => hasAny(chunk.tags, TAG.Person));
  const more = after.some((chunk) => hasAny(chunk.tags, TAG.Verb));
  const chosen = person ?? (more ? undefined : named.at(-1));
  if (chosen === undefined) return after.length === 1 && hasAny(first.tags, SPEAKER) && !more ? refOf(scene, first) : undefined;
  return refOf(scene, chosen);
}

/** An office or an occupation alone: `министр`, `комитет төрағасы`. */
function isRole({ words, entity }: Chunk): boolean {
  const { stem = '', plural = false } = words.at(-1)?.form ?? {};
  return entity < 0 && !plural && (OFFICES.has(stem) || OCCUPATIONS.has(stem));
}

function refOf({ mentions }: Scene, chunk: Chunk): string | null {
  return mentions.entities[chunk.entity]?.ref ?? null;
}
