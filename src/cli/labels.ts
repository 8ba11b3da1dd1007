import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { recordsOf } from '../dataset/records.js';
import { toConll } from '../labels/conll.js';
import { readLabels } from '../labels/file.js';
import { fromLabelStudio, labelStudioConfig, toLabelStudio } from '../labels/label-studio.js';
import { labelOf, type Label } from '../labels/label.js';
import { EntityType } from '../record/schema.js';
import { RunError } from '../run/inputs.js';
import { UsageError, type Context } from './context.js';

const FROM = ['labels', 'dataset', 'label-studio'] as const;
const TO = ['labels', 'label-studio', 'label-studio-config', 'conll'] as const;

/** `derek labels`: labels to and from other programs. */
export function labelsCommand(context: Context): Command {
  return new Command('labels')
    .description('turn labels into the forms of other programs, and back')
    .argument('[path]', 'file of labels; with --from dataset a dataset; with --from label-studio its export')
    .option('--from <form>', `what it is: ${FROM.join(', ')}`, oneOf(FROM, '--from'), 'labels')
    .option('--to <form>', `what to print: ${TO.join(', ')}`, oneOf(TO, '--to'), 'labels')
    .addHelpText('after', HELP)
    .action(async (path: string | undefined, { from, to }: { readonly from: (typeof FROM)[number]; readonly to: (typeof TO)[number] }) => {
      const { cwd, stdout } = context;
      if (to === 'label-studio-config') {
        stdout.write(labelStudioConfig(EntityType.options));
        return;
      }
      if (path === undefined) throw new UsageError('derek labels takes a file; derek labels --help has examples');
      const labels = await read(resolve(cwd, path), from);
      if (to === 'conll') stdout.write(toConll(labels));
      else if (to === 'label-studio') stdout.write(`${JSON.stringify(toLabelStudio(labels), null, 1)}\n`);
      else for (const label of labels) stdout.write(`${JSON.stringify(label)}\n`);
    });
}

const HELP = `
Labels are what derek review writes. IOB2 (CoNLL) is what npm run train takes; Label Studio keeps values in a region's
meta and slots of facts as relations.

Examples:
  $ derek labels labels.jsonl --to conll > names.iob2
  $ derek labels data --from dataset --to label-studio > tasks.json       a dataset to be labelled there
  $ derek labels --to label-studio-config > config.xml                    the labels of its project
  $ derek labels export.json --from label-studio > labels.jsonl           and back`;

async function read(path: string, from: (typeof FROM)[number]): Promise<Label[]> {
  if (from === 'labels') return readLabels(path);
  if (from === 'label-studio') {
    const text = await readFile(path, 'utf8').catch((error: Error) => {
      throw new RunError(`cannot read ${path}: ${error.message}`);
    });
    return fromLabelStudio(parse(text, path));
  }
  const labels: Label[] = [];
  for await (const record of recordsOf(path)) labels.push({ ...labelOf({ record, checked: [] }), checked: [] });
  return labels;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RunError(`${path}: no JSON: ${(error as Error).message}`);
  }
}

function oneOf<T extends string>(values: readonly T[], option: string) {
  return (text: string): T => {
    const found = values.find((one) => one === text);
    if (found !== undefined) return found;
    throw new UsageError(`${option} takes ${values.join(', ')}, not "${text}"`);
  };
}
