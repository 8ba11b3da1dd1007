/**
 * Stage 2: the article's text as one normal string, with the way back to its source.
 *
 * In order: the repairs of `transforms/`; Latin and Arabic orthographies made Cyrillic; boilerplate taken out; the language gate.
 */
import { arabicPieces } from '../kazakh/transliterate-arabic.js';
import { latinPieces, latinStyle } from '../kazakh/transliterate-latin.js';
import type { Issue, Script } from '../record/schema.js';
import { RejectError, type RawArticle, type RawBlock } from '../record/source.js';
import { findBoilerplate } from './boilerplate.js';
import { applyEdits, sourceOf, type Edit, type Mapped } from './edits.js';
import { admit, type NormaliseOptions } from './gate.js';
import { COUNTED, SEEN, scan } from './scan.js';
import { scriptOf } from './script.js';
import { AFTERWARDS, TRANSFORMS, type Transform } from './transforms/index.js';

export type { NormaliseOptions };
export { sourceText } from './source-text.js';

/** A block of the text. */
export interface Block {
  readonly kind: RawBlock['kind'];
  readonly start: number;
  readonly end: number;
  /** Index in `raw.blocks`. */
  readonly source: number;
}

export interface Normalised {
  readonly title: string | null;
  /** The first paragraph. */
  readonly lead: string | null;
  /** The blocks, joined by line ends; none is empty. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string;
  readonly script: Script;
  readonly published: string | null;
  /** Of this stage alone; one for each kind of repair, with its count. */
  readonly issues: readonly Issue[];
  /**
   * Where a character of `text` came from: an offset into the text of `raw.blocks`, joined by line ends (`sourceText`). It never
   * goes back as the offset grows; the end of the text has a place too.
   */
  readonly toSource: (offset: number) => number;
}

/**
 * Normalises an article.
 *
 * @throws RejectError `language` when it is in a language that was not asked for; `empty` when no text is left
 */
export function normalise(raw: RawArticle, options: NormaliseOptions = {}): Normalised {
  const counts = new Uint32Array(COUNTED);
  const seen = raw.blocks.map(({ text }) => scan(text, counts));
  const titleSeen = raw.title === null ? 0 : scan(raw.title, counts);
  const script = scriptOf(counts);
  const tally = new Map<string, Tally>();
  const words = lazily(() => wordsOf(raw));
  const pieces = transliteration(raw, script);
  const clean = (text: string, bits: number): Mapped => {
    let mapped: Mapped = { text, map: null };
    // What goes, or is put together, brings others side by side that the scan saw apart.
    if (bits !== 0) mapped = repair(mapped, TRANSFORMS[script], (bits & ~SIMPLE) === 0 ? bits : ~0, words, tally);
    if (!pieces) return mapped;
    mapped = applyEdits(mapped, pieces(mapped.text));
    return repair(mapped, AFTERWARDS, ~0, words, tally);
  };
  const blocks = raw.blocks.map(({ text }, i) => clean(text, seen[i] ?? 0));
  const title = raw.title === null ? null : clean(raw.title, titleSeen).text || null;
  const dropped = findBoilerplate(
    blocks.map(({ text }, i) => ({ kind: raw.blocks[i]?.kind ?? 'paragraph', text, linked: raw.blocks[i]?.linked === true })),
    { title, authors: raw.authors },
  );
  const left = assemble(raw, blocks, new Set(dropped.map(({ index }) => index)));
  if (!/[\p{L}\p{N}]/u.test(left.text)) throw new RejectError('empty', 'No text is left once boilerplate is taken out.', '2-normalise');
  const { language, issues } = admit(raw, left.text, title, script, counts, options);
  return {
    ...left, title, language, script, published: raw.published,
    issues: [...issues, ...countsOf(tally), ...(script === 'Cyrl' ? [] : [transliterated(script)]), ...droppedIssue(dropped)],
  };
}

/** Repairs that do not call for another. */
const SIMPLE = SEEN.SPACE | SEEN.MIXED;

interface Tally {
  readonly transform: Transform;
  n: number;
}

function repair(
  mapped: Mapped, transforms: readonly Transform[], bits: number, words: () => ReadonlySet<string>, tally: Map<string, Tally>,
): Mapped {
  let now = mapped;
  for (const transform of transforms) {
    if ((transform.when & bits) === 0) continue;
    const edits = transform.edits(now.text, words);
    if (edits.length === 0) continue;
    now = applyEdits(now, edits);
    const counted = tally.get(transform.code);
    if (counted) counted.n += edits.length;
    else tally.set(transform.code, { transform, n: edits.length });
  }
  return now;
}

/** How each text of the article is made Cyrillic; null when it is. */
function transliteration(raw: RawArticle, script: Script): ((text: string) => readonly Edit[]) | null {
  if (script === 'Arab') return arabicPieces;
  if (script !== 'Latn') return null;
  const style = latinStyle([raw.title ?? '', ...raw.blocks.map(({ text }) => text)].join('\n').normalize('NFC'));
  return (text) => latinPieces(text, style);
}

/** The blocks that are left, as one text, and the way back. */
function assemble(
  raw: RawArticle, mapped: readonly Mapped[], dropped: ReadonlySet<number>,
): Pick<Normalised, 'text' | 'blocks' | 'lead' | 'toSource'> {
  const blocks: Block[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const [source, { text }] of mapped.entries()) {
    if (text === '' || dropped.has(source)) continue;
    blocks.push({ kind: raw.blocks[source]?.kind ?? 'paragraph', start: at, end: at + text.length, source });
    parts.push(text);
    at += text.length + 1;
  }
  const lead = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'quote');
  return { text: parts.join('\n'), blocks, lead: parts[lead] ?? parts[0] ?? null, toSource: backwards(raw, mapped, blocks) };
}

function backwards(raw: RawArticle, mapped: readonly Mapped[], blocks: readonly Block[]): (offset: number) => number {
  const starts = lazily(() => {
    let at = 0;
    return raw.blocks.map(({ text }) => (at += text.length + 1) - text.length - 1);
  });
  return (offset) => {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const block = blocks[low];
    const of = block && mapped[block.source];
    if (!block || !of) throw new RangeError('the article has no text');
    return (starts()[block.source] ?? 0) + sourceOf(of, offset - block.start);
  };
}

/** Words in lower case, as they stand in the source; compounds whole. */
function wordsOf(raw: RawArticle): ReadonlySet<string> {
  return new Set(raw.blocks.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function countsOf(tally: ReadonlyMap<string, Tally>): Issue[] {
  return [...tally.values()].map(({ transform, n }) => ({ code: transform.code, severity: 'info', message: transform.message(n) }));
}

function transliterated(script: Script): Issue {
  const from = script === 'Latn' ? 'Latin' : 'Arabic';
  return { code: 'transliterated', severity: 'info', message: `The text was in ${from} letters; it was put into Kazakh Cyrillic.` };
}

function droppedIssue(dropped: readonly { readonly rule: string }[]): Issue[] {
  if (dropped.length === 0) return [];
  const rules = [...new Set(dropped.map(({ rule }) => rule))].join(', ');
  return [{
    code: 'boilerplate-removed', severity: 'info',
    message: `${dropped.length} blocks that are not the article's text were left out (${rules}).`,
  }];
}
