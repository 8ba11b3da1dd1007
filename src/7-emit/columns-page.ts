/** The columns of the tables as Markdown: for the page beside a dataset, and for the docs. */
import { allTables, type Column, type Table } from '../record/tables.js';

/** Every table with its key and its columns, headings of level 2. */
export function columnsPage(tables: readonly Table<never>[] = allTables): string {
  return tables.map(tableSection).join('\n');
}

function tableSection(table: Table<never>): string {
  const keys = [
    ...(table.primaryKey === null ? [] : [`Key: \`${table.primaryKey}\`.`]),
    ...table.foreignKeys.map(({ column, table: to, target }) => `\`${column}\` is a key of \`${to}.${target}\`.`),
  ];
  return `## ${table.name}

${[table.description, ...keys].join(' ')}

| column | type | meaning | example |
|---|---|---|---|
${table.columns.map(columnLine).join('\n')}
`;
}

function columnLine({ name, type, description, example, constraints }: Column<never>): string {
  const maybe = constraints.required === true ? '' : ', or empty';
  const values = constraints.enum === undefined ? '' : `: ${constraints.enum.map((value) => `\`${value}\``).join(' ')}`;
  return `| \`${name}\` | ${type}${maybe} | ${cell(description)}${values} | ${example === undefined ? '' : cell(String(example))} |`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
