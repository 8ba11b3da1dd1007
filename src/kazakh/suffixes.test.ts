import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflect } from './inflect.js';
import { ALPHABET } from './letters.js';
import { declinedFrom, isEnding, stemEnds } from './suffixes.js';

describe('analyse', () => {
  test.each([
    ['ұйымына', 'ұйым', 'ұйымы', 'dat'],
    ['тармағының', 'тармақ', 'тармағы', 'gen'],
    ['облысындағы', 'облыс', 'облысы', 'attr'],
    ['медальмен', 'медаль', 'медаль', 'ins'],
  ])('%s', (form, stem, owned, kase) => {
    expect(declinedFrom(form)).toContainEqual(expect.objectContaining({ stem, owned, features: expect.objectContaining({ case: kase }) }));
  });

  test.each(['шымкент', 'мәди', 'айдана', 'астана', 'а', ''])('no ending on %s', (form) => {
    expect(declinedFrom(form)).toEqual([]);
  });

  test('harmony is asked for, unless loose', () => {
    expect(declinedFrom('астанаде')).toEqual([]);
    expect(declinedFrom('астанаде', true).map(({ stem }) => stem)).toContain('астана');
  });

  test('loans in -г, or in a consonant and -к, take endings of either harmony', () => {
    expect(declinedFrom('петербургте').map(({ stem }) => stem)).toContain('петербург');
    expect(declinedFrom('округінің').map(({ stem }) => stem)).toContain('округ');
    expect(declinedFrom('паркте').map(({ stem }) => stem)).toContain('парк');
  });
});

test('what inflect makes of a stem, analyse takes back to it', () => {
  const syllable = fc.tuple(fc.constantFrom('б', 'т', 'с', 'қ', 'м', 'л', 'р', 'ж'), fc.constantFrom('а', 'ы', 'о', 'ұ'), fc.constantFrom('', 'н', 'р', 'л', 'з', 'т', 'қ', 'п'));
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 2, maxLength: 3 }), (parts) => {
      const stem = parts.flat().join('');
      for (const { form, features } of inflect(stem)) {
        if (form === stem) continue;
        expect(declinedFrom(form).some((a) => a.stem === stem && a.features.case === features.case && a.features.poss === features.poss)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('the quick ends are inside the form, each at or before the last', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 20 }), (form) => {
      const { noCase, noPossessive, noPlural } = stemEnds(form);
      expect(noCase).toBeLessThanOrEqual(form.length);
      expect(noPossessive).toBeLessThanOrEqual(noCase);
      expect(noPlural).toBeLessThanOrEqual(noPossessive);
      expect(noPlural).toBeGreaterThanOrEqual(Math.min(2, form.length));
    }),
  );
});

test('endings after a hyphen', () => {
  expect(['ның', 'ға', 'дан', 'сы', 'дағы'].map(isEnding)).toEqual([true, true, true, true, true]);
  expect(['жомарт', 'сұлтан', '', 'x'].map(isEnding)).toEqual([false, false, false, false]);
});
