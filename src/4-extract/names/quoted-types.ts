/** The type of a name in quotation marks that stands without its head, by where it stands with it: `«Сұңқар» клубы … «Сұңқардың» алаңы`. */
import type { Doc } from '../../3-segment/doc.js';
import { baseForm } from '../../kazakh/base-form.js';
import type { EntityType } from '../../record/schema.js';
import type { NameSpan } from './protected.js';
import type { QuotePair } from './quotes.js';

/** What a name between two marks is, where its head or legal form says so elsewhere in the text. */
export function typesOfQuoted(doc: Doc, held: readonly NameSpan[], byOpen: ReadonlyMap<number, QuotePair>): (pair: QuotePair) => EntityType | undefined {
  const types = new Map<string, EntityType>();
  for (const { from, type, rule } of held) {
    const pair = byOpen.get(from);
    if (pair !== undefined && rule.startsWith('quoted/')) types.set(inside(doc, pair), type);
  }
  return (pair) => {
    if (types.size === 0) return undefined;
    const name = inside(doc, pair);
    return types.get(name) ?? types.get(bare(name));
  };
}

function inside({ tokens }: Doc, { open, close }: QuotePair): string {
  return tokens.text.slice(tokens.end[open], tokens.start[close]).toLowerCase();
}

function bare(name: string): string {
  const cut = name.lastIndexOf(' ') + 1;
  return name.slice(0, cut) + baseForm(name.slice(cut), { several: cut > 0 });
}
