import { resolve } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../config/load.js';
import { goldSets } from '../eval/pairs.js';
import { figuresOf, reportText } from '../eval/report.js';
import { score } from '../eval/score.js';
import { UsageError, type Context } from './context.js';

interface EvalFlags {
  readonly dataset?: string;
  readonly config?: string;
  readonly json?: true;
  readonly show: number;
}

/** `derek eval`: scores the pipeline, or a dataset, against hand-labelled records. */
export function evalCommand(context: Context): Command {
  return new Command('eval')
    .description('score the pipeline, or a dataset, against hand-labelled records')
    .argument('<gold>', 'JSON Lines in the form of the records, or a folder of files <name>.gold.jsonl')
    .option('-d, --dataset <dir>', 'dataset to score (default: the pipeline, on the gold\'s texts)')
    .option('-c, --config <file>', 'config of the pipeline (default: pipeline.config.ts, if there is one)')
    .option('--json', 'print the figures as one JSON object')
    .option('--show <n>', 'print up to n things that are not as the gold has them', wholeNumber, 0)
    .addHelpText('after', HELP)
    .action(async (gold: string, { dataset, config: file, json, show }: EvalFlags) => {
      const { cwd, stdout, stderr } = context;
      const engine = await context.engine();
      const { config } = await loadConfig(file, cwd);
      const pipeline = { extract: engine.extract, processor: await engine.processor(config) };
      const sets = await goldSets(resolve(cwd, gold), pipeline, dataset === undefined ? undefined : resolve(cwd, dataset));
      const figures = {};
      for (const { name, pairs, figures: besides } of sets) {
        const tally = score(pairs);
        if (tally.misplaced > 0) {
          stderr.write(
            `derek: ${name}: ${tally.misplaced} labels have a surface that does not stand at their offsets; --show names them\n`,
          );
        }
        Object.assign(figures, besides, figuresOf(name, tally));
        if (json === true) continue;
        stdout.write(tally.notes.slice(0, show).map((note) => `${note}\n`).join(''));
        stdout.write(reportText(name, tally));
        stdout.write(`${Object.entries(besides).map(([key, value]) => `${key} ${value}`).join('\n')}\n\n`);
      }
      if (json === true) stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
    });
}

const HELP = `
A mention is right when it touches the gold mention and its value is the gold's; then its fields are scored one by one, and
those with a usual value (relation exact, change none …) also by F1 over the others, marked *. docs/evaluation.md says
what a line of gold holds.

Examples:
  $ derek eval labels.jsonl                     the pipeline on texts that you have labelled
  $ derek eval labels.jsonl --dataset data      records that a run has made
  $ derek eval labels.jsonl --show 50           what was missed, and what was too much`;

function wholeNumber(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0) return count;
  throw new UsageError(`--show takes a whole number, not "${text}"`);
}
