/** One run at a time changes what is visible. */
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock whose holder has shown no sign of life for so long is a dead run's, in milliseconds. */
const DEAD = 5_000;

/** Does `act` while holding the lock file `path`; waits for another holder to finish, not for a dead one. */
export async function withLock<T>(path: string, act: () => Promise<T>): Promise<T> {
  while (!(await taken(path))) await sleep(50);
  const alive = setInterval(() => { utimes(path, new Date(), new Date()).catch(() => undefined); }, DEAD / 5);
  try {
    return await act();
  } finally {
    clearInterval(alive);
    await rm(path, { force: true });
  }
}

async function taken(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${machine()} ${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (await isDead(path)) await rm(path, { force: true });
  return false;
}

async function isDead(path: string): Promise<boolean> {
  const [held, holder] = await Promise.all([stat(path).catch(() => null), readFile(path, 'utf8').catch(() => '')]);
  if (held === null) return false;
  const [host, pid] = holder.split(' ');
  return (host === machine() && pid !== undefined && !isRunning(Number(pid))) || Date.now() - held.mtimeMs > DEAD;
}

/** Whether this machine has a process of that number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** This machine's name, in letters that a file name may have. */
export const machine = (): string => hostname().toLowerCase().replace(/[^0-9a-z]/g, '').slice(0, 32) || 'local';
