/** The editor of a fact: its slots. */
import type { Article, Fact } from '../../../record/schema.js';
import { data, h } from '../dom.js';
import { dateAt, figureAt, PHRASES, REFS } from '../fact-card.js';
import { dateText, figureText, partsOf } from '../format.js';
import { t } from '../i18n/index.js';
import { roleName } from '../text-view.js';
import { NONE, options, thingOptions, type EditorContext } from './context.js';
import { isRemoved, removeFact } from './edit.js';
import { choiceField, type Option, type Values } from './form.js';

/** The slots of a fact. */
export function factEditor(index: number, context: EditorContext): HTMLElement | null {
  const { record, choices, changed, selected } = context;
  const fact = record.facts[index];
  if (fact === undefined || isRemoved(fact)) return null;
  const of = fact as unknown as Values;
  const saved = (slot: keyof Fact['confidence']) => (): void => {
    // What a person says is certain.
    fact.confidence[slot] = 1;
    if (of[slot] === null) delete fact.confidence[slot];
    changed('facts');
  };
  const at = (key: keyof Fact['confidence']) => ({ of, key, label: roleName(key), changed: saved(key) });
  const phrase = (slot: (typeof PHRASES)[number]): HTMLElement => {
    const take = (): void => {
      const words = selected();
      if (words === null) return;
      const text = (words.field === 'title' ? (record.title ?? '') : record.text).slice(words.start, words.end);
      of[slot] = { text, start: words.start, end: words.end, field: words.field };
      saved(slot)();
    };
    return h(
      'div',
      { class: 'field phrase' },
      h('span', {}, roleName(slot)),
      h('span', { class: 'words', lang: 'kk' }, data(fact[slot]?.text ?? '–')),
      h('button', { type: 'button', class: 'quiet', title: t.useSelection, onclick: take }, t.useSelection),
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'aria-label': `${t.clear}: ${roleName(slot)}`,
          onclick: () => {
            of[slot] = null;
            saved(slot)();
          },
        },
        t.clear,
      ),
    );
  };
  const things = [NONE, ...thingOptions(record)];
  const dates: Option[] = [
    NONE,
    ...(['', 'headline/'] as const).flatMap((prefix) =>
      (prefix === '' ? record : record.headline).dates.flatMap((date, place) =>
        isRemoved(date) ? [] : [{ value: `${prefix}dates/${place}`, label: `${date.surface} (${dateText(date)})` }],
      ),
    ),
  ];
  const wholes: Option[] = [
    NONE,
    ...record.facts.flatMap((other, place) =>
      place === index || isRemoved(other) ? [] : [{ value: String(place), label: valueOf(record, other) }],
    ),
  ];
  const part: Values = { partOf: fact.partOf === null ? null : String(fact.partOf) };
  const date = fact.period === null ? undefined : dateAt(record, fact.period);
  return h(
    'section',
    { class: 'editor', 'aria-label': t.fact },
    h('h3', {}, data(valueOf(record, fact)), date === undefined ? null : h('small', {}, ' ', data(dateText(date)))),
    h(
      'div',
      { class: 'fields' },
      choiceField(at('indicator'), options(choices.indicator, t.indicators)),
      PHRASES.map(phrase),
      REFS.map((slot) => choiceField(at(slot), things)),
      choiceField(at('period'), dates),
      choiceField(
        {
          of: part,
          key: 'partOf',
          label: t.partOf,
          changed: () => {
            fact.partOf = part['partOf'] === null ? null : Number(part['partOf']);
            saved('partOf')();
          },
        },
        wholes,
      ),
    ),
    h(
      'div',
      { class: 'span-buttons' },
      h(
        'button',
        {
          type: 'button',
          class: 'danger',
          onclick: () => {
            removeFact(record, index);
            changed('facts');
          },
        },
        t.statesNothing,
      ),
    ),
  );
}

function valueOf(record: Article, { figure: path }: Fact): string {
  const figure = figureAt(record, path);
  return figure === undefined ? path : figureText(partsOf(figure));
}
