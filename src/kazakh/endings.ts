/**
 * Endings written after a hyphen on digits, signs, abbreviations and acronyms (`1300-ден`, `62-сі`, `млрд-ы`, `%-ға`,
 * `14-ші`, `7-еуі`): the inflection of stems that end in every sound, with the stem cut off.
 */
import type { Features } from './features.js';
import { inflect } from './inflect.js';

/** One stem for each harmony and final class; none of them changes before a vowel. */
const PLAIN_STEMS = ['жеті', 'алты', 'бес', 'алпыс', 'сегіз', 'тоғыз', 'өкім', 'он', 'бір', 'доллар', 'ел', 'мал'];
const ORDINALS = ['інші', 'ыншы', 'нші', 'ншы', 'сінші', 'сыншы', 'ші', 'шы'];
const COLLECTIVES = ['еу', 'ау', 'у'];
const APPROXIMATIVES = ['даған', 'деген', 'таған', 'теген'];

function build(): ReadonlyMap<string, Features> {
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

const ENDINGS = build();

/** What an ending says, in either case of letters; undefined when it is none. */
export function endingFeatures(ending: string): Features | undefined {
  return ENDINGS.get(ending.toLowerCase());
}
