/** What an inflected form says beyond its stem. */

/** Cases, with two adjectival forms that stand where a case does: `attr` (`-дағы`), `equ` (`-дай`). */
export type Case = 'nom' | 'gen' | 'dat' | 'acc' | 'loc' | 'abl' | 'ins' | 'attr' | 'equ';

/** Possessor: none, or person (4 is first person plural, 5 the polite second). */
export type Possessor = 0 | 1 | 2 | 3 | 4 | 5;

/** Derivation between the stem and its endings. */
export type Derivation = 'none' | 'ordinal' | 'collective' | 'approximative' | 'relative' | 'adverbial';

/** Forms of verbs; `perfect` (`-ған`), `habitual` (`-атын`) and `infinitive` (`-у`) also decline. */
export type VerbForm =
  | 'past' | 'present' | 'future' | 'perfect' | 'habitual' | 'converb' | 'infinitive' | 'conditional' | 'intent' | 'optative';

export interface Features {
  readonly case: Case;
  readonly poss: Possessor;
  readonly plural: boolean;
  readonly derivation: Derivation;
  readonly verb?: VerbForm;
  readonly negated?: boolean;
}

/** The bare form, one object: `features === BARE` tells a stem without any ending. */
export const BARE: Features = { case: 'nom', poss: 0, plural: false, derivation: 'none' };
