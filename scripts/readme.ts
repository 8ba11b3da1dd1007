/** Writes the tables of README.md that come from runs: the sample's rows, and the accuracy. `test/readme.test.ts` holds them to it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { accuracyTable } from './accuracy-table.js';
import { sampleTables } from './sample-tables.js';

const README = new URL('../README.md', import.meta.url);
const tables: Readonly<Record<string, string>> = { sample: await sampleTables(), accuracy: accuracyTable() };
let text = readFileSync(README, 'utf8');
for (const [name, table] of Object.entries(tables)) {
  text = text.replace(new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`), (_, open: string, close: string) =>
    `${open}${table}${close}`);
}
writeFileSync(README, text);
