/** Sentences into clauses: a predicate and a sign end one, and so does what opens the next. */
import type { Chunk } from './chunk.js';
import { hasAll, hasAny, TAG, tags } from './tags.js';

export interface Clause {
  readonly chunks: readonly Chunk[];
  /** A colon stands before it. */
  readonly afterColon: boolean;
}

/** Words that begin a clause of its own after a comma. */
const OPENERS: ReadonlySet<string> = new Set(['ал', 'бірақ', 'алайда', 'сөйтіп', 'дегенмен', 'енді', 'өйткені', 'себебі']);
const PARTS: ReadonlySet<string> = new Set(['оның', 'соның', 'олардың', 'солардың', 'мұның', 'бұлардың']);
/** A bound that is a verb makes the figure the predicate: `5 млрд теңгеден асты`. */
const PREDICATE = tags('Figure', 'Reach');

/** Whether a chunk begins `оның ішінде …`, `соның 189-ы`. */
export function opensPart(chunk: Chunk): boolean {
  return PARTS.has(chunk.words[0]?.lower ?? chunk.lower);
}

export function clausesOf(chunks: readonly Chunk[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let afterColon = false;
  const cut = (to: number, colon: boolean): void => {
    if (to > from) clauses.push({ chunks: chunks.slice(from, to), afterColon });
    from = to;
    afterColon = colon;
  };
  for (let k = 0; k < chunks.length; k++) {
    const { tags: own } = chunks[k] as Chunk;
    if (hasAny(own, TAG.Colon)) cut(k + 1, true);
    else if (hasAny(own, TAG.Comma) && (isPredicate(chunks[k - 1]) || opensClause(chunks[k + 1]))) cut(k + 1, false);
  }
  cut(chunks.length, false);
  return clauses.length > 1 ? withTails(clauses) : clauses;
}

/** `900 адам, оның ішінде 300 бала көшірілді`, `биыл 5 тонна, ал былтыр 4 тонна ет сатылды`: the clause without a verb shares the next one's. */
function withTails(clauses: readonly Clause[]): Clause[] {
  return clauses.map((clause, c) => {
    const next = clauses[c + 1]?.chunks;
    if (next === undefined || !leadsOn(next[0])) return clause;
    const last = clause.chunks.findLastIndex(isFigure);
    if (last < 0 || clause.chunks.some(endsClause) || !next.some(isFigure)) return clause;
    const tail = next.slice(next.findLastIndex(isFigure) + 1);
    const verb = tail.findIndex(isVerb);
    if (verb < 0 || hasAny(tail[verb]?.tags ?? TAG.Reach, LEVEL)) return clause;
    const hasNoun = clause.chunks.slice(last + 1).some(({ tags: own }) => hasAny(own, TAG.Noun));
    const counted = hasNoun ? tail.findIndex(({ tags: own }) => hasAny(own, TAG.Counted)) : -1;
    const signs = clause.chunks.findLastIndex(({ tags: own }) => !hasAny(own, TAG.Comma));
    return { ...clause, chunks: [...clause.chunks.slice(0, signs + 1), ...tail.slice(Math.max(counted + 1, hasNoun ? verb - 1 : 0))] };
  });
}

/** What adds to the clause before: `оның ішінде`, `ал`. */
const leadsOn = (chunk: Chunk | undefined): boolean => chunk !== undefined && (chunk.lower === 'ал' || (opensPart(chunk) && chunk.lower === 'ішінде'));
const endsClause = (chunk: Chunk): boolean => isVerb(chunk) || hasAny(chunk.tags, TAG.Dash);
const isFigure = ({ figure }: Chunk): boolean => figure >= 0;
const isVerb = (chunk: Chunk): boolean => isPredicate(chunk);
/** What says how much it is, not what was done. */
const LEVEL = tags('Reach', 'Change');

const isPredicate = (chunk: Chunk | undefined): boolean => chunk !== undefined && (hasAny(chunk.tags, TAG.Verb) || hasAll(chunk.tags, PREDICATE));

const opensClause = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && (OPENERS.has(chunk.lower) || opensPart(chunk) || hasAny(chunk.tags, TAG.Pronoun));
