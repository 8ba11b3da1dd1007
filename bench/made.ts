/** News made from a few hundred stems in all their forms: for the bench where no labelled text is at hand. Deterministic. */
import { inflect } from '../dist/kazakh/inflect.js';
import { random } from '../training/random.js';
import type { BenchText } from './texts.js';

const NOUNS = (
  'адам ауыл айлық ақша аудан ағаш ауру банк басшы баға бала бақ бағдарлама билік бизнес бөлім бұйрық бұлақ дәрі дәрігер депутат дерек дүкен егін ел еңбек есеп жаңалық жауап жер жиын жоба жол жұмыс ' +
  'заң зауыт зерттеу кәсіпкер келісім кен кеңес кітап көл көлік көмек көше күн қаражат қар қарыз қала қоғам қойма қонақ құжат құрылыс мал мамандық мектеп министр мұғалім мұнай мұрағат нан нарық несие облыс ' +
  'орман отбасы оқушы өзен өнім өндіріс өрт палата пәтер салық сапар сауда сайлау саясат серіктес сот су сұрақ сыйлық тауар театр теміржол төлем тұрғын тұрмыс үй үкімет ұйым фильм халық хат шара шекара шығын шәкірт ысқақ ' +
  'экспорт әкім әдіс әскер іс іссапар'
).split(' ');
const VERBS =
  'бөлді жариялады қабылдады талқылады ашты жабдықтады қолдады мақұлдады түсіндірді тексерді бекітті жоспарлап отыр ұсынды көрсетті'.split(' ');
const ADJECTIVES =
  'жаңа ірі үлкен мемлекеттік аймақтық қосымша алғашқы негізгі маңызды ұлттық шетелдік жергілікті былтырғы арнайы'.split(' ');
const SYLLABLES = {
  back: ['ба', 'қал', 'сар', 'тұр', 'мұқ', 'жан', 'дос', 'нұр', 'қо', 'лат', 'ар', 'быр', 'шың', 'тас'],
  front: ['бе', 'кен', 'сер', 'дәу', 'күл', 'мер', 'гүл', 'ті', 'лес', 'ер', 'бек', 'шін', 'нәр', 'көр'],
} as const;

/** Texts of so many sentences each; all together have more than 20,000 distinct forms. */
export function madeTexts(count: number, sentences: number): BenchText[] {
  const next = random(7);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const stem = (): string => {
    const syllables = one([SYLLABLES.back, SYLLABLES.front]);
    return Array.from({ length: 2 + Math.floor(next() * 2) }, () => one(syllables)).join('');
  };
  const stems = [...NOUNS, ...Array.from({ length: 500 }, stem)];
  const forms = stems.map((noun) => inflect(noun).map(({ form }) => form));
  const word = (): string => one(one(forms));
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const person = (): string => `${capital(stem())} ${capital(stem())}${one(['ов', 'ев', 'баев', 'бек', 'қызы', 'ұлы'])}`;
  const number = (): string => one([
    String(Math.floor(next() * 900) + 2), `${Math.floor(next() * 90) + 1},${Math.floor(next() * 9) + 1}`,
    `${Math.floor(next() * 9) + 1} ${String(Math.floor(next() * 900) + 100)}`,
  ]);
  const kinds: readonly (() => string)[] = [
    () => `${capital(stem())} облысында ${word()} ${word()} ${number()} млрд теңге ${one(VERBS)}.`,
    () =>
      `«${capital(stem())}» компаниясының басшысы ${person()} ${one(ADJECTIVES)} ${word()} ${word()} ${one(VERBS)}, – деп хабарлады ${word()} ${word()}.`,
    () =>
      `${2015 + Math.floor(next() * 12)} жылғы ${1 + Math.floor(next() * 28)} ${one(['қаңтарда', 'наурызда', 'мамырда', 'шілдеде', 'қарашада'])} ${capital(stem())} қаласында ${word()} ${word()} ${word()} ашылды.`,
    () =>
      `Биыл ${one(ADJECTIVES)} ${word()} ${number()} пайызға ${one(['өсті', 'төмендеді', 'артты'])}, ал ${word()} ${number()} ${one(['тонна', 'адам', 'шақырым', 'гектар', 'доллар'])} болды.`,
    () => `${capital(word())} ${word()} ${one(ADJECTIVES)} ${word()} ${word()} ${word()}, ${word()} ${word()} ${one(VERBS)}.`,
    () => `${person()} ${word()} ${word()} туралы ${capital(stem())} министрлігінің ${word()} ${one(VERBS)}.`,
  ];
  return Array.from({ length: count }, (_, k) => ({
    id: `m${k}`, title: `${capital(word())} ${word()} ${number()} млн теңге`, published: '2026-02-20',
    text: Array.from({ length: sentences }, () => one(kinds)()).join('\n'),
  }));
}
