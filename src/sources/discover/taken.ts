import type { Age } from './enqueue.js';
import type { Found } from './found.js';
import type { RangeRead } from './ranges.js';

/** What one document has named. */
export interface Named {
  readonly found: readonly Found[];
  readonly age: Age;
}

/** Notes how reading went; gives what was read. */
export type Taken = <T>(result: RangeRead<T>) => Extract<RangeRead<T>, { kind: 'read' }> | null;
