/**
 * Times the stages on the sample replicated with varied digits, beside `compromise/one` and wink-nlp on text of the same
 * size, all in one run. Machines are noisy: read the ratios.
 */
import nlp from 'compromise/one';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { normalise } from '../dist/2-normalise/index.js';
import { segment } from '../dist/3-segment/doc.js';
import { extractMentions } from '../dist/4-extract/index.js';
import { buildLexicon } from '../dist/4-extract/lexicon.js';
import { extractNames } from '../dist/4-extract/names/index.js';
import { createTextPipeline } from '../dist/core.js';
import { shippedModel } from '../dist/run/model.js';
import type { RawArticle } from '../dist/record/source.js';
import { sampleCopies } from './text.js';

const ARTICLES = Number(process.env['DEREK_BENCH'] ?? 2000);
const published = '2026-02-20';
const texts = sampleCopies(ARTICLES);
const characters = texts.reduce((sum, text) => sum + text.length, 0);

const raw = (text: string, k: number): RawArticle => ({
  id: `a${k}`, uri: `a${k}`, format: 'txt', sha256: '0'.repeat(64), title: null, published, publisher: null, authors: [], section: null, language: 'kk',
  blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line })), issues: [],
});

/** Articles a second, the best of three rounds. */
function rate(work: (text: string, k: number) => unknown, count = ARTICLES): number {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    for (let k = 0; k < count; k++) work(texts[k] ?? '', k);
    best = Math.min(best, performance.now() - start);
  }
  return (count / best) * 1000;
}

const lexicon = buildLexicon();
const options = { languages: ['kk'], languageGiven: true };
const context = { published, timeZone: 'Asia/Almaty' };
const names = shippedModel();
const docs = texts.map((text) => segment(text, lexicon));
const free = docs.map((doc) => new Uint8Array(doc.tokens.count));
const tokens = docs.reduce((sum, doc) => sum + doc.tokens.count, 0);
const pipeline = createTextPipeline({ model: names });
const wink = winkNLP(model);
const few = Math.max(20, Math.floor(ARTICLES / 20));

const heart = rate((text, k) => extractMentions(segment(normalise(raw(text, k), options).text, lexicon), context));
const rows: readonly (readonly [string, number])[] = [
  ['stages 2 to 4, names aside', heart],
  ['2 normalise', rate((text, k) => normalise(raw(text, k), options))],
  ['3 segment', rate((text) => segment(text, lexicon))],
  ['4 dates, money, quantities', rate((_, k) => extractMentions(docs[k] ?? segment('', lexicon), context))],
  ['4 names', rate((_, k) => extractNames(docs[k] ?? segment('', lexicon), { model: names, claimed: free[k] ?? new Uint8Array() }))],
  ['stages 2 to 6, a record', rate((text, k) => pipeline.extract(text, { id: `a${k}`, published, language: 'kk' }))],
  ['compromise/one, tokens alone', rate((text) => nlp(text), few)],
  ['wink-nlp, its English pipeline', rate((text) => wink.readDoc(text), few)],
];

console.log(`${ARTICLES} articles of ${Math.round(characters / ARTICLES)} characters and ${Math.round(tokens / ARTICLES)} tokens, one core`);
console.log(`${'what'.padEnd(34)} articles/s  tokens/s   to stages 2-4`);
for (const [what, perSecond] of rows) {
  console.log(`${what.padEnd(34)} ${perSecond.toFixed(0).padStart(10)} ${((perSecond * tokens) / ARTICLES / 1000).toFixed(0).padStart(8)}k ${(perSecond / heart).toFixed(2).padStart(12)}`);
}
