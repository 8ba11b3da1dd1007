/** The mark of this process in names of files: tells others, also after it has ended, whether what it left is still at work. */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Milliseconds between two signs of life, and without one after which a process of another machine is taken for dead. */
const [SIGN, ABANDONED] = [30_000, 3_600_000];

/** A hash of what tells machines, their starts and their containers apart; of the name alone where the system has no more to say. */
const MACHINE = createHash('sha256')
  .update(hostname())
  .update(said(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')))
  .update(said(() => readlinkSync('/proc/self/ns/pid')))
  .digest('hex').slice(0, 12);

/**
 * `<machine>-<process>-<start>` in letters that a file name may have. Two containers are two machines: they have the same numbers
 * for their processes. A process that met the number of a dead one has started at another time.
 */
export const processMark: string = [MACHINE, process.pid, startOf(process.pid) ?? 0].join('-');

/** A pattern of such a mark, for names that have more. */
export const MARK = /[0-9a-f]{12}-\d+-\d+/;

/** Whether the process of a mark has ended; `sign` is when it last gave a sign of life, in milliseconds since 1970. */
export function hasEnded(mark: string, sign: number): boolean {
  const [where, pid, start] = mark.split('-');
  if (where !== MACHINE) return Date.now() - sign > ABANDONED;
  return startOf(Number(pid)) !== start;
}

/** Whether a mark is of this machine, so that `hasEnded` knows for certain. */
export const isOfThisMachine = (mark: string): boolean => MARK.test(mark) && mark.startsWith(`${MACHINE}-`);

/** Gives signs of life on a file or folder, until it is told to stop. */
export function giveSigns(path: string, every = SIGN): () => void {
  const timer = setInterval(() => { utimes(path, new Date(), new Date()).catch(() => undefined); }, every);
  timer.unref();
  return () => { clearInterval(timer); };
}

/** When a process of this machine started; null when there is none of that number, '0' where the system does not tell. */
function startOf(pid: number): string | null {
  // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, field 22; the name in field 2 may hold anything, but ends with the last
  // bracket.
  const stat = said(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  if (stat !== '') return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  return '0';
}

function said(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
