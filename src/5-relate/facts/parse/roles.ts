/** What each unit may answer: asked once, for all figures. */
import { PURPOSES } from '../../../kazakh/fact-words.js';
import { Cat, Role } from './types.js';
import type { Unit } from './units.js';

export function rolesOf(units: readonly Unit[], cat: Uint8Array, kase: Uint8Array): Uint8Array {
  return Uint8Array.from(units, (unit, u) => {
    const own = cat[u] as number;
    let roles = own === Cat.place ? Role.place : own === Cat.person || own === Cat.organisation ? Role.speaker : own === Cat.date ? Role.date : 0;
    if (unit.kind === 'entity') roles |= own === Cat.office ? Role.name : Role.name | Role.actor;
    if (isVerb(unit, own)) roles |= Role.verb;
    if (unit.noun && own !== Cat.adjective && own !== Cat.office && own !== Cat.person) roles |= kase[u] === DATIVE || PURPOSES.has(units[u + 1]?.lower ?? '') ? Role.noun | Role.aim : Role.noun;
    return roles;
  });
}

const DATIVE = 2;

const isVerb = ({ form }: Unit, cat: number): boolean =>
  cat === Cat.verb || cat === Cat.converb || cat === Cat.participle || cat === Cat.auxiliary || (form !== null && (form.infinitive || form.verb !== null));
