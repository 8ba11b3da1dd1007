/** When a figure holds: the date of its clause that is no comparison. */
import type { Chunk, Scene } from './chunk.js';
import type { Frame } from './frames.js';
import { hasAny, TAG, tags } from './tags.js';
import { wordForm } from './word-form.js';

const SHARE = tags('Share', 'Dative');
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

/** Whether a date is of contrast: `былтыр` beside what holds now. */
export function isPassing({ mentions }: Scene, date: number): boolean {
  const { tokens } = mentions.doc;
  return LAST_YEAR.test(tokens.words[mentions.dates[date]?.from ?? -1]?.lower ?? '');
}

/** The date of an earlier clause of the sentence that has no figure of its own, the last first. */
export function periodBefore(scene: Scene, chunks: readonly Chunk[]): number | null {
  return chunks.findLast((chunk) => {
    const kind = kindOf(scene, chunk);
    return chunk.date >= 0 && (kind === 'date' || kind === 'interval') && !hasAny(chunk.tags, TAG.Comparison) && !isOfRelative(scene, chunk);
  })?.date ?? null;
}

/** What a comparison with last year implies: the last date before it that is the year after (`биыл`). */
export function yearAfter({ mentions }: Scene, chunks: readonly Chunk[]): number | null {
  const compared = chunks.find((chunk) => chunk.date >= 0 && isPassing({ mentions } as Scene, chunk.date) && (hasAny(chunk.tags, TAG.Ablative) || hasAny(chunk.tags, TAG.Comparison)));
  const value = compared === undefined ? null : mentions.dates[compared.date]?.value;
  if (compared === undefined || value == null || !/^\d{4}$/u.test(value)) return null;
  const next = String(Number(value) + 1);
  const found = mentions.dates.findLastIndex((date) => date.from < compared.from && date.value === next);
  return found < 0 ? null : found;
}

const LONG: ReadonlySet<string> = new Set(['year', 'half', 'quarter', 'season', 'month']);

/** The long period that a sentence without figures describes something by: `2025 жылғы есебін жариялады`, `қаңтардағы сауда`. */
export function reportPeriod({ mentions }: Scene, from: number, to: number): number | null {
  const { tokens } = mentions.doc;
  const found = mentions.dates.findIndex((date) => {
    if (date.from < from || date.to > to || (date.kind !== 'date' && date.kind !== 'interval') || !LONG.has(date.grain ?? '')) return false;
    return /(?:[ғг][ыі]|ың|ің)$/u.test(tokens.words[date.to - 1]?.lower ?? '');
  });
  return found < 0 ? null : found;
}
