/** Chunks as words of a measure: noun phrases in base form, verbs as the participle that describes them. */
import { ADJECTIVES, AUXILIARIES, BARE_WORDS, MODALS, SPEECH, UNIT_NOUNS } from '../../kazakh/fact-words.js';
import { participle } from '../../kazakh/fact-verbs.js';
import type { Case } from '../../kazakh/features.js';
import { attach, inflect } from '../../kazakh/inflect.js';
import type { Chunk, ChunkWord } from './chunk.js';
import { wordForm } from './words.js';

/** Words of a measure at most: what is measured, not the story of it. */
const MOST_WORDS = 4;
/** Determiners that say which, not what. */
const DETERMINERS: ReadonlySet<string> = new Set(['бір', 'бұл', 'осы', 'сол', 'әр', 'әрбір', 'барлық', 'кейбір', 'мұндай', 'осындай', 'жалғыз', 'өз', 'аталған', 'тағы', 'басқа']);

/**
 * The phrase in base form: case and plural off, a possessive left where something owns it, a relative clause cut short.
 *
 * @param owned whether a word before it, outside the chunk, owns it
 */
export function baseOf(chunk: Chunk, owned: boolean): string {
  const words = trimmed(chunk);
  const last = words.at(-1);
  if (last === undefined) return '';
  return [...words.slice(0, -1).map(plain), headBase(last, owned || words.slice(0, -1).some(canOwn))].join(' ');
}

/** Adjectives own nothing: `жылдық табысы` without its owner is `жылдық табыс`. */
function canOwn({ lower, form, role }: ChunkWord): boolean {
  if (role !== 'word') return role === 'name';
  return form.verb === null && !ADJECTIVES.has(lower) && (BARE_WORDS.has(lower) || ABSTRACT.test(lower) || !ADJECTIVAL.test(lower));
}

const ADJECTIVAL = /(?:[лдт][ыі][қк]|с[ыі]з|[ғқгк][ыі])$/u;
/** `жұмыссыздық`, `тұрақтылық`: nouns made of adjectives. */
const ABSTRACT = /(?:[лдт][ыі]|с[ыі]з)[лдт][ыі][қк]$/u;

/** The phrase as the text has it, in lower case, names as they are. */
export function textOf(chunk: Chunk): string {
  return trimmed(chunk).map((word) => (word.role === 'name' ? word.surface : word.lower)).join(' ');
}

function trimmed({ words }: Chunk): readonly ChunkWord[] {
  let from = 0;
  while (from < words.length - 1 && DETERMINERS.has(words[from]?.lower ?? '')) from++;
  // бір келі ет: what it is a unit of
  if (from > 0) while (from < words.length - 1 && UNIT_NOUNS.has(words[from]?.lower ?? '')) from++;
  const kept = words.slice(from);
  const short = kept.length > MOST_WORDS ? kept.slice(-MOST_WORDS) : kept;
  return short[0]?.role === 'conjunction' ? short.slice(1) : short;
}

const plain = (word: ChunkWord): string => (word.role === 'name' ? word.text : word.lower);

function headBase(word: ChunkWord, owned: boolean): string {
  const { form, lower, role } = word;
  if (role === 'name') return word.text;
  if (form.verb !== null && form.case === 'nom') return lower;
  if (!form.owned) return form.plural || form.case !== 'nom' ? form.stem : lower;
  if (!owned) return form.stem;
  if (form.plural) return possessed(form.stem);
  return form.case === 'nom' ? lower : form.base;
}

/** `шығыс` → `шығысы`. */
export function possessed(stem: string): string {
  return formOf(stem, 'nom', 3);
}

const FORMS_LIMIT = 1 << 14;
const forms = new Map<string, string>();

/** One form of a stem; those asked for are kept, for inflecting makes all ninety. */
function formOf(stem: string, kase: Case, poss: 0 | 3): string {
  const key = `${stem} ${kase} ${poss}`;
  let form = forms.get(key);
  if (form === undefined) {
    form = inflect(stem).find(({ features }) => features.poss === poss && features.case === kase && !features.plural)?.form ?? stem;
    if (forms.size >= FORMS_LIMIT) forms.clear();
    forms.set(key, form);
  }
  return form;
}

/** The phrase without its relative clause: `қол қойған келісімнің` → `келісім`. */
export function afterRelative(chunk: Chunk): Chunk {
  const end = chunk.words.findLastIndex(({ role }) => role === 'participle');
  return end < 0 || end === chunk.words.length - 1 ? chunk : { ...chunk, words: chunk.words.slice(end + 1) };
}

/** The verb as a participle, without auxiliaries: `сатып алмақ` → `сатып алатын`, `бөлінді` → `бөлінген`; empty where it has none of its own. */
export function participleOf(chunk: Chunk): string {
  // беріледі деп күтілуде: what is expected to be done
  const quoted = chunk.words.findIndex(({ lower }) => lower === 'деп');
  const said = (quoted > 0 ? chunk.words.slice(0, quoted) : chunk.words).filter(({ lower }) => !AUXILIARIES.has(lower) && !MODALS.has(lower) && !/^(?:бар|жоқ|барын|жоғын)$/u.test(lower));
  const content = said.filter(({ lower }) => !SPEECH.has(lower));
  const last = content.at(-1);
  if (last === undefined) return POSTURES.get(chunk.lower) ?? '';
  return [...content.slice(0, -1).map(plain), participle(last.lower, last.form.verb ?? 'infinitive')].join(' ');
}

/** Auxiliaries that say something alone: `кезекте тұр`, `ауруханада жатыр`. */
const POSTURES: ReadonlyMap<string, string> = new Map([['тұр', 'тұрған'], ['жатыр', 'жатқан'], ['отыр', 'отырған'], ['жүр', 'жүрген']]);

/** A phrase in base form put into the dative: `бейнекамера` → `бейнекамераға`. */
export function dativeOf(phrase: string): string {
  const space = phrase.lastIndexOf(' ') + 1;
  const word = phrase.slice(space);
  // зауыты, once possessed: зауытына
  if (space > 0 && wordForm(word).owned) return `${phrase.slice(0, space)}${attach(word, 'нA')}`;
  return phrase.slice(0, space) + formOf(word, 'dat', 0);
}
