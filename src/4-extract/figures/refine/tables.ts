/** Cells of a table: the unit stands in the column's head, what a rate is for in the row's label. */
import { BIT } from '../../../kazakh/classes.js';
import { toNumber } from '../../../kazakh/decimal.js';
import { Kind, matchAt, type Tokens } from '../../../3-segment/tokens.js';
import type { Doc } from '../../../3-segment/doc.js';
import { hasClass, lowerAt } from '../scan.js';
import { compact, type Figure, type Refiner } from '../figure.js';

interface Unit {
  readonly kind: 'money' | 'measure' | 'percent' | 'percentage_point' | 'ratio';
  readonly code: string;
}

export const readTables: Refiner = (figures, { doc }) => {
  const { tokens } = doc;
  let heads: (Unit | null)[] | null = null;
  let k = 0;
  for (let from = 0; from < tokens.count; ) {
    const to = lineEnd(tokens, from);
    const bars = barsOf(tokens, from, to);
    if (bars.length === 0) heads = null;
    else if (heads === null) heads = headUnits(tokens, from, to, bars);
    else {
      while (k < figures.length && (figures[k]?.from ?? 0) < from) k++;
      k = readRow(doc, figures, k, { from, to, bars, heads });
    }
    from = to + 1;
  }
  compact(figures);
};

interface Row {
  readonly from: number;
  readonly to: number;
  readonly bars: readonly number[];
  readonly heads: readonly (Unit | null)[];
}

function readRow({ tokens }: Doc, figures: Figure[], start: number, row: Row): number {
  let k = start;
  const quoted = figures[k];
  // 1 АҚШ доллары | 507,18: the label says what the rates of the row are for.
  const label = quoted && quoted.from === row.from && quoted.to === row.bars[0] && quoted.kind === 'money' ? quoted : undefined;
  if (label) label.kind = 'gone';
  for (let column = 0; k < figures.length && (figures[k]?.to ?? 0) <= row.to; k++) {
    const f = figures[k];
    if (!f) continue;
    while ((row.bars[column] ?? row.to) < f.from) column++;
    const unit = row.heads[column];
    if (f.kind === 'bare' && unit && fillsCell(tokens, f, row)) {
      f.kind = unit.kind;
      f.unit = unit.code;
      f.currencyBasis = 'shared';
      f.rule = unit.kind === 'money' ? 'money/table-column' : 'quantity/table-column';
      takeSign(tokens, f);
    }
    if (label && f.kind === 'money' && f.unit !== label.unit) {
      f.per = label.unit;
      f.perAmount = toNumber(label.value);
    }
  }
  return k;
}

/** A cell holds the number alone, with its sign. */
function fillsCell(tokens: Tokens, f: Figure, row: Row): boolean {
  const before = f.from - (isSign(tokens, f.from - 1) ? 2 : 1);
  return (before < row.from || lowerAt(tokens, before) === '|') && (f.to === row.to || lowerAt(tokens, f.to) === '|');
}

function isSign(tokens: Tokens, i: number): boolean {
  return ['-', '–', '−', '+'].includes(lowerAt(tokens, i)) && tokens.gap[i + 1] === 0;
}

/** A sign in a cell says how the figure changed, and belongs to it. */
function takeSign(tokens: Tokens, f: Figure): void {
  if (!isSign(tokens, f.from - 1)) return;
  f.change = lowerAt(tokens, f.from - 1) === '+' ? 'up' : 'down';
  f.from = f.coreFrom = f.from - 1;
}

function headUnits(tokens: Tokens, from: number, to: number, bars: readonly number[]): (Unit | null)[] {
  const edges = [from - 1, ...bars, to];
  return edges.slice(1).map((end, column) => {
    for (let i = (edges[column] ?? 0) + 1; i < end; i++) {
      if (!hasClass(tokens, i, BIT.currency | BIT.unit)) continue;
      const currency = matchAt(tokens, i, 'currency')?.reading.entry.data;
      const code = currency && (currency.code ?? currency.fallback);
      if (code) return { kind: 'money', code };
      const unit = matchAt(tokens, i, 'unit')?.reading.entry.data;
      if (unit) return { kind: unit.kind, code: unit.code };
    }
    return null;
  });
}

function barsOf(tokens: Tokens, from: number, to: number): number[] {
  const bars: number[] = [];
  for (let i = from; i < to; i++) if (lowerAt(tokens, i) === '|') bars.push(i);
  return bars;
}

function lineEnd(tokens: Tokens, from: number): number {
  let i = from;
  while (i < tokens.count && tokens.kind[i] !== Kind.Break) i++;
  return i;
}
