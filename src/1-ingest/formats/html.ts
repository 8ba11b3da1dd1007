/** Pages of news portals. */
import { readPage } from '../html/page.js';
import { MARKUP } from '../limits.js';
import { oneText, type Format, type Text } from './format.js';

export const html: Format<Text> = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml', 'shtml'],
  looksLike: (head) => /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|article|div|p|h1)[\s>]/i.test(head),
  split: oneText(MARKUP),
  parse: ({ text, url }, { rules }) => readPage(text, { url, rules }).draft,
};
