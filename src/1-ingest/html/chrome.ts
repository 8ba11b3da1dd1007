/** What stands around and inside an article and is not of it: navigation, advertising, links to other articles, credits. */
import type { Element } from 'domhandler';

/** Elements that never hold the article's words. */
const TAGS: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'nav', 'aside', 'footer', 'form', 'button', 'input', 'select', 'textarea', 'label',
  'iframe', 'object', 'embed', 'svg', 'canvas', 'video', 'audio', 'picture', 'img', 'figcaption', 'dialog', 'menu', 'map', 'head', 'link',
  'meta',
]);

const ROLES: ReadonlySet<string> = new Set([
  'navigation', 'complementary', 'banner', 'contentinfo', 'search', 'dialog', 'menu', 'toolbar', 'form',
]);

/**
 * Words of class names and ids, each with a class that portals have: compared with the words that a name is made of
 * (`tg-plug` is `tg`, `plug`), and with two neighbours put together (`read-also` is `readalso` too), never with parts of words.
 */
const WORDS: ReadonlySet<string> = new Set([
  // advertising: class="adv", "ads-block", "reklama"
  'ad', 'ads', 'adv', 'advert', 'adverts', 'advertisement', 'advertising', 'adsbygoogle', 'adfox', 'banner', 'banners', 'promo',
  'promotion', 'sponsor', 'sponsored', 'reklama', 'zharnama', 'jarnama', 'teaser', 'teasers',
  // sharing and following: "share-buttons", "ya-share2", "tg-plug", "subscribe-block"
  'share', 'share2', 'shares', 'sharing', 'sharedaddy', 'addtoany', 'social', 'socials', 'soc', 'follow', 'subscribe', 'subscription',
  'subscribtion', 'newsletter', 'telegram', 'tg', 'whatsapp', 'like', 'likes', 'reactions',
  // other articles: "read-also", "related-posts", "more-news", "popular"
  'relatedposts', 'relatednews', 'readalso', 'alsoread', 'seealso', 'readmore', 'morenews', 'newslist', 'related', 'relative', 'recommend',
  'recommended', 'recommendation', 'recommendations', 'similar', 'popular', 'trending', 'trends', 'latest', 'lastnews', 'latestnews',
  'othernews', 'topnews', 'nextnews', 'incut', 'linked',
  // the page's frame: "breadcrumbs", "sidebar", "widget-rates"
  'breadcrumb', 'breadcrumbs', 'crumbs', 'sidebar', 'nav', 'navbar', 'navigation', 'menu', 'submenu', 'pagination', 'pager', 'paging',
  'footer', 'toolbar', 'widget', 'widgets', 'rates', 'currency', 'currencies', 'kurs', 'weather', 'cookie', 'cookies', 'popup', 'modal',
  'overlay', 'login', 'search', 'skip', 'langs', 'languages',
  // about the article: "post-meta", "views", "author", "tags", "copyright", "reading-time"
  'meta', 'postmeta', 'articlemeta', 'views', 'viewed', 'hits', 'counter', 'author', 'authors', 'byline', 'tags', 'tag', 'tagcloud',
  'hashtags', 'keywords', 'copyright', 'copyrights', 'source', 'sources', 'credit', 'credits', 'caption', 'figcaption', 'photoauthor',
  'readingtime', 'readtime', 'print', 'typo', 'mistake', 'orphus',
  'date', 'datetime', 'pubdate', 'timestamp', 'publishdate', 'postdate', 'newsdate',
  // beside the text: "gallery", "player", "comments", "poll"
  'gallery', 'slider', 'carousel', 'swiper', 'slick', 'player', 'comment', 'comments', 'disqus', 'hypercomments', 'rating', 'poll', 'vote',
  'quiz', 'audio', 'video', 'embed', 'toc',
  // for those who see badly; calendars: "a11y-panel", "bvi-panel", "calendar"
  'a11y', 'bvi', 'accessibility', 'fontsize', 'calendar', 'datepicker',
  'hidden', 'hide', 'invisible', 'screenreader', 'sronly',
]);

const ITEMPROPS: ReadonlySet<string> =
  new Set(['author', 'publisher', 'image', 'keywords', 'datePublished', 'dateModified', 'interactionCount']);

const TEXT_TAGS: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'dd', 'blockquote', 'b', 'strong', 'i', 'em', 'a']);

/** Posts of other sites that are put into a page: Twitter, Instagram, Telegram, Facebook, TikTok, VK. */
const POST =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|telegram-post|tgme_widget_message\S*|fb-(?:post|video)|tiktok-embed|vk_post\S*|embedly-card|threads-post\S*|reddit-\S+)(?:\s|$)/;

/** Whether the element is of the frame by its tag or its hiding; certain, whatever it holds. */
export function isFrame(element: Element): boolean {
  const { name, attribs } = element;
  if (TAGS.has(name) || name.startsWith('amp-')) return true;
  if (POST.test(attribs['class'] ?? '')) return true;
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '');
}

/** Whether the element is of the frame by its role or its name; likely, unless it holds a good part of the text. */
export function looksLikeFrame(element: Element): boolean {
  const { attribs } = element;
  if (ROLES.has(attribs['role'] ?? '')) return true;
  // a stamp beside the text; inside a paragraph it is the author's word
  if (element.name === 'time') return !(element.parent && 'name' in element.parent && TEXT_TAGS.has(element.parent.name));
  if (attribs['itemprop'] !== undefined && ITEMPROPS.has(attribs['itemprop'])) return true;
  return hasWord(attribs['class']) || hasWord(attribs['id']);
}

function hasWord(names: string | undefined): boolean {
  if (!names) return false;
  for (const name of names.split(/\s+/)) {
    const words = name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase().split(/[^a-z\d]+/).filter(Boolean);
    for (const [i, word] of words.entries()) if (WORDS.has(word) || WORDS.has(word + (words[i + 1] ?? ''))) return true;
  }
  return false;
}
