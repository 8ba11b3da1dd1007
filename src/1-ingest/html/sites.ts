/**
 * Bodies of portals whose markup is known, by host: a selector of the element that holds the article's text and little else.
 * The generic names of `container.ts` find most others; a portal is listed when they do not, or to be surer and quicker.
 */
export const SITES: ReadonlyMap<string, string> = new Map([
  ['azattyq.org', '#article-content .wsw'],
  ['inform.kz', '.article__body-text'],
  ['kaz.inform.kz', '.article__body-text'],
  ['kaz.nur.kz', '.formatted-body'],
  ['kaz.tengrinews.kz', '.content_main_text'],
  ['tengrinews.kz', '.content_main_text'],
]);
