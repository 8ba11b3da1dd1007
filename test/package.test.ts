/** The package as others get it: what is in it, what it weighs, its types, and the examples of docs/library.md as they stand there. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build as viteBuild } from 'vite';

const ROOT = resolve('.');
let folder: string;
let examples: Map<string, string>;
/** The files named in the first line of the page's blocks, beside a `node_modules` that has the package. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-package-'));
  await mkdir(join(folder, 'node_modules'));
  await symlink(ROOT, join(folder, 'node_modules', 'derek'));
  await symlink(join(ROOT, 'node_modules', 'esbuild'), join(folder, 'node_modules', 'esbuild'));
  const page = await readFile('docs/library.md', 'utf8');
  examples = new Map([...page.matchAll(/```(?:ts|js)\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, name, code]) => [name!, code!]));
  for (const [name, code] of examples) await writeFile(join(folder, name), code);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const node = (file: string): string => execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' }).trim();
/** An example as Node runs it: its types taken off. */
async function run(name: string): Promise<string> {
  await build({ entryPoints: [join(folder, name)], outfile: join(folder, `${name}.mjs`), format: 'esm' });
  return node(`${name}.mjs`);
}

describe('the examples of the page of the library', () => {
  test('are these', () => expect([...examples.keys()]).toEqual(['one.ts', 'many.ts', 'page.ts', 'bundled.ts', 'build.mjs', 'files.ts']));
  test('one text', async () => expect(await run('one.ts')).toBe('5000000000 KZT Асан Дарбаев 1'));
  test('many texts', async () => expect(await run('many.ts')).toBe('XAU\nlanguage'));
  test('esbuild, with the model in the bundle', () => {
    node('build.mjs');
    expect(node('bundled.js')).toBe('Асан Дарбаев,Өзбекстан');
  });
  test('Vite, with the model beside the page', async () => {
    await writeFile(join(folder, 'index.html'), '<script type="module" src="page.ts"></script>');
    await viteBuild({
      root: folder,
      logLevel: 'error',
      configFile: false,
      build: { target: 'es2022', outDir: 'site', assetsInlineLimit: 0 },
    });
    const assets = await readdir(join(folder, 'site', 'assets'));
    expect(assets.filter((name) => /^names-.*\.bin$/.test(name))).toHaveLength(1);
    const script = await readFile(
      join(
        folder,
        'site',
        'assets',
        assets.find((name) => name.endsWith('.js'))!,
      ),
      'utf8',
    );
    // Said of its size, not shown: it is long.
    expect([script.includes('.bin'), /["'`]node:/.test(script)]).toEqual([true, false]);
  });
  test('types hold in a strict project that checks what it imports', async () => {
    await writeFile(
      join(folder, 'assets.d.ts'),
      "declare module '*.bin?url' { const url: string; export default url; }\ndeclare module '*.bin' { const bytes: Uint8Array; export default bytes; }\n",
    );
    const options = {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      module: 'NodeNext',
      target: 'ES2022',
      lib: ['ES2023', 'DOM'],
      types: ['node'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
      preserveSymlinks: false,
    };
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['one.ts', 'many.ts', 'page.ts', 'bundled.ts', 'files.ts', 'assets.d.ts'] }),
    );
    expect(
      execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], { cwd: folder, encoding: 'utf8' }),
    ).toBe('');
  });
});

test('the core is under 300 KiB packed, without models', async () => {
  await writeFile(join(folder, 'core.js'), "export * from 'derek/core';");
  const { outputFiles } = await build({ entryPoints: [join(folder, 'core.js')], bundle: true, minify: true, charset: 'utf8', format: 'esm', write: false });
  const size = gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThanOrEqual(300 * 1024);
});

describe('the tarball', () => {
  interface Packed {
    readonly size: number;
    readonly files: readonly { readonly path: string }[];
  }
  let packed: Packed;
  beforeAll(() => {
    const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--silent', '--ignore-scripts'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    packed = (JSON.parse(json) as Packed[])[0]!;
  });

  // Most of it are the model of names and the playground, which has the extractor in one file once more.
  test('is under 2.2 MB', () => expect(packed.size).toBeLessThanOrEqual(2_200_000));
  test('has the types that its doors lead to', async () => {
    const paths = new Set(packed.files.map(({ path }) => path));
    const queue = ['dist/index.d.ts', 'dist/core.d.ts'];
    const missing: string[] = [];
    for (const file of queue) {
      if (!paths.has(file)) missing.push(file);
      for (const [, name] of (await readFile(file, 'utf8')).matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)["']/g)) {
        const target = join(file, '..', name!.replace(/\.js$/, '.d.ts'));
        if (!queue.includes(target)) queue.push(target);
      }
    }
    expect(queue.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });
  test('has what runs, and no tests or their data', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/index.js',
        'dist/core.js',
        'dist/cli.js',
        'models/names.bin',
        'dist/report/assets/report.js',
        'dist/report/assets/worker.js',
        'README.md',
        'LICENSE',
        'CITATION.cff',
      ]),
    );
    expect(paths.filter((path) => /test|examples?\.|fixture|\.map$|^src\//.test(path.replace(/^docs\/.*/, '')))).toEqual([]);
  });
  test('has everything that its pages link to, but pictures', async () => {
    const paths = new Set(packed.files.map(({ path }) => path));
    for (const page of ['README.md', 'README.kk.md', 'docs/library.md', 'docs/tutorial.md', 'docs/faq.md', 'docs/report.md'].filter(
      (name) => existsSync(name),
    )) {
      const links = [...(await readFile(page, 'utf8')).matchAll(/(?<!!\[[^\]]*)\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) =>
        join(page, '..', link!),
      );
      expect([page, links.filter((link) => !paths.has(link))]).toEqual([page, []]);
    }
  });
});
