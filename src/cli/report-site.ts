import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../config/load.js';
import type { Context } from './context.js';

/** `derek report`: a dataset as a site to look at. */
export function reportCommand(context: Context): Command {
  return new Command('report')
    .description('write a dataset as a site that opens from a disk: overview, facts, articles, names')
    .argument('[dataset]', 'its folder, or a file of records (default: what the config says)')
    .option('-t, --to <dir>', "folder of the site (default: report in the dataset's folder)")
    .option('-c, --config <file>', 'config that names the dataset (default: pipeline.config.ts, if there is one)')
    .addHelpText('after', HELP)
    .action(async (given: string | undefined, { to, config }: { readonly to?: string; readonly config?: string }) => {
      const { cwd, stderr } = context;
      const dataset = await datasetPath(given, config, cwd);
      const { writeReport } = await import('../report/report.js');
      const folder = to === undefined ? resolve(dataset, 'report') : resolve(cwd, to);
      const counts = await writeReport(dataset, folder);
      stderr.write(
        `report     ${counts.articles} articles, ${counts.facts} facts, ${counts.things} names: open ${relative(cwd, folder) || '.'}/index.html\n`,
      );
    });
}

const HELP = `
The site needs no server and no network: open index.html. It is made of the dataset as it is; make it again after a run.

Examples:
  $ derek report                     what pipeline.config.ts says, to output/report
  $ derek report data --to site      a dataset, to a folder to put on the web`;

/** The dataset that a command is about: as given, or the config's. */
export async function datasetPath(given: string | undefined, config: string | undefined, cwd: string): Promise<string> {
  if (given !== undefined) return resolve(cwd, given);
  const loaded = await loadConfig(config, cwd);
  return resolve(loaded.folder, loaded.config.output);
}
