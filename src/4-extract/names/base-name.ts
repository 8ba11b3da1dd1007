/** The base form of a mention: `Түркі мемлекеттерінің ұйымына` gives `Түркі мемлекеттерінің ұйымы`. */
import type { Doc } from '../../3-segment/doc.js';
import { LEGAL_FORMS } from '../../kazakh/gazetteer/heads.js';
import { baseForm } from '../../kazakh/base-form.js';
import { isKnownWord } from '../../kazakh/gazetteer/index.js';
import { LONG_DISTRICTS } from '../../kazakh/gazetteer/places.js';
import { kept } from '../../kazakh/word.js';
import { SMALL_TYPES, type EntityMention } from './mention.js';

/** Types whose lower-case first letter is a slip: the name has a capital (`түркі инвестициялық қоры`). */
const CAPITAL = new Set(['ORGANISATION', 'GPE', 'LOCATION', 'PERSON']);
const ENCLOSED = /^[«“„"](?<inside>[^«»“”„"]+)[»”"]$/u;

/** The mention's name in its base form, quotation marks off where they enclose all of it. */
export function baseName(doc: Doc, mention: EntityMention): string {
  const { tokens } = doc;
  const surface = doc.lexicon.word(tokens.text.slice(tokens.start[mention.from], tokens.end[mention.to - 1]));
  if (mention.rule === 'place/district') return districtOf(surface.surface);
  const inside = insideOf(surface);
  if (inside !== null) return mention.type === 'ORGANISATION' || mention.type === 'FACILITY' ? insideBase(doc, inside) : inside;
  let name = mention.type === 'PERSON' ? personNameOf(surface) : nameOf(surface);
  const enclosed = ENCLOSED.exec(name)?.groups?.['inside'];
  if (enclosed !== undefined) return enclosed;
  if (SMALL_TYPES.has(mention.type)) return /^\p{Lu}{2}|\d/u.test(name) ? name : name.toLowerCase();
  if (isDateline(doc, mention) && name === name.toUpperCase() && name.length > 3) name = titled(name);
  return CAPITAL.has(mention.type) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** `Әйтеке биде`: the district as it is called, whatever is short in its last word. */
function districtOf(surface: string): string {
  const lower = surface.toLowerCase();
  return LONG_DISTRICTS.find((name) => lower.startsWith(name.toLowerCase())) ?? surface;
}

const spaced = (surface: string): string => surface.replace(/\s+/gu, ' ');
const insideOf = kept(({ surface }) => ENCLOSED.exec(spaced(surface))?.groups?.['inside'] ?? null);
const nameOf = kept(({ surface }) => lastWordBase(spaced(surface), false));
const personNameOf = kept(({ surface }) => personName(lastWordBase(spaced(surface), true)));

/** Shortest stem that a case comes off without another sign of it. */
const SURE_STEM = 4;

/** The name of a team or a company that takes its case inside the quotation marks: `«Сұңқармен» ойнады`. */
function insideBase(doc: Doc, inside: string): string {
  const base = lastWordBase(inside, false);
  if (base === inside || base.length >= inside.length) return inside;
  const word = base.slice(Math.max(base.lastIndexOf(' '), base.lastIndexOf('-')) + 1);
  return word.length >= SURE_STEM || isKnownWord(word.toLowerCase()) || doc.text.includes(`«${base}»`) ? base : inside;
}

function lastWordBase(surface: string, person: boolean): string {
  const cut = Math.max(surface.lastIndexOf(' '), surface.lastIndexOf(' ')) + 1;
  const last = surface.slice(cut);
  if (last === '' || LEGAL_FORMS.has(last.toLowerCase()) || /[»”")]$/u.test(last)) return surface;
  return surface.slice(0, cut) + baseForm(last, { several: cut > 0 && !person, person });
}

/** Initials get one space before the family name, words in capitals their usual look. */
function personName(name: string): string {
  const spaced = name.replace(/(\p{Lu}\.)\s*(?=\p{Lu}\p{L})/gu, '$1 ');
  return spaced.split(' ').map((word) => (word.length > 3 && word === word.toUpperCase() && !word.includes('.') ? titled(word) : word))
    .join(' ');
}

function titled(name: string): string {
  return name.split('-').map((part) => part.charAt(0) + part.slice(1).toLowerCase()).join('-');
}

/** `АСТАНА. QARAJAT — …`: capitals at the very start are the dateline's, not the name's. */
function isDateline(doc: Doc, mention: EntityMention): boolean {
  return mention.from < 6 && doc.sentenceOf[mention.from] === 0 &&
    /^[^a-zа-яәғқңөұүһі]{4,40}[.,]?[^.]{0,30}[–—-] /u.test(doc.text.slice(0, 80));
}
