/**
 * Mutation testing: `jiti scripts/mutants.ts src/7-emit,src/run 60 [seed] [log]` takes that many mutants of each folder, dealt out by the
 * seed, and runs for each the tests that reach it, file by file, the nearest importer first, up to the first test that fails; in one
 * worker, whose modules are loaded once. Nothing on the disk is changed: vitest is given the code with a switch at each mutant. With a
 * log (JSON Lines), what an earlier run has killed is not tried again.
 */
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { importersOf } from './mutants/importers.js';
import { mutantsOf, withSwitches, type Mutant, type Numbered } from './mutants/mutations.js';
import type { Reach } from './mutants/switch.js';

const [given = 'src/7-emit', wanted = '60', seed = '1', log] = process.argv.slice(2);
const folders = given.split(',');

/** Quick tests of the whole; besides them, a mutant is run against its folder's tests and those that import its file themselves. */
const WHOLE = /^test\/(?:contradictions|docs|examples|fact-rules|lock|reading|round-trip|sample)\.test\.ts$/;
/** Tests of many examples made up or read from a corpus: run last, on what is left. */
const LAST = /\.property\.test\.ts$|\/years\.test\.ts$/;

interface Outcome {
  readonly mutant: Mutant;
  readonly result: 'killed' | 'survived' | 'not reached';
  /** The file and the name of the test that failed first. */
  readonly by?: string;
}

/** Some of a list, the same ones for the same seed. */
function dealt<T>(list: readonly T[], count: number): T[] {
  let state = Number(seed);
  const taken = new Map<number, T>();
  while (taken.size < Math.min(count, list.length)) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const at = Math.floor((state / 2 ** 32) * list.length);
    taken.set(at, list[at]!);
  }
  return [...taken.values()];
}

const isLogic = (name: string): boolean => name.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$|examples\.ts$|lexicon\.ts$/.test(name);
const possible = new Map(folders.map((folder) => {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter(isLogic).sort();
  return [folder, names.flatMap((name) => mutantsOf(join(folder, name), readFileSync(join(folder, name), 'utf8')))] as const;
}));
const mutants: Numbered[] = [...possible.values()].flatMap((all) => dealt(all, Number(wanted))).map((mutant, id) => ({ ...mutant, id }));

const key = ({ file, start, end, after }: Mutant): string => JSON.stringify([file, start, end, after]);
const lines = log === undefined || !existsSync(log) ? [] : readFileSync(log, 'utf8').split('\n').filter((line) => line !== '');
const outcomes = lines.map((line) => JSON.parse(line) as Outcome);
const dead = new Set(outcomes.filter(({ result }) => result === 'killed').map(({ mutant }) => key(mutant)));
const open = new Set(mutants.filter((mutant) => !dead.has(key(mutant))));

const reaches = mkdtempSync(join(tmpdir(), 'derek-mutants-'));
process.env['MUTANT_REACH'] = reaches;
let oneIsDone = (): void => undefined;
const vitest = await createVitest('test', {
  watch: false, reporters: [{ onTestModuleEnd: () => { oneIsDone(); } }], testTimeout: 120_000,
  maxWorkers: 1, fileParallelism: false, isolate: false, setupFiles: ['scripts/mutants/switch.ts'],
}, {
  plugins: [{
    name: 'mutants',
    enforce: 'pre',
    transform: (code, id) => {
      const own = mutants.filter(({ file }) => resolve(file) === id);
      return own.length === 0 ? undefined : withSwitches(code, own);
    },
  }],
});
const project = vitest.projects[0]!;

/**
 * Runs a file of tests with one mutant after the other; gives those that a test fails with, and which. What takes too long is killed
 * with the worker, and counts.
 */
async function failing(file: string, ids: readonly number[], msEach: number): Promise<Map<number, string>> {
  const failed = new Map<number, string>();
  let left = [...ids];
  while (left.length > 0) {
    let isLate = false;
    const cancel = (): void => {
      isLate = true;
      vitest.cancelCurrentRun('test-failure').catch(() => undefined);
    };
    let timers: NodeJS.Timeout[] = [];
    oneIsDone = () => {
      timers.forEach(clearTimeout);
      // Asked a second time, vitest kills the worker.
      timers = [0, 2000].map((more) => setTimeout(cancel, msEach + more));
    };
    oneIsDone();
    const { testModules } = await vitest.runTestSpecifications(left.map((id) => project.createSpecification(`${file}?mutant=${id}`)));
    timers.forEach(clearTimeout);
    const modules = new Map(testModules.map((one) => [one.moduleId, one] as const));
    const ended = left.map((id) => [id, modules.get(`${file}?mutant=${id}`)] as const);
    for (const [id, one] of ended) {
      if (one?.state() === 'failed') failed.set(id, [...one.children.allTests('failed')][0]?.fullName ?? 'the file');
    }
    const undone = ended.filter(([, one]) => ['queued', 'pending'].includes(one?.state() ?? 'queued')).map(([id]) => id);
    // The one at which the worker ended: by the clock, or for want of memory.
    if (undone.length > 0) failed.set(undone.shift()!, isLate ? 'too slow' : 'the end of the worker');
    left = undone;
  }
  return failed;
}

const importers = importersOf(['src', 'test', 'training']);

/** How far a test is from a mutant that it is to see: 0 in the mutant's folder; undefined where it is not meant to. */
function distanceOf(test: string, { file }: Mutant): number | undefined {
  const distance = importers(file).get(test);
  if (distance === undefined) return undefined;
  if (LAST.test(test)) return Infinity;
  const name = relative('.', test);
  if (folders.some((folder) => file.startsWith(`${folder}/`) && name.startsWith(`${folder}/`))) return 0;
  return WHOLE.test(name) || (distance === 1 && name.startsWith('src/')) ? distance : undefined;
}

const distances = new Map<string, number>();
for (const mutant of open) {
  for (const test of importers(mutant.file).keys()) {
    const distance = distanceOf(test, mutant);
    if (distance !== undefined) distances.set(test, Math.min(distance, distances.get(test) ?? Infinity));
  }
}

const reached = new Set<number>();
function done(mutant: Numbered, outcome: Omit<Outcome, 'mutant'>): void {
  open.delete(mutant);
  const { id: _, ...rest } = mutant;
  if (log !== undefined) appendFileSync(log, `${JSON.stringify({ mutant: rest, ...outcome } satisfies Outcome)}\n`);
}

/** What a file of tests kills of the mutants that are left. */
async function attack(test: string): Promise<void> {
  const started = performance.now();
  if ((await failing(test, [-1, -2], 600_000)).size > 0) throw new Error(`${relative('.', test)} fails as it is`);
  const msEach = 20_000 + 3 * (performance.now() - started);
  const noted = (at: string): string => `${reaches}/${test.replaceAll('/', '_')}${at}.json`;
  const [first, second] = ['-1', '-2'].map((at) => JSON.parse(readFileSync(noted(at), 'utf8')) as Reach);
  const loaded = new Set(first!.outside.filter((id) => !second!.outside.includes(id)));
  const inTests = new Set([...second!.outside, ...Object.values(second!.tests).flat()]);
  const at = [...open].filter((mutant) => (loaded.has(mutant.id) || inTests.has(mutant.id)) && distanceOf(test, mutant) !== undefined);
  for (const { id } of at) reached.add(id);
  const killed = await failing(test, at.map(({ id }) => id).filter((id) => !loaded.has(id)), msEach);
  for (const { id } of at.filter((mutant) => loaded.has(mutant.id))) {
    // In the body of a module: it must be on before the modules are loaded.
    process.env['MUTANT'] = String(id);
    for (const [, by] of await failing(test, [id], msEach)) killed.set(id, by);
    delete process.env['MUTANT'];
  }
  for (const mutant of at) {
    const by = killed.get(mutant.id);
    if (by !== undefined) done(mutant, { result: 'killed', by: `${relative('.', test)}: ${by}` });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.error(`${relative('.', test)}: ${killed.size} of ${at.length}, ${seconds} s, ${open.size} left`);
}

for (const [test] of [...distances].sort(([, a], [, b]) => a - b)) await attack(test);

const survivors = [...open].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
for (const mutant of survivors) {
  const result = reached.has(mutant.id) ? 'survived' : 'not reached';
  const { file, line, before, after } = mutant;
  const shown = mutant.isStatement ? '(left out)' : after.replace(/\s+/g, ' ');
  console.log(`${result}: ${file}:${line}\n  ${before.replace(/\s+/g, ' ')}\n  ${shown}`);
  done(mutant, { result });
}
for (const [folder, all] of possible) {
  const own = mutants.filter(({ file }) => file.startsWith(`${folder}/`));
  const killed = own.length - survivors.filter(({ file }) => file.startsWith(`${folder}/`)).length;
  const percent = Math.round((killed / own.length) * 100);
  console.log(`${folder}: ${killed} of ${own.length} killed (${percent}%), of ${all.length} there could be`);
}
await vitest.close();
rmSync(reaches, { recursive: true });
