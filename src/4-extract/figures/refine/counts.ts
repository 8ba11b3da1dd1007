/** Numbers that count something, ranks, parts of what was counted before; what is left is no figure. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { compare, whole } from '../../../kazakh/decimal.js';
import { nounBase } from '../../../kazakh/base-form.js';
import { BIT } from '../../../kazakh/classes.js';
import { AFTER } from '../../../kazakh/relations.js';
import { MAKES_ARTICLE, NOT_ONE_OF } from '../../../kazakh/noun-phrase.js';
import type { Doc } from '../../../3-segment/doc.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import { countedAt, isPredicate } from '../../quantities/counted.js';
import { afterGloss, cueAt, DASHES, hasClass, isWord, lowerAt, predicateAt, verbAt } from '../scan.js';
import { retain, type Figure, type Refiner } from '../figure.js';
import { changeVerbAfter } from './change-verbs.js';
import { compoundAfter, genitiveAt, hasOwner, numberOf } from './owners.js';

/** Nouns that an ordinal names rather than ranks: offices, school classes and years of study, times of the calendar, the World Wars. */
const GRADED: ReadonlySet<string> = wordsOf('graded');

/** Sentences and figures back that a partitive may reach. */
const MAX_SENTENCES = 2;
const MAX_FIGURES = 24;

export const nameCounted: Refiner = (figures, { doc }) => {
  const { tokens } = doc;
  for (let k = 0; k < figures.length; k++) {
    const f = figures[k];
    if (!f) continue;
    if (f.kind === 'ordinal') rank(doc, figures, k, f);
    else if (f.kind === 'bare') count(doc, figures, k, f);
    else if (f.kind === 'ratio' && f.rule === 'quantity/fraction') f.of = genitiveAt(tokens, f.from - 1) || null;
    else if (f.kind === 'measure' && f.of === null) f.of = measured(doc, figures, k, f);
    if (f.kind === 'bare' && DASHES.has(lowerAt(tokens, f.to)) && tokens.gap[f.to + 1] === 0 && cueAt(tokens, f.to + 1)?.name === 'rank') {
      rankHyphened(doc, f);
    }
  }
  // саны 29-дан 97-ге жетті: both ends of a change are of one number
  figures.forEach((f, k) => {
    const g = figures[k + 1];
    if (f.rule === 'quantity/number-of' && f.features.case === 'abl' && g?.kind === 'bare' && g.from === f.to &&
      g.features.case === 'dat') {
      become(g, f.of, f.rule);
    }
  });
  // 3 және 4 бөлмелі пәтер: the first of a pair counts what the second does.
  for (let k = figures.length - 2; k >= 0; k--) {
    const f = figures[k];
    const g = figures[k + 1];
    if (f?.kind !== 'bare' || g?.from !== f.to + 1 || f.features.case !== 'nom') continue;
    const joint = lowerAt(tokens, f.to);
    if (f.features.derivation === 'ordinal') {
      // екінші және үшінші орын: both rank the same
      if (g.kind === 'ordinal' && g.of !== null && (AND.has(joint) || joint === ',' || DASHES.has(joint))) {
        Object.assign(f, { kind: 'ordinal', of: g.of });
      }
    } else if (g.kind === 'count' && AND.has(joint)) become(f, g.of, 'quantity/coordinated');
  }
};

const AND: ReadonlySet<string> = new Set([...wordsOf('and'), ...wordsOf('or')]);

/** Drops what no rule has made a figure, and cannot but count. */
export const dropBare: Refiner = (figures, { doc: { tokens } }) => {
  for (const f of figures) if (f.kind === 'bare' && countsUnnamed(tokens, f)) become(f, null, 'quantity/unnamed');
  // 3 140-тан былтыр 2 260-қа кеміді: both ends of a change
  figures.forEach((f, k) => {
    const g = figures[k + 1];
    if (f.kind === 'bare' && f.features.case === 'abl' && f.relation === 'exact' && g?.rule === 'quantity/unnamed' &&
      g.features.case === 'dat' && g.from - f.to <= 2) {
      become(f, null, g.rule);
    }
  });
  retain(figures, (f) => f.kind !== 'bare');
};

function rank(doc: Doc, figures: readonly Figure[], k: number, f: Figure): void {
  const { tokens } = doc;
  // екіншісі ашылды: the second of a few that were counted
  if (f.features.poss === 3) {
    const whole = wholeBefore(doc, figures, k);
    f.of = whole?.kind === 'count' && compare(whole.value, FEW) <= 0 && compare(f.value, whole.value) <= 0 ? whole.of : null;
    return;
  }
  // A month that no date has taken is the season of a game: үшінші маусым.
  const season = hasClass(tokens, f.to, BIT.month) ? nounBase(lowerAt(tokens, f.to)) : null;
  const of = f.features.case === 'nom' ? (season ?? countedAt(tokens, afterGloss(tokens, f.to), hasOwner(doc, f))) : null;
  const names = lowerAt(tokens, f.from - 1).startsWith('нөмір') || lowerAt(tokens, f.from - 1).startsWith('бапт') ||
    hasClass(tokens, f.to, BIT.unit);
  if (of === null || names || GRADED.has(of) || GRADED.has(nounBase(lowerAt(tokens, f.to)))) f.kind = 'bare';
  else f.of = of;
}

/** `2-орын`: the hyphen ranks before a few nouns. */
function rankHyphened(doc: Doc, f: Figure): void {
  f.kind = 'ordinal';
  f.of = nounBase(lowerAt(doc.tokens, f.to + 1));
  f.rule = 'quantity/ordinal-hyphen';
}

function count(doc: Doc, figures: readonly Figure[], k: number, f: Figure): void {
  const { tokens } = doc;
  if (f.features.poss === 3 || f.features.derivation === 'collective' || boundPossessed(tokens, f)) {
    partOf(doc, figures, k, f);
    return;
  }
  const named = numberOf(doc, f);
  if (named !== null) {
    become(f, named, 'quantity/number-of');
    boundByNoun(tokens, f);
    return;
  }
  // A case ending without a relation word closes the number: 112-ге қоңырау.
  if (f.features.case !== 'nom' && f.to === f.coreTo && f.features.case !== 'equ') return;
  if (tokens.gap[f.to] !== 1) return;
  const of = countedAt(tokens, afterGloss(tokens, f.to), hasOwner(doc, f)) ?? manyBefore(tokens, f);
  if (of === null || (isOne(f) && !countsOne(doc, figures, k, of))) return;
  become(f, of, 'quantity/count');
  boundByNoun(tokens, f);
}

/**
 * A number that only a count can be though its noun is not said: bounded with nothing after it (`тізім 15-ке дейін кеңейді`), or
 * reached (`көлемі 143 000-ға жетті`, `300-ден асты`).
 */
function countsUnnamed(tokens: Tokens, f: Figure): boolean {
  if (isOne(f) || f.features.poss !== 0 || f.features.derivation !== 'none' ||
    !(f.features.case === 'dat' || f.features.case === 'abl' || f.features.case === 'nom')) {
    return false;
  }
  const next = f.to;
  const goesOn = isWord(tokens, next) && !isPredicate(tokens, next) && predicateAt(tokens, next) === null && verbAt(tokens, next) === null;
  if (f.to > f.coreTo) return !goesOn;
  if (f.features.case === 'nom') return false;
  const verb = verbAt(tokens, next)?.verb;
  return verb === 'reach' || verb === 'exceed' || verb === 'approach' || changeVerbAfter(tokens, next) !== null;
}

/** `1 мыңға жуығы`, `2,5 мың тоннадан астамы`: the bound carries the possessive of a part. */
function boundPossessed(tokens: Tokens, f: Figure): boolean {
  return f.to > f.coreTo && cueAt(tokens, f.to - 1)?.features.poss === 3;
}

/** `борышкерлер 8 мыңнан асты`: bounded, with nothing after it, the figure counts the plural before it. */
function manyBefore(tokens: Tokens, f: Figure): string | null {
  if (f.to === f.coreTo || !isWord(tokens, f.from - 1)) return null;
  const word = lowerAt(tokens, f.from - 1);
  return declinedFrom(word).find((a) => a.features.plural && a.features.case === 'nom' && a.features.poss === 0)?.stem ?? null;
}

/** `200 адамға жуық`, `12 мың бастан асады`: the bound stands behind the noun, outside of the span. */
function boundByNoun(tokens: Tokens, f: Figure): void {
  if (f.relation !== 'exact' || f.to !== f.coreTo) return;
  const cue = cueAt(tokens, f.to + 1);
  const verb = verbAt(tokens, f.to + 1);
  const kase = declinedFrom(lowerAt(tokens, f.to), true).find((a) =>
    a.features.case === 'abl' || a.features.case === 'dat')?.features.case;
  const rule = cue?.name.startsWith('after:') ? AFTER[cue.name.slice('after:'.length)] : undefined;
  if (rule && kase && rule.needs.includes(kase)) {
    f.relation = lowerAt(tokens, f.to + 2) === 'емес' && rule.negated ? rule.negated : rule.relation;
  } else if (verb?.verb === 'exceed' && kase === 'abl') f.relation = verb.features.negated ? 'at_most' : 'over';
  else if (verb?.verb === 'approach' && kase === 'dat' && !verb.features.negated) f.relation = 'almost';
}

function become(f: Figure, of: string | null, rule: string): void {
  f.kind = 'count';
  f.of = of;
  f.rule = rule;
}

const ONE = whole(1);
/** So many may be told one by one. */
const FEW = whole(10);
const isOne = (f: Figure): boolean => f.scale === 0 && !f.high && compare(f.value, ONE) === 0;

/** `бір` counts beside other counts (`бес ұл мен бір қыз`) and people; `1` counts unless `бір` there would be an article. */
function countsOne(doc: Doc, figures: readonly Figure[], k: number, of: string): boolean {
  const f = figures[k];
  const head = of.slice(of.lastIndexOf(' ') + 1);
  if (!f || NOT_ONE_OF.has(head) || MAKES_ARTICLE.has(lowerAt(doc.tokens, f.from - 1))) return false;
  if (!f.spoken || lowerAt(doc.tokens, f.to) === 'ғана') return true;
  // Бір адам counts; бір азамат, бір тұрғын only introduce.
  if (head === 'адам' && isSubject(lowerAt(doc.tokens, f.to))) return true;
  const beside = [figures[k - 1], figures[k + 1]].some((g) => g && (g.kind === 'count' || g.kind === 'bare') && near(doc, f, g));
  return beside && lowerAt(doc.tokens, f.from - 1) !== 'әр';
}

/** `адам`, `адамның`, `адамнан`; a dative is what a price is for. */
const isSubject = (word: string): boolean => ['адам', 'адамның', 'адамнан'].includes(word);

/** Within one clause: nothing but a few words between. */
function near(doc: Doc, f: Figure, g: Figure): boolean {
  const distance = g.from > f.from ? g.from - f.to : f.from - g.to;
  return distance <= 4 && doc.sentenceOf[f.from] === doc.sentenceOf[g.from];
}

/** `62-сі`, `үшеуі`, `372 мыңы`: of the noun in the genitive before it, else of what was counted before. */
function partOf(doc: Doc, figures: readonly Figure[], k: number, f: Figure): void {
  const { tokens } = doc;
  const source = wholeBefore(doc, figures, k);
  const owner = genitiveAt(tokens, f.from - 1);
  // Бірі, 1-і: one of, which counts nothing.
  if (isOne(f)) return;
  if (f.features.derivation === 'collective' && f.features.poss !== 3 && !source) return;
  if (source && (owner === null || owner === '')) {
    f.kind = source.kind;
    if (f.kind === 'measure') f.unit = source.unit;
    f.of = source.of;
    f.rule = 'quantity/partitive';
  } else become(f, owner === '' ? null : owner, 'quantity/partitive');
}

/** The count that a part is of: the nearest before it that was counted, in this sentence or the ones before. */
function wholeBefore(doc: Doc, figures: readonly Figure[], k: number): Figure | undefined {
  const sentence = doc.sentenceOf[figures[k]?.from ?? 0] ?? 0;
  for (let j = k - 1; j >= Math.max(0, k - MAX_FIGURES); j--) {
    const g = figures[j];
    if (!g || sentence - (doc.sentenceOf[g.from] ?? 0) > MAX_SENTENCES) return undefined;
    if ((g.kind === 'count' || g.kind === 'measure') && g.of !== null) return g;
  }
  return undefined;
}

/** What a measure is of: the noun after it; after a partitive or nothing, what the same unit measured before. */
function measured(doc: Doc, figures: readonly Figure[], k: number, f: Figure): string | null {
  if (f.unit === 'MCI' || f.unit === 'Cel' || f.per !== null) return null;
  // 2,5 мың тоннадан астамы: the part is the whole phrase
  const closed = f.features.case !== 'nom' && f.to === f.coreTo || boundPossessed(doc.tokens, f);
  const after = closed || f.features.poss === 3 || doc.tokens.gap[f.to] !== 1 ? null : countedAt(doc.tokens, f.to, false);
  if (after !== null) return compoundAfter(doc, f.to, after);
  if (!CARRIED.has(f.unit ?? '')) return null;
  const sentence = doc.sentenceOf[f.from] ?? 0;
  for (let j = k - 1; j >= Math.max(0, k - MAX_FIGURES); j--) {
    const g = figures[j];
    if (!g || sentence - (doc.sentenceOf[g.from] ?? 0) > MAX_SENTENCES) return null;
    if (g.kind === 'measure' && g.unit === f.unit) return g.of;
  }
  return null;
}

/** Goods are weighed and poured: what they are carries over; lengths and areas are of one thing each. */
const CARRIED: ReadonlySet<string> = new Set(['t', 'kg', 'L', 'dt', 'm3', '[bbl_us]']);
