/** The endings of sites, in lower case. */
export const SITE_ENDINGS: ReadonlySet<string> =
  new Set(['kz', 'ru', 'com', 'org', 'net', 'uz', 'kg', 'info', 'media', 'news', 'tv', 'asia', 'me', 'io']);
