import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
/** Packages that run anywhere: no Node, nothing native. */
const PORTABLE = new Set(['unified', 'vfile', 'zod', 'compromise', '@noble/hashes', 'unist']);
const HEART = ['record', 'kazakh', '2-normalise', '3-segment', '4-extract', '5-relate', '6-validate'];

/** What a file imports, without its types. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

/** Every file of the folders of the heart, and all that they and `core.ts` lead to. */
function heartFiles(): string[] {
  const folders = HEART.flatMap((folder) => (readdirSync(`${src}/${folder}`, { recursive: true }) as string[]).map((name) => `${src}/${folder}/${name}`));
  const queue = [`${src}/core.ts`, ...folders.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))];
  const seen = new Set(queue);
  for (const file of queue) {
    for (const name of importsOf(file).filter((n) => n.startsWith('.'))) {
      const target = resolve(dirname(file), name.replace(/\.js$/, '.ts'));
      if (!seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
  }
  return queue;
}

describe('the heart runs anywhere', () => {
  const files = heartFiles();

  it('is more than a few files', () => expect(files.length).toBeGreaterThan(60));

  it('imports nothing of Node and nothing native', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('.') && !PORTABLE.has(name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')))
        .map((name) => `${file.slice(src.length + 1)}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps to itself: none of it reaches reading, writing, running or the commands', () => {
    const wrong = files.filter((file) => /\/src\/(1-ingest|7-emit|run|cli|sources|eval|query)\//.test(file));
    expect(wrong).toEqual([]);
  });

  it('asks no global that only Node has', () => {
    const wrong = files.filter((file) => /\b(?:process\.|Buffer\b|__dirname|require\()/.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));
    expect(wrong.map((file) => file.slice(src.length + 1))).toEqual([]);
  });
});
