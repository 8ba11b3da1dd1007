/** Sentences to facts: clause by clause, with what the text has said before. */
import { chunksOf } from './chunker.js';
import { sceneOf, type Chunk, type Scene } from './chunk.js';
import { clausesOf, type Clause } from './clauses.js';
import { framesOf, type Frame } from './frames.js';
import { carryParties, carryPeriod, isPrice, measureFor } from './carry.js';
import { newMemory, type Draft, type Memory } from './draft.js';
import { headingOf } from './headings.js';
import { figuresOf, type Figure, type Mentions } from './input.js';
import { pairFor, pairsOf } from './pairs.js';
import { partKind, wholeOf } from './parts.js';
import { counterpartyOf, subjectOf } from './parties.js';
import { isPassing, periodBefore, periodOf, reportPeriod, yearAfter } from './period.js';
import { speechOf } from './speaker.js';
import { isCountOfNote, mayState } from './states.js';
import { hasAll, hasAny, TAG, tags } from './tags.js';

const NOMINAL = tags('Nominative', 'Noun');

/** Facts of one text, in text order. */
export function draftFacts(mentions: Mentions, topic: string | null): Draft[] {
  const figures = figuresOf(mentions);
  if (figures.length === 0) return [];
  const scene = sceneOf(mentions, figures);
  const memory = newMemory();
  memory.topic = topic;
  memory.pairs = pairsOf(scene);
  let f = 0;
  mentions.doc.sentences.forEach(({ from, to }, index) => {
    while (f < figures.length && (figures[f]?.from ?? 0) < from) f++;
    const heading = headingOf(scene, index, memory);
    if (heading) return;
    if (f >= figures.length || (figures[f]?.from ?? 0) >= to) {
      const date = reportPeriod(scene, from, to);
      if (date !== null) memory.report = { date, sentence: index };
      return;
    }
    readSentence(scene, index, chunksOf(scene, from, to), memory);
  });
  return memory.drafts;
}

function readSentence(scene: Scene, sentence: number, chunks: readonly Chunk[], memory: Memory): void {
  const { ref, said } = speechOf(scene, chunks, memory.speaker);
  if (ref !== null) memory.speaker = ref;
  const kept = said.size === 0 ? chunks : chunks.filter((chunk) => !said.has(chunk));
  const clauses = clausesOf(kept);
  const dated = kept.some(({ date }) => date >= 0);
  clauses.forEach((clause, c) => {
    const shared = [...headOf(memory), ...(clause.afterColon ? lastNominative(clauses[c - 1]) : [])];
    const frames = framesOf(scene, clause, c, shared);
    const parts = new Set<Draft>();
    for (const frame of frames) readFrame({ scene, sentence, clauses, clause, frame, memory, parts, speaker: ref, dated });
  });
}

/** What reading a frame needs. */
export interface Reading {
  readonly scene: Scene;
  readonly sentence: number;
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  readonly frame: Frame;
  readonly memory: Memory;
  /** Facts of the clause that are parts. */
  readonly parts: Set<Draft>;
  readonly speaker: string | null;
  /** The sentence has a date. */
  readonly dated: boolean;
}

function readFrame(reading: Reading): void {
  const { scene, frame, memory, sentence, speaker } = reading;
  frame.group.forEach((index, member) => {
    const figure = scene.figures[index];
    if (figure === undefined || !mayState(figure, scene.mentions) || !isCountOfNote(figure, frame, scene.mentions)) return;
    const draft: Draft = {
      figure, sentence, clause: frame.clause, measure: null, rule: '', subject: null, counterparty: null, subjectRule: null, counterpartyRule: null,
      period: null, ownPeriod: false, passing: false, standing: isStanding(figure, frame), speaker, whole: null,
    };
    const kind = partKind(scene, reading.clause, frame);
    if (kind !== null && kind !== 'including') {
      draft.whole = wholeOf(memory.drafts, draft, reading.parts);
      reading.parts.add(draft);
    }
    measureFor(reading, draft);
    nameParties(reading, draft);
    datePeriod(reading, draft, member);
    memory.drafts.push(draft);
    memory.last = draft;
    if (draft.subject !== null || !(isPrice(draft) || draft.standing)) memory.bearer = draft;
    if (kind === 'including') reading.parts.add(draft);
    else settleIncluded(reading, draft);
  });
}

function nameParties(reading: Reading, draft: Draft): void {
  const { scene, frame, memory } = reading;
  const pair = pairFor(scene, frame, reading.clause, memory.pairs);
  const subject = pair !== undefined ? { ref: pair.first, rule: 'pair' } : subjectOf(scene, frame);
  draft.subject = subject?.ref ?? null;
  draft.subjectRule = subject?.rule ?? null;
  const partner = pair !== undefined ? { ref: pair.second, rule: 'pair' } : counterpartyOf(scene, frame, draft.subject);
  draft.counterparty = partner?.ref ?? null;
  draft.counterpartyRule = partner?.rule ?? null;
  carryParties(reading, draft);
  if (memory.drafts.length === 0) memory.topic = draft.subjectRule === 'label' ? null : draft.subject;
}

function datePeriod(reading: Reading, draft: Draft, member: number): void {
  const { scene, frame, clauses } = reading;
  const own = periodOf(scene, frame, member);
  const date = own === undefined ? (reading.dated ? (periodBefore(scene, withoutFigures(clauses, frame.clause)) ?? yearAfter(scene, clauses.flatMap(({ chunks }) => chunks))) : null) : own.date;
  draft.period = date;
  draft.ownPeriod = own !== undefined || date !== null;
  draft.passing = date !== null && ((isPassing(scene, date) && frame.chunks.some((chunk) => hasAny(chunk.tags, TAG.Pronoun))) || clauses[frame.clause]?.chunks[0]?.lower === 'ал');
  carryPeriod(reading, draft);
}

/** Chunks of the clauses before one, of those that have no figure. */
function withoutFigures(clauses: readonly Clause[], end: number): Chunk[] {
  return clauses.slice(0, end).filter(({ chunks }) => !chunks.some(({ figure }) => figure >= 0)).flatMap(({ chunks }) => chunks);
}

/** A present tense that plans nothing is a rule or a habit, and has no date of its own. */
function isStanding(figure: Figure, { chunks, at }: Frame): boolean {
  const verb = chunks.slice(at + 1).find((chunk) => hasAny(chunk.tags, TAG.Verb));
  return figure.of.status === 'actual' && verb?.words.at(-1)?.form.verb === 'present' && /(?:ды|ді)$/u.test(verb.lower) && !hasAny(verb.tags, TAG.Reach);
}

/** `…ын қоса алғанда`: the next fact of the clause is the whole. */
function settleIncluded({ parts }: Reading, whole: Draft): void {
  for (const part of parts) {
    if (part.whole !== null || part === whole || part.clause !== whole.clause || part.sentence !== whole.sentence) continue;
    if (part.figure.to > whole.figure.from) continue;
    part.whole = whole;
    part.measure ??= whole.measure;
  }
}

const headOf = ({ heading }: Memory): readonly Chunk[] => (heading?.shares === true ? heading.chunks : []);

function lastNominative(clause: Clause | undefined): readonly Chunk[] {
  const found = clause?.chunks.some(({ figure }) => figure >= 0) === true ? undefined : clause?.chunks.findLast((chunk) => chunk.words.length > 0 && isNominative(chunk));
  return found === undefined ? [] : [found];
}

const isNominative = (chunk: Chunk): boolean => hasAll(chunk.tags, NOMINAL);
