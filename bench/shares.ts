/** What part of the time of stages 1 to 6 each stage takes, all in one run: the sample replicated with varied digits, as files of text. */
import { engine } from '../dist/run/engine.js';
import { defaultConfig } from '../dist/config/schema.js';
import type { Stage } from '../dist/stage.js';
import { STAGES } from '../dist/stages.js';
import { sampleCopies } from './text.js';

const ARTICLES = Number(process.env['DEREK_BENCH'] ?? 1000);
const spent = new Map<string, number>();

/** The stages as they are, with a clock around each. */
STAGES.forEach(({ name, run, reads, writes }, k) => {
  (STAGES as Stage[])[k] = {
    name, reads, writes,
    run: (tree, context, file) => {
      const start = performance.now();
      const left = run(tree, context, file);
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
      return left;
    },
  };
});

const files = sampleCopies(ARTICLES).map((text) => new TextEncoder().encode(`2026-02-20 Түркі мемлекеттері арасындағы сауда өсті\n${text}`));
const outcomes = engine.processor(defaultConfig());
const round = () => {
  spent.clear();
  const start = performance.now();
  files.forEach((bytes, k) => { for (const { kind } of outcomes(bytes, { uri: `a${k}.txt` })) if (kind !== 'article') throw new Error(`a${k} was refused`); });
  return performance.now() - start;
};
round();
const total = round();
const inside = [...spent.values()].reduce((sum, time) => sum + time, 0);
console.log(`${ARTICLES} articles, one core, ${((ARTICLES / total) * 1000).toFixed(0)} a second`);
for (const [name, time] of [...spent, ['1 reading and 6 the record', total - inside] as const]) {
  console.log(`${name.padEnd(28)} ${((time / ARTICLES) * 1000).toFixed(0).padStart(6)} µs an article ${((time / total) * 100).toFixed(1).padStart(6)} %`);
}
