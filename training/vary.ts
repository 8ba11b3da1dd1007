/**
 * Variations of the training sentences towards what portals write and TV news does not: people with initials, names in
 * quotation marks with a legal form. Only the people's own names change their look; no sentence is made up.
 */
import type { LabelledSentence } from './iob.js';
import { random } from './random.js';

/** How many of the sentences that could vary do. */
const SHARE = 0.3;

/** Copies of some sentences with two-word names of people as initials: `Асан Дарбаев` as `А. Дарбаев`, `А.Дарбаев`. */
export function augment(sentences: readonly LabelledSentence[], seed: number): LabelledSentence[] {
  const next = random(seed + 1);
  const varied: LabelledSentence[] = [];
  for (const sentence of sentences) {
    if (!sentence.labels.includes('I-PERSON') || next() > SHARE) continue;
    const tokens: string[] = [];
    const labels: string[] = [];
    for (let i = 0; i < sentence.tokens.length; i++) {
      const token = sentence.tokens[i] ?? '';
      const label = sentence.labels[i] ?? 'O';
      const twoWords = label === 'B-PERSON' && sentence.labels[i + 1] === 'I-PERSON' && sentence.labels[i + 2] !== 'I-PERSON' &&
        !token.includes('-');
      if (twoWords) {
        tokens.push(token.charAt(0), '.');
        labels.push('B-PERSON', 'I-PERSON');
      } else {
        tokens.push(token);
        labels.push(label);
      }
    }
    if (tokens.length > sentence.tokens.length) varied.push({ id: sentence.id, tokens, labels });
  }
  return varied;
}
