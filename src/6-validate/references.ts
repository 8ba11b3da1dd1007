/** Mends what points at mentions, after some of them left or moved. */
import type { Article, Entity, Fact, Headline, Issue, Money } from '../record/schema.js';
import type { Checked } from './mentions.js';

interface Mended<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

const lost = (message: string): Issue => ({ code: 'reference', severity: 'warning', message });

/** Sums that restate others, by their new indexes. */
export function mendEquivalents(money: readonly Money[], moved: readonly number[]): Mended<Money[]> {
  const issues: Issue[] = [];
  const value = money.map((sum, index) => {
    if (sum.equivalentOf === null) return sum;
    const target = moved[sum.equivalentOf] ?? -1;
    if (target >= 0 && target !== index) return target === sum.equivalentOf ? sum : { ...sum, equivalentOf: target };
    issues.push({ ...lost(`"${sum.surface}": the sum that it restates, money/${sum.equivalentOf}, is not there; now it stands alone`), start: sum.start, end: sum.end });
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

/**
 * Facts by their new indexes: a fact whose figure left leaves too; a subject, period or whole that is not there becomes
 * null. Change, status and sentence are the figure's.
 */
export function mendFacts(article: Pick<Article, 'facts'>, mentions: Headline, moved: Checked['moved'], refs: ReadonlySet<string>): Mended<Fact[]> {
  if (article.facts.length === 0) return { value: [], issues: [] };
  const issues: Issue[] = [];
  const newIndex: number[] = [];
  const kept: Fact[] = [];
  for (const [index, fact] of article.facts.entries()) {
    const figure = moveFigure(fact.figure, mentions, moved);
    newIndex.push(figure === null ? -1 : kept.length);
    if (figure === null) {
      issues.push(lost(`facts/${index}: its figure, ${fact.figure}, is not there; left out`));
      continue;
    }
    const period = fact.period === null ? -1 : (moved.dates[Number(fact.period.slice('dates/'.length))] ?? -1);
    const known = (ref: string | null) => (ref !== null && refs.has(ref) ? ref : null);
    const mended: Fact = {
      ...fact,
      figure: figure.path,
      subject: known(fact.subject),
      counterparty: known(fact.counterparty),
      speaker: known(fact.speaker),
      period: period < 0 ? null : `dates/${period}`,
      change: figure.of.change,
      status: figure.of.status,
      sentence: figure.of.sentence,
    };
    for (const slot of ['subject', 'counterparty', 'speaker', 'period'] as const) {
      if (fact[slot] !== null && mended[slot] === null) issues.push(lost(`facts/${index}: its ${slot}, ${fact[slot]}, is not there; now null`));
    }
    kept.push(mended);
  }
  const value = kept.map((fact, index) => {
    if (fact.partOf === null) return fact;
    const whole = newIndex[fact.partOf] ?? -1;
    if (whole >= 0 && whole !== index) return whole === fact.partOf ? fact : { ...fact, partOf: whole };
    issues.push(lost(`facts/${index}: the whole, facts/${fact.partOf}, is not there; now null`));
    return { ...fact, partOf: null };
  });
  return { value, issues };
}

function moveFigure(path: string, mentions: Headline, moved: Checked['moved']) {
  const slash = path.indexOf('/');
  const kind = path.slice(0, slash) as 'money' | 'quantities';
  const index = moved[kind][Number(path.slice(slash + 1))] ?? -1;
  const of = mentions[kind][index];
  return of === undefined ? null : { path: `${kind}/${index}`, of };
}
