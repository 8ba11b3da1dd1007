/** The pages' script and style, as the build has made them, and the page that loads them. */
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RunError } from '../run/inputs.js';

/** The same folder from the source and from the build. */
const ASSETS = new URL('../../dist/report/assets/', import.meta.url);

export const REPORT_ASSETS = ['report.js', 'report.css'] as const;
export const PLAYGROUND_ASSETS = ['playground.js', 'playground.css', 'worker.js'] as const;

export const assetPath = (name: string): string => fileURLToPath(new URL(name, ASSETS));

/** @throws RunError when the package was not built */
export async function copyAssets(names: readonly string[], folder: string): Promise<void> {
  for (const name of names) {
    await copyFile(assetPath(name), join(folder, basename(name))).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new RunError(`${assetPath(name)} is missing: run "npm run build" first`) : error;
    });
  }
}

/**
 * The one page of the report. Scripts come from its own folder, nothing is sent anywhere, and nothing but text is made of data: no inline
 * script, no handler in an attribute, no HTML from a string can run.
 */
export function reportPage(review: boolean): string {
  return page({
    title: 'derek', script: 'report.js', style: 'report.css', connect: review ? "'self'" : "'none'",
    more: '<script src="data/site.js"></script>',
  });
}

export const playgroundPage = (): string =>
  page({ title: 'derek', script: 'playground.js', style: 'playground.css', connect: "'self'", more: '', worker: "worker-src 'self'; " });

function page({ title, script, style, connect, more, worker = '' }: {
  title: string;
  script: string;
  style: string;
  connect: string;
  more: string;
  worker?: string;
}): string {
  // A page on a disk has no origin of its own: `file:` stands for its folder there, and means nothing on a server.
  const policy =
    `default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' data:; connect-src ${connect}; ${worker}base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types derek`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script src="${script}"></script>
${more}
</head>
<body></body>
</html>
`;
}
