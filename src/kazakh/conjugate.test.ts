import { expect, it } from 'vitest';
import { conjugate } from './conjugate.js';

const has = (stem: string, form: string) => conjugate(stem).find((f) => f.form === form)?.features;

it.each([
  ['өс', 'өсті', 'past', false], ['өс', 'өседі', 'present', false], ['өс', 'өскен', 'perfect', false], ['өс', 'өсетін', 'habitual', false],
  ['өс', 'өсіп', 'converb', false], ['өс', 'өспек', 'intent', false], ['өс', 'өспейді', 'present', true], ['өс', 'өссе', 'conditional', false],
  ['төменде', 'төмендеді', 'past', false], ['төменде', 'төмендейді', 'present', false], ['төменде', 'төмендеген', 'perfect', false],
  ['азай', 'азайды', 'past', false], ['азай', 'азаяды', 'present', false], ['азай', 'азаю', 'infinitive', false], ['азай', 'азаймақ', 'intent', false],
  ['көбей', 'көбейеді', 'present', false], ['көбей', 'көбею', 'infinitive', false],
  ['кемі', 'кемиді', 'present', false], ['кемі', 'кему', 'infinitive', false], ['кемі', 'кемімеген', 'perfect', true],
  ['ас', 'аспайды', 'present', true], ['ас', 'аспауы', 'infinitive', true], ['ас', 'асқан', 'perfect', false],
  ['жет', 'жетпейтін', 'habitual', true], ['жет', 'жетпек', 'intent', false],
  ['тая', 'таяды', 'past', false], ['көтеріл', 'көтерілгенін', 'perfect', false], ['бол', 'болмауы', 'infinitive', true],
] as const)('%s: %s is %s, negated %s', (stem, form, verb, negated) => {
  expect(has(stem, form)).toMatchObject({ verb, negated });
});

it.each([['өс', 'өсды'], ['азай', 'азайады'], ['кемі', 'кемійді'], ['ас', 'астық']])('%s has no %s', (stem, form) => expect(has(stem, form)).toBeUndefined());
