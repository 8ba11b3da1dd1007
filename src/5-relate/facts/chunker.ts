/** Sentences into chunks: noun phrases close at their case, verbs stand alone, mentions keep their own tags. */
import { ADJECTIVES, AUXILIARIES, COMPARISONS, GOVERNED, MODALS, PURPOSES, SPEECH } from '../../kazakh/fact-words.js';
import { verbClasses } from '../../kazakh/fact-verbs.js';
import type { Case } from '../../kazakh/features.js';
import { BIT } from '../../kazakh/classes.js';
import { headOf } from '../../kazakh/gazetteer/heads.js';
import { readingOf } from '../../kazakh/lexicon.js';
import { antecedent } from './anaphora.js';
import type { Chunk, ChunkWord, Scene } from './chunk.js';
import { entityTags, figureTags, dateTags } from './mention-tags.js';
import { hasAny, NO_TAGS, tags, union, type TagName, type Tags } from './tags.js';
import { unitsOf, type Unit } from './units.js';
import { wordForm } from './word-form.js';

const CASE_TAGS: Readonly<Record<Case, Tags>> = {
  nom: tags('Nominative'), gen: tags('Genitive'), dat: tags('Dative'), acc: tags('Accusative'), loc: tags('Locative'), abl: tags('Ablative'),
  ins: tags('Instrumental'), attr: tags('Locative'), equ: tags('Nominative'),
};
const SIGNS: Readonly<Record<string, TagName>> = {
  ',': 'Comma', ';': 'Comma', '-': 'Dash', '–': 'Dash', '—': 'Dash', '−': 'Dash', ':': 'Colon', '(': 'Bracket', ')': 'Bracket', '|': 'Comma',
};
const CLASS_TAGS = { change: 'Change', reach: 'Reach', transfer: 'Transfer', spend: 'Spend', collect: 'Collect', trade: 'Trade', speech: 'Speech' } as const;

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
  const state: State = { scene, units: unitsOf(scene, from, to), chunks: [], words: [], counted: null };
  for (let k = 0; k < state.units.length; k++) readUnit(state, k);
  close(state);
  return state.chunks;
}

function readUnit(state: State, k: number): void {
  const unit = state.units[k] as Unit;
  switch (unit.kind) {
    case 'figure': return readFigure(state, unit);
    case 'date': close(state); push(state, unit, dateTags(state.scene, unit.index), { date: unit.index }); return;
    case 'entity': return readEntity(state, unit);
    case 'number': state.words.push(wordOf(state, unit, 'word')); return;
    case 'sign': close(state); push(state, unit, tags(SIGNS[unit.lower] ?? 'Other'), {}); return;
    default: readWord(state, unit, k);
  }
}

function readFigure(state: State, unit: Unit): void {
  const figure = state.scene.figures[unit.index];
  // екінші балаға: which, no figure of the clause
  if (figure?.quantity?.kind === 'ordinal') {
    state.words.push(wordOf(state, unit, 'word'));
    return;
  }
  close(state);
  push(state, unit, figureTags(state.scene, unit.index), { figure: unit.index });
  state.counted = figure?.quantity?.of?.split(' ').at(-1) ?? null;
}

function readEntity(state: State, unit: Unit): void {
  const entity = state.scene.mentions.entities[unit.index];
  const { tags: own, form } = entityTags(state.scene, unit.index);
  const word: ChunkWord = { from: unit.from, to: unit.to, text: entity?.name ?? '', lower: entity?.name.toLowerCase() ?? '', surface: surfaceOf(state.scene, unit), form, role: 'name' };
  // A bare name may own the noun after it: ТМҰ елдерінің; a nationality describes it.
  if (form.case === 'nom') {
    state.words.push(word);
    return;
  }
  close(state);
  state.chunks.push({ from: unit.from, to: unit.to, tags: own, words: [word], entity: unit.index, figure: -1, date: -1, lower: word.lower });
}

function readWord(state: State, unit: Unit, k: number): void {
  const form = unit.form ?? wordForm(unit.lower);
  if (form.kind === 'conjunction') {
    const next = state.units[k + 1];
    const joins = state.words.length > 0 && next?.kind === 'word' && next.form?.kind === 'noun' && !isVerb(state, k + 1);
    if (joins) state.words.push(wordOf(state, unit, 'conjunction'));
    else {
      close(state);
      push(state, unit, tags('Conjunction'), {});
    }
    return;
  }
  if (form.kind === 'postposition' && !isGoverned(state, unit, k)) {
    return readVerb(state, { ...unit, form: { ...form, verb: /[дт][ыі]$/u.test(unit.lower) ? 'past' : 'converb' } });
  }
  if (form.kind === 'postposition') {
    close(state);
    makeAdverbial(state, unit);
    return;
  }
  if (REPORTING.test(unit.lower)) return readReport(state, unit);
  if (form.kind === 'adverb' || (unit.lower === 'орта' && state.units[k + 1]?.lower === 'есеппен')) {
    close(state);
    push(state, unit, tags('Adverbial'), {});
    return;
  }
  if (form.kind === 'pronoun') {
    close(state);
    push(state, unit, union(tags('Pronoun'), CASE_TAGS[form.case]), {}, wordOf(state, unit, 'word'));
    return;
  }
  // 18%-ға көп, екі есе арзан: the predicate
  if (COMPARATIVES.has(unit.lower) && state.words.length === 0 && (state.chunks.at(-1)?.figure ?? -1) >= 0) {
    push(state, unit, tags('Verb', 'Change'), {}, wordOf(state, unit, 'word'));
    return;
  }
  if (!isCounted(state, unit) && isVerb(state, k)) return readVerb(state, unit);
  state.words.push(wordOf(state, unit, form.verb !== null && form.case === 'nom' && (form.verb === 'perfect' || form.verb === 'habitual') ? 'participle' : 'word'));
  if ((isCounted(state, unit) && !goesOnAfter(state, unit, k)) || form.case !== 'nom') close(state);
}

/** `бастап` without an ablative is a verb, `қатысты` without a dative as well. */
function isGoverned(state: State, unit: Unit, k: number): boolean {
  const needs = GOVERNED.get(unit.lower);
  if (needs === undefined) return true;
  const before = state.units[k - 1];
  if (before === undefined) return false;
  if (before.lower === 'қоса') return true;
  if (before.kind === 'word') return before.form?.case === needs;
  if (before.kind === 'date') return true;
  return before.kind === 'entity' && entityTags(state.scene, before.index).form.case === needs;
}

/** `мәліметінше`, `айтуынша`: by whose word. */
const REPORTING = /(?:[ыі]нша|[ыі]нше)$/u;

/** The report takes in the name or the noun that it is of. */
function readReport(state: State, unit: Unit): void {
  if (state.words.length > 0) {
    const owner = state.words;
    state.words = [];
    const named = owner.findLast((word) => isOwner(word, state));
    state.chunks.push({
      from: owner[0]?.from ?? unit.from, to: unit.to, tags: tags('Report'), words: [...owner, wordOf(state, unit, 'word')],
      entity: named === undefined ? -1 : entityOf(named, state), figure: -1, date: -1, lower: unit.lower,
    });
    return;
  }
  const before = state.chunks.at(-1);
  if (before !== undefined && before.to === unit.from && before.figure < 0 && hasAny(before.tags, tags('Genitive', 'Pronoun'))) {
    state.chunks[state.chunks.length - 1] = { ...before, to: unit.to, tags: union(tags('Report'), hasAny(before.tags, tags('Pronoun')) ? tags('Pronoun') : NO_TAGS), lower: unit.lower };
    return;
  }
  push(state, unit, tags('Report'), {});
}

/** Whether the noun is the one that the figure before the phrase counts. */
function isCounted(state: State, unit: Unit): boolean {
  if (state.counted === null || state.words.length > 5 || ADJECTIVES.has(unit.lower)) return false;
  const same = unit.lower.startsWith(state.counted.slice(0, Math.max(3, state.counted.length - 2)));
  return same && unit.form?.case === 'nom';
}

/** `жол апаты`, `жұмыс орнын`: one thing counted in two words. */
function goesOnAfter({ units }: State, { lower }: Unit, k: number): boolean {
  const form = units[k + 1]?.form;
  if (form == null || form.kind !== 'noun' || form.verb !== null || !form.owned) return false;
  return form.case === 'nom' || lower === 'жұмыс';
}

const COMPARATIVES: ReadonlySet<string> = new Set(['көп', 'аз', 'кем', 'артық', 'қымбат', 'арзан', 'төмен', 'жоғары', 'ұзақ', 'қысқа']);
const FINITE: ReadonlySet<string> = new Set(['past', 'perfect', 'habitual']);

/** Whether the unit is a verb where it stands. */
function isVerb({ units, scene }: State, k: number): boolean {
  const { form, lower, from } = units[k] as Unit;
  if (form === null) return false;
  const after = units[k + 1];
  // болған өрттен, болатын жоба: a participle
  if ((form.verb === 'perfect' || form.verb === 'habitual') && form.case === 'nom' && lower !== 'деген' && after?.kind === 'word' && after.form?.kind === 'noun' && after.form.verb === null && !MODALS.has(after.lower)) return false;
  if (SPEECH.has(lower) || MODALS.has(lower) || AUXILIARIES.has(lower) || EXISTENCE.has(lower)) return true;
  // әкелінген 410 комбайн: it describes what the figure counts
  if (after?.kind === 'figure' && (form.verb === 'perfect' || form.verb === 'habitual') && form.case === 'nom') return false;
  const listed = readingOf(scene.mentions.doc.tokens.words[from] ?? NO_WORD, 'verb')?.features.verb;
  const verb = form.verb ?? (listed === 'past' || listed === 'converb' ? listed : null);
  const next = units[k + 1];
  if (form.verb === null && next !== undefined && next.kind === 'word' && MODALS.has(next.lower) && /у[ыі]?$/u.test(lower)) return true;
  if (verb === null) return false;
  const ends = next === undefined || next.kind === 'sign' || (next.kind === 'word' && (AUXILIARIES.has(next.lower) || MODALS.has(next.lower) || (form.surelyVerb && SPEECH.has(next.lower))));
  if (ends) return true;
  // Also before a conjunction; a converb before another verb: сатып алды.
  if (form.surelyVerb && next.kind === 'word' && next.form?.kind === 'conjunction') return true;
  // сатып алуға: the first half of an infinitive
  if (verb === 'converb' && next.kind === 'word' && /у(?:шы|ші)?$/u.test(next.form?.stem ?? '') && next.form?.verb === null) return false;
  if (verb === 'converb') return form.surelyVerb || (next.kind === 'word' && next.form?.verb !== null && isVerb({ units, scene } as State, k + 1));
  if (form.surelyVerb && FINITE.has(verb)) return form.case !== 'nom';
  return form.surelyVerb;
}

function readVerb(state: State, unit: Unit): void {
  close(state);
  const word = wordOf(state, unit, 'word');
  const before = state.chunks.at(-1);
  const follows = before !== undefined && before.to === unit.from && isVerbChunk(before);
  const tagged = verbTags(word, follows);
  // сатып алмақ, көздеп отыр, сатылуы мүмкін: one predicate
  if (follows && before !== undefined) {
    state.chunks[state.chunks.length - 1] = { ...before, to: unit.to, tags: union(before.tags, tagged), words: [...before.words, word], lower: unit.lower };
    return;
  }
  push(state, unit, tagged, {}, word);
}

const EXISTENCE: ReadonlySet<string> = new Set(['бар', 'жоқ', 'барын', 'жоғын', 'барлығын', 'жоқтығын']);
const VERB = tags('Verb');
export const isVerbChunk = ({ tags: { low, high } }: Chunk): boolean => ((low & VERB.low) | (high & VERB.high)) !== 0;

function verbTags({ lower, form }: ChunkWord, follows: boolean): Tags {
  if (EXISTENCE.has(lower)) return union(VERB, tags('Existence'));
  if (AUXILIARIES.has(lower) && (follows || lower.startsWith('бол') || lower === 'деп' || lower === 'деген'))
    return union(VERB, lower.startsWith('бол') ? tags('Reach') : NO_TAGS);
  if (MODALS.has(lower)) return union(VERB, tags('Modal'));
  let out = VERB;
  const verb = form.verb ?? 'infinitive';
  if (verb === 'converb' || verb === 'conditional') out = union(out, tags('Converb'));
  for (const name of verbClasses(lower, verb)) out = union(out, tags(CLASS_TAGS[name]));
  if (SPEECH.has(lower)) out = union(out, tags('Speech'));
  return out;
}

/** A postposition makes an adverbial of the phrase before it. */
function makeAdverbial(state: State, unit: Unit): void {
  const before = state.chunks.at(-1);
  const own = COMPARISONS.has(unit.lower) ? tags('Adverbial', 'Comparison') : PURPOSES.has(unit.lower) && before !== undefined && before.words.length > 0 && before.date < 0 ? tags('Purpose') : tags('Adverbial');
  if (before === undefined || before.figure >= 0 || before.to !== unit.from || (before.words.length === 0 && before.date < 0)) {
    push(state, unit, own, {});
    return;
  }
  const kept = before.date >= 0 ? tags('Date') : NO_TAGS;
  state.chunks[state.chunks.length - 1] = { ...before, to: unit.to, tags: union(own, kept), lower: unit.lower, words: [...before.words, wordOf(state, unit, 'word')] };
}

function wordOf({ scene }: State, unit: Unit, role: ChunkWord['role']): ChunkWord {
  const text = surfaceOf(scene, unit);
  const lower = unit.lower === '' ? text.toLowerCase() : unit.lower;
  return { from: unit.from, to: unit.to, text, lower, surface: text, form: unit.form ?? wordForm(lower), role };
}

function surfaceOf({ mentions }: Scene, { from, to }: Unit): string {
  const { tokens } = mentions.doc;
  return tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
}

function push(state: State, unit: Unit, own: Tags, places: { figure?: number; date?: number }, word?: ChunkWord): void {
  state.chunks.push({ from: unit.from, to: unit.to, tags: own, words: word ? [word] : [], entity: -1, figure: places.figure ?? -1, date: places.date ?? -1, lower: unit.lower });
}

/** Ends the phrase in hand: one chunk, or two where a bare name or plural does not belong to the noun after it. */
function close(state: State): void {
  const words = state.words;
  state.words = [];
  const wasCounting = state.counted;
  if (words.length === 0) return;
  state.counted = null;
  let start = 0;
  const owned = words.at(-1)?.form.owned === true || words.at(-1)?.role === 'name';
  for (let k = 0; k < words.length - 1; k++) {
    const word = words[k] as ChunkWord;
    const after = words[k + 1] as ChunkWord;
    const apart = isUnitEnd(state, words, k) || isCompared(words, k) || isPerson(word, state) || after.lower === 'барлық' ? true : isOwner(word, state) ? !owned || after.role === 'name' && !isNation(after, state) : !owned && word.role === 'word' && (word.form.plural || word.form.owned || isBody(word)) && word.form.case === 'nom';
    if (apart && after.role !== 'conjunction' && word.role !== 'conjunction') {
      phrase(state, words.slice(start, k + 1), null);
      start = k + 1;
    }
  }
  phrase(state, words.slice(start), wasCounting);
}

/** A unit in an oblique case after a noun is the price's, no part of the noun: өнімділік гектарынан. */
function isUnitEnd({ scene }: State, words: readonly ChunkWord[], k: number): boolean {
  const last = words.at(-1);
  if (last === undefined || k !== words.length - 2 || last.form.case === 'nom' || last.form.case === 'gen') return false;
  return ((scene.mentions.doc.tokens.words[last.from]?.mask ?? 0) & BIT.unit) !== 0;
}

/** What something is compared with stands apart from it: жаңа дәрі | бұрынғысынан. */
const isCompared = (words: readonly ChunkWord[], k: number): boolean => k === words.length - 2 && /[ғг][ыі](?:с[ыі]нан|с[ыі]нен|дан|ден)$/u.test(words.at(-1)?.lower ?? '');

/** A person owns in the genitive alone. */
const isPerson = (word: ChunkWord, state: State): boolean => word.role === 'name' && state.scene.mentions.entities[entityOf(word, state)]?.type === 'PERSON';

/** A bare noun of a body is whole by itself: клуб шабуылшыға. */
const isBody = ({ lower, form }: ChunkWord): boolean => !form.owned && headOf(lower)?.type === 'ORGANISATION';

const entityOf = (word: ChunkWord, { scene }: State): number => (word.role === 'name' ? (scene.at.get(word.from)?.index ?? -1) : -1);
const isNorp = (word: ChunkWord, state: State): boolean => state.scene.mentions.entities[entityOf(word, state)]?.type === 'NORP';
/** Names that describe rather than own. */
const isNation = (word: ChunkWord, state: State): boolean => {
  const type = state.scene.mentions.entities[entityOf(word, state)]?.type;
  return type === 'NORP' || type === 'PRODUCT' || type === 'LANGUAGE' || type === 'DISEASE' || type === 'MISCELLANEOUS' || type === 'LAW' || type === 'EVENT';
};
const isOwner = (word: ChunkWord, state: State): boolean => word.role === 'name' && !isNation(word, state);

function phrase(state: State, words: ChunkWord[], counted: string | null): void {
  while (words.at(-1)?.role === 'conjunction') words.pop();
  while (words[0]?.role === 'conjunction') words.shift();
  const last = words.at(-1);
  const first = words[0];
  if (last === undefined || first === undefined) return;
  const { form } = last;
  let own = union(tags('Noun'), CASE_TAGS[form.case]);
  if (last.role === 'participle') own = tags('Participle');
  if (form.owned) own = union(own, tags('Possessive'));
  if (form.plural) own = union(own, tags('Plural'));
  if (last.role === 'name') own = isNation(last, state) ? own : CASE_TAGS[form.case];
  const mask = state.scene.mentions.doc.tokens.words[last.from]?.mask ?? 0;
  if (mask & BIT.unit && last.role === 'word') own = union(own, tags('Unit'));
  if (mask & BIT.currency && last.role === 'word' && first.lower !== last.lower && /^\d+$/u.test(first.lower)) own = tags('Denomination');
  if (counted !== null && words.some(({ role, form: { stem } }) => role !== 'name' && stem.startsWith(counted.slice(0, Math.max(3, counted.length - 2))))) own = union(own, tags('Counted'));
  if (isInfinitive(form.stem)) own = union(own, tags('Infinitive'));
  if (words.some(({ role }) => role === 'participle')) own = union(own, tags('Relative'));
  if (words.some((word) => isNorp(word, state))) own = union(own, tags('Nation'));
  const named = words.findLast((word) => isOwner(word, state));
  const entity = named === undefined ? (isBareNoun(words) ? antecedent(state.scene, last.form.stem, first.from) : -1) : entityOf(named, state);
  if (entity >= 0) own = union(own, entityTags(state.scene, entity).kind);
  state.chunks.push({ from: first.from, to: last.to, tags: own, words, entity, figure: -1, date: -1, lower: last.lower });
}

/** `алу`, `салу`, but not `тау`: an у after a vowel is a consonant in short words. */
const isInfinitive = (stem: string): boolean => stem.endsWith('у') && (stem.length > 3 || (stem.length === 3 && !'аәеоөұүыі'.includes(stem.charAt(1))));

const POINTING: ReadonlySet<string> = new Set(['бұл', 'осы', 'аталған']);
/** A noun alone, or only pointed at, may stand for a name. */
const isBareNoun = (words: readonly ChunkWord[]): boolean => words.length === 1 || (words.length === 2 && POINTING.has(words[0]?.lower ?? ''));

const NO_WORD = { lower: '', mask: 0, readings: [], phrases: [] };
