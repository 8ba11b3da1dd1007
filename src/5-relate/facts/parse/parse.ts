/** A text as all later steps read it: units, and for each what stands around it. Nothing changes it afterwards. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { DASHES } from '../../../3-segment/signs.js';
import { verbClasses, verbStem } from '../../../kazakh/fact-verbs.js';
import { ADJECTIVES } from '../../../kazakh/fact-words.js';
import { kept, type Word } from '../../../kazakh/word.js';
import { themeOfNoun, themeOfVerb } from '../../../kazakh/themes.js';
import { figuresOf, type Figure, type Mentions } from '../input.js';
import { datelineEnd } from '../dateline.js';
import { formOfWord } from '../words.js';
import { linesOf } from './lines.js';
import { nameKind } from './name-kind.js';
import { quotesOf } from './quotes.js';
import { rolesOf } from './roles.js';
import { speechesOf } from './speech.js';
import { Cat, CASES, VERB_CLASSES, type Counts, type Parse } from './types.js';
import { QUOTES, unitsOf, type Unit } from './units.js';

export function parse(mentions: Mentions): Parse {
  const figures = figuresOf(mentions);
  const units = unitsOf(mentions, figures);
  const n = units.length;
  const cat = new Uint8Array(n + 1);
  const kase = new Uint8Array(n + 1);
  const stem = new Int32Array(n + 1);
  const classes = new Uint8Array(n + 1);
  const theme = new Uint8Array(n + 1);
  const sentence = new Int32Array(n + 1);
  const cell = new Uint8Array(n + 1);
  const [figureUnit, entityUnit, dateUnit] = [
    new Int32Array(figures.length), new Int32Array(mentions.entities.length), new Int32Array(mentions.dates.length),
  ];
  for (let u = 0; u < n; u++) {
    const unit = units[u] as Unit;
    cat[u] = catOf(mentions, figures, unit);
    kase[u] = CASES.indexOf(unit.case);
    stem[u] = stemOf(unit);
    classes[u] = unit.verb ? classBits(unit.word) : 0;
    theme[u] = themeOf(unit);
    cell[u] = u === 0 || cat[u - 1] === Cat.break ? 0 : (cell[u - 1] as number) + (cat[u] === Cat.bar ? 1 : 0);
    sentence[u] = mentions.doc.sentenceOf[unit.from] ?? 0;
    if (unit.kind === 'figure') figureUnit[unit.index] = u;
    else if (unit.kind === 'entity') entityUnit[unit.index] = u;
    else if (unit.kind === 'date') dateUnit[unit.index] = u;
  }
  const quote = quotesOf(units);
  const { lines, line } = linesOf(units, cat);
  const [first, last, verbBefore, verbAfter] = spansOf(units, cat, sentence);
  const dateline = datelineEnd(mentions, datelineMentions(mentions));
  const bare = { mentions, figures, units, cat, kase, stem, theme, classes, sentence, cell, line, quote, first, last, lines };
  return {
    ...bare, clause: clausesOf(units, cat, sentence), verbAfter, verbBefore, counts: countsOf(units, cat), speeches: speechesOf(bare),
    roles: rolesOf(units, cat, kase), nameKinds: Uint8Array.from(mentions.entities, nameKind), figureUnit, entityUnit, dateUnit,
    dateline: dateline === 0 ? 0 : units.findIndex(({ from }) => from >= dateline),
  };
}

function datelineMentions({ entities, dates }: Mentions): Map<number, { readonly kind: string; readonly to: number }> {
  const at = new Map<number, { readonly kind: string; readonly to: number }>();
  for (const { from, to } of entities) at.set(from, { kind: 'entity', to });
  for (const { from, to } of dates) at.set(from, { kind: 'date', to });
  return at;
}

// ---- what a unit is ---------------------------------------------------------------------------------------------

const BY_CASE = [Cat.nom, Cat.gen, Cat.dat, Cat.acc, Cat.loc, Cat.abl, Cat.ins, Cat.attr, Cat.nom] as const;
const SIGNS: ReadonlyMap<string, number> =
  new Map<string, number>([[',', Cat.comma], [':', Cat.colon], ['(', Cat.open], [')', Cat.close], ['\n', Cat.break], ['|', Cat.bar]]);

function catOf({ entities }: Mentions, figures: readonly Figure[], { kind, index, lower, word, form, verb }: Unit): number {
  switch (kind) {
    case 'figure': {
      const figure = figures[index];
      if (figure?.quantity == null) return Cat.money;
      const { kind: sort } = figure.quantity;
      return sort === 'count' ? Cat.count
        : sort === 'percent' || sort === 'percentage_point' || sort === 'ratio' ? Cat.percent
        : Cat.measure;
    }
    case 'date': return Cat.date;
    case 'entity': {
      const type = entities[index]?.type;
      return type === 'GPE' || type === 'LOCATION' || type === 'FACILITY'
        ? Cat.place
        : type === 'ORGANISATION' ? Cat.organisation : type === 'PERSON' ? Cat.person : type === 'POSITION' ? Cat.office : Cat.name;
    }
    case 'number': return Cat.number;
    case 'sign': return SIGNS.get(lower) ?? (DASHES.has(lower) ? Cat.dash : QUOTES.has(lower) ? Cat.quote : Cat.sign);
    default:
  }
  return form === null ? Cat.sign : verb ? verbCat(word) : wordCat(word);
}

/** What a word is where it is a predicate, and where it is none. */
const verbCat = kept((word) => catOfWord(word, true));
const wordCat = kept((word) => catOfWord(word, false));

function catOfWord(word: Word, verb: boolean): number {
  const form = formOfWord(word);
  if (form.kind === 'conjunction') return Cat.conjunction;
  if (form.kind === 'postposition') return Cat.postposition;
  if (form.kind === 'adverb') return Cat.adverb;
  if (form.kind === 'pronoun') return form.case === 'gen' ? Cat.pronounGen : Cat.pronoun;
  if (form.reports) return Cat.report;
  if (verb) {
    return form.sort === 'auxiliary' || form.sort === 'modal' ? Cat.auxiliary
      : form.verb === 'converb' || form.verb === 'conditional' ? Cat.converb
      : Cat.verb;
  }
  if (form.verb === 'perfect' || form.verb === 'habitual') return Cat.participle;
  if (ADJECTIVES.has(word.lower)) return Cat.adjective;
  if (form.case === 'nom') return form.infinitive ? Cat.infinitive : form.owned ? Cat.owned : Cat.nom;
  return BY_CASE[CASES.indexOf(form.case)] ?? Cat.nom;
}

/** FNV-1a of a string, never 0. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return hash === 0 ? 1 : hash;
}

/** Letters of a stem that are told apart. */
const STEM = 6;

function stemOf({ kind, word, form, verb }: Unit): number {
  return form === null || kind !== 'word' ? 0 : verb ? verbStemHash(word) : stemHash(word);
}

const stemHash = kept((word) => hashOf(formOfWord(word).stem.slice(0, STEM)));
const verbStemHash = kept((word) => hashOf(verbStem(word.lower, formOfWord(word).verb ?? 'infinitive').slice(0, STEM)));

/** Classes of a verb as bits, in the order of `VERB_CLASSES`; the last also for verbs of speech by name. */
const classBits = kept((word) => {
  const { verb, sort } = formOfWord(word);
  const found = verbClasses(word.lower, verb ?? 'infinitive');
  const bits = VERB_CLASSES.reduce((mask, name, k) => (found.has(name) ? mask | (1 << k) : mask), 0);
  return sort === 'speech' ? bits | (1 << 7) : bits;
});

/** Number of the theme that a word is of; 0 for none. */
const wordTheme = kept((word) => {
  const { stem, verb } = formOfWord(word);
  return (verb === null ? 0 : themeOfVerb(verbStem(word.lower, verb))) || themeOfNoun(stem, word.lower);
});
const themeOf = ({ kind, form, word }: Unit): number => (form === null || kind !== 'word' ? 0 : wordTheme(word));

// ---- what stands around it --------------------------------------------------------------------------------------

function spansOf(units: readonly Unit[], cat: Uint8Array, sentence: Int32Array): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const n = units.length;
  const [first, last, before, after] = [new Int32Array(n + 1), new Int32Array(n + 1), new Int32Array(n + 1), new Int32Array(n + 1)];
  for (let u = 0, start = 0, verb = -1; u < n; u++) {
    if (u > 0 && sentence[u] !== sentence[u - 1]) [start, verb] = [u, -1];
    first[u] = start;
    before[u] = verb;
    if (isVerbal(cat[u])) verb = u;
  }
  for (let u = n - 1, end = n, verb = -1; u >= 0; u--) {
    if (u < n - 1 && sentence[u] !== sentence[u + 1]) [end, verb] = [u + 1, -1];
    last[u] = end;
    after[u] = verb;
    if (isVerbal(cat[u])) verb = u;
  }
  return [first, last, before, after];
}

const isVerbal = (cat: number | undefined): boolean => cat === Cat.verb || cat === Cat.converb;

/** Words that begin a clause of its own after a comma. */
const OPENERS: ReadonlySet<string> = wordsOf('opens-clause');

/** Number of each unit's clause: a predicate and a sign end one, and so does what opens the next. */
function clausesOf(units: readonly Unit[], cat: Uint8Array, sentence: Int32Array): Int32Array {
  const clause = new Int32Array(units.length + 1);
  for (let u = 0, c = 0, verb = false; u < units.length; u++) {
    const before = cat[u - 1];
    const opens = before === Cat.comma && (verb || OPENERS.has(units[u]?.lower ?? ''));
    if (u > 0 && (sentence[u] !== sentence[u - 1] || before === Cat.colon || units[u - 1]?.lower === ';' || opens)) {
      c++;
      verb = false;
    }
    clause[u] = c;
    if (isVerbal(cat[u]) || cat[u] === Cat.auxiliary) verb = true;
    else if (cat[u] !== Cat.comma && cat[u] !== Cat.quote && cat[u] !== Cat.dash) verb = false;
  }
  return clause;
}

function countsOf(units: readonly Unit[], cat: Uint8Array): Counts {
  const n = units.length;
  const array = (): Int16Array => new Int16Array(n + 1);
  const counts = { verbs: array(), commas: array(), nouns: array(), figures: array(), names: array(), dates: array(), dashes: array() };
  for (let u = 0; u < n; u++) {
    const own = cat[u] as number;
    const unit = units[u] as Unit;
    counts.verbs[u + 1] = (counts.verbs[u] as number) + (isVerbal(own) ? 1 : 0);
    counts.commas[u + 1] = (counts.commas[u] as number) + (own === Cat.comma || unit.lower === ';' ? 1 : 0);
    counts.nouns[u + 1] = (counts.nouns[u] as number) + (unit.noun && unit.kind === 'word' && own !== Cat.adjective ? 1 : 0);
    counts.figures[u + 1] = (counts.figures[u] as number) + (unit.kind === 'figure' ? 1 : 0);
    counts.names[u + 1] = (counts.names[u] as number) + (unit.kind === 'entity' ? 1 : 0);
    counts.dates[u + 1] = (counts.dates[u] as number) + (own === Cat.date ? 1 : 0);
    counts.dashes[u + 1] = (counts.dashes[u] as number) + (own === Cat.dash || own === Cat.bar ? 1 : 0);
  }
  return counts;
}
