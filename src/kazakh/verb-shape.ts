/** What a verb that no lexicon lists says by its ending alone: tense, intent, condition, negation. */
import type { VerbForm } from './features.js';

export interface VerbShape {
  readonly form: VerbForm;
  readonly negated: boolean;
}

/** Endings in the order they are tried; the longest that fits decides. */
const SHAPES: readonly (readonly [VerbForm, boolean, readonly string[]])[] = [
  ['perfect', true, ['маған', 'меген', 'баған', 'беген', 'паған', 'пеген', 'мағанын', 'мегенін', 'бағанын', 'бегенін', 'пағанын', 'пегенін', 'мағаны', 'мегені', 'бағаны', 'бегені', 'пағаны', 'пегені']],
  ['past', true, ['мады', 'меді', 'бады', 'беді', 'пады', 'педі']],
  ['present', true, ['майды', 'мейді', 'байды', 'бейді', 'пайды', 'пейді']],
  ['intent', false, ['мақ', 'мек', 'бақ', 'бек', 'пақ', 'пек', 'мақшы', 'мекші', 'бақшы', 'бекші', 'пақшы', 'пекші', 'мақпыз', 'мекпіз', 'бақпыз', 'бекпіз', 'пақпыз', 'пекпіз']],
  ['present', false, ['ады', 'еді', 'йды', 'йді', 'яды', 'иды', 'иді', 'амыз', 'еміз', 'ймыз', 'йміз', 'ямыз', 'амын', 'емін', 'ймын', 'ймін']],
  ['conditional', false, ['са', 'се', 'саң', 'сең', 'сақ', 'сек']],
  ['perfect', false, ['ған', 'ген', 'қан', 'кен']],
  ['past', false, ['ды', 'ді', 'ты', 'ті']],
];

/** Words that end so and are no verbs. */
const NO_VERBS: ReadonlySet<string> = new Set([
  'еді', 'деді', 'тармақ', 'тамақ', 'қаймақ', 'құймақ', 'тұрмақ', 'аймақ', 'көмек', 'өрмек', 'сабақ', 'табақ', 'қабақ', 'шарбақ', 'кебек', 'еңбек', 'бармақ', 'жұмақ', 'батпақ', 'қалпақ', 'өзбек', 'емес', 'баспа', 'маңызды', 'түрлі', 'тиісті',
  'мәселе', 'бірнеше', 'неше', 'адам', 'басқа', 'бағдарламаса', 'ауласа', 'бірақ', 'көбелек', 'сүйек', 'ермек', 'көрнекті', 'белгілі',
]);

const BY_ENDING = new Map<string, VerbShape>();
let longest = 0;
for (const [form, negated, endings] of SHAPES) {
  for (const ending of endings) {
    if (!BY_ENDING.has(ending)) BY_ENDING.set(ending, { form, negated });
    longest = Math.max(longest, ending.length);
  }
}

/** Past tenses of `-ла`, `-да` verbs, which end like a present: `хабарлады`, `мәлімдеді`, `тоқтады`. */
function isPastOfVowelStem(lower: string): boolean {
  if (PASTS.has(lower)) return true;
  const before = lower.charAt(lower.length - 4);
  const sound = lower.charAt(lower.length - 5);
  if (before === 'л' || before === 'д') return !VOWELS.has(sound);
  return before === 'т' && (sound === 'с' || sound === 'қ' || sound === 'к');
}

const VOWELS: ReadonlySet<string> = new Set('аәеоөұүыіиуяюэ');
const PASTS: ReadonlySet<string> = new Set(
  'сұрады қарады жұмсады жасады жарады тарады ойнады сынады жинады құрады жариялады бағалады нығайды көбейді азайды ұлғайды молайды күшейді сақтады'.split(' '),
);

/** Shape of a lower-case word by its longest verbal ending; null when it has none. */
export function verbShape(lower: string): VerbShape | null {
  if (NO_VERBS.has(lower)) return null;
  for (let n = Math.min(longest, lower.length - 2); n >= 2; n--) {
    const shape = BY_ENDING.get(lower.slice(-n));
    if (!shape) continue;
    return shape.form === 'present' && !shape.negated && isPastOfVowelStem(lower) ? { form: 'past', negated: false } : shape;
  }
  return null;
}
