/** Facts held against gold: a slot is right when it names the same place, thing or value. */
import { PHRASES, placedAbout, placedFacts, REFS, SLOTS, touches, type PlacedFact, type PlacedPhrase, type Slot } from './fact-places.js';
import type { LabelledText } from './gold.js';
import { count, countField, type Tally } from './tally.js';

/** Letters of a head noun that are compared: its stem, most often. */
const STEM = 5;
/** Characters by which a measure may end elsewhere: an ending. */
const ENDING = 3;
/** Slots that have to be right together for a fact to say what it is about. */
const CORE: readonly Slot[] = ['measure', 'subject', 'place', 'period'];

/** @param place gives the place in the gold text of a place in the record's */
export function scoreFacts(tally: Tally, gold: LabelledText, record: LabelledText, place: (at: number) => number): void {
  scoreAbout(tally, gold, record, place);
  const labels = placedFacts(gold, (at) => at);
  if (labels === null) return;
  const left = new Set(placedFacts({ ...record, facts: record.facts ?? [] }, place) ?? []);
  for (const label of labels) {
    const fact = [...left].find(({ figure }) => touches(figure, label.figure));
    if (fact !== undefined) left.delete(fact);
    if (label.none) count(tally, 'facts', 'extra', Number(fact !== undefined));
    else scoreFact(tally, gold.id, label, fact);
  }
  // An item of places names every figure; of a record, figures that nobody has labelled say nothing.
  if (typeof gold.facts?.[0]?.figure === 'string' || labels.length === 0) count(tally, 'facts', 'extra', left.size);
}

function scoreFact(tally: Tally, id: string, label: PlacedFact, fact: PlacedFact | undefined): void {
  count(tally, 'facts', fact === undefined ? 'missed' : 'right');
  const scored = SLOTS.filter((slot) => slotOf(label, slot) !== undefined);
  const wrong = scored.filter((slot) => {
    const [wanted, got] = [slotOf(label, slot) ?? null, fact === undefined ? null : (slotOf(fact, slot) ?? null)];
    const right = wanted === null || got === null ? wanted === got : isSame(slot, label, fact as PlacedFact);
    if (right) count(tally, `facts.${slot}`, 'right', Number(wanted !== null));
    else {
      count(tally, `facts.${slot}`, 'extra', Number(got !== null));
      count(tally, `facts.${slot}`, 'missed', Number(wanted !== null));
    }
    return !right;
  });
  if (CORE.every((slot) => scored.includes(slot))) countField(tally, 'facts.core', !CORE.some((slot) => wrong.includes(slot)));
  if (scored.length > 0) countField(tally, 'facts.all', wrong.length === 0);
  if (wrong.length > 0)
    tally.notes.push(`fact    ${id}  [${label.surface}]  ${fact === undefined ? 'not found' : `wrong: ${wrong.join(', ')}`}`);
}

const slotOf = (fact: PlacedFact, slot: Slot): unknown =>
  slot === 'period' || slot === 'partOf' || slot === 'indicator' ? fact[slot]
    : slot in fact.phrases ? fact.phrases[slot]
    : fact.refs[slot];

function isSame(slot: Slot, label: PlacedFact, fact: PlacedFact): boolean {
  if (slot === 'indicator') return label.indicator === fact.indicator;
  if (slot === 'partOf') return touches(label.partOf!, fact.partOf!);
  if (slot === 'period') {
    const [wanted, got] = [label.period!, fact.period!];
    return (got.value !== null && got.value === wanted.value) ||
      got.spans.some((one) => wanted.spans.some((other) => touches(one, other)));
  }
  if ((REFS as readonly Slot[]).includes(slot))
    return fact.refs[slot]!.some((one) => label.refs[slot]!.some((other) => touches(one, other)));
  return isSamePhrase(label.phrases[slot]!, fact.phrases[slot]!, slot === PHRASES[0]);
}

/** The same head noun, or the same place; a measure ends where the label's does. */
function isSamePhrase(label: PlacedPhrase, phrase: PlacedPhrase, isMeasure: boolean): boolean {
  const head = headOf(label.words);
  if (head !== null && head === headOf(phrase.words)) return true;
  if (label.place === null || phrase.place === null || !touches(label.place, phrase.place)) return false;
  return !isMeasure || Math.abs(label.place[2] - phrase.place[2]) <= ENDING;
}

function headOf(words: string): string | null {
  const last = [...words.toLowerCase().matchAll(/[\p{L}\p{N}_-]+/gu)].at(-1)?.[0];
  return last === undefined ? null : last.slice(0, STEM);
}

function scoreAbout(tally: Tally, gold: LabelledText, record: LabelledText, place: (at: number) => number): void {
  const wanted = placedAbout(gold, (at) => at);
  if (wanted === undefined) return;
  const got = placedAbout({ ...record, about: record.about ?? [] }, place) ?? [];
  const right = wanted.filter((one) => got.some((other) => one.some((a) => other.some((b) => touches(a, b))))).length;
  count(tally, 'about', 'right', right);
  count(tally, 'about', 'missed', wanted.length - right);
  count(tally, 'about', 'extra', Math.max(0, got.length - right));
}
