import type { RawArticle } from '../record/source.js';

/** What `toSource` gives offsets into. */
export function sourceText(raw: Pick<RawArticle, 'blocks'>): string {
  return raw.blocks.map(({ text }) => text).join('\n');
}
