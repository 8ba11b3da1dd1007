/** One element of a JSON list as it stands in the file. */
export interface JsonElement {
  readonly text: string;
  readonly offset: number;
  /** Whether its brackets and strings are closed. */
  readonly complete: boolean;
}

/**
 * Cuts a JSON list into its elements without parsing them, so that each keeps its own bytes and one broken element does not
 * take the others with it. One pass over the text.
 *
 * @param start offset of the `[`
 */
export function* arrayElements(text: string, start: number): Generator<JsonElement> {
  let depth = 0;
  let from = -1;
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"') {
      if (from < 0) from = i;
      i = endOfString(text, i);
      if (i < 0) break;
    } else if (c === '{' || c === '[') {
      if (from < 0) from = i;
      depth++;
    } else if (c === '}' || (c === ']' && depth > 0)) depth--;
    else if (c === ',' || c === ']') {
      if (depth > 0) continue;
      if (from >= 0) yield { text: text.slice(from, i).trimEnd(), offset: from, complete: true };
      from = -1;
      if (c === ']') return;
    } else if (from < 0 && !/\s/.test(c)) from = i;
  }
  yield { text: from < 0 ? '' : text.slice(from), offset: from < 0 ? text.length : from, complete: false };
}

/** Offset of the quotation mark that closes a string, -1 when none does. */
function endOfString(text: string, open: number): number {
  for (let i = open + 1; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '\\') i++;
    else if (c === '"') return i;
  }
  return -1;
}
