/** Relation words on either side of a figure join its span and bound it. */
import { BIT } from '../../../kazakh/classes.js';
import { LESS, MORE } from '../../../kazakh/change-words.js';
import { AFTER, BEFORE, type AfterRule, type BoundRelation } from '../../../kazakh/relations.js';
import type { Case } from '../../../kazakh/features.js';
import type { Tokens } from '../../../3-segment/tokens.js';
import { Kind } from '../../../3-segment/tokens.js';
import { cueAt, hasClass, lowerAt, verbAt } from '../scan.js';
import type { Figure, Refiner } from '../figure.js';
import { changeVerbAfter } from './change-verbs.js';

/** The longest phrase before a figure has three words (`ең көп дегенде`). */
const LONGEST_BEFORE = 3;

export const boundFigures: Refiner = (figures, { doc: { tokens } }) => {
  for (const f of figures) {
    if (f.kind === 'ordinal') continue;
    if (f.features.case === 'equ' && f.relation === 'exact') f.relation = 'about';
    bindAfter(tokens, f);
    bindBefore(tokens, f);
  }
};

function bindBefore(tokens: Tokens, f: Figure): void {
  for (let length = LONGEST_BEFORE; length >= 1; length--) {
    const at = f.from - length;
    if (at < 0) continue;
    const cue = cueAt(tokens, at);
    if (!cue || cue.next !== f.from || !cue.name.startsWith('before:')) continue;
    const name = cue.name.slice('before:'.length);
    const relation = name.startsWith('=') ? (name.slice(1) as BoundRelation) : BEFORE[name];
    if (!relation) continue;
    f.from = at;
    if (f.relation === 'exact') f.relation = relation;
    return;
  }
}

/** Words after the figure, also doubled (`80 пайыздан астамға жуығы`): the first one that bounds it decides. */
function bindAfter(tokens: Tokens, f: Figure): void {
  let { case: kase } = f.features;
  for (let guard = 0; guard < 3; guard++) {
    const found = orMore(tokens, f) ?? wordAfter(tokens, f, kase) ?? verbAfter(tokens, f, kase);
    if (!found) return;
    if (f.relation === 'exact' || f.relation === 'about') f.relation = found.relation;
    f.to = found.next;
    kase = found.case;
  }
}

interface Bound {
  readonly relation: BoundRelation | 'exact';
  readonly next: number;
  readonly case: Case;
}

const OR: ReadonlySet<string> = new Set(['немесе', 'және', 'не', 'я']);

/** `4 немесе одан да көп`, `10 және одан жоғары`: the bound is the figure itself. */
function orMore(tokens: Tokens, f: Figure): Bound | null {
  if (f.high || f.features.case !== 'nom' || !OR.has(lowerAt(tokens, f.to)) || lowerAt(tokens, f.to + 1) !== 'одан') return null;
  const at = lowerAt(tokens, f.to + 2) === 'да' ? f.to + 3 : f.to + 2;
  const word = lowerAt(tokens, at);
  if (MORE.has(word) || word === 'астам' || word === 'аса') return { relation: 'at_least', next: at + 1, case: 'nom' };
  return LESS.has(word) ? { relation: 'at_most', next: at + 1, case: 'nom' } : null;
}

function wordAfter(tokens: Tokens, f: Figure, kase: Case): Bound | null {
  const cue = cueAt(tokens, f.to);
  if (!cue || !cue.name.startsWith('after:')) return null;
  const name = cue.name.slice('after:'.length);
  const rule = name.startsWith('=') ? ownRule(name) : AFTER[name];
  if (!rule || !fits(tokens, f, rule, kase)) return null;
  if (isComparison(tokens, name, cue.next)) return null;
  const negation = negationAt(tokens, cue.next);
  const next = negation && rule.negated ? negation : cue.next;
  if (rule.relation === 'at_most') {
    // Дейін with a verb of change says where the change ends: the change pass takes it.
    if (f.kind !== 'age' && changeVerbAfter(tokens, next)) return null;
    // 500 теңгеге дейін жетті: a level
    const verb = verbAt(tokens, next);
    if (verb?.verb === 'reach' && !verb.features.negated) return { relation: 'exact', next, case: cue.features.case };
  }
  return { relation: negation && rule.negated ? rule.negated : rule.relation, next, case: cue.features.case };
}

/** A word of the config carries its relation and case in its name: `=over/abl`. */
function ownRule(name: string): AfterRule {
  const [relation = '', kase = ''] = name.slice(1).split('/');
  return { relation: relation as BoundRelation, needs: [kase as Case] };
}

/** The ending that the word asks for; digits, signs and abbreviations may have lost theirs (`180 астам`). */
function fits(tokens: Tokens, f: Figure, rule: AfterRule, kase: Case): boolean {
  if (rule.needs.includes(kase)) return true;
  // 8,5% артық, 5 жоғары оқу орны: bare, a comparative bounds nothing.
  if (MORE.has(lowerAt(tokens, f.to))) return false;
  const bareSign = tokens.kind[f.to - 1] === Kind.Number || lowerAt(tokens, f.to - 1) === '%';
  return kase === 'nom' && f.to === f.coreTo && bareSign && (rule.relation === 'over' || rule.relation === 'almost');
}

/** `5 пайыздан жоғары өсті`, `… көп болды` bound the figure; `2 еседен артық қымбат` too. `көп жылғы` does not. */
function isComparison(tokens: Tokens, name: string, next: number): boolean {
  return name === 'көп' && lowerAt(tokens, next) === 'бұрын';
}

/** One past `емес`, `болмауы`, `болмайды` and the like; 0 without one. */
function negationAt(tokens: Tokens, i: number): number {
  if (lowerAt(tokens, i) === 'емес') return i + 1;
  const verb = verbAt(tokens, i);
  return verb?.verb === 'be' && verb.features.negated === true ? i + 1 : 0;
}

function verbAfter(tokens: Tokens, f: Figure, kase: Case): Bound | null {
  const verb = verbAt(tokens, f.to);
  if (!verb) return null;
  // $100 млрд асуы: behind a sign the ending is only heard
  const heard = kase === 'nom' && f.kind === 'money' && verb.verb === 'exceed' && !hasClass(tokens, f.to - 1, BIT.currency) ? 'abl' : kase;
  const relation = relationOfVerb(verb.verb, verb.features.negated === true, heard);
  return relation && { relation, next: f.to + 1, case: verb.features.case };
}

function relationOfVerb(verb: string, negated: boolean, kase: Case): BoundRelation | null {
  if (kase === 'abl') {
    if (verb === 'exceed') return negated ? 'at_most' : 'over';
    if (verb === 'begin') return negated ? null : 'at_least';
  }
  if (kase === 'dat') {
    if (verb === 'approach' && !negated) return 'almost';
    if ((verb === 'reach' || verb === 'fill') && negated) return 'under';
  }
  return null;
}
