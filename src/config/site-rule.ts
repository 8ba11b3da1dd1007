/** Where the pages of one portal keep things. */
import * as z from 'zod';
import { isIsoDate } from '../record/iso.js';

const selector = z.string().min(1, 'a CSS selector, such as ".article-text"');

/** CSS selectors. Of the elements that a selector finds, the first counts; of bodies all, one after another. */
export const SiteRule = z.strictObject({
  /** Host without `www.`; it holds for what stands under it too: `inform.kz` for `kaz.inform.kz`. */
  host: z.string().regex(/^[\p{L}\p{N}.-]+$/u, 'a host, such as "portal.kz"'),
  /** The headline. */
  title: selector.optional(),
  /** The stamp of publication: its text, or its `datetime` or `content`. */
  published: selector.optional(),
  /** What holds the article's text and little else. */
  body: selector.optional(),
  /** What stands in the body and is not of it. */
  remove: z.union([selector, z.array(selector).readonly()]).optional(),
  authors: selector.optional(),
  section: selector.optional(),
});
export type SiteRule = z.output<typeof SiteRule>;

/** Publication date of articles that say none. */
export const Published = z.string().refine(isIsoDate, 'an ISO 8601 date or date-time, such as "2026-02-20"').nullable();
