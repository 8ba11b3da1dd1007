/** Mends what points at mentions, after some of them left or moved. */
import type { Article, Entity, Fact, FactConfidence, Issue, Money, Phrase } from '../record/schema.js';
import { movedTo, type Checked } from './mentions.js';

interface Mended<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

const lost = (message: string): Issue => ({ code: 'reference', severity: 'warning', message });

/** Sums that restate others, by their new indexes. */
export function mendEquivalents(checked: Checked): Mended<Money[]> {
  const issues: Issue[] = [];
  const value = checked.mentions.money.map((sum, index) => {
    if (sum.equivalentOf === null) return sum;
    const target = movedTo(checked, 'money', sum.equivalentOf);
    if (target >= 0 && target !== index) return target === sum.equivalentOf ? sum : { ...sum, equivalentOf: target };
    issues.push({
      ...lost(`"${sum.surface}": the sum that it restates, money/${sum.equivalentOf}, is not there; now it stands alone`),
      start: sum.start, end: sum.end,
    });
    return { ...sum, equivalentOf: null };
  });
  return { value, issues };
}

/** Persons whose affiliation has no mention any more lose it. */
export function mendAffiliations(entities: readonly Entity[], refs: ReadonlySet<string>): Entity[] {
  return entities.map((entity) => {
    const affiliation = entity.person?.affiliation ?? null;
    if (entity.person === undefined || affiliation === null || refs.has(affiliation)) return entity;
    return { ...entity, person: { ...entity.person, affiliation: null } };
  });
}

/** The refs that have a mention, in the body or in the headline. */
export function refsOf(...lists: readonly (readonly Entity[])[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.map((entity) => entity.ref)));
}

const REFS = ['subject', 'place', 'counterparty', 'speaker'] as const;

/** What holds after mentions left or moved: the texts, where each mention went, the refs that are left. */
export interface Settled {
  readonly body: Checked;
  readonly head: Checked;
  readonly refs: ReadonlySet<string>;
}

/**
 * Facts by their new indexes: a fact whose figure left leaves too; a slot whose answer is not there becomes null, and
 * its confidence goes with it. Change, status and sentence are the figure's.
 */
export function mendFacts(article: Pick<Article, 'facts' | 'text' | 'title'>, settled: Settled): Mended<Fact[]> {
  if (article.facts.length === 0) return { value: [], issues: [] };
  const issues: Issue[] = [];
  const newIndex: number[] = [];
  const kept: Fact[] = [];
  for (const [index, fact] of article.facts.entries()) {
    const figure = moveFigure(fact.figure, settled.body);
    newIndex.push(figure === null ? -1 : kept.length);
    if (figure === null) {
      issues.push(lost(`facts/${index}: its figure, ${fact.figure}, is not there; left out`));
      continue;
    }
    const { mended, gone } = mendSlots(fact, article, settled);
    for (const [slot, was] of gone) issues.push(lost(`facts/${index}: its ${slot}, ${was}, is not there; now null`));
    kept.push({ ...mended, figure: figure.path, change: figure.of.change, status: figure.of.status, sentence: figure.of.sentence });
  }
  const value = kept.map((fact, index) => {
    if (fact.partOf === null) return fact;
    const whole = newIndex[fact.partOf] ?? -1;
    if (whole >= 0 && whole !== index) return whole === fact.partOf ? fact : { ...fact, partOf: whole };
    issues.push(lost(`facts/${index}: the whole, facts/${fact.partOf}, is not there; now null`));
    return { ...fact, partOf: null, confidence: withoutSlot(fact.confidence, 'partOf') };
  });
  return { value, issues };
}

/** A fact with its slots where they are now, and what is not there any more. */
function mendSlots(fact: Fact, article: Pick<Article, 'text' | 'title'>, { body, head, refs }: Settled) {
  const gone: [slot: keyof FactConfidence, was: string][] = [];
  const mended = { ...fact };
  for (const slot of REFS) {
    const ref = fact[slot];
    if (ref === null || refs.has(ref)) continue;
    mended[slot] = null;
    gone.push([slot, ref]);
  }
  for (const slot of ['measure', 'predicate', 'purpose'] as const) {
    const phrase = fact[slot];
    if (phrase === null || isWithin(phrase, (phrase.field === 'text' ? article.text : article.title) ?? '')) continue;
    mended[slot] = null;
    gone.push([slot, `"${phrase.text}" at ${phrase.start} to ${phrase.end}`]);
  }
  if (fact.period !== null) {
    mended.period = movePeriod(fact.period, body, head);
    if (mended.period === null) gone.push(['period', fact.period]);
  }
  if (gone.length > 0) mended.confidence = gone.reduce((rest, [slot]) => withoutSlot(rest, slot), fact.confidence);
  return { mended, gone };
}

const isWithin = ({ start, end }: Phrase, { length }: string): boolean => start < end && end <= length;

function withoutSlot(confidence: FactConfidence, slot: keyof FactConfidence): FactConfidence {
  const { [slot]: _, ...rest } = confidence;
  return rest;
}

function movePeriod(path: string, body: Checked, head: Checked): string | null {
  const inTitle = path.startsWith('headline/');
  const index = movedTo(inTitle ? head : body, 'dates', Number(path.slice(path.lastIndexOf('/') + 1)));
  return index < 0 ? null : `${inTitle ? 'headline/' : ''}dates/${index}`;
}

function moveFigure(path: string, checked: Checked) {
  const slash = path.indexOf('/');
  const kind = path.slice(0, slash) as 'money' | 'quantities';
  const index = movedTo(checked, kind, Number(path.slice(slash + 1)));
  const of = checked.mentions[kind][index];
  return of === undefined ? null : { path: `${kind}/${index}`, of };
}
