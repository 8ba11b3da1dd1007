/** Sentences to facts: clause by clause, with what the text has said before. */
import { asideFacts, withoutAsides, type Aside } from './asides.js';
import { chunksFrom } from './chunker.js';
import { sceneOf, type Chunk, type Scene } from './chunk.js';
import { clausesOf, type Clause } from './clauses.js';
import { datePeriod } from './date-period.js';
import { newDraft, newMemory, type Draft, type Memory } from './draft.js';
import { framesOf, type Frame } from './frames.js';
import { headingOf, leadOn } from './headings.js';
import { figuresOf, type Figure, type Mentions } from './input.js';
import { nameMeasure } from './name-measure.js';
import { nameParties } from './name-parties.js';
import { applyOwn, type OwnRules } from './own-rules.js';
import { pairsOf } from './pairs.js';
import { partKind, partOfLead, settleIncluded, wholeOf } from './parts.js';
import { lastPeriod, reportPeriod, yearAfter } from './period.js';
import { followSpeech, hear, lastSpeaker, listen } from './quotes.js';
import type { Reading, SentenceReading } from './reading.js';
import { speechOf } from './speaker.js';
import { isCountOfNote, mayState } from './states.js';
import { hasAll, hasAny, NOMINAL, TAG, tags } from './tags.js';
import { unitsOf, type Unit } from './units.js';

const WHERE = tags('Place', 'Locative');
const AGENT = tags('Person', 'Organisation');
/** Tokens read as one sentence: a longer run is no sentence, and time must stay in line with length. */
const WINDOW = 256;

/**
 * Facts of one text, in text order.
 *
 * @param topic the party that the headline's figure is of
 * @param rules of a user's own; they speak before the built-in ones
 */
export function draftFacts(mentions: Mentions, topic: string | null, rules: OwnRules | null): Draft[] {
  const figures = figuresOf(mentions);
  if (figures.length === 0) return [];
  const scene = sceneOf(mentions, figures);
  const known = topic !== null && scene.types.has(topic) ? topic : null;
  const memory: Memory = { ...newMemory(), topic: known, pairs: pairsOf(scene) };
  scene.topic = known;
  let f = 0;
  mentions.doc.sentences.forEach(({ from, to }, index) => {
    while (f < figures.length && (figures[f]?.from ?? 0) < from) f++;
    const hasFigure = f < figures.length && (figures[f]?.from ?? 0) < to;
    if (headingOf(scene, index, memory, hasFigure)) return;
    if (hasFigure) {
      const before = memory.drafts.length;
      memory.entry = memory.bearer;
      let speaker: string | null = null;
      for (let start = Math.max(from, scene.dateline); start < to; ) {
        const end = windowEnd(scene, start, to);
        speaker = readSentence(scene, index, unitsOf(scene, start, end), memory, rules) ?? speaker;
        start = end;
      }
      followSpeech(scene, index, memory, memory.drafts.slice(before), speaker);
      leadOn(scene, index, memory);
    } else {
      followSpeech(scene, index, memory, [], listen(scene, from, to, memory));
      const date = reportPeriod(scene, from, to);
      if (date >= 0) memory.report = { date, sentence: index };
    }
  });
  return memory.drafts.sort((a, b) => a.figure.from - b.figure.from);
}

/** Where to stop reading: the sentence's end, or the end of the mention that the window would cut. */
function windowEnd({ at }: Scene, from: number, to: number): number {
  if (to - from <= WINDOW) return to;
  const end = from + WINDOW;
  for (let k = end - 1; k > from; k--) {
    const mention = at.get(k);
    if (mention !== undefined) return Math.max(end, mention.to);
  }
  return end;
}

/** Facts of a sentence, and who is said to speak. */
function readSentence(scene: Scene, sentence: number, units: readonly Unit[], memory: Memory, rules: OwnRules | null): string | null {
  const chunks = chunksFrom(scene, units);
  const { ref, said } = speechOf(scene, chunks, () => lastSpeaker(scene, memory));
  if (ref !== null) hear(memory, ref);
  const spoken = said.size === 0 ? chunks : chunks.filter((chunk) => !said.has(chunk));
  const { kept, asides, clauses } = withoutAsides(scene, spoken);
  const own = clauses.map((chunks): Clause => ({ chunks, afterColon: false }));
  const reading = sentenceReading(scene, sentence, [...clausesOf(kept), ...own], memory, ref, rules?.tell(scene, units) ?? null);
  const lead = memory.heading?.shares === true ? memory.heading.chunks : [];
  reading.clauses.forEach((clause, c) => {
    const shared = clause.afterColon ? [...lead, ...lastNominative(reading.clauses[c - 1])] : lead;
    const parts = new Set<Draft>();
    for (const frame of framesOf(scene, clause, c, shared)) readFrame(frameReading(reading, clause, frame, parts));
  });
  for (const aside of asides) readAside(reading, aside);
  return ref;
}

function readAside({ scene, memory, own }: SentenceReading, aside: Aside): void {
  const of = memory.drafts.findLast(({ figure }) => figure === scene.figures[aside.of]);
  if (of === undefined) return;
  for (const { index, draft } of asideFacts(scene, aside, of)) {
    const told = own?.get(index);
    if (told !== undefined) applyOwn(draft, told, memory.drafts, scene);
    memory.drafts.push(draft);
  }
}

/** What all figures of a sentence share, found once. */
function sentenceReading(scene: Scene, sentence: number, clauses: readonly Clause[], memory: Memory, speaker: string | null, own: SentenceReading['own']): SentenceReading {
  const dateBefore: number[] = [];
  let date = -1;
  let agent: Chunk | undefined;
  let place: Chunk | undefined;
  let until = -1;
  clauses.forEach(({ chunks }, c) => {
    dateBefore.push(date);
    if (chunks.some(({ figure }) => figure >= 0)) {
      if (until < 0) until = c;
      return;
    }
    const last = lastPeriod(scene, chunks);
    if (last >= 0) date = last;
    if (until < 0) agent = chunks.findLast((chunk) => hasAny(chunk.tags, AGENT) && hasAny(chunk.tags, TAG.Nominative) && !hasAny(chunk.tags, TAG.Noun)) ?? agent;
    if (until < 0) place = chunks.findLast((chunk) => hasAll(chunk.tags, WHERE)) ?? place;
  });
  return { scene, memory, sentence, clauses, speaker, own, dateBefore, agent: agent === undefined ? null : { chunk: agent, until }, place: place === undefined ? null : { chunk: place, until }, yearCompared: yearAfter(scene, clauses) };
}

/** Written out: a spread of so many fields for every figure is slow. */
function frameReading({ scene, memory, sentence, clauses, speaker, own, dateBefore, agent, place, yearCompared }: SentenceReading, clause: Clause, frame: Frame, parts: Set<Draft>): Reading {
  return { scene, memory, sentence, clauses, speaker, own, dateBefore, agent, place, yearCompared, clause, frame, parts };
}

function readFrame(reading: Reading): void {
  const { scene, frame, memory, sentence, speaker, parts, own } = reading;
  frame.group.forEach((index, member) => {
    const figure = scene.figures[index];
    const told = own?.get(index);
    if (figure === undefined || (told === undefined && !states(figure, frame, scene))) return;
    const draft = newDraft(figure, sentence, frame.clause, speaker);
    draft.standing = isStanding(figure, frame);
    draft.dearer = hasAny(frame.right, TAG.Price);
    const kind = partKind(scene, reading.clause, frame);
    if (kind !== null && kind !== 'including') draft.whole = wholeOf(memory.drafts, draft, parts);
    else if (kind === null) draft.whole = partOfLead(memory.heading?.whole ?? null, draft);
    nameMeasure(reading, draft);
    nameParties(reading, draft);
    datePeriod(reading, draft, member);
    if (told !== undefined) applyOwn(draft, told, memory.drafts, scene);
    if (kind === null) settleIncluded(parts, draft);
    else parts.add(draft);
    memory.drafts.push(draft);
    memory.last = draft;
    if (!draft.passing) memory.dated = draft;
  });
}

const states = (figure: Figure, frame: Frame, { mentions }: Scene): boolean => mayState(figure, mentions) && isCountOfNote(figure, frame, mentions);

/** A present tense that plans nothing is a rule or a habit, and has no date of its own. */
function isStanding(figure: Figure, { chunks, at }: Frame): boolean {
  const verb = chunks.find((chunk, k) => k > at && hasAny(chunk.tags, TAG.Verb));
  return figure.of.status === 'actual' && verb?.words.at(-1)?.form.verb === 'present' && /(?:ды|ді)$/u.test(verb.lower) && !hasAny(verb.tags, TAG.Reach);
}

/** What a colon leads on from: the last nominative of a clause without figures. */
function lastNominative(clause: Clause | undefined): readonly Chunk[] {
  if (clause === undefined || clause.chunks.some(({ figure }) => figure >= 0)) return [];
  const found = clause.chunks.findLast((chunk) => chunk.words.length > 0 && hasAll(chunk.tags, NOMINAL));
  return found === undefined ? [] : [found];
}
