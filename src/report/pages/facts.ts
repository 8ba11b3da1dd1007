/** The page of facts: a table to sort, filter and save, read file by file. */
import { FACTS_A_FILE, type FactColumns, type Site } from '../site.js';
import { data, h } from './dom.js';
import { filterPanel, filtersOf, queryOf } from './fact-filters.js';
import { FactRows, type RowNumber, type WordColumn } from './fact-rows.js';
import { day, figureText, percent, whole } from './format.js';
import { t, word } from './i18n/index.js';
import { load } from './load.js';
import { csvText, save } from './save.js';
import { tableView, type Column, type Sorting } from './table.js';

const read = new FactRows();
let reading: Promise<void> | undefined;
const listeners = new Set<(file: number) => void>();

/** Reads all files, one after another; a page that comes later finds what is there. */
function readAll({ counts }: Site): Promise<void> {
  return (reading ??= (async () => {
    for (let file = 0; file * FACTS_A_FILE < counts.facts; file += 1) {
      read.files.push(await load<FactColumns>(`facts-${file}`));
      for (const tell of listeners) tell(file);
      // The page answers between two files.
      await new Promise((done) => setTimeout(done, 0));
    }
  })());
}

const figureOf = (row: RowNumber): string =>
  figureText({
    amount: read.number(row, 'amount'), min: read.number(row, 'min'), max: read.number(row, 'max'),
    relation: read.word(row, 'relation'), unit: read.word(row, 'unit') || null, per: read.word(row, 'per') || null,
    change: read.word(row, 'change'),
  });

export function factsPage(site: Site, query: URLSearchParams): { element: HTMLElement; title: string; close: () => void } {
  let filters = filtersOf(query);
  let sorting: Sorting | null = query.get('sort') === null ? null : { key: query.get('sort') as string, down: query.get('down') === '1' };
  let rows: RowNumber[] = [];

  const name = (column: 'subject' | 'place', row: RowNumber) => {
    const number = read.number(row, `${column}Thing`);
    return number === null || number < 0 ? null : h('a', { href: `#/name/${number}`, lang: 'kk' }, data(read.word(row, column)));
  };
  const publisher = (row: RowNumber): string => site.publishers[read.number(row, 'publisher') ?? -1] ?? '';
  const columns: Column<RowNumber>[] = [
    { key: 'published', label: t.published, cell: (row) => h('span', { class: 'nowrap' }, day(read.word(row, 'published') || null)) },
    { key: 'indicator', label: t.indicator, cell: (row) => h('span', { class: 'chip' }, word(t.indicators, read.word(row, 'indicator'))) },
    { key: 'measure', label: t.measure, cell: (row) => data(read.word(row, 'measure'), { lang: 'kk' }) },
    {
      key: 'amount',
      label: t.amount,
      isNumber: true,
      cell: (row) =>
        h(
          'a',
          {
            class: 'figure', href: `#/article/${read.number(row, 'article')}?fact=${read.number(row, 'fact')}`,
            title: read.word(row, 'surface'),
          },
          data(figureOf(row)),
        ),
    },
    { key: 'subject', label: t.subject, cell: (row) => name('subject', row) },
    { key: 'place', label: t.place, cell: (row) => name('place', row) },
    { key: 'period', label: t.period, cell: (row) => h('span', { class: 'nowrap' }, data(read.word(row, 'period'))) },
    { key: 'publisher', label: t.publisher, cell: (row) => data(publisher(row)) },
    {
      key: 'confidence',
      label: t.confidence,
      isNumber: true,
      cell: (row) => {
        const hundredths = read.number(row, 'confidence') ?? -1;
        return hundredths < 0 ? '' : percent(hundredths / 100);
      },
    },
  ];
  const table = tableView(t.facts, columns, (key) => {
    sorting = sorting?.key === key ? (sorting.down ? null : { key, down: true }) : { key, down: false };
    refresh();
  });

  const status = h('p', { class: 'status', role: 'status' });
  const tell = (): void => {
    const loading = read.count < site.counts.facts ? ` · ${t.loading} ${percent(read.count / site.counts.facts)}` : '';
    status.textContent = `${whole(rows.length)} ${t.of} ${whole(site.counts.facts)} ${t.shown}${loading}`;
  };
  const refresh = (keepPage = false): void => {
    rows = read.files.flatMap((_, file) => read.filtered(file, filters));
    if (sorting !== null) read.sort(rows, sorting.key as WordColumn, sorting.down);
    table.show(rows, { keepPage, sorting });
    tell();
    history.replaceState(null, '', `#/facts${queryOf(filters, sorting)}`);
  };
  const added = (): void => refresh(true);
  listeners.add(added);

  const panel = filterPanel(
    site,
    () => filters,
    (changed) => {
      filters = changed;
      refresh();
    },
  );
  const saveRows = (): void =>
    save(
      'facts.csv',
      'text/csv;charset=utf-8',
      csvText([
        CSV_COLUMNS,
        ...rows.map((row) => [
          ...WORDS.map((column) => read.word(row, column)),
          ...(['amount', 'min', 'max'] as const).map((column) => read.number(row, column)),
          publisher(row),
          read.number(row, 'confidence') === -1 ? null : (read.number(row, 'confidence') ?? 0) / 100,
          read.number(row, 'article'),
          read.number(row, 'fact'),
        ]),
      ]),
    );
  const element = h(
    'section',
    { class: 'facts-page' },
    h('h1', {}, t.facts),
    panel,
    h('div', { class: 'bar-line' }, status, h('button', { type: 'button', class: 'no-print', onclick: saveRows }, t.exportCsv)),
    table.element,
  );
  refresh();
  void readAll(site);
  return { element, title: t.facts, close: () => listeners.delete(added) };
}

const WORDS = [
  'published',
  'title',
  'indicator',
  'measure',
  'surface',
  'relation',
  'unit',
  'per',
  'change',
  'status',
  'subject',
  'place',
  'counterparty',
  'period',
  'periodStart',
  'periodEnd',
] as const;
const CSV_COLUMNS = [
  ...WORDS.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
  'amount',
  'min',
  'max',
  'publisher',
  'confidence',
  'article_number',
  'fact_number',
];
