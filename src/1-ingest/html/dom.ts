/** Small helpers on the tree of htmlparser2. */
import type { AnyNode, Element } from 'domhandler';

export function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** Text inside, scripts and styles aside, spaces as they are. */
export function textOf(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  if (node.type === 'script' || node.type === 'style' || !('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}

/** Inner text on one line. */
export function lineOf(node: AnyNode): string {
  return textOf(node).replace(/[\s\u00A0]+/g, ' ').trim();
}

/** The first element below that passes, in document order. */
export function findElement(nodes: readonly AnyNode[], test: (element: Element) => boolean): Element | null {
  for (const node of nodes) {
    if (isElement(node) && test(node)) return node;
    const found = 'children' in node ? findElement(node.children, test) : null;
    if (found) return found;
  }
  return null;
}

/** All elements below that pass, in document order. */
export function findElements(nodes: readonly AnyNode[], test: (element: Element) => boolean, found: Element[] = []): Element[] {
  for (const node of nodes) {
    if (isElement(node) && test(node)) found.push(node);
    if ('children' in node) findElements(node.children, test, found);
  }
  return found;
}

/** Characters of text below each node, spaces not counted; the answer is the node's own. */
export function measure(node: AnyNode, lengths: Map<AnyNode, number>): number {
  let length = 0;
  if (node.type === 'text') length = node.data.replace(/\s+/g, '').length;
  else if (node.type !== 'script' && node.type !== 'style' && 'children' in node) {
    for (const child of node.children) length += measure(child, lengths);
  }
  lengths.set(node, length);
  return length;
}
