/**
 * Short made-up texts through the core: nothing is thrown but refusals, nothing stands elsewhere than it says. Pieces of Kazakh news,
 * figures, signs and characters of every kind, put together, cut and turned. `jiti bench/fuzz.ts 1000000 [seed]`.
 */
import { createTextPipeline } from '../dist/core.js';
import { shippedFacts, shippedModel } from '../dist/run/model.js';

const [count, seed] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 1)];
const PIECES = [
  'Қазақстан', 'Астанада', 'Өзбекстанмен', 'Қасым-Жомарт Тоқаев', 'ТМҰ', '«Самұрық-Қазына» қоры', 'министр', 'деді', 'құрады', 'артты',
  'дейін', 'дан астам', 'жуық', 'шамамен', 'былтыр', 'биыл', 'кеше',
  '2025 жылы', '20 ақпан', 'сағат 15:30', 'қаңтар', 'жылғы', 'тоқсанда', 'соңғы', 'күні', 'мың', 'млн', 'млрд', 'теңге', 'доллар',
  'АҚШ доллары', 'еуро', 'сом', 'пайыз', 'есе', 'тонна', 'км', 'адам', 'компания', 'жаста',
  '5', '12', '1,5', '3 000', '2005-2025', '1/2', '№7', '99,9%', '0', '1e5', '٣', '½', '²', '−4', '+7', '100500', '12.02.2026', '(', ')',
  '«', '»', '"', '\'', ',', '.', ' – ', '-', ':', ';', '|', '\n', '\n\n', '- ', '\t', '…', '!', '?', '/', '%',
  '\u00a0', '\u200b', '\u00ad', '\ufeff', '\ud800', '😀', '🇰🇿', 'é', '\u0301', 'ﷺ', 'Qazaqstan', 'قازاقستان', 'США', 'COVID-19',
  'https://a.kz/b?c=1', 'a@b.kz', '<b>', '&amp;', '\\', '\u0000', 'İ', 'ı', 'ẞ', '㎡', '№',
];
let state = seed;
const roll = (n: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
};

function made(): string {
  let text = '';
  for (let left = 1 + roll(9); left > 0; left -= 1) {
    const piece = PIECES[roll(PIECES.length)] ?? '';
    text += roll(8) === 0 ? piece.slice(roll(piece.length)) : piece;
    if (roll(3) > 0) text += ' ';
  }
  return roll(20) === 0 ? [...text].reverse().join('') : text;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly surface?: string;
}

const pipeline = createTextPipeline({ model: shippedModel(), factsModel: shippedFacts() });
let [refused, thrown, ungrounded, mentions, slowest, slowestText] = [0, 0, 0, 0, 0, ''];
for (let index = 0; index < count; index += 1) {
  const text = made();
  const started = performance.now();
  try {
    const article = pipeline.extract(text, { published: '2026-02-20', language: 'kk', ...(roll(4) === 0 ? { title: made() } : {}) });
    const check = (whole: string | null, spans: readonly Span[]): void => {
      for (const { start, end, surface } of spans) {
        mentions += 1;
        if (start < 0 || end <= start || end > (whole ?? '').length ||
          (surface !== undefined && (whole ?? '').slice(start, end) !== surface)) {
          ungrounded += 1;
          console.error(`ungrounded: ${JSON.stringify({ text, surface, start, end })}`);
        }
      }
    };
    for (const [whole, of] of [[article.text, article], [article.title, article.headline]] as const) {
      for (const kind of ['entities', 'money', 'dates', 'quantities'] as const) check(whole, of[kind]);
    }
    for (const { measure, predicate, purpose } of article.facts) {
      for (const slot of [measure, predicate, purpose]) {
        if (slot !== null) check(slot.field === 'title' ? article.title : article.text, [slot]);
      }
    }
  } catch (error) {
    if ((error as Error).name === 'RejectError') refused += 1;
    else {
      thrown += 1;
      console.error(`thrown: ${JSON.stringify(text)}: ${(error as Error).stack}`);
    }
  }
  const took = performance.now() - started;
  if (took > slowest) [slowest, slowestText] = [took, text];
}
console.log(JSON.stringify({ count, seed, refused, thrown, ungrounded, mentions, slowestMs: Math.round(slowest), slowestText }));
process.exitCode = thrown + ungrounded === 0 ? 0 : 1;
