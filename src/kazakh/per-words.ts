/** What a price or a rate is for, when it is no unit of measure: time, people, pieces. */

/** Time nouns in the possessive dative: `айына` a month. */
export const PER_TIME: ReadonlyMap<string, string> = new Map([
  ['айына', 'month'], ['жылына', 'year'], ['күніне', 'day'], ['тәулігіне', 'day'], ['сағатына', 'hour'], ['айлығына', 'month'],
  ['күндігіне', 'day'],
]);

/** Nouns of people: `бір оқушыға`, `әр адамға`. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'адам бала оқушы студент азамат қызметкер жұмысшы тұрғын зейнеткер мұғалім жолаушы турист емделуші салымшы ұстаз маман жұмыскер қатысушы тұлға кісі сәби дәрігер спортшы бүлдіршін науқас пациент жан келуші'.split(' '),
);

export const FAMILIES: ReadonlySet<string> = new Set(['отбасы', 'үй', 'шаңырақ']);

/** Animals are priced by the head. */
export const ANIMALS: ReadonlySet<string> = new Set('қой сиыр жылқы түйе ешкі бұқа тоқты құлын бұзау ат марал тауық'.split(' '));

/** Containers with a name of their own in the contract. */
export const CONTAINERS: ReadonlyMap<string, string> = new Map([['қап', 'bag'], ['қабы', 'bag'], ['бас', 'head'], ['басы', 'head']]);

/** Stems of nouns that things are sold by, a price for each: `данасы`, `бөлкесіне`. */
export const PIECES: readonly string[] = ['дана', 'бөлке', 'қораб', 'бөтелке', 'шөлме', 'пакет', 'бумас', 'орам', 'жұб'];

/** One of something: `әр`, `бір`, `әрбір`. */
export const EACH: ReadonlySet<string> = new Set(['бір', 'әр', 'әрбір', 'әрқайсы']);

/** Verbs of price: a thing sells, costs, is valued. */
export const PRICE_VERBS: readonly string[] = ['тұр', 'сатыл', 'бағалан', 'сат', 'бер', 'беріл', 'құрай', 'кет', 'төле', 'төлен'];
