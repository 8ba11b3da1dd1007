/**
 * One run at a time changes what is visible. Locks are numbered files in a folder: `.lock-<n>` is held, `.free-<n>` was given
 * back, and the highest number counts. Who finds it free, or its holder dead, makes the next number, which only one can; lower
 * numbers go when a higher one is held. So no one ever removes a lock that another may have taken meanwhile, and the highest
 * number only grows.
 */
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveSigns, hasEnded, isOfThisMachine, processMark } from './process-mark.js';

const NAME = /^\.(lock|free)-(\d+)$/;

/** Whether a file of a folder is a lock's. */
export const isLock = (name: string): boolean => NAME.test(name);

export interface LockOptions {
  /** Milliseconds without a sign of life after which a holder on another machine is dead. @default 15_000 */
  readonly patience?: number;
}

/** Does `act` while holding the lock of the folder; waits for another holder to finish, not for a dead one. */
export async function withLock<T>(folder: string, act: () => Promise<T>, { patience = 15_000 }: LockOptions = {}): Promise<T> {
  const number = await take(folder, patience);
  const path = join(folder, `.lock-${number}`);
  const stop = giveSigns(path, patience / 5);
  try {
    return await act();
  } finally {
    stop();
    // Renaming needs no space on the disk. The folder may have gone with the lock in it.
    await rename(path, join(folder, `.free-${number}`)).catch(() => undefined);
  }
}

async function take(folder: string, patience: number): Promise<number> {
  const seen = { sign: '', since: 0 };
  for (;;) {
    const { number, free } = await newest(folder);
    if (free || (await isDead(join(folder, `.lock-${number}`), seen, patience))) {
      if (await claimed(folder, number + 1)) return number + 1;
    } else {
      await sleep(20);
    }
  }
}

/** The highest number; 0, free, where there is none. */
async function newest(folder: string): Promise<{ number: number; free: boolean }> {
  let [number, free] = [0, true];
  for (const name of await readdir(folder)) {
    const [, kind, digits] = NAME.exec(name) ?? [];
    if (kind === undefined || Number(digits) < number) continue;
    free = kind === 'free' || (free && Number(digits) === number);
    number = Number(digits);
  }
  return { number, free };
}

/**
 * Makes the lock of that number, unless another has; whoever comes late, when a higher one or the same was made and given back,
 * has not got it.
 */
export async function claimed(folder: string, number: number): Promise<boolean> {
  const path = join(folder, `.lock-${number}`);
  try {
    await writeFile(path, processMark, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // The disk is full: what is there is nobody's.
    await rm(path, { force: true });
    throw error;
  }
  const top = await newest(folder);
  if (top.number !== number || top.free) {
    await rm(path, { force: true });
    return false;
  }
  for (const name of await readdir(folder)) {
    const digits = NAME.exec(name)?.[2];
    if (digits !== undefined && Number(digits) < number) await rm(join(folder, name), { force: true });
  }
  return true;
}

/**
 * Of this machine it is known; of another, or where the holder's name was not written, a file that has not changed for so long
 * while one looked is dead.
 */
async function isDead(path: string, seen: { sign: string; since: number }, patience: number): Promise<boolean> {
  const [held, holder] = await Promise.all([stat(path).catch(() => null), readFile(path, 'utf8').catch(() => '')]);
  if (held === null) return false;
  if (isOfThisMachine(holder)) return hasEnded(holder, held.mtimeMs);
  const sign = `${path} ${held.mtimeMs}`;
  if (sign !== seen.sign) Object.assign(seen, { sign, since: performance.now() });
  return performance.now() - seen.since > patience;
}
