/**
 * Time on adversarial input must grow with its length: for each pattern, time a character at 1 MB against that at 10 KB; figures
 * and dates by stages 2 to 4, names and facts by stages 2 to 6. Fails where the ratio reaches 2. Processor time, so that a
 * busy machine does not decide.
 */
import { normalise } from '../dist/2-normalise/index.js';
import { segment } from '../dist/3-segment/doc.js';
import { extractMentions } from '../dist/4-extract/index.js';
import { buildLexicon } from '../dist/4-extract/lexicon.js';
import { createTextPipeline } from '../dist/core.js';
import { shippedFacts, shippedModel } from '../dist/run/model.js';

const FIGURES = [
  '5', '5,', '5, ', '5 ', '5 000 ', '5-', '5 – ', '(', '((5 ', '[(«', '«5» ', '5%', '5. ', 'т.б. ', 'екі ', 'мың ', 'екі жүз мың ',
  'жартысы ', 'үштен бірі ', '5 теңге, ',
  '5 млрд, ', '5 пен ', '5 теңгеден ', '1 доллар – 5 теңге ', '5 теңге (5 доллар) ', 'бір келі ', 'саны 5 ', '5 үй және ', 'үйдің 5-і ',
  'Алматыда 5, ', '5 сом ', '| 5 ', 'a | 5\n',
  'қаңтар ', '5 қаңтар ', '5, 6 қаңтар ', '2025 ', '2025 жылы ', '2025-', 'жыл ', 'соңғы 5 ', '12:30 ', 'сағат ', 'бүгін ', '5 қаңтардан ',
  '№5 ', 'Қ. ', 'Абай ',
];
const NAMES_AND_FACTS = [
  'Асан Серіков ', 'Асан Серіков. Серіков деді. ', 'А. Серіков, ', 'министр Асан Серіков ', '«Абай» ', '«', 'ТМҰ (', 'Қор. «Абай» қоры. ',
  'Қазақстан, Ресей, ', 'Астана қаласы ',
  'Абай облысы әкімінің орынбасары ', '«Бұл», – деді ол. ', 'Үкімет 5 млн теңге бөлді. ', '5 млн теңге, ',
  'Абай облысында – 5 млн теңге, ', 'оның ішінде 5 млн теңге, ',
  'сол күні 5 млн теңге бөлінді.\n', '- 5 млн теңге\n', 'Абай | 5 | 6\n',
];
const SMALL = 10 * 1024;
const BIG = 1024 * 1024;
const MAX_RATIO = 2;

const lexicon = buildLexicon();

function extractFigures(text: string): void {
  const { text: normal } = normalise({
    id: 'a', uri: 'a', format: 'txt', sha256: '0'.repeat(64), title: null, published: '2026-02-20', publisher: null, authors: [],
    section: null, language: 'kk',
    blocks: [{ kind: 'paragraph', text }], issues: [],
  }, { languages: ['kk'], languageGiven: true });
  extractMentions(segment(normal, lexicon), { published: '2026-02-20', timeZone: 'Asia/Almaty' });
}

const pipeline = createTextPipeline({ model: shippedModel(), factsModel: shippedFacts() });
const extractAll = (text: string): void => void pipeline.extract(text, { published: '2026-02-20', language: 'kk' });

/** Least processor time of a few runs, in microseconds a character. */
function perCharacter(run: (text: string) => void, pattern: string, length: number, runs: number): number {
  const text = `Мәтін ${pattern.repeat(Math.ceil(length / pattern.length))}`;
  let best = Infinity;
  for (let k = 0; k < runs; k++) {
    const start = process.cpuUsage();
    run(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return best / text.length;
}

let failed = 0;
for (const [run, patterns] of [[extractFigures, FIGURES], [extractAll, NAMES_AND_FACTS]] as const) {
  for (const pattern of patterns) {
    perCharacter(run, pattern, SMALL, 10); // warm
    const small = perCharacter(run, pattern, SMALL, 20);
    const big = perCharacter(run, pattern, BIG, 1);
    const ratio = big / small;
    if (ratio >= MAX_RATIO) failed++;
    console.log(
      `${JSON.stringify(pattern).padEnd(36)} ${small.toFixed(3).padStart(8)} ${big.toFixed(3).padStart(8)} µs a character, ratio ${ratio.toFixed(2)}${ratio >= MAX_RATIO ? '  TOO STEEP' : ''}`,
    );
  }
}
console.log(`${FIGURES.length + NAMES_AND_FACTS.length} patterns, ${failed} too steep`);
process.exitCode = failed === 0 ? 0 : 1;
