import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyse, isKnownNominal, predicateOf, verbOf } from './analyse.js';
import { conjugate, finiteForms } from './conjugate.js';
import type { Features } from './features.js';
import { inflect, type Form } from './inflect.js';
import { NOUN, VERB, wordsOf, wordsOfClass } from './lexicon/index.js';

const same = (a: Features, b: Features): boolean =>
  a.case === b.case && a.poss === b.poss && a.plural === b.plural && a.verb === b.verb && (a.negated ?? false) === (b.negated ?? false);

/** The forms that have no reading with their stem and their features. */
function lost(stem: string, forms: readonly Form[]): string[] {
  return forms.flatMap(({ form, features }) =>
    features.derivation !== 'none' || analyse(form).some((reading) => reading.known && reading.stem === stem && same(reading.features, features)) ? [] : [form]);
}

describe('what is made of a word of the lexicon goes back to it', () => {
  const drops = wordsOf('drops');
  const owned = wordsOf('owned');
  const nouns = wordsOfClass(NOUN).filter((noun) => !owned.has(noun));

  it('a noun in every case, number and possessor', () => {
    const vowelStem = (noun: string): string => noun.slice(0, -2) + noun.slice(-1);
    expect(nouns.flatMap((noun) => lost(noun, inflect(noun, drops.has(noun) ? { vowelStem: vowelStem(noun) } : {})))).toEqual([]);
  });

  it.each(['ТМҰ', 'АҚШ', 'ТЖМ', '2025', '40', '3'])('%s in every case and possessor that a hyphen hangs on it', (stem) => {
    // As the number or the name of the last letter is spoken: every sound that a stem can end in.
    for (const spoken of ['жеті', 'алты', 'бес', 'алпыс', 'сегіз', 'тоғыз', 'он', 'бір', 'доллар']) {
      const endings = inflect(spoken).filter(({ form, features: { poss, derivation } }) => form !== spoken && derivation === 'none' && (poss === 0 || poss === 3));
      for (const { form } of endings) {
        const ending = form.slice(spoken.length);
        const [reading] = analyse(`${stem}-${ending}`);
        expect(reading?.stem, ending).toBe(stem);
        // сегіз-ді, but жеті-ні: an ending is of one case whatever it hangs on
        expect(endings.some((made) => made.form === form && made.features.case === reading?.features.case), `-${ending} of ${spoken}`).toBe(true);
      }
    }
  });

  it('a verb in every form', () => {
    expect(wordsOfClass(VERB).flatMap((verb) => lost(verb, finiteForms(verb)))).toEqual([]);
  });

  test('participles and infinitives of a verb in every case', () => {
    fc.assert(fc.property(fc.constantFrom(...wordsOfClass(VERB)), (verb) => {
      expect(lost(verb, conjugate(verb))).toEqual([]);
    }), { numRuns: 25 });
  });
});

it.each([
  ['табады', 'тап', 'present', false], ['шабады', 'шап', 'present', false], ['жабады', 'жап', 'present', false], ['қатыспады', 'қатыс', 'past', true], ['келмейді', 'кел', 'present', true],
  ['құрады', 'құра', 'past', false], ['өтеді', 'өт', 'present', false], ['төледі', 'төле', 'past', false], ['тауып', 'тап', 'converb', false], ['шығады', 'шық', 'present', false],
  ['бөлінбегенін', 'бөлін', 'perfect', true], ['айтуынша', 'айт', undefined, false], ['салмақ', 'сал', 'intent', false], ['қатысты', 'қатыс', 'past', false], ['көбейді', 'көбей', 'past', false],
  ['экспортталды', 'экспорттал', 'past', false], ['цифрландырады', 'цифрландыр', 'present', false],
] as const)('%s is of %s: %s, negated %s', (form, stem, verb, negated) => {
  const found = verbOf(form);
  expect(found && { stem: found.stem, verb: found.features.verb, negated: found.features.negated }).toEqual(verb === undefined ? null : { stem, verb, negated });
});

it.each(['тармақ', 'маңызды', 'сапалы', 'жағдайды', 'үйді', 'электронды', 'тамақ', 'қиындықты', 'заттарды', 'мәселе', 'үкіметі', 'тұрақты'])('%s is no verb', (word) => {
  expect(predicateOf(word)).toBeNull();
});

it.each(['тұрат', 'жүзе', 'даже', 'қабылдап', 'табад'])('%s is no noun', (word) => {
  expect(isKnownNominal(word)).toBe(false);
});

it.each([['үкіметі', 'үкімет'], ['отбасына', 'отбасы'], ['халқын', 'халық'], ['тұрғыны', 'тұрғын'], ['кәсіпорнында', 'кәсіпорын']])('%s is of %s', (form, stem) => {
  expect(analyse(form).find(({ known }) => known)?.stem).toBe(stem);
});

it.each(['апта', 'шығын', 'қала', 'отбасы'])('%s is read as it stands first', (word) => {
  expect(analyse(word)[0]).toMatchObject({ stem: word, known: true, features: { case: 'nom', poss: 0 } });
});
