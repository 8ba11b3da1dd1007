/** The editor of a mention: its value, its span, and the way out. */
import { data, h } from '../dom.js';
import { t } from '../i18n/index.js';
import { NONE, options, thingOptions, type EditorContext } from './context.js';
import { isRemoved, mentionAt, move, newRef, remove } from './edit.js';
import { choiceField, flagField, numberField, textField, type Values } from './form.js';

/** The fields of a mention, its span, and the way out. */
export function mentionEditor(path: string, context: EditorContext): HTMLElement | null {
  const { record, choices, changed, selected } = context;
  const mention = mentionAt(record, path);
  if (mention === undefined || isRemoved(mention)) return null;
  const of = mention as unknown as Values;
  const kind = path.replace(/^headline\//, '').split('/')[0] as 'entities' | 'money' | 'dates' | 'quantities';
  const at = (key: string, label: string) => ({ of, key, label, changed: () => changed(kind) });
  const amount = () => ({
    of,
    key: 'amount',
    label: t.amount,
    changed: () => {
      if (of['relation'] === 'exact') [of['min'], of['max']] = [of['amount'], of['amount']];
      changed(kind);
    },
  });
  const figure = (): HTMLElement[] => [
    numberField(amount()),
    numberField(at('min', `${t.bounds}: ${t.from}`)),
    numberField(at('max', `${t.bounds}: ${t.to}`)),
    choiceField(at('relation', t.relation), options(choices.relation)),
  ];
  const rest = (): HTMLElement[] => [
    choiceField(at('change', t.change), options(choices.change, t.changes)),
    textField(at('per', t.per)),
    choiceField(at('status', t.status), options(choices.status, t.statuses)),
  ];
  const fields = {
    money: () => [
      ...figure(),
      textField(at('currency', t.currency), false),
      choiceField(at('currencyBasis', t.base), options(choices.currencyBasis)),
      ...rest(),
    ],
    quantities: () => [
      ...figure(),
      choiceField(at('kind', t.type), options(choices.quantityKind, t.quantityKinds)),
      textField(at('unit', t.unit)),
      textField(at('of', t.measure)),
      ...rest(),
    ],
    dates: () => [
      textField(at('value', t.value)),
      choiceField(at('kind', t.type), options(choices.dateKind, t.dateKinds)),
      choiceField(at('grain', 'grain'), [NONE, ...options(choices.grain)]),
      choiceField(at('basis', t.base), options(choices.basis)),
      textField(at('dateStart', t.from)),
      textField(at('dateEnd', t.to)),
      flagField(at('approximate', '≈')),
    ],
    entities: () => [
      choiceField(at('type', t.type), options(choices.type, t.types)),
      textField(at('name', t.name), false),
      choiceField(at('ref', t.partOf), [...thingOptions(record), { value: newRef(record), label: t.add }]),
    ],
  }[kind]();
  const shift = (start: number, end: number): void => {
    move(record, path, start, end);
    changed(kind);
  };
  const text = path.startsWith('headline/') ? (record.title ?? '') : record.text;
  const take = (): void => {
    const words = selected();
    if (words !== null && (words.field === 'title') === path.startsWith('headline/')) shift(words.start, words.end);
  };
  return h(
    'section',
    { class: 'editor', 'aria-label': t.mention },
    h('h3', {}, data(mention.surface, { lang: 'kk' })),
    h(
      'div',
      { class: 'span-buttons' },
      h(
        'button',
        { type: 'button', title: `${t.start}: ${t.wider}`, onclick: () => shift(wordBefore(text, mention.start), mention.end) },
        '⇤',
      ),
      h(
        'button',
        {
          type: 'button', title: `${t.start}: ${t.narrower}`,
          onclick: () => shift(Math.min(wordAfter(text, mention.start), mention.end - 1), mention.end),
        },
        '↦',
      ),
      h(
        'button',
        {
          type: 'button', title: `${t.end}: ${t.narrower}`,
          onclick: () => shift(mention.start, Math.max(wordBefore(text, mention.end), mention.start + 1)),
        },
        '↤',
      ),
      h(
        'button',
        { type: 'button', title: `${t.end}: ${t.wider}`, onclick: () => shift(mention.start, wordAfter(text, mention.end)) },
        '⇥',
      ),
      h('button', { type: 'button', onclick: take }, t.useSelection),
      h(
        'button',
        {
          type: 'button',
          class: 'danger',
          onclick: () => {
            remove(record, path);
            changed(kind);
          },
        },
        t.remove,
      ),
    ),
    h('div', { class: 'fields' }, fields),
  );
}

/** Where the word before a place starts, and the one after it ends. */
const wordBefore = (text: string, at: number): number => /\S*\s*$/.exec(text.slice(0, at))?.index ?? 0;
const wordAfter = (text: string, at: number): number => at + (/^\s*\S*/.exec(text.slice(at))?.[0].length ?? 0);
