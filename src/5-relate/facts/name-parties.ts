/** Subject and counterparty of a fact: by the clause, else of the whole, the fact before it or the article's own topic. */
import type { EntityType } from '../../record/schema.js';
import { HE } from '../../kazakh/fact-words.js';
import { sameUnit, type Draft } from './draft.js';
import type { Frame } from './frames.js';
import { WORTH } from './measure.js';
import { pairFor } from './pairs.js';
import { isGiver, isListOfPartners } from './partners.js';
import { counterpartyOf, subjectOf } from './parties.js';
import { isNear, type Reading } from './reading.js';
import { isBody, isUnnamedPlace } from './referring.js';
import { hasAll, hasAny, TAG, tags } from './tags.js';

const PLACES: ReadonlySet<EntityType | undefined> = new Set<EntityType | undefined>(['GPE', 'LOCATION', 'FACILITY']);
/** Rules of measure that leave it to the giver what is given. */
const GIVEN: ReadonlySet<string> = new Set(['deed', 'giver']);
const DOER = tags('Nominative', 'Noun');
const ROWS: ReadonlySet<string> = new Set(['label', 'place', 'recipient']);
/** Facts looked back at: a list longer than this has shown that it is one. */
const LATEST = 16;

export function nameParties(reading: Reading, draft: Draft): void {
  const { scene, frame, memory, clause } = reading;
  const pair = pairFor(scene, frame, clause, memory.pairs);
  const subject = pair !== undefined ? { ref: pair.first, rule: 'pair' } : (subjectOf(scene, frame) ?? agentBefore(reading) ?? placeBefore(reading));
  draft.subject = subject?.ref ?? null;
  draft.subjectRule = subject?.rule ?? null;
  const partner = pair !== undefined ? { ref: pair.second, rule: 'pair' } : counterpartyOf(scene, frame, draft.subject);
  draft.counterparty = partner?.ref ?? null;
  draft.counterpartyRule = partner?.rule ?? null;
  carry(reading, draft);
  // The article is about whom its first fact is of; a mere label of a list is not that.
  if (memory.drafts.length === 0) memory.topic = scene.topic = draft.subjectRule === 'label' ? null : draft.subject;
  if (draft.subject !== null || !(isPrice(draft) || draft.standing) || isOfUnnamed(frame)) bear(reading, draft);
}

/** The fact speaks for what follows; the member of a list that names its own party does not, but leads back to what was before. */
function bear({ memory, frame, scene, sentence }: Reading, draft: Draft): void {
  if (draft.subjectRule === 'source' || (draft.subjectRule === 'place-before' && draft.figure.quantity?.kind !== 'count')) return;
  const { drafts } = memory;
  // Сайрамда 5, Ордабасыда 7 мектеп: rows of a list, each with its own place
  if (ROWS.has(draft.subjectRule ?? '') && drafts.slice(-LATEST).some((row) => row.sentence === sentence && ROWS.has(row.subjectRule ?? '') && row.subject !== draft.subject)) {
    memory.bearer = memory.entry === null ? null : { ...memory.entry, sentence };
    if (drafts[0]?.sentence === sentence && memory.topic === drafts[0].subject) memory.topic = scene.topic = null;
    return;
  }
  const isMember = (frame.inList || memory.heading?.shares === true) && frame.own.some(({ entity }) => entity >= 0 && scene.mentions.entities[entity]?.ref === draft.subject);
  memory.bearer = isMember ? { fact: memory.bearer?.fact ?? null, sentence } : { fact: draft, sentence };
}

/** The name that did what the clauses before tell goes on: `X раундты бастап, 7 млн доллар құйды`; `ол`. */
function agentBefore({ scene, agent, frame }: Reading): { ref: string; rule: string } | null {
  if (agent === null || frame.clause !== agent.until) return null;
  const says = frame.chunks.find((chunk, k) => k < frame.at && hasAny(chunk.tags, TAG.Nominative));
  if (says !== undefined && !HE.has(says.lower)) return null;
  const ref = scene.mentions.entities[agent.chunk.entity]?.ref;
  return ref === undefined ? null : { ref, rule: 'agent' };
}

/** Where the sentence began is where the rest of it holds: `Кеніште өрт болып, 40 адам көшірілді`. */
function placeBefore({ scene, place, frame }: Reading): { ref: string; rule: string } | null {
  if (place === null || frame.clause !== place.until || isOfUnnamed(frame) || frame.chunks.some((chunk) => hasAny(chunk.tags, TAG.Pronoun))) return null;
  const ref = scene.mentions.entities[place.chunk.entity]?.ref;
  return ref === undefined ? null : { ref, rule: 'place-before' };
}

function carry(reading: Reading, draft: Draft): void {
  const { frame, memory, sentence, scene } = reading;
  if (draft.subject === null && isOfUnnamed(frame)) return;
  const before = draft.whole ?? (memory.bearer !== null && isNear(memory.bearer.sentence, sentence) ? memory.bearer.fact : null);
  if (before === null) {
    if (draft.subject === null && memory.topic !== null && memory.heading === null && !isElsewhere(frame) && !(isPrice(draft) && PLACES.has(scene.types.get(memory.topic)))) setSubject(draft, memory.topic, 'topic');
    return;
  }
  if (before.subject === null) return;
  if (mayCarry(reading, before, draft)) {
    if (draft.subject === null) setSubject(draft, before.subject, 'carried');
    else if (isGiver(scene, frame, draft, before)) {
      // A share of what the subject got.
      if (GIVEN.has(draft.rule) && sameUnit(draft.figure, before.figure)) draft.measure = before.measure;
      makePartner(draft, before.subject, 'giver');
    } else if (isPartner(reading, draft, before)) makePartner(draft, before.subject, 'partners');
  }
  if (draft.subject === before.subject && draft.counterparty === null && keepsPartner(draft, before)) {
    draft.counterparty = before.counterparty;
    draft.counterpartyRule = before.counterparty === null ? null : 'carried';
  }
}

/** A list of partners; a country that something of the subject's goes to. */
function isPartner({ scene, frame }: Reading, draft: Draft, before: Draft): boolean {
  if (draft.subject === before.subject) return false;
  if (draft.subjectRule === 'label') return isListOfPartners(frame);
  return draft.subjectRule === 'recipient' && draft.counterparty === null && scene.countries.has(draft.subject ?? '');
}

function setSubject(draft: Draft, subject: string, rule: string): void {
  draft.subject = subject;
  draft.subjectRule = rule;
}

/** Whom the clause names is with whom; the subject is another. */
function makePartner(draft: Draft, subject: string, rule: string): void {
  draft.counterparty = draft.subject;
  draft.counterpartyRule = rule;
  setSubject(draft, subject, 'carried');
}

function mayCarry({ scene, frame, sentence }: Reading, before: Draft, draft: Draft): boolean {
  if (isElsewhere(frame)) return false;
  if (draft.whole === before) return true;
  const type = scene.types.get(before.subject ?? '');
  // A price is not a place's because the harvest was; nor is a rule.
  if (PLACES.has(type) && isPrice(draft)) return false;
  if (before.sentence === sentence) return true;
  if (PLACES.has(type) && draft.standing) return false;
  // What is expected is somebody else's word, and of its own topic.
  if (draft.figure.of.status === 'forecast' && before.figure.of.status !== 'forecast') return false;
  return type !== 'PROJECT';
}

/** A body that has no name does it: `шаруашылық 30 мың тонна астық жинады`. */
function isOfUnnamed({ chunks, at, left }: Frame): boolean {
  return hasAll(left, DOER) && chunks.some(({ entity, tags: own, words }, k) => k < at && entity < 0 && words.length === 1 && hasAll(own, DOER) && !hasAny(own, TAG.Possessive) && isBody(words[0]?.lower ?? ''));
}

/** A sum for a unit, or what something costs. */
function isPrice({ figure, rule, measure, dearer }: Draft): boolean {
  if (figure.money === null) return false;
  if (WORTH.has(rule)) return false;
  return dearer || figure.money.per !== null || rule.includes('price') || /(?:^|\s)(?:баға|құн|тариф)(?:сы|ы|і)?$/u.test(measure ?? '');
}

/** The frame says that it holds somewhere that has no name. */
function isElsewhere({ chunks }: Frame): boolean {
  return chunks.some((chunk) => chunk.entity < 0 && hasAny(chunk.tags, TAG.Locative) && !hasAny(chunk.tags, TAG.Counted) && isUnnamedPlace(chunk.words.at(-1)?.form.stem ?? ''));
}

function keepsPartner(draft: Draft, before: Draft): boolean {
  return draft.whole !== null || draft.sentence === before.sentence || before.counterpartyRule === 'pair' || before.counterpartyRule === 'carried';
}
