/** The measure of a fact: by the rules, by the heading above it, or that of the fact before it. */
import { AUXILIARIES } from '../../kazakh/fact-words.js';
import type { Chunk } from './chunk.js';
import type { Draft } from './draft.js';
import { isShare } from './draft.js';
import type { Frame } from './frames.js';
import { isUnit, measureOf, type Measured } from './measure.js';
import { isListOfPartners } from './partners.js';
import { afterRelative, baseOf, dativeOf, participleOf, textOf } from './phrase.js';
import type { Taken } from './pattern.js';
import { near, type Reading } from './reading.js';
import { hasAll, hasAny, NOMINAL, TAG, tags } from './tags.js';
import { cellMeasure, toldMeasure } from './told.js';

/** Nouns that only say that there is a figure: what it measures was said before. */
const EMPTY: ReadonlySet<string> = new Set(['көрсеткіш', 'сома', 'сан', 'цифр', 'мөлшер', 'көлем', 'деңгей', 'баға', 'құн', 'үлес']);
const POINTING: ReadonlySet<string> = new Set(['бұл', 'осы', 'аталған', 'сол']);
/** Rules that name the deed alone. */
const WEAK: ReadonlySet<string> = new Set(['deed', 'any-deed', '']);
/** Rules whose measure a list's label adds to. */
const LABELLED: ReadonlySet<string> = new Set(['kind-of-sum', 'level', 'parameter']);
/** What a unit alone tells is measured: weather. */
const BY_UNIT: ReadonlyMap<string, string> = new Map([['Cel', 'ауа температурасы'], ['m/s', 'жел жылдамдығы']]);
const LIVING: ReadonlySet<string> = new Set(['тұратын адам', 'тұрған адам']);
/** Words of an owner that a measure takes from before, at most. */
const MOST_OWNER_WORDS = 3;
const CONTENT = tags('Noun', 'Unit');
const BLANK_VERBS = tags('Reach', 'Change', 'Trade', 'Modal');
const OF_IT = tags('Pronoun', 'Genitive');
const FOR_IT = tags('Pronoun', 'Dative');
const RECIPIENT = tags('Dative', 'Noun');

/** What the fact measures. */
export function nameMeasure(reading: Reading, draft: Draft): void {
  findMeasure(reading, draft);
  const { quantity } = draft.figure;
  // орылған: of hectares, land; тұратын адам: of thousands, the population
  if (quantity?.unit === 'har' && draft.rule === 'any-deed') draft.measure = `${draft.measure ?? ''} алқап`.trim();
  else if (quantity?.of === 'адам' && LIVING.has(draft.measure ?? '') && (quantity.amount ?? quantity.min ?? 0) >= 1000) draft.measure = 'халық саны';
}

function findMeasure(reading: Reading, draft: Draft): void {
  const { frame, sentence, memory } = reading;
  const own = measureOf(frame, draft.figure.quantity?.of ?? null);
  const before = draft.whole ?? near(memory.last, sentence);
  const inSentence = before !== null && before.sentence === sentence;
  const cell = cellMeasure(reading);
  if (cell !== null) {
    draft.measure = cell;
    return;
  }
  draft.measure = isListOfPartners(frame) ? null : (own?.text ?? null);
  draft.rule = own?.rule ?? '';
  draft.deed = deedOf(frame) || (inSentence ? (before?.deed ?? '') : '');
  if (isChange(draft) && inSentence && reading.clause.chunks[0]?.lower === 'бұл') draft.measure = before.measure;
  else if (own !== null && draft.measure !== null) draft.measure = completed(reading, own, before, inSentence);
  if (draft.figure.money !== null && (draft.measure === null || WEAK.has(draft.rule)) && says(frame, FOR_IT)) draft.measure = forIt(reading, draft.measure, inSentence ? before : null);
  const inList = frame.inList || reading.clause.afterColon || memory.heading?.shares === true;
  if (draft.measure !== null && own !== null && inList && LABELLED.has(draft.rule)) draft.measure = labelled(frame, own.taken, draft.measure);
  const isPart = draft.whole !== null || says(frame, OF_IT);
  if (draft.measure !== null && !(WEAK.has(draft.rule) && (isPart || isShare(draft.figure)))) return;
  // су көлемі азайып келеді, 3 см төмендеді: what changes was named in the clause before
  const named = own === null && draft.rule === '' ? changing(reading) : null;
  if (named !== null) {
    draft.measure = named;
    return;
  }
  const carried = mayTakeMeasure(frame, draft, before) ? (before?.measure ?? null) : null;
  const taken = inSentence && carried !== null ? carried : (toldMeasure(reading) ?? carried);
  if (taken !== null) {
    draft.measure = (taken === carried && partFor(frame, draft)) || taken;
    draft.rule = 'carried';
  }
  draft.measure ??= draft.figure.quantity?.of ?? BY_UNIT.get(draft.figure.quantity?.unit ?? '') ?? null;
}

const isChange = ({ figure }: Draft): boolean => figure.of.change === 'up' || figure.of.change === 'down';

/** `бұл көрсеткіш` is what was measured before; `оның сомасы`, `құны` are of what was named before. */
function completed(reading: Reading, { text, taken }: Measured, before: Draft | null, inSentence: boolean): string | null {
  const noun = taken.get('measure')?.[0] ?? taken.get('thing')?.[0];
  if (noun === undefined || text.includes(' ') || !EMPTY.has(noun.words.at(-1)?.form.stem ?? '')) return text;
  // бір бөлкенің бағасы: of what was told of before
  if (taken.get('owner')?.every(isUnit) === true) return null;
  const ofIt = says(reading.frame, OF_IT);
  if (!ofIt && (says(reading.frame, TAG.Pronoun) || POINTING.has(noun.words[0]?.lower ?? ''))) return null;
  const owner = inSentence ? (before?.measure ?? null) : ofIt ? (nounBefore(reading) ?? before?.measure ?? null) : null;
  if (owner === null) return text;
  const words = owner.split(' ');
  // баға 300 теңгеден 450 теңгеге көтерілді: both ends are of one price
  if (words.at(-1)?.startsWith(text) === true) return owner;
  return words.length <= MOST_OWNER_WORDS ? `${owner} ${textOf(noun)}` : text;
}

/** `оған 70 млрд теңге қажет`: for what the clause before told. */
function forIt(reading: Reading, measure: string | null, before: Draft | null): string | null {
  const purpose = before?.measure ?? nounBefore(reading);
  if (purpose === null || purpose.split(' ').length > MOST_OWNER_WORDS) return measure;
  return [dativeOf(purpose), measure ?? ''].join(' ').trim();
}

/** Whether a chunk before the figure has all of the tags. */
function says({ chunks, at }: Frame, all: Parameters<typeof hasAll>[1]): boolean {
  for (let k = 0; k < at; k++) if (hasAll(chunks[k]?.tags ?? { low: 0, high: 0 }, all)) return true;
  return false;
}

/** In a list the recipient tells one sum from the next: `жеке тұлғаларға берілген несие`, `білім беру шығысы`. */
function labelled({ own }: Frame, taken: Taken, measure: string): string {
  const label = own.findLast((chunk) => hasAll(chunk.tags, RECIPIENT) && chunk.entity < 0);
  if (label === undefined || [...taken.values()].some((chunks) => chunks.includes(label))) return measure;
  if (!hasAny(label.tags, TAG.Infinitive)) return `${textOf(label)} ${measure}`;
  const noun = taken.get('measure')?.at(-1);
  return `${baseOf(label, true)} ${noun === undefined ? measure : baseOf(noun, true)}`;
}

const DEEDS = tags('Transfer', 'Spend');
const deedOf = ({ chunks, at }: Frame): string => {
  const verb = chunks.find((chunk, k) => k > at && hasAny(chunk.tags, DEEDS));
  return verb === undefined ? '' : participleOf(verb);
};

/** `оның ішінде мектепке – 3 млрд`: its own recipient, the deed of the whole; empty without either. */
function partFor({ own }: Frame, { deed }: Draft): string {
  const label = deed === '' ? undefined : own.findLast((chunk) => hasAll(chunk.tags, RECIPIENT) && chunk.entity < 0);
  return label === undefined ? '' : `${textOf(label)} ${deed}`;
}

/** Whether the clause leaves out what it measures: no noun of its own, no verb that says more than a level, change or price. */
function mayTakeMeasure(frame: Frame, draft: Draft, before: Draft | null): boolean {
  if (before === null || draft.figure.quantity?.kind === 'count') return false;
  if (draft.whole !== null || isShare(draft.figure) || isListOfPartners(frame)) return true;
  if (frame.chunks.some((chunk) => hasAny(chunk.tags, TAG.Pronoun) && !hasAny(chunk.tags, TAG.Dative))) return true;
  return frame.chunks.every((chunk) => {
    if (hasAny(chunk.tags, TAG.Verb)) return hasAny(chunk.tags, BLANK_VERBS) || chunk.words.every(({ lower }) => AUXILIARIES.has(lower));
    return !hasAny(chunk.tags, CONTENT) || hasAny(chunk.tags, TAG.Unit) || chunk.entity >= 0;
  });
}

/** What the clause before, without figures, says of the same change; null where this one is of none. */
function changing({ clauses, frame }: Reading): string | null {
  const before = clauses[frame.clause - 1]?.chunks;
  if (before === undefined || before.some(({ figure }) => figure >= 0) || !frame.chunks.some(isChanging) || !before.some(isChanging)) return null;
  const noun = before.findLast((chunk) => hasAll(chunk.tags, NOMINAL) && !hasAny(chunk.tags, TAG.Name));
  return noun === undefined ? null : baseOf(afterRelative(noun), noun.words.length > 1);
}

const isChanging = ({ tags: own }: Chunk): boolean => hasAny(own, TAG.Change);

/** The first noun of the clause before, in base form. */
function nounBefore({ clauses, frame }: Reading): string | null {
  const chunk = clauses[frame.clause - 1]?.chunks.find((one) => hasAny(one.tags, TAG.Noun) && !hasAny(one.tags, TAG.Name));
  return chunk === undefined ? null : baseOf(chunk, false);
}
