/** The model card, written by the evaluation so that its figures are those measured. */
import { writeFileSync } from 'node:fs';
import type { Evaluation, Scores } from './evaluate.js';

/** Write the card. */
export function writeCard(path: string, evaluation: Evaluation): void {
  writeFileSync(path, cardOf(evaluation));
}

function cardOf({ data, options, tagger, stage }: Evaluation): string {
  const three = (s: Scores): string => [s.precision, s.recall, s.f1].map((x) => x.toFixed(3)).join(' | ');
  const rows = Object.entries(stage.types)
    .map(([type, s]) => `| ${type} | ${s.gold} | ${tagger.types[type]?.f1.toFixed(3) ?? ''} | ${three(s)} |`);
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
${options.least} times or more, ${options.epochs} epochs, the last ${options.averaged} averaged, and the mean of ${options.runs} runs, seed ${options.seed}. For the shipped model some of the people are
also shown with initials. \`npm run train -- FILE…\` makes it again, byte for byte.

**Scores.** ${data.folds}-fold cross-validation on that split, the twins of one sentence (numbers in words, in digits) in one fold, on this
project's own tokens, exact spans; each fold's model through its 8-bit bytes. *Tagger* is the model alone, *stage* the model with the
rules around it; the contract of this project counts quotation marks and the heads of places (\`қаласы\`) to a name, the corpus does not,
so both sides are compared without them (nor the head after a Latin name). Written by \`npm run train -- --evaluate FILE…\`.

| type | gold | tagger F1 | stage: precision | recall | F1 |
|---|---|---|---|---|---|
${rows.join('\n')}
| **PERSON, GPE, ORGANISATION, LOCATION, POSITION** | ${stage.five.gold} | **${tagger.five.f1.toFixed(3)}** | ${three(stage.five)} |

**Limits.** It learnt from the news of 2018 to 2020 and from one TV company: names in the news since then are known to it only by their
look and by the gazetteer. Facilities, products and events are rare in the data and weak. Text in capitals has no shapes to go by.
`;
}
