/**
 * Breaks the code by hand, one small change at a time, and looks whether a test sees it. `jiti scripts/mutants.ts src/7-emit 30 [seed]`
 * takes that many changes of a folder, dealt out by the seed, runs the folder's tests and those that `BESIDES` names for each (or those
 * named after the seed), and prints those that survive. The working copy must be clean; every file is put back.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = 'src/7-emit', wanted = '30', seed = '1', ...named] = process.argv.slice(2);

/** Tests besides the folder's own that are to see what is broken in it. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  'src/7-emit': ['src/run', 'src/query', 'test/reading.test.ts', 'test/lock.test.ts'],
  'src/run': ['test/threads.test.ts', 'src/duplicates'],
  'src/queue': ['test/queue.test.ts'],
  'src/5-relate': ['test/examples.test.ts', 'test/fact-rules.test.ts', 'test/contradictions.test.ts', 'test/sample.test.ts'],
  'src/4-extract': ['test/examples.test.ts', 'test/round-trip.test.ts', 'test/sample.test.ts'],
};

/** Changes of a line: what is found, and what stands there instead. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/ === /, ' !== '], [/ !== /, ' === '], [/ < /, ' <= '], [/ > /, ' >= '], [/ <= /, ' < '], [/ >= /, ' > '], [/ && /, ' || '],
  [/ \|\| /, ' && '],
  [/ \+ /, ' - '], [/ - /, ' + '], [/\btrue\b/, 'false'], [/\bfalse\b/, 'true'], [/ \?\? /, ' && '], [/\bif \((?!false)/, 'if (false && '],
  [/!(?=[a-z(])/, ''],
  [/\b0\b/, '1'], [/\b1\b/, '0'], [/^(\s+)(?:await )?[a-zA-Z.]+\([^=]*\);$/, '$1;'], [/\.(?:some)\(/, '.every('], [/\.every\(/, '.some('],
  [/\breturn;/, ''], [/\bcontinue;/, ''], [/Math\.min/, 'Math.max'], [/Math\.max/, 'Math.min'],
];

interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

function mutantsOf(file: string): Mutant[] {
  let inComment = false;
  return readFileSync(file, 'utf8').split('\n').flatMap((before, line) => {
    const text = before.trim();
    if (text.startsWith('/*')) inComment = true;
    const skipped = inComment || text.startsWith('//') || text.startsWith('import ') || text.startsWith('export type') ||
      text.startsWith('readonly ');
    if (text.endsWith('*/')) inComment = false;
    if (skipped) return [];
    return CHANGES.flatMap(([found, instead]) => {
      const after = before.replace(found, instead);
      return after === before ? [] : [{ file, line: line + 1, before, after }];
    });
  });
}

const files = (readdirSync(folder, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$|examples\.ts$/.test(name)).sort();
const all = files.flatMap((name) => mutantsOf(join(folder, name)));
let state = Number(seed);
const taken = new Map<number, Mutant>();
while (taken.size < Math.min(Number(wanted), all.length)) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  const at = Math.floor((state / 2 ** 32) * all.length);
  taken.set(at, all[at]!);
}

const looking = named.length > 0 ? named : [folder, ...(Object.entries(BESIDES).find(([name]) => folder.startsWith(name))?.[1] ?? [])];
const tests = (): boolean => spawnSync('npx', ['vitest', 'run', ...looking, '--bail', '1', '--reporter=default', '--testTimeout=120000'], {
  stdio: 'ignore', timeout: 900_000,
}).status === 0;
const status = spawnSync('git', ['status', '--porcelain', '--', folder], { encoding: 'utf8' }).stdout;
if (status !== '') throw new Error(`${folder} has changes that are not committed:\n${status}`);
if (!tests()) throw new Error('the tests fail as they are');

let killed = 0;
for (const { file, line, before, after } of taken.values()) {
  const whole = readFileSync(file, 'utf8');
  const lines = whole.split('\n');
  lines[line - 1] = after;
  try {
    writeFileSync(file, lines.join('\n'));
    if (tests()) console.log(`survives: ${file}:${line}\n  ${before.trim()}\n  ${after.trim()}`);
    else killed += 1;
  } finally {
    writeFileSync(file, whole);
  }
}
console.log(`${folder}: ${killed} of ${taken.size} killed (${Math.round((killed / taken.size) * 100)}%), of ${all.length} there could be`);
