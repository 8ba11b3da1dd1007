import type { DateMention } from '../../record/schema.js';

/** A date by its tokens, `to` exclusive; the caller adds characters and sentence. */
export type DateSpan = Omit<DateMention, 'start' | 'end' | 'surface' | 'sentence'> & { readonly from: number; readonly to: number };
