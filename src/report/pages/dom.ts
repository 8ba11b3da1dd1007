/** Elements made by calls. All text becomes text nodes: nothing of a dataset is ever read as HTML. */

export type Child = Node | string | number | null | undefined | false | readonly Child[];
type Handler = (event: Event) => void;
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | Handler>>;

/** An element: `class`, `aria-…` and the like are attributes, `onclick` and the like take functions; null and false leave one out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

export function append(to: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(to, child as readonly Child[]);
    else to.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Words of a dataset: their direction is their own, so that a mark in them turns nothing around them. */
export const data = (text: string | number | null | undefined, attributes: Attributes = {}): HTMLElement =>
  h('bdi', attributes, text ?? '');

/** A link to a page on the web, if it is one: anything else is text. */
export function webLink(uri: string): HTMLElement {
  let url: URL | null = null;
  try {
    url = new URL(uri);
  } catch {
    // A path of an archive.
  }
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  return isWeb ? h('a', { href: (url as URL).href, rel: 'noopener noreferrer nofollow', target: '_blank' }, data(uri)) : data(uri);
}
