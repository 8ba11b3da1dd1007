/** A table of any number of rows, a page of them at a time. Sorting is said in the heads. */
import { h, type Child } from './dom.js';
import { whole } from './format.js';
import { t } from './i18n/index.js';

/** Rows of a page. */
const ROWS = 100;

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => Child;
  /** False where rows cannot be sorted by it. */
  readonly sorts?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly down: boolean;
}

export interface TableView<Row> {
  readonly element: HTMLElement;
  /** Shows rows, from their first page on unless they only became more. */
  readonly show: (rows: readonly Row[], options?: { readonly keepPage?: boolean; readonly sorting?: Sorting | null }) => void;
}

export function tableView<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  sort: (key: string) => void = () => undefined,
): TableView<Row> {
  let [rows, page]: [readonly Row[], number] = [[], 0];
  const heads = columns.map(({ key, label, isNumber, sorts = true }) =>
    h(
      'th',
      { scope: 'col', class: isNumber === true ? 'number' : null },
      sorts
        ? h(
            'button',
            { type: 'button', class: 'sort', title: `${t.sortBy}: ${label}`, onclick: () => sort(key) },
            label,
            h('span', { class: 'arrow', 'aria-hidden': 'true' }),
          )
        : label,
    ),
  );
  const body = h('tbody');
  const status = h('span', { class: 'range', role: 'status' });
  const step = (by: number) => (): void => {
    page += by;
    draw();
    element.scrollIntoView({ block: 'start' });
  };
  const [before, after] = [
    h('button', { type: 'button', onclick: step(-1) }, `← ${t.previous}`),
    h('button', { type: 'button', onclick: step(1) }, `${t.next} →`),
  ];
  const pager = h('nav', { class: 'pager no-print', 'aria-label': `${t.page}: ${caption}` }, before, status, after);
  const region = h(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', {}, h('caption', { class: 'hidden-label' }, caption), h('thead', {}, h('tr', {}, heads)), body),
  );
  const element = h('div', { class: 'table' }, region, pager);

  const draw = (): void => {
    const last = Math.max(0, Math.ceil(rows.length / ROWS) - 1);
    page = Math.min(Math.max(page, 0), last);
    const shown = rows.slice(page * ROWS, (page + 1) * ROWS);
    body.replaceChildren(
      ...shown.map((row) =>
        h(
          'tr',
          {},
          columns.map(({ label, isNumber, cell }) =>
            h('td', { class: isNumber === true ? 'number' : null, 'data-label': label }, cell(row)),
          ),
        ),
      ),
    );
    if (shown.length === 0) body.append(h('tr', {}, h('td', { colspan: columns.length, class: 'note' }, t.noData)));
    status.textContent =
      rows.length === 0 ? '' : `${whole(page * ROWS + 1)}–${whole(page * ROWS + shown.length)} ${t.of} ${whole(rows.length)}`;
    pager.hidden = rows.length <= ROWS;
    before.disabled = page === 0;
    after.disabled = page === last;
  };

  return {
    element,
    show: (given, { keepPage = false, sorting = null } = {}) => {
      rows = given;
      if (!keepPage) page = 0;
      for (const [index, { key }] of columns.entries()) {
        const way = sorting?.key === key ? (sorting.down ? 'descending' : 'ascending') : null;
        if (way === null) heads[index]?.removeAttribute('aria-sort');
        else heads[index]?.setAttribute('aria-sort', way);
      }
      draw();
    },
  };
}
