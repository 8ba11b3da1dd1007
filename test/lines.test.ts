/** Lines of logic are short enough to be read: under 140 characters. A ratchet: what is left of longer ones may only become fewer. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const LONGEST = 140;
/** Longer lines that there still are. Lower it when it can be. */
const LEFT = 900;

/** Whether a line is neither a comment nor mostly words and patterns in quotation marks. */
function isLogic(line: string): boolean {
  const text = line.trim();
  if (/^(?:\*|\/\/|\/\*)/.test(text)) return false;
  return line.replace(/'(?:[^'\\]|\\.)*'|`[^`]*`|\/(?![/*])(?:[^/\\]|\\.)+\/[a-z]*/g, "''").replace(/\/\/.*/, '').length > LONGEST / 2;
}

const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) => name.endsWith('.ts') && !/\.test\.ts$|examples\.ts$/.test(name));

it('lines of logic have under 140 characters, and no more are longer than were', () => {
  const long = files.flatMap((name) => readFileSync(`src/${name}`, 'utf8').split('\n').filter((line) => line.length > LONGEST && isLogic(line)).map(() => name));
  expect(files.length).toBeGreaterThan(300);
  expect(long.length).toBeLessThanOrEqual(LEFT);
});
