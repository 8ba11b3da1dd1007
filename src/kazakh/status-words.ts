/** Stems that tell whether what a clause says has happened. A word counts when it begins with the stem. */
import type { Status } from '../record/schema.js';

type Said = Exclude<Status, 'actual'>;

/** Anywhere in the figure's clause or its reporting clause, the first group that fits in this order decides. */
export const STATUS_STEMS: readonly (readonly [Said, readonly string[]])[] = [
  ['denied', ['растама', 'жоққа', 'теріске', 'жалған', 'өтірік']],
  ['alleged', ['күдік', 'күдікт', 'айыптал', 'айыптау', 'айыпта', 'тергеуші', 'прокур']],
  ['possible', ['мүмкін', 'ықтимал', 'ұсын', 'егер', 'бәлкім']],
  ['forecast', ['болжа', 'күтіл', 'күтуде', 'күтеді', 'күтіп', 'болжан', 'болжам']],
  ['planned', ['жоспарла', 'көзде', 'қарастырыл', 'жобасында', 'тиіс', 'керек', 'қажет', 'уәде', 'ниет', 'міндетте']],
];

/** Adjectives and nouns that begin like a word of status: the corresponding period, the necessary sum, liabilities, a chance. */
export const SAYS_NOTHING: readonly string[] = ['тиісті', 'тиісінше', 'қажетті', 'керекті', 'міндеттеме', 'мүмкіндік', 'мүмкіндіг'];

/** Words that deny or doubt as a predicate, and only describe before a noun: `жалған шот`, `ықтимал қауіп`. */
export const DESCRIBES_BEFORE_NOUN: readonly string[] = ['жалған', 'өтірік', 'ықтимал'];

/** Reports of an investigation: `тергеу болжамынша` alleges, it forecasts nothing. */
export const INVESTIGATION: readonly string[] = ['тергеу', 'тергеуші', 'прокурор', 'полиция', 'сот'];

/** One-off deeds: in the present tense they are still ahead. */
export const ONE_OFF: readonly string[] = [
  'бөлін', 'салын', 'ашыл', 'бағыттал', 'тартыл', 'жөндел', 'көшіріл', 'іске', 'қосыл', 'қатыс', 'саламыз', 'сатып', 'құйыл', 'берілмек',
  'жұмсал', 'жүзеге', 'пайдалануға', 'енгізіл', 'көбей', 'аудар', 'жоспар', 'орнатыл',
];

/** Verbs of what goes on: their present tense says how things are, whatever date stands beside it. */
export const ACTIVITIES: ReadonlySet<string> = new Set(['істейді', 'алады', 'барады', 'тұрады', 'оқиды', 'жүреді', 'қолданады', 'тұтынады', 'көмектеседі']);

/** Words that put a clause in the future. */
export const FUTURE_WORDS: ReadonlySet<string> = new Set(['ертең', 'келесі', 'келер', 'алдағы', 'бүрсігүні', 'енді', 'болашақта', 'жақында']);

/** Words that make the present tense a habit. */
export const HABITUAL_WORDS: ReadonlySet<string> = new Set(['сайын', 'әдетте', 'үнемі', 'жылына', 'айына', 'күніне', 'тұрақты']);

/** Stems of reporting verbs: the predicate that counts is the one they report. */
export const REPORTING: readonly string[] = [
  'хабарла', 'мәлімде', 'айтты', 'айтады', 'түсіндір', 'нақтыла', 'ескерт', 'жазды', 'білдір', 'келтір', 'растады',
];
