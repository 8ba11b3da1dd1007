/** The pages of `derek review`: the queue, and an article with its corrections. */
import type { Article } from '../../../record/schema.js';
import { articleView, type ArticleView } from '../article.js';
import { data, h } from '../dom.js';
import { percent, whole } from '../format.js';
import { t } from '../i18n/index.js';
import { site } from '../load.js';
import type { Field } from '../mentions.js';
import { tableView } from '../table.js';
import { roleName } from '../text-view.js';
import { adder } from './adder.js';
import { readArticle, readQueue, saveArticle, type Queue } from './api.js';
import { factOf, pathOf, type Chosen } from './chosen.js';
import type { EditorContext } from './context.js';
import { add, addFact, compacted, editable, mentionAt } from './edit.js';
import { factEditor } from './fact-editor.js';
import { mentionEditor } from './mention-editor.js';

interface Page {
  readonly element: HTMLElement;
  readonly title: string;
  readonly close?: () => void;
}

type Item = Queue['items'][number];
const LISTS: Readonly<Record<string, () => string>> = {
  entities: () => t.names,
  money: () => t.money,
  dates: () => t.dates,
  quantities: () => t.quantities,
  facts: () => t.facts,
};
const whatOf = (what: string): string => LISTS[what]?.() ?? `${t.fact}: ${roleName(what)}`;

/** Number of articles with labels, as last told. */
let labelled: number | undefined;

export async function queuePage(): Promise<Page> {
  const queue = await readQueue();
  const table = tableView<Item>(t.queue, [
    { key: 'what', label: t.type, sorts: false, cell: ([, , what]) => whatOf(what) },
    {
      key: 'words', label: t.mention, sorts: false,
      cell: ([article, at, , words]) => h('a', { href: `#/article/${article}?at=${at}`, lang: 'kk' }, data(words)),
    },
    { key: 'confidence', label: t.confidence, sorts: false, isNumber: true, cell: ([, , , , confidence]) => percent(confidence) },
  ]);
  table.show(queue.items);
  return {
    title: t.review,
    element: h(
      'section',
      {},
      h('h1', {}, t.queue),
      h('p', { class: 'note' }, t.queueNote),
      h('p', { class: 'status', role: 'status' }, `${whole(labelled ?? queue.labelled)} ${t.labelled}`),
      table.element,
    ),
  };
}

export async function reviewPage(number: number, at: string | null): Promise<Page | null> {
  const { counts } = await site();
  if (number < 0 || number >= counts.articles) return null;
  const [opened, queue] = await Promise.all([readArticle(number), readQueue()]);
  const place = h('div', { class: 'review-page' });
  const session = editing(number, opened.record, new Set(opened.checked), queue, place);
  session.open(at);
  return { element: place, title: opened.record.title ?? opened.record.id, close: session.close };
}

function editing(number: number, given: Article, checked: Set<string>, { choices, items }: Queue, place: HTMLElement) {
  let record = editable(given);
  let chosen: Chosen = null;
  let shown: ArticleView | undefined;
  const state = h('span', { class: 'saved', role: 'status' });
  const panel = h('div', { class: 'panel' });
  let turn = 0;

  /** Saves what there is now; of several saves the last is told. */
  const save = async (): Promise<void> => {
    const mine = (turn += 1);
    state.textContent = `${t.saving}…`;
    try {
      const answer = await saveArticle(number, { record: compacted(record), checked: [...checked] });
      labelled = answer.labelled;
      if (mine === turn) state.textContent = `✓ ${t.saved}`;
    } catch (error) {
      if (mine === turn) state.textContent = `${t.notSaved}: ${(error as Error).message}`;
    }
  };
  const changed = (list: string): void => {
    checked.add(list);
    // Facts are told by names, figures and dates: paths are put in order at once.
    const before = chosen;
    const kept = before !== null && 'mention' in before ? mentionAt(record, before.mention) : undefined;
    const fact = before !== null && 'fact' in before ? record.facts[before.fact]?.figure : undefined;
    const figure = fact === undefined ? undefined : mentionAt(record, fact);
    record = editable(compacted(record));
    chosen = kept !== undefined ? pathOf(record, kept) : figure !== undefined ? factOf(record, figure) : null;
    draw();
    void save();
  };
  const context = (): EditorContext => ({ record, choices, selected: () => shown?.view.selected() ?? null, changed });

  const draw = (): void => {
    const scrolled = scrollY;
    shown?.close();
    shown = articleView(record, {
      linkOf: () => null,
      panel,
      pick: ({ path }) => {
        const fact = record.facts.findIndex(({ figure }) => figure === path);
        choose({ mention: path }, fact < 0 ? null : fact);
      },
      chosen: (fact) => {
        if (fact !== null && !(chosen !== null && 'mention' in chosen && record.facts[fact]?.figure === chosen.mention))
          choose({ fact }, null);
      },
    });
    place.replaceChildren(shown.element);
    drawPanel();
    scrollTo(0, scrolled);
  };
  const choose = (next: Chosen, fact: number | null): void => {
    chosen = next;
    drawPanel(fact);
  };

  const drawPanel = (besides: number | null = null): void => {
    const fact = chosen !== null && 'fact' in chosen ? chosen.fact : besides;
    const path = chosen !== null && 'mention' in chosen ? chosen.mention : null;
    const isFigure = path !== null && /^(?:money|quantities)\//.test(path) && !record.facts.some(({ figure }) => figure === path);
    shown?.view.mark(path);
    panel.replaceChildren(
      h('div', { class: 'panel-head' }, h('h2', {}, t.review), state),
      h(
        'fieldset',
        { class: 'checked' },
        h('legend', {}, t.checked),
        choices.checked.map((list) =>
          h(
            'label',
            {},
            h('input', {
              type: 'checkbox',
              name: `checked-${list}`,
              checked: checked.has(list),
              onchange: (event) => {
                if ((event.target as HTMLInputElement).checked) checked.add(list);
                else checked.delete(list);
                void save();
              },
            }),
            LISTS[list]?.() ?? list,
          ),
        ),
      ),
      h('p', { class: 'note' }, t.checkedNote),
      adder(choices, (kind, type) => {
        const words = shown?.view.selected() ?? null;
        if (words === null) {
          state.textContent = t.selectFirst;
          return;
        }
        chosen = { mention: add(record, kind, words.field as Field, words.start, words.end, type) };
        changed(kind);
      }),
      (path === null ? null : mentionEditor(path, context())) ?? '',
      isFigure
        ? h(
            'p',
            {},
            h(
              'button',
              {
                type: 'button',
                onclick: () => {
                  chosen = { fact: addFact(record, path) };
                  changed('facts');
                },
              },
              t.addFact,
            ),
          )
        : '',
      (fact === null ? null : factEditor(fact, context())) ?? '',
      nextIn(items, number),
    );
  };

  return {
    open: (at: string | null): void => {
      const [list, index] = (at ?? '').split('/');
      if (list === 'facts') chosen = { fact: Number(index) };
      else if (at !== null && mentionAt(record, at) !== undefined) chosen = { mention: at };
      draw();
      setTimeout(() => {
        if (chosen !== null && 'fact' in chosen) shown?.choose(chosen.fact);
        else if (chosen !== null)
          shown?.view.show(chosen.mention.startsWith('headline/') ? 'title' : 'text', mentionAt(record, chosen.mention)?.start ?? 0);
      }, 0);
    },
    close: () => shown?.close(),
  };
}

function nextIn(items: readonly Item[], number: number): HTMLElement {
  const next = items.find(([article]) => article !== number && article > number) ?? items.find(([article]) => article !== number);
  return h(
    'p',
    { class: 'more' },
    h('a', { href: '#/' }, t.openQueue),
    next === undefined ? null : [' · ', h('a', { href: `#/article/${next[0]}?at=${next[1]}` }, `${t.nextInQueue} →`)],
  );
}
