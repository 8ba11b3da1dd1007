/** Markdown with front matter in YAML or TOML. Positions of blocks are kept. */
import type { Nodes, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { parse as parseToml } from 'smol-toml';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import type { Issue } from '../../record/schema.js';
import type { RawBlock } from '../../record/source.js';
import { blocksOfHtml } from '../html/blocks.js';
import { sameTitle } from '../titles.js';
import { asObject, fieldsOf, type Fields } from './fields.js';
import { oneText, type Format, type Text } from './format.js';
import { blocksOfLines, linesOf, unplaced } from './lines.js';
import { marginaliaOf } from './marginalia.js';

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze();

export const md: Format<Text> = {
  name: 'md',
  extensions: ['md', 'markdown'],
  looksLike: (head) => /^---\s*\n(?:[\w-]+\s*:.*\n)+/.test(head) || /^\+\+\+\s*\n[\w-]+\s*=/.test(head) || /^#{1,6} \S/.test(head),
  split: oneText(1),
  parse({ text: value }, options) {
    if (isHostile(value)) return { blocks: blocksOfLines(linesOf(value)), issues: [READ_AS_LINES] };
    const tree = processor.parse(value);
    const { data, issues } = frontMatter(tree);
    const { issues: cut, ...said } = fieldsOf(data, options.fields);
    const blocks = blocksOfMarkdown(tree);
    const first = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
    const heading = first ? inline(first) : null;
    const title = said.title ?? heading;
    const body = blocks.filter((block) => !(block.kind === 'heading' && title !== null && sameTitle(block.text, title)));
    const { rest, ...beside } = marginaliaOf(body);
    return {
      ...said, title, issues: [...issues, ...cut], blocks: rest, published: said.published ?? beside.published,
      authors: said.authors && said.authors.length > 0 ? said.authors : (beside.authors ?? []),
    };
  },
};

/** Beyond these the parser's time grows with the square of the text; no article comes near. */
const MOST = { characters: 2_000_000, linesInParagraph: 2_000, openings: 200 } as const;

const READ_AS_LINES: Issue = {
  code: 'markdown-as-text', severity: 'warning',
  message: 'The text is no Markdown that can be parsed in fair time; its lines were read as plain text.',
};

/** Brackets and comments by the hundred that nothing closes, or a paragraph of thousands of lines. */
function isHostile(text: string): boolean {
  if (text.length > MOST.characters) return true;
  const openings = (text.match(/<!--|<!\[CDATA\[|<\?/g)?.length ?? 0) - (text.match(/-->|\]\]>|\?>/g)?.length ?? 0);
  if (openings > MOST.openings || /[[\\`*_<>!(]{1000}/.test(text)) return true;
  let run = 0;
  for (const line of text.split('\n')) {
    run = line.trim() === '' ? 0 : run + 1;
    if (run > MOST.linesInParagraph) return true;
  }
  return false;
}

function frontMatter(tree: Root): { data: Fields; issues: readonly Issue[] } {
  const node = tree.children.find((child) => child.type === 'yaml' || (child.type as string) === 'toml');
  if (!node || !('value' in node)) return { data: {}, issues: [] };
  const isYaml = node.type === 'yaml';
  try {
    // The core schema leaves dates as they are written; TOML has them as objects.
    const data: unknown = isYaml ? parseYaml(node.value, { schema: 'core' }) : plainDates(parseToml(node.value));
    return { data: asObject(data) ?? {}, issues: [] };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return {
      data: {},
      issues: [{
        code: 'front-matter', severity: 'warning',
        message: `The front matter is not valid ${isYaml ? 'YAML' : 'TOML'} and was not read: ${why}`,
      }],
    };
  }
}

const plainDates = (data: Fields): Fields =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]));

/**
 * The blocks of Markdown text, for bodies of JSON records: there a single line end parts paragraphs.
 */
export function blocksOfMarkdownText(text: string): RawBlock[] {
  if (isHostile(text)) return blocksOfLines(linesOf(text)).map(unplaced);
  const tree = processor.parse(text.replace(/\n(?=[^\n|>#*\-\d\s])/g, '\n\n'));
  return blocksOfMarkdown(tree).map(unplaced);
}

function blocksOfMarkdown(tree: Root): RawBlock[] {
  const blocks: RawBlock[] = [];
  for (const node of tree.children) collect(node, 'paragraph', blocks);
  return blocks;
}

function collect(node: RootContent, kind: RawBlock['kind'], blocks: RawBlock[]): void {
  switch (node.type) {
    case 'heading':
      return push(blocks, 'heading', inline(node), node);
    case 'paragraph': {
      const linked = isLinks(node);
      const lines = inline(node).split(HARD_BREAK);
      for (const [i, line] of lines.entries()) push(blocks, i > 0 && kind === 'item' ? 'paragraph' : kind, line, node, linked);
      return;
    }
    case 'list':
      for (const item of node.children) collectItem(item.children, blocks);
      return;
    case 'blockquote':
      for (const child of node.children) collect(child, 'quote', blocks);
      return;
    case 'table':
      for (const row of node.children) push(blocks, 'row', row.children.map((cell) => inline(cell).trim()).join(' | '), row);
      return;
    case 'html':
      for (const block of blocksOfHtml(node.value, false)) push(blocks, block.kind, block.text, node, block.linked);
      return;
    case 'code':
      for (const line of node.value.split('\n')) push(blocks, kind, line, node);
      return;
    case 'footnoteDefinition':
      for (const child of node.children) collect(child, 'paragraph', blocks);
      return;
    default:
  }
}

/** The first paragraph of an item is the item; what follows it there is a block of its own. */
function collectItem(children: readonly RootContent[], blocks: RawBlock[]): void {
  for (const [i, child] of children.entries()) collect(child, i === 0 ? 'item' : 'paragraph', blocks);
}

function push(blocks: RawBlock[], kind: RawBlock['kind'], text: string, node: RootContent, linked = false): void {
  if (text.trim() === '') return;
  const start = node.position?.start;
  blocks.push({
    kind, text: text.trim(),
    ...(start?.offset === undefined ? {} : { position: { line: start.line, offset: start.offset } }),
    ...(linked ? { linked } : {}),
  });
}

/** Stands for a hard line break until the paragraph is split there; no text holds it. */
const HARD_BREAK = '\u0000';

/** Inner text: of links, bold and code; pictures, comments and notes' marks give nothing. */
function inline(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return HARD_BREAK;
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? HARD_BREAK : '';
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return '';
    default:
      return 'children' in node ? node.children.map((child) => inline(child)).join('') : '';
  }
}

/** Whether nothing but links, and what punctuation parts them, makes up a paragraph. */
function isLinks(node: Nodes): boolean {
  if (!('children' in node)) return false;
  const own = node.children.filter((child) => !(child.type === 'text' && /^[\s\p{P}]*$/u.test(child.value)));
  return own.length > 0 && own.every((child) => child.type === 'link' || child.type === 'linkReference' || isLinks(child));
}
