/** Verbs that say what a figure does, by what they mean for it. */
import { conjugate } from './conjugate.js';
import { attach } from './inflect.js';
import type { Entry } from './lexicon.js';

const VERBS = {
  /** The figure, or what it measures, grows by it or to it. */
  rise: 'өс өсір өсірілі арт арттыр арттырыл көбей көбейт көбейтіл көтер көтеріл көтертіл қымбатта қымбаттат ұлғай ұлғайт ұлғайтыл жоғарыла жоғарылат нығай өрле молай молайт күшей кеңей кеңейт ұзар ұзарт үде шарықта жеделде жылдамда еселен үстемеле жылын',
  fall: 'төменде төмендет төмендетіл азай азайт азайтыл кемі кеміт кемітіл арзанда арзандат қысқар қысқарт қысқартыл баяула баяулат тежел құлдыра құнсыздан әлсіре шегін құла арзандатыл түсір түсіріл сирексі бәсеңде кішірей тарыл суыт',
  /** `түсті` is a fall from A to B or to B; money that `түсті` into a budget came in. */
  drop: 'түс',
  /** With дейін a change, alone a level. */
  bring: 'жеткіз жеткізіл',
  exceed: 'ас асыр',
  approach: 'жуықта тая таял жақында тақа тақал',
  reach: 'жет',
  begin: 'бастал',
  /** Of an age: `16 жасқа толмаған`. */
  fill: 'тол',
  make: 'құра құрал',
  be: 'бол',
} as const;

export type FigureVerb = keyof typeof VERBS;

/** Verbs of change are told of by hearsay too: `өсіпті`, `арзандапты`. */
const HEARSAY: ReadonlySet<string> = new Set<FigureVerb>(['rise', 'fall', 'drop', 'bring']);

function* entries(): Generator<Entry<'verb'>> {
  for (const [verb, stems] of Object.entries(VERBS)) {
    for (const lemma of stems.split(' ')) {
      const data = { verb: verb as FigureVerb };
      yield { lemma, cls: 'verb', data };
      if (HEARSAY.has(verb)) yield { lemma: hearsay(lemma), cls: 'verb', data, fixed: true };
    }
  }
}

/** The converb in -п with the past on it: `қымбатта` → `қымбаттапты`. */
function hearsay(stem: string): string {
  const converb = conjugate(stem).find(({ form, features }) => features.verb === 'converb' && features.negated !== true && form.endsWith('п'))?.form ?? stem;
  return attach(converb, 'тI');
}

export const VERB_ENTRIES: readonly Entry<'verb'>[] = [...entries()];
