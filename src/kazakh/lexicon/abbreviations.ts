/** Abbreviations and acronyms in lower case, a line each, with their flags. Sorted. */
export const ABBREVIATIONS = `

`;
