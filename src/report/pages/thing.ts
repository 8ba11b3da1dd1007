/** The page of a name: where it is mentioned, its figures over time, and with whom it is named. */
import { TITLES_A_FILE, type Site, type ThingFact, type ThingPage, type Titles } from '../site.js';
import { data, h, type Child } from './dom.js';
import { day, figureText, short, whole } from './format.js';
import { t, word } from './i18n/index.js';
import { fileOf, load } from './load.js';
import { asTable, timeLine } from './plots.js';
import { tableView } from './table.js';
import { roleName } from './text-view.js';

export async function thingPage(site: Site, number: number): Promise<{ element: HTMLElement; title: string } | null> {
  if (!Number.isInteger(number) || number < 0 || number >= site.counts.things) return null;
  const file = fileOf(site.thingFiles, number);
  const page = (await load<readonly ThingPage[]>(`thing-${file}`))[number - (site.thingFiles[file] as number)];
  if (page === undefined) return null;
  const element = h(
    'section',
    { class: 'thing' },
    h('header', {}, h('p', { class: 'kicker' }, word(t.types, page.type)), h('h1', { lang: 'kk' }, data(page.name)), facts(page)),
    overTime(page),
    h(
      'div',
      { class: 'two' },
      h(
        'section',
        { class: 'card' },
        h('h2', {}, t.mentionedIn, ' ', h('span', { class: 'count' }, whole(page.articles.length))),
        await articles(page),
      ),
      h('section', { class: 'card' }, h('h2', {}, t.beside), beside(page)),
    ),
    page.facts.length === 0
      ? null
      : h(
          'section',
          { class: 'card' },
          h('h2', {}, t.factsOf, ' ', h('span', { class: 'count' }, whole(page.factCount))),
          page.factCount > page.facts.length
            ? h(
                'p',
                { class: 'note' },
                `${t.firstFacts} ${whole(page.factCount)}: ${whole(page.facts.length)}. `,
                h('a', { href: `#/facts?subject=${encodeURIComponent(page.name)}` }, t.allFacts),
              )
            : null,
          factTable(page.facts),
        ),
  );
  return { element, title: page.name };
}

function facts({ names, roles, links, mentions }: ThingPage): HTMLElement {
  const line = (label: string, value: Child): Child => [h('dt', {}, label), h('dd', {}, value)];
  const { wikidata, iso3166, iso3166_2: region } = links;
  const isItem = wikidata !== undefined && /^Q\d+$/.test(wikidata);
  return h(
    'dl',
    { class: 'facts-line' },
    line(t.nMentions, whole(mentions)),
    names.length > 0 ? line(t.alsoCalled, data(names.join(' · '), { lang: 'kk' })) : null,
    roles.length > 0 ? line(t.offices, data(roles.join(' · '), { lang: 'kk' })) : null,
    (iso3166 ?? region) ? line('ISO 3166', data(region ?? iso3166)) : null,
    isItem
      ? line(
          'Wikidata',
          h('a', { href: `https://www.wikidata.org/wiki/${wikidata}`, rel: 'noopener noreferrer', target: '_blank' }, wikidata),
        )
      : null,
  );
}

/** Figures of one kind, indicator and measure: what can be compared over time. */
function overTime({ facts: all }: ThingPage): HTMLElement | null {
  const groups = new Map<string, ThingFact[]>();
  for (const fact of all) {
    const [, , role, indicator, measure, amount, unit, , at] = fact;
    if (amount === null || at === null || role === 'speaker') continue;
    const key = JSON.stringify([indicator, measure, unit]);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const shown = [...groups.values()]
    .filter((group) => new Set(group.map((fact) => fact[8])).size > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, 30);
  if (shown.length === 0) return null;
  const place = h('div', { class: 'plot-place' });
  const label = ([fact]: readonly ThingFact[]): string =>
    `${word(t.indicators, fact?.[3] ?? '')}: ${fact?.[4] ?? '–'}, ${fact?.[6] ?? ''}`;
  const draw = (index: number): void => {
    const points = (shown[index] ?? [])
      .map((fact) => ({ day: fact[8] as string, value: fact[5] as number }))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    place.replaceChildren(
      timeLine(label(shown[index] ?? []), points),
      asTable([t.period, t.amount], points.map(({ day: at, value }) => [day(at), short(value)])),
    );
  };
  const choice = h(
    'select',
    { 'aria-label': t.measure, onchange: (event) => draw(Number((event.target as HTMLSelectElement).value)) },
    shown.map((group, index) => h('option', { value: index }, `${label(group)} (${group.length})`)),
  );
  draw(0);
  return h('section', { class: 'card wide' }, h('h2', {}, t.overTime), h('p', { class: 'choice' }, choice), place);
}

/** Articles that a page of a name lists at once. */
const MOST_ARTICLES = 2000;

async function articles({ articles: all }: ThingPage): Promise<Child> {
  const shown = all.slice(0, MOST_ARTICLES);
  const titles = new Map<number, Titles>();
  for (const file of new Set(shown.map(([article]) => Math.floor(article / TITLES_A_FILE))))
    titles.set(file, await load<Titles>(`titles-${file}`));
  const of = (article: number) => {
    const [file, at] = [titles.get(Math.floor(article / TITLES_A_FILE)), article % TITLES_A_FILE];
    return { title: file?.title[at] ?? file?.id[at] ?? '', published: file?.published[at] ?? null };
  };
  const table = tableView<(typeof shown)[number]>(t.mentionedIn, [
    {
      key: 'published', label: t.published, sorts: false, cell: ([article]) => h('span', { class: 'nowrap' }, day(of(article).published)),
    },
    {
      key: 'title', label: t.title, sorts: false,
      cell: ([article]) => h('a', { href: `#/article/${article}`, lang: 'kk' }, data(of(article).title)),
    },
    { key: 'mentions', label: t.mentions, sorts: false, isNumber: true, cell: ([, count]) => whole(count) },
  ]);
  table.show(shown);
  return table.element;
}

function beside({ beside: others }: ThingPage): Child {
  if (others.length === 0) return h('p', { class: 'note' }, t.none);
  return h(
    'ul',
    { class: 'beside' },
    others.map(([number, type, name, count]) =>
      h(
        'li',
        {},
        h('a', { href: `#/name/${number}`, lang: 'kk' }, data(name)),
        h('span', { class: 'type' }, word(t.types, type)),
        h('span', { class: 'count' }, whole(count)),
      ),
    ),
  );
}

function factTable(all: readonly ThingFact[]): HTMLElement {
  const table = tableView<ThingFact>(t.factsOf, [
    { key: 'day', label: t.period, sorts: false, cell: (fact) => h('span', { class: 'nowrap' }, day(fact[8])) },
    { key: 'role', label: t.asRole, sorts: false, cell: (fact) => roleName(fact[2]) },
    { key: 'indicator', label: t.indicator, sorts: false, cell: (fact) => h('span', { class: 'chip' }, word(t.indicators, fact[3])) },
    { key: 'measure', label: t.measure, sorts: false, cell: (fact) => data(fact[4], { lang: 'kk' }) },
    {
      key: 'amount',
      label: t.amount,
      sorts: false,
      isNumber: true,
      cell: (fact) =>
        h(
          'a',
          { class: 'figure', href: `#/article/${fact[0]}?fact=${fact[1]}`, title: fact[9] },
          data(fact[5] === null ? fact[9] : figureText({ amount: fact[5], min: null, max: null, relation: fact[7], unit: fact[6] })),
        ),
    },
  ]);
  table.show(all);
  return table.element;
}
