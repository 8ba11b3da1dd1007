/** Writes the tables of README.md that come from a run: the sample's rows. `test/readme.test.ts` holds them to it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { sampleTables } from './sample-tables.js';

const README = new URL('../README.md', import.meta.url);
const text = readFileSync(README, 'utf8');
const tables = await sampleTables();
writeFileSync(README, text.replace(/(<!-- sample -->\n)[\s\S]*?(<!-- \/sample -->)/, (_, open: string, close: string) => `${open}${tables}${close}`));
