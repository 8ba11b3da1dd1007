/**
 * Figures that contradict each other: a part above its whole, a change against what it is said to be, a headline that the body
 * does not bear out. Each is an issue for the reader; nothing is corrected.
 */
import type { Article, Fact, Issue, Money, Quantity } from '../record/schema.js';

type Figure = Money | Quantity;

/** Codes: `facts/part-exceeds-whole`, `facts/change-mismatch`, `facts/headline-mismatch`. All are warnings. */
export function checkConsistency(article: Article): Issue[] {
  return [...partsAgainstWholes(article), ...changesAgainstDifferences(article), ...headlineAgainstBody(article)];
}

function figureOf({ money, quantities }: Article, path: string): Figure | undefined {
  const [table, index] = path.split('/');
  return (table === 'money' ? money : quantities)[Number(index)];
}

/** What a figure is in: the currency, or the kind and unit. */
function unitOf(f: Figure): string {
  return 'currency' in f ? f.currency : `${f.kind} ${f.unit ?? ''}`;
}

function warn(code: string, { start, end }: Figure, message: string): Issue {
  return { code: `facts/${code}`, severity: 'warning', start, end, message };
}

/** A part's lower bound above the whole's upper bound. */
function partsAgainstWholes(article: Article): Issue[] {
  return article.facts.flatMap((fact): Issue[] => {
    const whole = fact.partOf === null ? undefined : article.facts[fact.partOf];
    const [part, all] = [figureOf(article, fact.figure), whole && figureOf(article, whole.figure)];
    if (!part || !all || unitOf(part) !== unitOf(all) || part.per !== all.per) return [];
    const least = part.min ?? (part.relation === 'about' || part.relation === 'almost' ? part.amount : null);
    if (least === null || all.max === null || least <= all.max) return [];
    return [warn('part-exceeds-whole', part, `${part.surface} is said to be a part of ${all.surface}, and is more; see which of the two the source has wrong`)];
  });
}

/** How far a stated share or difference may be from the computed one: sources round. */
const TOLERANCE = 0.06;

/** `A-дан B-ға өсті` beside `x пайызға` or `y теңгеге` of the same measure in the same sentence. */
function changesAgainstDifferences(article: Article): Issue[] {
  const issues: Issue[] = [];
  article.facts.forEach((to, k) => {
    const from = article.facts[k - 1];
    if (to.change !== 'to' || from?.change !== 'from' || from.sentence !== to.sentence) return;
    const [a, b] = [figureOf(article, from.figure), figureOf(article, to.figure)];
    if (!a?.amount || b?.amount === undefined || b.amount === null || unitOf(a) !== unitOf(b)) return;
    for (const by of article.facts.filter((f) => f.sentence === to.sentence && sameMeasure(f, to) && (f.change === 'up' || f.change === 'down'))) {
      const stated = figureOf(article, by.figure);
      if (!stated?.amount) continue;
      const change = b.amount - a.amount;
      const share = 'kind' in stated && stated.kind === 'percent' && unitOf(stated) !== unitOf(a);
      const computed = share ? (change / a.amount) * 100 : unitOf(stated) === unitOf(a) ? change : null;
      if (computed === null) continue;
      const agrees = Math.sign(computed) === (by.change === 'up' ? 1 : -1) && Math.abs(Math.abs(computed) - stated.amount) <= Math.max(TOLERANCE * stated.amount, share ? 0.5 : 0);
      if (!agrees) {
        issues.push(warn('change-mismatch', stated, `from ${a.surface} to ${b.surface} is ${Number(computed.toPrecision(3))}${share ? ' %' : ''}, not ${stated.surface} ${by.change}`));
      }
    }
  });
  return issues;
}

function sameMeasure(a: Fact, b: Fact): boolean {
  return a.measure === b.measure && a.subject === b.subject && a.counterparty === b.counterparty;
}

/** A headline's figure that no figure of the body in its unit gives, rounded as the headline rounds. */
function headlineAgainstBody(article: Article): Issue[] {
  const body = [...article.money, ...article.quantities];
  return [...article.headline.money, ...article.headline.quantities].flatMap((head): Issue[] => {
    const { amount } = head;
    const same = body.filter((f) => unitOf(f) === unitOf(head));
    // Counts of few and ranks are said in other words below (`екі елдің`); a unit that the body never names has nothing to be against.
    if (amount === null || amount < 10 || same.length === 0) return [];
    const digits = significantDigits(amount);
    if (same.some((f) => [f.amount, f.min, f.max].some((value) => value !== null && Number(value.toPrecision(digits)) === amount))) return [];
    const near = same.find((f) => f.amount !== null && looksAlike(f.amount, amount));
    // Without a figure that looks like it the headline may sum up, or speak of something else.
    return near ? [{ code: 'facts/headline-mismatch', severity: 'warning', start: near.start, end: near.end, message: `the headline says ${head.surface}, the body ${near.surface}` }] : [];
  });
}

function significantDigits(value: number): number {
  return Math.max(1, String(value).replace(/e.*$|\D/g, '').replace(/^0+|0+$/g, '').length);
}

/** One digit more, less or other: 54.3 and 154.3, 12 and 13 million are written alike. */
function looksAlike(a: number, b: number): boolean {
  const [x, y] = [a, b].map((value) => String(value).replace(/\D/g, '').replace(/0+$/, '')) as [string, string];
  if (x === y || x.length < 2 || y.length < 2) return false;
  return x.endsWith(y) || y.endsWith(x) || (x.length === y.length && [...x].filter((digit, k) => digit !== y[k]).length === 1 && x.length > 2);
}
