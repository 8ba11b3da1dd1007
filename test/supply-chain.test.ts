/** What the project is made of: licences that allow any use, nothing that runs at install time, one registry. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Locked>> };
const all = Object.entries(packages).filter(([path]) => path !== '').map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//, ''), ...locked }));
const shipped = all.filter(({ dev }) => dev !== true);

/** Licences of what users install with the package: they ask for no more than to be named. */
const PERMISSIVE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'CC0-1.0', 'BlueOak-1.0.0', 'Unlicense', 'Python-2.0']);
/** Licences that a package states elsewhere than in its description: where. */
const STATED: Readonly<Record<string, string>> = { format: 'MIT' /* its Readme.md */ };
/** Packages that have an install script and work without it: their builds come with them. */
const WORK_WITHOUT = ['classic-level', 'esbuild', 'msgpackr-extract', 'fsevents'];

describe('what is installed with the package', () => {
  test('is more than a few packages', () => expect(shipped.length).toBeGreaterThan(50));
  test('has permissive licences', () => {
    expect(shipped.filter(({ name, license }) => !PERMISSIVE.has(license ?? STATED[name] ?? '')).map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });
  test('runs nothing when it is installed', () => {
    expect(shipped.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name).filter((name) => !WORK_WITHOUT.includes(name))).toEqual([]);
  });
});

describe('what is installed for development', () => {
  test('needs no install script', () => {
    expect(all.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name).filter((name) => !WORK_WITHOUT.includes(name))).toEqual([]);
  });
  test('is pinned by its hash, and comes from the one registry that everybody has', () => {
    expect(all.filter(({ integrity, link }) => link !== true && integrity === undefined).map(({ name }) => name)).toEqual([]);
    expect(all.filter(({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')).map(({ name }) => name)).toEqual([]);
  });
});
