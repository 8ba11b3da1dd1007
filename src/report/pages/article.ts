/** The page of an article: its words, what was found in them, and its facts. */
import type { Article } from '../../record/schema.js';
import type { StoredArticle } from '../site.js';
import { data, h, webLink, type Child } from './dom.js';
import { factCard, lightsOf, thingName } from './fact-card.js';
import { day } from './format.js';
import { t, word } from './i18n/index.js';
import { fileOf, load, site } from './load.js';
import { KINDS, type Kind, type Placed } from './mentions.js';
import { textView, type TextView } from './text-view.js';

/** An article of the report, by number; null where there is none. */
export async function storedArticle(number: number): Promise<StoredArticle | null> {
  const { articleFiles, counts } = await site();
  if (!Number.isInteger(number) || number < 0 || number >= counts.articles) return null;
  const file = fileOf(articleFiles, number);
  const stored = await load<readonly StoredArticle[]>(`articles-${file}`);
  return stored[number - (articleFiles[file] as number)] ?? null;
}

export interface ArticleView {
  readonly element: HTMLElement;
  readonly view: TextView;
  readonly choose: (fact: number | null, scroll?: boolean) => void;
  readonly close: () => void;
}

export interface ArticleOptions {
  readonly linkOf: (ref: string) => string | null;
  readonly pick?: (placed: Placed) => void;
  readonly chosen?: (fact: number | null) => void;
  /** What stands above the facts: the panel of corrections. */
  readonly panel?: Child;
  readonly duplicateOf?: string | null;
}

const kindName = (kind: Kind): string => (kind === 'entities' ? t.names : t[kind]);

/** A record with its facts at its side. */
export function articleView(record: Article, { linkOf, pick, chosen, panel, duplicateOf = null }: ArticleOptions): ArticleView {
  const facts = record.facts ?? [];
  let current: number | null = null;
  const byFigure = new Map(facts.map((fact, index) => [fact.figure, index]));
  const view = textView(record, (placed) => {
    const fact = byFigure.get(placed.path);
    if (fact !== undefined) choose(fact === current && pick === undefined ? null : fact, true);
    pick?.(placed);
  });
  const cards = facts.map((fact, index) => factCard(record, fact, index, linkOf, () => choose(index === current ? null : index)));

  const light = (index: number | null): void => {
    const fact = index === null ? undefined : facts[index];
    view.light(fact === undefined ? [] : lightsOf(record, fact), fact === undefined ? null : (record.sentences?.[fact.sentence] ?? null));
  };
  const choose = (index: number | null, scroll = false): void => {
    current = index;
    for (const [at, card] of cards.entries()) {
      card.classList.toggle('chosen', at === index);
      card.querySelector('.fact-head')?.setAttribute('aria-pressed', String(at === index));
    }
    light(index);
    const card = index === null ? undefined : cards[index];
    if (!scroll && card !== undefined && index !== null) showFigure(index);
    if (card !== undefined) scrollBeside(card);
    chosen?.(index);
  };
  /** Brings a card into sight where the facts have a column of their own: the page stays where it is. */
  const scrollBeside = (card: HTMLElement): void => {
    const column = card.closest<HTMLElement>('.facts-column');
    if (column === null || column.scrollHeight <= column.clientHeight) return;
    const [box, own] = [column.getBoundingClientRect(), card.getBoundingClientRect()];
    if (own.top < box.top || own.bottom > box.bottom) column.scrollTop += own.top - box.top - 60;
  };
  const showFigure = (index: number): void => {
    const [list = '', at] = (facts[index]?.figure ?? '').split('/');
    const figure = (record as unknown as Readonly<Record<string, readonly { start: number }[]>>)[list]?.[Number(at)];
    if (figure !== undefined) view.show('text', figure.start);
  };
  for (const [index, card] of cards.entries()) {
    card.addEventListener('mouseenter', () => light(index));
    card.addEventListener('mouseleave', () => light(current));
  }

  const element = h(
    'article',
    { class: 'article' },
    h('header', { class: 'article-head' }, meta(record, linkOf, duplicateOf), view.title),
    h(
      'div',
      { class: 'columns' },
      h('div', { class: 'text-column' }, legend(view), view.body, doubts(record, view)),
      h(
        'aside',
        { class: 'facts-column', 'aria-label': t.factsHere },
        panel,
        h('h2', {}, t.factsHere, ' ', h('span', { class: 'count' }, facts.length)),
        facts.length === 0
          ? h('p', { class: 'note' }, t.noFacts)
          : [h('p', { class: 'note no-print' }, t.factNote), h('ol', { class: 'facts' }, cards)],
      ),
    ),
  );
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') choose(null);
  });
  return { element, view, choose, close: view.close };
}

function meta(record: Article, linkOf: (ref: string) => string | null, duplicateOf: string | null): HTMLElement {
  const about = (record.about ?? []).map((ref) => {
    const link = linkOf(ref);
    return link === null ? data(thingName(record, ref)) : h('a', { href: link }, data(thingName(record, ref)));
  });
  const joined = about.flatMap((one, index) => (index === 0 ? [one] : [', ', one]));
  const item = (label: string, value: Child): HTMLElement =>
    h('span', { class: 'item' }, h('span', { class: 'label' }, label), ' ', value);
  return h(
    'p',
    { class: 'meta' },
    record.publisher ? h('strong', {}, data(record.publisher)) : null,
    record.published ? h('time', { datetime: record.published }, day(record.published)) : null,
    record.section ? data(record.section) : null,
    (record.authors ?? []).length > 0 ? item(t.authors, data(record.authors.join(', '))) : null,
    joined.length > 0 ? item(t.about, joined) : null,
    record.uri === record.id && record.format === 'txt' ? null : item(t.original, h('span', { class: 'uri' }, webLink(record.uri))),
    duplicateOf === null ? null : item(t.copyOf, data(duplicateOf)),
  );
}

/** Kinds of mention, to be shown or not. */
function legend(view: TextView): HTMLElement {
  const count = (kind: Kind): number => view.mentions.filter((one) => one.kind === kind).length;
  return h(
    'fieldset',
    { class: 'legend no-print' },
    h('legend', {}, t.kinds),
    KINDS.map((kind) =>
      h(
        'label',
        { class: kind === 'entities' ? 'name' : kind },
        h('input', {
          type: 'checkbox',
          checked: true,
          onchange: (event) => {
            for (const part of [view.body, view.title])
              part.classList.toggle(`no-${kind === 'entities' ? 'name' : kind}`, !(event.target as HTMLInputElement).checked);
          },
        }),
        h('span', {}, kindName(kind)),
        h('span', { class: 'count' }, count(kind)),
      ),
    ),
  );
}

function doubts(record: Article, view: TextView): HTMLElement | null {
  const issues = record.issues ?? [];
  if (issues.length === 0) return null;
  return h(
    'section',
    { class: 'doubts' },
    h('h2', {}, t.doubts, ' ', h('span', { class: 'count' }, issues.length)),
    h(
      'ul',
      {},
      issues.map(({ code, severity, message, start, end }) =>
        h(
          'li',
          { class: severity },
          h('code', {}, data(code)),
          ' ',
          h('span', { class: 'chip' }, word(t.severities, severity)),
          h('span', { class: 'message' }, data(message)),
          start === undefined
            ? null
            : h(
                'button',
                {
                  type: 'button',
                  class: 'quiet no-print',
                  onclick: () => {
                    view.light([{ field: 'text', start, end: end ?? start + 1, role: 'figure' }], null);
                    view.show('text', start);
                  },
                },
                t.goTo,
              ),
        ),
      ),
    ),
  );
}

/** The page `#/article/N`. */
export async function articlePage(
  number: number,
  chosen: number | null,
): Promise<{ element: HTMLElement; title: string; close: () => void } | null> {
  const stored = await storedArticle(number);
  if (stored === null) return null;
  const { counts } = await site();
  const record = stored.record as Article;
  const things = new Map(stored.things);
  const { element, choose, close } = articleView(record, {
    duplicateOf: stored.duplicateOf,
    linkOf: (ref) => (things.has(ref) ? `#/name/${things.get(ref)}` : null),
  });
  element.append(
    h(
      'nav',
      { class: 'pager no-print', 'aria-label': t.articles },
      number > 0 ? h('a', { href: `#/article/${number - 1}` }, `← ${t.previous}`) : h('span'),
      number + 1 < counts.articles ? h('a', { href: `#/article/${number + 1}` }, `${t.next} →`) : h('span'),
    ),
  );
  if (chosen !== null) setTimeout(() => choose(chosen), 0);
  return { element, title: record.title ?? record.id, close };
}
