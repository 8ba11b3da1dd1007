/** The period of a fact: of its clause or sentence, of the heading, of the whole, or of the fact before it. */
import { isShare, sameUnit, type Draft } from './draft.js';
import type { Frame } from './frames.js';
import { isPassing, periodOf } from './period.js';
import { near, type Reading } from './reading.js';
import { hasAny, TAG } from './tags.js';
import { toldDate } from './told.js';

/** Sentences from one to the next that goes on about it: one between may only explain. */
const MOST_APART = 2;
/** Facts back that one may be of the same kind with. */
const RECENT = 8;

/** @param member the figure's place in its group: both ends of a change may have their own dates */
export function datePeriod(reading: Reading, draft: Draft, member: number): void {
  const { scene, frame, clauses, dateBefore, yearCompared } = reading;
  const own = periodOf(scene, frame, member);
  const inSentence = [dateBefore[frame.clause] ?? -1, yearCompared].find((date) => date >= 0);
  draft.period = own === undefined ? (inSentence ?? null) : own.date;
  draft.ownPeriod = own !== undefined || inSentence !== undefined;
  const contrasts = clauses[frame.clause]?.chunks[0]?.lower === 'ал';
  draft.passing = draft.period !== null && (contrasts || (isPassing(scene, draft.period) && frame.chunks.some((chunk) => hasAny(chunk.tags, TAG.Pronoun))));
  if (!draft.ownPeriod) draft.period = carried(reading, draft);
}

function carried(reading: Reading, draft: Draft): number | null {
  const { memory, sentence } = reading;
  const told = toldDate(reading);
  if (told >= 0) return told;
  // In its own sentence even a passing date counts; after it the one before does.
  const last = near(memory.last, sentence);
  const before = draft.whole ?? (last !== null && last.passing && last.sentence !== sentence ? near(memory.dated, sentence) : last);
  const { report } = memory;
  if (report !== null && report.sentence === sentence - 1 && (before === null || before.sentence < report.sentence)) return report.date;
  if (before === null) return null;
  const sameSentence = before.sentence === sentence && (!before.passing || saysThis(reading));
  return draft.whole !== null || sameSentence || goesOn(reading, before, draft) ? before.period : null;
}

/** Whether the sentence goes on about what the one before it dated. */
function goesOn({ frame, memory }: Reading, before: Draft, draft: Draft): boolean {
  if (before.passing || draft.standing || draft.sentence - before.sentence > MOST_APART) return false;
  if (before.figure.of.status === 'planned' && draft.figure.of.status === 'actual') return false;
  if (opensScene(frame)) return false;
  const { change } = draft.figure.of;
  if (isShare(draft.figure) || change === 'up' || change === 'down' || memory.drafts.slice(-RECENT).some((fact) => fact.period === before.period && sameUnit(draft.figure, fact.figure))) return true;
  return draft.figure.quantity?.kind !== 'count' && (draft.subjectRule === null || draft.subjectRule === 'carried');
}

/** `бұл 12 пайызға көп`: of the fact just told. */
const saysThis = ({ clause }: Reading): boolean => clause.chunks[0]?.lower === 'бұл';

/** A place without a name opens the clause: `Форумда`, `Жәрмеңкеде`. */
function opensScene({ chunks, at }: Frame): boolean {
  const [first] = chunks;
  return at > 0 && first !== undefined && first.entity < 0 && hasAny(first.tags, TAG.Locative) && hasAny(first.tags, TAG.Noun);
}
