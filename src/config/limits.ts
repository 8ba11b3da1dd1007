/** Bytes of text an article may have, by default: 10 MB. */
export const MAX_TEXT_BYTES = 10_000_000;
