/** What a figure is and what stands around it: asked once, read by the features of all slots. */
import { wordsOf } from '../../kazakh/lexicon/index.js';
import { hashOf } from './parse/parse.js';
import { Cat, type Parse } from './parse/types.js';

export interface FigureContext {
  /** Its place among the figures, and its unit. */
  readonly index: number;
  readonly at: number;
  /**
   * 0 money, 1 a price per unit, 2 a count of a known thing, 3 a bare count, 4 a measure, 5 percent, 6 points, 7 times, 8 an age, 9 an
   * ordinal, 10 calculation indexes.
   */
  readonly kind: number;
  readonly case: number;
  readonly partitive: number;
  readonly change: number;
  readonly bound: number;
  readonly status: number;
  /** Hash of the unit, the currency or what is counted. */
  readonly unit: number;
  readonly spelled: number;
  readonly before: number;
  readonly after: number;
  readonly beforeStem: number;
  readonly afterStem: number;
  readonly afterAfter: number;
  /** The predicate after it, else before it: unit (-1), classes, stem. */
  readonly verb: number;
  readonly verbClass: number;
  readonly verbStem: number;
  /** Form of that predicate: 0 for none. */
  readonly tense: number;
  readonly line: number;
  readonly lineKind: number;
  readonly quoted: number;
  readonly bracketed: number;
  /** Sentences since the line began, at most 4. */
  readonly depth: number;
  /** Figures of the sentence before it, at most 4. */
  readonly rank: number;
  /** A date, a place, a body or person in the same sentence: none, before, after. */
  readonly dated: number;
  readonly placed: number;
  readonly acted: number;
  /** The clause begins with `оның`, `соның`: 1; `оның ішінде`: 2. */
  readonly part: number;
  /** Whether a dash stands between the beginning of the clause and the figure. */
  readonly dash: number;
  /** Nouns of its clause that nothing follows as a head: before it, at most 3, and after, at most 2. */
  readonly free: number;
  /** The last figure of the same unit in the lines before; -1 for none. */
  readonly like: number;
  /** How near that one is: in the clause, the sentence, the line, the last line; 0 for none, 5 for further. */
  readonly likeness: number;
}

const LINES = ['text', 'heading', 'lead', 'item', 'row', 'head'];
const CHANGES = ['none', 'up', 'down', 'from', 'to'];
const TENSES: readonly string[] = [
  'past', 'present', 'future', 'perfect', 'habitual', 'converb', 'infinitive', 'conditional', 'intent', 'optative',
];
const STATUSES = ['actual', 'planned', 'forecast', 'possible', 'alleged', 'denied'];
const KINDS = { count: 3, measure: 4, percent: 5, percentage_point: 6, ratio: 7, age: 8, ordinal: 9 } as const;
const PARTS = wordsOf('case', 'gen');
const LIMIT = 1 << 12;
const hashes = new Map<string, number>();

/** Hash of a unit or of a counted thing, kept. */
function unitHash(text: string | null): number {
  if (text === null) return 0;
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = hashOf(text.slice(0, 6));
    if (hashes.size >= LIMIT) hashes.clear();
    hashes.set(text, hash);
  }
  return hash;
}

export function figureContexts(parse: Parse): FigureContext[] {
  const contexts: FigureContext[] = [];
  for (let index = 0; index < parse.figures.length; index++) contexts.push(contextOf(parse, index, contexts));
  return contexts;
}

/** Figures before that may be the last of the unit. */
const BACK = 8;

function likeOf(
  { clause, sentence }: Parse, own: Pick<FigureContext, 'at' | 'unit' | 'kind' | 'line'>, before: readonly FigureContext[],
): { like: number; likeness: number } {
  for (let k = before.length - 1; k >= Math.max(0, before.length - BACK); k--) {
    const one = before[k] as FigureContext;
    if (one.unit !== own.unit || (one.kind !== own.kind && one.kind < 9)) continue;
    const likeness = clause[one.at] === clause[own.at]
      ? 1
      : sentence[one.at] === sentence[own.at] ? 2 : one.line === own.line ? 3 : one.line === own.line - 1 ? 4 : 5;
    return { like: k, likeness };
  }
  return { like: -1, likeness: 0 };
}

/** Heads of phrases in the clause: before the figure and after it, as one number. */
function freeOf({ cat, clause }: Parse, at: number): number {
  const isHead = (u: number): boolean => {
    const [own, next] = [cat[u] as number, cat[u + 1] as number];
    return own >= Cat.nom && own <= Cat.acc && !(next >= Cat.nom && next <= Cat.attr);
  };
  let [before, after] = [0, 0];
  for (let u = at - 1; u >= 0 && clause[u] === clause[at] && before < 3; u--) if (isHead(u)) before++;
  for (let u = at + 1; u < cat.length && clause[u] === clause[at] && after < 2; u++) if (isHead(u)) after++;
  return before * 3 + after;
}

function contextOf(parse: Parse, index: number, earlier: readonly FigureContext[]): FigureContext {
  const { units, cat, kase, stem, classes, quote, first, last, line, lines, clause, counts, sentence } = parse;
  const figure = parse.figures[index]!;
  const { money, quantity, of } = figure;
  const at = parse.figureUnit[index] as number;
  const start = first[at] as number;
  const end = last[at] as number;
  const verb = (parse.verbAfter[at] as number) >= 0 ? (parse.verbAfter[at] as number) : (parse.verbBefore[at] as number);
  const l = line[at] as number;
  let clauseStart = at;
  while (clauseStart > start && clause[clauseStart - 1] === clause[at]) clauseStart--;
  let partAt = clauseStart;
  while (partAt < at &&
    (cat[partAt] === Cat.comma || cat[partAt] === Cat.quote || cat[partAt] === Cat.conjunction || cat[partAt] === Cat.dash)) {
    partAt++;
  }
  let isPart = PARTS.has(units[partAt]?.lower ?? '') ? (units[partAt + 1]?.lower.startsWith('ішін') === true ? 2 : 1) : 0;
  for (let u = at - 1; isPart === 0 && u >= Math.max(start, at - 4); u--) {
    if (PARTS.has(units[u]?.lower ?? '')) isPart = units[u + 1]?.lower.startsWith('ішін') === true ? 2 : 1;
  }
  let depth = 0;
  for (let s = sentence[at] as number, u = start; u > (lines[l]?.from ?? 0) && depth < 4; u = first[u - 1] as number, s--) depth++;
  let open = 0;
  for (let u = start; u < at; u++) {
    if (cat[u] === Cat.open) open = 1;
    else if (cat[u] === Cat.close) open = 0;
  }
  const kind = money !== null
    ? (of.per === null ? 0 : 1)
    : quantity?.unit === 'MCI' ? 10 : quantity?.kind === 'count' && quantity.of !== null ? 2 : KINDS[quantity?.kind ?? 'count'];
  const unit = unitHash(money?.currency ?? quantity?.unit ?? quantity?.of ?? null);
  return {
    index, at, kind, unit, free: freeOf(parse, at), ...likeOf(parse, { at, unit, kind, line: l }, earlier),
    case: kase[at] as number, partitive: units[at]?.form?.owned === true ? 1 : 0,
    change: CHANGES.indexOf(of.change), bound: of.relation === 'exact' ? 0 : of.relation === 'range' ? 2 : 1,
    status: STATUSES.indexOf(of.status),
    spelled: quantity?.kind === 'count' && figure.to - figure.from === 1 && parse.mentions.doc.tokens.kind[figure.from] === 1 ? 1 : 0,
    before: at > start ? (cat[at - 1] as number) : 0, after: at + 1 < end ? (cat[at + 1] as number) : 0,
    beforeStem: at > start ? (stem[at - 1] as number) : 0, afterStem: at + 1 < end ? (stem[at + 1] as number) : 0,
    afterAfter: at + 2 < end ? (cat[at + 2] as number) : 0,
    verb, verbClass: verb < 0 ? 0 : (classes[verb] as number), verbStem: verb < 0 ? 0 : (stem[verb] as number),
    tense: verb < 0 ? 0 : 1 + TENSES.indexOf(units[verb]?.form?.verb ?? 'infinitive'),
    line: l, lineKind: LINES.indexOf(lines[l]?.kind ?? 'text'), quoted: (quote[at] as number) > 0 ? 1 : 0, bracketed: open, depth,
    rank: Math.min(4, (counts.figures[at] as number) - (counts.figures[start] as number)),
    dated: side(counts.dates, start, at, end),
    placed: sideOf(parse, start, at, end, Cat.place, Cat.place), acted: sideOf(parse, start, at, end, Cat.organisation, Cat.person),
    part: isPart,
    dash: (counts.dashes[at] as number) > (counts.dashes[clauseStart] as number) ? 1 : 0,
  };
}

const side = (count: Int16Array, start: number, at: number, end: number): number =>
  (count[at] as number) > (count[start] as number) ? 1 : (count[end] as number) > (count[at + 1] as number) ? 2 : 0;

function sideOf({ cat }: Parse, start: number, at: number, end: number, low: number, high: number): number {
  for (let u = at - 1; u >= start; u--) if ((cat[u] as number) >= low && (cat[u] as number) <= high) return 1;
  for (let u = at + 1; u < end; u++) if ((cat[u] as number) >= low && (cat[u] as number) <= high) return 2;
  return 0;
}
