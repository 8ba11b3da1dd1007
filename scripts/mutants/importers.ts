/** Which tests import a file, by a map of the imports of `src`, `test` and `training`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const IMPORT = /^(?:import|export)\s+(?:(?<type>type)\s+)?(?:[^;']*?\sfrom\s+)?'(?<name>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)/gmu;

/** What a file imports of this project, but for types. */
function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(({ groups = {} }) => groups).filter(({ type }) => type === undefined);
  const names = found.map(({ name, dynamic }) => name ?? dynamic ?? '').filter((name) => name.startsWith('.'));
  return names.map((name) => resolve(dirname(file), name.replace(/\.js$/, '.ts')));
}

/** For each test that imports a file, over how many others it does. */
export type Importers = ReadonlyMap<string, number>;

export function importersOf(folders: readonly string[]): (file: string) => Importers {
  const allIn = (folder: string): string[] => readdirSync(folder, { recursive: true }) as string[];
  const files = folders.flatMap((folder) => allIn(folder).filter((name) => name.endsWith('.ts')).map((name) => resolve(folder, name)));
  const importers = new Map<string, string[]>();
  for (const file of files) for (const imported of importsOf(file)) importers.set(imported, [...(importers.get(imported) ?? []), file]);
  const known = new Map<string, Importers>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const distances = new Map([[resolve(file), 0]]);
    for (const [at, distance] of distances) {
      for (const importer of importers.get(at) ?? []) if (!distances.has(importer)) distances.set(importer, distance + 1);
    }
    const tests = new Map([...distances].filter(([name]) => name.endsWith('.test.ts')));
    known.set(file, tests);
    return tests;
  };
}
