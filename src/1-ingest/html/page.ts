/** One page to what it says, with what was taken from where and what was left out. */
import { selectAll } from 'css-select';
import type { AnyNode, Document, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { SiteRule } from '../../config/site-rule.js';
import type { RawBlock } from '../../record/source.js';
import { refuse, type Draft } from '../formats/format.js';
import { parseStamp } from '../published.js';
import { sameTitle } from '../titles.js';
import { blocksOf, type Left } from './blocks.js';
import { containerOf } from './container.js';
import { refuseDeep } from './depth.js';
import { findElement, lineOf } from './dom.js';
import { countLetters } from './letters.js';
import { inOneLanguage, withoutLines } from './lines.js';
import { metadataOf, type Metadata } from './metadata.js';
import { readableBlocks } from './readability.js';
import { shown } from './stamps.js';

export interface PageContext {
  /** Where it was fetched from; the page's own canonical address goes before it. */
  readonly url?: string | null;
  /** Rules by host, before those that ship. @default [] */
  readonly rules?: readonly SiteRule[];
  /** Told of what is left out. */
  readonly left?: (what: LeftOut) => void;
}

export interface LeftOut {
  /** As a selector would find it: `div.read-also`; of lines, `line`. */
  readonly what: string;
  /** `rule` of the site, `frame` by its tag, `name` by its class or id, `card`, `calendar`, `line`, `language`. */
  readonly why: string;
  readonly text: string;
}

/** Where each part of the article was found. */
export interface PageReading {
  readonly draft: Draft;
  readonly from: { readonly title: string; readonly published: string; readonly body: string; readonly rule: string | null };
}

/** Letters that make an article of a page that says it is one, of one that shows a headline and two sentences, of any other. */
const LEAST_LETTERS = { said: 25, shown: 60, unsaid: 200 } as const;
/** A page whose text is mostly links is a list of articles. */
const MAX_LINKED = 0.5;

/** @throws RejectError `no-article`, `too-deep` */
export function readPage(value: string, { url = null, rules = [], left }: PageContext = {}): PageReading {
  refuseDeep(value);
  const document = parseDocument(value, { withStartIndices: true });
  const { isArticle, articleBody, rule, from, ...said } = metadataOf(document, url, rules);
  const found = bodyOf(document, value, { isArticle, articleBody, rule }, tellerOf(left));
  const own = found.blocks.filter((block) => !(said.title && block.kind === 'heading' && sameTitle(block.text, said.title)));
  const { rest, ...beside } = withoutLines(own);
  const blocks = inOneLanguage(rest);
  for (const { text } of left ? own.filter((block) => !rest.includes(block)) : []) left?.({ what: 'line', why: 'line', text });
  for (const { text } of left ? rest.filter((block) => !blocks.includes(block)) : []) left?.({ what: 'line', why: 'language', text });
  const hasDate = typeof said.published === 'string' && parseStamp(said.published) !== null;
  const published = hasDate ? said.published : (beside.published ?? said.published);
  if (!isEnough(blocks, isArticle || found.telling, said.title !== null)) {
    throw refuse(
      'no-article', 'The page holds no article: no body of text was found in it, or nothing but links. Give the page of one article.',
    );
  }
  const authors = said.authors && said.authors.length > 0 ? said.authors : (beside.authors ?? []);
  return {
    draft: { ...said, published, authors, blocks },
    from: {
      title: from.title, published: hasDate || beside.published === undefined ? from.published : 'a line of the body', body: found.from,
      rule: rule?.host ?? null,
    },
  };
}

function tellerOf(left: PageContext['left']): Left | undefined {
  return left && ((element, why) => {
    const text = lineOf(element);
    if (text !== '') left({ what: shown(element), why, text });
  });
}

interface Body {
  readonly blocks: readonly RawBlock[];
  readonly from: string;
  /** Whether what holds it says by its name alone that it holds one article. */
  readonly telling: boolean;
}

function bodyOf(
  document: Document, source: string, { articleBody, rule }: Pick<Metadata, 'isArticle' | 'articleBody' | 'rule'>, left: Left | undefined,
): Body {
  const container = containerOf(document, rule?.body);
  const selectors = rule?.remove === undefined ? [] : [rule.remove].flat();
  const removed = new Set<AnyNode>(selectors.flatMap((selector) => selectAll<AnyNode, Element>(selector, document.children)));
  const blocks = container ? container.elements.flatMap((element) => blocksOf(element.children, { source, removed, left })) : [];
  const fromData = articleBody === null ? [] : paragraphsOf(articleBody);
  // The body in JSON-LD is whole but has lost its tables and lists, so the page goes first.
  if (container && letters(blocks) >= Math.max(letters(fromData) * 0.5, LEAST_LETTERS.said)) {
    return { blocks, from: container.from, telling: container.telling };
  }
  if (letters(fromData) >= LEAST_LETTERS.said) return { blocks: fromData, from: 'articleBody of JSON-LD', telling: true };
  const readable = readableBlocks(source);
  if (readable.length > 0) return { blocks: readable, from: 'Readability', telling: false };
  return { blocks: belowHeadline(document, source, left), from: 'what stands below the headline', telling: false };
}

/** The blocks of the smallest element that holds the h1 and sentences after it: of pages too short to be found otherwise. */
function belowHeadline(document: Document, source: string, left: Left | undefined): RawBlock[] {
  const h1 = findElement(document.children, ({ name }) => name === 'h1');
  for (let above = h1?.parent ?? null; above && 'name' in above && above.name !== 'html'; above = above.parent) {
    const blocks = blocksOf(above.children, { source, left }).filter(({ kind, linked }) => kind !== 'heading' && linked !== true);
    if (letters(blocks) >= LEAST_LETTERS.shown) return blocks;
  }
  return [];
}

function paragraphsOf(text: string): RawBlock[] {
  return text.split(/\s*\n\s*/).filter(Boolean).map((line) => ({ kind: 'paragraph', text: line }));
}

function isEnough(blocks: readonly RawBlock[], isArticle: boolean, hasTitle: boolean): boolean {
  const all = letters(blocks);
  const linked = letters(blocks.filter((block) => block.linked));
  const prose = blocks.filter((block) => block.kind !== 'heading' && /[.!?…:;»”"]$/.test(block.text));
  // Flash news: a headline and two sentences.
  const isFlash = hasTitle && prose.reduce((sum, { text }) => sum + (text.match(/[.!?…][»”"]?(?=\s|$)/g)?.length ?? 0), 0) >= 2;
  const least = isArticle ? LEAST_LETTERS.said : isFlash ? LEAST_LETTERS.shown : LEAST_LETTERS.unsaid;
  return all >= least && linked <= all * MAX_LINKED && (isArticle || prose.length > 0);
}

function letters(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + countLetters(text), 0);
}
