/** A headline without what sites hang on it and around it. */

/** Letters and digits only, lower case: how two forms of one headline are compared. */
export function titleKey(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two headlines are one, spaces, case and punctuation aside. */
export function sameTitle(a: string, b: string): boolean {
  const key = titleKey(a);
  return key !== '' && key === titleKey(b);
}

const SEPARATOR = /\s+[|•·»–—-]\s+|\s*(?:::|\|)\s*/gu;

/**
 * A page's title without the name of the site: `Headline | Portal.kz` gives `Headline`.
 *
 * What comes after the last separator goes when it is the site's name or host, or looks like one (a domain, or after a
 * bar at most four words that are no sentence); a dash inside a headline stays.
 *
 * @param sites names and hosts of the site, as the page gives them
 */
export function withoutSite(title: string, sites: readonly string[]): string {
  const names = new Set(sites.map(titleKey).filter(Boolean));
  let text = title.trim();
  for (;;) {
    const last = [...text.matchAll(SEPARATOR)].at(-1);
    if (!last || last.index === 0) return text;
    const tail = text.slice(last.index + last[0].length).trim();
    const bar = /[|:•·»]/.test(last[0]);
    const known = names.has(titleKey(tail)) || [...names].some((name) => name.length > 3 && titleKey(tail).startsWith(name));
    const looks = /^[\p{L}\d-]+\.(?:kz|com|org|net|info|ru|asia|media)$/iu.test(tail) || (bar && tail.split(/\s+/).length <= 4);
    if (!known && !looks) return text;
    text = text.slice(0, last.index).trim();
  }
}
