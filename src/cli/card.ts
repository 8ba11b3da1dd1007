import { Command } from 'commander';
import type { Context } from './context.js';
import { datasetPath } from './report-site.js';

/** `derek card`: a dataset's page for Hugging Face. */
export function cardCommand(context: Context): Command {
  return new Command('card')
    .description('print a dataset card for Hugging Face, README.md of the dataset there')
    .argument('[dataset]', 'its folder (default: what the config says)')
    .option('-c, --config <file>', 'config that names the dataset (default: pipeline.config.ts, if there is one)')
    .addHelpText(
      'after',
      `
Licence and sources are those of the config's "about".

Examples:
  $ derek run archive -f parquet -o data && derek card data > data/README.md`,
    )
    .action(async (given: string | undefined, { config }: { readonly config?: string }) => {
      const { datasetCard } = await import('../dataset/card.js');
      context.stdout.write(await datasetCard(await datasetPath(given, config, context.cwd)));
    });
}
