/** What archives are taken apart into. */
import type { RejectError } from '../../record/source.js';
import { refuse } from '../formats/format.js';
import type { Source } from '../split.js';
import type { FilePath } from './streams.js';

/** A file on its way out of an archive, or an archive itself. */
export interface Packed extends Source {
  /** What its format is told by: its name without what has been unpacked (`week.jsonl` of `week.jsonl.gz`). */
  readonly name: string;
  /** Its bytes; to be read once, before the next member is asked for. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
  /** Where it lies on the disk, if it does. */
  readonly path?: FilePath | undefined;
}

/** A file taken out: bytes that are read at once. */
export interface Part {
  readonly source: Source;
  readonly bytes: Uint8Array;
}

/** What could not be taken out, for `rejects`. */
export interface Broken {
  readonly uri: string;
  readonly broken: RejectError;
}

/** What is no article by its kind, and is counted. */
export interface Passed {
  readonly uri: string;
  /** `hidden`, `companion`, `request` and the like. */
  readonly passed: string;
}

export type Member = Packed | Broken | Passed;

/** A kind of file that holds others. */
export interface Container {
  readonly name: string;
  /** Endings without a dot, lower case. */
  readonly endings: readonly string[];
  /** Whether a file's first bytes are of its kind; asked where a name has no ending. */
  readonly begins: (head: Uint8Array) => boolean;
  /** Its members in order. May throw: what came before counts, and the archive becomes a reject. */
  readonly members: (file: Packed, budget: Budget) => AsyncIterable<Member>;
}

/** Bytes that may come out of an archive: so many for each of its own, beyond a floor that none is too small for. */
const RATIO = 200;
const FLOOR = 64 << 20;

/** Counts what comes out of one file, however deep the archives in it. */
export class Budget {
  #left: number;
  constructor(size: number) {
    this.#left = FLOOR + size * RATIO;
  }

  /** @throws RejectError `bomb` */
  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) {
      throw refuse(
        'bomb',
        `More than ${RATIO} bytes come out of each byte of the archive, beyond ${FLOOR >> 20} MB: it is taken for a bomb. Unpack it yourself, if it is none, and give the files.`,
      );
    }
  }
}
