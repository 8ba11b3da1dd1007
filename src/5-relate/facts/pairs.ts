/** Two names said together: `Қазақстан мен Венгрияның тауар айналымы`, later `екі елдің`. */
import type { Scene } from './chunk.js';
import type { Clause } from './clauses.js';
import type { Frame } from './frames.js';
import type { FactEntity } from './input.js';
import { entityTags } from './mention-tags.js';

const TYPES: ReadonlySet<string> = new Set(['GPE', 'ORGANISATION', 'LOCATION']);
const BETWEEN: ReadonlySet<string> = new Set(['арасындағы', 'арасында', 'арасынан']);
const COMITATIVE: ReadonlySet<string> = new Set(['мен', 'пен', 'бен']);
const SIDES: ReadonlySet<string> = new Set(['ел', 'мемлекет', 'тарап', 'республика', 'компания', 'қала', 'банк']);

export interface Pair {
  readonly first: string;
  readonly second: string;
  /** Token after it. */
  readonly to: number;
}

/** Pairs of a text in order: `X мен Y` of one type, Y in the genitive or before `арасындағы`. */
export function pairsOf(scene: Scene): Pair[] {
  const { entities, doc } = scene.mentions;
  const pairs: Pair[] = [];
  for (let k = 1; k < entities.length; k++) {
    const [a, b] = [entities[k - 1] as FactEntity, entities[k] as FactEntity];
    if (b.from !== a.to + 1 || a.type !== b.type || !TYPES.has(a.type) || a.ref === b.ref) continue;
    if (!COMITATIVE.has(doc.tokens.words[a.to]?.lower ?? '') || entityTags(scene, k - 1).form.case !== 'nom') continue;
    const between = BETWEEN.has(doc.tokens.words[b.to]?.lower ?? '');
    if (between || entityTags(scene, k).form.case === 'gen') pairs.push({ first: a.ref, second: b.ref, to: b.to });
  }
  return pairs;
}

/** The pair that the frame is of: said in its clause, or the last one where it speaks of `екі ел`. */
export function pairFor({ mentions, figures }: Scene, { chunks, at, group }: Frame, clause: Clause, pairs: readonly Pair[]): Pair | undefined {
  if (pairs.length === 0) return undefined;
  const { tokens } = mentions.doc;
  const start = figures[group[0] ?? -1]?.from ?? 0;
  const pair = lastBefore(pairs, start);
  if (pair === undefined || pair.to > (clause.chunks[0]?.from ?? start)) return pair;
  const both = chunks.some(({ from, words }, k) => k < at && SIDES.has(words.at(-1)?.form.stem ?? '') && tokens.words[from - 1]?.lower === 'екі');
  return both ? pair : undefined;
}

/** The last pair that ends at or before a token. */
function lastBefore(pairs: readonly Pair[], token: number): Pair | undefined {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return pairs[low - 1];
}
