/** The lists of articles and of names. */
import { THINGS_A_FILE, TITLES_A_FILE, type Site, type ThingRow, type Titles } from '../site.js';
import { data, h } from './dom.js';
import { day, whole } from './format.js';
import { t, word } from './i18n/index.js';
import { load } from './load.js';
import { tableView, type Column, type Sorting } from './table.js';

interface Page {
  readonly element: HTMLElement;
  readonly title: string;
  readonly close?: () => void;
}

interface ListOptions<Row> {
  readonly title: string;
  readonly total: number;
  /** Rows of a file, in their order. */
  readonly read: (file: number) => Promise<readonly Row[]>;
  readonly files: number;
  readonly columns: readonly Column<Row>[];
  readonly text: (row: Row) => string;
  readonly value: (row: Row, key: string) => string | number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly has?: (row: Row, option: string) => boolean;
}

/** A list that is read file by file, searched and sorted. */
function listPage<Row>({ title, total, read, files, columns, text, value, options = [], has = () => true }: ListOptions<Row>): Page {
  let [all, search, option, open]: [Row[], string, string, boolean] = [[], '', '', true];
  let sorting: Sorting | null = null;
  const table = tableView(title, columns, (key) => {
    sorting = sorting?.key === key ? (sorting.down ? { key, down: false } : null) : { key, down: true };
    refresh();
  });
  const status = h('p', { class: 'status', role: 'status' });
  const refresh = (keepPage = false): void => {
    const wanted = search.trim().toLowerCase();
    const rows = all.filter((row) => (wanted === '' || text(row).toLowerCase().includes(wanted)) && (option === '' || has(row, option)));
    if (sorting !== null) {
      const { key, down } = sorting;
      rows.sort((a, b) => {
        const [one, other] = [value(a, key), value(b, key)];
        return one === other ? 0 : (one < other ? -1 : 1) * (down ? -1 : 1);
      });
    }
    table.show(rows, { keepPage, sorting });
    status.textContent = `${whole(rows.length)} ${t.of} ${whole(total)}`;
  };
  void (async () => {
    for (let file = 0; file < files && open; file += 1) {
      all = [...all, ...(await read(file))];
      refresh(true);
      await new Promise((done) => setTimeout(done, 0));
    }
  })();
  refresh();
  const element = h(
    'section',
    {},
    h('h1', {}, title),
    h(
      'form',
      { class: 'filters no-print', 'aria-label': t.filters, onsubmit: (event) => event.preventDefault() },
      h(
        'label',
        {},
        h('span', {}, t.search),
        h('input', {
          type: 'search',
          oninput: (event) => {
            search = (event.target as HTMLInputElement).value;
            refresh();
          },
        }),
      ),
      options.length === 0
        ? null
        : h(
            'label',
            {},
            h('span', {}, t.type),
            h(
              'select',
              {
                onchange: (event) => {
                  option = (event.target as HTMLSelectElement).value;
                  refresh();
                },
              },
              h('option', { value: '' }, t.all),
              options.map((one) => h('option', { value: one.value }, one.label)),
            ),
          ),
    ),
    h('div', { class: 'bar-line' }, status),
    table.element,
  );
  return {
    element,
    title,
    close: () => {
      open = false;
    },
  };
}

interface TitleRow {
  readonly number: number;
  readonly title: string;
  readonly published: string;
  readonly publisher: string;
  readonly facts: number;
  readonly issues: number;
}

export function articlesPage(site: Site): Page {
  return listPage<TitleRow>({
    title: t.articles,
    total: site.counts.articles,
    files: Math.ceil(site.counts.articles / TITLES_A_FILE),
    read: async (file) => {
      const { id, title, published, publisher, facts, issues } = await load<Titles>(`titles-${file}`);
      return id.map((one, at) => ({
        number: file * TITLES_A_FILE + at, title: title[at] ?? one, published: published[at] ?? '',
        publisher: site.publishers[publisher[at] ?? -1] ?? '', facts: facts[at] ?? 0, issues: issues[at] ?? 0,
      }));
    },
    columns: [
      { key: 'published', label: t.published, cell: ({ published }) => h('span', { class: 'nowrap' }, day(published || null)) },
      { key: 'title', label: t.title, cell: ({ title, number }) => h('a', { href: `#/article/${number}`, lang: 'kk' }, data(title)) },
      { key: 'publisher', label: t.publisher, cell: ({ publisher }) => data(publisher) },
      { key: 'facts', label: t.facts, isNumber: true, cell: ({ facts }) => whole(facts) },
      { key: 'issues', label: t.doubts, isNumber: true, cell: ({ issues }) => whole(issues) },
    ],
    text: ({ title, publisher }) => `${title} ${publisher}`,
    value: (row, key) => row[key as keyof TitleRow],
  });
}

export function namesPage(site: Site): Page {
  const types = [
    'PERSON', 'ORGANISATION', 'GPE', 'LOCATION', 'FACILITY', 'POSITION', 'NORP', 'PROJECT', 'EVENT', 'LAW', 'PRODUCT',
    'ART', 'LANGUAGE', 'DISEASE',
  ];
  return listPage<ThingRow>({
    title: t.entities,
    total: site.counts.things,
    files: Math.ceil(site.counts.things / THINGS_A_FILE),
    read: (file) => load<readonly ThingRow[]>(`things-${file}`),
    columns: [
      { key: '2', label: t.name, cell: ([number, , name]) => h('a', { href: `#/name/${number}`, lang: 'kk' }, data(name)) },
      { key: '1', label: t.type, cell: ([, type]) => word(t.types, type) },
      { key: '3', label: t.mentions, isNumber: true, cell: ([, , , mentions]) => whole(mentions) },
      { key: '4', label: t.articles, isNumber: true, cell: ([, , , , articles]) => whole(articles) },
    ],
    text: ([, , name]) => name,
    value: (row, key) => row[Number(key)] as string | number,
    options: types.map((value) => ({ value, label: word(t.types, value) })),
    has: ([, type], option) => type === option,
  });
}
