/** What the stages have left of an article, put together as a record; stage 6 checks it. */
import type { Doc } from './3-segment/doc.js';
import type { Extracted } from './4-extract/index.js';
import { SCHEMA_VERSION, type Article, type Headline } from './record/schema.js';
import type { Left, Parsed } from './stage.js';

type Finished = Parsed & Pick<Left, 'normal' | 'body' | 'head' | 'bodyMentions' | 'headMentions' | 'names' | 'facts' | 'about'>;

export function recordOf({ raw, normal, body, head, bodyMentions, headMentions, names, facts, about }: Finished): Omit<Article, 'issues'> {
  return {
    schemaVersion: SCHEMA_VERSION, id: raw.id, uri: raw.uri, format: raw.format, sha256: raw.sha256,
    title: normal.title, lead: normal.lead, published: normal.published, publisher: raw.publisher, authors: [...raw.authors],
    section: raw.section, extra: raw.extra ?? null, language: normal.language, script: normal.script, text: normal.text,
    headline: { ...ground(head, headMentions), entities: names.headline },
    about: [...about], sentences: body.sentences.map(({ start, end }) => ({ start, end })),
    ...ground(body, bodyMentions), entities: names.entities, facts: [...facts],
  };
}

/** Mentions with the characters that their tokens cover. */
function ground(doc: Doc | null, found: Extracted | null): Omit<Headline, 'entities'> {
  if (doc === null || found === null) return { money: [], dates: [], quantities: [] };
  const place = <T extends { readonly from: number; readonly to: number }>({ from, to, ...fields }: T) => {
    const start = doc.tokens.start[from] ?? 0;
    const end = doc.tokens.end[to - 1] ?? 0;
    return { start, end, surface: doc.text.slice(start, end), sentence: doc.sentenceOf[from] ?? 0, ...fields };
  };
  return { money: found.money.map(place), dates: found.dates.map(place), quantities: found.quantities.map(place) };
}
