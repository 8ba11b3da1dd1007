/** Lines of a text: what each is, and the line that speaks for it. */
import { Cat, type Line, type LineKind } from './types.js';
import type { Unit } from './units.js';

/** Units that a heading may have. */
const MOST = 14;
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…', ';', ',']);

export function linesOf(units: readonly Unit[], cat: Uint8Array): { readonly lines: readonly Line[]; readonly line: Int32Array } {
  const line = new Int32Array(units.length + 1);
  const spans: { from: number; to: number }[] = [];
  for (let u = 0, from = 0; u <= units.length; u++) {
    if (u < units.length) line[u] = spans.length;
    if (u < units.length && cat[u] !== Cat.break) continue;
    if (u > from || u < units.length) spans.push({ from, to: u });
    from = u + 1;
  }
  const lines: Line[] = [];
  let header = -1;
  let section = -1;
  let head = -1;
  spans.forEach(({ from, to }, l) => {
    const kind = kindOf(units, cat, from, to, lines, spans[l + 1] !== undefined, header);
    if (kind === 'heading') [section, header, head] = [l, -1, -1];
    else if (kind === 'lead') [header, head] = [l, -1];
    else if (kind === 'head') [header, head] = [header >= 0 || l === 0 ? header : l - 1, l];
    else if (kind === 'text') [header, head] = [-1, -1];
    lines.push({
      kind, from, to, header: kind === 'lead' ? -1 : header, section, head: kind === 'row' ? head : -1,
      label: labelEnd(cat, from, to, kind),
    });
  });
  return { lines, line };
}

function kindOf(
  units: readonly Unit[], cat: Uint8Array, from: number, to: number, before: readonly Line[], hasNext: boolean, header: number,
): LineKind {
  let [bars, figures, verbs] = [0, 0, 0];
  for (let u = from; u < to; u++) {
    if (cat[u] === Cat.bar) bars++;
    else if (units[u]?.kind === 'figure') figures++;
    else if (cat[u] === Cat.verb || cat[u] === Cat.converb) verbs++;
  }
  const last = before.at(-1);
  const end = units[to - 1]?.lower ?? '';
  if (bars > 0) return last?.kind !== 'row' && last?.kind !== 'head' && !hasBareFigure(units, cat, from, to) ? 'head' : 'row';
  if (end === ':' && to > from) return 'lead';
  if (from < to && (cat[from] === Cat.dash || units[from]?.lower === '•' || units[from]?.lower === '*')) {
    return header >= 0 ? 'item' : 'text';
  }
  if (figures === 0 && verbs === 0 && hasNext && to - from <= MOST && to > from && !ENDS.has(end)) return 'heading';
  if (header < 0) return 'text';
  const ended = units[(last?.to ?? 0) - 1]?.lower ?? '';
  const isItem = !(end === '.' || end === '!' || end === '?') || ended === ';' || ended === ',' ||
    (ended === ':' && to - from <= MOST * 2);
  return isItem ? 'item' : 'text';
}

/** Whether a cell is a figure alone: the line is no table's head. */
function hasBareFigure(units: readonly Unit[], cat: Uint8Array, from: number, to: number): boolean {
  for (let u = from; u < to; u++) {
    if (units[u]?.kind === 'figure' && (u === from || cat[u - 1] === Cat.bar) && (u + 1 === to || cat[u + 1] === Cat.bar)) return true;
  }
  return false;
}

function labelEnd(cat: Uint8Array, from: number, to: number, kind: LineKind): number {
  if (kind !== 'row' && kind !== 'head' && kind !== 'item') return from;
  for (let u = from + 1; u < to; u++) {
    const own = cat[u];
    if (own === Cat.bar ||
      ((own === Cat.dash || own === Cat.colon || (own !== undefined && own >= Cat.money && own <= Cat.measure)) && kind === 'item')) {
      return u;
    }
  }
  return from;
}
