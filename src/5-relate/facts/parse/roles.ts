/** What each unit may answer: asked once, for all figures. */
import { PURPOSES, TIMES } from '../../../kazakh/fact-words.js';
import { kept, NO_WORD } from '../../../kazakh/word.js';
import { Cat, Role } from './types.js';
import type { Unit } from './units.js';

export function rolesOf(units: readonly Unit[], cat: Uint8Array, kase: Uint8Array): Uint8Array {
  const roles = new Uint8Array(units.length + 1);
  for (let u = 0; u < units.length; u++) {
    const unit = units[u]!;
    const own = cat[u]!;
    let role =
      own === Cat.place ? Role.place : own === Cat.person || own === Cat.organisation ? Role.speaker : own === Cat.date ? Role.date : 0;
    if (unit.kind === 'entity') role |= own === Cat.office ? Role.name : Role.name | Role.actor;
    if (isVerb(unit, own)) role |= Role.verb;
    if (unit.noun && own !== Cat.adjective && own !== Cat.office && own !== Cat.person) {
      role |= kase[u] === DATIVE || isPurpose(units[u + 1]?.word ?? NO_WORD) ? Role.noun | Role.aim : Role.noun;
    } else if (isTimes(unit.word) || (own === Cat.adjective && !isNominal(cat[u + 1]!))) role |= Role.noun;
    roles[u] = role;
  }
  return roles;
}

const isPurpose = kept(({ lower }) => PURPOSES.has(lower));
const isTimes = kept(({ lower }) => TIMES.has(lower));
const DATIVE = 2;

/** What an adjective before it belongs to: where none follows, it stands for its noun (`ірі қара`). */
const isNominal = (cat: number): boolean =>
  (cat >= Cat.nom && cat <= Cat.attr) || (cat >= Cat.place && cat <= Cat.name) || cat === Cat.adjective || cat === Cat.infinitive;

const isVerb = ({ form }: Unit, cat: number): boolean =>
  cat === Cat.verb || cat === Cat.converb || cat === Cat.participle || cat === Cat.auxiliary ||
  (form !== null && (form.infinitive || form.verb !== null));
