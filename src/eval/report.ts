/** Scores as figures with names, and as a page to look at. */
import { SLOTS } from './fact-places.js';
import { f1Of, prf, type Counts, type Tally } from './tally.js';

/** Figures by name: F1 of what is counted, the share that is right of fields. */
export type Figures = Readonly<Record<string, number | null>>;

const FIVE = ['PERSON', 'ORGANISATION', 'GPE', 'LOCATION', 'POSITION'];

/** What is counted, in the order of the page. */
function countsOf({ counts }: Tally): [string, Counts][] {
  const types = [...counts.keys()].filter((key) => key.startsWith('entities.')).sort();
  const five = types.filter((key) => FIVE.includes(key.slice('entities.'.length))).map((key) => counts.get(key) as Counts);
  const sum: Counts = [0, 1, 2].map((at) => five.reduce((total, one) => total + (one[at] as number), 0)) as Counts;
  const marked = [...counts.keys()].filter((key) => key.endsWith('*') || key.startsWith('person.')).sort();
  const slots = SLOTS.map((slot) => `facts.${slot}`);
  const keys = ['money', 'dates', 'quantities', 'entities.five', ...types, 'sentence ends', 'facts', ...slots, 'about', ...marked];
  return keys.map((key): [string, Counts] => [key, key === 'entities.five' ? sum : (counts.get(key) ?? [0, 0, 0])])
    .filter(([, found]) => found.some((one) => one > 0));
}

/** The figures of a tally, rounded to four places. */
export function figuresOf(name: string, tally: Tally): Figures {
  const [precision, recall, mentions] = tally.refs;
  return {
    ...Object.fromEntries(countsOf(tally).map(([key, counts]) => [`${name}.${key}`, rounded(prf(counts).f1)])),
    ...(mentions > 0 ? { [`${name}.refs`]: rounded(f1Of(precision / mentions, recall / mentions)) } : {}),
    ...Object.fromEntries([...tally.fields].sort(byName)
      .map(([key, [right, all]]) => [`${name}.${key}`, all > 0 ? rounded(right / all) : null])),
    [`${name}.ungrounded`]: tally.ungrounded,
  };
}

/** The page of a tally: what is counted, then fields, then rules. */
export function reportText(name: string, tally: Tally): string {
  const [precision, recall, mentions] = tally.refs;
  const lines = countsOf(tally).map(([key, counts]) => {
    const [right, extra, missed] = counts;
    const { precision: p, recall: r, f1 } = prf(counts);
    return `${key.padEnd(24)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1.toFixed(3)}   right ${right}, extra ${extra}, missed ${missed}`;
  });
  if (mentions > 0) {
    const [p, r] = [precision / mentions, recall / mentions];
    lines.push(`${'refs (B-cubed)'.padEnd(24)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1Of(p, r).toFixed(3)}`);
  }
  const fields = [...tally.fields].sort(byName)
    .map(([key, [right, all]]) => `${key.padEnd(24)} ${(right / all).toFixed(3)}   ${right} of ${all}`);
  const rules = [...tally.rules].sort(byName)
    .map(([rule, [right, extra]]) => `${rule.padEnd(40)} ${(right / (right + extra)).toFixed(3)}   right ${right}, extra ${extra}`);
  return [
    `== ${name}`, ...lines,
    '-- fields of the mentions found: share that is right', ...fields,
    '-- rules: share of their mentions that is right', ...rules,
    `ungrounded mentions: ${tally.ungrounded}`,
    ...(tally.misplaced > 0
      ? [
        `labels whose surface is not what stands at their offsets: ${tally.misplaced}; --show names them, and offsets are UTF-16 code units`,
      ]
      : []), '',
  ].join('\n');
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/** To four places; what lies in the middle goes to the even neighbour, as IEEE 754 has it. */
export function rounded(value: number): number {
  // Twenty places show whether it lies in the middle: no ratio of counts comes that near without being there.
  const [whole = '0', digits = ''] = value.toFixed(20).split('.');
  if (!/^\d{4}50*$/.test(digits)) return Number(value.toFixed(4));
  const down = Number(`${whole}.${digits.slice(0, 4)}`);
  return Number(digits[3]) % 2 === 0 ? down : Number((down + 0.0001).toFixed(4));
}
