/** Lines are short enough to be read: under 140 characters, but for texts and patterns that are longer themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const LONGEST = 140;

/** What a line has besides texts, patterns and markup, which may be of any length. */
function logicOf(line: string): string {
  return line.replace(/'(?:[^'\\]|\\.)*'|`.*`|\/(?![/*])(?:[^/\\]|\\.)+\/[a-z]*|<[^>]*>/gu, "''").replace(/ \/\/ .*/u, '');
}

/** Whether a line is too long: comments and logic are, texts are not. */
function isLong(line: string): boolean {
  const isComment = /^\s*(?:\*|\/\/|\/\*)/u.test(line);
  return line.length >= LONGEST && (isComment || logicOf(line).length > LONGEST / 2);
}

const files = ['src', 'scripts'].flatMap((folder) =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts') && !/\.test\.ts$|examples\.ts$/u.test(name))
    .map((name) => `${folder}/${name}`));
/** Lines of words alone. */
const isData = (name: string): boolean => /^src\/(?:kazakh\/lexicon|report\/pages\/i18n)\//u.test(name);

it.each([
  [`const a = ${'b(c) + '.repeat(30)}d;`, true],
  [`/** ${'word '.repeat(30)}*/`, true],
  [`const a = '${'text '.repeat(40)}';`, false],
  [`const a = b(${"'c', ".repeat(20)}'d');`, false],
  ['const a = b;', false],
])('%s is long: %s', (line, expected) => expect(isLong(line)).toBe(expected));

it('lines of logic and comments have under 140 characters', () => {
  expect(files.length).toBeGreaterThan(300);
  const long = files.filter((name) => !isData(name)).flatMap((name) =>
    readFileSync(name, 'utf8').split('\n').flatMap((line, k) => (isLong(line) ? [`${name}:${k + 1}`] : [])));
  expect(long).toEqual([]);
});
