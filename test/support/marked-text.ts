/** Texts with their names marked, for tests of what comes after names: `[Қазақстанның|GPE|Қазақстан]`. */
import { buildLexicon } from '../../src/4-extract/lexicon.js';
import { extractMentions } from '../../src/4-extract/index.js';
import { segment } from '../../src/3-segment/doc.js';
import type { FactEntity, Mentions } from '../../src/5-relate/facts/index.js';
import type { EntityType, Links } from '../../src/record/schema.js';

const lexicon = buildLexicon();
const MARK = /\[([^|\]]+)\|([A-Z]+)(?:\|([^\]|]+))?(?:\|([A-Z]{2}))?\]/gu;

/**
 * Mentions of a text: the marked names as they are marked (surface, type, base form, country), the rest as extracted.
 * Names with one base form share a ref.
 *
 * @param published anchor of relative dates
 */
export function markedText(marked: string, published = '2026-03-12'): Mentions {
  const names: { start: number; end: number; type: EntityType; name: string; links: Links }[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(last, match.index);
    const [whole, surface = '', type = 'GPE', name = surface, country] = match;
    names.push({ start: text.length, end: text.length + surface.length, type: type as EntityType, name, links: country ? { iso3166: country } : {} });
    text += surface;
    last = match.index + whole.length;
  }
  text += marked.slice(last);
  const doc = segment(text, lexicon);
  const { money, quantities, dates } = extractMentions(doc, { published, timeZone: 'Asia/Almaty' });
  const refs = new Map<string, string>();
  const entities = names.map(({ start, end, type, name, links }): FactEntity => {
    if (!refs.has(name)) refs.set(name, `e${refs.size + 1}`);
    const from = doc.tokens.start.indexOf(start);
    let to = from;
    while (to < doc.tokens.count && (doc.tokens.start[to] ?? 0) < end) to++;
    return { from, to, type, name, ref: refs.get(name) ?? '', links };
  });
  const free = <T extends { from: number; to: number }>(spans: readonly T[]): T[] => spans.filter(({ from, to }) => !entities.some((entity) => entity.from < to && from < entity.to));
  return { doc, money: free(money), quantities: free(quantities), dates: free(dates), entities };
}
