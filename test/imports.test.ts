/** Who imports whom, by walking `src`: the heart keeps to itself, folders know only those below them, no file comes back to itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const root = dirname(src);
/** Packages that run anywhere: no Node, nothing native. */
const PORTABLE = new Set(['unified', 'vfile', 'zod', 'compromise', '@noble/hashes', 'unist']);
const HEART = ['record', 'kazakh', '2-normalise', '3-segment', '4-extract', '5-relate', '6-validate'];

interface Import {
  readonly name: string;
  readonly isType: boolean;
  readonly isLazy: boolean;
}

const IMPORT = /^(?:import|export)\s+(?:(?<type>type)\s+)?(?:[^;']*?\sfrom\s+)?'(?<name>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)/gmu;

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(({ groups = {} }) => ({ name: groups['name'] ?? groups['dynamic'] ?? '', isType: groups['type'] !== undefined, isLazy: groups['dynamic'] !== undefined }));
}

const all = (readdirSync(src, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => resolve(src, name));
const imports = new Map(all.map((file) => [file, importsOf(file)]));
const targetOf = (file: string, name: string): string => resolve(dirname(file), name.replace(/\.js$/, '.ts'));

/** The files of this project that a file imports, types included. */
const next = (file: string, withTypes = true): string[] =>
  (imports.get(file) ?? []).filter(({ name, isType }) => name.startsWith('.') && (withTypes || !isType)).map(({ name }) => targetOf(file, name)).filter((target) => imports.has(target));

const shown = (file: string): string => relative(src, file).split('\\').join('/');

/** Circles of files, each as the road around it; one a circle's first file met. */
function circles(files: readonly string[], nextOf: (file: string) => readonly string[]): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const road: string[] = [];
  const visit = (file: string): void => {
    if (done.has(file)) return;
    const at = road.indexOf(file);
    if (at >= 0) return void found.push([...road.slice(at), file]);
    road.push(file);
    nextOf(file).forEach(visit);
    road.pop();
    done.add(file);
  };
  files.forEach(visit);
  return found;
}

describe('circles', () => {
  it('are found where there are any', () => {
    const edges: Record<string, string[]> = { a: ['b'], b: ['c'], c: ['b'], d: ['a'] };
    expect(circles(Object.keys(edges), (file) => edges[file] ?? [])).toEqual([['b', 'c', 'b']]);
  });

  it('are none among the files of src, types included', () => expect(circles(all, (file) => next(file)).map((road) => road.map(shown).join(' → '))).toEqual([]));
});

describe('the heart runs anywhere', () => {
  const inHeart = all.filter((file) => HEART.includes(shown(file).split('/')[0] ?? ''));
  const heart = new Set([resolve(src, 'core.ts'), ...inHeart]);
  for (const file of heart) for (const target of next(file, false)) heart.add(target);

  it('is more than a few files', () => expect(heart.size).toBeGreaterThan(60));

  it('imports nothing of Node and nothing native', () => {
    const packageOf = (name: string): string => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
    const wrong = [...heart].flatMap((file) =>
      (imports.get(file) ?? []).filter(({ name, isType }) => !isType && !name.startsWith('.') && !PORTABLE.has(packageOf(name))).map(({ name }) => `${shown(file)}: ${name}`));
    expect(wrong).toEqual([]);
  });

  it('keeps to itself: none of it reaches reading, writing, running or the commands', () => {
    const wrong = [...heart].map(shown).filter((name) => /^(?:1-ingest|7-emit|run|cli|sources|eval|query|report)\//.test(name));
    expect(wrong).toEqual([]);
  });

  it('asks no global that only Node has', () => {
    const wrong = [...heart].filter((file) => /\b(?:process\.|Buffer\b|__dirname|require\()/.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));
    expect(wrong.map(shown)).toEqual([]);
  });
});

it('derek map loads what a text needs, and nothing else', () => {
  const files = new Set(['cli.ts', 'cli/map.ts', 'run/engine.ts'].map((name) => resolve(src, name)));
  const packages = new Set<string>();
  for (const file of files) {
    for (const { name } of (imports.get(file) ?? []).filter(({ isType, isLazy }) => !isType && !isLazy)) {
      if (name.startsWith('.')) files.add(targetOf(file, name));
      else if (!name.startsWith('node:')) packages.add(name);
    }
  }
  expect(files.size).toBeGreaterThan(100);
  expect([...packages].sort()).toEqual(['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'commander', 'unified', 'vfile']);
  expect([...files].map(shown).filter((name) => /^(?:1-ingest|7-emit\/(?!well-formed)|sources|query|report)\//.test(name))).toEqual([]);
});

describe('folders know only what is below them', () => {
  /** What a folder must not import, not even types. */
  const ABOVE: Readonly<Record<string, RegExp>> = {
    record: /^(?!record\/)/,
    kazakh: /^(?!kazakh\/|record\/)/,
    '2-normalise': /^(?:[3-7]-|run|cli)/,
    '3-segment': /^(?:[4-7]-|run|cli)/,
    '4-extract': /^(?:[5-7]-|run|cli)/,
    '5-relate': /^(?:[67]-|run|cli)/,
    '6-validate': /^(?:[1-57]-|run|cli)/,
    run: /^cli/,
    sources: /^cli/,
  };

  it.each(Object.entries(ABOVE))('%s', (folder, above) => {
    const wrong = all.filter((file) => shown(file).startsWith(`${folder}/`)).flatMap((file) => next(file).map(shown).filter((name) => above.test(name)).map((name) => `${shown(file)} → ${name}`));
    expect(wrong).toEqual([]);
  });
});

it('the architecture page names every folder of src and draws every stage', () => {
  const page = readFileSync(resolve(root, 'docs/architecture.md'), 'utf8');
  const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.filter((name) => !page.includes(`\`${name}/\``))).toEqual([]);
  const stages = [...readFileSync(resolve(src, 'stages.ts'), 'utf8').matchAll(/^ {2}stage\('(?<name>[^']+)'/gmu)].map(({ groups }) => groups?.['name'] ?? '');
  const drawn = [...page.matchAll(/\["?(?<name>\d-[a-z]+(?:\/[a-z]+)?)<br>/gu)].map(({ groups }) => groups?.['name'] ?? '');
  expect(drawn).toEqual(['1-ingest', ...stages, '7-emit']);
});
