/** The control by which words become a mention. */
import { h } from '../dom.js';
import { t, word } from '../i18n/index.js';
import type { Kind } from '../mentions.js';
import type { Choices } from './api.js';

/** Marks the selected words as something. */
export function adder(choices: Choices, mark: (kind: Kind, type: string) => void): HTMLElement {
  const select = h(
    'select',
    { 'aria-label': t.addAs },
    h('option', { value: 'money' }, t.money),
    h('option', { value: 'dates' }, t.dates),
    h('option', { value: 'quantities' }, t.quantities),
    choices.type.map((type) => h('option', { value: `entities ${type}`, selected: type === 'PERSON' }, word(t.types, type))),
  );
  return h(
    'div',
    { class: 'adder' },
    h('span', {}, t.addAs),
    select,
    h(
      'button',
      {
        type: 'button',
        onmousedown: (event) => event.preventDefault(),
        onclick: () => {
          const [kind = '', type = 'PERSON'] = select.value.split(' ');
          mark(kind as Kind, type);
        },
      },
      t.add,
    ),
  );
}
