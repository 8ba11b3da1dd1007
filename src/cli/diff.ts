import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { Command } from 'commander';
import { outputError } from '../7-emit/output-error.js';
import type { Change } from '../diff/compare.js';
import { diffDatasets, type DiffSummary } from '../diff/diff.js';
import { summaryText } from '../diff/print.js';
import type { Context } from './context.js';

interface DiffFlags {
  readonly out?: string;
}

/** `derek diff`: what has changed between two datasets. */
export function diffCommand(context: Context): Command {
  return new Command('diff')
    .description('show what has changed between two datasets, by article, mention and field')
    .argument('<before>', 'folder of a dataset, or a file of its records')
    .argument('<after>', 'another one')
    .option('-o, --out <file>', 'file for every change, one a line, as JSON')
    .addHelpText('after', HELP)
    .action(async (before: string, after: string, { out }: DiffFlags) => {
      const { cwd, stdout } = context;
      const [old, fresh] = [resolve(cwd, before), resolve(cwd, after)];
      const summary = out === undefined ? await diffDatasets(old, fresh, () => undefined) : await diffInto(resolve(cwd, out), old, fresh);
      stdout.write(summaryText(summary));
    });
}

const HELP = `
A change has article, kind (article, money, dates, quantities, entities, facts, issues; headline/… of the title), change
(added, gone, changed) and, where it has them, field, surface, rule, before and after.

Examples:
  $ derek diff before data
  $ derek diff before data -o changes.jsonl && jq -c 'select(.field == "currency")' changes.jsonl`;

async function diffInto(file: string, before: string, after: string): Promise<DiffSummary> {
  const stream = createWriteStream(file);
  try {
    // A file that cannot be opened says so before anything is compared.
    await once(stream, 'open');
    const summary = await diffDatasets(before, after, async (change: Change) => {
      if (!stream.write(`${JSON.stringify(change)}\n`)) await once(stream, 'drain');
    });
    stream.end();
    await finished(stream);
    return summary;
  } catch (error) {
    stream.destroy();
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : outputError(file, error);
  }
}
