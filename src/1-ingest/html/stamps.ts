/** The date that a page shows: in an element that says so, else near the headline, in every form that plain text may have. */
import type { Document, Element } from 'domhandler';
import { isStamp } from '../formats/marginalia.js';
import { parseStamp } from '../published.js';
import { titleKey } from '../titles.js';
import { findElements, isElement, lineOf } from './dom.js';

/** Elements about the headline among which a date is looked for, and how long a line with one is. */
const NEAR = 60;
const LONGEST = 90;

export interface Stamp {
  readonly value: string;
  /** Where it was found, for those who ask. */
  readonly from: string;
}

/** The first stamp of the page that is a date; null where none is. */
export function visibleStamp(document: Document, title: string | null): Stamp | null {
  const elements = findElements(document.children, ({ name }) => name !== 'script' && name !== 'style' && name !== 'noscript');
  return claimed(elements) ?? near(elements, title);
}

/** Elements that are for dates by their tag, property or class. */
function claimed(elements: readonly Element[]): Stamp | null {
  for (const element of elements.filter((one) => one.name === 'time' || one.attribs['itemprop'] === 'datePublished' || hasDateClass(one))
    .slice(0, 20)) {
    for (const [from, value] of [
      ['datetime', element.attribs['datetime']], ['content', element.attribs['content']], ['text', lineOf(element)],
    ] as const) {
      if (value !== undefined && value.length < 200 && parseStamp(value) !== null) return { value, from: `${shown(element)} (${from})` };
    }
  }
  return null;
}

/** Lines below the headline and, those nearest first, above it: `Қоғам | 12 ақпан 2026, 18:11 | 345 рет`. */
function near(elements: readonly Element[], title: string | null): Stamp | null {
  const key = titleKey(title ?? '');
  const at = elements.findIndex((element) => (key === ''
    ? element.name === 'h1'
    : element.name !== 'title' && element.name !== 'head' && element.name !== 'html' && titleKey(lineOf(element).slice(0, 400)) === key));
  if (at < 0) return null;
  const candidates = [...elements.slice(at, at + NEAR), ...elements.slice(Math.max(0, at - NEAR), at).toReversed()];
  for (const element of candidates) {
    if (element.name === 'body' || element.name === 'a') continue;
    for (const line of linesOf(element)) {
      const part = [line, ...line.split(/\s*[|•·/]\s*/)].find((text) => text.length <= LONGEST && isStamp(text));
      if (part !== undefined) return { value: part, from: `${shown(element)} near the headline` };
    }
  }
  return null;
}

/** Text of an element itself and of what is inline in it, cut at its breaks. */
function linesOf(element: Element): string[] {
  const lines = [''];
  for (const child of element.children) {
    if (child.type === 'text') lines[lines.length - 1] += child.data;
    else if (isElement(child) && INLINE.has(child.name)) lines[lines.length - 1] += ` ${lineOf(child)} `;
    else lines.push('');
  }
  return lines.map((line) => line.replace(/[\s\u00A0]+/g, ' ').trim()).filter((line) => line !== '' && line.length <= LONGEST * 2);
}

const INLINE: ReadonlySet<string> = new Set(['span', 'b', 'i', 'em', 'strong', 'small', 'font', 'a', 'u', 'svg', 'time']);

function hasDateClass(element: Element): boolean {
  return /(?:^|[-_ ])(?:date|time|published|pubdate|datetime)(?:$|[-_ ])/i.test(element.attribs['class'] ?? '');
}

/** An element as a selector would find it: `span.news-date`. */
export function shown({ name, attribs }: Element): string {
  const id = attribs['id'] ? `#${attribs['id']}` : '';
  return name + id + (attribs['class'] ?? '').split(/\s+/).filter(Boolean).slice(0, 2).map((one) => `.${one}`).join('');
}
