/** What a fact takes over from those before it, while the topic lasts. */
import { isUnnamedPlace } from './anaphora.js';
import { verbStem } from '../../kazakh/fact-verbs.js';
import type { Chunk, Scene } from './chunk.js';
import type { Frame } from './clauses.js';
import { isShare, sameUnit, type Draft } from './draft.js';
import { measureOf } from './measure.js';
import { baseOf } from './phrase.js';
import type { Reading } from './relate.js';
import { cellsOf } from './headings.js';
import { chunksOf } from './chunker.js';
import { hasAny, tags } from './tags.js';

/** Sentences that may lie between a fact and the one that it follows on from. */
const GAP = 2;
const NOMINATIVE = tags('Nominative');
const NOUN = tags('Noun');
const PRONOUN = tags('Pronoun');
const GENITIVE = tags('Genitive');
const LOCATIVE = tags('Locative');
const COUNTED = tags('Counted');
const PLACE_TYPES: ReadonlySet<string> = new Set(['GPE', 'LOCATION', 'FACILITY']);
/** Nouns that only say that there is a figure: what it measures was said before. */
const EMPTY: ReadonlySet<string> = new Set(['көрсеткіш', 'сома', 'сан', 'цифр', 'мөлшер', 'көлем', 'деңгей', 'баға', 'құн', 'үлес', 'барлығы', 'жалпы']);
const WEAK: ReadonlySet<string> = new Set(['deed', '']);

/** The fact before this one that it can follow on from. */
function previous({ memory, sentence }: Reading): Draft | null {
  const { last } = memory;
  return last !== null && sentence - last.sentence <= GAP ? last : null;
}

/** The measure by the rules, by the table or heading, or that of the fact before. */
export function measureFor(reading: Reading, draft: Draft): void {
  const { frame, memory } = reading;
  const own = measureOf(frame, draft.figure.quantity?.of ?? null);
  draft.measure = own?.text ?? null;
  draft.rule = own?.rule ?? '';
  const before = draft.whole ?? previous(reading);
  const pronoun = frame.chunks.slice(0, frame.at).find((chunk) => hasAny(chunk.tags, PRONOUN));
  const owned = pronoun !== undefined && hasAny(pronoun.tags, GENITIVE);
  if (draft.measure !== null && before?.measure != null && !WEAK.has(draft.rule)) {
    const words = draft.measure.split(' ');
    const empty = words.length === 1 && own?.taken.get('measure')?.some((chunk) => EMPTY.has(chunk.words.at(-1)?.form.stem ?? '')) === true;
    if (empty && pronoun !== undefined && !owned) draft.measure = null;
    else if (empty && (owned || reading.sentence === before.sentence)) draft.measure = `${ownerFor(reading, before)}${possessedForm(own?.taken.get('measure')?.[0])}`;
    else if (empty) draft.measure = words.join(' ');
  } else if (draft.measure !== null && words1(draft.measure) && owned) {
    const owner = nounBefore(reading);
    if (owner !== null) draft.measure = `${owner} ${possessedForm(own?.taken.get('measure')?.[0])}`;
  }
  const heading = memory.heading !== null ? headingMeasure(reading) : null;
  if (draft.measure === null || (WEAK.has(draft.rule) && (owned || draft.whole !== null))) {
    const carried = heading ?? (draft.figure.quantity?.kind === 'count' ? null : (before?.measure ?? null));
    if (carried !== null) {
      draft.measure = carried;
      draft.rule = 'carried';
    }
  }
  draft.measure ??= draft.figure.quantity?.of ?? null;
}

const words1 = (text: string): boolean => !text.includes(' ');

function ownerFor(reading: Reading, before: Draft): string {
  const measure = before.measure ?? '';
  void reading;
  return measure.split(' ').length <= 3 ? `${measure} ` : '';
}

const possessedForm = (chunk: Chunk | undefined): string => chunk?.words.map(({ lower }) => lower).join(' ') ?? '';

/** The first noun of the clause before, in base form. */
function nounBefore({ clauses, frame }: Reading): string | null {
  const before = clauses[frame.clause - 1];
  const chunk = before?.chunks.find((c) => hasAny(c.tags, NOUN) && !hasAny(c.tags, tags('Name')));
  return chunk === undefined ? null : baseOf(chunk, false);
}

/** What the heading or the column's head says is measured. */
function headingMeasure({ memory, scene, frame, sentence }: Reading): string | null {
  const { heading } = memory;
  if (heading === null) return null;
  const noun = heading.chunks.findLast((chunk) => hasAny(chunk.tags, NOUN) && hasAny(chunk.tags, NOMINATIVE));
  if (noun !== undefined) return baseOf(noun, false);
  const cell = cellOf(scene, frame, sentence);
  const head = heading.cells[cell]?.find((chunk) => hasAny(chunk.tags, NOUN));
  return head === undefined ? null : baseOf(head, false);
}

function cellOf(scene: Scene, frame: Frame, sentence: number): number {
  const span = scene.mentions.doc.sentences[sentence];
  if (span === undefined) return -1;
  return cellsOf(chunksOf(scene, span.from, span.to)).findIndex((cell) => cell.some(({ figure }) => figure >= 0 && frame.group.includes(figure)));
}

/** Subject and counterparty of the whole, or of the fact before. */
export function carryParties(reading: Reading, draft: Draft): void {
  const { frame, memory } = reading;
  const before = draft.whole ?? previous(reading);
  if (before === null) {
    if (draft.subject === null && memory.topic !== null && memory.heading === null && !isElsewhere(frame)) {
      draft.subject = memory.topic;
      draft.subjectRule = 'topic';
    }
    return;
  }
  if (before.subject === null) return;
  const carries = mayCarry(reading, before, draft);
  if (draft.subject === null && carries) {
    draft.subject = before.subject;
    draft.subjectRule = 'carried';
  } else if (carries && isGiver(reading, draft, before)) {
    draft.counterparty = draft.subject;
    draft.counterpartyRule = 'giver';
    draft.subject = before.subject;
    draft.subjectRule = 'carried';
  } else if (carries && draft.subjectRule === 'label' && isListOfPartners(frame)) {
    draft.counterparty = draft.subject;
    draft.counterpartyRule = 'partners';
    draft.subject = before.subject;
    draft.subjectRule = 'carried';
  }
  if (draft.subject === before.subject && draft.counterparty === null && before.counterparty !== null && keepsPartner(draft, before)) {
    draft.counterparty = before.counterparty;
    draft.counterpartyRule = 'carried';
  }
}

function mayCarry({ scene, frame, sentence }: Reading, before: Draft, draft: Draft): boolean {
  if (isElsewhere(frame)) return false;
  if (draft.whole === before || before.sentence === sentence) return true;
  // What is expected is somebody else's word, and of its own topic.
  if (draft.figure.of.status === 'forecast' && before.figure.of.status !== 'forecast') return false;
  const type = scene.mentions.entities.find(({ ref }) => ref === before.subject)?.type ?? '';
  if (type === 'PROJECT') return false;
  // A price is not a place's because the harvest was.
  return !(PLACE_TYPES.has(type) && isPrice(draft));
}

function isPrice({ figure, rule, measure }: Draft): boolean {
  if (figure.money === null) return false;
  return figure.money.per !== null || rule.includes('price') || /(?:^|\s)(?:баға|құн|тариф)(?:сы|ы|і)?$/u.test(measure ?? '');
}

/** Verbs of giving: who gives is the partner of whom the text is about. */
const GIVES: ReadonlySet<string> = new Set(['бер', 'құй', 'бөл', 'төле', 'аудар', 'сыйла', 'қос', 'сал']);

function isGiver({ scene, frame }: Reading, draft: Draft, before: Draft): boolean {
  if (draft.subjectRule !== 'agent' || draft.counterparty !== null || draft.subject === before.subject) return false;
  const type = scene.mentions.entities.find(({ ref }) => ref === before.subject)?.type;
  if (type !== 'ORGANISATION' && type !== 'PERSON') return false;
  const verb = frame.chunks.slice(frame.at + 1).findLast((chunk) => hasAny(chunk.tags, tags('Verb')))?.words.at(-1);
  return verb !== undefined && (GIVES.has(verbStem(verb.lower, verb.form.verb ?? 'past')) || GIVES.has(verbStem(verb.lower, 'past')));
}

/** `Негізгі сатып алушылар – Өзбекстан …`: the names are with whom. */
function isListOfPartners({ chunks, at }: Frame): boolean {
  return chunks.slice(0, at).some((chunk) => hasAny(chunk.tags, tags('Plural')) && (/(?:шы|ші)$/u.test(chunk.words.at(-1)?.form.stem ?? '') || PARTNERS.has(chunk.words.at(-1)?.form.stem ?? '')));
}
const PARTNERS: ReadonlySet<string> = new Set(['серіктес', 'әріптес', 'инвестор', 'импорттаушы', 'ел']);

/** The frame says that it holds somewhere that has no name. */
function isElsewhere(frame: Frame): boolean {
  return frame.chunks.some((chunk) => chunk.entity < 0 && hasAny(chunk.tags, LOCATIVE) && !hasAny(chunk.tags, COUNTED) && isUnnamedPlace(chunk.words.at(-1)?.form.stem ?? ''));
}

function keepsPartner(draft: Draft, before: Draft): boolean {
  if (draft.whole !== null) return true;
  return before.counterpartyRule === 'pair' || before.counterpartyRule === 'carried' || draft.sentence === before.sentence;
}

/** The period of the whole, of the clause before, or of the fact before while it speaks of the same. */
export function carryPeriod(reading: Reading, draft: Draft): void {
  if (draft.ownPeriod) return;
  const heading = reading.memory.heading?.chunks.find(({ date }) => date >= 0);
  if (heading !== undefined) {
    draft.period = heading.date;
    return;
  }
  const before = draft.whole ?? previous(reading);
  if (before === null || before.period === null) return;
  if (draft.whole !== null || (before.sentence === draft.sentence && !before.passing) || goesOn(reading, before, draft)) draft.period = before.period;
}

/** Whether the sentence goes on about what the one before it dated. */
function goesOn({ frame }: Reading, before: Draft, draft: Draft): boolean {
  if (before.passing || draft.standing || draft.sentence - before.sentence > 1) return false;
  if (before.figure.of.status === 'planned' && draft.figure.of.status === 'actual') return false;
  if (isNewScene(frame)) return false;
  if (isShare(draft.figure) || sameUnit(draft.figure, before.figure)) return true;
  return draft.figure.quantity?.kind !== 'count' && (draft.subjectRule === null || draft.subjectRule === 'carried');
}

/** A place without a name opens the clause: `Форумда`, `Жәрмеңкеде`. */
function isNewScene({ chunks, at }: Frame): boolean {
  const [first] = chunks;
  return at > 0 && first !== undefined && first.entity < 0 && hasAny(first.tags, LOCATIVE) && hasAny(first.tags, NOUN);
}
