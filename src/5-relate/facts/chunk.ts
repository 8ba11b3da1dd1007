/** A piece of a sentence as the grammar of facts sees it: a noun phrase up to its case, a figure, a date, a verb, a sign. */
import type { EntityType } from '../../record/schema.js';
import { datelineEnd } from './dateline.js';
import type { Figure, Mentions } from './input.js';
import type { Tags } from './tags.js';
import type { WordForm } from './words.js';

/** A word of a phrase. */
export interface ChunkWord {
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** In lower case; of a name, its base form. */
  readonly lower: string;
  /** A name's base form, and a name as the text has it; else as `lower`. */
  readonly text: string;
  readonly surface: string;
  readonly form: WordForm;
  readonly role: 'word' | 'participle' | 'name' | 'conjunction';
}

export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly tags: Tags;
  readonly words: readonly ChunkWord[];
  /** Index of the entity that it is, or that owns it; -1 for none. */
  readonly entity: number;
  /** Index into the figures, -1 for none. */
  readonly figure: number;
  /** Index into the dates, -1 for none. */
  readonly date: number;
  /** The last word, or the sign, in lower case. */
  readonly lower: string;
}

/** Everything that the rules read of one text. */
export interface Scene {
  readonly mentions: Mentions;
  readonly figures: readonly Figure[];
  /** By first token: what mention begins there. */
  readonly at: ReadonlyMap<number, MentionAt>;
  /** What names are for the grammar, by their index, once asked for. */
  readonly names: (NameTags | undefined)[];
  /** Type of each ref. */
  readonly types: ReadonlyMap<string, EntityType>;
  /** Refs of countries and towns by their names in lower case. */
  readonly places: ReadonlyMap<string, string>;
  /** Refs of countries. */
  readonly countries: ReadonlySet<string>;
  /** Token after the dateline: names before it are no part of what the text says. */
  readonly dateline: number;
  /** The ref of what the text is about, as far as it is known. */
  topic: string | null;
}

/** A name's tags with its case; the tags of its kind alone, for a phrase that it owns; its form. */
export interface NameTags {
  readonly tags: Tags;
  readonly kind: Tags;
  readonly form: WordForm;
}

export interface MentionAt {
  readonly kind: 'figure' | 'date' | 'entity';
  readonly index: number;
  readonly to: number;
}

export function sceneOf(mentions: Mentions, figures: readonly Figure[]): Scene {
  const at = new Map<number, MentionAt>();
  mentions.entities.forEach(({ from, to }, index) => at.set(from, { kind: 'entity', index, to }));
  mentions.dates.forEach(({ from, to }, index) => at.set(from, { kind: 'date', index, to }));
  figures.forEach(({ from, to }, index) => at.set(from, { kind: 'figure', index, to }));
  const types = new Map<string, EntityType>();
  const places = new Map<string, string>();
  const countries = new Set<string>();
  for (const { ref, type, name, links } of mentions.entities) {
    if (links.iso3166 !== undefined) countries.add(ref);
    if (!types.has(ref)) types.set(ref, type);
    if (type === 'GPE' && !places.has(name.toLowerCase())) places.set(name.toLowerCase(), ref);
  }
  return { mentions, figures, at, names: [], types, places, countries, dateline: datelineEnd(mentions, at), topic: null };
}
