/** The editors of a mention and of a fact. */
import type { Article, Fact } from '../../../record/schema.js';
import { data, h } from '../dom.js';
import { dateAt, figureAt, PHRASES, REFS, thingName } from '../fact-card.js';
import { dateText, figureText, partsOf } from '../format.js';
import { t, word } from '../i18n/index.js';
import { roleName, type Selected } from '../text-view.js';
import type { Choices } from './api.js';
import { isRemoved, mentionAt, move, newRef, remove, removeFact } from './edit.js';
import { choiceField, flagField, numberField, textField, type Option, type Values } from './form.js';

export interface EditorContext {
  readonly record: Article;
  readonly choices: Choices;
  readonly selected: () => Selected | null;
  /** The record has changed: it is to be shown anew and saved. @param list what was corrected */
  readonly changed: (list: string) => void;
}

const options = (values: readonly string[], words: object = {}): Option[] => values.map((value) => ({ value, label: word(words, value) || value }));
const NONE: Option = { value: null, label: '–' };

/** Things of the article, by ref. */
function thingOptions(record: Article): Option[] {
  const refs = [...new Set([...record.entities, ...record.headline.entities].filter((one) => !isRemoved(one)).map(({ ref }) => ref))];
  return refs.map((ref) => ({ value: ref, label: thingName(record, ref) }));
}

/** The fields of a mention, its span, and the way out. */
export function mentionEditor(path: string, context: EditorContext): HTMLElement | null {
  const { record, choices, changed, selected } = context;
  const mention = mentionAt(record, path);
  if (mention === undefined || isRemoved(mention)) return null;
  const of = mention as unknown as Values;
  const kind = path.replace(/^headline\//, '').split('/')[0] as 'entities' | 'money' | 'dates' | 'quantities';
  const at = (key: string, label: string) => ({ of, key, label, changed: () => changed(kind) });
  const amount = () => ({ of, key: 'amount', label: t.amount, changed: () => {
    if (of['relation'] === 'exact') [of['min'], of['max']] = [of['amount'], of['amount']];
    changed(kind);
  } });
  const figure = (): HTMLElement[] => [numberField(amount()), numberField(at('min', `${t.bounds}: ${t.from}`)), numberField(at('max', `${t.bounds}: ${t.to}`)), choiceField(at('relation', t.relation), options(choices.relation))];
  const rest = (): HTMLElement[] => [choiceField(at('change', t.change), options(choices.change, t.changes)), textField(at('per', t.per)), choiceField(at('status', t.status), options(choices.status, t.statuses))];
  const fields = {
    money: () => [...figure(), textField(at('currency', t.currency), false), choiceField(at('currencyBasis', t.base), options(choices.currencyBasis)), ...rest()],
    quantities: () => [...figure(), choiceField(at('kind', t.type), options(choices.quantityKind, t.quantityKinds)), textField(at('unit', t.unit)), textField(at('of', t.measure)), ...rest()],
    dates: () => [textField(at('value', t.value)), choiceField(at('kind', t.type), options(choices.dateKind, t.dateKinds)), choiceField(at('grain', 'grain'), [NONE, ...options(choices.grain)]), choiceField(at('basis', t.base), options(choices.basis)),
      textField(at('dateStart', t.from)), textField(at('dateEnd', t.to)), flagField(at('approximate', '≈'))],
    entities: () => [choiceField(at('type', t.type), options(choices.type, t.types)), textField(at('name', t.name), false), choiceField(at('ref', t.partOf), [...thingOptions(record), { value: newRef(record), label: t.add }])],
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
  return h('section', { class: 'editor', 'aria-label': t.mention }, h('h3', {}, data(mention.surface, { lang: 'kk' })),
    h('div', { class: 'span-buttons' },
      h('button', { type: 'button', title: `${t.start}: ${t.wider}`, onclick: () => shift(wordBefore(text, mention.start), mention.end) }, '⇤'),
      h('button', { type: 'button', title: `${t.start}: ${t.narrower}`, onclick: () => shift(Math.min(wordAfter(text, mention.start), mention.end - 1), mention.end) }, '↦'),
      h('button', { type: 'button', title: `${t.end}: ${t.narrower}`, onclick: () => shift(mention.start, Math.max(wordBefore(text, mention.end), mention.start + 1)) }, '↤'),
      h('button', { type: 'button', title: `${t.end}: ${t.wider}`, onclick: () => shift(mention.start, wordAfter(text, mention.end)) }, '⇥'),
      h('button', { type: 'button', onclick: take }, t.useSelection),
      h('button', { type: 'button', class: 'danger', onclick: () => {
        remove(record, path);
        changed(kind);
      } }, t.remove)),
    h('div', { class: 'fields' }, fields));
}

/** Where the word before a place starts, and the one after it ends. */
export const wordBefore = (text: string, at: number): number => /\S*\s*$/.exec(text.slice(0, at))?.index ?? 0;
export const wordAfter = (text: string, at: number): number => at + (/^\s*\S*/.exec(text.slice(at))?.[0].length ?? 0);

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
    return h('div', { class: 'field phrase' }, h('span', {}, roleName(slot)), h('span', { class: 'words', lang: 'kk' }, data(fact[slot]?.text ?? '–')),
      h('button', { type: 'button', class: 'quiet', title: t.useSelection, onclick: take }, t.useSelection),
      h('button', { type: 'button', class: 'quiet', 'aria-label': `${t.clear}: ${roleName(slot)}`, onclick: () => {
        of[slot] = null;
        saved(slot)();
      } }, t.clear));
  };
  const things = [NONE, ...thingOptions(record)];
  const dates: Option[] = [NONE, ...(['', 'headline/'] as const).flatMap((prefix) => (prefix === '' ? record : record.headline).dates.flatMap((date, place) => (isRemoved(date) ? [] : [{ value: `${prefix}dates/${place}`, label: `${date.surface} (${dateText(date)})` }])))];
  const wholes: Option[] = [NONE, ...record.facts.flatMap((other, place) => (place === index || isRemoved(other) ? [] : [{ value: String(place), label: valueOf(record, other) }]))];
  const part: Values = { partOf: fact.partOf === null ? null : String(fact.partOf) };
  const date = fact.period === null ? undefined : dateAt(record, fact.period);
  return h('section', { class: 'editor', 'aria-label': t.fact }, h('h3', {}, data(valueOf(record, fact)), date === undefined ? null : h('small', {}, ' ', data(dateText(date)))),
    h('div', { class: 'fields' },
      choiceField(at('indicator'), options(choices.indicator, t.indicators)), PHRASES.map(phrase), REFS.map((slot) => choiceField(at(slot), things)), choiceField(at('period'), dates),
      choiceField({ of: part, key: 'partOf', label: t.partOf, changed: () => {
        fact.partOf = part['partOf'] === null ? null : Number(part['partOf']);
        saved('partOf')();
      } }, wholes)),
    h('div', { class: 'span-buttons' }, h('button', { type: 'button', class: 'danger', onclick: () => {
      removeFact(record, index);
      changed('facts');
    } }, t.statesNothing)));
}

function valueOf(record: Article, { figure: path }: Fact): string {
  const figure = figureAt(record, path);
  return figure === undefined ? path : figureText(partsOf(figure));
}
