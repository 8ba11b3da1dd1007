import { Command } from 'commander';
import { nearest } from '../config/nearest.js';
import { recordJsonSchema, rowJsonSchema } from '../record/json-schema.js';
import { everyTable } from '../record/versions-table.js';
import { UsageError, type Context } from './context.js';

/** `derek schema`: the contract, for other programs. */
export function schemaCommand(context: Context): Command {
  return new Command('schema')
    .description('print the JSON Schema of the record, or of a row of a table')
    .argument('[name]', `record, or a table: ${tableNames().join(', ')}`, 'record')
    .addHelpText('after', HELP)
    .action((name: string) => { context.stdout.write(`${JSON.stringify(schemaOf(name), null, 2)}\n`); });
}

const HELP = `
Examples:
  $ derek schema > record.schema.json
  $ derek schema facts | jq '.properties | map_values(.description)'`;

const tableNames = () => everyTable.map((table) => table.name);

function schemaOf(name: string) {
  if (name === 'record') return recordJsonSchema();
  const table = everyTable.find((one) => one.name === name);
  if (table !== undefined) return rowJsonSchema(table);
  const names = ['record', ...tableNames()];
  const guess = nearest(name, names);
  throw new UsageError(
    `nothing is called "${name}"${guess === undefined ? '' : ` (did you mean "${guess}"?)`}; derek schema takes ${names.join(', ')}`,
  );
}
