/** Acronyms of codes, which news writes before an article (`ҚК 188-бабы`). */
export const CODE_ACRONYMS: ReadonlySet<string> = new Set(['ҚК', 'ҚПК', 'ҚАК', 'ӘҚБтК', 'ӘҚБТК', 'АК', 'АПК', 'ӘРПК', 'УК', 'КоАП']);
