/**
 * Rows of a list whose unit stands in the line that leads them in, or in a row before: `Жалақы (мың теңге):`, then
 * `Атырау облысы – 561 (498);`; `Алматы облысы – 348 қаза;`, then `Жамбыл облысы – 168;`.
 */
import { compare, isWhole, shift } from '../../../kazakh/decimal.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import type { Doc } from '../../../3-segment/doc.js';
import { DASHES, afterGloss, isWord, lineEnd, lowerAt } from '../scan.js';
import type { Figure, Refiner } from '../figure.js';
import { takeUnit, unitSetApart, type Unit } from './heads.js';

/** Tokens of a line that are looked at. */
const MAX_LINE = 60;
/** Figures before a list among which what it adds up to is sought. */
const MAX_BACK = 8;

export const readLists: Refiner = (figures, { doc }) => {
  const { tokens } = doc;
  let list: List | null = null;
  let k = 0;
  for (let from = 0; from < tokens.count; ) {
    const to = lineEnd(tokens, from);
    while (k < figures.length && (figures[k]?.from ?? 0) < from) k++;
    const row = rowOf(tokens, figures, k, from, to);
    if (row && list) list.rows.push(row);
    else {
      if (list) settle(list);
      list = row ? { rows: [row], unit: null, whole: null } : leadIn(doc, figures, k, from, to);
    }
    from = to + 1;
  }
  if (list) settle(list);
};

interface List {
  readonly rows: Figure[][];
  /** What the line before says of all rows. */
  readonly unit: Unit | null;
  /** What was counted before the list, and is divided by it. */
  readonly whole: Figure | null;
}

/**
 * The figures of a row: what stands behind the dash after its label, and what brackets or a slash set beside it. Null where the line is no
 * row.
 */
function rowOf(tokens: Tokens, figures: readonly Figure[], k: number, from: number, to: number): Figure[] | null {
  const first = figures[k];
  if (!first || to - from > MAX_LINE || first.from >= to || !DASHES.has(lowerAt(tokens, first.coreFrom - 1)) ||
    tokens.gap[first.coreFrom] === 0) {
    return null;
  }
  if (!hasLabel(tokens, from, first.coreFrom - 1)) return null;
  if (first.kind !== 'bare') return [first];
  const row = [first];
  let end = first.to;
  for (let j = k + 1; figures[j]?.kind === 'bare' && (figures[j]?.from ?? to) < to; j++) {
    const beside = figures[j] as Figure;
    if (beside.from !== end + 1 || lowerAt(tokens, end) !== '(' && lowerAt(tokens, end) !== '/') break;
    end = lowerAt(tokens, end) === '(' ? beside.to + 1 : beside.to;
    row.push(beside);
  }
  return endsRow(tokens, end, to) ? row : null;
}

/** A label of words, without another dash. */
function hasLabel(tokens: Tokens, from: number, dash: number): boolean {
  let words = 0;
  for (let i = from; i < dash; i++) {
    if (isWord(tokens, i)) words++;
    else if (i > from && DASHES.has(lowerAt(tokens, i)) && tokens.gap[i] !== 0 || lowerAt(tokens, i) === '.' && words > 2) return false;
  }
  return words > 0;
}

function endsRow(tokens: Tokens, end: number, to: number): boolean {
  end = afterGloss(tokens, end);
  if (end < to && [';', ',', '.'].includes(lowerAt(tokens, end))) end++;
  return end === to;
}

/** A line that ends in a colon leads in: with a unit set apart in it, or with what was counted last. */
function leadIn({ tokens }: Doc, figures: readonly Figure[], k: number, from: number, to: number): List | null {
  if (lowerAt(tokens, to - 1) !== ':') return null;
  const unit = unitSetApart(tokens, Math.max(from, to - MAX_LINE), to);
  let next = k;
  while (next < figures.length && (figures[next]?.from ?? to) < to) next++;
  const whole = figures.slice(Math.max(0, next - MAX_BACK), next).reverse().find((f) => f.kind === 'count' && f.of !== null);
  return { rows: [], unit, whole: whole ?? null };
}

/** Two rows at the least make a list. */
function settle({ rows, unit, whole }: List): void {
  if (rows.length < 2) return;
  let model: Figure | null = null;
  const parts = whole !== null && rows.every((row) => row.every((f) => f.kind !== 'bare' || !f.high && isPart(f, whole)));
  for (const row of rows) {
    const first = row[0] as Figure;
    if (first.kind !== 'bare') {
      model = first.kind === 'ordinal' || first.kind === 'age' || first.kind === 'count' && first.of === null ? null : first;
      continue;
    }
    for (const f of row) {
      if (f.features.derivation !== 'none') continue;
      if (model) takeLike(f, model);
      else if (unit) takeUnit(f, unit, 'list-lead');
      else if (parts && whole && isWhole(f.value)) take(f, whole, 'list-whole');
    }
  }
}

function isPart(f: Figure, whole: Figure): boolean {
  return isWhole(f.value) && f.scale === 0 && compare(f.value, whole.value) <= 0;
}

/** As the row before has it; its scale too, where the number alone is too small for the unit. */
function takeLike(f: Figure, model: Figure): void {
  const scaled = model.scale > 0 && f.scale === 0 && (model.kind !== 'count' || !isWhole(f.value));
  if (scaled) {
    f.value = shift(f.value, model.scale);
    f.scale = model.scale;
  }
  if (model.kind === 'count' && !isWhole(f.value)) return;
  take(f, model, 'list-row');
}

function take(f: Figure, model: Figure, rule: string): void {
  f.kind = model.kind;
  f.unit = model.unit;
  f.of = model.of;
  f.per ??= model.per;
  f.currencyBasis = 'shared';
  f.rule = `${model.kind === 'money' ? 'money' : 'quantity'}/${rule}`;
  f.confidence = Math.min(f.confidence, 0.85);
}
