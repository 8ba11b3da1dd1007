/** `npm run bench`: measures, prints, and writes the tables of docs/performance.md. Machines differ: read the ratios. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { peers } from './peers.js';
import { measure, type Speeds } from './speed.js';
import { coldStart, heapOf, type Heap, type Start } from './start.js';
import { benchTexts, characters, distinctForms, type BenchTexts } from './texts.js';

const PAGE = new URL('../docs/performance.md', import.meta.url);
const MARKS = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/u;

const millions = (rate: number): string => (rate / 1e6).toFixed(2);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, k) => (k === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function page({ source, texts }: BenchTexts, { speeds, shares, rejects }: Speeds, start: Start, heap: Heap): string {
  const half = texts.slice(Math.floor(texts.length / 2));
  const bare = speeds.find(({ name }) => name.includes('tokens alone'))!;
  return [
    `Text: ${source}; ${texts.length} texts, ${millions(characters(texts))} M characters, ${distinctForms(texts)} distinct forms. The second half timed: ` +
      `${millions(characters(half))} M characters${rejects === 0 ? '' : `; ${rejects} times a text was refused`}. Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}.`,
    table(['M characters a second, one thread', 'not met before', 'to bare compromise/one', 'met before', 'to bare compromise/one'],
      speeds.map(({ name, unmet, known }) =>
        [name, millions(unmet), (unmet / bare.unmet).toFixed(2), millions(known), (known / bare.known).toFixed(2)])),
    table(
      ['stage', 'of the time, not met before', 'met before'],
      shares.map(({ stage, unmet, known }) => [stage, percent(unmet), percent(known)]),
    ),
    table(['cold start', 'ms'], [
      ['`derek map`, one line in, one out', start.map.toFixed(0)], ['`derek --version`', start.version.toFixed(0)],
      ['Node alone', start.node.toFixed(0)],
    ]),
    table(['memory', ''], [
      ['heap after the first article', megabytes(heap.first)], ['heap after all', megabytes(heap.all)],
      ['process, at its greatest', megabytes(heap.peak)],
    ]),
  ].join('\n\n');
}

const texts = benchTexts();
const [start, heap] = [coldStart(), heapOf(texts.texts)];
const text = page(texts, measure(texts.texts, peers()), start, heap);
console.log(text);
if (process.argv.includes('--write')) {
  writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(MARKS, (_, open: string, close: string) => `${open}${text}\n${close}`));
}
