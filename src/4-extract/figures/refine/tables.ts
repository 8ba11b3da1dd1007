/**
 * Cells of a table: the unit or what is counted stands in the column's head, the row's label or the line above; what a rate is for in the
 * row's label.
 */
import { isWhole, shift, toNumber } from '../../../kazakh/decimal.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import type { Doc } from '../../../3-segment/doc.js';
import { isSign, lineEnd, lowerAt } from '../scan.js';
import { compact, type Figure, type Refiner } from '../figure.js';
import { headOf, takeUnit, unitSetApart, type Head } from './heads.js';

/** Tokens of the line above a table that are looked at. */
const MAX_TITLE = 60;

export const readTables: Refiner = (figures, { doc }) => {
  const { tokens } = doc;
  let heads: readonly Head[] | null = null;
  let above: Line | null = null;
  let k = 0;
  for (let from = 0; from < tokens.count; ) {
    const to = lineEnd(tokens, from);
    const bars = barsOf(tokens, from, to);
    while (k < figures.length && (figures[k]?.from ?? 0) < from) k++;
    if (bars.length === 0) heads = null;
    else if (heads === null) heads = headsOf(tokens, figures, k, { from, to, bars, above });
    else k = readRow(doc, figures, k, { from, to, bars, heads });
    if (to > from) above = { from, to };
    from = to + 1;
  }
  compact(figures);
};

interface Line {
  readonly from: number;
  readonly to: number;
}

interface Row extends Line {
  readonly bars: readonly number[];
  readonly heads: readonly Head[];
}

function readRow({ tokens }: Doc, figures: Figure[], start: number, row: Row): number {
  let k = start;
  const quoted = figures[k];
  // 1 АҚШ доллары | 507,18: the label says what the rates of the row are for.
  const rate = quoted && quoted.from === row.from && quoted.to === row.bars[0] && quoted.kind === 'money' ? quoted : undefined;
  if (rate) rate.kind = 'gone';
  const label = headOf(tokens, row.from, row.bars[0] ?? row.to);
  for (let column = 0; k < figures.length && (figures[k]?.to ?? 0) <= row.to; k++) {
    const f = figures[k];
    if (!f) continue;
    while ((row.bars[column] ?? row.to) < f.from) column++;
    const head = row.heads[column];
    if (f.kind === 'bare' && column > 0 && head && fillsCell(tokens, f, row)) readCell(tokens, f, head, label);
    if (rate && f.kind === 'money' && f.unit !== rate.unit) {
      f.per = rate.unit;
      f.perAmount = toNumber(rate.value);
    }
  }
  return k;
}

/** The column's unit, else the row's; else it counts what the column's head names, or the row's label under a year or a plan. */
function readCell(tokens: Tokens, f: Figure, head: Head, label: Head): void {
  const unit = head.unit ?? (head.sort === 'open' ? label.unit : null);
  if (unit) takeUnit(f, unit, 'table-column');
  else if (head.sort === 'counts' || head.sort === 'open' && label.sort === 'counts') {
    const value = shift(f.value, head.scale);
    if (!isWhole(value) || f.high) return;
    Object.assign(
      f, { kind: 'count', of: head.of ?? label.of, value, scale: head.scale, rule: 'quantity/table-column' } satisfies Partial<Figure>,
    );
  } else return;
  takeSign(tokens, f);
}

/** A cell holds the number alone, with its sign. */
function fillsCell(tokens: Tokens, f: Figure, row: Line): boolean {
  const before = f.from - (isSign(tokens, f.from - 1) ? 2 : 1);
  return (before < row.from || lowerAt(tokens, before) === '|') && (f.to === row.to || lowerAt(tokens, f.to) === '|');
}

/** A sign in a cell says how the figure changed, and belongs to it. */
function takeSign(tokens: Tokens, f: Figure): void {
  if (!isSign(tokens, f.from - 1)) return;
  f.change = lowerAt(tokens, f.from - 1) === '+' ? 'up' : 'down';
  f.from = f.coreFrom = f.from - 1;
}

/**
 * The heads of a table's columns; none where the first row holds numbers already. A unit set apart in the line above is of all columns
 * that name neither a unit nor a thing.
 */
function headsOf(
  tokens: Tokens, figures: readonly Figure[], k: number, { from, to, bars, above }: Line & { bars: readonly number[]; above: Line | null },
): readonly Head[] {
  if (hasNumbers(tokens, figures, k, { from, to })) return [];
  const title = above && unitSetApart(tokens, above.from, Math.min(above.to, above.from + MAX_TITLE));
  const edges = [from - 1, ...bars, to];
  return edges.slice(1).map((end, column) => {
    const head = headOf(tokens, (edges[column] ?? 0) + 1, end);
    return head.unit === null && title && head.sort !== 'counts' ? { ...head, unit: title, sort: 'open' } : head;
  });
}

/** Whether a cell is filled by a number that is no year. */
function hasNumbers(tokens: Tokens, figures: readonly Figure[], start: number, row: Line): boolean {
  for (let k = start; k < figures.length && (figures[k]?.to ?? 0) <= row.to; k++) {
    const f = figures[k];
    if (f && f.kind === 'bare' && fillsCell(tokens, f, row) && !isYear(f)) return true;
  }
  return false;
}

function isYear(f: Figure): boolean {
  const value = toNumber(f.value);
  return f.scale === 0 && value >= 1900 && value <= 2100 && Number.isInteger(value);
}

function barsOf(tokens: Tokens, from: number, to: number): number[] {
  const bars: number[] = [];
  for (let i = from; i < to; i++) if (lowerAt(tokens, i) === '|') bars.push(i);
  return bars;
}
