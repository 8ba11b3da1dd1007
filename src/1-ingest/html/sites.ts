/** Portals whose markup is known. The generic names of `container.ts` find most others; a portal is listed to be surer and quicker. */
import type { SiteRule } from '../../config/site-rule.js';
import { urlId } from '../ids.js';

/** Rules that ship, last seen in the markup of 2025; a config's own go before them. */
export const SITES: readonly SiteRule[] = [
  {
    host: 'inform.kz', title: '.article__title, h1', published: '.article__time, .article__date', body: '.article__body-text',
    remove: '.article__read-also, .article__tags, .read-also',
  },
  {
    host: 'egemen.kz', title: '.post__title, h1', published: '.post__date, .date', body: '.post__text, .text-news, .article-text',
    remove: '.post__related, .tags',
  },
  {
    host: 'baq.kz', title: 'h1', published: '.post__date, .news-date', body: '.post__content, .news-text',
    remove: '.post__read-more, .also-read',
  },
  {
    host: 'tengrinews.kz', title: '.head-single, h1', published: '.date-time, .content_main_meta time', body: '.content_main_text',
    remove: '.content_main_text_more, .tn-inline',
  },
  { host: 'zakon.kz', title: 'h1', published: '.date', body: '.articleBlock .content, .newscont', remove: '.addition, .readAlso' },
  {
    host: 'azattyq.org', title: '.pg-title, h1', published: '.published time, time', body: '#article-content .wsw',
    remove: '.wsw__embed, .media-block-wrap',
  },
  {
    host: '24.kz', title: '.itemTitle, h1', published: '.itemDateCreated, .article-info time',
    body: '.itemFullText, .item-page .article-body', remove: '.itemRelated, .social',
  },
  {
    host: 'aikyn.kz', title: 'h1', published: '.article-date, .date', body: '.article-content, .article__content',
    remove: '.article-also, .recommend',
  },
  {
    host: 'massaget.kz', title: 'h1', published: '.article-info .date, .article__date', body: '.article-body, .article__text',
    remove: '.read-more-block, .interesting',
  },
  { host: 'gov.kz', title: 'h1', published: '.article-date, .date', body: '.article__body, .content-text', remove: '.share, .subscribe' },
  { host: 'nur.kz', body: '.formatted-body' },
];

/** The rule of a page's host: of `rules` before those that ship; of the host itself before those above it. */
export function ruleFor(url: unknown, rules: readonly SiteRule[] = []): SiteRule | null {
  const host = urlId(url)?.split(/[/?]/)[0];
  if (host === undefined) return null;
  for (const list of [rules, SITES]) {
    const fitting = list.filter((rule) => host === bare(rule.host) || host.endsWith(`.${bare(rule.host)}`));
    const best = fitting.reduce<SiteRule | null>((a, b) => (a === null || b.host.length > a.host.length ? b : a), null);
    if (best) return best;
  }
  return null;
}

const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '');
