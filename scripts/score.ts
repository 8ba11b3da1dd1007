/**
 * Scores the built pipeline on the labelled data that `DEREK_GOLD` names, beside the best scores so far (`test/scores.json`).
 *
 *   npm run score                  prints the table
 *   npm run score -- --gate        also fails when a table of sixty mentions or more loses more than two
 *   npm run score -- --update      keeps what is better
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Mentions in a table, and how many were wrong: missed and extra ones of exact rows, errors of agreement rows. */
interface Row {
  readonly mentions: number;
  readonly errors: number;
  readonly score: number;
}

const BEST = new URL('../test/scores.json', import.meta.url);
/** Errors more than the best that a table of so many mentions may have: one in five hundred, in a small table one. */
const noise = (mentions: number): number => Math.max(1, Math.round(mentions / 500));
/** On KazNERD the shipped names model would score its own training data: names are gated by cross-validation. */
const KAZNERD_ROWS = new Set(['MONEY', 'PERCENTAGE', 'QUANTITY', 'ORDINAL', 'DATE', 'TIME']);

function main(): number {
  const folder = process.env['DEREK_GOLD'];
  if (!folder) return skip('DEREK_GOLD is not set: it names the folder of the labelled data and the scorers');
  if (!existsSync(join(folder, 'score', 'gold.py'))) return skip(`there is no score/gold.py in ${folder}`);
  if (spawnSync('python3', ['--version']).status !== 0) return skip('python3 is not installed');

  const rows = new Map([...goldRows(folder), ...kaznerdRows(folder), ...namesRows()]);
  const best = existsSync(BEST) ? (JSON.parse(readFileSync(BEST, 'utf8')) as Record<string, Row>) : {};
  const lost = print(rows, best);
  if (process.argv.includes('--update')) update(rows, best);
  if (lost.length > 0) console.log(`\nlost more than noise: ${lost.join(', ')}`);
  return lost.length > 0 && process.argv.includes('--gate') ? 1 : 0;
}

function skip(why: string): number {
  console.log(`score: skipped, ${why}`);
  return 0;
}

/** Rows `name P … R … F1 x [tp, fp, fn]` and `name n/d = x` of the gold scorer. */
function goldRows(folder: string): Map<string, Row> {
  const out = new Map<string, Row>();
  let section = '';
  for (const line of scorer(folder, ['gold.py', join(folder, 'gold')])) {
    section = /^== (\w+)/.exec(line)?.[1] ?? section;
    const counts = /^(\S.*?)\s+P [\d.]+ R [\d.]+ F1 ([\d.]+)\s+\[(\d+), (\d+), (\d+)\]/.exec(line);
    const share = /^ {3}(\S+)\s+(\d+)\/(\d+) = ([\d.]+)/.exec(line);
    const plain = /^(refs) \(B-cubed\).*F1 ([\d.]+)/.exec(line);
    if (counts) {
      const [tp, fp, fn] = [Number(counts[3]), Number(counts[4]), Number(counts[5])];
      out.set(`${section}.${counts[1]}`, { mentions: tp + fn, errors: fp + fn, score: Number(counts[2]) });
    } else if (share) {
      out.set(`${section}.${share[1]}`, {
        mentions: Number(share[3]), errors: Number(share[3]) - Number(share[2]), score: Number(share[4]),
      });
    } else if (plain) out.set(`${section}.refs`, { mentions: 0, errors: 0, score: Number(plain[2]) });
  }
  return out;
}

function kaznerdRows(folder: string): Map<string, Row> {
  const out = new Map<string, Row>();
  for (const line of scorer(folder, ['kaznerd.py', join(folder, 'kaznerd', 'IOB2_valid2.txt')])) {
    const exact = /^(\w+)\s+exact P ([\d.]+) R ([\d.]+) F1 ([\d.]+)\s+touched \d+\/(\d+)/.exec(line);
    const twins = /^twins (\w+)\s+(\d+)\/(\d+) = ([\d.]+)\s+both silent \d+, covered ([\d.]+)/.exec(line);
    if (exact && KAZNERD_ROWS.has(exact[1] ?? '')) {
      const mentions = Number(exact[5]);
      const [p, r] = [Number(exact[2]), Number(exact[3])];
      const found = r * mentions;
      out.set(`kaznerd.${exact[1]}`, {
        mentions, errors: Math.round(mentions - found + (p > 0 ? found / p - found : 0)), score: Number(exact[4]),
      });
    } else if (twins) {
      out.set(`kaznerd.twins.${twins[1]}`, {
        mentions: Number(twins[3]), errors: Number(twins[3]) - Number(twins[2]), score: Number(twins[4]),
      });
      out.set(`kaznerd.cover.${twins[1]}`, { mentions: 0, errors: 0, score: Number(twins[5]) });
    }
  }
  return out;
}

/** The names' cross-validation, as it is committed: what `npm run train -- --evaluate` has written. */
function namesRows(): Map<string, Row> {
  const { stage } = JSON.parse(readFileSync(new URL('../models/evaluation.json', import.meta.url), 'utf8')) as Evaluation;
  const row = ({ precision, recall, f1, gold }: Score): Row => {
    const found = recall * gold;
    return { mentions: gold, errors: Math.round(gold - found + (precision > 0 ? found / precision - found : 0)), score: f1 };
  };
  return new Map([
    ['names.five', row(stage.five)], ...Object.entries(stage.types).map(([type, score]) => [`names.${type}`, row(score)] as const),
  ]);
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
}

interface Evaluation {
  readonly stage: { readonly five: Score; readonly types: Readonly<Record<string, Score>> };
}

function scorer(folder: string, [script = '', ...args]: readonly string[]): string[] {
  const { stdout, stderr, status } =
    spawnSync('python3', [join(folder, 'score', script), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${script} failed:\n${stdout}\n${stderr}`);
  return stdout.split('\n');
}

/** Prints the table; the names of the rows that lost too much. */
function print(rows: ReadonlyMap<string, Row>, best: Readonly<Record<string, Row>>): string[] {
  const lost: string[] = [];
  console.log(`${'table'.padEnd(36)} mentions errors  score   best`);
  for (const [name, row] of rows) {
    const before = best[name];
    const bad = before !== undefined && row.mentions > 0 && row.errors - before.errors > noise(row.mentions);
    if (bad) lost.push(name);
    const columns = [name.padEnd(36), String(row.mentions).padStart(8), String(row.errors).padStart(6), row.score.toFixed(3).padStart(6)];
    console.log(`${columns.join(' ')}  ${before ? before.score.toFixed(3) : '    -'}${bad ? '  LOST' : ''}`);
  }
  return lost;
}

function update(rows: ReadonlyMap<string, Row>, best: Readonly<Record<string, Row>>): void {
  const kept = { ...best };
  for (const [name, row] of rows) if (!(name in kept) || row.score >= (kept[name]?.score ?? 0)) kept[name] = row;
  const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(BEST, `${JSON.stringify(sorted, null, 1)}\n`);
}

process.exitCode = main();
