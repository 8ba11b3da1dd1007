/**
 * `npm run train:figures` learns from the labels of facts which numbers without a unit are sums, and writes
 * `src/4-extract/money/elided-weights.ts`; `--evaluate` tells by articles left out how often it is right.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { segment } from '../../src/3-segment/doc.js';
import { extractMentions } from '../../src/4-extract/index.js';
import type { Figure } from '../../src/4-extract/figures/figure.js';
import { REFINERS } from '../../src/4-extract/figures/index.js';
import { buildLexicon } from '../../src/4-extract/lexicon.js';
import { featuresOfElided } from '../../src/4-extract/money/elided.js';

interface Example { readonly article: number; readonly features: readonly string[]; readonly money: boolean; readonly scale: number; readonly surface: string }
interface Item { readonly text: string; readonly published: string | null; readonly facts: readonly { readonly start: number; readonly end: number; readonly indicator?: string | null }[] }

const SUMS = new Set(['price', 'rate', 'pay', 'budget', 'funding', 'investment', 'debt', 'revenue', 'tax', 'penalty', 'loss', 'prize', 'value']);
const NO_SUMS = new Set(['people', 'casualties', 'count', 'size']);
const FILES = ['articles.jsonl', 'gold.jsonl', 'more.jsonl', 'sentences.jsonl'];
const FOLDS = 10;
const ROUNDS = 300;
const RATE = 0.5;
const DECAY = 0.004;
/** Weights nearer to nothing are left out. */
const LEAST = 0.05;

const lexicon = buildLexicon();

/** Numbers in thousands without a unit whose label says whether they are sums. */
function examples(): Example[] {
  const items = FILES.flatMap((file) => readFileSync(new URL(`../facts/data/${file}`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Item));
  return items.flatMap((item, article) => {
    const doc = segment(item.text, lexicon);
    const { start, end } = doc.tokens;
    const found: Example[] = [];
    const look = (figures: readonly Figure[]): void => figures.forEach((f, k) => {
      if (f.kind !== 'bare' || f.scale < 3) return;
      const label = item.facts.find((one) => one.start < (end[f.to - 1] ?? 0) && (start[f.from] ?? 0) < one.end)?.indicator ?? '';
      // 12 мың бас: beside a noun of number an amount of trade or of a penalty is none of money
      if (SUMS.has(label) || NO_SUMS.has(label)) found.push({ article, features: featuresOfElided(doc, figures, k), money: SUMS.has(label), scale: f.scale, surface: doc.text.slice((start[f.from] ?? 0) - 60, (end[f.to - 1] ?? 0) + 40) });
    });
    watch(look, () => extractMentions(doc, { published: item.published, timeZone: 'Asia/Almaty' }));
    return found;
  });
}

/** Looks at the figures as the pass that shares units meets them. */
function watch(look: (figures: readonly Figure[]) => void, run: () => void): void {
  const passes = REFINERS as unknown as [string, (figures: Figure[]) => void][];
  const at = passes.findIndex(([name]) => name === 'shared-units');
  passes.splice(at, 0, ['watch', look]);
  run();
  passes.splice(at, 1);
}

function fit(all: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<string, number>();
    for (const { features, money } of all) {
      const error = (money ? 1 : 0) - sure(weights, features);
      for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + error);
    }
    for (const [feature, sum] of gradient) weights.set(feature, (weights.get(feature) ?? 0) + RATE * (sum / all.length * 8 - DECAY * 8 * (weights.get(feature) ?? 0)));
  }
  return weights;
}

const odds = (weights: ReadonlyMap<string, number>, features: readonly string[]): number => features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
const sure = (weights: ReadonlyMap<string, number>, features: readonly string[]): number => 1 / (1 + Math.exp(-odds(weights, features)));

const all = examples();
if (process.argv.includes('--evaluate')) {
  const told: { readonly odds: number; readonly scale: number; readonly one: Example }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(all.filter(({ article }) => article % FOLDS !== fold));
    for (const one of all.filter(({ article }) => article % FOLDS === fold)) told.push({ odds: odds(weights, one.features), scale: one.scale, one });
  }
  console.log(`${all.length} numbers, ${all.filter(({ money }) => money).length} of them sums`);
  for (const [bound, scale] of [[0, 3], [0.7, 6], [1, 3], [1.5, 3], [2, 3]] as const) {
    const yes = told.filter((one) => one.odds > bound && one.scale >= scale);
    const no = told.filter((one) => one.odds < -bound);
    console.log(`beyond ${bound}${scale > 3 ? ' from a million' : ''}: sums ${yes.filter(({ one }) => one.money).length} right of ${yes.length}; others ${no.filter(({ one }) => !one.money).length} of ${no.length}`);
  }
  if (process.argv.includes('--errors')) for (const { odds: o, one } of told) if (one.money !== o > 0 && Math.abs(o) > 0.5) console.log(o.toFixed(2), one.money, one.surface.replaceAll('\n', '¶'), one.features.join('; '));
} else {
  const lines = [...fit(all)].filter(([, weight]) => Math.abs(weight) >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1)).map(([feature, weight]) => `  '${feature}': ${weight.toFixed(2)},`);
  const head = '/** Written by `npm run train:figures`: weights of what stands around a number without a unit, for its being a sum. */';
  writeFileSync(new URL('../../src/4-extract/money/elided-weights.ts', import.meta.url), `${head}\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`);
}
