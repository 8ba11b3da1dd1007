/** From numbers to figures: what unit stands at the number, and what only looks like a figure. */
import { BIT } from '../../kazakh/classes.js';
import { isWhole } from '../../kazakh/decimal.js';
import { BARE } from '../../kazakh/features.js';
import { readingOf } from '../../kazakh/lexicon.js';
import { AFTER } from '../../kazakh/relations.js';
import { isFree } from '../claims.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import { moneyAt, moneySignBefore } from '../money/match.js';
import { ageAt, magnitudeBefore, unitAt } from '../quantities/match.js';
import { afterGloss, cueAt, DASHES, hasClass, isWord, lowerAt } from './scan.js';
import { NO_WORD } from '../../kazakh/word.js';
import type { Figure, FigureContext, FigureKind } from './figure.js';
import type { NumberSpan } from './number.js';
import { withEnding, type UnitMatch } from './unit-match.js';

const UNITS = BIT.currency | BIT.unit;

/** Figures of all numbers that are free, in text order; a number without a unit comes as `bare`. */
export function matchFigures(numbers: readonly NumberSpan[], context: FigureContext): Figure[] {
  const { doc, claims } = context;
  const figures: Figure[] = [];
  let end = 0;
  for (const number of numbers) {
    if (number.from < end || !isFree(claims, number.from, number.core) || isTrap(doc.tokens, number)) continue;
    const match = unitOf(number, context) ?? bare(number);
    if (!match || !isFree(claims, match.from, match.to) || isUnitAlone(doc.tokens, number, match)) continue;
    figures.push(toFigure(number, match));
    end = match.to;
  }
  return figures;
}

function unitOf(number: NumberSpan, context: FigureContext): UnitMatch | null {
  const { tokens } = context.doc;
  const sign = moneySignBefore(number, context);
  if (sign) return sign;
  const { derivation } = number.features;
  if (derivation === 'ordinal') return { ...plain(number, 'ordinal'), rule: 'quantity/ordinal' };
  if (derivation === 'collective') return { ...plain(number, 'bare'), rule: 'quantity/collective' };
  const at = unitStart(tokens, number);
  if (at < 0) return boundedBefore(number, context);
  const match = moneyAt(number, at, context) ?? ageAt(number, at, context) ?? unitAt(number, at, context) ??
    magnitudeBefore(number, context);
  // 500 000 (бес жүз мың) теңге: the number is said twice before its unit.
  const glossed = match === null ? afterGloss(tokens, at) : at;
  return glossed === at
    ? match
    : (moneyAt(number, glossed, context) ?? ageAt(number, glossed, context) ?? unitAt(number, glossed, context));
}

/** `12 миллиардтан астам теңге`: the relation word stands between the number and its unit. */
function boundedBefore(number: NumberSpan, context: FigureContext): UnitMatch | null {
  const { tokens } = context.doc;
  const cue = hasClass(tokens, number.to, BIT.cue) ? cueAt(tokens, number.to) : null;
  const rule = cue?.name.startsWith('after:') ? AFTER[cue.name.slice('after:'.length)] : undefined;
  if (!cue || !rule?.needs.includes(number.features.case)) return null;
  const match = moneyAt(number, cue.next, context) ?? unitAt(number, cue.next, context);
  return match && { ...match, relation: rule.relation };
}

/** The token where a unit may stand: right after the number, or behind a hyphen (`5-теңге`); -1 where none can. */
function unitStart(tokens: Tokens, number: NumberSpan): number {
  if (number.features !== BARE && number.features.case !== 'equ') return -1;
  const at = number.to;
  if (tokens.kind[at] === Kind.Break || at >= tokens.count) return -1;
  if (DASHES.has(lowerAt(tokens, at)) && !tokens.gap[at] && !tokens.gap[at + 1] && hasClass(tokens, at + 1, UNITS)) return -1;
  return at;
}

/** `жалақы (мың теңге):`: the unit of what stands below, and no number. */
function isUnitAlone(tokens: Tokens, number: NumberSpan, match: UnitMatch): boolean {
  if (number.to - number.from !== 1 || !hasClass(tokens, number.from, BIT.scale) || match.unit === null) return false;
  const before = lowerAt(tokens, match.from - 1);
  const after = lowerAt(tokens, match.to);
  return before === '(' && (after === ')' || after === ',') ||
    (before === ',' || before === '|') &&
      (after === ':' || after === '|' || match.to >= tokens.count || tokens.kind[match.to] === Kind.Break);
}

function plain(number: NumberSpan, kind: FigureKind): UnitMatch {
  return {
    kind, unit: null, from: number.from, to: number.to, features: number.features, value: number.value, high: number.high,
    rule: 'figure/bare',
  };
}

function bare(number: NumberSpan): UnitMatch | null {
  if (number.features.derivation === 'approximative' || number.features.derivation === 'relative') return null;
  // 26,350 адам: a count is whole, so the comma stands between thousands.
  return { ...plain(number, 'bare'), value: number.thousands ?? number.value };
}

function toFigure(number: NumberSpan, match: UnitMatch): Figure {
  return {
    kind: match.kind, from: match.from, to: match.to, coreFrom: match.from, coreTo: match.to, value: match.value, high: match.high,
    scale: number.scale, spoken: number.spoken, features: match.features, relation: match.high ? 'range' : (match.relation ?? 'exact'),
    unit: match.unit, of: match.of ?? null, currencyBasis: match.currencyBasis ?? 'stated', change: 'none', per: match.per ?? null,
    perAmount: 1, status: 'actual', equivalentOf: null, rule: match.rule, confidence: number.spoken ? 0.9 : 0.95,
  };
}

/** Nouns behind which a number names a place in a list: `57 келі салмақ`, `5 сынып`, `112 нөмірі`. */
const NAMED_BY_NUMBER = ['name:number'] as const;

/**
 * What looks like a number but is no figure: identifiers, models, law articles (`218-бап`), km posts (`928-шақырым`),
 * minutes (`21-минут`), houses (`28а`), numbers after `№`.
 */
function isTrap(tokens: Tokens, number: NumberSpan): boolean {
  if (number.attached === 'word' || number.attached === 'numero') return true;
  const { to } = number;
  const glued = to < tokens.count && tokens.gap[to] === 0;
  if (glued && isWord(tokens, to) && !hasClass(tokens, to, UNITS | BIT.scale)) return true;
  if (glued && DASHES.has(lowerAt(tokens, to)) && tokens.gap[to + 1] === 0 && isWord(tokens, to + 1)) {
    // The hyphened number before a noun ranks or names it; an ending has been read already.
    return cueAt(tokens, to + 1)?.name !== 'rank';
  }
  // Ту-204 is a name; тұрақты-335,1 мың is a slip of the dash
  const amount = number.scale > 0 || number.grouped || !isWhole(number.value);
  if (number.attached === 'hyphen' && !amount && !hasClass(tokens, to, UNITS)) return true;
  if (isWeightClass(tokens, to) || isRoadPost(tokens, number)) return true;
  const cue = cueAt(tokens, to);
  return cue !== null && (NAMED_BY_NUMBER as readonly string[]).includes(cue.name);
}

/** `57 келі салмақ дәрежесінде`, `61 кг категориясында`, `73 келіге дейінгі салмақта`: a class of wrestlers. */
function isWeightClass(tokens: Tokens, i: number): boolean {
  const code = readingOf(tokens.words[i] ?? NO_WORD, 'unit')?.entry.data.code;
  const at = lowerAt(tokens, i + 1) === 'дейінгі' ? i + 2 : i + 1;
  return code === 'kg' && ['салмақ', 'категория', 'дәреже'].some((stem) => lowerAt(tokens, at).startsWith(stem));
}

/** `тасжолдың 128 шақырымында`, `автожолының 9 км-да`: a place on a road. */
function isRoadPost(tokens: Tokens, { from, to }: NumberSpan): boolean {
  const unit = readingOf(tokens.words[to] ?? NO_WORD, 'unit');
  if (unit?.entry.data.code !== 'km') return false;
  const { case: kase } = withEnding(tokens, to + 1, unit.features).features;
  const road = lowerAt(tokens, from - 1);
  return (kase === 'loc' || kase === 'abl') && ROADS.some((stem) => road.includes(stem)) && road.endsWith('ң');
}

const ROADS: readonly string[] = ['жол', 'трасса', 'тас'];

