/**
 * Time on adversarial input must grow with its length: for each pattern, time a character at 1 MB against that at 10 KB,
 * stages 2 to 4, names aside. Fails where the ratio reaches 2. Processor time, so that a busy machine does not decide.
 */
import { normalise } from '../dist/2-normalise/index.js';
import { segment } from '../dist/3-segment/doc.js';
import { extractMentions } from '../dist/4-extract/index.js';
import { buildLexicon } from '../dist/4-extract/lexicon.js';

const PATTERNS = [
  '5', '5,', '5, ', '5 ', '5 000 ', '5-', '5 – ', '(', '((5 ', '[(«', '«5» ', '5%', '5. ', 'т.б. ', 'екі ', 'мың ', 'екі жүз мың ', 'жартысы ', 'үштен бірі ', '5 теңге, ',
  '5 млрд, ', '5 пен ', '5 теңгеден ', '1 доллар – 5 теңге ', '5 теңге (5 доллар) ', 'бір келі ', 'саны 5 ', '5 үй және ', 'үйдің 5-і ', 'Алматыда 5, ', '5 сом ', '| 5 ', 'a | 5\n',
  'қаңтар ', '5 қаңтар ', '5, 6 қаңтар ', '2025 ', '2025 жылы ', '2025-', 'жыл ', 'соңғы 5 ', '12:30 ', 'сағат ', 'бүгін ', '5 қаңтардан ', '№5 ', 'Қ. ', 'Абай ',
];
const SMALL = 10 * 1024;
const BIG = 1024 * 1024;
const MAX_RATIO = 2;

const lexicon = buildLexicon();

function run(text: string): void {
  const { text: normal } = normalise({
    id: 'a', uri: 'a', format: 'txt', sha256: '0'.repeat(64), title: null, published: '2026-02-20', publisher: null, authors: [], section: null, language: 'kk',
    blocks: [{ kind: 'paragraph', text }], issues: [],
  }, { languages: ['kk'], languageGiven: true });
  extractMentions(segment(normal, lexicon), { published: '2026-02-20', timeZone: 'Asia/Almaty' });
}

/** Least processor time of a few runs, in microseconds a character. */
function perCharacter(pattern: string, length: number, runs: number): number {
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
for (const pattern of PATTERNS) {
  perCharacter(pattern, SMALL, 10); // warm
  const small = perCharacter(pattern, SMALL, 20);
  const big = perCharacter(pattern, BIG, 1);
  const ratio = big / small;
  if (ratio >= MAX_RATIO) failed++;
  console.log(`${JSON.stringify(pattern).padEnd(26)} ${small.toFixed(3).padStart(8)} ${big.toFixed(3).padStart(8)} µs a character, ratio ${ratio.toFixed(2)}${ratio >= MAX_RATIO ? '  TOO STEEP' : ''}`);
}
console.log(`${PATTERNS.length} patterns, ${failed} too steep`);
process.exitCode = failed === 0 ? 0 : 1;
