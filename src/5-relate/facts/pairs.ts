/** Two names said together: `Қазақстан мен Венгрияның тауар айналымы`, later `екі елдің`. */
import type { Chunk, Scene } from './chunk.js';
import type { Frame } from './clauses.js';
import { hasAny, tags } from './tags.js';

const NAME = tags('Place', 'Organisation');
const NOMINATIVE = tags('Nominative');
const BETWEEN = tags('Genitive', 'Adverbial');
const COMITATIVE: ReadonlySet<string> = new Set(['мен', 'пен', 'бен']);
const SIDES: ReadonlySet<string> = new Set(['ел', 'мемлекет', 'тарап', 'республика', 'компания', 'қала', 'банк']);

export interface Pair {
  readonly first: string;
  readonly second: string;
}

/** The pair that the sentence names: `X мен Y` of one type, Y in the genitive or before `арасындағы`. */
export function pairOf({ mentions }: Scene, chunks: readonly Chunk[]): Pair | null {
  for (let k = 1; k < chunks.length - 1; k++) {
    if (!COMITATIVE.has(chunks[k]?.lower ?? '')) continue;
    const [a, b] = [chunks[k - 1] as Chunk, chunks[k + 1] as Chunk];
    const [first, second] = [entityAt(mentions, a), entityAt(mentions, b)];
    if (first === undefined || second === undefined || first.type !== second.type) continue;
    if (hasAny(a.tags, NAME) && hasAny(a.tags, NOMINATIVE) && hasAny(b.tags, BETWEEN)) return { first: first.ref, second: second.ref };
  }
  return null;
}

function entityAt(mentions: Scene['mentions'], chunk: Chunk): Scene['mentions']['entities'][number] | undefined {
  if (chunk.entity >= 0) return mentions.entities[chunk.entity];
  // Венгрия арасындағы: inside the adverbial
  return mentions.entities.find(({ from, to }) => from >= chunk.from && to <= chunk.to);
}

/** Whether the frame speaks of a pair as `екі ел`. */
export function saysBoth({ mentions }: Scene, { chunks, at }: Frame): boolean {
  const { tokens } = mentions.doc;
  return chunks.some((chunk, k) => k < at && SIDES.has(chunk.words.at(-1)?.form.stem ?? '') && tokens.words[chunk.from - 1]?.lower === 'екі');
}
