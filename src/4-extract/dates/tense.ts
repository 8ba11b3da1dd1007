/**
 * Whether the clause that a date stands in looks back or ahead, by the first verb after it: Kazakh puts the verb last.
 * Suffixes tell, with short lists of the stems whose spelling misleads.
 */
import { BIT } from '../../kazakh/classes.js';
import { attach, inflect } from '../../kazakh/inflect.js';
import { Kind, type Tokens } from '../../3-segment/tokens.js';

export type Direction = 'past' | 'future';

const TIME = BIT.month | BIT.weekday | BIT.timeUnit;

/** Tokens that are looked at. Longer clauses give no answer, so that time stays linear on any text. */
const WINDOW = 40;

/** The direction of the first verb in tokens `from` to `to`, exclusive; null where there is none. */
export function directionOf(tokens: Tokens, from: number, to: number): Direction | null {
  return firstVerb(tokens, from, to)?.direction ?? null;
}

interface Verb {
  readonly direction: Direction;
  /** A participle before its noun: `өтетін жиын`. */
  readonly attributive: boolean;
  /** One past its token. */
  readonly to: number;
}

/** The verbs that a date may belong to. */
export interface ClauseVerbs {
  readonly first: Verb | null;
  /** The verb after a first one that is only a participle before its noun. */
  readonly main: Verb | null;
}

/** The first verb form in tokens `from` to `to`, and the finite one after it where the first is a participle before its noun. */
export function verbsOf(tokens: Tokens, from: number, to: number): ClauseVerbs {
  const first = firstVerb(tokens, from, to);
  let main = first?.attributive ? firstVerb(tokens, first.to, to) : null;
  while (main?.attributive) main = firstVerb(tokens, main.to, to);
  return { first, main };
}

function firstVerb(tokens: Tokens, from: number, to: number): Verb | null {
  const end = Math.min(to, from + WINDOW);
  for (let i = from; i < end; i++) {
    // A capital inside a sentence begins a name: Талдықорған.
    if (tokens.kind[i] !== Kind.Word || isInnerCapital(tokens, i)) continue;
    const word = tokens.words[i]?.lower ?? '';
    // өткен аптада is last week; 20 ақпанда өткен жиын was held
    if (word === 'өткен' && ((tokens.words[i + 1]?.mask ?? 0) & TIME) !== 0) continue;
    const closes = closesClause(tokens, i + 1, to);
    const direction = isUnfulfilled(tokens, i) ? 'past' : directionOfWord(word, closes) ?? ourPast(tokens, i, word, to);
    if (direction) return { direction, to: i + 1, attributive: !closes && ends(word, 'атын', 'етін', 'йтын', 'йтін', 'ған', 'ген', 'қан', 'кен') };
  }
  return null;
}

/** `бітуі тиіс еді`, `өтетін болатын`: what was to come then. */
function isUnfulfilled(tokens: Tokens, i: number): boolean {
  const next = tokens.words[i + 1]?.lower ?? '';
  return (next === 'еді' || next === 'болатын') && WORDS.get(tokens.words[i]?.lower ?? '') === 'future';
}

function isInnerCapital(tokens: Tokens, i: number): boolean {
  const before = tokens.kind[i - 1];
  if (before !== Kind.Word && before !== Kind.Number) return false;
  const first = tokens.text.charAt(tokens.start[i] ?? 0);
  return first !== first.toLowerCase();
}

/** Whether a verb form stands between two tokens, so that they are of two clauses: `2025 жылмен салыстырғанда қаңтарда`. */
export function breaksClause(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + WINDOW); i++) {
    if (tokens.kind[i] === Kind.Word && ends(tokens.words[i]?.lower ?? '', 'ғанда', 'генде', 'қанда', 'кенде')) return true;
  }
  return directionOf(tokens, from, to) !== null;
}

/** `бастадық.`, which облыстық looks like: only where a sentence or a quotation ends. */
function ourPast(tokens: Tokens, i: number, word: string, to: number): Direction | null {
  if (word.length < 4 || !ends(word, 'дық', 'дік', 'тық', 'тік')) return null;
  const comma = (tokens.words[i + 1]?.lower ?? '') === ',';
  const after = tokens.words[comma ? i + 2 : i + 1]?.lower ?? '';
  return i + 1 >= to || (comma ? QUOTING : ENDING).has(after) ? 'past' : null;
}

const ENDING: ReadonlySet<string> = new Set(['.', '!', '?', '…', '»', '”', '"', 'деп', 'деді', 'дейді', ';']);
const QUOTING: ReadonlySet<string> = new Set(['–', '—', '-', 'деп', 'деді', 'дейді', 'ал', 'бірақ', 'сондықтан']);

/** What may stand after a finite verb: a mark, a word that quotes it, the end. */
const AFTER_VERB: ReadonlySet<string> = new Set([
  'деп', 'деді', 'дейді', 'деген', 'дегенді', 'дедік', 'дейтін', 'ма', 'ме', 'ба', 'бе', 'па', 'пе', 'және', 'ал', 'бірақ', 'әрі', 'сондай', 'да', 'де', 'екен', 'дедi',
]);

function closesClause(tokens: Tokens, next: number, to: number): boolean {
  if (next >= to) return true;
  if (tokens.kind[next] !== Kind.Word) return tokens.kind[next] !== Kind.Number;
  return AFTER_VERB.has(tokens.words[next]?.lower ?? '');
}

/** Words whose form alone says it. */
const WORDS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['тиіс', 'future'], ['керек', 'future'], ['қажет', 'future'], ['міндетті', 'future'], ['мүмкін', 'future'], ['жоспарланған', 'future'], ['жоспарлануда', 'future'],
  ['жоспарланып', 'future'], ['көзделген', 'future'], ['қарастырылған', 'future'], ['көзделуде', 'future'], ['көзделіп', 'future'], ['күтілуде', 'future'], ['күтілетін', 'future'],
  ['ықтимал', 'future'], ['шығар', 'future'], ['ниетті', 'future'], ['ниетте', 'future'], ['жоспарланды', 'future'], ['болмақ', 'future'], ['болар', 'future'], ['еді', 'past'], ['екен', 'past'], ['болатын', 'past'],
]);

/** Verbs of the present that only quote, participles that are adjectives, and nouns that look like verbs. */
const NO_VERBS: ReadonlySet<string> = new Set([
  'дейді', 'дейміз', 'айтады', 'хабарлайды', 'жазады', 'түсіндіреді', 'аталған', 'деген', 'дегенмен', 'арналған', 'тұрған', 'жатқан', 'отырған', 'жүрген', 'түрлі', 'бірқатар', 'қорған', 'орман', 'дүкен', 'ақпан', 'қазан',
  'үлкен', 'оған', 'бұған', 'осыған', 'соған', 'маған', 'саған', 'біріккен', 'бірлескен', 'көптеген', 'жекелеген', 'ондаған', 'жүздеген', 'мыңдаған', 'миллиондаған', 'мекен',
  'науқан', 'жалған', 'қоршаған', 'туған', 'тышқан', 'көреген', 'талдықорған',
  // accusatives of nouns in -ат and -ет, which look like өтетін
  ...nouns('қызмет саясат әрекет жарақат сертификат ғимарат әлеует қабілет қасиет міндет сағат бет ат қуат ауқат әдебиет аппарат аманат апат әуеапат мандат формат кандидат мемлекет үкімет ' +
    'дәулет қаражат құжат салтанат қажет құдірет сұхбат санат қанат азамат жамағат зейнет комитет насихат мәдениет ' +
    'бюджет билет пакет факультет университет кабинет сурет рахмет құрмет ниет табиғат'),
]);

function nouns(stems: string): string[] {
  return stems.split(' ').map((stem) => attach(stem, 'I') + 'н');
}

/** Last letters of the endings below, and of `WORDS`: most words end in none of them. */
const LAST: ReadonlySet<string> = new Set('нқкызіпткеармс');

function directionOfWord(word: string, closes: boolean): Direction | null {
  if (!LAST.has(word.charAt(word.length - 1))) return null;
  // болатын еді, жоспарланған болатын: past; болатын жиын: to come
  const known = word === 'болатын' && !closes ? 'future' : WORDS.get(word);
  if (known) return known;
  if (word.length < 4 || NO_VERBS.has(word)) return null;
  if (word.length > 4 && ends(word, 'уды', 'уді', 'юды', 'юді')) return null; // ашуды: what is planned or begun
  const participle = participleIn(word);
  if (participle) return directionOfWord(participle, false);
  // өткен жиын: a participle before its noun, өтетін жиын
  if (ends(word, 'атын', 'етін', 'йтын', 'йтін')) return 'future';
  if (ends(word, 'ған', 'ген', 'қан', 'кен')) return 'past';
  if (!closes) return null;
  if (ends(word, 'мақ', 'мек', 'пақ', 'пек', 'бақ', 'бек', 'мақшы', 'мекші', 'пақшы', 'пекші', 'бақшы', 'бекші')) return 'future';
  if (ends(word, 'ыпты', 'іпті', 'пты', 'пті')) return 'past';
  return finite(word);
}

/** Endings of participles that are declined, by the participle's own: `басталатынын`, `өткені`, `болатындығын`. */
const DECLINED: ReadonlyMap<string, string> = new Map(
  ['атын', 'етін', 'йтын', 'йтін', 'ған', 'ген', 'қан', 'кен'].flatMap((suffix) =>
    [suffix, attach(suffix, 'LIQ')].flatMap((stem) =>
      inflect(stem).flatMap(({ form, features: { poss } }) => (poss === 3 || (poss === 4 && stem === suffix) ? [[form, suffix] as const] : [])),
    ),
  ),
);
const LONGEST_DECLINED = Math.max(...[...DECLINED.keys()].map((form) => form.length));

/** The participle of a form declined as a noun: `басталатын` of `басталатынын`. */
function participleIn(word: string): string | null {
  for (let length = Math.min(LONGEST_DECLINED, word.length - 2); length > 3; length--) {
    const suffix = DECLINED.get(word.slice(-length));
    if (suffix !== undefined) return word.slice(0, -length) + suffix;
  }
  return null;
}

const ends = (word: string, ...suffixes: readonly string[]): boolean => suffixes.some((suffix) => word.endsWith(suffix));

/** Present of vowel-final stems is `-йды`; that of the rest, `-ады`, looks like the past of stems in -а. */
function finite(word: string): Direction | null {
  if (ends(word, 'дым', 'дім', 'тым', 'тім')) return 'past';
  if (ends(word, 'амыз', 'еміз', 'ймыз', 'йміз', 'амын', 'емін', 'ймын', 'ймін')) return 'future';
  if (!ends(word, 'ды', 'ді', 'ты', 'ті')) return null;
  if (ends(word, 'йды', 'йді')) return PAST_IN_I.some((stem) => word.startsWith(stem) && word.length === stem.length + 2) ? 'past' : 'future';
  if (ends(word, 'яды', 'иды', 'иді')) return 'future';
  if (!ends(word, 'ады', 'еді')) return 'past';
  return isPastOfVowelStem(word.slice(0, -2)) ? 'past' : 'future';
}

/** Stems in й, whose past is `-йды`: `көбейді`. */
const PAST_IN_I = ['көбей', 'азай', 'ұлғай', 'кеңей', 'нығай', 'күшей', 'молай', 'қой', 'той', 'жай', 'толыс'] as const;

/** Stems in -а and -е that no pattern tells: `жасады`, `сұрады`. */
const VOWEL_STEMS: ReadonlySet<string> = new Set([
  'жаса', 'сұра', 'қара', 'тара', 'ойна', 'арна', 'сана', 'төле', 'байқа', 'сына', 'жина', 'қира', 'құра', 'аңса', 'ұна', 'ата', 'бояма', 'тіле', 'күре', 'бағала', 'қауіптене',
  'жарияла', 'жолда', 'ұста', 'тамашала', 'арала', 'тәркіле', 'құла', 'қозға', 'жобала', 'шағала', 'орна', 'жайла', 'талқыла',
]);
/** Stems in м, п, б, whose present is no negated past: `табады`. */
const LABIAL_STEMS: ReadonlySet<string> = new Set(['таба', 'жаба', 'шаба', 'қаба', 'тебе', 'себе', 'көме', 'сене']);

function isPastOfVowelStem(stem: string): boolean {
  if (VOWEL_STEMS.has(stem)) return true;
  if (LABIAL_STEMS.has(stem)) return false;
  // қатыспады, келмеді: negated pasts
  if (ends(stem, 'ма', 'ме', 'па', 'пе', 'ба', 'бе')) return true;
  const last = stem.charAt(stem.length - 2);
  const before = stem.charAt(stem.length - 3);
  // хабар-ла-ды, but ашыл-а-ды; жария-ла-ды
  if (last === 'л') return !'аәеоөұүыіу'.includes(before);
  if (last === 'д') return 'зжмнңлр'.includes(before);
  if (last === 'т') return 'қкпсшт'.includes(before);
  return false;
}
