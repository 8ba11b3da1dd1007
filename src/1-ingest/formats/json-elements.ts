/** Where the elements of a JSON list stand, found without parsing them. */
import { endOfString } from './json-value.js';

/** One element of a list. */
export interface JsonElement {
  readonly from: number;
  readonly to: number;
  /** Whether its brackets and strings are closed, and a comma or the end of the list follows. */
  readonly complete: boolean;
  /** Where the next one may start; -1 where the list has ended. */
  readonly next: number;
}

/**
 * The next element of a list.
 *
 * @param at offset after the `[`, or after the comma before
 * @returns null at the end of the list or of the text; `end` is the offset after the `]`, -1 where there is none
 */
export function nextElement(text: string, at: number): JsonElement | { readonly end: number } {
  let depth = 0;
  let from = -1;
  for (let i = at; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"') {
      if (from < 0) from = i;
      i = endOfString(text, i);
      if (i < 0) break;
    } else if (c === '{' || c === '[') {
      if (from < 0) from = i;
      depth++;
    } else if (c === '}' || (c === ']' && depth > 0)) depth--;
    else if (c === ']') return from < 0 ? { end: i + 1 } : { from, to: i, complete: true, next: i };
    else if (c === ',') {
      if (depth <= 0 && from >= 0) return { from, to: i, complete: depth === 0, next: i + 1 };
    } else if (from < 0 && !/\s/.test(c)) from = i;
  }
  return from < 0 ? { end: -1 } : { from, to: text.length, complete: false, next: -1 };
}

/** Where an object ends and the next one of its list begins, after `from`: there reading goes on when an element is broken. */
export function nextObject(text: string, from: number, to: number): number {
  const boundary = /\}\s*,\s*(?=\{\s*")/g;
  boundary.lastIndex = from;
  const found = boundary.exec(text);
  return found && boundary.lastIndex < to ? boundary.lastIndex : -1;
}

/** Offset after the object or list that starts at `from`; -1 when it is not closed. */
export function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"') {
      i = endOfString(text, i);
      if (i < 0) return -1;
    } else if (c === '{' || c === '[') depth++;
    else if ((c === '}' || c === ']') && --depth <= 0) return i + 1;
  }
  return -1;
}
