/** Which element of a page holds the article. */
import { compile, selectAll } from 'css-select';
import type { AnyNode, Document, Element } from 'domhandler';
import { isFrame, looksLikeFrame } from './chrome.js';
import { isElement } from './dom.js';
import { SITES } from './sites.js';

/** Where portals keep the body, the most telling first. */
const GENERIC: readonly string[] = [
  '[itemprop=articleBody]',
  '.article-body, .article__body, .article_body, .articleBody, .article-body-text, .article__body-text, #article-body',
  '.article-text, .article__text, .article_text, .article-content, .article__content, .article_content, #article-content',
  '.news-text, .news__text, .news_text, .news-content, .news__content, .news-body, .news-detail__text, .news-detail-text',
  '.post-content, .post__content, .post_content, .post-text, .post__text, .post-body, .entry-content, .single-content, .story-body',
  '.full-text, .fulltext, .text-content, .content-text, .content__text, .content_main_text, .formatted-body, .detail-text, .detail_text, .material-text, .page-text',
  'article',
  'main, [role=main]',
  '#content, .content',
];

interface Candidate {
  readonly rank: number;
  readonly is: (element: Element) => boolean;
}

const compiled: readonly Candidate[] = GENERIC.map((selector, rank) => ({ rank, is: compile<AnyNode, Element>(selector) }));

/** A container has at least this much text outside links. */
const LEAST_TEXT = 60;
/** A better-named container is taken when it has this share of the text of the fullest one. */
const SHARE = 0.3;

/**
 * The element that holds the body: by the site's own selector where one is known, else the best-named element with a fair share
 * of the page's text. Null when nothing has a paragraph's worth.
 *
 * @param host of the canonical URL
 */
export function containerOf(document: Document, host: string | null): Element | null {
  const own = host === null ? undefined : SITES.get(host);
  const sited = own === undefined ? [] : selectAll<AnyNode, Element>(own, document.children);
  const best = fullest(sited);
  if (best && best.text >= LEAST_TEXT) return best.element;
  const groups = new Map<number, Element[]>();
  gather(document.children, groups);
  const bests = [...groups].toSorted(([a], [b]) => a - b).map(([, elements]) => fullest(elements)).filter((found) => found !== null);
  const most = bests.reduce((max, { text }) => Math.max(max, text), 0);
  return bests.find(({ text }) => text >= Math.max(LEAST_TEXT, most * SHARE))?.element ?? null;
}

/** Candidates by rank, parts of the frame left out. */
function gather(nodes: readonly AnyNode[], groups: Map<number, Element[]>): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (isFrame(node) && node.name !== 'form') continue;
    const candidate = compiled.find(({ is }) => is(node));
    if (candidate) {
      const group = groups.get(candidate.rank);
      if (group) group.push(node);
      else groups.set(candidate.rank, [node]);
    }
    gather(node.children, groups);
  }
}

function fullest(elements: readonly Element[]): { element: Element; text: number } | null {
  let best: { element: Element; text: number } | null = null;
  for (const element of elements) {
    const text = ownText(element, false);
    if (!best || text > best.text) best = { element, text };
  }
  return best;
}

/** Characters of text outside links and the frame. */
function ownText(node: AnyNode, inLink: boolean): number {
  if (node.type === 'text') return inLink ? 0 : node.data.trim().length;
  if (!isElement(node) || isFrame(node) || looksLikeFrame(node)) return 0;
  return node.children.reduce((sum, child) => sum + ownText(child, inLink || node.name === 'a'), 0);
}
