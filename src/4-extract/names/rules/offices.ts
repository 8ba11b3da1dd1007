/**
 * Titles of office, found from their head and read to the left: `Қырғыз Республикасының Су ресурстары, ауыл шаруашылығы және
 * өңдеу өнеркәсібі министрі`, `«X» ЖШС директоры`, `№5 мектептің директоры`, `қаржы вице-министрі`.
 */
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import { LEGAL_FORMS, headOf } from '../../../kazakh/gazetteer/heads.js';
import { bodyOf, isKnownWord, placeOf } from '../../../kazakh/gazetteer/index.js';
import { OCCUPATIONS, OFFICES, OFFICE_MODIFIERS, OFFICE_TIMES, STATE_TITLES } from '../../../kazakh/gazetteer/offices.js';
import { analyse } from '../../../kazakh/strip.js';
import { isCapital, isGluedHyphen, isNumber, isSign, isUpper, isWord, lower } from './token.js';

export interface Office {
  readonly from: number;
  readonly to: number;
  /** How much the title says: a place, body or field; the state itself; or nothing but the office. */
  readonly kind: 'named' | 'state' | 'generic';
  /** Offices that stand by themselves; others need a person beside them. */
  readonly strong: boolean;
}

/** Offices whose title is a name wherever it stands; a representative or a member is one only beside a person. */
const STRONG = new Set(
  ('президент премьер премьер-министр вице-премьер вице-президент министр вице-министр әкім спикер вице-спикер төраға директор басшы бастық хатшы орынбасар елші ' +
    'консул канцлер король губернатор мэр прокурор ректор омбудсмен қолбасшы комиссар экс-министр экс-президент экс-әкім вице-мэр').split(' '),
);
const BEFORE_HYPHEN = new Set(['вице', 'премьер', 'экс', 'бас', 'топ', 'генерал', 'контр']);
/** Lower-case words that a title can begin with. */
const MAY_BEGIN = new Set(
  ('қаржы экономика энергетика көлік туризм мәдениет спорт білім ғылым денсаулық еңбек ауыл сауда әділет қорғаныс ішкі сыртқы төтенше экология индустрия цифрлық ' +
    'облыс облыстық қала қалалық аудан аудандық ауыл ауылдық өңір мектеп мемлекеттік бас атқарушы ұлттық ел мекеме компания фирма аурухана баспасөз партия ' +
    'басқарма департамент орталық бөлім үкімет министрлік комитет агенттік федерация қор банк ұйым палата мәслихат әкімдік оқу-ағарту су жергілікті театр университет ' +
    'колледж клуб команда құрама зауыт шаруашылық полиция сот парламент сенат мәжіліс республика республикалық кәсіподақ баспа редакция бірлестік қоғам отдел музей мұражай елорда').split(' '),
);
/** Lower-case words inside a title: what ministries and departments are of. */
const MAY_CONTINUE = new Set(
  ('және мен пен бен істер істері жөніндегі жөнінде бойынша шаруашылығы сақтау қорғау ресурстары ресурстар саласы ісі істерінің қорғаныс қызмет қызметі қызметінің ' +
    'интеграция коммерция инвестициялар инвестиция өнеркәсіп өнеркәсібі құрылыс инновация инновациялар аэроғарыш өнеркәсібі инфрақұрылымдық даму дамыту ақпарат ' +
    'халықты халықтың әлеуметтік байланыс байланыстар технологиялар жоғары ирригация табиғи жағдайлар статистика нарығын реттеу жоспарлау реформалар бәсекелестікті ' +
    'қоғамдық қауіпсіздік өңдеу жер ресурстарын басқару қатынастар қатынастары жастар дін тұрғын үй коммуналдық шаруашылық жол жолдары автомобиль орман мал ветеринария ' +
    'фитосанитария бақылау қадағалау сыбайлас жемқорлыққа қарсы іс-қимыл күрес жұмыстары жұмыс басқармасы ұлттық бірінші штаб жедел құқық тәртіп саясат халықаралық ақпараттық ' +
    'экономикалық қаржылық кадр құжаттама тіл тілдерді архив медициналық ғылыми балалар құқықтары шағын орта бизнес несие аграрлық тарих ' +
    'атындағы жанындағы қоғамдық-саяси аралық мемлекет мемлекеттер елдері елдер').split(' '),
);
/** Relative adjectives, which may stand anywhere inside a title. */
const ADJECTIVE = /^\p{Ll}{3,}(?:[лдт][ыі][қк]|аралық)$/u;
/** Occupations that with a named place or body are a title beside a person. */
const NO_TITLES = new Set(['тұрғын', 'азамат', 'ана', 'әке', 'қария', 'студент', 'оқушы', 'тілші', 'журналист', 'блогер', 'зейнеткер']);
const ATTRIBUTIVE = /(?:дағы|дегі|тағы|тегі)$/u;
const ATTRIBUTED = /(?:ның|нің|дың|дің|тың|тің)$/u;
/** Words that begin sentences and no titles. */
const STARTERS = new Set(
  'бүгін кеше ертең биыл былтыр қазір енді тағы сондай сонымен бұл ол осы сол ал бірақ сол оның олар біз әрі тек міне яғни кейін бұған онда мұнда жаңа бұрынғы экс қазіргі'.split(' '),
);
const ADVERBIAL: ReadonlySet<string> = new Set(['dat', 'loc', 'abl', 'acc', 'ins']);
const LIST_FIELDS = new Set(['және', 'мен', 'пен', 'бен']);
const LONGEST = 28;

const titles = new Set(STATE_TITLES);
const known = new Map<string, { readonly office: string; readonly owned: boolean; readonly bare: boolean } | null>();

/** The office that a word in lower case is a form of, in the singular. */
export function officeOf(word: string): { readonly office: string; readonly owned: boolean; readonly bare: boolean } | undefined {
  let found = known.get(word);
  if (found === undefined) {
    found = findOffice(word);
    if (known.size > 1 << 15) known.clear();
    known.set(word, found);
  }
  return found ?? undefined;
}

function findOffice(word: string): { office: string; owned: boolean; bare: boolean } | null {
  if (OFFICES.has(word)) return { office: word, owned: false, bare: true };
  for (const { stem, features } of analyse(word)) {
    const occupation = features.poss === 3 && OCCUPATIONS.has(stem) && !NO_TITLES.has(stem);
    if (!(OFFICES.has(stem) || occupation) || features.plural || features.derivation !== 'none' || (features.poss !== 0 && features.poss !== 3)) continue;
    return { office: stem, owned: features.poss === 3, bare: features.poss === 0 };
  }
  return null;
}

/**
 * The title whose last word is token `i`, or null.
 *
 * @param openOf the token of the opening quotation mark by that of the closing one
 * @param stop whether a token belongs to something that a title never takes in (a person, a date)
 */
export function officeAt(tokens: Tokens, i: number, openOf: ReadonlyMap<number, number>, stop: (token: number) => boolean): Office | null {
  if (!isWord(tokens, i)) return null;
  const first = hyphenated(tokens, i);
  const word = first < i ? `${lower(tokens, first)}-${lower(tokens, i)}` : lower(tokens, i);
  const found = officeOf(word) ?? (first < i ? officeOf(lower(tokens, i)) : undefined);
  if (found === undefined || isGluedHyphen(tokens, i + 1) && isCapital(tokens, i + 2)) return null;
  const from = titleStart(tokens, first, openOf, stop, found.owned);
  const to = actingEnd(tokens, i + 1);
  const text = phrase(tokens, from, i + 1, found.office);
  const capital = isCapital(tokens, from);
  if (from === first) {
    if (!titles.has(found.office) || !capital) return null;
    return { from, to, kind: 'state', strong: true };
  }
  if (titles.has(text) && capital) return { from, to, kind: 'state', strong: true };
  const named = isNamed(tokens, from, first, from === 0 || stop(from - 1));
  return { from, to, kind: named ? 'named' : 'generic', strong: STRONG.has(found.office) };
}

/** One past `міндетін атқарушы`, `міндетін уақытша атқарушы`, `м.а.` after a title, which belong to it. */
function actingEnd(tokens: Tokens, to: number): number {
  if (lower(tokens, to) === 'м' && isSign(tokens, to + 1, '.') && lower(tokens, to + 2) === 'а' && isSign(tokens, to + 3, '.')) return to + 4;
  if (lower(tokens, to) !== 'міндетін') return to;
  const last = lower(tokens, to + 1) === 'уақытша' ? to + 2 : to + 1;
  return lower(tokens, last).startsWith('атқар') ? last + 1 : to;
}

/** Where a word that hyphens join to token `i` begins: `вице-министрі`, `премьер-министр`. */
function hyphenated(tokens: Tokens, i: number): number {
  return isGluedHyphen(tokens, i - 1) && BEFORE_HYPHEN.has(lower(tokens, i - 2)) ? i - 2 : i;
}

function titleStart(tokens: Tokens, head: number, openOf: ReadonlyMap<number, number>, stop: (token: number) => boolean, owned: boolean): number {
  const startsSentence = (token: number): boolean => token === 0 || stop(token - 1);
  let from = head;
  let list = false;
  for (let k = head - 1; k >= 0 && head - k <= LONGEST; ) {
    if (stop(k) || tokens.kind[k] === Kind.Break) break;
    const opening = openOf.get(k);
    if (opening !== undefined) {
      if (!owned && from === head) break;
      from = k = opening;
      k--;
      continue;
    }
    const start = wordStart(tokens, k);
    const kind = pieceKind(tokens, start, k, from, list, startsSentence);
    if (kind === 'stop') break;
    if (kind === 'list') list = true;
    if (kind === 'begin') from = start;
    k = start - 1;
  }
  // A conjunction or a comma cannot begin a title.
  return from;
}

/** The first token of the word that ends at `k`: hyphens join, `№35` is one. */
function wordStart(tokens: Tokens, k: number): number {
  let start = k;
  while (isGluedHyphen(tokens, start - 1) && start >= 2 && (isWord(tokens, start - 2) || isNumber(tokens, start - 2))) start -= 2;
  if (isNumber(tokens, start) && isSign(tokens, start - 1, '№')) start--;
  return start;
}

type Piece = 'begin' | 'go' | 'list' | 'stop';

function pieceKind(tokens: Tokens, start: number, k: number, from: number, list: boolean, startsSentence: (token: number) => boolean): Piece {
  if (isSign(tokens, start, '№')) return 'begin';
  if (isSign(tokens, k, ',')) return list && continuesList(tokens, k) ? 'go' : 'stop';
  if (isSign(tokens, k, '»') && LEGAL_FORMS.has(lower(tokens, k + 1))) return 'go';
  if (!isWord(tokens, k)) return 'stop';
  const word = joined(tokens, start, k);
  if (LIST_FIELDS.has(word)) return continuesField(tokens, k, from) ? 'list' : 'stop';
  // Тараздағы «X» мектебінің директоры: where it is, no part of the title; Қытайдың Қазақстандағы елшісі: part of it
  if (ATTRIBUTIVE.test(word)) return ATTRIBUTED.test(lower(tokens, start - 1)) ? 'go' : 'stop';
  if (isCapital(tokens, start)) return startsSentence(start) && isCommonStart(tokens, start, k, from) ? 'stop' : 'begin';
  if (from === k + 1 && officeOf(lower(tokens, from))?.bare === true && officeOf(word)?.owned === true) return 'stop';
  if (OFFICE_MODIFIERS.has(word) || MAY_BEGIN.has(word) || officeOf(word)?.owned === true) return 'begin';
  const head = headOf(word) ?? headOf(lower(tokens, k));
  if (head !== undefined && !head.plural) return 'begin';
  if (MAY_CONTINUE.has(word) || OFFICE_TIMES.has(word) || ADJECTIVE.test(word) || (start < k && from < k + 2 && /^[\p{Ll}-]+$/u.test(word)) || isGenitiveOf(word)) return 'go';
  return 'stop';
}

/** A capital that only the sentence gives: a plain word before a title that does not depend on it (`Кеше қала әкімі …`). */
function isCommonStart(tokens: Tokens, start: number, k: number, from: number): boolean {
  if (start < k || isUpper(tokens, start)) return false;
  const word = lower(tokens, k);
  if (STARTERS.has(word)) return true;
  if (MAY_BEGIN.has(word) || MAY_CONTINUE.has(word) || OFFICE_MODIFIERS.has(word) || headOf(word) !== undefined || isKnownWord(word)) return false;
  const readings = analyse(word);
  if (readings.some(({ features }) => ADVERBIAL.has(features.case))) return true;
  return !isCapital(tokens, from) && !readings.some(({ stem, features }) => features.case === 'gen' && (isKnownWord(stem) || word.length > 5));
}

/** Whether the conjunction joins two fields of one office, not two offices: `сауда және интеграция министрі`. */
function continuesField(tokens: Tokens, k: number, from: number): boolean {
  if (from !== k + 1) return MAY_CONTINUE.has(lower(tokens, k + 1)) && fieldBefore(tokens, k);
  return fieldBefore(tokens, k);
}

function fieldBefore(tokens: Tokens, k: number): boolean {
  const word = lower(tokens, k - 1);
  return isWord(tokens, k - 1) && officeOf(word) === undefined && (MAY_CONTINUE.has(word) || MAY_BEGIN.has(word) || isCapital(tokens, k - 1));
}

function continuesList(tokens: Tokens, k: number): boolean {
  const before = lower(tokens, k - 1);
  return isWord(tokens, k - 1) && officeOf(before) === undefined && (MAY_CONTINUE.has(before) || MAY_BEGIN.has(before) || isCapital(tokens, k - 1));
}

function isGenitiveOf(word: string): boolean {
  return analyse(word).some(({ stem, features }) => features.case === 'gen' && (MAY_BEGIN.has(stem) || MAY_CONTINUE.has(stem) || headOf(stem) !== undefined || OFFICES.has(stem)));
}

function joined(tokens: Tokens, start: number, k: number): string {
  return tokens.text.slice(tokens.start[start], tokens.end[k]).toLowerCase();
}

function phrase(tokens: Tokens, from: number, to: number, office: string): string {
  const before = tokens.text.slice(tokens.start[from], tokens.start[to - 1]).toLowerCase().trim();
  return `${before} ${office === 'басшы' ? 'басшысы' : office}`;
}

/** A capital, a quotation mark or a number before the office, or a field of government. */
function isNamed(tokens: Tokens, from: number, head: number, startsSentence: boolean): boolean {
  for (let k = from; k < head; k++) {
    const plain = k === from && startsSentence && isPlain(lower(tokens, k));
    if ((isCapital(tokens, k) && !plain) || isNumber(tokens, k) || tokens.kind[k] === Kind.Punct) return true;
  }
  return FIELDS.has(lower(tokens, from));
}

/** A word whose capital may be the sentence's: `Сот төрағасы`, but not `Сенат спикері`. */
function isPlain(word: string): boolean {
  return (MAY_BEGIN.has(word) || headOf(word) !== undefined) && bodyOf(word) === undefined && placeOf(word) === undefined;
}

/** Fields that make a title a name by themselves: `қаржы министрі`. */
const FIELDS = new Set(
  'қаржы экономика энергетика көлік туризм мәдениет спорт білім ғылым денсаулық еңбек ауыл сауда әділет қорғаныс ішкі сыртқы төтенше экология индустрия цифрлық оқу-ағарту су ұлттық'.split(' '),
);
