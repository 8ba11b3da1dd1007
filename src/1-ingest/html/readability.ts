/** The fallback: Mozilla's Readability on a light DOM. Slow (some 60 pages a second), so it is loaded when first needed. */
import { createRequire } from 'node:module';
import type * as ReadabilityModule from '@mozilla/readability';
import type * as LinkedomModule from 'linkedom';
import type { RawBlock } from '../../record/source.js';
import { blocksOfHtml } from './blocks.js';

const require = createRequire(import.meta.url);

/** Pages longer than this are not worth its time. */
const MAX_HTML = 5_000_000;

/** The blocks that Readability finds; none when it finds no article. */
export function readableBlocks(html: string): RawBlock[] {
  if (html.length > MAX_HTML) return [];
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
