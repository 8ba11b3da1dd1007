/**
 * Runs before each file of tests that vitest is given as `file?mutant=ID`: turns that mutant on, and lets only those tests run that reach
 * it. The IDs -1 and -2 are no mutants: with them it is written down which tests reach which. -2 comes second, when all modules are
 * loaded: what only -1 reaches outside of tests stands in the body of a module, and cannot be turned on later.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach } from 'vitest';

/** Which mutants a file of tests reaches: in its tests by name, and outside of them. */
export interface Reach {
  readonly tests: Record<string, number[]>;
  readonly outside: number[];
}

interface State {
  active: number;
  /** Of the active mutant: one that makes a loop endless is reached without end. */
  reached: number;
  seen: Set<number>;
}

const LIMIT = Number(process.env['MUTANT_LIMIT'] ?? 3_000_000);
const shared = globalThis as unknown as { mutants?: State; __mutant?: (id: number) => boolean; __vitest_worker__: { filepath: string } };
const state = (shared.mutants ??= { active: Number(process.env['MUTANT'] ?? -1), reached: 0, seen: new Set() });
shared.__mutant ??= (id) => {
  if (state.active < 0) state.seen.add(id);
  if (id !== state.active) return false;
  if ((state.reached += 1) > LIMIT) throw new Error('reached without end');
  return true;
};

const [file = '', id = '-1'] = shared.__vitest_worker__.filepath.split('?mutant=');
const noted = (at: string): string => `${process.env['MUTANT_REACH'] ?? ''}/${file.replaceAll('/', '_')}${at}.json`;
state.active = Number(id);
state.reached = 0;

if (state.active < 0) {
  const tests: Record<string, number[]> = {};
  const outside = new Set<number>();
  const take = (): number[] => { const seen = [...state.seen]; state.seen = new Set(); return seen; };
  state.seen = new Set();
  beforeEach(() => { for (const one of take()) outside.add(one); });
  afterEach(({ task }) => { tests[task.name] = [...new Set([...(tests[task.name] ?? []), ...take()])]; });
  afterAll(() => { writeFileSync(noted(id), JSON.stringify({ tests, outside: [...outside, ...take()] } satisfies Reach)); });
} else {
  const { tests, outside } = JSON.parse(readFileSync(noted('-2'), 'utf8')) as Reach;
  const isWhole = outside.includes(state.active) || process.env['MUTANT'] !== undefined;
  let hasFailed = false;
  beforeEach(({ task, skip }) => { if (hasFailed || !(isWhole || tests[task.name]?.includes(state.active))) skip(); });
  afterEach(({ task }) => { hasFailed ||= task.result?.state === 'fail'; });
}
