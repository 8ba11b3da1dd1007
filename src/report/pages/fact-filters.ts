/** Filters of the table of facts: in the address, and as a form. */
import type { Site } from '../site.js';
import { h } from './dom.js';
import { NO_FILTERS, type Filters } from './fact-rows.js';
import { percent, whole } from './format.js';
import { t, word } from './i18n/index.js';
import type { Sorting } from './table.js';

/** The filters that an address says. */
export function filtersOf(query: URLSearchParams): Filters {
  const text = (name: keyof Filters): string => query.get(name) ?? '';
  return {
    indicator: text('indicator'), publisher: query.get('publisher') === null ? null : Number(query.get('publisher')),
    measure: text('measure'), subject: text('subject'), place: text('place'), from: text('from'), to: text('to'),
    confidence: Number(query.get('confidence') ?? 0) || 0,
  };
}

/** The part of an address that says filters and sorting. */
export function queryOf(filters: Filters, sorting: Sorting | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value !== NO_FILTERS[name as keyof Filters]) query.set(name, String(value));
  if (sorting !== null) query.set('sort', sorting.key);
  if (sorting?.down === true) query.set('down', '1');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The form of filters: each change gives all of them anew. */
export function filterPanel(site: Site, now: () => Filters, set: (filters: Filters) => void): HTMLElement {
  const change = (part: Partial<Filters>): void => set({ ...now(), ...part });
  const labelled = (label: string, control: HTMLElement): HTMLElement => h('label', {}, h('span', {}, label), control);
  const text = (key: 'measure' | 'subject' | 'place', label: string): HTMLElement =>
    labelled(
      label,
      h('input', {
        type: 'search', value: now()[key], placeholder: t.containing,
        oninput: (event) => change({ [key]: (event.target as HTMLInputElement).value }),
      }),
    );
  const year = (key: 'from' | 'to', label: string): HTMLElement =>
    labelled(
      label,
      h('input', {
        type: 'number', min: 1900, max: 2100, value: now()[key],
        oninput: (event) => change({ [key]: (event.target as HTMLInputElement).value }),
      }),
    );
  const option = (value: string, label: string, selected: boolean): HTMLElement => h('option', { value, selected }, label);
  const indicator = h(
    'select',
    { onchange: (event) => change({ indicator: (event.target as HTMLSelectElement).value }) },
    option('', t.any, now().indicator === ''),
    site.indicators.map(([code, count]) => option(code, `${word(t.indicators, code)} (${whole(count)})`, now().indicator === code)),
  );
  const publisher = h(
    'select',
    {
      onchange: (event) => {
        const { value } = event.target as HTMLSelectElement;
        change({ publisher: value === '' ? null : Number(value) });
      },
    },
    option('', t.any, now().publisher === null),
    site.publishers.map((one, index) => option(String(index), one, now().publisher === index)),
  );
  const least = h('b', {}, percent(now().confidence / 100));
  const confidence = h('input', {
    type: 'range',
    min: 0,
    max: 100,
    step: 5,
    value: now().confidence,
    oninput: (event) => {
      const value = Number((event.target as HTMLInputElement).value);
      least.textContent = percent(value / 100);
      change({ confidence: value });
    },
  });
  const form = h(
    'form',
    { class: 'filters no-print', 'aria-label': t.filters, onsubmit: (event) => event.preventDefault() },
    labelled(t.indicator, indicator),
    text('measure', t.measure),
    text('subject', t.subject),
    text('place', t.place),
    year('from', t.fromYear),
    year('to', t.toYear),
    labelled(t.publisher, publisher),
    h('label', {}, h('span', {}, `${t.confidence}, ${t.least} `, least), confidence),
    h(
      'button',
      {
        type: 'reset',
        onclick: () => {
          least.textContent = percent(0);
          set(NO_FILTERS);
          location.hash = '#/facts';
        },
      },
      t.reset,
    ),
  );
  return form;
}
