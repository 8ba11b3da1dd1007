import type { RawBlock } from '../../record/source.js';

/** A line of plain text with where it starts. */
export interface Line {
  readonly text: string;
  readonly line: number;
  readonly offset: number;
}

/** The lines that hold something, trimmed, with their places. Any kind of line end counts. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (const match of text.matchAll(/([^\n\r\u2028\u2029\u0085]*)(\r\n|[\n\r\u2028\u2029\u0085]|$)/g)) {
    number++;
    const raw = match[1] ?? '';
    const trimmed = raw.trim();
    if (trimmed !== '') lines.push({ text: trimmed, line: number, offset: match.index + raw.indexOf(trimmed.charAt(0)) });
    if (match[2] === '') break;
  }
  return lines;
}

const BULLET = /^(?:[•▪‣●◦]\s*|[-*]\s+)(?=\S)/;

/** A bullet that lost its item to the next line. */
const LONE_BULLET = /^[•▪‣●◦*–-]$/;

/** A rule between a table's head and its rows: `|---|:--:|`. */
const TABLE_RULE = /^[|:\-+= ]*-{3,}[|:\-+= ]*$/;

/**
 * Lines as blocks: one paragraph each, an item where a bullet stands before it, a row where cells are parted by `|`, or by tabs as in the
 * line beside it; bullets, outer bars and the rule of a table go.
 */
export function blocksOfLines(lines: readonly Line[]): RawBlock[] {
  const tabs = lines.map(({ text }) => text.match(/\t/g)?.length ?? 0);
  const bulleted = lines.map(({ text }) => BULLET.test(text));
  const lone = lines.map(({ text }) => LONE_BULLET.test(text));
  return lines.flatMap(({ text, line, offset }, i): RawBlock[] => {
    if (TABLE_RULE.test(text) || (lone[i] === true && i + 1 < lines.length)) return [];
    // A dash alone may open speech; two in a row are a list.
    const isItem = lone[i - 1] === true ||
      (bulleted[i] === true &&
        (!text.startsWith('-') || [-2, -1, 1, 2].some((k) => bulleted[i + k] === true && lines[i + k]?.text.startsWith('-'))));
    const isTabbed = tabs[i] !== undefined && tabs[i] > 0 && (tabs[i] === tabs[i - 1] || tabs[i] === tabs[i + 1]);
    const isRow = !isItem && (isTabbed || /^\|.*\|$/s.test(text) || (text.match(/ \| /g)?.length ?? 0) > 1);
    const from = isItem ? (BULLET.exec(text)?.[0].length ?? 0) : isRow ? (/^\|?\s*/.exec(text)?.[0].length ?? 0) : 0;
    const bare = isRow ? text.slice(from).replace(/\s*\|$/, '') : text.slice(from);
    const inner = isTabbed && !isItem ? bare.replace(/ *\t */g, ' | ') : bare;
    return [{ kind: isItem ? 'item' : isRow ? 'row' : 'paragraph', text: inner, position: { line, offset: offset + from } }];
  });
}

/** Lines of hard-wrapped text put together into paragraphs, which blank lines part; other text is left as it is. */
export function unwrap(lines: readonly Line[]): Line[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && (group.at(-1)?.line ?? 0) + 1 === line.line) group.push(line);
    else groups.push([line]);
  }
  const inner = groups.flatMap((group) => group.slice(0, -1));
  const open = inner.filter(({ text }) => !/[.!?…:;»”"]$/.test(text)).length;
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const narrow = inner.filter(({ text }) => text.length > longest * 0.6).length;
  const wrapped = groups.length > 1 && inner.length >= 3 && longest <= 120 && open > inner.length * 0.6 && narrow > inner.length * 0.7;
  if (!wrapped) return [...lines];
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, text: group.map(({ text }) => text).join('\n') }] : [];
  });
}

/** A block without its place: for text that was decoded out of a record, where offsets mean nothing. */
export function unplaced({ kind, text, linked }: RawBlock): RawBlock {
  return linked ? { kind, text, linked } : { kind, text };
}
