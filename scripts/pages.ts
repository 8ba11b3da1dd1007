/** Builds the pages of `src/report/pages` for the browser, into `dist/report/assets`: part of `npm run build`. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pages = (name: string): string => fileURLToPath(new URL(`../src/report/pages/${name}`, import.meta.url));

await build({
  entryPoints: { report: pages('main.ts') },
  outdir: fileURLToPath(new URL('../dist/report/assets', import.meta.url)),
  bundle: true, minify: true, format: 'iife', target: ['es2022'], charset: 'utf8', legalComments: 'inline', logLevel: 'warning',
});
