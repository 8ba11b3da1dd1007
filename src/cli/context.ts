/** What the commands are given: streams, the folder they run in, and the engine behind them. */
import type { Readable, Writable } from 'node:stream';
import type { Engine } from '../run/engine.js';

export interface Context {
  readonly cwd: string;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Loads the pipeline: it takes as long as a hundred articles do, and not every command needs it. */
  readonly engine: () => Promise<Engine>;
  /** URL of the module that has it as `engine`, for threads; without one, everything is done in this one. */
  readonly engineModule?: string;
  /** Does something that, told to stop by the system, ends in good order. By default it just ends. */
  readonly stoppable?: <T>(act: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}

/** Wrong arguments: exit code 2. The message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
