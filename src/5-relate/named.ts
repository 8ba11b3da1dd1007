/** Names of an article while it is found out which of them are one thing. */
import type { Doc } from '../3-segment/doc.js';
import type { EntityMention } from '../4-extract/names/mention.js';
import type { Word } from '../kazakh/word.js';
import type { Person } from '../record/schema.js';

/** The parts of a person's name. */
export type NameParts = Pick<Person, 'given' | 'family' | 'patronymic' | 'initials'>;

/** A mention with its base form and the text that it stands in. */
export interface Named {
  readonly doc: Doc;
  readonly mention: EntityMention;
  readonly name: string;
  /** The name as a word of the store, which keeps what is known of it. */
  readonly word: Word;
  readonly parts: NameParts | null;
}

/** Mentions of one thing. */
export interface Cluster {
  readonly members: Named[];
}
