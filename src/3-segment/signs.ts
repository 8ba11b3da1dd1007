/** Punctuation that several stages ask for. */

/** Hyphens and dashes; a minus is none. */
export const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
