/** Abbreviations that Kazakh news writes with a full stop, in lower case. */

/** A full stop after these never ends a sentence: something they belong to follows. */
export const ALWAYS_CONTINUES: ReadonlySet<string> = new Set([
  'қ', // қ. Алматы
  'обл', 'ауд', 'көш', 'даңғ', 'ш', // addresses
  'жж', 'ж', 'ғ', 'ғғ', // 2005-2025 жж. … ; XIX ғ.
  'мыс', // мысалы
  'т', // т.б., т.с.с.: the first letter
  'б', 'с', // the letters inside them
  'тел', 'бет', 'проф', 'акад', 'доц', 'ген', 'инж', 'м', 'ред', 'им', 'св', 'стр', 'гр', 'кв', 'см',
]);

/** A full stop after these ends a sentence only before a capital letter: amounts and units. */
export const MAY_END: ReadonlySet<string> = new Set([
  'млн', 'млрд', 'трлн', 'мың', 'тг', 'долл', 'руб', 'км', 'кг', 'га', 'сағ', 'мин', 'барр',
]);

/** Endings of the `т.б.` kind, written as one: they end a sentence before a capital letter. */
export const ET_CETERA: ReadonlySet<string> = new Set(['б', 'с', 'т']);
