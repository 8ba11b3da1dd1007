/** Words that bound a figure: `шамамен`, `астам`, `жуық`, `дейін`. A cue's name begins with `rel:`. */
import type { Entry } from './lexicon.js';
import type { Case } from './features.js';

export type BoundRelation = 'about' | 'almost' | 'over' | 'under' | 'at_least' | 'at_most';

/** Said before the figure. */
export const BEFORE: Readonly<Record<string, BoundRelation>> = {
  шамамен: 'about', 'жуық алғанда': 'about', 'жуықтап алғанда': 'about', шамалап: 'about', 'шамамен алғанда': 'about',
  кемінде: 'at_least', 'кем дегенде': 'at_least', 'ең кемі': 'at_least', кемі: 'at_least', 'ең азы': 'at_least',
  'ең аз дегенде': 'at_least', 'аз дегенде': 'at_least', 'ең кем дегенде': 'at_least', 'ең кемінде': 'at_least',
  'ең көп дегенде': 'at_most', 'көп дегенде': 'at_most', 'ең көбі': 'at_most', көбі: 'at_most', шамасы: 'about', 'әрі кетсе': 'at_most', 'көп болса': 'at_most',
};

export interface AfterRule {
  readonly relation: BoundRelation;
  /** With `емес`, or a negated `бол`, right after: `кем емес` is at least. */
  readonly negated?: BoundRelation;
  /** Cases of the figure that the word asks for. */
  readonly needs: readonly Case[];
}

/** Said after the figure, by the bare word; nominals decline (`астамын`, `жуығы`). */
export const AFTER: Readonly<Record<string, AfterRule>> = {
  астам: { relation: 'over', needs: ['abl'] },
  артық: { relation: 'over', negated: 'at_most', needs: ['abl'] },
  жоғары: { relation: 'over', negated: 'at_most', needs: ['abl'] },
  көп: { relation: 'over', negated: 'at_most', needs: ['abl'] },
  кем: { relation: 'under', negated: 'at_least', needs: ['abl'] },
  төмен: { relation: 'under', negated: 'at_least', needs: ['abl'] },
  аз: { relation: 'under', negated: 'at_least', needs: ['abl'] },
  бастап: { relation: 'at_least', needs: ['abl'] },
  жуық: { relation: 'almost', needs: ['dat'] },
  тарта: { relation: 'almost', needs: ['dat'] },
  таяу: { relation: 'almost', needs: ['dat'] },
  жақын: { relation: 'almost', needs: ['dat'] },
  дейін: { relation: 'at_most', needs: ['dat'] },
  шейін: { relation: 'at_most', needs: ['dat'] },
  дейінгі: { relation: 'at_most', needs: ['dat'] },
  шейінгі: { relation: 'at_most', needs: ['dat'] },
  дерлік: { relation: 'almost', needs: ['nom'] },
  шақты: { relation: 'about', needs: ['nom'] },
  шамасында: { relation: 'about', needs: ['nom', 'gen'] },
  төңірегінде: { relation: 'about', needs: ['nom', 'gen'] },
  маңайында: { relation: 'about', needs: ['nom', 'gen'] },
  маңында: { relation: 'about', needs: ['nom', 'gen'] },
  шамалы: { relation: 'about', needs: ['nom'] },
};

const DECLINES: ReadonlySet<string> = new Set(['астам', 'артық', 'жуық', 'көп', 'кем', 'тарта']);

function* entries(): Generator<Entry<'cue'>> {
  for (const lemma of Object.keys(BEFORE)) yield { lemma, cls: 'cue', data: { cue: `before:${lemma}` }, fixed: true };
  for (const lemma of Object.keys(AFTER)) {
    yield { lemma, cls: 'cue', data: { cue: `after:${lemma}` }, ...(DECLINES.has(lemma) ? {} : { fixed: true }) };
  }
}

export const RELATION_ENTRIES: readonly Entry<'cue'>[] = [...entries()];
