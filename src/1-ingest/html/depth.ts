import { refuse } from '../formats/format.js';

/** The parser's time grows with the square of the depth, and no page is nested so deep. */
const MAX_DEPTH = 3000;

/** Elements that end without a closing tag. */
const SELF_CLOSING: ReadonlySet<string> = new Set(
  'p li td th tr dt dd option br img hr input meta link area base col embed source track wbr param'.split(' '),
);

/** What markup must not be looked for in, and where it ends. */
const SKIPPED: ReadonlyMap<string, string> =
  new Map([['script', '</script'], ['style', '</style'], ['textarea', '</textarea'], ['!--', '-->']]);

/**
 * Looks at markup before it is parsed.
 *
 * @throws RejectError `too-deep`
 */
export function refuseDeep(html: string): void {
  const tag = /<(\/?)(!--|[a-z][a-z\d]*)/gi;
  let depth = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = (match[2] ?? '').toLowerCase();
    const end = match[1] ? undefined : SKIPPED.get(name);
    if (end !== undefined) {
      const at = html.indexOf(end, tag.lastIndex);
      if (at < 0) return;
      tag.lastIndex = at + end.length;
    } else if (!SELF_CLOSING.has(name)) {
      depth = match[1] ? Math.max(0, depth - 1) : depth + 1;
      if (depth > MAX_DEPTH) throw refuse('too-deep', `The markup is nested more than ${MAX_DEPTH} elements deep. Mend its closing tags.`);
    }
  }
}
