/**
 * Memory over words that are ever new: 20 million tokens, no word of letters twice but for a few, through the whole pipeline.
 * Fails where the heap grows after the stores of words are full. DEREK_TOKENS for another number, in millions.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { engine } from '../dist/run/engine.js';
import { random } from '../training/random.js';

const MILLIONS = Number(process.env['DEREK_TOKENS'] ?? 20);
/** What the heap may grow between the first quarter, when everything is full, and the end. */
const MOST_GROWTH = 1.1;
const WORDS = 400;
const SYLLABLES = 'ба бе қа ке са се та те ла ле ма ме на не ра ре да де жа же қы кі сы сі ты ті лы лі мы мі'.split(' ');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const next = random(11);
const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
const word = (): string => Array.from({ length: 3 + Math.floor(next() * 4) }, () => one(SYLLABLES)).join('');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentences: readonly (() => string)[] = [
  () => `${capital(word())} ${word()} ${word()} ${word()} ${word()} ${word()} ${word()}.`,
  () => `${capital(word())} облысында ${word()} ${word()} ${Math.floor(next() * 1e6)} теңге бөлінді.`,
  () => `«${capital(word())}» компаниясының басшысы ${capital(word())} ${capital(word())} ${word()} ${word()} деді.`,
];

const TOKENS = MILLIONS * 1e6;
const STEP = TOKENS / 20;
let tokens = 0;
let quarter = 0;
let last = 0;
for (let article = 0; tokens < TOKENS; article++) {
  const lines: string[] = [];
  for (let words = 0; words < WORDS; words += 9) lines.push(one(sentences)());
  engine.extract(lines.join('\n'), { id: `m${article}`, published: '2026-02-20', language: 'kk' });
  const before = tokens;
  tokens += lines.length * 9;
  if (Math.floor(tokens / STEP) === Math.floor(before / STEP)) continue;
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  console.log(
    `${(tokens / 1e6).toFixed(2)} M tokens: heap ${(heapUsed / 2 ** 20).toFixed(1)} MB, process ${(rss / 2 ** 20).toFixed(0)} MB`,
  );
  if (quarter === 0 && tokens >= TOKENS / 4) quarter = heapUsed;
  last = heapUsed;
}
const flat = last <= quarter * MOST_GROWTH;
console.log(flat ? 'flat' : 'the heap grows');
process.exitCode = flat ? 0 : 1;
