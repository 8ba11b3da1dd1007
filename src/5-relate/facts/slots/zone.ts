/** Where a candidate stands as seen from a figure. */
import type { FigureContext } from '../figure-context.js';
import type { Parse } from '../parse/types.js';
import { near } from './slot.js';

export const ZONES = [
  'none', 'clause before', 'clause after', 'sentence before', 'sentence after', 'last sentence', 'sentence before last', 'line before',
  'line after', 'lead-in', 'column', 'label', 'last line', 'earlier', 'section', 'title', 'later',
] as const;
export const Zone = Object.fromEntries(ZONES.map((name, k) => [name, k])) as Readonly<Record<(typeof ZONES)[number], number>>;

export function zoneOf({ clause, sentence, line, lines }: Parse, { at, line: l }: FigureContext, u: number): number {
  const own = lines[l];
  if (line[u] === l) {
    if (own !== undefined && u < own.label && at >= own.label) return Zone.label;
    if (clause[u] === clause[at]) return u < at ? Zone['clause before'] : Zone['clause after'];
    const apart = (sentence[at] as number) - (sentence[u] as number);
    if (apart === 0) return u < at ? Zone['sentence before'] : Zone['sentence after'];
    return apart === 1
      ? Zone['last sentence']
      : apart === 2 ? Zone['sentence before last'] : apart > 0 ? Zone['line before'] : Zone['line after'];
  }
  if (line[u] === own?.header) return Zone['lead-in'];
  if (line[u] === own?.head) return Zone.column;
  if (line[u] === own?.section) return Zone.section;
  if (u > at) return Zone.later;
  return line[u] === l - 1 ? Zone['last line'] : Zone.earlier;
}

/** How far a unit stands from a figure and on which side: 1 to 12 behind it, 13 to 24 before. */
export const gapTo = ({ at }: FigureContext, u: number): number => (u < at ? 13 + near(at - u) : 1 + near(u - at));

/** Of a table: 1 in the figure's own column, 2 in none, 3 in another; 0 outside tables. */
export function columnOf(body: Parse, { at, line }: FigureContext, { cell }: Parse, u: number, zone: number): number {
  if (zone !== Zone.column && body.lines[line]?.kind !== 'row') return 0;
  return cell[u] === body.cell[at] ? 1 : cell[u] === 0 ? 2 : 3;
}
