/**
 * `derek eval` gives the figures of the scorer in Python, where that and its gold are at hand: DEREK_GOLD is the folder with
 * `gold/` and `score/gold.py`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LabelledText } from '../src/eval/gold.js';
import { figuresOf } from '../src/eval/report.js';
import { score } from '../src/eval/score.js';

const HOME = process.env['DEREK_GOLD'];
const CLI = resolve('dist/cli.js');

type Json = Record<string, unknown>;

/** A number from 0 to 1 that follows from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A record with faults of every kind: lost, doubled and moved mentions, other values, other bindings. */
function spoilt(gold: Json, next: () => number): Json {
  const list = (key: string): Json[] => (gold[key] ?? []) as Json[];
  const often = (share: number): boolean => next() < share;
  const text = gold['text'] as string;
  const mention = (one: Json): Json => {
    const end = often(0.1) ? (one['end'] as number) - 1 : (one['end'] as number);
    const changed: Json = { ...one, end, surface: often(0.05) ? 'x' : text.slice(one['start'] as number, end) };
    const other: Json = { amount: 7, currency: 'EUR', relation: 'over', change: 'up', status: 'planned', per: 'kg', type: 'LOCATION', name: 'басқа', ref: 'e1', value: '2001', kind: 'count', of: 'адам', grain: 'day', equivalentOf: 0 };
    for (const [key, value] of Object.entries(other)) if (key in changed && often(0.08)) changed[key] = value;
    return changed;
  };
  const mentions = (key: string): Json[] => list(key).map(mention).flatMap((one) => (often(0.08) ? [one, { ...one }] : [one]));
  const facts = list('facts').filter(() => !often(0.1)).map((fact, index): Json => ({
    ...fact,
    partOf: often(0.1) || (fact['partOf'] ?? null) === null ? null : Math.min(fact['partOf'] as number, index),
    ...(often(0.1) ? { subject: 'e2' } : {}), ...(often(0.1) ? { counterparty: 'e99' } : {}), ...(often(0.1) ? { period: null } : {}), ...(often(0.1) ? { measure: 'баға' } : {}),
  }));
  const record: Json = { ...gold, facts, sentences: list('sentences').filter(() => !often(0.1)) };
  for (const key of ['money', 'dates', 'quantities', 'entities']) record[key] = mentions(key);
  const kept = (figure: unknown): boolean => {
    const [key, index] = (figure as string).split('/') as [string, string];
    return (record[key] as Json[])[Number(index)] !== undefined;
  };
  record['facts'] = facts.filter((fact) => kept(fact['figure'])).map((fact, _, all) => ({ ...fact, partOf: (fact['partOf'] as number | null) !== null && all[fact['partOf'] as number] === undefined ? null : fact['partOf'] }));
  if (!often(0.2)) return record;
  // Another text of another length: the two must be laid side by side.
  const shift = 'Жарнама. '.length;
  const moved = (key: string): Json[] => (record[key] as Json[]).map((one) => ({ ...one, start: (one['start'] as number) + shift, end: (one['end'] as number) + shift }));
  return { ...record, text: `Жарнама. ${text}`, ...Object.fromEntries(['money', 'dates', 'quantities', 'entities', 'sentences'].map((key) => [key, moved(key)])) };
}

describe.skipIf(HOME === undefined)('the same figures as the scorer in Python (DEREK_GOLD)', () => {
  let folder: string;
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-gold-')); });
  afterAll(async () => { await rm(folder, { recursive: true }); });

  const gold = () => join(HOME!, 'gold');
  async function python(...args: string[]): Promise<Json> {
    const out = join(folder, 'python.json');
    execFileSync('python3', [join(HOME!, 'score/gold.py'), gold(), ...args, '--json', out], { stdio: 'pipe', maxBuffer: 1 << 28, cwd: folder });
    return JSON.parse(await readFile(out, 'utf8')) as Json;
  }

  test('of the pipeline, on sentences and on files', async () => {
    const own = JSON.parse(execFileSync(process.execPath, [CLI, 'eval', gold(), '--json'], { encoding: 'utf8', cwd: folder })) as Json;
    expect(own).toEqual(await python('--map', `node ${CLI} map`, '--run', `node ${CLI} run {articles} --out {out}`));
    expect(Object.keys(own).length).toBeGreaterThan(100);
  }, 120_000);

  test.each(['sentences', 'articles'])('of records with faults of every kind: %s', async (name) => {
    const lines = (await readFile(join(gold(), `${name}.gold.jsonl`), 'utf8')).split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Json);
    for (const seed of [1, 2, 3]) {
      const next = random(seed);
      const records = lines.map((line) => spoilt(line, next));
      const file = join(folder, 'records.jsonl');
      await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      const expected = await python('--only', name, '--map', `cat ${file}`, ...(name === 'articles' ? ['--map-articles'] : []));
      delete expected['sentences.text'];
      const pairs = lines.map((line, index) => ({ gold: line as unknown as LabelledText, record: records[index] as unknown as LabelledText }));
      const own = figuresOf(name, score(pairs));
      expect(own).toEqual(expected);
      // Faults were made: there are figures that are neither all nor nothing.
      expect(Object.values(own).filter((value) => value !== null && value > 0 && value < 1).length).toBeGreaterThan(25);
    }
  }, 120_000);
});

test.runIf(HOME === undefined)('is compared with the scorer in Python only where DEREK_GOLD says where that is', () => {
  expect(HOME).toBeUndefined();
});
