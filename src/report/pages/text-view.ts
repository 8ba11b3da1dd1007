/** The words of an article with its mentions marked, a fact's words lit up, and what the reader has selected. */
import type { Article } from '../../record/schema.js';
import { h } from './dom.js';
import { t } from './i18n/index.js';
import { classOf, details, placedMentions, valueText, type Field, type Placed } from './mentions.js';
import { lines, segments, type Range } from './segments.js';

/** A stretch that is lit up, and as what. */
export interface Light extends Range {
  readonly field: Field;
  readonly role: string;
  /** Weak where it is another mention of the same thing. */
  readonly weak?: boolean;
}

export interface Selected extends Range {
  readonly field: Field;
}

export interface TextView {
  readonly title: HTMLElement;
  readonly body: HTMLElement;
  readonly mentions: readonly Placed[];
  /** Lights words up, in place of those before; nothing for none. */
  readonly light: (lights: readonly Light[], sentence: Range | null) => void;
  readonly show: (field: Field, start: number) => void;
  /** Marks one mention as the chosen one. */
  readonly mark: (path: string | null) => void;
  /** The words that the reader has selected in the text. */
  readonly selected: () => Selected | null;
  readonly close: () => void;
}

interface Piece extends Range {
  readonly field: Field;
  readonly element: HTMLElement;
}

/** @param pick called when the reader chooses a mention */
export function textView(record: Article, pick: (placed: Placed) => void): TextView {
  const mentions = placedMentions(record);
  const pieces: Piece[] = [];
  const stops: { readonly element: HTMLElement; readonly placed: Placed }[] = [];
  const byElement = new Map<Element, Placed>();
  // Phrases of facts and sentences cut the text as well, so that any of them can be lit up.
  const phrases = (record.facts ?? [])
    .flatMap(({ measure, predicate, purpose }) => [measure, predicate, purpose])
    .filter((one) => one !== null && one !== undefined);

  const pieceIn = (where: Field, text: string, from: number, to: number): HTMLElement[] => {
    const here = mentions.filter((one) => one.field === where);
    const cuts: Range[] = [
      ...here, ...phrases.filter((one) => one.field === where), ...(where === 'text' ? (record.sentences ?? []) : []),
    ];
    return segments(from, to, cuts).map(({ start, end, of }) => {
      const covering = of.filter((index) => index < here.length).map((index) => here[index] as Placed);
      const element = h('span', { class: covering.length > 0 ? ['m', ...covering.map(classOf)].join(' ') : null }, text.slice(start, end));
      pieces.push({ field: where, start, end, element });
      const inner = covering.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
      if (inner !== undefined) byElement.set(element, inner);
      for (const placed of covering) {
        if (placed.start !== start || placed !== inner) continue;
        element.setAttribute('role', 'button');
        element.setAttribute('tabindex', stops.length === 0 ? '0' : '-1');
        stops.push({ element, placed });
      }
      return element;
    });
  };

  const headline = record.title ?? '';
  const title = h('h1', { class: 'headline', lang: 'kk' }, h('bdi', {}, pieceIn('title', headline, 0, headline.length)));
  const body = h(
    'div',
    { class: 'body', lang: 'kk' },
    lines(record.text).map(({ start, end }) => h('p', {}, h('bdi', {}, pieceIn('text', record.text, start, end)))),
  );

  const tip = h('div', { class: 'tip', role: 'tooltip', id: 'tip', hidden: true });
  document.body.append(tip);
  const showTip = (element: Element, placed: Placed): void => {
    tip.replaceChildren(details(placed));
    tip.hidden = false;
    element.setAttribute('aria-describedby', 'tip');
    const [box, own] = [element.getClientRects()[0] ?? element.getBoundingClientRect(), tip.getBoundingClientRect()];
    const below = box.bottom + own.height + 12 < innerHeight;
    tip.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - own.width - 8)) + scrollX}px`;
    tip.style.top = `${(below ? box.bottom + 8 : box.top - own.height - 8) + scrollY}px`;
  };
  const hideTip = (): void => {
    tip.hidden = true;
    document.querySelector('[aria-describedby=tip]')?.removeAttribute('aria-describedby');
  };

  const under = (event: Event): { element: Element; placed: Placed } | null => {
    const element = event.target instanceof Element ? event.target.closest('.m') : null;
    const placed = element === null ? undefined : byElement.get(element);
    return element === null || placed === undefined ? null : { element, placed };
  };
  const on = (name: string, act: (found: { element: Element; placed: Placed }, event: Event) => void): void => {
    for (const part of [title, body]) {
      part.addEventListener(name, (event) => {
        const found = under(event);
        if (found !== null) act(found, event);
      });
    }
  };
  on('mouseover', ({ element, placed }) => showTip(element, placed));
  on('mouseout', hideTip);
  on('focusin', ({ element, placed }) => showTip(element, placed));
  on('focusout', hideTip);
  on('click', ({ placed }) => {
    if (getSelection()?.isCollapsed !== false) pick(placed);
  });
  on('keydown', ({ element, placed }, event) => {
    const { key } = event as KeyboardEvent;
    const at = stops.findIndex((stop) => stop.element === element);
    const to =
      key === 'ArrowRight' || key === 'ArrowDown'
        ? at + 1
        : key === 'ArrowLeft' || key === 'ArrowUp'
          ? at - 1
          : key === 'Home'
            ? 0
            : key === 'End'
              ? stops.length - 1
              : null;
    if (key === 'Enter' || key === ' ') pick(placed);
    else if (key === 'Escape') return hideTip();
    else if (to === null) return;
    else move(at, to);
    event.preventDefault();
  });
  const move = (from: number, to: number): void => {
    const next = stops[to];
    if (next === undefined) return;
    stops[from]?.element.setAttribute('tabindex', '-1');
    next.element.setAttribute('tabindex', '0');
    next.element.focus();
  };
  // One stop of the tab key for the whole text; arrows go from mention to mention.
  for (const { element, placed } of stops) element.setAttribute('aria-label', `${element.textContent}: ${valueText(placed)}`);
  body.setAttribute('aria-label', t.article);
  body.setAttribute('role', 'group');

  return {
    title,
    body,
    mentions,
    light: (lights, sentence) => {
      body.classList.toggle('lighting', lights.length > 0);
      for (const { element, field, start, end } of pieces) {
        element.classList.remove('lit', 'weak', 'here');
        element.classList.remove(...[...element.classList].filter((name) => name.startsWith('as-')));
        element.removeAttribute('data-role');
        const over = lights.filter((one) => one.field === field && one.start < end && start < one.end);
        element.classList.toggle('here', sentence !== null && field === 'text' && start >= sentence.start && end <= sentence.end);
        const [first] = over;
        if (first === undefined) continue;
        element.classList.add('lit', `as-${first.role}`);
        element.classList.toggle('weak', over.every(({ weak }) => weak === true));
        const label = over
          .filter((one) => one.weak !== true && one.role !== 'figure' && one.start === start)
          .map(({ role }) => roleName(role));
        if (label.length > 0) element.dataset['role'] = label.join(' + ');
      }
    },
    show: (where, start) =>
      pieces
        .find((one) => one.field === where && one.start <= start && start < one.end)
        ?.element.scrollIntoView({
          block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
        }),
    mark: (path) => {
      const placed = mentions.find((one) => one.path === path);
      for (const { element, field, start, end } of pieces)
        element.classList.toggle('marked', placed !== undefined && placed.field === field && placed.start <= start && end <= placed.end);
    },
    selected: () => selectedIn(pieces),
    close: () => tip.remove(),
  };
}

/** Name of a slot. */
export const roleName = (role: string): string => String((t as unknown as Readonly<Record<string, unknown>>)[role] ?? role);

function selectedIn(pieces: readonly Piece[]): Selected | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const place = (node: Node, offset: number): { field: Field; at: number } | null => {
    const piece = pieces.find(({ element }) => element.contains(node));
    return piece === undefined
      ? null
      : { field: piece.field, at: node.nodeType === Node.TEXT_NODE ? piece.start + offset : offset === 0 ? piece.start : piece.end };
  };
  const [from, to] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
  return from === null || to === null || from.field !== to.field || from.at >= to.at
    ? null
    : { field: from.field, start: from.at, end: to.at };
}
