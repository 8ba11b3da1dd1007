import type { Edit } from '../edits.js';

/** One repair of the text of a block or headline. Pure; applied in the order of the list in `index.ts`. */
export interface Transform {
  /** Code of the issue that counts its repairs, such as `repaired-spaces`. */
  readonly code: string;
  /** What the issue says of `n` repairs. */
  readonly message: (n: number) => string;
  /** Bits of the scan that make it worth a look. */
  readonly when: number;
  /**
   * The repairs, in order, not overlapping.
   *
   * @param words the article's words in lower case, for a repair that needs to know what else stands in it
   */
  readonly edits: (text: string, words: () => ReadonlySet<string>) => readonly Edit[];
}
