/** Names that say whose child a person is: `Оралұлы`, `Жұбанқызы`, `Петрович`. */
import { GIVEN_NAMES, PATRONYMIC_ENDINGS } from './gazetteer/people.js';

/** Whether a name in its base form ends as patronymics do; some family names do so too. */
export function isPatronymic(word: string): boolean {
  const w = word.toLowerCase();
  return w.length > 5 && PATRONYMIC_ENDINGS.some((ending) => w.endsWith(ending)) && !w.endsWith('кич');
}

/** Whether a name right after a given name is the father's and no family name: `Петрович`, but not `Вучич`, `Джокович`. */
export function isFathersName(word: string): boolean {
  if (!isPatronymic(word)) return false;
  const w = word.toLowerCase();
  if (!w.endsWith('ич')) return true;
  const father = /^(?<name>.+)[ое]вич$/u.exec(w)?.groups?.['name'];
  return father !== undefined && [father, `${father}й`, `${father}ь`].some((name) => GIVEN_NAMES.has(name));
}
