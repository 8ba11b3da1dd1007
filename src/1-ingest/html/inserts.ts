/** What portals put between the paragraphs of an article, known by its build, whatever it is called. */
import type { Element } from 'domhandler';
import { isStamp } from '../formats/marginalia.js';
import { findElement, findElements, lineOf } from './dom.js';

/** A card of another article has no more characters than this, spaces not counted. */
const LONGEST_CARD = 400;
const LEAST_HEADLINE = 15;
const BLOCKS: ReadonlySet<string> =
  new Set(['div', 'section', 'article', 'ul', 'figure', 'a', 'h2', 'h3', 'h4', 'h5', 'p', 'img', 'picture']);
const CARDS: ReadonlySet<string> = new Set(['div', 'section', 'article', 'li', 'a', 'td', 'figure']);

/**
 * A card of another article: a link with blocks or a picture in it; an article within the article; a block that is little but a
 * link like a headline, with a picture or a stamp beside it.
 *
 * @param length characters of its text
 */
export function isCard(element: Element, length: number): boolean {
  if (!CARDS.has(element.name) || length > LONGEST_CARD || length === 0) return false;
  if (element.name === 'a') return isOutward(element) && findElement(element.children, ({ name }) => BLOCKS.has(name)) !== null;
  const links = findElements(element.children, (one) => one.name === 'a' && isOutward(one)).map(lineOf);
  const headline = links.reduce((most, text) => Math.max(most, text.length), 0);
  if (headline < LEAST_HEADLINE) return false;
  if (element.name === 'article') return true;
  const others = findElements(element.children, ({ name }) => name === 'img' || name === 'picture' || name === 'time').length > 0 ||
    parts(element).some((text) => isStamp(text));
  return others && links.join('').replace(/\s+/g, '').length >= length * 0.3;
}

function isOutward({ attribs }: Element): boolean {
  return attribs['href'] !== undefined && !/^(?:#|mailto:|tel:|javascript:)/i.test(attribs['href'].trim());
}

const parts = (element: Element): string[] =>
  findElements(element.children, (one) => ['span', 'div', 'p', 'small', 'time'].includes(one.name)).map(lineOf)
    .filter((text) => text.length < 60);

/** A table or list of the days of a month. */
export function isCalendar(element: Element): boolean {
  if (element.name !== 'table' && element.name !== 'ul') return false;
  const cells = findElements(element.children, ({ name }) => name === 'td' || name === 'li').map(lineOf);
  const days = cells.filter((text) => /^(?:[1-9]|[12]\d|3[01])$/.test(text)).map(Number);
  if (days.length < 28 || days.length < cells.length * 0.7) return false;
  return days.every((day, i) => i === 0 || day > (days[i - 1] ?? 0) || day === 1);
}
