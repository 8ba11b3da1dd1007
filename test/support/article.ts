/** Articles for tests: one by hand with every kind of mention, and any number generated with hostile strings. */
import fc from 'fast-check';
import { SCHEMA_VERSION, type Article, type DateMention, type Entity, type Fact, type Money, type Phrase, type Quantity } from '../../src/record/schema.js';

const TITLE = '«Арай Трейд» 4 млрд теңге тапты';
const FIRST = '«Арай Трейд» серіктестігі 2025 жылы Өзбекстанға шамамен 4 млрд теңгенің (8 млн доллар) өнімін сатты, деді директор Айдос Сапарғали.';
const SECOND = 'Айдос Сапарғалидың айтуынша, компанияда 120 адам жұмыс істейді.';
const TEXT = `${FIRST}\n${SECOND}`;

const mention = (text: string, surface: string, sentence: number, from = 0) => {
  const start = text.indexOf(surface, from);
  if (start < 0) throw new Error(`"${surface}" is not in the text`);
  return { start, end: start + surface.length, surface, sentence, rule: 'test/by-hand', confidence: 1 };
};

/** Words of a text in base form. */
export const phrase = (text: string, surface: string, base: string): Phrase => ({ text: base, start: text.indexOf(surface), end: text.indexOf(surface) + surface.length, field: 'text' });

const sum = (m: ReturnType<typeof mention>, amount: number, relation: Money['relation'], currency: string): Money => ({
  ...m,
  amount,
  min: relation === 'exact' ? amount : null,
  max: relation === 'exact' ? amount : null,
  relation,
  currency,
  currencyBasis: currency === 'KZT' ? 'stated' : 'default',
  change: 'none',
  per: null,
  perAmount: 1,
  status: 'actual',
  equivalentOf: null,
});

const entity = (m: ReturnType<typeof mention>, type: Entity['type'], name: string, ref: string, rest: Partial<Entity> = {}): Entity => ({
  ...m, type, name, ref, links: {}, ...rest,
});

/** An article with every kind of mention in body and headline, two facts and an issue. */
export function exampleArticle(overrides: Partial<Article> = {}): Article {
  const person: NonNullable<Entity['person']> = {
    given: 'Айдос', family: 'Сапарғали', patronymic: null, initials: null, roles: ['директор'], affiliation: 'e1', country: null,
  };
  const date: DateMention = {
    ...mention(TEXT, '2025 жылы', 0),
    value: '2025', dateStart: '2025-01-01', dateEnd: '2025-12-31', kind: 'date', grain: 'year', basis: 'stated',
    approximate: false, relation: 'exact', min: null, max: null,
  };
  const quantity: Quantity = {
    ...mention(TEXT, '120', 1),
    amount: 120, min: 120, max: 120, relation: 'exact', kind: 'count', unit: null, of: 'адам', change: 'none', per: null, perAmount: 1, status: 'actual',
  };
  const fact = (figure: string, sentence: number, rest: Partial<Fact>): Fact => ({
    figure, indicator: 'count', measure: null, predicate: null, purpose: null, subject: 'e1', place: null, counterparty: null, speaker: null, period: null, partOf: null,
    confidence: { subject: 0.9, indicator: 0.8 }, change: 'none', status: 'actual', sentence, ...rest,
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    id: 'arai-trade',
    uri: 'arai-trade.txt',
    format: 'txt',
    sha256: 'a'.repeat(64),
    title: TITLE,
    lead: FIRST,
    published: '2026-02-20T15:30:00+05:00',
    publisher: 'Дала хабары',
    authors: ['Гүлназ Ерболқызы', 'Ә. Төлеген'],
    section: 'Экономика',
    extra: { tags: ['сауда'] },
    language: 'kk',
    script: 'Cyrl',
    text: TEXT,
    headline: {
      entities: [entity(mention(TITLE, '«Арай Трейд»', 0), 'ORGANISATION', 'Арай Трейд', 'e1')],
      money: [sum(mention(TITLE, '4 млрд теңге', 0), 4e9, 'exact', 'KZT')],
      dates: [],
      quantities: [],
    },
    about: ['e1'],
    sentences: [
      { start: 0, end: FIRST.length },
      { start: FIRST.length + 1, end: TEXT.length },
    ],
    entities: [
      entity(mention(TEXT, '«Арай Трейд» серіктестігі', 0), 'ORGANISATION', '«Арай Трейд» серіктестігі', 'e1'),
      entity(mention(TEXT, 'Өзбекстанға', 0), 'GPE', 'Өзбекстан', 'e2', { links: { iso3166: 'UZ', wikidata: 'Q265' } }),
      entity(mention(TEXT, 'Айдос Сапарғали', 0), 'PERSON', 'Айдос Сапарғали', 'e3', { person }),
      entity(mention(TEXT, 'Айдос Сапарғалидың', 1), 'PERSON', 'Айдос Сапарғали', 'e3', { person }),
    ],
    money: [
      sum(mention(TEXT, 'шамамен 4 млрд теңгенің', 0), 4e9, 'about', 'KZT'),
      { ...sum(mention(TEXT, '8 млн доллар', 0), 8e6, 'exact', 'USD'), equivalentOf: 0 },
    ],
    dates: [date],
    quantities: [quantity],
    facts: [
      fact('money/0', 0, { indicator: 'revenue', measure: phrase(TEXT, 'өнімін', 'өнімі'), predicate: phrase(TEXT, 'сатты', 'сату'), counterparty: 'e2', period: 'dates/0', speaker: 'e3' }),
      fact('quantities/0', 1, { indicator: 'people', measure: phrase(TEXT, 'адам', 'адам'), partOf: 0 }),
    ],
    issues: [{ code: 'money/default-currency', severity: 'info', message: 'dollars of no named country are taken for USD', start: 79, end: 91 }],
    ...overrides,
  };
}

/** Strings that break careless writers: quotes, line ends, formulas, emoji, right-to-left marks, NUL, BOM. */
const hostileString = fc.array(
  fc.oneof(
    fc.constantFrom('"', "'", ',', ';', '\t', '\n', '\r\n', '\r', '\u0000', '\ufeff', '=1+1', '+7', '-5', '@cmd', '＝', '👩🏽‍🚀', '\u202e', 'שלום', '\\', '\\N', 'NULL', '\u2028', 'теңге', 'Қ', ' '),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  ),
  { maxLength: 6 },
).map((parts) => parts.join(''));

const amount = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -0, 1e15, 999_999_999_999_999, 1e-7, 0.1, 14.2, 1.5e-10, -3.42, 1e21),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Articles whose strings are hostile and whose sums are any numbers; the text is one sentence, every mention grounded. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    id: hostileString.filter((id) => id !== ''),
    title: fc.option(hostileString),
    text: hostileString.map((text) => `x${text}`),
    publisher: fc.option(hostileString),
    authors: fc.array(hostileString, { maxLength: 2 }),
    amounts: fc.array(amount, { maxLength: 3 }),
  })
  .map(({ id, title, text, publisher, authors, amounts }) => ({
    ...exampleArticle(),
    id, title, publisher, authors, text,
    lead: text,
    sentences: [{ start: 0, end: text.length }],
    headline: { entities: [], money: [], dates: [], quantities: [] },
    about: ['e1'],
    entities: [entity(mention(text, text, 0), 'ORGANISATION', text, 'e1')],
    money: amounts.map((value) => sum(mention(text, text, 0), value, 'exact', 'KZT')),
    dates: [],
    quantities: [],
    facts: amounts.map((_, index) => ({
      figure: `money/${index}`, indicator: 'funding' as const, measure: { text, start: 0, end: text.length, field: 'text' as const }, predicate: null, purpose: null, subject: 'e1', place: null,
      counterparty: null, speaker: null, period: null, partOf: null, confidence: { measure: 1 }, change: 'none' as const, status: 'actual' as const, sentence: 0,
    })),
    issues: [],
  }));
