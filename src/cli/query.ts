import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { loadConfig } from '../config/load.js';
import { csvText, tableText } from '../query/print.js';
import { query } from '../query/query.js';
import { UsageError, type Context } from './context.js';
import { folderName } from './run.js';

interface QueryFlags {
  readonly out?: string;
  readonly config?: string;
  readonly csv?: true;
  readonly unsafe?: true;
}

/** `derek query`: SQL over a dataset. */
export function queryCommand(context: Context): Command {
  return new Command('query')
    .description('ask a dataset in SQL, by DuckDB')
    .argument('[sql]', 'the query; - or nothing reads stdin')
    .option('-o, --out <dir>', 'folder of the dataset (default: what the config says)', folderName)
    .option('-c, --config <file>', 'config to use (default: pipeline.config.ts, if there is one)')
    .option('--csv', 'print CSV, whole values; otherwise a table, long ones cut')
    .option('--unsafe', 'let the query read and write other files, and reach the network')
    .addHelpText('after', HELP)
    .action(async (given: string | undefined, flags: QueryFlags) => {
      const sql = given === undefined || given === '-' ? await text(context.stdin) : given;
      if (sql.trim() === '') throw new UsageError('there is no query; write, for one, derek query "SELECT count(*) FROM articles"');
      const answer = await query(await datasetFolder(flags, context.cwd), sql, { unsafe: flags.unsafe === true });
      context.stdout.write(flags.csv === true ? csvText(answer) : tableText(answer));
    });
}

const HELP = `
The tables are those of the dataset: articles, entities, mentions, money, dates, quantities, facts, issues, rejects;
derek schema prints their columns. Copies of a story are in it: leave them out by duplicate_of IS NULL in articles.

A query reads the dataset and makes tables in memory; it opens no other file and reaches no network, unless --unsafe is given.

Examples:
  $ derek query "SELECT currency, count(*) AS sums FROM money GROUP BY 1 ORDER BY 2 DESC"
  $ derek query --csv -o data "SELECT * FROM facts WHERE measure ILIKE '%сауда%'" > trade.csv`;

async function datasetFolder({ out, config: file }: QueryFlags, cwd: string): Promise<string> {
  if (out !== undefined) return resolve(cwd, out);
  const { config, folder } = await loadConfig(file, cwd);
  return resolve(folder, config.output);
}
