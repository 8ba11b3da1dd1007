/** The lock under attack: many processes, some killed while they hold it, never two holders. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimed, withLock } from '../src/7-emit/lock.js';
import { processMark } from '../src/7-emit/process-mark.js';

const ROUNDS = Number(process.env['DEREK_LOCKS'] ?? 150);

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-lock-')); });
afterEach(async () => { await rm(folder, { recursive: true }); });

const locks = async () => (await readdir(folder)).filter((name) => /^\.(?:lock|free)-/.test(name));

/** Takes the lock again and again; adds one to a number in a file, in steps that two at once would spoil. Every so often it ends at once with the lock in its hands. */
const HOLDER = `
  import { readFileSync, writeFileSync, appendFileSync } from 'node:fs';
  import { setTimeout as sleep } from 'node:timers/promises';
  import { claimed, withLock } from ${JSON.stringify(pathToFileURL(resolve('dist/7-emit/lock.js')).href)};
  const [folder, rounds, killing] = [process.argv[1], Number(process.argv[2]), process.argv[3] === 'killing'];
  for (let round = 1; round <= rounds; round += 1) await withLock(folder, async () => {
    const count = Number(readFileSync(folder + '/count', 'utf8'));
    await sleep(Math.random() * 2);
    if (killing && round === rounds) process.kill(process.pid, 'SIGKILL');
    writeFileSync(folder + '/count', String(count + 1));
    appendFileSync(folder + '/log', count + '\\n');
  });`;

const hold = (rounds: number, killing: boolean): Promise<NodeJS.Signals | number | null> =>
  new Promise((done) => {
    spawn(process.execPath, ['--input-type=module', '-e', HOLDER, folder, String(rounds), killing ? 'killing' : ''], { stdio: 'inherit' }).on('close', (code, signal) => { done(signal ?? code); });
  });

test(`${ROUNDS} holders one after another, whoever dies`, async () => {
  await writeFile(join(folder, 'count'), '0');
  const each = Math.ceil(ROUNDS / 10);
  // The ones that die make all others find a dead lock at once, which is when a lock is taken twice if it can be.
  const ends = await Promise.all([hold(each * 3, false), hold(each * 3, false), hold(each, true), hold(each, true), hold(each, true), hold(each, true)]);
  expect(ends).toEqual([0, 0, 'SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL']);
  const done = each * 6 + (each - 1) * 4;
  expect(Number(await readFile(join(folder, 'count'), 'utf8'))).toBe(done);
  expect((await readFile(join(folder, 'log'), 'utf8')).trim().split('\n').map(Number)).toEqual(Array.from({ length: done }, (_, index) => index));
  expect(await locks()).toHaveLength(1);
}, 60_000);

describe('a lock', () => {
  test('of a dead process is taken; of a living one it is waited for', async () => {
    const [machine, pid, start] = processMark.split('-');
    for (const dead of [`${machine}-99999999-${start}`, `${machine}-${pid}-1`]) {
      await writeFile(join(folder, '.lock-4'), dead);
      expect(await withLock(folder, async () => 'held')).toBe('held');
      for (const name of await locks()) await rm(join(folder, name));
    }
    await writeFile(join(folder, '.lock-4'), processMark);
    const waiting = withLock(folder, async () => locks());
    expect(await Promise.race([waiting, new Promise((done) => { setTimeout(done, 300, 'waits'); })])).toBe('waits');
    await rm(join(folder, '.lock-4'));
    expect(await waiting).toEqual(['.lock-1']);
  });

  test('of another machine, or of nobody, is taken when it shows no sign of life', async () => {
    for (const holder of [`${'0'.repeat(12)}-1-1`, '']) {
      await writeFile(join(folder, '.lock-4'), holder);
      expect(await withLock(folder, async () => 'held', { patience: 100 })).toBe('held');
      for (const name of await locks()) await rm(join(folder, name));
    }
  });

  test('is not for those who come late: who found a number dead may do so only after another has taken the next', async () => {
    await writeFile(join(folder, '.lock-7'), processMark);
    expect(await claimed(folder, 6)).toBe(false);
    expect(await claimed(folder, 7)).toBe(false);
    expect(await locks()).toEqual(['.lock-7']);
    await rename(join(folder, '.lock-7'), join(folder, '.free-7'));
    expect(await claimed(folder, 7)).toBe(false);
    expect(await locks()).toEqual(['.free-7']);
    expect(await claimed(folder, 8)).toBe(true);
    expect(await locks()).toEqual(['.lock-8']);
  });

  test('is given back when what was done fails', async () => {
    await expect(withLock(folder, async () => { throw new Error('no'); })).rejects.toThrow('no');
    expect(await locks()).toEqual(['.free-1']);
  });
});
