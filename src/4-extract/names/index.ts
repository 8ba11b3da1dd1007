/** Names of a text: those that hold figures, those that rules are certain of, and those that the tagger finds. */
import { wordsOf } from '../../kazakh/lexicon/index.js';
import type { Doc } from '../../3-segment/doc.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';
import { SMALL_TYPES, type EntityMention, type NameSpan } from './mention.js';
import { splitPeople } from './people.js';
import { protectedSpans } from './protected.js';
import { quotePairs } from './quotes.js';
import { taggedTypes } from './tagged-types.js';
import { isBeet, isCommonRelative } from './rules/groups.js';
import { officeAt } from './rules/offices.js';
import { applyRules } from './rules/index.js';
import { mayBeOffice, officeWordAt } from './rules/office-words.js';
import { fullNameAt, initialsAt } from './rules/persons.js';
import { headAt, isCapital, isDash, isNumber, isSign, wordAt } from './rules/token.js';
import { candidateOf, isFree, isPart, overlaps, RANK, settle, spanAt, type Candidate } from './settle.js';
import { contractSpan } from './span.js';
import { createTagger, type TaggedSpan, type Tagger } from './tagger/tagger.js';
import type { NamesModel } from './tagger/model.js';
import { definedNames, repeatedNames } from './repeats.js';

export type { EntityMention, NameSpan } from './mention.js';
export { loadModel, type NamesModel } from './tagger/model.js';

export interface NamesContext {
  readonly model: NamesModel;
  /** By token: not 0 where a figure or a date has it. Names yield to them. */
  readonly claimed: Uint8Array;
  /** The spans that `protectedSpans` found, where it has run already. */
  readonly protected?: readonly NameSpan[];
  /** Rules to leave out, by name: how much each is worth is measured so. */
  readonly without?: ReadonlySet<string>;
}

const taggers = new WeakMap<NamesModel, Tagger>();

/** One tagger a model: it keeps the words that it has met. */
function taggerOf(model: NamesModel): Tagger {
  let tagger = taggers.get(model);
  if (tagger === undefined) taggers.set(model, (tagger = createTagger(model)));
  return tagger;
}

/** All names of a text, in order, none overlapping another nor a claimed token. */
export function extractNames(doc: Doc, context: NamesContext): EntityMention[] {
  const { tokens } = doc;
  const pairs = quotePairs(tokens);
  const byOpen = new Map(pairs.map((pair) => [pair.open, pair]));
  const openOf = new Map(pairs.map((pair) => [pair.close, pair.open]));
  const found: TaggedSpan[] = [];
  const tagger = taggerOf(context.model);
  for (const { from, to } of doc.sentences) for (const span of tagger.tag(doc, from, to, context.claimed)) found.push(span);
  const on = (rule: string): boolean => context.without === undefined || !context.without.has(rule);
  const tagged = on('tagged/people') ? splitPeople(doc, found) : found;
  const held = asTagged(context.protected ?? protectedSpans(doc), tagged, tokens.count).filter(({ rule }) => on(rule));
  const candidates: Candidate[] = held.map((span) => candidateOf(span, 0.95, RANK.protected));
  const typeOf = taggedTypes(doc, held, byOpen);
  const heldAt = spanAt(held, tokens.count);
  const ruled = ruleCandidates(doc, tagged, openOf, context.claimed).filter(({ rule }) => on(rule));
  const titleAt = spanAt(ruled.filter(({ rank }) => rank === RANK.office), tokens.count);
  // A name that a protected one or a title overlaps will not stay: rules need not yield to it.
  const taggedAt = spanAt(tagged.filter((span) => !overlaps(span, heldAt) && !overlaps(span, titleAt)), tokens.count);
  for (const candidate of ruled) {
    if (!isInside(candidate, taggedAt) && !isPart(candidate, heldAt(candidate.from))) candidates.push(widened(candidate, taggedAt));
  }
  for (const span of tagged) {
    const fault = implausible(tokens, span);
    if (fault !== null && on(fault)) continue;
    const typed = typeOf(span);
    const type = on(typed.rule) ? typed.type : span.type;
    if (type === null) continue;
    const whole = contractSpan(tokens, span, type, byOpen);
    const { from, to } = isInOneSentence(doc, whole) ? whole : span;
    candidates.push({ from, to, type, confidence: span.confidence, rule: 'names/crf', rank: RANK.tagger });
  }
  const kept = settle(
    candidates.filter((candidate) => isFree(context.claimed, candidate.from, candidate.to) && isInOneSentence(doc, candidate)),
    tokens.count,
  );
  const ranked = (mentions: readonly EntityMention[], rank: number): Candidate[] => mentions.map((mention) =>
    candidateOf(mention, mention.confidence, rank));
  const again = [...ranked(definedNames(doc, kept), 3), ...ranked(kept, 2), ...ranked(repeatedNames(doc, kept, context.claimed), 1)];
  return settle(again.filter(({ rule }) => on(rule)), tokens.count);
}

function ruleCandidates(doc: Doc, tagged: readonly TaggedSpan[], openOf: ReadonlyMap<number, number>, claimed: Uint8Array): Candidate[] {
  const { tokens } = doc;
  const out: Candidate[] = [];
  const persons = personMarks(doc, tagged, out);
  // From the end: a title before one that is a person's is that person's too.
  const titled = Uint8Array.from(persons);
  for (let i = tokens.count - 1; i >= 0; i--) if (mayBeOffice(wordAt(tokens, i))) addOffice(doc, i, openOf, persons, titled, claimed, out);
  applyRules({ doc, tokens, openOf, startsSentence: (i) => isFirstWord(doc, i), isPerson: (k) => persons[k] === 1 }, out);
  return out;
}

function addOffice(
  doc: Doc, i: number, openOf: ReadonlyMap<number, number>, persons: Uint8Array, titled: Uint8Array, claimed: Uint8Array, out: Candidate[],
): void {
  const { tokens } = doc;
  const office = officeAt({ tokens, openOf, stop: (k) => persons[k] === 1 || doc.sentenceOf[k] !== doc.sentenceOf[i] }, i);
  // 180 компания өкілі: counted, nobody's title
  if (office === null || (office.kind === 'generic' && claimed[office.from - 1])) return;
  const joins = (k: number): boolean => isSign(tokens, k, ',') || isDash(tokens, k);
  // Асан Есенов, мектеп директоры: beside as well
  const behind = office.from > 1 && joins(office.from - 1) && persons[office.from - 2] === 1 &&
    doc.sentenceOf[office.from - 2] === doc.sentenceOf[i];
  const beside = behind || titled[office.to] === 1 || (joins(office.to) && titled[office.to + 1] === 1);
  const counts = office.kind === 'state' || (office.kind === 'named' && office.strong) ||
    (beside && office.to - office.from > 1 && !(office.kind === 'generic' && isOfNobody(tokens, office)));
  if (counts && beside) titled.fill(1, office.from, office.to);
  if (counts) {
    out.push({
      from: office.from, to: office.to, type: 'POSITION', confidence: beside ? 0.95 : 0.85, rule: `office/${office.kind}`,
      rank: RANK.office,
    });
  }
}

/** `орталық басшысы`, `ұйым төрағасы`: the head of a body that is not said, which labelled news does not call a title. */
function isOfNobody(tokens: Tokens, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return to - from === 2 && headAt(tokens, from)?.type === 'ORGANISATION' && LEADERS.has(officeWordAt(tokens, from + 1)?.office ?? '');
}

const LEADERS = wordsOf('leader');

/** Whether a token is the first word of its sentence: dashes and quotation marks may stand before it. */
function isFirstWord(doc: Doc, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && doc.sentenceOf[k] === doc.sentenceOf[i] && doc.tokens.kind[k] === Kind.Punct) k--;
  return k < 0 || doc.sentenceOf[k] !== doc.sentenceOf[i];
}

/** Tokens of people: what the tagger calls so, and names with initials, which are added to `out`. */
function personMarks(doc: Doc, tagged: readonly TaggedSpan[], out: Candidate[]): Uint8Array {
  const marks = new Uint8Array(doc.tokens.count + 3);
  for (const { from, to, type } of tagged) if (type === 'PERSON') marks.fill(1, from, to);
  for (let i = 0; i < doc.tokens.count; i++) {
    const initials = initialsAt(doc.tokens, i);
    const span = initials ?? fullNameAt(doc.tokens, i);
    if (span === null) continue;
    marks.fill(1, span.from, span.to);
    out.push(initials ? candidateOf(span, 0.95, RANK.initials) : candidateOf(span, 0.85, RANK.name));
    i = span.to - 1;
  }
  return marks;
}

/** How sure a name of another type without a capital has to be (`соңғы қоңырау`). */
const SURE_WITHOUT_CAPITAL = 0.8;

function hasCapital(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isCapital(tokens, k)) return true;
  return false;
}

function hasNumber(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isNumber(tokens, k)) return true;
  return false;
}

/**
 * Why the tagger's name is none by the contract, as the name of a rule: without a capital, a letter, a bare title; null where it is one.
 */
function implausible(tokens: Tokens, { from, to, type, confidence }: TaggedSpan): string | null {
  if (!SMALL_TYPES.has(type) && !hasCapital(tokens, from, to) && (confidence < SURE_WITHOUT_CAPITAL || hasNumber(tokens, from, to))) {
    return 'tagged/no-capital';
  }
  // Б. есімді азамат: a letter is no name
  if (type === 'PERSON' && to - from === 1 && tokens.end[from]! - tokens.start[from]! === 1) return 'tagged/letter';
  if (type === 'DISEASE' && isBeet(tokens, from)) return 'tagged/beet';
  if (type === 'NORP' && to - from === 1 && isCommonRelative(wordAt(tokens, from))) return 'tagged/common-relative';
  // 5G желісін: a letter after its number
  if (isNumber(tokens, from - 1) && tokens.gap[from] === 0 && tokens.end[from]! - tokens.start[from]! === 1) return 'tagged/letter';
  if (type !== 'POSITION') return null;
  // A bare title is no mention, were it written with a hyphen: Экс-министр
  let several = false;
  for (let k = from + 1; k < to; k++) several ||= tokens.gap[k] === 1;
  return !several ? 'tagged/bare-title' : isCapital(tokens, from) ? null : 'tagged/small-title';
}

/** Types whose names take in names of other types. */
const TAKES_IN: ReadonlySet<string> = new Set(['ORGANISATION', 'FACILITY', 'POSITION', 'LAW']);

/** A programme in quotation marks may be one of television: there the tagger says whether it is a work. */
function asTagged(held: readonly NameSpan[], tagged: readonly TaggedSpan[], count: number): readonly NameSpan[] {
  if (!held.some(({ type, rule }) => type === 'PROJECT' && rule.startsWith('quoted/'))) return held;
  const taggedAt = spanAt(tagged, count);
  return held.map((span) => (span.type === 'PROJECT' && span.rule.startsWith('quoted/') && taggedAt(span.from + 1)?.type === 'ART'
    ? { ...span, type: 'ART' as const }
    : span));
}

/** A name that the tagger is so sure of stays as it is. */
const SURE = 0.8;

/** Whether the tagger has a longer name there, which the rule's is only a part of: `Royal Dutch Shell`. */
function isInside(candidate: Candidate, taggedAt: (token: number) => TaggedSpan | undefined): boolean {
  const { from, type, rank, rule } = candidate;
  const span = taggedAt(from);
  if (span === undefined || rank > RANK.certain || rule === 'organisation/site') return false;
  // The tagger knows better whether a factory is a body or a work
  if (rule === 'placed/work' && span.from === from && span.to === candidate.to) return true;
  // «Көркем Телеком»: a name in quotation marks is no person where the tagger is sure of something else
  if (rule === 'person/given-name' && span.from === from && span.to === candidate.to && span.type !== type && span.confidence > SURE) {
    return true;
  }
  return isPart(candidate, span) && (span.type === type || TAKES_IN.has(span.type));
}

/** A body with its country up to where the tagger's goes on: `Қырғызстан Ғылым академиясының ← Сейсмология институты`. */
function widened(candidate: Candidate, taggedAt: (token: number) => TaggedSpan | undefined): Candidate {
  const span = candidate.rule === 'placed/work' ? taggedAt(candidate.to - 1) : undefined;
  return span !== undefined && span.type === candidate.type && span.to > candidate.to ? { ...candidate, to: span.to } : candidate;
}

function isInOneSentence({ sentenceOf }: Doc, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return sentenceOf[from] === sentenceOf[to - 1];
}
