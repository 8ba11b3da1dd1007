/** Builds the pages of `src/report/pages` for the browser, into `dist/report/assets`: part of `npm run build`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const pages = (name: string): string => fileURLToPath(new URL(`../src/report/pages/${name}`, import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

const options: BuildOptions = {
  outdir: fileURLToPath(new URL('../dist/report/assets', import.meta.url)),
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'inline',
  logLevel: 'warning',
  loader: { '.txt': 'text' },
  define: { VERSION: JSON.stringify(version) },
};

await build({
  ...options,
  entryPoints: { report: pages('main.ts'), playground: pages('playground/main.ts'), worker: pages('playground/worker.ts') },
});
