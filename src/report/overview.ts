/** What the overview shows, counted as the articles pass. */
import type { DatasetArticle } from '../record/table.js';
import type { Fact, Money, Quantity } from '../record/schema.js';
import type { Counted, Site, Sum } from './site.js';

/** Publishers with a colour of their own. */
const PUBLISHERS = 7;
const SUMS = 60;

export interface Overview {
  readonly article: (article: DatasetArticle) => void;
  readonly fact: (article: DatasetArticle, fact: Fact, figure: Money | Quantity, periodStart: string | null) => void;
  readonly publisher: (name: string | null) => number;
  readonly result: () => Pick<Site, 'days' | 'months' | 'sums' | 'indicators' | 'doubts' | 'publishers'> & {
    readonly counts: Pick<Site['counts'], 'articles' | 'copies' | 'facts' | 'mentions' | 'issues'>;
  };
}

const counter = <K>() => {
  const counts = new Map<K, number>();
  return {
    counts, add: (key: K, by = 1): void => void counts.set(key, (counts.get(key) ?? 0) + by),
    sorted: (): Counted<K>[] => [...counts].sort((a, b) => b[1] - a[1]),
  };
};

export function createOverview(): Overview {
  const totals = { articles: 0, copies: 0, facts: 0, mentions: 0, issues: 0 };
  const [indicators, doubts] = [counter<string>(), counter<string>()];
  const publishers = new Map<string, number>();
  const byMonth = new Map<string, ReturnType<typeof counter<string | null>>>();
  const sums = new Map<string, { indicator: string; currency: string; facts: number; years: ReturnType<typeof counter<string | null>> }>();
  const byPublisher = counter<string>();
  let days: [string, string] | null = null;

  return {
    publisher: (name) => {
      if (name === null) return -1;
      const known = publishers.get(name);
      if (known !== undefined) return known;
      publishers.set(name, publishers.size);
      return publishers.size - 1;
    },
    article: (article) => {
      totals.articles += 1;
      if (article.duplicateOf !== undefined) totals.copies += 1;
      totals.mentions += article.entities.length + article.money.length + article.dates.length + article.quantities.length;
      totals.issues += article.issues.length;
      for (const { code } of article.issues) doubts.add(code);
      if (article.publisher !== null) byPublisher.add(article.publisher);
      const day = article.published?.slice(0, 10);
      if (day === undefined) return;
      days = days === null ? [day, day] : [day < days[0] ? day : days[0], day > days[1] ? day : days[1]];
      const month = day.slice(0, 7);
      let counts = byMonth.get(month);
      if (counts === undefined) byMonth.set(month, (counts = counter()));
      counts.add(article.publisher);
    },
    fact: (article, fact, figure, periodStart) => {
      totals.facts += 1;
      indicators.add(fact.indicator);
      // Copies, parts of a whole, changes, rates and what did not happen are not to be added up.
      if (!('currency' in figure) || figure.amount === null || article.duplicateOf !== undefined || fact.partOf !== null) return;
      if (fact.change === 'up' || fact.change === 'down' || fact.change === 'from' || figure.per !== null || fact.status !== 'actual')
        return;
      const key = `${fact.indicator} ${figure.currency}`;
      let sum = sums.get(key);
      if (sum === undefined) sums.set(key, (sum = { indicator: fact.indicator, currency: figure.currency, facts: 0, years: counter() }));
      sum.facts += 1;
      sum.years.add(periodStart?.slice(0, 4) ?? null, figure.amount);
    },
    result: () => {
      const named = byPublisher.sorted().slice(0, PUBLISHERS).map(([name]) => name);
      const months = monthsBetween([...byMonth.keys()].sort());
      const shown: (string | null)[] = [...named, null];
      const counts = shown.map((publisher) =>
        months.map((month) => {
          const found = byMonth.get(month)?.counts ?? new Map<string | null, number>();
          if (publisher !== null) return found.get(publisher) ?? 0;
          return [...found].reduce((total, [name, count]) => (name !== null && named.includes(name) ? total : total + count), 0);
        }),
      );
      const used = shown.map((_, index) => index).filter((index) => counts[index]!.some((count) => count > 0));
      return {
        counts: totals,
        days,
        indicators: indicators.sorted(),
        doubts: doubts.sorted(),
        publishers: [...publishers.keys()],
        months: { months, publishers: used.map((index) => shown[index] ?? null), counts: used.map((index) => counts[index]!) },
        sums: [...sums.values()]
          .sort((a, b) => b.facts - a.facts)
          .slice(0, SUMS)
          .map(({ years, ...sum }): Sum => ({ ...sum, years: [...years.counts].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)) })),
      };
    },
  };
}

/** All months from the first to the last, at most forty years of them: a month without articles is a gap, not nothing. */
function monthsBetween(months: readonly string[]): string[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const number = (month: string): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1;
  const [from, to] = [number(first), number(last)];
  if (to - from > 480) return [...months];
  return Array.from(
    { length: to - from + 1 },
    (_, step) => `${String(Math.floor((from + step) / 12)).padStart(4, '0')}-${String(((from + step) % 12) + 1).padStart(2, '0')}`,
  );
}
