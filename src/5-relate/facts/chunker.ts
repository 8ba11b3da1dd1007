/** Sentences into chunks: noun phrases close at their case, predicates stand alone, mentions keep their own tags. */
import { ADJECTIVES, COMPARISONS, GOVERNED, PURPOSES } from '../../kazakh/fact-words.js';
import { verbClasses } from '../../kazakh/fact-verbs.js';
import type { Chunk, ChunkWord, Scene } from './chunk.js';
import { figureTags } from './figure-tags.js';
import { CASE_TAGS, dateTags, entityTags } from './mention-tags.js';
import { beginning, entityOf, isOwner, phraseChunk, splitPhrases } from './phrases.js';
import { isComparative, isVerbAt, isVerbChunk, verbTags } from './predicates.js';
import { isReport, takeReport } from './reports.js';
import { SIGN_TAGS } from './signs.js';
import { hasAll, hasAny, NO_TAGS, TAG, tags, union, without, type Tags } from './tags.js';
import { unitsOf, type Unit } from './units.js';
import { wordForm, type WordForm } from './words.js';

const PLACE_NAME = tags('Place', 'Nominative');
const COMPARED = tags('Adverbial', 'Comparison');
const GENITIVE_OR_PRONOUN = tags('Genitive', 'Pronoun');
/** Words before what a number counts, at most. */
const MAX_BEFORE_COUNTED = 5;
/** Words that the owned head of a compound may stand after what is counted. */
const MAX_COMPOUND = 2;

/** What the chunker has in hand. */
interface State {
  readonly scene: Scene;
  readonly units: readonly Unit[];
  readonly chunks: Chunk[];
  words: ChunkWord[];
  /** What a count before this phrase counts: its last word. */
  counted: string | null;
}

/** Chunks of the tokens from `from` to `to`, in order. */
export function chunksOf(scene: Scene, from: number, to: number): Chunk[] {
  return chunksFrom(scene, unitsOf(scene, from, to));
}

/** Chunks of a sentence's units, in order. */
export function chunksFrom(scene: Scene, units: readonly Unit[]): Chunk[] {
  const state: State = { scene, units, chunks: [], words: [], counted: null };
  state.units.forEach((unit, k) => readUnit(state, unit, k));
  close(state);
  return state.chunks;
}

function readUnit(state: State, unit: Unit, k: number): void {
  switch (unit.kind) {
    case 'figure': readFigure(state, unit); break;
    case 'entity': readName(state, unit); break;
    case 'number': state.words.push(wordOf(state, unit, 'word')); break;
    case 'date': closeWith(state, chunkOf(unit, dateTags(state.scene, unit.index), { date: unit.index })); break;
    case 'sign': closeWith(state, chunkOf(unit, SIGN_TAGS.get(unit.lower) ?? TAG.Other)); break;
    default: readWord(state, unit, unit.form ?? wordForm(unit.lower), k);
  }
}

function readFigure(state: State, unit: Unit): void {
  const quantity = state.scene.figures[unit.index]?.quantity;
  // екінші балаға: which, no figure of the clause
  if (quantity?.kind === 'ordinal') {
    state.words.push(wordOf(state, unit, 'word'));
    return;
  }
  // қажеттілік орташа 400 МВт: how it is told
  if (state.words.length > 1 && state.words.at(-1)?.lower === 'орташа') state.words.pop();
  closeWith(state, chunkOf(unit, figureTags(state.scene, unit.index), { figure: unit.index }));
  const counted = quantity?.of?.split(' ').at(-1) ?? null;
  state.counted = counted !== null && !isKnownVerb(counted) ? counted : null;
}

/** `алды` is no noun that anything counts. */
function isKnownVerb(lower: string): boolean {
  const { verb } = wordForm(lower);
  return verb !== null && verbClasses(lower, verb).size > 0;
}

/** A bare name may own the noun after it (ТМҰ елдерінің); one with a case stands alone. */
function readName(state: State, unit: Unit): void {
  const name = state.scene.mentions.entities[unit.index]?.name ?? '';
  const { tags: own, form } = entityTags(state.scene, unit.index);
  const word: ChunkWord = { from: unit.from, to: unit.to, lower: name.toLowerCase(), text: name, surface: surfaceOf(state.scene, unit), form, role: 'name' };
  if (form.case === 'nom') {
    state.words.push(word);
    // 595 қазақстандық | елге оралды
    if (state.counted !== null && state.words.length === 1 && word.lower.startsWith(beginning(state.counted))) close(state);
  } else closeWith(state, { ...chunkOf(unit, own), words: [word], entity: unit.index, lower: word.lower });
}

function readWord(state: State, unit: Unit, form: WordForm, k: number): void {
  const { tokens } = state.scene.mentions.doc;
  switch (form.kind) {
    case 'conjunction': readConjunction(state, unit, k); return;
    case 'pronoun': closeWith(state, { ...chunkOf(unit, union(TAG.Pronoun, CASE_TAGS[form.case])), words: [wordOf(state, unit, 'word')] }); return;
    case 'adverb':
      if (unit.lower === 'атап' && state.units[k + 1]?.lower.startsWith('өт')) return readVerb(state, unit);
      closeWith(state, chunkOf(unit, TAG.Adverbial)); return;
    case 'postposition':
      if (isGoverned(state, unit, k)) makeAdverbial(state, unit);
      else readVerb(state, { ...unit, form: { ...form, verb: /[дт][ыі]$/u.test(unit.lower) ? 'past' : 'converb' } });
      return;
    default:
  }
  if (form.reports) return readReport(state, unit);
  if (unit.lower === 'орта' && state.units[k + 1]?.lower === 'есеппен') return closeWith(state, chunkOf(unit, TAG.Adverbial));
  const afterFigure = state.words.length === 0 && (state.chunks.at(-1)?.figure ?? -1) >= 0;
  const counted = isCounted(state, unit, form);
  if (!counted && ((afterFigure && isComparative(unit.lower)) || isVerbAt(state.units, k, tokens))) return readVerb(state, unit);
  const describes = form.case === 'nom' && (form.verb === 'perfect' || form.verb === 'habitual');
  state.words.push(wordOf(state, unit, describes ? 'participle' : 'word'));
  if (form.case !== 'nom' || (counted && !isOwnedAfter(state, unit, k))) close(state);
}

/** Joins two nouns, or stands between chunks. */
function readConjunction(state: State, unit: Unit, k: number): void {
  const next = state.units[k + 1];
  const joins = state.words.length > 0 && next?.kind === 'word' && next.form?.kind === 'noun' && !isVerbAt(state.units, k + 1, state.scene.mentions.doc.tokens);
  if (joins) state.words.push(wordOf(state, unit, 'conjunction'));
  else closeWith(state, chunkOf(unit, TAG.Conjunction));
}

/** `бастап` without an ablative is a verb, `қатысты` without a dative as well. */
function isGoverned({ scene, units }: State, { lower }: Unit, k: number): boolean {
  const needs = GOVERNED.get(lower);
  if (needs === undefined) return true;
  const before = units[k - 1];
  if (before === undefined) return false;
  if (before.lower === 'қоса' || before.kind === 'date') return true;
  return before.kind === 'entity' ? entityTags(scene, before.index).form.case === needs : before.form?.case === needs;
}

/** The report takes in the name or the noun that it is of. */
function readReport(state: State, unit: Unit): void {
  const owner = state.words;
  state.words = [];
  const before = state.chunks.at(-1);
  if (owner.length > 0) {
    const named = owner.findLast((word) => isOwner(word, state.scene));
    const words = [...owner, wordOf(state, unit, 'word')];
    state.chunks.push({ ...chunkOf(unit, TAG.Report), from: owner[0]?.from ?? unit.from, words, entity: named === undefined ? -1 : entityOf(named, state.scene) });
  } else if (before !== undefined && before.to === unit.from && before.figure < 0 && hasAny(before.tags, GENITIVE_OR_PRONOUN)) {
    const kept = hasAny(before.tags, TAG.Pronoun) ? TAG.Pronoun : NO_TAGS;
    state.chunks[state.chunks.length - 1] = { ...before, to: unit.to, tags: union(TAG.Report, kept), lower: unit.lower };
  } else state.chunks.push(chunkOf(unit, TAG.Report));
}

/** Whether the noun is the one that the figure before the phrase counts. */
function isCounted({ counted, words }: State, { lower }: Unit, form: WordForm): boolean {
  if (counted === null || words.length > MAX_BEFORE_COUNTED || ADJECTIVES.has(lower)) return false;
  return form.case === 'nom' && lower.startsWith(beginning(counted));
}

/** `жол апаты`, `жылу электр орталығы`, `жұмыс орнын`: one thing counted in several words. */
function isOwnedAfter({ units }: State, { lower }: Unit, k: number): boolean {
  for (let n = k + 1; n <= k + MAX_COMPOUND; n++) {
    const form = units[n]?.form;
    if (form == null || form.kind !== 'noun' || (form.verb !== null && (form.surelyVerb || units[n + 1]?.kind !== 'word'))) return false;
    if (form.owned) return form.case === 'nom' || (lower === 'жұмыс' && n === k + 1);
    if (form.case !== 'nom' || form.plural) return false;
  }
  return false;
}

/** `сатып алмақ`, `көздеп отыр`, `сатылуы мүмкін`: one predicate. */
function readVerb(state: State, unit: Unit): void {
  close(state);
  const read = wordOf(state, unit, 'word');
  const isPast = read.form.verb === null && /[дт][ыі][қк]?$/u.test(read.lower);
  const word: ChunkWord = isPast ? { ...read, form: { ...read.form, verb: 'past' } } : read;
  const before = state.chunks.at(-1);
  const follows = before !== undefined && before.to === unit.from && isVerbChunk(before);
  const own = verbTags(word, follows);
  if (follows) state.chunks[state.chunks.length - 1] = { ...before, to: unit.to, tags: union(before.tags, own), words: [...before.words, word], lower: unit.lower };
  else state.chunks.push({ ...chunkOf(unit, own), words: [word] });
}

/** A postposition makes an adverbial of the phrase before it; one of purpose stays in the clause. */
function makeAdverbial(state: State, unit: Unit): void {
  close(state);
  const before = state.chunks.at(-1);
  const isPhrase = before !== undefined && before.figure < 0 && before.to === unit.from && (before.words.length > 0 || before.date >= 0);
  const isPurpose = PURPOSES.has(unit.lower) && isPhrase && before.date < 0;
  const own = COMPARISONS.has(unit.lower) ? COMPARED : isPurpose ? TAG.Purpose : TAG.Adverbial;
  if (!isPhrase) {
    state.chunks.push(chunkOf(unit, own));
    return;
  }
  if (isReport(before, unit.lower)) {
    takeReport(state.chunks, unit.to, unit.lower);
    return;
  }
  if (unit.lower === 'бойынша' && isWholePlace(before)) {
    state.chunks[state.chunks.length - 1] = { ...before, to: unit.to, tags: union(without(before.tags, TAG.Nominative), TAG.Locative) };
    return;
  }
  const kept = before.date >= 0 ? TAG.Date : NO_TAGS;
  if (own === COMPARED) compareDate(state.chunks);
  state.chunks[state.chunks.length - 1] = { ...before, to: unit.to, tags: union(own, kept), lower: unit.lower, words: [...before.words, wordOf(state, unit, 'word')] };
}

/** `2022 жылғы тиісті тоқсанмен салыстырғанда`: the date that the last chunk goes on from is compared with as well. */
function compareDate(chunks: Chunk[]): void {
  let k = chunks.length - 2;
  while (k >= 0 && chunks[k]?.tags === TAG.Adverbial) k--;
  const dated = chunks[k];
  if (dated !== undefined && dated.date >= 0 && dated.to === chunks[k + 1]?.from) chunks[k] = { ...dated, tags: union(dated.tags, COMPARED) };
}

/** `Қазақстан бойынша`, `облыс бойынша`: all over a place that has a name is in it. */
function isWholePlace({ tags: own }: Chunk): boolean {
  return hasAll(own, PLACE_NAME) && (!hasAny(own, TAG.Noun) || hasAny(own, TAG.Referring));
}

/** Ends the phrase in hand. */
function close(state: State): void {
  const { scene, words, counted } = state;
  if (words.length === 0) return;
  state.words = [];
  state.counted = null;
  const phrases = afterSum(state, words) ? [words.slice(0, -1), words.slice(-1)] : splitPhrases(scene, words);
  for (let k = 0; k < phrases.length; k++) {
    const chunk = phraseChunk(scene, phrases[k] ?? [], k === phrases.length - 1 ? counted : null);
    if (chunk !== null) state.chunks.push(chunk);
  }
}

/** `80 мың теңге айыппұл төлеуге`: the kind of sum stands before what is to be done with it. */
function afterSum({ chunks }: State, words: readonly ChunkWord[]): boolean {
  const last = words.at(-1);
  const before = chunks.at(-1);
  return words.length > 1 && last?.form.infinitive === true && last.form.case !== 'nom' && before !== undefined && before.figure >= 0;
}

function closeWith(state: State, chunk: Chunk): void {
  close(state);
  state.chunks.push(chunk);
}

function chunkOf({ from, to, lower }: Unit, own: Tags, { figure = -1, date = -1 }: { figure?: number; date?: number } = {}): Chunk {
  return { from, to, tags: own, words: [], entity: -1, figure, date, lower };
}

function wordOf({ scene }: State, unit: Unit, role: ChunkWord['role']): ChunkWord {
  // Only a mention that stands as a word has none in the dictionary.
  const lower = unit.lower === '' ? surfaceOf(scene, unit).toLowerCase() : unit.lower;
  return { from: unit.from, to: unit.to, lower, text: lower, surface: lower, form: unit.form ?? wordForm(lower), role };
}

function surfaceOf({ mentions }: Scene, { from, to }: Unit): string {
  const { tokens } = mentions.doc;
  return tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
}
