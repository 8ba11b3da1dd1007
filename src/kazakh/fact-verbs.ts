/** Verbs of facts: the stem of a verb form, its infinitive, and what verbs do with a sum. */
import type { VerbForm } from './features.js';
import { attach } from './inflect.js';
import { harmony, isVowel } from './letters.js';
import { valuesOf } from './lexicon/index.js';

/** What a verb does with a figure. */
export type VerbClass = 'change' | 'reach' | 'transfer' | 'spend' | 'collect' | 'trade' | 'price' | 'speech';

const CLASSES = new Map([...valuesOf('does')].map(([stem, classes]) => [stem, new Set(classes.split(',') as VerbClass[])] as const));
const NONE: ReadonlySet<VerbClass> = new Set();

/** What a verb form can do with a figure: `төледі` and `құйды` end like a present, and are known by their stems. */
export function verbClasses(lower: string, form: VerbForm): ReadonlySet<VerbClass> {
  const stem = verbStem(lower, form);
  // таб-ады: тап
  const found = CLASSES.get(stem) ?? CLASSES.get(stem.replace(/б$/u, 'п')) ??
    (form === 'present' ? CLASSES.get(verbStem(lower, 'past')) : undefined);
  if (found !== undefined) return found;
  // аударылмаған: not transferred, still of transfers
  return CLASSES.get(stem.replace(/[мбп][ае]$/u, '')) ?? CLASSES.get(lower.replace(/(?:[ыі]?пт[ыі])$/u, '')) ?? NONE;
}

/** Endings of each form after the stem, the longest first, and what they took from the stem. */
const ENDINGS: Readonly<Record<VerbForm, readonly RegExp[]>> = {
  /** With what is told by others: `тапсырылыпты`. */
  past: [/(?<=..)[ыі]пт[ыі]$/u, /(?<=[аәеиоөуұүыі][^аәеиоөуұүыі]+[ае])пт[ыі]$/u, /[дт][ыі](?:қ|к|м)?$/u],
  perfect: [/[ғқ]ан(?:ын|ына|ынан|ы|дығын|дығы)?$/u, /[гк]ен(?:ін|іне|інен|і|дігін|дігі)?$/u],
  present: [/й(?:ды|ді|мыз|міз|мын|мін)$/u, /[ае](?:ды|ді|мыз|міз|мын|мін)$/u, /(?<glide>[яи])(?:ды|ді|мыз|міз|мын|мін)$/u],
  habitual: [
    /йт[ыі]н(?:[ыі]|[ыі]н|ына|іне|д[ыі][ғг][ыі]н?)?$/u, /[ае]т[ыі]н(?:[ыі]|[ыі]н|ына|іне|д[ыі][ғг][ыі]н?)?$/u,
    /(?<glide>[яи])т[ыі]н(?:[ыі]|[ыі]н|д[ыі][ғг][ыі]н?)?$/u,
  ],
  converb: [/[ыі]п$/u, /п$/u],
  intent: [/[мбп][ае][қк](?:шы|ші|пыз|піз)?$/u],
  infinitive: [/у(?:[ыі]|[ыі]н|ына|іне|ға|ге|ды|ді|да|де)?$/u, /(?<glide>ю)(?:[ыі]|ын|ін)?$/u],
  conditional: [/с[ае](?:қ|к|ң)?$/u],
  future: [/[ае]?р$/u],
  optative: [/с[ыі]н$/u],
};

/** `төледі`, `жоспарлады`, `тамашалады`: a stem that ends in a vowel, in the past. */
function isPastOf(lower: string): boolean {
  return CLASSES.has(lower.slice(0, -2)) || /.{2}[^аәеиоөуұүыійл][лдт][ае]д[ыі]$/u.test(lower) ||
    /^(?:тамаша|баға|сауда|мерекел)/u.test(lower);
}

/** The stem of a verb form in lower case: `бөлінді`, `бөлінеді`, `бөлініп`, `бөлінген` give `бөлін`. */
export function verbStem(lower: string, form: VerbForm): string {
  if (form === 'present' && isPastOf(lower)) return lower.slice(0, -2);
  for (const ending of ENDINGS[form]) {
    const match = ending.exec(lower);
    if (match === null) continue;
    const stem = lower.slice(0, match.index);
    const glide = match.groups?.['glide'];
    if (glide === 'я' || glide === 'ю') return `${stem}й`;
    if (glide === 'и') return stem + (harmony(lower) === 'back' ? 'ы' : 'і');
    // тауып: тап
    if (form === 'converb' && stem.endsWith('у') && isVowel(stem.charAt(stem.length - 2))) return `${stem.slice(0, -1)}п`;
    return stem;
  }
  return lower;
}

/** The name of the doing: `бөлінді` → `бөліну`, `жұмсады` → `жұмсау`, `тапты` → `табу`. */
export function infinitiveOf(lower: string, form: VerbForm): string {
  if (form === 'infinitive') return lower.replace(/у(?:[ыі]|[ыі]н|ына|іне|ға|ге|д[аеыі])?$/u, 'у');
  const stem = verbStem(lower, form);
  if (/[ыі]$/u.test(stem)) return `${stem.slice(0, -1)}у`;
  if (stem.endsWith('й')) return `${stem.slice(0, -1)}ю`;
  return /[пқк]$/u.test(stem) ? attach(stem, 'у') : `${stem}у`;
}
