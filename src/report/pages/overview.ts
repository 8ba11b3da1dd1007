/** The first page: how much there is, of when and whom, and what to doubt. */
import type { Counted, Site, Sum, ThingRow } from '../site.js';
import { data, h, type Child } from './dom.js';
import { day, short, whole } from './format.js';
import { t, word } from './i18n/index.js';
import { asTable, seriesClass, stackedBars } from './plots.js';

export function overviewPage(site: Site): { element: HTMLElement; title: string } {
  const { counts } = site;
  const stat = (value: number, label: string, more: Child = null, href: string | null = null): HTMLElement => {
    const inner = [h('b', {}, whole(value)), h('span', {}, label), more === null ? null : h('small', {}, more)];
    return h('li', {}, href === null ? inner : h('a', { href }, inner));
  };
  const element = h(
    'div',
    { class: 'overview' },
    h(
      'header',
      { class: 'hero' },
      h('h1', {}, data(site.title)),
      h('p', { class: 'lede' }, t.tagline),
      site.days === null
        ? null
        : h(
            'p',
            { class: 'days' },
            h('time', { datetime: site.days[0] }, day(site.days[0])),
            ' – ',
            h('time', { datetime: site.days[1] }, day(site.days[1])),
          ),
    ),
    h(
      'ul',
      { class: 'stats' },
      stat(counts.articles, t.nArticles, counts.copies > 0 ? `${t.copies} ${whole(counts.copies)}` : null, '#/articles'),
      stat(counts.facts, t.nFacts, null, '#/facts'),
      stat(counts.things, t.nThings, null, '#/names'),
      stat(counts.mentions, t.nMentions),
      stat(counts.issues, t.nIssues),
      stat(counts.rejects, t.nRejects),
    ),
    section(t.byMonth, t.byMonthNote, months(site), 'wide'),
    section(
      t.byIndicator,
      null,
      bars(
        site.indicators.map(([code, count]) => [
          h('a', { href: `#/facts?indicator=${encodeURIComponent(code)}` }, word(t.indicators, code)),
          count,
        ]),
      ),
    ),
    section(t.people, null, names(site.top.people)),
    section(t.organisations, null, names(site.top.organisations)),
    section(t.places, null, names(site.top.places)),
    section(t.sums, t.sumsNote, sums(site.sums), 'wide'),
    section(t.doubts, t.doubtsNote, bars(site.doubts.map(([code, count]) => [h('code', {}, data(code)), count])), 'half'),
    section(t.rejects, t.rejectsNote, bars(site.rejects.map(([code, count]) => [h('code', {}, data(code)), count])), 'half'),
  );
  return { element, title: t.overview };
}

const section = (title: string, note: string | null, inner: Child, width = ''): HTMLElement =>
  h('section', { class: `card ${width}` }, h('h2', {}, title), note === null ? null : h('p', { class: 'note' }, note), inner);

function months({ months: { months: labels, publishers, counts } }: Site): Child {
  if (labels.length === 0) return h('p', { class: 'note' }, t.noData);
  const series = publishers.map((name, index) => ({ name: name ?? t.others, values: counts[index] ?? [] }));
  const totals = labels.map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return [
    stackedBars(`${t.byMonth}: ${labels[0]} – ${labels.at(-1)}, ${whole(totals.reduce((sum, one) => sum + one, 0))}`, {
      labels, series, isRest: publishers.map((name) => name === null),
    }),
    h(
      'ul',
      { class: 'key' },
      series.map(({ name }, index) =>
        h(
          'li',
          {},
          h('span', { class: `swatch ${publishers[index] === null ? 'series-7' : seriesClass(index)}`, 'aria-hidden': 'true' }),
          data(name),
        ),
      ),
    ),
    asTable(
      [t.month, ...series.map(({ name }) => name), t.total],
      labels.map((label, at) => [label, ...counts.map((row) => row[at] ?? 0), totals[at] ?? 0]),
    ),
  ];
}

/** Rows with a bar each: lists read as well as plots, by anybody. */
function bars(rows: readonly (readonly [label: Child, count: number])[]): Child {
  if (rows.length === 0) return h('p', { class: 'note' }, t.none);
  const most = Math.max(...rows.map(([, count]) => count));
  return h(
    'ol',
    { class: 'bars' },
    rows.map(([label, count]) =>
      h(
        'li',
        {},
        h('span', { class: 'label' }, label),
        h(
          'span', { class: 'track', 'aria-hidden': 'true' }, h('span', { class: `fill w${Math.max(1, Math.round((count / most) * 20))}` }),
        ),
        h('span', { class: 'value' }, whole(count)),
      ),
    ),
  );
}

function names(rows: readonly ThingRow[]): Child {
  return [
    bars(rows.map(([number, , name, mentions]) => [h('a', { href: `#/name/${number}`, lang: 'kk' }, data(name)), mentions])),
    h('p', { class: 'more' }, h('a', { href: '#/names' }, t.allNames)),
  ];
}

function sums(list: readonly Sum[]): Child {
  if (list.length === 0) return h('p', { class: 'note' }, t.noData);
  const years = [...new Set(list.flatMap((sum) => sum.years.map(([year]) => year)))].sort((a, b) => ((a ?? '') < (b ?? '') ? 1 : -1));
  const shown = years.filter((year) => year !== null).slice(0, 8);
  const columns: (string | null)[] = [...shown.toReversed(), ...(years.includes(null) ? [null] : [])];
  const at = (sum: Sum, year: string | null): number | undefined => sum.years.find(([one]: Counted<string | null>) => one === year)?.[1];
  return h(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t.sums },
    h(
      'table',
      { class: 'sums' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, t.indicator),
          h('th', { scope: 'col' }, t.currency),
          h('th', { scope: 'col', class: 'number' }, t.facts),
          columns.map((year) => h('th', { scope: 'col', class: 'number' }, year ?? t.noPeriod)),
        ),
      ),
      h(
        'tbody',
        {},
        list.slice(0, 30).map((sum) =>
          h(
            'tr',
            {},
            h(
              'th',
              { scope: 'row' },
              h('a', { href: `#/facts?indicator=${encodeURIComponent(sum.indicator)}` }, word(t.indicators, sum.indicator)),
            ),
            h('td', {}, sum.currency),
            h('td', { class: 'number' }, whole(sum.facts)),
            columns.map((year) => {
              const value = at(sum, year);
              return h(
                'td',
                { class: 'number' },
                value === undefined ? h('span', { class: 'faint' }, '·') : h('span', { title: whole(value) }, short(value)),
              );
            }),
          ),
        ),
      ),
    ),
  );
}
