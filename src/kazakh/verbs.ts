/** Verbs that say what a figure does, by what they mean for it. */
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

function* entries(): Generator<Entry<'verb'>> {
  for (const [verb, stems] of Object.entries(VERBS)) {
    for (const lemma of stems.split(' ')) yield { lemma, cls: 'verb', data: { verb: verb as FigureVerb } };
  }
}

export const VERB_ENTRIES: readonly Entry<'verb'>[] = [...entries()];
