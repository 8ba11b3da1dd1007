/** The same sum in another currency: `3,2 млн еуро (1,9 млрд теңге)`, `… немесе`, `… яғни`, `теңгеге шаққанда`. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { lowerAt } from '../scan.js';
import type { Figure, Refiner } from '../figure.js';

const MEANS = wordsOf('restates');
/** What may stand between besides: brackets, commas, `бұл`, `шамамен`, `теңгеге`. */
const MAX_BETWEEN = 6;

export const linkEquivalents: Refiner = (figures, { doc: { tokens } }) => {
  for (let k = 1; k < figures.length; k++) {
    const a = figures[k - 1];
    const b = figures[k];
    // 100 АЕК, яғни 393 200 теңге: the index is no sum to point at, but what it is for is the same.
    if (a?.unit === 'MCI' && b?.kind === 'money' && b.per === null && restates(tokens, a, b)) b.per = a.per;
    if (!a || !b || a.kind !== 'money' || b.kind !== 'money' || a.unit === b.unit || b.per !== a.per && b.per !== null) continue;
    if (!restates(tokens, a, b)) continue;
    b.equivalentOf = a.equivalentOf ?? a;
    b.status = a.status;
    b.per ??= a.per;
  }
};

function restates(tokens: Tokens, a: Figure, b: Figure): boolean {
  const between = b.from - a.to;
  if (between < 1 || between > MAX_BETWEEN) return false;
  if (between === 1 && lowerAt(tokens, a.to) === '(') return true;
  let bracket = false;
  for (let i = a.to; i < b.from; i++) {
    const word = lowerAt(tokens, i);
    if (word === '(') bracket = true;
    else if (MEANS.has(word)) return true;
  }
  return bracket;
}
