/** One page to what it says, with what was taken from where. */
import type { Document } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { SiteRule } from '../../config/site-rule.js';
import type { RawBlock } from '../../record/source.js';
import { refuse, type Draft } from '../formats/format.js';
import { urlId } from '../ids.js';
import { sameTitle } from '../titles.js';
import { blocksOf } from './blocks.js';
import { containerOf } from './container.js';
import { refuseDeep } from './depth.js';
import { metadataOf, type Metadata } from './metadata.js';
import { readableBlocks } from './readability.js';

export interface PageContext {
  /** Where it was fetched from; the page's own canonical address goes before it. */
  readonly url?: string | null;
  /** Rules by host, before those that ship. */
  readonly rules?: readonly SiteRule[];
}

export interface PageReading {
  readonly draft: Draft;
}

/** Letters that make an article of a page that says it is one, and of one that does not. */
const LEAST_LETTERS = { said: 25, unsaid: 200 } as const;
/** A page whose text is mostly links is a list of articles. */
const MAX_LINKED = 0.5;

/** @throws RejectError `no-article`, `too-deep` */
export function readPage(value: string, { url = null }: PageContext = {}): PageReading {
  refuseDeep(value);
  const document = parseDocument(value, { withStartIndices: true });
  const { isArticle, articleBody, ...own } = metadataOf(document);
  const said = { ...own, url: own.url ?? url };
  const found = bodyOf(document, value, { ...said, isArticle, articleBody });
  const blocks = found.blocks.filter((block) => !(said.title && block.kind === 'heading' && sameTitle(block.text, said.title)));
  if (!isEnough(blocks, isArticle || found.telling)) {
    throw refuse('no-article', 'The page holds no article: no body of text was found in it, or nothing but links. Give the page of one article.');
  }
  return { draft: { ...said, blocks } };
}

function bodyOf(document: Document, source: string, said: Metadata): { readonly blocks: readonly RawBlock[]; readonly telling: boolean } {
  const host = urlId(said.url)?.split('/')[0] ?? null;
  const container = containerOf(document, host);
  const blocks = container ? blocksOf(container.element.children, source) : [];
  const fromData = said.articleBody === null ? [] : paragraphsOf(said.articleBody);
  // The body in JSON-LD is whole but has lost its tables and lists, so the page goes first.
  if (letters(blocks) >= Math.max(letters(fromData) * 0.5, LEAST_LETTERS.said)) return { blocks, telling: container?.telling === true };
  if (letters(fromData) >= LEAST_LETTERS.said) return { blocks: fromData, telling: true };
  return { blocks: readableBlocks(source), telling: false };
}

function paragraphsOf(text: string): RawBlock[] {
  return text.split(/\s*\n\s*/).filter(Boolean).map((line) => ({ kind: 'paragraph', text: line }));
}

function isEnough(blocks: readonly RawBlock[], isArticle: boolean): boolean {
  const all = letters(blocks);
  const linked = letters(blocks.filter((block) => block.linked));
  const prose = blocks.some((block) => block.kind !== 'heading' && /[.!?…:;»”"]$/.test(block.text));
  return all >= (isArticle ? LEAST_LETTERS.said : LEAST_LETTERS.unsaid) && linked <= all * MAX_LINKED && (isArticle || prose);
}

function letters(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}
