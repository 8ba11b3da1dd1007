/** The words of dates beside the calendar's own: deictics, cues, postpositions. */
import { CALENDAR_ENTRIES, formTable } from '../../kazakh/calendar.js';
import type { Entry } from '../../kazakh/lexicon.js';

/** Days from the publication. */
const DAYS = [['бүгін', 0], ['кеше', -1], ['ертең', 1], ['бүрсігүні', 2], ['бүрсігүн', 2]] as const;

/** Years from the publication. */
const YEARS = [['биыл', 0], ['былтыр', -1]] as const;

/** Said before a unit, a number of units, a month, a season or a weekday. */
export interface Adjective {
  /** Units from the publication's own. */
  readonly shift: -1 | 0 | 1;
  /** Counted from the publication, or from what was mentioned last. */
  readonly from: 'publication' | 'last';
  /** With a number of units: `соңғы 20 жылда` back, `алдағы бес жылда` ahead; null where the two do not go together. */
  readonly rolling: -1 | 1 | null;
  /** Alone with a plural or a bare unit too vague for a date: `соңғы жылдары`, `алдағы күндері`. */
  readonly plural: boolean;
}

const adjective = (shift: Adjective['shift'], rolling: Adjective['rolling'], from: Adjective['from'] = 'publication', plural = true): Adjective =>
  ({ shift, from, rolling, plural });

export const ADJECTIVES: ReadonlyMap<string, Adjective> = new Map([
  ['өткен', adjective(-1, -1)],
  ['былтырғы', adjective(-1, null)],
  ['соңғы', adjective(-1, -1)],
  ['кейінгі', adjective(-1, -1)],
  ['алдыңғы', adjective(-1, null, 'last')],
  ['бұрынғы', adjective(-1, null, 'last')],
  ['бұрнағы', adjective(-1, null, 'last')],
  ['арғы', adjective(-1, null, 'last')],
  ['биылғы', adjective(0, null)],
  ['осы', adjective(0, -1)],
  ['ағымдағы', adjective(0, null)],
  ['үстіміздегі', adjective(0, null)],
  ['қазіргі', adjective(0, null)],
  ['бұл', adjective(0, null, 'last', false)],
  ['сол', adjective(0, null, 'last', false)],
  ['аталған', adjective(0, null, 'last', false)],
  ['аталмыш', adjective(0, null, 'last', false)],
  ['есепті', adjective(0, null, 'last', false)],
  ['есептік', adjective(0, null, 'last', false)],
  ['келесі', adjective(1, 1)],
  ['келер', adjective(1, 1)],
  ['алдағы', adjective(1, 1)],
  ['ендігі', adjective(1, 1)],
  ['таяудағы', adjective(1, 1)],
  ['жақындағы', adjective(1, 1)],
  ['жаңа', adjective(0, null, 'publication', false)],
]);

/** The one before the last: `алдыңғы күні`, `бұрнағы жылы`. */
export const BEFORE_LAST: ReadonlySet<string> = new Set(['алдыңғы', 'бұрнағы', 'арғы']);

/** The day after what was told last, alone or before `күні`. */
export const NEXT_DAY: ReadonlySet<string> = new Set(['ертесіне', 'ертеңіне', 'ертесі']);

/** Said of the present and of what is near, never a date (`бүгінде` is no day). */
const VAGUE = [
  'қазір', 'қазірде', 'қазірге дейін', 'қазірге шейін', 'қазіргі уақытта', 'қазіргі уақытқа дейін', 'қазіргі таңда', 'қазіргі кезде', 'қазіргі кезеңде',
  'қазіргі сәтте', 'қазіргі шақта', 'қазіргі күні', 'қазіргі күнде', 'қазіргі күнге дейін',
  'бүгінде', 'бүгіндері', 'бүгінгі таңда', 'бүгінгі таңдағы', 'бүгінгі таңға дейін', 'бүгінгі күні', 'бүгінгі күнде', 'бүгінгі күндері', 'бүгінгі күнгі',
  'бүгінгі күнге', 'бүгінгі күнге дейін', 'бүгінгі күнге шейін', 'бүгінгі күнге дейінгі', 'бүгінгі күннің', 'бүгінгі уақытта', 'бүгінгі кезде',
  'бүгінге дейін', 'бүгінге шейін', 'бүгінге дейінгі', 'бүгін - ертең', 'бүгін – ертең',
  'осы уақытқа дейін', 'осы уақытқа шейін', 'осы күнге дейін', 'осы күнге шейін', 'осы кезге дейін', 'осы таңда', 'осы таңға дейін', 'осы шаққа дейін',
  'әлі күнге дейін', 'әлі күнге шейін', 'әлі күнге',
  'жақында', 'жуырда', 'таяуда', 'жуықта', 'жақында ғана', 'жуырда ғана', 'таяуда ғана', 'жақын арада', 'таяу арада', 'таяу уақытта', 'жақын уақытта',
  'жақын күндері', 'таяу күндері', 'жақын болашақта', 'таяу болашақта', 'жуық арада', 'жақын айларда', 'жақын жылдары', 'таяу айларда', 'таяу жылдары',
  'соңғы кезде', 'соңғы кездері', 'соңғы кездегі', 'соңғы уақытта', 'соңғы уақыттары', 'соңғы уақыттағы', 'соңғы кезеңде', 'кейінгі кезде', 'кейінгі кездері',
  'кейінгі уақытта', 'алдағы уақытта', 'алдағы уақытқа', 'алдағы кезде', 'алдағы кезеңде',
  'күні кешеге дейін', 'бертінге дейін',
] as const;

/** The phrases as tokens, by their first, the longest first. */
export const VAGUE_PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = byFirst(VAGUE.map((phrase) => phrase.split(' ')));

function byFirst(phrases: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const table = new Map<string, (readonly string[])[]>();
  for (const words of [...phrases].sort((a, b) => b.length - a.length)) {
    const first = words[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), words]);
  }
  return table;
}

function* entries(): Generator<Entry> {
  yield* CALENDAR_ENTRIES;
  for (const lemma of VAGUE_PHRASES.keys()) yield { lemma, cls: 'cue', data: { cue: 'date:vague' }, fixed: true };
  for (const [lemma, offset] of DAYS) yield { lemma, cls: 'cue', data: { cue: `date:day:${offset}` }, options: { temporal: true } };
  for (const [lemma, offset] of YEARS) yield { lemma, cls: 'cue', data: { cue: `date:year:${offset}` }, options: { temporal: true } };
  for (const lemma of ADJECTIVES.keys()) {
    if (lemma !== 'былтырғы' && lemma !== 'биылғы') yield { lemma, cls: 'cue', data: { cue: 'date:adjective' }, fixed: true };
  }
  for (const lemma of NEXT_DAY) yield { lemma, cls: 'cue', data: { cue: 'date:next-day' }, fixed: true };
  yield { lemma: 'әр', cls: 'cue', data: { cue: 'date:every' }, fixed: true };
  yield { lemma: 'әрбір', cls: 'cue', data: { cue: 'date:every' }, fixed: true };
  yield { lemma: 'күнделікті', cls: 'cue', data: { cue: 'date:every' }, fixed: true };
}

export const DATE_ENTRIES: readonly Entry[] = [...entries()];

/** After a date in the ablative: it is where something begins. */
export const FROM_WORDS: ReadonlySet<string> = new Set(['бастап', 'бері', 'бергі', 'кейін', 'кейінгі', 'соң']);

/** Not all the way, or not only: no end of a length. */
export const TOWARDS: ReadonlySet<string> = new Set(['қарай', 'таман']);

/** After a date in the dative: it is where something ends, itself included. */
export const TO_WORDS: ReadonlySet<string> = new Set(['дейін', 'шейін', 'дейінгі', 'шейінгі', ...TOWARDS]);

/** After a day or a length in the ablative: that at the latest. */
export const NO_LATER: ReadonlySet<string> = new Set(['кешіктірмей', 'кешіктірілмей', 'кешікпей', 'асырмай']);

/** After a date in the ablative: before it. */
export const BEFORE_WORDS: ReadonlySet<string> = new Set(['бұрын', 'бұрынғы', 'ертерек', ...NO_LATER]);

/** After two dates joined by мен, or by a dash. */
export const BETWEEN_WORDS: ReadonlySet<string> = new Set(['аралығында', 'арасында', 'аралығындағы', 'арасындағы', 'аралығын', 'аралығына', 'аралығынан']);

export const AND_WORDS: ReadonlySet<string> = new Set(['мен', 'пен', 'бен']);
export const LIST_WORDS: ReadonlySet<string> = new Set(['және', 'әрі', 'һәм', ...AND_WORDS]);

/** After a number of units in the bare form: so long ago. */
export const AGO_WORDS: ReadonlySet<string> = new Set(['бұрын', 'бұрынғы', 'бұрынырақ']);
/** After a number of units in the ablative: so much later. */
export const LATER_WORDS: ReadonlySet<string> = new Set(['кейін', 'соң', 'кейінгі']);
export const SINCE_WORDS: ReadonlySet<string> = new Set(['бері', 'бергі']);
/** After a number of units: all through it; they belong to the span. */
export const WITHIN_WORDS: ReadonlySet<string> = new Set(['ішінде', 'ішіндегі', 'ішінен', 'бойы', 'бойғы', 'бойына', 'бойында']);

/** `бірнеше жыл`: a length without a number. */
export const SEVERAL_WORDS: ReadonlySet<string> = new Set(['бірнеше', 'біраз', 'талай']);

/** Parts of the day that turn twelve hours into twenty-four. */
export const DAY_PARTS: ReadonlyMap<string, 'morning' | 'noon' | 'evening' | 'night'> = new Map([
  ['таңғы', 'morning'], ['таңертеңгі', 'morning'], ['таңертең', 'morning'], ['ертеңгі', 'morning'], ['таңертеңгілік', 'morning'],
  ['түскі', 'noon'], ['күндізгі', 'noon'], ['түстен кейінгі', 'noon'],
  ['кешкі', 'evening'], ['кешкісін', 'evening'], ['кеште', 'evening'], ['кешкілік', 'evening'],
  ['түнгі', 'night'], ['түннің', 'night'], ['түнде', 'night'],
]);

/** Nouns whose `бүгінгі` or `кешегі` means an age, beside the names of occupations and peoples. */
export const AGES: ReadonlySet<string> = new Set(['ұрпақ', 'қоғам', 'заман', 'жас', 'адам', 'бала', 'буын', 'дәуір', 'кеңес', 'әлем', 'өмір', 'тұрмыс', 'болмыс', 'ел', 'халық', 'қазақстан', 'тәуелсіз', 'өркениет', 'ұлт']);

/** `түні`, `түнгі` after `қараған`. */
export const NIGHTS: ReadonlySet<string> = new Set(['түні', 'түнгі', 'түнде', 'түнінде', 'түн', 'түнгісін']);

/** `20 ақпан күні`, `ақпанның 20 жұлдызы`. */
export const DAY_NOUNS = formTable([['жұлдыз', 'day']]);

/** Stems of words that speak of schools: a quarter among them is one of the school year. */
export const SCHOOL_STEMS: readonly string[] = ['мектеп', 'мектебі', 'оқушы', 'оқу', 'сынып', 'сыныб', 'каникул', 'мұғалім', 'ұстаз', 'педагог', 'сабақ', 'сабағ', 'білім'];
