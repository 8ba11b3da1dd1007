/** By whose word: phrases of a report, and the owner that they take in. */
import { REPORTS, SOURCES } from '../../kazakh/fact-words.js';
import type { Chunk } from './chunk.js';
import { hasAny, NO_TAGS, TAG, tags, union } from './tags.js';

const OWNER = tags('Genitive', 'Pronoun');

/** Whether a postposition makes a report of the phrase before it: `мәліметіне сәйкес`, `деректер бойынша`. */
export function isReport({ words, figure }: Chunk, postposition: string): boolean {
  return figure < 0 && SOURCES.has(postposition) && REPORTS.has(words.at(-1)?.form.stem ?? '');
}

/**
 * Makes a report of the last chunk. It takes in the one whose report it is: a genitive or a pronoun right before it, or the
 * name that a participle of its own speaks of (`бюро таратқан мәліметке сүйенсек`).
 */
export function takeReport(chunks: Chunk[], to: number, lower: string): void {
  const report = chunks.pop();
  if (report === undefined) return;
  // министрліктің жедел деректері бойынша: an adverb between them
  let first = chunks.length;
  while (first > 0 && chunks[first - 1]?.tags === TAG.Adverbial) first--;
  const before = chunks[first - 1];
  const isOwner = before !== undefined && before.to === (chunks[first]?.from ?? report.from) && before.figure < 0
    && (hasAny(before.tags, OWNER) || (before.entity >= 0 && hasAny(before.tags, TAG.Nominative) && hasAny(report.tags, TAG.Relative)));
  if (isOwner) chunks.length = first - 1;
  const entity = isOwner && before.entity >= 0 ? before.entity : report.entity;
  const kept = isOwner && hasAny(before.tags, TAG.Pronoun) ? TAG.Pronoun : NO_TAGS;
  chunks.push({ ...report, from: isOwner ? before.from : report.from, to, tags: union(TAG.Report, kept), entity, lower });
}
