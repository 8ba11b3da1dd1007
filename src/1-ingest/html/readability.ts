/** The fallback: Mozilla's Readability on a light DOM. Slow (some 60 pages a second), so it is loaded when first needed. */
import { createRequire } from 'node:module';
import type * as ReadabilityModule from '@mozilla/readability';
import type * as LinkedomModule from 'linkedom';
import type { RawBlock } from '../../record/source.js';
import { blocksOfHtml } from './blocks.js';

const require = createRequire(import.meta.url);

/** Its time grows with the square of some of these, and a page of news has fewer. */
const MOST = { characters: 2_000_000, tags: 20_000, references: 20_000 } as const;
/** A page with fewer letters outside its tags has no article to be found. */
const LEAST_LETTERS = 200;

/** The blocks that Readability finds; none when it finds no article. */
export function readableBlocks(html: string): RawBlock[] {
  if (!isWorthwhile(html)) return [];
  const { Readability } = require('@mozilla/readability') as typeof ReadabilityModule;
  const { parseHTML } = require('linkedom') as typeof LinkedomModule;
  const { document } = parseHTML(html);
  try {
    const article = new Readability(document as never, { charThreshold: 200 }).parse();
    return article?.content ? blocksOfHtml(article.content) : [];
  } catch {
    // It throws on documents without a body or root.
    return [];
  }
}

function isWorthwhile(html: string): boolean {
  if (html.length > MOST.characters || count(html, '<') > MOST.tags || count(html, '&') > MOST.references) return false;
  return (html.replace(/<[^<>]{0,2000}>/g, '').match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS;
}

function count(text: string, sign: string): number {
  let n = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) n++;
  return n;
}
