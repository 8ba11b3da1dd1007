/**
 * The endings of nominals, the way back from `inflect`: a form's possible stems. The table is read off the forms of one model
 * stem for every final sound and harmony, so that no suffix is written twice.
 */
import type { Features } from './features.js';
import { inflect, softensAtEnd } from './inflect.js';
import { finalClass, harmony, isVowel, type FinalClass, type Harmony } from './letters.js';
import { kept } from './word.js';

/** A form cut into a stem and an ending. */
export interface Declined {
  /** The form without the ending, its last letter restored (`тармағы`: `тармақ`). */
  readonly stem: string;
  /** The form with its possessive but without what follows it (`ұйымына`: `ұйымы`); else as `stem`. */
  readonly owned: string;
  readonly features: Features;
}

interface Ending {
  /** Letters of the form that are not of the stem. */
  readonly letters: string;
  /** Letters of the stem that the form lost. */
  readonly restored: string;
  /** How many of the letters are the possessive. */
  readonly kept: number;
  readonly features: Features;
  readonly sound: FinalClass;
  readonly vowels: Harmony;
  /** The stem must end so: `л`, the softened stops, the soft sign; else any letter of the class. */
  readonly letter: string | null;
}

/** A model stem for every way that a stem can end and change. */
const MODELS: readonly { readonly stem: string; readonly letter?: string }[] = [
  { stem: 'ба' }, { stem: 'бат' }, { stem: 'баз' }, { stem: 'бан' }, { stem: 'бар' },
  { stem: 'бал', letter: 'л' }, { stem: 'бақ', letter: 'қ' }, { stem: 'бак', letter: 'к' }, { stem: 'бап', letter: 'п' },
  { stem: 'барь', letter: 'ь' },
];

/** A node of the tree of endings, read from their last letter. */
interface Node {
  readonly next: Map<number, number>;
  readonly endings: Ending[];
  /** Levels that this ending cuts, for each sound before it: 3 bits a sound. */
  cuts: number;
  /** A case that follows a third person possessive: `облысы-нда`, `ұйымы-на`. */
  afterOwned: boolean;
}

const CASE = 1;
const POSSESSIVE = 2;
const PLURAL = 4;
const SOUNDS: readonly FinalClass[] = ['vowel', 'voiceless', 'voiced', 'nasal', 'sonorant'];

const nodes: Node[] = [newNode()];

function newNode(): Node {
  return { next: new Map(), endings: [], cuts: 0, afterOwned: false };
}

function nodeOf(letters: string): Node {
  let at = 0;
  for (let i = letters.length - 1; i >= 0; i--) {
    const code = letters.charCodeAt(i);
    let next = nodes[at]?.next.get(code);
    if (next === undefined) {
      next = nodes.push(newNode()) - 1;
      nodes[at]?.next.set(code, next);
    }
    at = next;
  }
  return nodes[at] ?? newNode();
}

for (const { stem, letter } of MODELS) {
  for (const vowels of ['back', 'front'] as const) {
    const forms = inflect(stem, { harmony: vowels });
    // By number and possessor, which are one key.
    const owned = new Map(forms.filter(({ features }) => features.case === 'nom').toReversed().map((one) =>
      [ownerOf(one.features), one.form]));
    for (const { form, features } of forms) addEnding(stem, letter ?? null, vowels, form, features, owned.get(ownerOf(features)));
  }
}

function ownerOf({ poss, plural }: Features): number {
  return plural ? -1 - poss : poss;
}

function addEnding(
  stem: string, letter: string | null, vowels: Harmony, form: string, features: Features, ownedForm: string | undefined,
): void {
  let common = 0;
  while (common < stem.length && form.charAt(common) === stem.charAt(common)) common++;
  const letters = form.slice(common);
  if (letters === '') return;
  const kept = features.poss === 0 || features.case === 'nom' || ownedForm === undefined ? 0 : ownedForm.length - common;
  const sound = finalClass(stem) ?? 'vowel';
  const node = nodeOf(letters);
  node.endings.push({ letters, restored: stem.slice(common), kept, features, sound, vowels, letter });
  const level = features.plural || features.derivation !== 'none' ? PLURAL : features.poss === 0 ? CASE : POSSESSIVE;
  // The quick stems of the tagger know no polite possessor.
  if (features.poss !== 5) node.cuts |= level << (3 * SOUNDS.indexOf(sound));
  if (features.poss === 3 && kept > 0) nodeOf(letters.slice(kept)).afterOwned = true;
}

/** The tree in flat arrays: letters from `BASE` on, `WIDTH` to a node; 0 is no way on. */
const BASE = 0x430;
const WIDTH = 192;
const ways = new Uint16Array(nodes.length * WIDTH);
const cutsOf = new Uint16Array(nodes.length);
const ownedOf = new Uint8Array(nodes.length);
/** The sound of each letter as one of `SOUNDS`, 255 for none. */
const soundOf = new Uint8Array(WIDTH).fill(255);
nodes.forEach(({ next, cuts, afterOwned }, at) => {
  for (const [code, to] of next) ways[at * WIDTH + code - BASE] = to;
  cutsOf[at] = cuts;
  ownedOf[at] = afterOwned ? 1 : 0;
});
for (let k = 0; k < WIDTH; k++) {
  const sound = finalClass(String.fromCharCode(BASE + k));
  if (sound !== null) soundOf[k] = SOUNDS.indexOf(sound);
}

/** The node one letter further from the end, 0 when no ending goes on so. */
function step(node: number, code: number): number {
  const k = code - BASE;
  return k >= 0 && k < WIDTH ? (ways[node * WIDTH + k] ?? 0) : 0;
}

/**
 * Stems that the form can be an inflected form of, the longest ending first; the form itself is not among them.
 *
 * @param form one word in lower case
 * @param loose also endings whose harmony is not that of the stem: loans waver (`Петербургте`)
 */
export function declinedFrom(form: string, loose = false): Declined[] {
  const found: Declined[] = [];
  let node = 0;
  for (let at = form.length - 1; at >= 1; at--) {
    node = step(node, form.charCodeAt(at));
    if (node === 0) break;
    const list = nodes[node]?.endings ?? [];
    if (list.length === 0) continue;
    const base = form.slice(0, at);
    for (const ending of list) {
      const stem = base + ending.restored;
      if (stem.length < 2) continue;
      if (ending.letter === null ? !allows(ending, stem) : !stem.endsWith(ending.letter)) continue;
      if (!loose && harmony(stem) !== ending.vowels && !wavers(stem)) continue;
      found.push({ stem, owned: ending.kept === 0 ? stem : base + ending.letters.slice(0, ending.kept), features: ending.features });
    }
  }
  return found.reverse();
}

/** The stems that a word can be an inflected form of. */
export const declinedOfWord = kept((word): readonly Declined[] => declinedFrom(word.lower));

/** Loans in `-г`, or in a consonant and `-к`, take endings of either harmony: `округі`, `паркте`, `Томскіге`. */
function wavers(stem: string): boolean {
  const last = stem.charAt(stem.length - 1);
  return last === 'г' || (last === 'к' && !isVowel(stem.charAt(stem.length - 2)));
}

function allows(ending: Ending, stem: string): boolean {
  const last = stem.charAt(stem.length - 1);
  if (finalClass(stem) !== ending.sound || last === 'л') return false;
  // A stop that softens before a vowel has its own model.
  return !(isVowel(ending.letters.charAt(0)) && softensAtEnd(stem));
}

/** Whether the letters after a hyphen or a quotation mark are an ending (`ТМҰ-ның`, `«Хабар»дың`). */
export function isEnding(letters: string): boolean {
  let node = 0;
  for (let at = letters.length - 1; at >= 0; at--) {
    node = step(node, letters.charCodeAt(at));
    if (node === 0) return false;
  }
  return (nodes[node]?.endings.length ?? 0) > 0;
}

/** Where the stem of a form may end, by how much is cut: the case; the possessive with it; the plural and `-лық` with them. */
export interface StemEnds {
  readonly noCase: number;
  readonly noPossessive: number;
  readonly noPlural: number;
}

const I_BACK = 'ы'.charCodeAt(0);
const I_FRONT = 'і'.charCodeAt(0);

/**
 * A quick guess at the stem, by the sounds alone, for features: three ends, each at or before the one above it.
 *
 * @param form one word in lower case
 */
export function stemEnds(form: string): StemEnds {
  let noCase = form.length;
  let noPossessive = form.length;
  let noPlural = form.length;
  let node = 0;
  for (let at = form.length - 1; at >= 2; at--) {
    node = step(node, form.charCodeAt(at));
    if (node === 0) break;
    const before = form.charCodeAt(at - 1);
    const sound = before >= BASE && before < BASE + WIDTH ? (soundOf[before - BASE] ?? 255) : 255;
    const cut = sound === 255 ? 0 : ((cutsOf[node] ?? 0) >> (3 * sound)) & 7;
    if (cut & CASE || (ownedOf[node] === 1 && (before === I_BACK || before === I_FRONT))) noCase = at;
    if (cut & POSSESSIVE) noPossessive = at;
    if (cut & PLURAL) noPlural = at;
  }
  noPossessive = Math.min(noPossessive, noCase);
  return { noCase, noPossessive, noPlural: Math.min(noPlural, noPossessive) };
}

/** One stem for each harmony and final class; none of them changes before a vowel. */
const PLAIN_STEMS = ['жеті', 'алты', 'бес', 'алпыс', 'сегіз', 'тоғыз', 'өкім', 'он', 'бір', 'доллар', 'ел', 'мал'];
const ORDINALS = ['інші', 'ыншы', 'нші', 'ншы', 'сінші', 'сыншы', 'ші', 'шы'];
const COLLECTIVES = ['еу', 'ау', 'у'];
const APPROXIMATIVES = ['даған', 'деген', 'таған', 'теген'];

function hungEndings(): ReadonlyMap<string, Features> {
  const endings = new Map<string, Features>();
  const add = (ending: string, features: Features): void => {
    if (ending && !endings.has(ending)) endings.set(ending, features);
  };
  for (const stem of PLAIN_STEMS) {
    for (const { form, features } of inflect(stem)) {
      if (features.poss === 0 || features.poss === 3) add(form.slice(stem.length), features);
    }
  }
  for (const [stems, derivation] of [[ORDINALS, 'ordinal'], [COLLECTIVES, 'collective'], [APPROXIMATIVES, 'approximative']] as const) {
    for (const stem of stems) for (const { form, features } of inflect(stem, { derivation })) add(form, features);
  }
  return endings;
}

let hung: ReadonlyMap<string, Features> | undefined;

/**
 * What an ending says that is written after a hyphen on digits, signs, abbreviations and acronyms (`1300-ден`, `62-сі`, `млрд-ы`, `14-ші`,
 * `7-еуі`), in either case of letters; undefined when it is none.
 */
export function endingFeatures(ending: string): Features | undefined {
  hung ??= hungEndings();
  return hung.get(ending.toLowerCase());
}
