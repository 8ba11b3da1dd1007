/**
 * The two places where a page takes a string for more than text, by the browser's Trusted Types: the address of a script of our own, and a
 * saved page that is parsed apart and never shown. Everything else that would run a string is refused by the page's policy.
 */

interface Rules {
  readonly createScriptURL: (url: string) => string;
  readonly createHTML: (html: string) => string;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: Rules) => Rules };
  }
}

const OWN = /^(?:worker\.js|data\/[a-z]+(?:-\d+)?\.js)$/;

const rules: Rules = {
  createScriptURL: (url) => {
    if (OWN.test(url)) return url;
    throw new TypeError(`no script of this page: ${url}`);
  },
  createHTML: (html) => html,
};
const policy = window.trustedTypes?.createPolicy('derek', rules) ?? rules;

/** The address of a script of ours; throws for any other. */
export const ownScript = (url: string): string => policy.createScriptURL(url);
/** A page as a document that nobody sees: its scripts do not run, its pictures are not loaded. */
export const parsedApart = (html: string): Document => new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
