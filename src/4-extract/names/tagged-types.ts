/** What a name of the tagger is, where something surer says so: its head elsewhere in the text, its letters, the gazetteer. */
import { BIT } from '../../kazakh/classes.js';
import { wordsOf } from '../../kazakh/lexicon/index.js';
import type { Doc } from '../../3-segment/doc.js';
import type { Tokens } from '../../3-segment/tokens.js';
import { baseForm } from '../../kazakh/base-form.js';
import { placeOf } from '../../kazakh/gazetteer/index.js';
import { NATIONS } from '../../kazakh/gazetteer/nations.js';
import { SPEECH } from '../../kazakh/speech.js';
import { declinedFrom } from '../../kazakh/suffixes.js';
import type { EntityType } from '../../record/schema.js';
import type { NameSpan } from './mention.js';
import type { QuotePair } from './quotes.js';
import { baseAt, isCapital, isDash, isSign, lower } from './rules/token.js';
import type { TaggedSpan } from './tagger/tagger.js';

/** A type, null for what is no name of a thing, and the rule that says so. */
export interface Typed {
  readonly type: EntityType | null;
  readonly rule: string;
}

/** The type of each of the tagger's names. */
export function taggedTypes(doc: Doc, held: readonly NameSpan[], byOpen: ReadonlyMap<number, QuotePair>): (span: TaggedSpan) => Typed {
  const quotedType = typesOfQuoted(doc, held, byOpen);
  return (span) => {
    const pair = byOpen.get(span.from) ?? byOpen.get(span.from - 1);
    if (pair !== undefined && pair.close >= span.to - 1 && pair.close <= span.to) {
      if (isUnnamed(doc.tokens, pair.close)) return { type: null, rule: 'tagged/unnamed' };
      const type = quotedType(pair);
      if (type !== undefined) return { type, rule: 'tagged/quoted-before' };
      // «Астананы» жеңді: a place in quotation marks is a team or a firm
      if (pair.close - pair.open === 2 &&
        (span.type === 'GPE' || (span.type === 'FACILITY' && placeOf(baseAt(doc.tokens, pair.open + 1)) !== undefined))) {
        return { type: 'ORGANISATION', rule: 'tagged/quoted-place' };
      }
      if (NO_BODIES.has(span.type) && (isFirm(inside(doc, pair)) || isSource(doc, pair))) {
        return { type: 'ORGANISATION', rule: 'tagged/firm' };
      }
    }
    if ((span.type === 'NORP' || span.type === 'FACILITY') && isPlaceName(doc, span)) return { type: 'GPE', rule: 'tagged/land' };
    return span.type === 'PERSON' && isLatinName(doc, span)
      ? { type: 'ORGANISATION', rule: 'tagged/latin' }
      : { type: span.type, rule: 'names/crf' };
  };
}

const NO_BODIES: ReadonlySet<EntityType> = new Set(['FACILITY', 'PROJECT', 'PRODUCT', 'EVENT', 'ART', 'LOCATION']);
const TRADES = wordsOf('trade');
/** Trades long enough to be told at the end of a word of two: `Ертісэнергомонтаж`. */
const JOINED_TRADES = [...TRADES].filter((trade) => trade.length >= 6);

/** Whether a name in quotation marks ends as names of firms do. */
function isFirm(name: string): boolean {
  const last = name.slice(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
  const stems = [last, ...declinedFrom(last).map(({ stem }) => stem)];
  if (stems.some((stem) => TRADES.has(stem))) return name !== last;
  return stems.some((stem) => JOINED_TRADES.some((trade) => stem.length > trade.length + 2 && stem.endsWith(trade)));
}

/** `деп хабарлайды «Оңтүстік таңы»`, `АСТАНА. 19 наурыз – «Сарыарқа жаршысы».`: who brings the news. */
function isSource({ tokens, sentenceOf }: Doc, { open, close }: QuotePair): boolean {
  const afterDate = isDash(tokens, open - 1) && ((tokens.words[open - 2]?.mask ?? 0) & BIT.month) !== 0;
  const isDateline = sentenceOf[open] === 0 && afterDate && isSign(tokens, close + 1, '.');
  return isDateline || (SPEECH.has(lower(tokens, open - 1)) && lower(tokens, open - 2) === 'деп');
}

/** What a name between two marks is, where its head or legal form says so elsewhere in the text: `«Сұңқар» клубы … «Сұңқардың» алаңы`. */
function typesOfQuoted(doc: Doc, held: readonly NameSpan[], byOpen: ReadonlyMap<number, QuotePair>): (pair: QuotePair) => EntityType
  | undefined {
  const types = new Map<string, EntityType>();
  for (const { from, type, rule } of held) {
    const pair = byOpen.get(from);
    if (pair !== undefined && rule.startsWith('quoted/')) types.set(inside(doc, pair), type);
  }
  return (pair) => {
    if (types.size === 0) return undefined;
    const name = inside(doc, pair);
    return types.get(name) ?? types.get(bare(name));
  };
}

function inside({ tokens }: Doc, { open, close }: QuotePair): string {
  return tokens.text.slice(tokens.end[open], tokens.start[close]).toLowerCase();
}

function bare(name: string): string {
  const cut = name.lastIndexOf(' ') + 1;
  return name.slice(0, cut) + baseForm(name.slice(cut), { several: cut > 0 });
}

/** Nouns that what stands in quotation marks before them names, and which are no names of things: a speciality, a slogan, a notion. */
const UNNAMED = wordsOf('unnamed');

/** Whether the noun after a name in quotation marks says that it is no name of a thing: `«Менеджмент» мамандығы`. */
function isUnnamed(tokens: Tokens, close: number): boolean {
  const word = lower(tokens, close + 1);
  return word !== '' && (UNNAMED.has(word) || declinedFrom(word).some(({ stem, features }) => features.poss === 3 && UNNAMED.has(stem)));
}

/** Whether all words of a span are Latin letters: in a text in Cyrillic a brand, whatever the tagger calls it. */
function isLatinName(doc: Doc, { from, to }: { readonly from: number; readonly to: number }): boolean {
  for (let k = from; k < to; k++) if (doc.tokens.text.charCodeAt(doc.tokens.start[k] ?? 0) > 0x24f) return false;
  return true;
}

/**
 * Whether a people or a building that the tagger found is a place: one word with a capital in mid-sentence that names a land and no
 * people.
 */
function isPlaceName(doc: Doc, { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (to - from > 1 || !isCapital(doc.tokens, from)) return false;
  const base = baseAt(doc.tokens, from);
  return placeOf(base) !== undefined && !NATIONS.has(base);
}
