/** Fields to correct a value by: each writes into the object that it is of, and tells that it did. */
import { h } from '../dom.js';

export type Values = Record<string, unknown>;

interface FieldOptions {
  readonly of: Values;
  readonly key: string;
  readonly label: string;
  readonly changed: () => void;
}

const row = (label: string, control: HTMLElement): HTMLElement => h('label', { class: 'field' }, h('span', {}, label), control);

/** A word or a code; empty is null where the field may be so. */
export function textField({ of, key, label, changed }: FieldOptions, nullable = true): HTMLElement {
  return row(
    label,
    h('input', {
      type: 'text',
      value: String(of[key] ?? ''),
      lang: 'kk',
      onchange: (event) => {
        const { value } = event.target as HTMLInputElement;
        of[key] = value.trim() === '' && nullable ? null : value.trim();
        changed();
      },
    }),
  );
}

/** A number, as digits with a point; empty is null. What is no number stays as it was. */
export function numberField({ of, key, label, changed }: FieldOptions): HTMLElement {
  return row(
    label,
    h('input', {
      type: 'text',
      inputmode: 'decimal',
      value: of[key] === null || of[key] === undefined ? '' : String(of[key]),
      onchange: (event) => {
        const input = event.target as HTMLInputElement;
        const text = input.value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
        const value = text === '' ? null : Number(text);
        if (value !== null && !Number.isFinite(value)) {
          input.value = of[key] === null ? '' : String(of[key]);
          return;
        }
        of[key] = value;
        changed();
      },
    }),
  );
}

export interface Option {
  readonly value: string | null;
  readonly label: string;
}

/** One of several values; null is written as `–`. */
export function choiceField({ of, key, label, changed }: FieldOptions, options: readonly Option[]): HTMLElement {
  const current = (of[key] ?? null) as string | null;
  const known = options.some(({ value }) => value === current) ? options : [{ value: current, label: String(current) }, ...options];
  return row(
    label,
    h(
      'select',
      {
        onchange: (event) => {
          of[key] = known[Number((event.target as HTMLSelectElement).value)]?.value ?? null;
          changed();
        },
      },
      known.map(({ value, label: name }, index) => h('option', { value: index, selected: value === current }, name)),
    ),
  );
}

export function flagField({ of, key, label, changed }: FieldOptions): HTMLElement {
  return h(
    'label',
    { class: 'field flag' },
    h('input', {
      type: 'checkbox',
      checked: of[key] === true,
      onchange: (event) => {
        of[key] = (event.target as HTMLInputElement).checked;
        changed();
      },
    }),
    h('span', {}, label),
  );
}
