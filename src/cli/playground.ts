import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Context } from './context.js';

/** `derek playground`: the extractor as a page. */
export function playgroundCommand(context: Context): Command {
  return new Command('playground')
    .description('write a page in which anybody can try derek: the extractor runs in the browser')
    .option('-t, --to <dir>', 'folder to write', 'playground')
    .addHelpText('after', HELP)
    .action(async ({ to }: { readonly to: string }) => {
      const { writePlayground } = await import('../report/playground.js');
      await writePlayground(resolve(context.cwd, to));
      context.stderr.write(`playground ${to}: put it on any web server; nothing is sent anywhere from it\n`);
    });
}

const HELP = `
The folder is all that it takes: a page, its scripts, and the models. Put it on any static host, under any path; for a look,
npx serve playground.

Examples:
  $ derek playground --to public/derek`;
