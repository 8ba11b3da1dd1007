/** The body of a page as blocks: paragraphs, headings, items, rows, quotes, in reading order. */
import type { AnyNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { RawBlock } from '../../record/source.js';
import { isFrame, looksLikeFrame } from './chrome.js';
import { isCalendar, isCard } from './inserts.js';
import { refuseDeep } from './depth.js';
import { findElement, findElements, isElement, measure } from './dom.js';

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'p div section article main header hgroup ul ol li dl dt dd table caption thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 blockquote pre hr figure address center fieldset details summary'.split(' '),
);

/** An element that looks like the frame is kept when it holds more than this share of the text. */
const TOO_MUCH_TO_DROP = 0.4;

/**
 * The blocks of a piece of HTML, such as the body of a JSON record.
 *
 * @param whole whether it is all of the article; of a part, what looks like the frame goes whatever share of it that is
 */
export function blocksOfHtml(html: string, whole = true): RawBlock[] {
  refuseDeep(html);
  return blocksOf(parseDocument(html).children, { isWhole: whole });
}

/**
 * The blocks below some nodes.
 *
 * @param source the whole page, when the positions of blocks in it are wanted (the tree then needs start indices)
 */
export function blocksOf(
  nodes: readonly AnyNode[], { source, isWhole = true, removed = new Set(), left }: BlocksOptions = {},
): RawBlock[] {
  const lengths = new Map<AnyNode, number>();
  const length = nodes.reduce((sum, node) => sum + measure(node, lengths), 0);
  const whole = isWhole ? length : Number.POSITIVE_INFINITY;
  const state: State = {
    blocks: [], line: newLine(), kind: 'paragraph', whole, lengths, removed, left, place: source === undefined ? null : placer(source),
  };
  walk(nodes, state);
  flush(state);
  return state.blocks;
}

/** Told of every element that is left out, and why. */
export type Left = (element: Element, why: string) => void;

export interface BlocksOptions {
  /** The page, for positions in it; its tree then needs start indices. */
  readonly source?: string;
  /** Whether it is all of the article; of a part, what looks like the frame goes whatever share of it that is. @default true */
  readonly isWhole?: boolean;
  /** Elements that a rule takes out. */
  readonly removed?: ReadonlySet<AnyNode>;
  readonly left?: Left | undefined;
}

interface CurrentLine {
  text: string;
  /** Characters inside links to other pages. */
  linked: number;
  start: number | null;
}

interface State {
  readonly blocks: RawBlock[];
  line: CurrentLine;
  kind: RawBlock['kind'];
  /** Characters of text in all, and below each node. */
  readonly whole: number;
  readonly lengths: ReadonlyMap<AnyNode, number>;
  readonly removed: ReadonlySet<AnyNode>;
  readonly left: Left | undefined;
  readonly place: ((offset: number) => { line: number; offset: number }) | null;
}

const newLine = (): CurrentLine => ({ text: '', linked: 0, start: null });

function walk(nodes: readonly AnyNode[], state: State, inLink = false): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(node.data, node.startIndex, state, inLink);
    else if (isElement(node)) walkElement(node, state, inLink);
    else if (node.type === 'cdata') walk(node.children, state, inLink);
  }
}

function walkElement(element: Element, state: State, inLink: boolean): void {
  const why = whyLeftOut(element, state);
  if (why !== null) return state.left?.(element, why);
  const { name } = element;
  if (name === 'br' || name === 'hr') return flush(state);
  if (name === 'table' && isDataTable(element)) return addRows(element, state);
  if (!BLOCK_TAGS.has(name)) return walk(element.children, state, inLink || isOutwardLink(element));
  flush(state);
  const outer = state.kind;
  state.kind = kindOf(name, outer);
  if (name === 'pre') addLines(element, state);
  else walk(element.children, state, inLink);
  flush(state);
  state.kind = outer;
}

/** Why an element is not of the article; null for one that is. */
function whyLeftOut(element: Element, { removed, lengths, whole }: State): string | null {
  if (removed.has(element)) return 'rule';
  if (isFrame(element)) return 'frame';
  const length = lengths.get(element) ?? 0;
  if (length >= whole * TOO_MUCH_TO_DROP) return null;
  if (looksLikeFrame(element)) return 'name';
  if (isCard(element, length)) return 'card';
  return isCalendar(element) ? 'calendar' : null;
}

function kindOf(name: string, outer: RawBlock['kind']): RawBlock['kind'] {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li') return 'item';
  return name === 'blockquote' ? 'quote' : outer;
}

function addText(data: string, index: number | null, state: State, inLink: boolean): void {
  // A line end in the source of a page is a space; a no-break space is the author's own.
  const text = data.replace(/[\t\n\f\r ]+/g, ' ');
  const { line } = state;
  if (line.text === '' && text.trim() === '') return;
  line.start ??= index === null ? null : index + (data.length - data.trimStart().length);
  line.text += text;
  if (inLink) line.linked += text.trim().length;
}

function flush(state: State): void {
  const { text, linked, start } = state.line;
  state.line = newLine();
  const trimmed = text.trim();
  if (trimmed === '') return;
  // What is no link may be a dash, a bullet, a clock time before it.
  const rest = trimmed.length - linked;
  state.blocks.push({
    kind: state.kind, text: trimmed, ...(state.place && start !== null ? { position: state.place(start) } : {}),
    ...(linked > 0 && rest <= Math.max(3, trimmed.length * 0.1) ? { linked: true } : {}),
  });
}

/** A link to another page; one to a place in this page, a file or a mailbox is the author's own. */
function isOutwardLink(element: Element): boolean {
  const href = element.attribs['href'];
  return element.name === 'a' && href !== undefined && !/^(?:#|mailto:|tel:|javascript:)/i.test(href.trim());
}

/** More than one column, and cells that are no layout of the page. */
function isDataTable(table: Element): boolean {
  if (table.attribs['role'] === 'presentation' || findElement(table.children, (e) => e.name === 'table')) return false;
  const rows = rowsOf(table);
  const columns = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  const layout = rows.length === 1 && findElements(table.children, (e) => e.name === 'p').length > columns;
  return columns > 1 && !layout;
}

function addRows(table: Element, state: State): void {
  flush(state);
  const caption = findElement(table.children, (e) => e.name === 'caption');
  if (caption) walk(caption.children, state);
  flush(state);
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row).map((cell) => inner(cell));
    if (cells.every((cell) => cell === '')) continue;
    const place = state.place && row.startIndex !== null ? { position: state.place(row.startIndex) } : {};
    state.blocks.push({ kind: 'row', text: cells.length === 1 ? (cells[0] ?? '') : cells.join(' | '), ...place });
  }
}

/** A cell's text on one line, its own paragraphs and breaks parted by a space, no-break spaces as they are. */
function inner(cell: Element): string {
  return blocksOf(cell.children).map((block) => block.text).join(' ');
}

const rowsOf = (table: Element): Element[] => findElements(table.children, (e) => e.name === 'tr');
const cellsOf = (row: Element): Element[] => row.children.filter(isElement).filter((e) => e.name === 'td' || e.name === 'th');

function addLines(element: Element, state: State): void {
  for (const line of preText(element).split(/\r?\n/)) {
    addText(line, element.startIndex, state, false);
    flush(state);
  }
}

function preText(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  return 'children' in node
    ? node.children.map((child) => (isElement(child) && child.name === 'br' ? '\n' : preText(child))).join('')
    : '';
}

/** Offsets to lines, for offsets that only grow. */
function placer(source: string): (offset: number) => { line: number; offset: number } {
  let line = 1;
  let seen = 0;
  return (offset) => {
    for (let at = source.indexOf('\n', seen); at >= 0 && at < offset; at = source.indexOf('\n', seen)) {
      line++;
      seen = at + 1;
    }
    return { line, offset };
  };
}
