/** Numbers that count something, ranks, parts of what was counted before; what is left is no figure. */
import { whole, compare } from '../../../kazakh/decimal.js';
import { nounBase } from '../../../kazakh/noun-base.js';
import { BIT } from '../../../kazakh/classes.js';
import type { Doc } from '../../../3-segment/doc.js';
import { analyse } from '../../../kazakh/strip.js';
import { countedAt } from '../../quantities/counted.js';
import { DASHES, hasClass, isWord, lowerAt } from '../scan.js';
import type { Figure, Refiner } from '../figure.js';

/** Nouns that an ordinal names or grades rather than ranks: offices, classes, degrees, quarters, the World Wars. */
const GRADED: ReadonlySet<string> = new Set([
  'орынбасар', 'сынып', 'класс', 'курс', 'топ', 'дәреже', 'деңгей', 'тоқсан', 'жартыжылдық', 'ғасыр', 'дүниежүзілік', 'президент',
  'хатшы', 'санат', 'категория', 'вице', 'ханым', 'жақ', 'кезек', 'реттік', 'дүниежүзі', 'жарты', 'саты', 'мәрте', 'сұрып',
]);

/** Sentences back that a partitive may reach. */
const MAX_SENTENCES = 2;

export const nameCounted: Refiner = (figures, { doc }) => {
  const { tokens } = doc;
  for (let k = 0; k < figures.length; k++) {
    const f = figures[k];
    if (!f) continue;
    if (f.kind === 'ordinal') rank(doc, f);
    else if (f.kind === 'bare') count(doc, figures, k, f);
    else if (f.kind === 'measure' && f.of === null) f.of = measured(doc, figures, k, f);
    if (f.kind === 'bare' && DASHES.has(lowerAt(tokens, f.to)) && hasClass(tokens, f.to + 1, BIT.cue)) rankHyphened(doc, f);
  }
};

/** Drops what no rule has made a figure. */
export const dropBare: Refiner = (figures) => {
  let kept = 0;
  for (const f of figures) if (f.kind !== 'bare') figures[kept++] = f;
  figures.length = kept;
};

function rank(doc: Doc, f: Figure): void {
  const { tokens } = doc;
  const of = f.features.case === 'nom' ? countedAt(tokens, f.to, false) : null;
  if (of === null || GRADED.has(of) || GRADED.has(nounBase(lowerAt(tokens, f.to)))) f.kind = 'bare';
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
  if (f.features.poss === 3 || f.features.derivation === 'collective') {
    const whole = wholeBefore(doc, figures, k);
    if (whole) {
      f.kind = whole.kind === 'money' ? 'count' : whole.kind;
      if (f.kind === 'measure') f.unit = whole.unit;
      f.of = whole.of;
      f.rule = 'quantity/partitive';
    }
    return;
  }
  // A case ending without a relation word closes the number: 112-ге қоңырау.
  if (f.features.case !== 'nom' && f.to === f.coreTo && f.features.case !== 'equ') return;
  if (f.spoken && f.scale === 0 && !f.high && compare(f.value, whole(2)) < 0) return;
  if (tokens.gap[f.to] !== 1) return;
  const of = countedAt(tokens, f.to, hasOwner(doc, f));
  if (of === null) return;
  f.kind = 'count';
  f.of = of;
  f.rule = 'quantity/count';
}

/** The count that a part is of: the nearest before it that was counted, in this sentence or the ones before. */
function wholeBefore(doc: Doc, figures: readonly Figure[], k: number): Figure | undefined {
  const sentence = doc.sentenceOf[figures[k]?.from ?? 0] ?? 0;
  for (let j = k - 1; j >= 0; j--) {
    const g = figures[j];
    if (!g || sentence - (doc.sentenceOf[g.from] ?? 0) > MAX_SENTENCES) return undefined;
    if ((g.kind === 'count' || g.kind === 'measure') && g.of !== null) return g;
  }
  return undefined;
}

/** What a measure is of: the noun after it; after a partitive or nothing, what the same unit measured before. */
function measured(doc: Doc, figures: readonly Figure[], k: number, f: Figure): string | null {
  if (f.unit === 'MCI' || f.unit === 'Cel' || f.per !== null) return null;
  const closed = f.features.case !== 'nom' && f.to === f.coreTo;
  const after = closed || f.features.poss === 3 || doc.tokens.gap[f.to] !== 1 ? null : countedAt(doc.tokens, f.to, false);
  if (after !== null) return compoundAfter(doc, f.to, after);
  if (!CARRIED.has(f.unit ?? '')) return null;
  const sentence = doc.sentenceOf[f.from] ?? 0;
  for (let j = k - 1; j >= 0; j--) {
    const g = figures[j];
    if (!g || sentence - (doc.sentenceOf[g.from] ?? 0) > MAX_SENTENCES) return null;
    if (g.kind === 'measure' && g.unit === f.unit) return g.of;
  }
  return null;
}

/** Goods are weighed and poured: what they are carries over; lengths and areas are of one thing each. */
const CARRIED: ReadonlySet<string> = new Set(['t', 'kg', 'L', 'dt', 'm3', '[bbl_us]']);

/** `дизель отыны`: a bare noun and the possessed noun after it are one name. */
function compoundAfter(doc: Doc, i: number, of: string): string {
  const { tokens } = doc;
  for (let k = i; k < i + 4; k++) {
    if (lowerAt(tokens, k) !== of || !isWord(tokens, k + 1)) continue;
    const head = lowerAt(tokens, k + 1);
    const owned = analyse(head).find((a) => a.features.poss === 3 && !a.features.plural && a.stem.length > 2);
    return owned && (head.endsWith('ы') || head.endsWith('і')) ? `${of} ${head}` : of;
  }
  return of;
}

/** A genitive in the clause before the number owns what it counts: `алаяқтықтың 6 208 дерегі`. */
function hasOwner(doc: Doc, f: Figure): boolean {
  const { tokens } = doc;
  for (let k = f.from - 1; k >= Math.max(0, f.from - 6); k--) {
    const word = lowerAt(tokens, k);
    if (word === '.' || word === ';' || word === '\n') return false;
    if (GENITIVE.some((ending) => word.length > ending.length + 1 && word.endsWith(ending)) || word === 'ның' || word === 'нің') return true;
    if (word === 'аса' || word === 'астам') continue;
  }
  // 4 мыңнан аса туындысын: an object with a possessive of its own.
  return f.to > f.coreTo;
}

const GENITIVE = ['ның', 'нің', 'дың', 'дің', 'тың', 'тің'] as const;
