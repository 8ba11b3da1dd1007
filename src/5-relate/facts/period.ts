/** When a figure holds: the date of its clause that is no comparison. */
import type { Chunk, Scene } from './chunk.js';
import type { Clause } from './clauses.js';
import type { Frame } from './frames.js';
import { hasAny, TAG, tags } from './tags.js';
import { wordForm } from './words.js';

const SHARE = tags('Share', 'Dative');
const COMPARED = tags('Ablative', 'Comparison');
const SINCE: ReadonlySet<string> = new Set(['бастап', 'бері', 'кейін']);

export interface Period {
  /** Index into the dates; null for a time that has no value. */
  readonly date: number | null;
}

/**
 * The period that the clause states for the figure at `member` of the group: the nearest date before it, else one after
 * it. Undefined where the clause names none.
 */
export function periodOf(scene: Scene, frame: Frame, member: number): Period | undefined {
  const dates = frame.dates.filter((chunk) => isPeriod(scene, frame, chunk));
  const figure = scene.figures[frame.group[member] ?? -1];
  const { before, rest } = split(dates, figure?.from ?? 0);
  const chosen = before[0] ?? (member === 0 ? rest.find((chunk) => chunk.from > lastToken(scene, frame)) ?? rest[0] : rest[0]);
  if (chosen === undefined) return frame.dates.some((chunk) => kindOf(scene, chunk) === 'vague') ? { date: null } : undefined;
  return { date: chosen.date };
}

function split(dates: readonly Chunk[], at: number): { before: Chunk[]; rest: Chunk[] } {
  const before = dates.filter((chunk) => chunk.from < at).sort((a, b) => b.from - a.from);
  return { before, rest: dates.filter((chunk) => chunk.from >= at).sort((a, b) => a.from - b.from) };
}

const lastToken = (scene: Scene, frame: Frame): number => scene.figures[frame.group.at(-1) ?? -1]?.to ?? 0;
const kindOf = ({ mentions }: Scene, chunk: Chunk): string | undefined => mentions.dates[chunk.date]?.kind;

/** Whether a date can be the figure's: a day or a stretch of them, not what it is compared with, not when something else was done. */
function isPeriod(scene: Scene, frame: Frame, chunk: Chunk): boolean {
  const kind = kindOf(scene, chunk);
  if (kind !== 'date' && kind !== 'interval') return false;
  if (hasAny(chunk.tags, TAG.Comparison)) return false;
  const { tokens } = scene.mentions.doc;
  const compares = frame.chunks.some((c, k) => k > frame.at && hasAny(c.tags, TAG.Change)) && hasAny(frame.chunks[frame.at]?.tags ?? chunk.tags, SHARE);
  if (compares && hasAny(chunk.tags, TAG.Ablative) && !SINCE.has(tokens.words[chunk.to - 1]?.lower ?? '')) return false;
  if (compares && wordForm(tokens.words[chunk.to]?.lower ?? '').case === 'abl') return false;
  return !isOfRelative(scene, chunk);
}

/** A date right before a participle tells when that was: `2023 жылы салынған көпірдің ұзындығы`. */
function isOfRelative({ mentions, at }: Scene, chunk: Chunk): boolean {
  const { tokens } = mentions.doc;
  const next = at.get(chunk.to);
  const k = next?.kind === 'entity' ? next.to : chunk.to;
  const word = tokens.words[k]?.lower ?? '';
  if (word === 'болған') return false;
  const after = tokens.words[k + 1]?.lower ?? '';
  return /(?:[ғқ]ан|[гк]ен)$/u.test(word) && word.length > 5 && tokens.kind[k + 1] === 1 && after !== 'жоқ' && after !== 'еді';
}

const LAST_YEAR = /^былтыр/u;

/** Whether a date is of contrast: `былтыр`, `өткен жылы` beside what holds now. */
export function isPassing({ mentions }: Scene, date: number): boolean {
  const { tokens } = mentions.doc;
  const from = mentions.dates[date]?.from ?? -1;
  const first = tokens.words[from]?.lower ?? '';
  return LAST_YEAR.test(first) || (first === 'өткен' && (tokens.words[from + 1]?.lower.startsWith('жыл') ?? false));
}

/** The last date of a clause without figures that can be a period, -1 for none. */
export function lastPeriod(scene: Scene, chunks: readonly Chunk[]): number {
  const found = chunks.findLast((chunk) => {
    const kind = kindOf(scene, chunk);
    return chunk.date >= 0 && (kind === 'date' || kind === 'interval') && !hasAny(chunk.tags, TAG.Comparison) && !isOfRelative(scene, chunk);
  });
  return found?.date ?? -1;
}

/** Dates back that one is looked for. */
const REACH = 50;

/** What a comparison with last year implies: the last date before it that is the year after (`биыл`); -1 for none. */
export function yearAfter(scene: Scene, clauses: readonly Clause[]): number {
  const { dates } = scene.mentions;
  for (const { chunks } of clauses) {
    const compared = chunks.find((chunk) => chunk.date >= 0 && isPassing(scene, chunk.date) && hasAny(chunk.tags, COMPARED));
    const value = compared === undefined ? null : (dates[compared.date]?.value ?? null);
    if (compared === undefined || value === null || !/^\d{4}$/u.test(value)) continue;
    const next = String(Number(value) + 1);
    for (let k = compared.date - 1; k >= Math.max(0, compared.date - REACH); k--) if (dates[k]?.value === next) return k;
  }
  return -1;
}

const LONG: ReadonlySet<string> = new Set(['year', 'half', 'quarter', 'season', 'month']);

/**
 * The long period that a sentence without figures describes something by, as an index into the dates; -1 for none:
 * `2025 жылғы есебін жариялады`, `қаңтардағы сауда`.
 */
export function reportPeriod({ mentions, at }: Scene, from: number, to: number): number {
  const { tokens } = mentions.doc;
  for (let i = from; i < to; i++) {
    const mention = at.get(i);
    if (mention?.kind !== 'date') continue;
    const date = mentions.dates[mention.index];
    if (date === undefined || (date.kind !== 'date' && date.kind !== 'interval') || !LONG.has(date.grain ?? '')) continue;
    if (/(?:[ғг][ыі]|ың|ің)$/u.test(tokens.words[date.to - 1]?.lower ?? '')) return mention.index;
  }
  return -1;
}
