/** A slot of a fact that is less probable than this is null. */
export const MIN_CONFIDENCE = 0.5;
