/** The model card of facts, written by the training. */
import type { Figures } from './figures.js';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function tableOf({ slots }: Figures): string {
  const lines = Object.entries(slots).map(([name, s]) => row([
    `\`${name}\``, s.right.toFixed(3), s.p.toFixed(3), s.r.toFixed(3), s.f1.toFixed(3), s.at90.toFixed(3),
    `${Math.round(s.share90 * 100)} %`, s.ece.toFixed(3),
  ]));
  return [
    row(['slot', 'right', 'P', 'R', 'F1', 'right at .9', 'told at .9', 'ece']), row(Array.from({ length: 8 }, () => '---')), ...lines,
  ].join('\n');
}

export function cardOf({ articles, further, sentences }: { readonly articles: Figures; readonly further: Figures; readonly sentences: Figures }, items: number, folds: number, bytes: number): string {
  return `# The facts model

Written by \`npm run train:facts\`.

\`facts.bin\` (${Math.round(
  bytes / 1000,
)} KB): for each slot of a fact a line over hashed features, weights in 8 bits, with the two numbers that make its probabilities true. The answer is the softmax over
the candidates of a slot, null among them; what is less probable than \`facts.minConfidence\` is null. [docs/facts.md](../docs/facts.md) walks a sentence through it.

Trained on ${items} labelled articles and sentences (\`training/facts/data/\`, its README has the sources). Figures are of ${folds}-fold cross-validation by article (the further articles are trained on in each fold), counted as in [docs/facts.md](../docs/facts.md): all that the
stages before get wrong counts as well, and a slot below 0.5 is null. \`core\` is measure, subject, place and period right together.

**Articles**: ${articles.figures} figures that state something, found F1 ${articles.statesF1.toFixed(3)}; core ${articles.core.toFixed(3)}, every slot ${articles.all.toFixed(3)}; what the article is about F1 ${articles.aboutF1.toFixed(3)}

${tableOf(articles)}

**Further articles**, labelled later by other hands: ${further.figures} figures; core ${further.core.toFixed(3)}, measure right ${further.slots['measure']!.right.toFixed(3)}, subject F1 ${further.slots['subject']!.f1.toFixed(3)}, place F1 ${further.slots['place']!.f1.toFixed(3)}, period F1 ${further.slots['period']!.f1.toFixed(3)},
speaker F1 ${further.slots['speaker']!.f1.toFixed(3)}, indicator right ${further.slots['indicator']!.right.toFixed(3)}, about F1 ${further.aboutF1.toFixed(3)}

**Sentences**: ${sentences.figures} figures, found F1 ${sentences.statesF1.toFixed(3)}; core ${sentences.core.toFixed(3)}, every slot ${sentences.all.toFixed(3)}

${tableOf(sentences)}

Most articles were written for the purpose, in the manner of portals; names, topics and habits of one portal may fare worse. What the whole article is about and the other side of a deal (\`counterparty\`) have few labels:
take them with care. Two people who label by the same guide agree on the core of 85 of 100 figures.
`;
}
