/** Steps of the trainer. */

export interface FtrlOptions {
  readonly alpha: number;
  readonly beta: number;
  readonly l1: number;
  readonly l2: number;
}

/** Per-coordinate FTRL-proximal (McMahan and others, 2013). */
export class Ftrl {
  readonly weight: Float64Array;
  private readonly z: Float64Array;
  private readonly n: Float64Array;
  constructor(size: number, private readonly options: FtrlOptions) {
    this.weight = new Float64Array(size);
    this.z = new Float64Array(size);
    this.n = new Float64Array(size);
  }
  update(k: number, gradient: number): void {
    const { alpha, beta, l1, l2 } = this.options;
    const before = this.n[k] ?? 0;
    const after = before + gradient * gradient;
    const root = Math.sqrt(after);
    const z = (this.z[k] ?? 0) + gradient - ((root - Math.sqrt(before)) / alpha) * (this.weight[k] ?? 0);
    this.n[k] = after;
    this.z[k] = z;
    this.weight[k] = Math.abs(z) <= l1 ? 0 : -(z - Math.sign(z) * l1) / ((beta + root) / alpha + l2);
  }
}
