/** What the editors of a mention and of a fact share. */
import type { Article } from '../../../record/schema.js';
import { thingName } from '../fact-card.js';
import { word } from '../i18n/index.js';
import type { Selected } from '../text-view.js';
import type { Choices } from './api.js';
import { isRemoved } from './edit.js';
import type { Option } from './form.js';

/** What an editor works on. */
export interface EditorContext {
  readonly record: Article;
  readonly choices: Choices;
  readonly selected: () => Selected | null;
  /** The record has changed: it is to be shown anew and saved. @param list what was corrected */
  readonly changed: (list: string) => void;
}

/** Values as options, by their words. */
export const options = (values: readonly string[], words: object = {}): Option[] =>
  values.map((value) => ({ value, label: word(words, value) || value }));
export const NONE: Option = { value: null, label: '–' };

/** Things of the article, by ref. */
export function thingOptions(record: Article): Option[] {
  const refs = [...new Set([...record.entities, ...record.headline.entities].filter((one) => !isRemoved(one)).map(({ ref }) => ref))];
  return refs.map((ref) => ({ value: ref, label: thingName(record, ref) }));
}
