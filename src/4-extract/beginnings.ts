/** By which words rules begin: told by each rule, asked of a word once, kept with it as bits. */
import { kept, type Word } from '../kazakh/word.js';

export interface Rule {
  /** Whether a match can begin at (or hang on) a token that is this word. True wherever the rule could answer. */
  readonly begins: (word: Word) => boolean;
}

/** Bits of a number that a rule can have. */
const MOST_RULES = 31;

/**
 * The rules that a word can set off, as bits: bit `k` for rule `k`.
 *
 * @throws RangeError when there are more rules than bits
 */
export function rulesByWord(rules: readonly Rule[]): (word: Word) => number {
  if (rules.length > MOST_RULES) throw new RangeError(`${rules.length} rules share one number of ${MOST_RULES} bits: split the list`);
  return kept((word) => rules.reduce((bits, { begins }, k) => (begins(word) ? bits | (1 << k) : bits), 0));
}

/** The index of the lowest bit that is set. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
