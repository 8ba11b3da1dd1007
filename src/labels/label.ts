/**
 * A reviewed article as a line of labels: what was checked, in the form that `derek eval` scores and the trainers take. Mentions are lists
 * of the record; facts are places, so that they mean the same whatever is found later.
 */
import * as z from 'zod';
import { placedAbout, placedFacts, type PlacedFact } from '../eval/fact-places.js';
import { asLabelled } from '../eval/gold.js';
import { Article, type Entity } from '../record/schema.js';

/** What can be checked of an article. */
export const CHECKED = ['entities', 'money', 'dates', 'quantities', 'facts'] as const;
export type Checked = (typeof CHECKED)[number];

/** What a reader has made of a record. */
export const Review = z.strictObject({ record: Article, checked: z.array(z.enum(CHECKED)) });
export type Review = z.infer<typeof Review>;

/** A line of the file of labels. `edited` is the whole record as it was left, for the next time it is opened. */
export interface Label {
  readonly id: string;
  readonly source: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly checked: readonly Checked[];
  readonly edited: Article;
  readonly [list: string]: unknown;
}

/** The line of labels of a review; only what was checked is in it as a label. */
export function labelOf({ record, checked }: Review): Label {
  const label: Record<string, unknown> = {
    id: record.id, source: record.uri, published: record.published, title: record.title, text: record.text,
  };
  for (const list of CHECKED) if (list !== 'facts' && checked.includes(list)) label[list] = record[list];
  if (checked.includes('entities')) label['headline'] = { entities: record.headline.entities };
  if (checked.includes('facts')) Object.assign(label, factsOf(record));
  return { ...label, checked: CHECKED.filter((list) => checked.includes(list)), edited: record } as unknown as Label;
}

/** Facts and what the article is about, as places; a figure without a fact states nothing. */
export function factsOf(record: Article): { about: unknown[]; facts: unknown[] } {
  const text = asLabelled(record);
  const here = (at: number): number => at;
  const placed = placedFacts(text, here) ?? [];
  const told = new Set(record.facts.map(({ figure }) => figure));
  const silent = (['money', 'quantities'] as const).flatMap((list) =>
    record[list].flatMap(({ start, end, surface }, index) => (told.has(`${list}/${index}`) ? [] : [{ start, end, surface, none: true }])),
  );
  const about = placedAbout(text, here) ?? [];
  return {
    about: record.about.map((ref, index) => ({ ...thing(record, ref), spans: about[index] })),
    facts: [...record.facts.map((fact, index) => item(record, fact, placed[index] as PlacedFact)), ...silent],
  };
}

function thing(record: Article, ref: string): { name: string; type: string } {
  const mentions: readonly Entity[] = [...record.entities, ...record.headline.entities].filter((one) => one.ref === ref);
  const best = mentions.reduce<Entity | undefined>(
    (longest, one) => (longest === undefined || one.name.length > longest.name.length ? one : longest),
    undefined,
  );
  return { name: best?.name ?? ref, type: best?.type ?? 'MISCELLANEOUS' };
}

function item(
  record: Article,
  fact: Article['facts'][number],
  { figure: [, start, end], surface, phrases, refs, period }: PlacedFact,
): Record<string, unknown> {
  const told: Record<string, unknown> = { start, end, surface };
  for (const [slot, phrase] of Object.entries(phrases)) if (phrase?.place) told[slot] = phrase.place;
  for (const [slot, spans] of Object.entries(refs)) if (spans) told[slot] = { ...thing(record, fact[slot as 'subject'] as string), spans };
  if (period) told['period'] = period;
  if (fact.partOf !== null) told['partOf'] = fact.partOf;
  return { ...told, indicator: fact.indicator };
}
