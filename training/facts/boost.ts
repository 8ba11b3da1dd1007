/** Boosted trees for ranking: each step lowers the loss of the softmax over a figure's candidates. */
import { random } from '../random.js';

/** Rows of a matrix, column by column, as bins; groups are runs of rows. */
export interface Matrix {
  readonly rows: number;
  /** By column. */
  readonly bins: readonly Uint8Array[];
  /** First row of each group, and one past the last. */
  readonly starts: Int32Array;
  readonly right: Uint8Array;
  /** What the trees begin from. */
  readonly base: Float64Array;
}

export interface Tree {
  /** Column of each node, -1 for a leaf; bin at or below which it goes left; places of the children; value of a leaf. */
  readonly column: number[];
  readonly bin: number[];
  readonly left: number[];
  readonly right: number[];
  readonly value: number[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly lambda: number;
  readonly least: number;
  readonly columns: number;
  readonly seed: number;
}

export const BINS = 48;


export function boost(matrix: Matrix, options: BoostOptions): Tree[] {
  const { rows, starts, right } = matrix;
  const score = Float64Array.from(matrix.base);
  const [gradient, hessian] = [new Float64Array(rows), new Float64Array(rows)];
  const trees: Tree[] = [];
  const next = random(options.seed);
  for (let t = 0; t < options.trees; t++) {
    for (let g = 0; g + 1 < starts.length; g++) {
      const [from, to] = [starts[g] as number, starts[g + 1] as number];
      let top = -Infinity;
      for (let r = from; r < to; r++) top = Math.max(top, score[r] as number);
      let [total, good] = [0, 0];
      for (let r = from; r < to; r++) {
        const e = Math.exp((score[r] as number) - top);
        gradient[r] = e;
        total += e;
        if (right[r] === 1) good += e;
      }
      for (let r = from; r < to; r++) {
        const p = (gradient[r] as number) / total;
        const q = right[r] === 1 ? (gradient[r] as number) / Math.max(good, 1e-12) : 0;
        gradient[r] = good > 0 ? p - q : 0;
        hessian[r] = good > 0 ? Math.max(p * (1 - p), 1e-6) : 0;
      }
    }
    const use = matrix.bins.map((_, k) => k).filter(() => next() < options.columns);
    const tree = grow(matrix, gradient, hessian, use, options);
    trees.push(tree);
    for (let r = 0; r < rows; r++) score[r] = (score[r] as number) + valueOf(tree, matrix, r);
  }
  return trees;
}

export function valueOf({ column, bin, left, right, value }: Tree, { bins }: Pick<Matrix, 'bins'>, row: number): number {
  let node = 0;
  while ((column[node] as number) >= 0) node = ((bins[column[node] as number] as Uint8Array)[row] as number) <= (bin[node] as number) ? (left[node] as number) : (right[node] as number);
  return value[node] as number;
}

interface Split { readonly gain: number; readonly column: number; readonly bin: number }
interface Leaf { readonly node: number; readonly rows: Int32Array; readonly g: number; readonly h: number; readonly split: Split }

function grow(matrix: Matrix, gradient: Float64Array, hessian: Float64Array, use: readonly number[], { leaves, rate, lambda, least }: BoostOptions): Tree {
  const tree: Tree = { column: [], bin: [], left: [], right: [], value: [] };
  const all = new Int32Array(matrix.rows);
  for (let r = 0; r < all.length; r++) all[r] = r;
  const leaf = (rows: Int32Array): Leaf => {
    let [g, h] = [0, 0];
    for (const r of rows) {
      g += gradient[r] as number;
      h += hessian[r] as number;
    }
    const node = tree.column.length;
    tree.column.push(-1);
    tree.bin.push(0);
    tree.left.push(0);
    tree.right.push(0);
    tree.value.push((-rate * g) / (h + lambda));
    return { node, rows, g, h, split: bestSplit(matrix, gradient, hessian, rows, use, g, h, lambda, least) };
  };
  const open = [leaf(all)];
  for (let count = 1; count < leaves; count++) {
    let best = 0;
    for (let k = 1; k < open.length; k++) if (open[k]!.split.gain > open[best]!.split.gain) best = k;
    const chosen = open[best];
    if (chosen === undefined || chosen.split.gain <= 1e-6) break;
    const { column, bin } = chosen.split;
    const bins = matrix.bins[column] as Uint8Array;
    const low = chosen.rows.filter((r) => (bins[r] as number) <= bin);
    const high = chosen.rows.filter((r) => (bins[r] as number) > bin);
    const [a, b] = [leaf(low), leaf(high)];
    tree.column[chosen.node] = column;
    tree.bin[chosen.node] = bin;
    tree.left[chosen.node] = a.node;
    tree.right[chosen.node] = b.node;
    open.splice(best, 1, a, b);
  }
  return tree;
}

const [sumG, sumH] = [new Float64Array(BINS), new Float64Array(BINS)];
function bestSplit(matrix: Matrix, gradient: Float64Array, hessian: Float64Array, rows: Int32Array, use: readonly number[], g: number, h: number, lambda: number, least: number): Split {
  let best: Split = { gain: 0, column: -1, bin: 0 };
  if (h < 2 * least) return best;
  const whole = (g * g) / (h + lambda);
  for (const column of use) {
    const bins = matrix.bins[column] as Uint8Array;
    sumG.fill(0);
    sumH.fill(0);
    for (let k = 0; k < rows.length; k++) {
      const r = rows[k] as number;
      const b = bins[r] as number;
      sumG[b] = (sumG[b] as number) + (gradient[r] as number);
      sumH[b] = (sumH[b] as number) + (hessian[r] as number);
    }
    let [lg, lh] = [0, 0];
    for (let b = 0; b < BINS - 1; b++) {
      lg += sumG[b] as number;
      lh += sumH[b] as number;
      if (lh < least) continue;
      if (h - lh < least) break;
      if (sumH[b] === 0) continue;
      const gain = (lg * lg) / (lh + lambda) + ((g - lg) * (g - lg)) / (h - lh + lambda) - whole;
      if (gain > best.gain) best = { gain, column, bin: b };
    }
  }
  return best;
}
