/** What is made in numbered models and what is numbered otherwise, in lower case. */

/** Makes that are not written in capitals alone: `Ми-8`. */
export const MAKES: ReadonlySet<string> = new Set('ми ту су ан як ил миг ка зил газ камаз рав боинг аэробус суперджет ми-8 ка-32'.split(' '));

/** Makes whose number stands apart: `Boeing 737`. */
export const MAKES_APART: ReadonlySet<string> = new Set(
  'boeing airbus iphone windows android superjet embraer боинг аэробус эйрбас айфон суперджет камаз белаз маз'.split(' '),
);

/** Diseases by the name of their virus: `COVID-19`. */
export const VIRUSES: ReadonlySet<string> = new Set(['covid', 'sars', 'ковид', 'mers', 'h', 'вич']);

/** Clubs with a number in their name. */
export const NUMBERED_CLUBS: ReadonlySet<string> = new Set(['g', 'би']);
