/** What a price or a rate is for: said by a unit before the figure, a time, a person, a piece; exchange rates. */
import { BIT } from '../../../kazakh/classes.js';
import { compare, toNumber, whole } from '../../../kazakh/decimal.js';
import { nounBase } from '../../../kazakh/base-form.js';
import { verbOfWord } from '../../../kazakh/analyse.js';
import { valuesOf, wordsOf } from '../../../kazakh/lexicon/index.js';
import { NO_WORD } from '../../../kazakh/word.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import { Kind, matchAt, type Tokens } from '../../../3-segment/tokens.js';
import type { Doc } from '../../../3-segment/doc.js';
import { hasClass, isWord, lowerAt } from '../scan.js';
import { compact, type Figure, type Refiner } from '../figure.js';

/** Time nouns in the possessive dative: `айына` a month. */
const PER_TIME = valuesOf('per');
const PEOPLE = wordsOf('person');
const FAMILIES = wordsOf('family');
const ANIMALS = wordsOf('animal');
/** Containers with a name of their own in the contract. */
const CONTAINERS = valuesOf('container');
const PIECES = wordsOf('piece');
/** One of something: `әр`, `бір`. */
const EACH = wordsOf('each');
const PRICED = wordsOf('priced');

/** Tokens back that a unit may stand before its price. */
const REACH = 9;

export const setPer: Refiner = (figures, { doc }) => {
  for (let k = 0; k < figures.length; k++) {
    const f = figures[k];
    if (!f || f.per !== null) continue;
    if (f.kind === 'money') f.per = slashUnit(doc.tokens, f) ?? perBefore(doc, figures, k) ?? carried(doc, figures, k);
    else if (f.kind === 'measure' || f.kind === 'count') f.per = rateBefore(doc, figures, k);
  }
};

/** `бір келі ет 120 мың сум`, `1 литрі – 300 теңге`: one of a unit before a sum is what the sum is for, and no figure. */
export const setUnitPrices: Refiner = (figures, { doc }) => {
  const { tokens } = doc;
  for (const [k, f] of figures.entries()) {
    const next = figures[k + 1];
    const per = !f.high && f.scale === 0 && f.relation === 'exact' ? quotedUnit(tokens, f) : null;
    if (per && next?.kind === 'money' && doc.sentenceOf[next.from] === doc.sentenceOf[f.from] && next.from - f.to <= REACH) {
      next.per = per;
      next.perAmount = toNumber(f.value);
      f.kind = 'gone';
    }
  }
  compact(figures);
};

const ONE = whole(1);

/** One of a unit, or `5 литрі`, `10 данасына`: how many a price is for. */
function quotedUnit(tokens: Tokens, f: Figure): string | null {
  if (f.kind === 'measure') {
    return compare(f.value, ONE) === 0 || (f.features.poss === 3 && f.features.case !== 'abl') ? perOf(tokens, f) : null;
  }
  return f.kind === 'count' && isPiece(lowerAt(tokens, f.to)) ? 'unit' : null;
}

/** `данасы`, `бөлкесіне`: one of what is sold by the piece. */
function isPiece(word: string): boolean {
  return declinedFrom(word).some(({ stem, features: { poss, case: kase } }) =>
    PIECES.has(stem) && poss === 3 && (kase === 'nom' || kase === 'dat'));
}

function perOf(tokens: Tokens, f: Figure): string | null {
  for (let i = f.coreFrom + 1; i < f.coreTo; i++) {
    const match = matchAt(tokens, i, 'unit');
    if (match && match.reading.entry.data.per !== 'MCI') return match.reading.entry.data.per ?? null;
  }
  return null;
}

/** `2 500 теңге/кг`. */
function slashUnit(tokens: Tokens, f: Figure): string | null {
  if (lowerAt(tokens, f.coreTo) !== '/' || tokens.gap[f.coreTo + 1] !== 0) return null;
  return matchAt(tokens, f.coreTo + 1, 'unit')?.reading.entry.data.per ?? null;
}

function perBefore(doc: Doc, figures: readonly Figure[], k: number): string | null {
  const f = figures[k];
  if (!f) return null;
  const { tokens } = doc;
  const stop = Math.max(figures[k - 1]?.to ?? 0, f.from - REACH, doc.sentences[doc.sentenceOf[f.from] ?? 0]?.from ?? 0);
  for (let i = f.from - 1; i >= stop; i--) {
    if (tokens.kind[i] === Kind.Punct && isBoundary(tokens, i)) return null;
    if (!isWord(tokens, i)) continue;
    const found = unitBefore(tokens, i, f) ?? timeOrPerson(tokens, i) ?? piece(tokens, i, f);
    if (found) return found;
  }
  return null;
}

/** A comma or bracket ends the phrase; a dash, a colon, a hyphen do not (`Литрі-7 теңге`, `құны – бір адамға`). */
function isBoundary(tokens: Tokens, i: number): boolean {
  return [',', ';', '(', ')', '«', '»', '"', '|', '…'].includes(lowerAt(tokens, i));
}

/** `литрі`, `шаршы метрі`, `барреліне`, `гектарынан`; `бір келі ет`. */
function unitBefore(tokens: Tokens, i: number, f: Figure): string | null {
  for (const start of [i - 2, i - 1, i]) {
    const match = start >= 0 && hasClass(tokens, start, BIT.unit) ? matchAt(tokens, start, 'unit') : undefined;
    if (match?.next !== i + 1) continue;
    const { features, entry } = match.reading;
    const { per } = entry.data;
    if (!per) return null;
    if (per === 'MCI') return features.case === 'nom' && f.kind === 'money' && tokens.kind[start - 1] !== Kind.Number ? 'MCI' : null;
    const owned = features.poss === 3 && ['nom', 'dat', 'abl', 'loc'].includes(features.case);
    const one = EACH.has(lowerAt(tokens, start - 1));
    return owned || one ? per : null;
  }
  return null;
}

/** `айына`, `бір адамға`, `әр отбасыға`, `адам басына`, `балаға шаққанда`. */
function timeOrPerson(tokens: Tokens, i: number): string | null {
  const word = lowerAt(tokens, i);
  const time = PER_TIME.get(word);
  if (time) return time;
  const before = lowerAt(tokens, i - 1);
  if (word === 'басына' && (PEOPLE.has(before) || before === 'жан')) return 'person';
  const base = nounBase(word);
  if (FAMILIES.has(base) && isDative(word) && tokens.kind[i - 1] === Kind.Word) return 'family';
  if (!PEOPLE.has(base)) return null;
  const each = EACH.has(before) || (EACH.has(lowerAt(tokens, i - 2)) && tokens.kind[i - 1] === Kind.Word);
  return each && (isDative(word) || isAccusative(word)) ? 'person' : null;
}

/** `бір қап ұн`, `бір қорабы`, `бір бөлке нан … тұрады`, `бір қой`, `данасы`. */
function piece(tokens: Tokens, i: number, f: Figure): string | null {
  const word = lowerAt(tokens, i);
  if (isPiece(word)) return 'unit';
  const container = EACH.has(lowerAt(tokens, i - 1)) ? (CONTAINERS.get(word) ?? ofContainer(word)) : ofContainer(word);
  if (container !== null) return container;
  if (!EACH.has(lowerAt(tokens, i - 1)) || hasClass(tokens, i, BIT.timeUnit | BIT.unit | BIT.currency | BIT.scale | BIT.numeral)) {
    return null;
  }
  const base = nounBase(word);
  if (PEOPLE.has(base)) return null;
  if (ANIMALS.has(base)) return 'head';
  const owned = declinedFrom(word).some((a) => a.features.poss === 3 && (a.features.case === 'nom' || a.features.case === 'acc'));
  return (owned || base === word) && priced(tokens, f) ? 'unit' : null;
}

/** `қабы`, `басы`: its container. */
function ofContainer(word: string): string | null {
  const owned = declinedFrom(word).find(({ stem, features: { poss, case: kase, plural } }) =>
    CONTAINERS.has(stem) && poss === 3 && kase === 'nom' && !plural);
  return CONTAINERS.get(owned?.stem ?? '') ?? null;
}

/** Whether a verb of price follows, or the sum is itself distributive. */
function priced(tokens: Tokens, f: Figure): boolean {
  if (f.features.case === 'abl') return true;
  for (let i = f.to; i < f.to + 3; i++) {
    const word = lowerAt(tokens, i);
    if (PRICED.has(verbOfWord(tokens.words[i] ?? NO_WORD)?.stem ?? '')) return true;
    if (word === ',' && f.features.case === 'dat') return true;
  }
  return false;
}

/** The per of a count or a measure: `гектарынан 14,8 центнер`, `жылына 3 мың турист`, `тәулігіне 5 мың тонна`. */
function rateBefore(doc: Doc, figures: readonly Figure[], k: number): string | null {
  const f = figures[k];
  if (!f) return null;
  const { tokens } = doc;
  const stop = Math.max(figures[k - 1]?.to ?? 0, f.from - 4, doc.sentences[doc.sentenceOf[f.from] ?? 0]?.from ?? 0);
  for (let i = f.from - 1; i >= stop; i--) {
    if (tokens.kind[i] === Kind.Punct && isBoundary(tokens, i)) return null;
    const time = PER_TIME.get(lowerAt(tokens, i));
    if (time) return time;
    if (f.unit === 'MCI' && timeOrPerson(tokens, i)) return timeOrPerson(tokens, i);
    const match = f.kind === 'measure' && hasClass(tokens, i, BIT.unit) ? matchAt(tokens, i, 'unit') : undefined;
    const { features } = match?.reading ?? {};
    const each = features?.poss === 3 || EACH.has(lowerAt(tokens, i - 1));
    if (match && each && (features?.case === 'abl' || features?.case === 'dat')) return match.reading.entry.data.per ?? null;
  }
  // гектарына 22,0 және 22,4 центнер; 10,1 центнер гектарға
  const previous = figures[k - 1];
  if (previous && previous.rule === 'quantity/shared-coordination' && f.from === previous.to + 1 && previous.unit === f.unit) {
    return previous.per;
  }
  const behind = f.unit === 'dt' ? matchAt(tokens, f.to, 'unit')?.reading : undefined;
  return behind?.features.case === 'dat' ? (behind.entry.data.per ?? null) : null;
}

/** Both ends of a change share their per; a second price of the same sale carries it on. */
function carried(doc: Doc, figures: readonly Figure[], k: number): string | null {
  const f = figures[k];
  const previous = figures.slice(Math.max(0, k - 3), k).reverse().find((g) => g.kind === 'money');
  if (!f || !previous || previous.per === null || CURRENCY_CODE.test(previous.per)) return null;
  const distance = (doc.sentenceOf[f.from] ?? 0) - (doc.sentenceOf[previous.from] ?? 0);
  if (f.change === 'to' && previous.change === 'from' && previous.unit === f.unit) return previous.per;
  // Литрі 5 теңгеге қымбаттап, 250 теңге болды: the level after the change is of the same unit.
  const moved = previous.change === 'up' || previous.change === 'down';
  if (distance === 0 && moved && previous.unit === f.unit && f.change === 'none') return previous.per;
  if (distance === 0 && previous.change === 'none' && hasPlaceBetween(doc.tokens, previous.to, f.from)) return previous.per;
  const sold = f.features.case === 'abl' && (f.change === 'from' || priced(doc.tokens, f));
  return sold && GOODS.has(previous.per) && distance <= 1 ? previous.per : null;
}

/** `Душанбеде бір қап ұн 310 сомониге, ал Ташкентте 290 мың сумға`: another place, the same thing. */
function hasPlaceBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const surface = tokens.text.charAt(tokens.start[i] ?? 0);
    const word = lowerAt(tokens, i);
    if (surface !== surface.toLowerCase() && LOCATIVE.some((ending) => word.endsWith(ending))) return true;
  }
  return false;
}

const CURRENCY_CODE = /^(?!MCI)[A-Z]{3}$/;
const LOCATIVE = ['да', 'де', 'та', 'те'] as const;

const GOODS: ReadonlySet<string> = new Set(['kg', 't', 'L', 'bag', 'head', 'm2', 'm3', 'barrel', 'unit']);

function isDative(word: string): boolean {
  return declinedFrom(word, true).some((a) => a.features.case === 'dat' && !a.features.plural);
}

function isAccusative(word: string): boolean {
  return declinedFrom(word, true).some((a) => a.features.case === 'acc' && !a.features.plural);
}
