/** Plots by uPlot, in the colours of the page, redrawn when those or the room change. Each has its numbers as a table beside it. */
import uPlot from 'uplot';
import { h } from './dom.js';
import { short, whole } from './format.js';
import { t } from './i18n/index.js';

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const HEIGHT = 260;

/** Draws when it is in the page, and again when its width or the theme changes. */
function drawn(label: string, options: () => Omit<uPlot.Options, 'width' | 'height'>, data: uPlot.AlignedData): HTMLElement {
  const element = h('div', { class: 'plot', role: 'img', 'aria-label': label });
  let plot: uPlot | undefined;
  const draw = (): void => {
    plot?.destroy();
    const width = element.clientWidth;
    const shared = { width, height: HEIGHT, legend: { show: false }, cursor: { show: false } };
    plot = width > 0 ? new uPlot({ ...shared, ...options() }, data, element) : undefined;
  };
  let width = 0;
  new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    width = element.clientWidth;
    draw();
  }).observe(element);
  const again = (): void => {
    if (element.isConnected) draw();
    else removeEventListener('derek-theme', again);
  };
  addEventListener('derek-theme', again);
  return element;
}

function axis(values: uPlot.Axis.Values, size?: number): uPlot.Axis {
  return {
    stroke: colour('--muted'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false },
    font: '12px system-ui, sans-serif', values, ...(size === undefined ? {} : { size }),
  };
}

export interface Stack {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Which series are what is left over: theirs is the colour of none. */
  readonly isRest: readonly boolean[];
}

export const seriesClass = (index: number): string => `series-${index % 7}`;

/** Bars of several series, one on another. */
export function stackedBars(label: string, { labels, series, isRest }: Stack): HTMLElement {
  const at = labels.map((_, index) => index);
  // Each series stands on those before it; the tallest is drawn first.
  const sums = series.map((_, index) => at.map((x) => series.slice(0, index + 1).reduce((sum, { values }) => sum + (values[x] ?? 0), 0)));
  const barOf = (index: number): uPlot.Series => ({
    fill: colour(`--series-${isRest[index] === true ? 7 : index % 7}`), stroke: 'transparent', width: 0,
    paths: uPlot.paths.bars!({ size: [0.72, 48] }), points: { show: false },
  });
  return drawn(label, () => ({
    padding: [12, 8, 0, 0],
    scales: {
      x: { time: false, range: [-0.6, Math.max(labels.length - 0.4, 0.6)] },
      y: { range: (_, __, max) => [0, Math.max(1, max * 1.05)] },
    },
    axes: [
      {
        ...axis((_, splits) => splits.map((split) => (Number.isInteger(split) ? (labels[split] ?? '') : '')), 30),
        grid: { show: false },
      },
      {
        ...axis((_, splits) => splits.map(whole), 56),
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6],
      },
    ],
    series: [{}, ...series.map((_, index) => barOf(series.length - 1 - index))],
  }), [at, ...[...sums].reverse()]);
}

export interface Point {
  /** ISO day. */
  readonly day: string;
  readonly value: number;
}

/** The range of a line's values, with room above and below. */
const roomy: uPlot.Range.Function = (_, min, max) =>
  min === max ? [Math.min(0, min), max === 0 ? 1 : Math.max(0, max) * 1.2] : [min - (max - min) * 0.1, max + (max - min) * 0.1];

/** Values over time, as dots joined in their order. */
export function timeLine(label: string, points: readonly Point[]): HTMLElement {
  const byDay = new Map<number, number>();
  for (const { day, value } of points) byDay.set(Date.parse(`${day}T00:00:00Z`) / 1000, value);
  const days = [...byDay.keys()].filter((day) => !Number.isNaN(day)).sort((a, b) => a - b);
  return drawn(label, () => ({
    padding: [12, 16, 0, 0],
    tzDate: (ts) => uPlot.tzDate(new Date(ts * 1000), 'UTC'),
    scales: { y: { range: roomy } },
    axes: [
      axis((_, splits) => splits.map((split) => new Date(split * 1000).toISOString().slice(0, 7)), 30),
      axis((_, splits) => splits.map((split) => short(Number(split.toPrecision(6)))), 84),
    ],
    series: [{}, {
      stroke: colour('--accent'), width: 1.5,
      points: { show: true, size: 8, fill: colour('--paper'), stroke: colour('--accent'), width: 2 },
    }],
  }), [days, days.map((day) => byDay.get(day) as number)]);
}

/** The numbers of a plot, behind a word. */
export function asTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): HTMLElement {
  const headOf = (head: string, index: number): HTMLElement => h('th', { scope: 'col', class: index > 0 ? 'number' : null }, head);
  const cellOf = (cell: string | number, index: number): HTMLElement =>
    (index === 0 ? h('th', { scope: 'row' }, cell) : h('td', { class: 'number' }, typeof cell === 'number' ? whole(cell) : cell));
  const table = h('table', {},
    h('thead', {}, h('tr', {}, heads.map(headOf))),
    h('tbody', {}, rows.map((row) => h('tr', {}, row.map(cellOf)))));
  return h('details', { class: 'as-table' },
    h('summary', {}, t.asTable),
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t.asTable }, table));
}
