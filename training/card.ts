/** The model card, written by the evaluation so that its figures are those measured. */
import { writeFileSync } from 'node:fs';
import type { Evaluation } from './evaluate.js';

/** Write the card. */
export function writeCard(path: string, evaluation: Evaluation): void {
  writeFileSync(path, cardOf(evaluation));
}

function cardOf({ data, options, five, types }: Evaluation): string {
  const rows = Object.entries(types).map(([type, s]) => `| ${type} | ${s.gold} | ${s.precision.toFixed(3)} | ${s.recall.toFixed(3)} | ${s.f1.toFixed(3)} |`);
  return `# The names model

\`names.bin\`: a linear-chain CRF over sparse hashed features, weights in 8 bits. It finds people, organisations, places, offices
and nine other kinds of names in Kazakh news; figures and dates are the rules' own.

**Data.** KazNERD, validation split: ${data.sentences} sentences of Kazakh TV news (Yeshpanov, Khassanov, Varol: KazNERD: Kazakh Named
Entity Recognition Dataset, LREC 2022; github.com/IS2AI/KazNERD), CC BY 4.0. The model holds weights of hashed features and no
text of it; it may be used under the licence of this project, with the source named.

**Features.** Words with digits made alike, prefixes and suffixes of 1 to 6 letters, n-grams of 3 to 5 letters of the stem, the stem
at three depths with what was cut, the look of the word, classes from a gazetteer (places, given names, family and patronymic endings,
offices, head nouns, legal forms …), words to a distance of three, stems and classes to two, n-grams of classes, quotation marks and
what follows them, the head noun ahead. The suffix stripper is made from the same rules that inflect.

**Training.** FTRL-proximal (α ${options.alpha}, β ${options.beta}, L1 ${options.l1}, L2 ${options.l2}), feature dropout ${options.dropout}, features seen
${options.least} times or more, ${options.epochs} epochs, the last ${options.averaged} averaged, seed ${options.seed}. For the shipped model some of the people are
also shown with initials. \`npm run train -- FILE…\` makes it again, byte for byte.

**Scores.** ${data.folds}-fold cross-validation on that split, the twins of one sentence (numbers in words, in digits) in one fold, on this
project's own tokens, exact spans; each fold's model through its 8-bit bytes. Written by \`npm run train -- --evaluate FILE…\`.

| type | gold | precision | recall | F1 |
|---|---|---|---|---|
${rows.join('\n')}
| **PERSON, GPE, ORGANISATION, LOCATION, POSITION** | ${five.gold} | ${five.precision.toFixed(3)} | ${five.recall.toFixed(3)} | **${five.f1.toFixed(3)}** |

**Limits.** It learnt from the news of 2018 to 2020 and from one TV company: names in the news since then are known to it only by their
look and by the gazetteer. Facilities, products and events are rare in the data and weak. Text in capitals has no shapes to go by.
The scores above are of the tagger alone; rules around it settle spans, titles and quoted names.
`;
}
