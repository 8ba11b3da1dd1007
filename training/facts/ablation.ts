/** What each group of features is worth: slots right without it. */
import type { Slot } from '../../src/5-relate/facts/slots/slot.js';
import { validate, type Folds } from './crossval.js';
import type { Example } from './labels.js';
import { PLACED, slotQuestions } from './questions.js';

const SLOTS: ReadonlySet<string> = new Set(['measure', 'period', 'place', 'subject']);

/** Columns of a group, by their names. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  'nothing left out': /^$/u,
  'words (stems, endings)': /stem$|word|ending|verbOf/iu,
  themes: /theme|topic|counts/iu,
  'where it stands (zone, distance, what lies between)': /^(?:zone|distance|turn|apart|nouns|verbs|commas|figures|names|dashes|sameVerb)$/u,
  'what stands beside it': /^(?:next|previous|nextNext|first|last|aim)$/u,
  'the figure before': /^(?:last(?:Zone|Gap|Unit)|like)$/u,
  'lines, tables, lists': /^(?:lineKind|cell|label|lead)$/u,
  'how often, in the title': /^(?:said|inTitle|mentions)$/u,
  'quotations and who speaks': /^(?:quotes|quoted|speaks)$/u,
};

const without = (slot: Slot, columns: readonly number[]): Slot => ({
  ...slot,
  fill: (scene, of, candidate, values) => {
    slot.fill(scene, of, candidate, values);
    for (const k of columns) values[k] = 0;
  },
});

export function ablation(examples: readonly Example[], folds: Folds): string[] {
  const slots = PLACED.filter(({ name }) => SLOTS.has(name));
  const lines = Object.entries(GROUPS).map(([group, names]) => {
    const shares = slots.map((slot) => {
      const columns = slot.columns.flatMap((name, k) => (names.test(name) ? [k] : []));
      const answers = validate(slot.name, slotQuestions(without(slot, columns), examples), folds).filter(({ question }) =>
        question.label >= 0 && question.item < folds.further && examples[question.item]?.isSentence === false);
      return (answers.filter(({ outcome }) => outcome.right).length / answers.length).toFixed(3);
    });
    return `| ${group} | ${shares.join(' | ')} |`;
  });
  return [`| left out | ${slots.map(({ name }) => `\`${name}\``).join(' | ')} |`, `|${' --- |'.repeat(slots.length + 1)}`, ...lines];
}
