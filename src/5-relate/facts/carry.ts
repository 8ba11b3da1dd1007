/** What a fact takes over from those before it, while the topic lasts. */
import { isUnnamedPlace } from './anaphora.js';
import { AUXILIARIES } from '../../kazakh/fact-words.js';
import { verbStem } from '../../kazakh/fact-verbs.js';
import type { Chunk } from './chunk.js';
import type { Frame } from './frames.js';
import { isShare, sameUnit, type Draft } from './draft.js';
import { measureOf } from './measure.js';
import { baseOf, dativeOf, textOf } from './phrase.js';
import type { Reading } from './relate.js';
import { cellsOf } from './headings.js';
import { chunksOf } from './chunker.js';
import { hasAny, TAG, tags } from './tags.js';

/** Sentences that may lie between a fact and the one that it follows on from. */
const GAP = 2;
/** Facts back that one may be of the same kind with. */
const RECENT = 8;
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
  const { frame, sentence } = reading;
  const own = measureOf(frame, draft.figure.quantity?.of ?? null);
  const before = draft.whole ?? previous(reading);
  const inSentence = before !== null && before.sentence === sentence;
  const pronoun = frame.chunks.slice(0, frame.at).find((chunk) => hasAny(chunk.tags, TAG.Pronoun));
  const isOwner = pronoun !== undefined && hasAny(pronoun.tags, TAG.Genitive);
  draft.measure = own?.text ?? null;
  draft.rule = own?.rule ?? '';
  const noun = own?.taken.get('measure')?.[0];
  if (noun !== undefined && own !== null && !own.text.includes(' ') && EMPTY.has(noun.words.at(-1)?.form.stem ?? '')) {
    // бұл көрсеткіш: what was measured before; оның сомасы: the sum of what was named before
    const owner = isOwner || inSentence ? (before?.measure ?? nounBefore(reading)) : null;
    if (pronoun !== undefined && !isOwner) draft.measure = null;
    else if (owner !== null && owner.split(' ').length <= 3) draft.measure = `${owner} ${textOf(noun)}`;
  }
  if (isListOfPartners(frame)) draft.measure = null;
  // оған 70 млрд теңге қажет: for what the clause before told
  const given = frame.chunks.slice(0, frame.at).some((chunk) => hasAny(chunk.tags, TAG.Pronoun) && hasAny(chunk.tags, TAG.Dative));
  if (given && draft.figure.money !== null && (draft.measure === null || WEAK.has(draft.rule))) {
    const purpose = inSentence ? (before?.measure ?? null) : nounBefore(reading);
    if (purpose !== null && purpose.split(' ').length <= 3) draft.measure = [dativeOf(purpose), draft.measure ?? ''].join(' ').trim();
  }
  if (draft.measure !== null && frame.inList && draft.rule === 'kind-of-sum') draft.measure = labelled(frame, draft.measure);
  const weak = WEAK.has(draft.rule) && (isOwner || draft.whole !== null);
  if (draft.measure !== null && !weak) return;
  const carried = mayTakeMeasure(reading, draft, before) ? (before?.measure ?? null) : null;
  const told = inSentence && carried !== null ? carried : (headingMeasure(reading) ?? carried);
  if (told !== null) {
    draft.measure = told;
    draft.rule = 'carried';
  }
  draft.measure ??= draft.figure.quantity?.of ?? null;
}

/** In a list the recipient tells one sum from the next: `жеке тұлғаларға берілген несие`. */
function labelled({ own }: Frame, measure: string): string {
  const label = own.findLast((chunk) => hasAny(chunk.tags, TAG.Dative) && hasAny(chunk.tags, TAG.Noun) && chunk.entity < 0);
  return label === undefined ? measure : `${textOf(label)} ${measure}`;
}

const CONTENT = tags('Noun', 'Unit');
const BLANK_VERBS = tags('Reach', 'Change', 'Trade', 'Modal');

/** Whether the clause leaves out what it measures: no noun of its own, no verb that says more than a level, change or price. */
function mayTakeMeasure({ frame }: Reading, draft: Draft, before: Draft | null): boolean {
  if (before === null || draft.figure.quantity?.kind === 'count') return false;
  if (draft.whole !== null || isShare(draft.figure) || isListOfPartners(frame)) return true;
  if (frame.chunks.some((chunk) => hasAny(chunk.tags, TAG.Pronoun) && !hasAny(chunk.tags, TAG.Dative))) return true;
  return frame.chunks.every((chunk) => {
    if (hasAny(chunk.tags, TAG.Verb)) return hasAny(chunk.tags, BLANK_VERBS) || chunk.words.every(({ lower }) => AUXILIARIES.has(lower));
    return !hasAny(chunk.tags, CONTENT) || hasAny(chunk.tags, TAG.Unit) || chunk.entity >= 0;
  });
}

/** The first noun of the clause before, in base form. */
function nounBefore({ clauses, frame }: Reading): string | null {
  const before = clauses[frame.clause - 1];
  const chunk = before?.chunks.find((c) => hasAny(c.tags, TAG.Noun) && !hasAny(c.tags, TAG.Name));
  return chunk === undefined ? null : baseOf(chunk, false);
}

/** What the heading or the column's head says is measured. */
function headingMeasure(reading: Reading): string | null {
  const { heading } = reading.memory;
  if (heading === null) return null;
  const noun = heading.chunks.findLast((chunk) => hasAny(chunk.tags, TAG.Noun) && hasAny(chunk.tags, TAG.Nominative));
  if (noun !== undefined) return baseOf(noun, false);
  const head = columnHead(reading)?.find((chunk) => hasAny(chunk.tags, TAG.Noun));
  return head === undefined ? null : baseOf(head, false);
}

/** Chunks of the head of the figure's column, in a table. */
function columnHead({ memory, scene, frame, sentence }: Reading): readonly Chunk[] | undefined {
  const span = scene.mentions.doc.sentences[sentence];
  const cells = memory.heading?.cells ?? [];
  if (span === undefined || cells.length === 0) return undefined;
  const column = cellsOf(chunksOf(scene, span.from, span.to)).findIndex((cell) => cell.some(({ figure }) => figure >= 0 && frame.group.includes(figure)));
  return cells[column];
}

/** Subject and counterparty of the whole, or of the fact before. */
export function carryParties(reading: Reading, draft: Draft): void {
  const { frame, memory } = reading;
  const near = memory.bearer !== null && reading.sentence - memory.bearer.sentence <= GAP ? memory.bearer : null;
  const before = draft.whole ?? near;
  if (draft.subject === null) takeAgent(reading, draft);
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
    // A share of what the subject got.
    if (GIVEN.has(draft.rule) && sameUnit(draft.figure, before.figure)) draft.measure = before.measure;
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

const GIVEN: ReadonlySet<string> = new Set(['deed', 'giver']);

/** The name that did what an earlier clause of the sentence tells goes on: `X раундты бастап, 7 млн доллар құйды`; `ол`. */
function takeAgent({ scene, clauses, frame }: Reading, draft: Draft): void {
  const says = frame.chunks.slice(0, frame.at).find((chunk) => hasAny(chunk.tags, TAG.Nominative));
  if (says !== undefined && says.lower !== 'ол' && says.lower !== 'олар') return;
  const earlier = clauses.slice(0, frame.clause);
  if (earlier.some(({ chunks }) => chunks.some(({ figure }) => figure >= 0))) return;
  const agent = earlier.flatMap(({ chunks }) => chunks).findLast((chunk) => hasAny(chunk.tags, AGENT) && hasAny(chunk.tags, TAG.Nominative) && !hasAny(chunk.tags, TAG.Noun));
  if (agent === undefined) return;
  draft.subject = scene.mentions.entities[agent.entity]?.ref ?? null;
  draft.subjectRule = 'agent';
}
const AGENT = tags('Person', 'Organisation');

function mayCarry({ scene, frame, sentence }: Reading, before: Draft, draft: Draft): boolean {
  if (isElsewhere(frame)) return false;
  if (draft.whole === before) return true;
  const type = scene.mentions.entities.find(({ ref }) => ref === before.subject)?.type ?? '';
  // A price is not a place's because the harvest was; nor is a rule.
  if (PLACE_TYPES.has(type) && (isPrice(draft) || draft.standing)) return false;
  if (before.sentence === sentence) return true;
  // What is expected is somebody else's word, and of its own topic.
  if (draft.figure.of.status === 'forecast' && before.figure.of.status !== 'forecast') return false;
  return type !== 'PROJECT';
}

/** A sum for a unit, or what something costs. */
export function isPrice({ figure, rule, measure }: Draft): boolean {
  if (figure.money === null) return false;
  return figure.money.per !== null || rule.includes('price') || /(?:^|\s)(?:баға|құн|тариф)(?:сы|ы|і)?$/u.test(measure ?? '');
}

/** Verbs of giving: who gives is the partner of whom the text is about. */
const GIVES: ReadonlySet<string> = new Set(['бер', 'құй', 'бөл', 'төле', 'аудар', 'сыйла', 'қос', 'сал']);

function isGiver({ scene, frame }: Reading, draft: Draft, before: Draft): boolean {
  if (draft.subjectRule !== 'agent' || draft.counterparty !== null || draft.subject === before.subject) return false;
  const type = scene.mentions.entities.find(({ ref }) => ref === before.subject)?.type;
  if (type !== 'ORGANISATION' && type !== 'PERSON') return false;
  const verb = frame.chunks.slice(frame.at + 1).findLast((chunk) => hasAny(chunk.tags, TAG.Verb))?.words.at(-1);
  return verb !== undefined && (GIVES.has(verbStem(verb.lower, verb.form.verb ?? 'past')) || GIVES.has(verbStem(verb.lower, 'past')));
}

/** `Негізгі сатып алушылар – Өзбекстан …`: the names are with whom. */
function isListOfPartners({ chunks, at }: Frame): boolean {
  return chunks.slice(0, at).some((chunk, k) => hasAny(chunk.tags, TAG.Plural) && hasAny(chunk.tags, TAG.Nominative) && hasAny(chunks[k + 1]?.tags ?? chunk.tags, TAG.Dash) && (/(?:шы|ші)$/u.test(chunk.words.at(-1)?.form.stem ?? '') || PARTNERS.has(chunk.words.at(-1)?.form.stem ?? '')));
}
const PARTNERS: ReadonlySet<string> = new Set(['серіктес', 'әріптес', 'инвестор', 'импорттаушы', 'ел']);

/** The frame says that it holds somewhere that has no name. */
function isElsewhere(frame: Frame): boolean {
  return frame.chunks.some((chunk) => chunk.entity < 0 && hasAny(chunk.tags, TAG.Locative) && !hasAny(chunk.tags, TAG.Counted) && isUnnamedPlace(chunk.words.at(-1)?.form.stem ?? ''));
}

function keepsPartner(draft: Draft, before: Draft): boolean {
  if (draft.whole !== null) return true;
  return before.counterpartyRule === 'pair' || before.counterpartyRule === 'carried' || draft.sentence === before.sentence;
}

/** The period of the whole, of the clause before, or of the fact before while it speaks of the same. */
export function carryPeriod(reading: Reading, draft: Draft): void {
  if (draft.ownPeriod) return;
  const { heading, report } = reading.memory;
  const told = heading === null ? undefined : (columnHead(reading) ?? heading.chunks).find(({ date }) => date >= 0) ?? heading.chunks.find(({ date }) => date >= 0);
  if (told !== undefined) {
    draft.period = told.date;
    return;
  }
  const before = draft.whole ?? previous(reading);
  if (report !== null && report.sentence === draft.sentence - 1 && (before === null || before.sentence < report.sentence)) {
    draft.period = report.date;
    return;
  }
  if (before === null || before.period === null) return;
  if (draft.whole !== null || (before.sentence === draft.sentence && (!before.passing || saysThis(reading))) || goesOn(reading, before, draft)) draft.period = before.period;
}

/** Whether the sentence goes on about what the one before it dated. */
function goesOn({ frame, memory }: Reading, before: Draft, draft: Draft): boolean {
  if (before.passing || draft.standing || draft.sentence - before.sentence > 1) return false;
  if (before.figure.of.status === 'planned' && draft.figure.of.status === 'actual') return false;
  if (isNewScene(frame)) return false;
  if (isShare(draft.figure) || memory.drafts.slice(-RECENT).some((fact) => fact.period === before.period && sameUnit(draft.figure, fact.figure))) return true;
  return draft.figure.quantity?.kind !== 'count' && (draft.subjectRule === null || draft.subjectRule === 'carried');
}

/** `бұл 12 пайызға көп`: of the fact just told. */
const saysThis = ({ clause }: Reading): boolean => clause.chunks[0]?.lower === 'бұл';

/** A place without a name opens the clause: `Форумда`, `Жәрмеңкеде`. */
function isNewScene({ chunks, at }: Frame): boolean {
  const [first] = chunks;
  return at > 0 && first !== undefined && first.entity < 0 && hasAny(first.tags, TAG.Locative) && hasAny(first.tags, TAG.Noun);
}
