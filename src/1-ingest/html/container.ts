/** Which element of a page holds the article. */
import { compile, selectAll } from 'css-select';
import type { AnyNode, Document, Element } from 'domhandler';
import { isFrame, looksLikeFrame } from './chrome.js';
import { isElement } from './dom.js';
import { shown } from './stamps.js';

/** Where portals keep the body, the most telling first. */
const GENERIC: readonly string[] = [
  '[itemprop=articleBody]',
  '.article-body, .article__body, .article_body, .articleBody, .article-body-text, .article__body-text, #article-body',
  '.article-text, .article__text, .article_text, .article-content, .article__content, .article_content, #article-content',
  '.news-text, .news__text, .news_text, .news-content, .news__content, .news-body, .news-detail__text, .news-detail-text',
  '.post-content, .post__content, .post_content, .post-text, .post__text, .post-body, .entry-content, .single-content, .story-body',
  '.amp-wp-article-content, .amp-article-body, .amp-article__body',
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
const LEAST_TEXT = 20;
/** A better-named container is taken when it has this share of the text of the fullest one. */
const SHARE = 0.3;

/** Where the article stands. */
export interface Container {
  readonly elements: readonly Element[];
  /** What found it, for those who ask. */
  readonly from: string;
  /** Whether its name alone says that it holds one article. */
  readonly telling: boolean;
}

/** Names from here on are given to any page's middle. */
const VAGUE = GENERIC.indexOf('main, [role=main]');
const ARTICLE = GENERIC.indexOf('article');

/**
 * The elements that hold the body: by the site's own selector where one is known, else the best-named element with a fair share
 * of the page's text. Null when nothing has a paragraph's worth.
 *
 * @param own selector of the site's rule
 */
export function containerOf(document: Document, own: string | undefined): Container | null {
  const sited = own === undefined ? [] : outermost(selectAll<AnyNode, Element>(own, document.children));
  if (sited.reduce((sum, element) => sum + textIn(element), 0) >= LEAST_TEXT) {
    return { elements: sited, from: `rule: ${sited.map(shown).join(', ')}`, telling: true };
  }
  const groups = new Map<number, Element[]>();
  gather(document.children, groups);
  const bests = [...groups].toSorted(([a], [b]) => a - b).flatMap(([rank, elements]) => {
    const found = fullest(elements);
    // Many articles on a page are cards of a list.
    return found ? [{ ...found, telling: rank < VAGUE && (rank !== ARTICLE || elements.length === 1) }] : [];
  });
  const most = bests.reduce((max, { text }) => Math.max(max, text), 0);
  const best = bests.find(({ text }) => text >= Math.max(LEAST_TEXT, most * SHARE));
  return best ? { elements: [best.element], from: shown(best.element), telling: best.telling } : null;
}

/** Elements that are in none of the others. */
function outermost(elements: readonly Element[]): Element[] {
  const all = new Set<unknown>(elements);
  return elements.filter((element) => {
    for (let above = element.parent; above; above = above.parent) if (all.has(above)) return false;
    return true;
  });
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
    const text = textIn(element);
    if (!best || text > best.text) best = { element, text };
  }
  return best;
}

/** Characters of text outside links and the frame; of the frame too where a name that looks like it holds nearly everything. */
function textIn(element: Element): number {
  const strict = ownText(element, true, false);
  const loose = ownText(element, false, false);
  return strict > loose * 0.2 ? strict : loose;
}

function ownText(node: AnyNode, strict: boolean, inLink: boolean): number {
  if (node.type === 'text') return inLink ? 0 : node.data.trim().length;
  if (!isElement(node) || isFrame(node)) return 0;
  let sum = 0;
  for (const child of node.children) {
    if (strict && isElement(child) && looksLikeFrame(child)) continue;
    sum += ownText(child, strict, inLink || node.name === 'a');
  }
  return sum;
}
