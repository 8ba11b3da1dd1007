/** Sentences by named rules: at each mark that could end one, the first rule with an opinion decides. */
import { ALWAYS_CONTINUES, ET_CETERA, MAY_END } from '../kazakh/abbreviations.js';
import { MONTH_ABBREVIATIONS } from '../kazakh/calendar.js';
import { BIT } from '../kazakh/classes.js';
import { DASHES } from './signs.js';
import { Kind, textOf, type Tokens } from './tokens.js';

export interface SentenceSpan {
  /** UTF-16 code units into the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Where a sentence could end: the mark, the next token after it and its closing quotes, the line's first token. */
interface Boundary {
  readonly tokens: Tokens;
  /** The last of a run of marks. */
  readonly mark: number;
  /** The first token of the run. */
  readonly run: number;
  /** The token after the closing quotes and brackets that follow the mark. */
  readonly next: number;
  readonly lineStart: number;
  /** The first token of the sentence that the mark would end. */
  readonly from: number;
}

type Verdict = 'break' | 'join' | null;

export interface SentenceRule {
  readonly name: string;
  readonly decide: (b: Boundary) => Verdict;
}

const MARKS: ReadonlySet<string> = new Set(['.', '!', '?', '…']);
const CLOSERS: ReadonlySet<string> = new Set(['»', '”', '’', ')', ']', '"', "'", '“']);
/** How far into a line a dateline's dash may stand: `АСТАНА. 8 наурыз. ҚазАқпарат —`. */
const DATELINE_TOKENS = 12;

/** The ordered list; examples of each in `sentences.examples.ts`. */
export const SENTENCE_RULES: readonly SentenceRule[] = [
  {
    name: 'inside-number', // 14.30, 20.02.2026, 1.07
    decide: ({ tokens, mark }) =>
      tokens.kind[mark - 1] === Kind.Number && tokens.kind[mark + 1] === Kind.Number && !tokens.gap[mark + 1] ? 'join' : null,
  },
  {
    name: 'dateline', // АСТАНА. QARAJAT — …; АЛМАТЫ. 8 наурыз. ҚазАқпарат - …
    decide: (b) => (isDateline(b) ? 'join' : null),
  },
  {
    name: 'initial', // Қ.Тоқаев, Н. Әбдіров, А.Б. Серік
    decide: ({ tokens, mark, run, next }) =>
      mark === run && isInitial(tokens, mark - 1) && startsCapital(tokens, next) ? 'join' : null,
  },
  {
    name: 'et-cetera', // т.б. Олар: a break; т.б. қатысты: none
    decide: ({ tokens, mark, next }) =>
      isEtCetera(tokens, mark) ? (tokens.gap[mark + 1] && startsCapital(tokens, next) ? 'break' : 'join') : null,
  },
  {
    name: 'dotted', // т.ғ.к. Серік; м.а. Серік
    decide: ({ tokens, mark, run }) => (mark === run && isDotted(tokens, mark) ? 'join' : null),
  },
  {
    name: 'abbreviation', // 2005-2025 жж. Қазақстан; Алматы қ. Абай даңғ.; but: 5 м/с. Түнде; 5 м. Ол
    decide: ({ tokens, mark, run, next }) =>
      mark === run && ALWAYS_CONTINUES.has(wordBefore(tokens, mark)) && !(isUnit(tokens, mark) && startsCapital(tokens, next))
        ? 'join'
        : null,
  },
  {
    name: 'amount', // 5 млрд. 240 млн. теңге
    decide: ({ tokens, mark, run, next }) =>
      mark === run && MAY_END.has(wordBefore(tokens, mark)) && !startsCapital(tokens, next) ? 'join' : null,
  },
  {
    name: 'short-month', // 24 қыр. 2025; but: Қалың қар. Жол жабық.
    decide: ({ tokens, mark }) =>
      (MONTH_ABBREVIATIONS.has(wordBefore(tokens, mark)) && tokens.kind[mark - 2] === Kind.Number ? 'join' : null),
  },
  {
    name: 'list-number', // 1. Бірінші мәселе; in a line too: Су аз. 2. Жол нашар.
    decide: ({ tokens, mark, from }) => (mark === from + 1 && tokens.kind[from] === Kind.Number ? 'join' : null),
  },
  {
    name: 'lower-case-follows', // Qarajat.kz; «Болды ма?» деп сұрады
    decide: ({ tokens, next }) => (startsLower(tokens, next) ? 'join' : null),
  },
  {
    name: 'glued', // BAQ.KZ, 1-қосымша.2; but KASE.Ұлттық lost its space
    decide: ({ tokens, mark, next }) =>
      next !== mark + 1 || tokens.gap[next] || startsCyrillicCapital(tokens, next) ? null : 'join',
  },
  {
    name: 'attribution', // «…болды», – деді; …болды! – деді ол; but: деді ол. – Біз …
    decide: ({ tokens, next }) => {
      const sign = tokens.words[next]?.lower ?? '';
      if (sign === ',' || sign === ';' || sign === ':') return 'join';
      return DASHES.has(sign) && !startsCapital(tokens, next + 1) ? 'join' : null;
    },
  },
  { name: 'full-stop', decide: () => 'break' },
];

/**
 * Sentences of a tokenised text, in order: nothing but white space lies outside them, none crosses a line end.
 *
 * @param trace called with the name of the rule that decided each boundary and the mark's token
 */
export function splitSentences(tokens: Tokens, trace?: (rule: string, mark: number) => void): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  const push = (from: number, to: number): void => {
    if (to > from) spans.push({ start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0, from, to });
  };
  let from = 0;
  let lineStart = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === Kind.Break) {
      push(from, i);
      from = lineStart = i + 1;
      continue;
    }
    if (tokens.kind[i] !== Kind.Punct || !isMark(tokens, i)) continue;
    const run = i;
    while (isMark(tokens, i + 1) && !tokens.gap[i + 1]) i++;
    let next = i + 1;
    while (isCloser(tokens, next)) next++;
    if (next >= tokens.count || tokens.kind[next] === Kind.Break) continue;
    const boundary: Boundary = { tokens, mark: i, run, next, lineStart, from };
    for (const rule of SENTENCE_RULES) {
      const verdict = rule.decide(boundary);
      if (verdict === null) continue;
      trace?.(rule.name, i);
      if (verdict === 'break') {
        push(from, next);
        from = next;
        i = next - 1;
      }
      break;
    }
  }
  push(from, tokens.count);
  return spans;
}

function isMark(tokens: Tokens, i: number): boolean {
  return MARKS.has(tokens.words[i]?.lower ?? '');
}

function isCloser(tokens: Tokens, i: number): boolean {
  return i < tokens.count && !tokens.gap[i] && CLOSERS.has(tokens.words[i]?.lower ?? '');
}

function wordBefore(tokens: Tokens, mark: number): string {
  return tokens.kind[mark - 1] === Kind.Word ? (tokens.words[mark - 1]?.lower ?? '') : '';
}

function firstChar(tokens: Tokens, i: number): string {
  return i < tokens.count ? tokens.text.charAt(tokens.start[i] ?? 0) : '';
}

function startsLower(tokens: Tokens, i: number): boolean {
  const c = firstChar(tokens, i);
  return tokens.kind[i] === Kind.Word && c === c.toLowerCase() && c !== c.toUpperCase();
}

function startsCapital(tokens: Tokens, i: number): boolean {
  const c = firstChar(tokens, i);
  return tokens.kind[i] === Kind.Word && c !== c.toLowerCase();
}

function startsCyrillicCapital(tokens: Tokens, i: number): boolean {
  return startsCapital(tokens, i) && firstChar(tokens, i) >= '\u0400';
}

function isInitial(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === Kind.Word && (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) === 1 && startsCapital(tokens, i);
}

function isEtCetera(tokens: Tokens, mark: number): boolean {
  return (
    ET_CETERA.has(wordBefore(tokens, mark)) && tokens.words[mark - 2]?.lower === '.' &&
    (wordBefore(tokens, mark - 2) === 'т' || wordBefore(tokens, mark - 2) === 'с')
  );
}

/** Units among the abbreviations: they may end a sentence after a figure, and after a slash. */
const UNITS: ReadonlySet<string> = new Set(['м', 'см', 'т', 'с', 'б', 'ш']);

function isUnit(tokens: Tokens, mark: number): boolean {
  return UNITS.has(wordBefore(tokens, mark)) && (tokens.kind[mark - 2] === Kind.Number || tokens.words[mark - 2]?.lower === '/');
}

/** Letters with a full stop each, of a degree or an office: `ф.ғ.д.`, `м.а.`; not `т.б.`. */
function isDotted(tokens: Tokens, mark: number): boolean {
  const last = mark - 1;
  if (wordBefore(tokens, mark).length !== 1 || tokens.words[mark - 2]?.lower !== '.' || tokens.gap[last] || isInitial(tokens, last)) {
    return false;
  }
  return tokens.kind[mark - 3] === Kind.Word && !tokens.gap[mark - 2] && (tokens.end[mark - 3] ?? 0) - (tokens.start[mark - 3] ?? 0) === 1;
}

function isDateline(b: Boundary): boolean {
  const { tokens, mark, lineStart } = b;
  if (mark - lineStart > DATELINE_TOKENS) return false;
  const place = textOf(tokens, lineStart, lineStart + 1);
  if (startsCapital(tokens, lineStart) && (isDatedLine(b) || isPlaceAndSource(b))) return true;
  if (place.length < 2 || place !== place.toUpperCase() || place === place.toLowerCase()) return false;
  for (let k = mark + 1; k < tokens.count && k <= lineStart + DATELINE_TOKENS && tokens.kind[k] !== Kind.Break; k++) {
    if (DASHES.has(tokens.words[k]?.lower ?? '') && tokens.gap[k] && tokens.gap[k + 1]) return true;
  }
  return false;
}

/**
 * `АЛМАТЫ. 8 наурыз. Dala.kz. Көпір ашылды`, `Алматы. 8 наурыз. Dala – Көпір ашылды`, `АСТАНА, 8 наурыз – Dala. Көпір ашылды`: the marks
 * after the place, the day and the source.
 */
function isDatedLine({ tokens, mark, lineStart }: Boundary): boolean {
  const sign = tokens.words[lineStart + 1]?.lower;
  const month = lineStart + 3;
  if ((sign !== '.' && sign !== ',') || tokens.kind[lineStart + 2] !== Kind.Number ||
    ((tokens.words[month]?.mask ?? 0) & BIT.month) === 0) {
    return false;
  }
  const next = tokens.words[month + 1]?.lower ?? '';
  if (sign === '.' && next !== '.') return false;
  if (sign === ',' && !DASHES.has(next)) return false;
  return mark === lineStart + 1 || mark === month + 1 || (mark - month - 1 <= SOURCE_TOKENS && !hasMark(tokens, month + 2, mark));
}

/** `Астана. Dala – Көпір ашылды`: one word, a capital and a dash. */
function isPlaceAndSource({ tokens, mark, lineStart }: Boundary): boolean {
  const dash = mark + 2;
  return mark === lineStart + 1 && startsCapital(tokens, mark + 1) && DASHES.has(tokens.words[dash]?.lower ?? '') &&
    tokens.gap[dash] === 1 && tokens.gap[dash + 1] === 1;
}

/** A source is no longer: `Dala.kz`, `ҚазАқпарат`. */
const SOURCE_TOKENS = 4;

/** Whether a mark that a space follows stands between two tokens. */
function hasMark(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isMark(tokens, k) && tokens.gap[k + 1]) return true;
  return false;
}
