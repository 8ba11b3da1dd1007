/** Nouns and adjectives that say of a figure whether it is a difference or a level. */

/** Comparatives after a figure that is the difference: `18%-ға көп`, `екі есе арзан`. */
export const MORE: ReadonlySet<string> = new Set(['көп', 'артық', 'қымбат', 'жоғары', 'ұзақ', 'жылдам', 'үлкен', 'биік', 'көбірек', 'артығырақ', 'қымбатырақ', 'жоғарырақ']);
export const LESS: ReadonlySet<string> = new Set(['аз', 'кем', 'арзан', 'төмен', 'қысқа', 'кіші', 'азырақ', 'арзанырақ', 'төменірек']);

/** Nouns right before or after a figure that is a growth or a fall: `өсім – 7,8%`, `3% өсім`. */
export const GROWTH: ReadonlySet<string> = new Set(['өсім', 'өсімі', 'өсімін', 'өсімнің', 'өсу', 'артуы', 'өсуі', 'қымбаттау', 'қымбаттауы']);
export const DECLINE: ReadonlySet<string> = new Set(['төмендеу', 'төмендеуі', 'құлдырау', 'құлдырауы', 'азаю', 'азаюы', 'арзандау', 'арзандауы']);

/** Nouns right before a figure that is a level: `үлесі 40%`. */
export const LEVELS: ReadonlySet<string> = new Set([
  'үлесі', 'деңгейі', 'көрсеткіші', 'көрсеткіш', 'мөлшері', 'мөлшерлемесі', 'мөлшерлеме', 'инфляция', 'инфляциясы', 'индексі', 'салығы', 'пайызы',
]);

/** Signs and words that say which way a figure in brackets has gone: `(+6 278 теңге)`, `(плюс 27,4%)`. */
export const PLUS: ReadonlySet<string> = new Set(['+', 'плюс']);
export const MINUS: ReadonlySet<string> = new Set(['-', '–', '−', 'минус']);
