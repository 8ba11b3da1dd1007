/** Who states what a sentence says, so that it is not taken for whose figure it is. */
import type { EntityType } from '../../record/schema.js';
import type { Chunk, Scene } from './chunk.js';
import { hasAny, TAG, tags } from './tags.js';

const SPEAKER = tags('Person', 'Organisation');
const SPEAKS: ReadonlySet<EntityType> = new Set<EntityType>(['PERSON', 'ORGANISATION']);

export interface Speech {
  readonly ref: string | null;
  /** Chunks that only tell who speaks: no part of any clause. */
  readonly said: ReadonlySet<Chunk>;
}

/**
 * The speaker of a sentence: `X мәліметінше`, `…, – деді X`, `X … айтты`.
 *
 * @param before who spoke last, for `оның айтуынша`
 */
export function speechOf(scene: Scene, chunks: readonly Chunk[], before: string | null): Speech {
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
    else if (hasAny(chunk.tags, TAG.Pronoun)) ref ??= before;
    said.add(chunk);
  }
  const verb = chunks.findLastIndex((chunk) => hasAny(chunk.tags, TAG.Speech));
  const speaks = chunks[verb];
  if (speaks === undefined) return { ref, said };
  const after = chunks.slice(verb + 1).filter((chunk) => hasAny(chunk.tags, SPEAKER) && hasAny(chunk.tags, TAG.Nominative));
  const hasMore = chunks.slice(verb + 1).some((chunk) => chunk.figure >= 0 || hasAny(chunk.tags, TAG.Verb));
  if (after.length > 0 && !hasMore) {
    for (const chunk of chunks.slice(verb)) said.add(chunk);
    ref ??= refOf(scene, after.at(-1) as Chunk);
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

function refOf({ mentions }: Scene, chunk: Chunk): string | null {
  return mentions.entities[chunk.entity]?.ref ?? null;
}
