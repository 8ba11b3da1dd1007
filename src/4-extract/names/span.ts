/** Spans as the contract has them: quotation marks, legal forms and heads that a name takes in. */
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import { LEGAL_FORMS } from '../../kazakh/gazetteer/heads.js';
import { wordsOf } from '../../kazakh/lexicon/index.js';
import type { EntityType } from '../../record/schema.js';
import type { QuotePair } from './quotes.js';
import { isOwner } from './rules/quoted.js';
import { afterEnding, headAt, isCapital, isGluedHyphen, isSign, isWord, lower } from './rules/token.js';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Types whose name goes on to the head after its quotation marks. */
const WITH_HEAD: ReadonlySet<EntityType> = new Set(['ORGANISATION', 'FACILITY']);
const PLACE_HEADS = wordsOf('administrative');

/**
 * The span with the quotation marks that enclose all of it, the legal form and the head after them (`«X» ЖШС`, `«X» театры`),
 * the place's head (`Астана қаласында`), and the ending that hangs on it (`ТМҰ-ның`); without loose marks at its edges.
 */
export function contractSpan(tokens: Tokens, span: Range, type: EntityType, pairs: ReadonlyMap<number, QuotePair>): Range {
  let { from, to } = span;
  while (from < to - 1 && tokens.kind[from] === Kind.Punct && !pairs.has(from) && !isSign(tokens, from, '№')) from++;
  while (to - 1 > from && tokens.kind[to - 1] === Kind.Punct && closesNothing(tokens, from, to, pairs)) to--;
  // «Ақтас ← Құрылыс Материалдары»: one name where all its words have capitals
  const around = pairs.get(from - 1);
  if (WITH_HEAD.has(type) && around !== undefined && around.close > to && isAllCapitals(tokens, from, around.close)) to = around.close;
  // «X: marks of a pair of which the span holds one side, or both stand just outside
  const outer = pairs.get(from - 1);
  if (outer !== undefined && outer.close === to) {
    from = outer.open;
    to = outer.close + 1;
  }
  const inner = pairs.get(from);
  if (inner !== undefined && inner.close === to) to++;
  if (WITH_HEAD.has(type) && pairs.get(from)?.close === to - 1 && !isOwner(tokens, to - 1)) to = headEnd(tokens, to);
  if (type === 'GPE' && to - from <= 3 && isPlaceHead(tokens, to)) to++;
  to = afterEnding(tokens, to);
  return { from, to };
}

/** Words of a name in quotation marks that are one name without doubt. */
const MOST_CAPITALS = 4;

function isAllCapitals(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > MOST_CAPITALS) return false;
  for (let k = from; k < to; k++) if (!isCapital(tokens, k)) return false;
  return true;
}

function closesNothing(tokens: Tokens, from: number, to: number, pairs: ReadonlyMap<number, QuotePair>): boolean {
  for (let k = from; k < to; k++) if (pairs.get(k)?.close === to - 1) return false;
  return !isSign(tokens, to - 1, ')') && !isSign(tokens, to - 1, '+');
}

/** One past the legal form or the head noun that follows a name in quotation marks. */
function headEnd(tokens: Tokens, to: number): number {
  if (isCapital(tokens, to) && LEGAL_FORMS.has(lower(tokens, to))) return to + 1;
  for (let k = to; k < to + 3 && isWord(tokens, k) && !isCapital(tokens, k); k++) {
    if (isGluedHyphen(tokens, k + 1)) return to;
    const head = headAt(tokens, k);
    if (head?.owned === true && !head.plural) return WITH_HEAD.has(head.type) ? k + 1 : to;
  }
  return to;
}

function isPlaceHead(tokens: Tokens, k: number): boolean {
  if (!isWord(tokens, k)) return false;
  const head = headAt(tokens, k);
  return head !== undefined && head.owned && !head.plural && PLACE_HEADS.has(head.stem);
}
