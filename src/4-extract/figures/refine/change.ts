/** What a figure does: a change by it, from it or to it. */
import { BARE, type Case } from '../../../kazakh/features.js';
import { LESS, MINUS, MORE, PLUS, trendOfWord } from '../../../kazakh/change-words.js';
import { DESCRIBING } from '../../../kazakh/noun-phrase.js';
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import { NO_WORD } from '../../../kazakh/word.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { isPredicate } from '../../quantities/counted.js';
import { beforeDash, isWord, lowerAt, predicateAt, verbAt } from '../scan.js';
import type { Figure, Refiner } from '../figure.js';
import { changeVerbAfter, directionOf, type ChangeVerb } from './change-verbs.js';

const UNTIL = wordsOf('until');

const COMPARED = wordsOf('compared');

export const setChanges: Refiner = (figures, { doc }) => {
  const { tokens } = doc;
  for (let k = 0; k < figures.length; k++) {
    const f = figures[k];
    if (!f || f.kind === 'ordinal' || f.kind === 'age' || f.kind === 'bare') continue;
    const counted = countedCase(tokens, f);
    const at = counted?.next ?? f.to;
    const kase = counted?.case ?? f.features.case;
    const until = UNTIL.has(lowerAt(tokens, at));
    const verb = changeVerbAfter(tokens, until ? at + 1 : overShare(tokens, at));
    const from = k > 0 ? startOf(tokens, figures[k - 1], f, doc.sentenceOf) : undefined;
    if (kase === 'dat' && from && !until && reaches(tokens, at)) {
      [from.change, f.change] = ['from', 'to']; // 1,2 трлн теңгеден 1,9 трлн теңгеге жетті
    } else if (verb && kase === 'dat' && from && verb.verb !== 'bring') {
      from.change = 'from';
      setTo(f, until && !counted);
    } else if (counted && kase === 'dat') {
      setByCounted(tokens, f, at, until, verb);
    } else if (verb && until && (f.features.case === 'dat' || f.kind === 'count' && f.features === BARE)) {
      setTo(f, true);
    } else {
      setBy(tokens, f, verb);
    }
  }
};

function reaches(tokens: Tokens, i: number): boolean {
  const verb = verbAt(tokens, i);
  return verb?.verb === 'reach' && !verb.features.negated;
}

interface CountedCase {
  readonly case: Case;
  readonly next: number;
}

/** `14 мың адамға артты`, `1 200 жаңа орыннан`: a bare count says by its noun what an ending would. */
function countedCase(tokens: Tokens, f: Figure): CountedCase | null {
  if (f.kind !== 'count' || f.features.case !== 'nom' || f.to > f.coreTo) return null;
  const k = DESCRIBING.has(lowerAt(tokens, f.to)) ? f.to + 1 : f.to;
  if (!isWord(tokens, k) || isPredicate(tokens, k)) return null;
  const found = declinedFrom(lowerAt(tokens, k)).find(({ features }) =>
    (features.case === 'dat' || features.case === 'abl') && (features.poss === 0 || features.poss === 3));
  return found ? { case: found.features.case, next: k + 1 } : null;
}

/** One past `немесе` before a share that says the same: `253 мың адамға немесе 1,5% өсті`. */
function overShare(tokens: Tokens, i: number): number {
  return lowerAt(tokens, i) === 'немесе' ? i + 1 : i;
}

function setByCounted(tokens: Tokens, f: Figure, at: number, until: boolean, verb: ChangeVerb | null): void {
  const next = lowerAt(tokens, at);
  if (until && verb) setTo(f, false);
  else if (COMPARED.has(next)) f.change = MORE.has(next) ? 'up' : 'down';
  else if (!until && verb && (verb.verb === 'rise' || verb.verb === 'fall')) f.change = directionOf(verb.verb);
}

/** The figure before, where it is the start of the same change: an ablative of the same unit, unbounded. */
function startOf(tokens: Tokens, a: Figure | undefined, b: Figure, sentenceOf: Int32Array): Figure | undefined {
  if (!a || a.kind !== b.kind || a.unit !== b.unit || (countedCase(tokens, a)?.case ?? a.features.case) !== 'abl' ||
    a.relation !== 'exact') {
    return undefined;
  }
  return sentenceOf[a.from] === sentenceOf[b.from] ? a : undefined;
}

function setTo(f: Figure, until: boolean): void {
  f.change = 'to';
  if (until) f.to++;
  if (f.relation === 'at_most') f.relation = 'exact';
}

function setBy(tokens: Tokens, f: Figure, verb: ChangeVerb | null): void {
  const next = lowerAt(tokens, f.to);
  const difference = f.features.case === 'dat' || f.kind === 'ratio' || (f.features.case === 'nom' && f.kind === 'percent');
  // 3 балл жоғары; 20 метр биік is a height
  const compared = f.kind === 'measure' && f.features.case === 'nom' && COMPARED.has(next) &&
    (!isWord(tokens, f.to + 1) || isPredicate(tokens, f.to + 1));
  if ((difference || compared) && (MORE.has(next) || LESS.has(next))) {
    f.change = MORE.has(next) ? 'up' : 'down';
  } else if (verb && isBy(tokens, f, verb)) {
    f.change = directionOf(verb.verb);
  } else if (f.features.case === 'nom' || f.features.case === 'acc') {
    setByNoun(tokens, f);
    setBySign(tokens, f);
  }
}

/** Dative, or bare where usage drops the ending: `20% өсті`, `3,2 есе артты`. */
function isBy(tokens: Tokens, f: Figure, verb: ChangeVerb): boolean {
  if (verb.verb === 'bring') return false;
  if (verb.verb === 'drop') return f.features.case === 'dat' && f.kind !== 'money' && f.kind !== 'count';
  if (f.features.case === 'dat') return true;
  return (f.features.case === 'nom' || f.features.case === 'equ') &&
    (f.kind === 'percent' || f.kind === 'ratio' || f.kind === 'percentage_point' ||
      (f.kind === 'money' || f.kind === 'measure') && verb.at === f.to && !isAttribute(tokens, verb.at));
}

/** `40 тонна арзандатылған отын`: a participle that says which noun, not by how much. */
function isAttribute(tokens: Tokens, i: number): boolean {
  return predicateAt(tokens, i)?.form === 'perfect' && isWord(tokens, i + 1) && !isPredicate(tokens, i + 1);
}

/** Which way a noun of change at a token goes. */
export const trendAt = (tokens: Tokens, i: number): 'up' | 'down' | null => trendOfWord(tokens.words[i] ?? NO_WORD);

function setByNoun(tokens: Tokens, f: Figure): void {
  const k = beforeDash(tokens, f.from);
  if (f.kind !== 'percent' && f.kind !== 'percentage_point' && f.kind !== 'ratio') return;
  f.change = trendAt(tokens, k) ?? trendAt(tokens, f.to) ?? f.change;
}

/** `69 049 теңге (+6 278 теңге)`, `(плюс 27,4%)`: in brackets a sign says which way, and belongs to the figure as in a table. */
function setBySign(tokens: Tokens, f: Figure): void {
  const sign = lowerAt(tokens, f.from - 1);
  const glued = tokens.gap[f.from] === 0 || sign === 'плюс' || sign === 'минус';
  if ((f.kind !== 'percent' && f.kind !== 'money' && f.kind !== 'count') || !glued || lowerAt(tokens, f.from - 2) !== '(') return;
  if (!PLUS.has(sign) && !MINUS.has(sign)) return;
  f.change = PLUS.has(sign) ? 'up' : 'down';
  f.from--;
}
