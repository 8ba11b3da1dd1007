import { once } from 'node:events';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { UsageError, type Context } from './context.js';
import { datasetPath } from './report-site.js';

interface ReviewFlags {
  readonly labels: string;
  readonly port: number;
  readonly config?: string;
}

/** `derek review`: a dataset's pages on this machine, with corrections that become labels. */
export function reviewCommand(context: Context): Command {
  return new Command('review')
    .description('look at a dataset in the browser and correct it; corrections become labels')
    .argument('[dataset]', 'its folder, or a file of records (default: what the config says)')
    .option('-l, --labels <file>', 'JSON Lines that the corrections are written to', 'labels.jsonl')
    .option('-p, --port <n>', 'port on 127.0.0.1; 0 takes one that is free', portNumber, 0)
    .option('-c, --config <file>', 'config that names the dataset (default: pipeline.config.ts, if there is one)')
    .addHelpText('after', HELP)
    .action(async (given: string | undefined, { labels, port, config }: ReviewFlags) => {
      const { cwd, stderr, stdout } = context;
      const { startReview } = await import('../report/review/server.js');
      const server = await startReview(await datasetPath(given, config, cwd), resolve(cwd, labels), port);
      stdout.write(`${server.url}\n`);
      stderr.write(`review     open the address above in a browser of this machine; labels go to ${labels}; Ctrl-C ends\n`);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await server.close();
    });
}

const HELP = `
The least certain mentions and facts come first. Every correction is written at once, and what you tick as checked is what
derek eval scores, and what the models can be trained on. Nobody else can open the pages: they are on the loopback address
alone, under a name that is made anew each time.

Examples:
  $ derek review                              what pipeline.config.ts says
  $ derek review data --labels mine.jsonl     a dataset, to a file of labels
  $ derek eval mine.jsonl                     how good derek is on what you have checked
  $ derek labels mine.jsonl --to conll        for other programs`;

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not "${text}"`);
}
