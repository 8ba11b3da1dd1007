import { describe, expect, it } from 'vitest';
import { segment } from '../../3-segment/doc.js';
import { buildLexicon } from '../lexicon.js';
import { directionOf } from './tense.js';

const lexicon = buildLexicon();
const direction = (text: string): string | null => {
  const { tokens } = segment(text, lexicon);
  return directionOf(tokens, 0, tokens.count);
};

describe('the direction of a clause', () => {
  it.each([
    // finite pasts, of stems in consonants and in vowels, negated, passive, in the first person
    'Көпір ашылды.', 'Көпір жөнделді.', 'Олар келмеді.', 'Біз бастадық.', 'Мен жаздым.', 'Ол жариялады.', 'Ол жасады.', 'Ол сөйледі.', 'Баға қымбаттады.', 'Баға арзандады.', 'Ол мәлімдеді.', 'Ол тапсырды.',
    'Саны көбейді.', 'Саны азайды.', 'Олар қатыспады.', 'Олар аралады.', 'Ол талқылады, ал біз күттік.', 'Ол айтты деп хабарлайды.', 'Ол келіпті.', 'Ол қуанған еді.',
    // participles, before their noun too
    'Ашылған көпір ұзын.', 'Жөнделмеген жол көп.', 'өткен жиында айтады', 'Оқиға болған.',
  ])('past: %s', (text) => expect(direction(text)).toBe('past'));

  it.each([
    'Көпір ашылады.', 'Көпір жөнделеді.', 'Олар келмейді.', 'Біз бастаймыз.', 'Мен жазамын.', 'Ол жариялайды.', 'Бұл жарияланады.', 'Баға қымбаттайды.', 'Ол айналысады.', 'Ол табады.', 'Саны көбейеді.', 'Саны азаяды.',
    'Ол сөйлейді.', 'Көпір ашылмақ.', 'Ол келмек.', 'Көпір ашылуы тиіс.', 'Көпір салу жоспарланып отыр.', 'Көпір салу көзделген.', 'Көпір ашылуы мүмкін.', 'Ашылатын көпір ұзын.', 'Келетін қонақ көп.', 'Өсім күтілуде.', 'Ол ашылады деді.',
  ])('future: %s', (text) => expect(direction(text)).toBe('future'));

  it.each(['Ұзын көпір.', 'Халықты жинап, елді аралап жүр', 'Өткен аптада.', 'Үлкен мекен оған керісінше.', 'Ол саясатын, әрекетін, қызметін', 'Біз Сарытоған мен Көкөзек жақта', 'Көпір ашық, – дейді ол.', 'Ақпан мен қазан.', ''])('none: %s', (text) => expect(direction(text)).toBeNull());

  it('looks no farther than a clause is long', () => expect(direction(`${'көпір '.repeat(60)}ашылды.`)).toBeNull());
});
