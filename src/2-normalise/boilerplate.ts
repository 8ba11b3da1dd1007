/** Takes out of an article's blocks what is not its text. */
import type { RawBlock } from '../record/source.js';
import { BOILERPLATE_RULES, type BoilerplateRule, type Verdict } from './boilerplate-rules.js';

/** What a block is known by here. */
export interface BlockText {
  readonly kind: RawBlock['kind'];
  readonly text: string;
  readonly linked: boolean;
}

export interface Context {
  readonly title: string | null;
  readonly authors: readonly string[];
}

/** A dropped block by its index, and the rule that dropped it. */
export interface Dropped {
  readonly index: number;
  readonly rule: string;
}

/** Blocks from the top among which the headline may be repeated. */
const TOP = 3;

const byStart: ReadonlyMap<string, readonly BoilerplateRule[]> = (() => {
  const map = new Map<string, BoilerplateRule[]>();
  for (const rule of BOILERPLATE_RULES) for (const start of rule.starts ?? []) map.set(start, [...(map.get(start) ?? []), rule]);
  return map;
})();
const general: readonly BoilerplateRule[] = BOILERPLATE_RULES.filter((rule) => !rule.starts);

/** The blocks that are not the article's text, in order. Its text alone decides, so a second pass finds nothing more. */
export function findBoilerplate(blocks: readonly BlockText[], context: Context): Dropped[] {
  const dropped: Dropped[] = [];
  const title = context.title ?? '';
  const titleWord = firstWord(title);
  const authorKeys = new Set(context.authors.map(key));
  const tail = headlinesFrom(blocks);
  let kept = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.text === '') continue;
    const isTitle = i < TOP && title !== '' && repeats(block.text, title, titleWord);
    const found = (isTitle ? TITLE : judge(block, authorKeys)) ?? linkedAlone(blocks, i);
    if (!found) {
      kept += block.text.length;
      continue;
    }
    dropped.push({ index: i, rule: found.rule });
    const end = endOf(blocks, i, found.verdict, i + 1 >= tail, kept);
    for (let k = i + 1; k < end; k++) dropped.push({ index: k, rule: found.rule });
    i = end - 1;
  }
  return dropped;
}

/** One past the last block that goes with block `i`: itself, what it announces, or all the rest. */
function endOf(blocks: readonly BlockText[], i: number, verdict: Verdict, headlinesOnly: boolean, kept: number): number {
  if (verdict === 'block') return i + 1;
  const takesRest = (headlinesOnly && blocks.length - i > 3) || (verdict === 'rest' && kept >= lengthFrom(blocks, i + 1));
  return takesRest ? blocks.length : endOfAnnounced(blocks, i + 1);
}

interface Judgement {
  readonly rule: string;
  readonly verdict: Verdict;
}

/** The first rule that fires on a text. */
export function judgeText(text: string): Judgement | null {
  if (text.length > LONGEST) return null;
  const starting = byStart.get(firstWord(text));
  let lower: string | null = null;
  for (const { name, max, needs, test } of starting ? [...starting, ...general] : general) {
    if (text.length > max || (needs && !needs.some((part) => text.includes(part)))) continue;
    lower ??= text.toLowerCase();
    const verdict = test(lower);
    if (verdict) return { rule: name, verdict };
  }
  return null;
}

const LONGEST = BOILERPLATE_RULES.reduce((most, { max }) => Math.max(most, max), 0);

/** The first word in lower case, after a mark or two; with its hyphens. */
function firstWord(text: string): string {
  let from = 0;
  while (from < 4 && isMark(text.charCodeAt(from))) from++;
  let to = from;
  while (to < text.length && (text.charCodeAt(to) === 0x2d || !isMark(text.charCodeAt(to)))) to++;
  return text.slice(from, to).toLowerCase();
}

/** Space and punctuation of ASCII, Latin-1 and the general block. */
function isMark(unit: number): boolean {
  return unit <= 0x40 || (unit > 0x5a && unit < 0x61) || (unit > 0x7a && unit < 0xc0) || (unit >= 0x2000 && unit < 0x2c00) ||
    unit > 0xd7ff;
}

const TITLE: Judgement = { rule: 'title', verdict: 'block' };

/** The headline once more, case and punctuation aside. */
function repeats(text: string, title: string, titleWord: string): boolean {
  return text.length < title.length * 2 && firstWord(text) === titleWord && key(text) === key(title);
}

function judge(block: BlockText, authorKeys: ReadonlySet<string>): Judgement | null {
  const { text } = block;
  if (text.length < 80 && authorKeys.size > 0 && isByline(text, authorKeys)) return { rule: 'author', verdict: 'block' };
  // A row of a table is the author's own, whatever it says.
  return block.kind === 'row' ? null : judgeText(text);
}

/** An author's name alone on a line, or with a town or the portal after it. */
function isByline(text: string, authorKeys: ReadonlySet<string>): boolean {
  return authorKeys.has(key(text)) || authorKeys.has(key(text.split(/[,|/]/)[0] ?? ''));
}

/** A paragraph that is one link and no sentence, or a list of nothing but links: other articles. */
function linkedAlone(blocks: readonly BlockText[], index: number): Judgement | null {
  const block = blocks[index];
  if (!block?.linked || block.kind === 'row') return null;
  if (block.kind !== 'item') return /[.!?…:;]$/.test(block.text) || block.text.length < 12 ? null : { rule: 'linked', verdict: 'block' };
  let from = index;
  let to = index;
  while (blocks[from - 1]?.kind === 'item') from--;
  while (blocks[to + 1]?.kind === 'item') to++;
  return blocks.slice(from, to + 1).every(({ linked }) => linked) ? { rule: 'linked', verdict: 'block' } : null;
}

/** The end of what a label announces: links and items; else one line that is a headline. */
function endOfAnnounced(blocks: readonly BlockText[], from: number): number {
  let end = from;
  while (end < blocks.length && (blocks[end]?.linked || blocks[end]?.kind === 'item')) end++;
  const next = blocks[end];
  if (end === from && next && next.kind === 'paragraph' && next.text.length < 160 && !/[.!?…:;»]$/.test(next.text)) end++;
  return end;
}

/** The block from which on there is nothing but headlines and stamps. */
function headlinesFrom(blocks: readonly BlockText[]): number {
  let from = blocks.length;
  for (; from > 0; from--) {
    const block = blocks[from - 1];
    if (!block || block.kind === 'row' || block.text.length >= 160 || /[.!:;»]$/.test(block.text)) break;
  }
  return from;
}

function lengthFrom(blocks: readonly BlockText[], from: number): number {
  let length = 0;
  for (let i = from; i < blocks.length; i++) length += blocks[i]?.text.length ?? 0;
  return length;
}

/** Letters and digits, lower case. */
function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
