import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../../3-segment/doc.js';
import { relateNames } from '../../5-relate/refs.js';
import { createLexicon } from '../../kazakh/lexicon.js';
import { shippedModel } from '../../run/model.js';
import { extractNames } from './index.js';

const lexicon = createLexicon([]);
const model = shippedModel();

function names(text: string): string[] {
  const doc = segment(text, lexicon);
  const mentions = extractNames(doc, { model, claimed: new Uint8Array(doc.tokens.count) });
  return relateNames({ doc, mentions }).entities.map(({ type, surface, name }) => (surface === name ? `${type} ${name}` : `${type} ${surface} = ${name}`));
}

describe('titles of office', () => {
  test.each([
    ['Кеше Ақтөбе облысының бұрынғы әкімі Серік Жанболов келді.', ['POSITION Ақтөбе облысының бұрынғы әкімі', 'PERSON Серік Жанболов']],
    ['Көлік министрінің міндетін атқарушы Марат Есімов сөйледі.', ['POSITION Көлік министрінің міндетін атқарушы', 'PERSON Марат Есімов']],
    ['Премьер-министрдің орынбасары – Қаржы министрі Дамир Есімов келді.', ['POSITION Премьер-министрдің орынбасары', 'POSITION Қаржы министрі', 'PERSON Дамир Есімов']],
    ['Тәжікстан Республикасының Инвестициялар, өнеркәсіп және сауда министрі Рустам Назаров келді.',
      ['POSITION Тәжікстан Республикасының Инвестициялар, өнеркәсіп және сауда министрі', 'PERSON Рустам Назаров']],
    ['«Ақ Бидай» ЖШС директоры Жанна Есімова айтты.', ['POSITION «Ақ Бидай» ЖШС директоры', 'PERSON Жанна Есімова']],
    ['№12 мектептің директоры Дана Есімова айтты.', ['POSITION №12 мектептің директоры', 'PERSON Дана Есімова']],
    ['Қаржы министрінің 1-орынбасары Дана Есімова айтты.', ['POSITION Қаржы министрінің 1-орынбасары', 'PERSON Дана Есімова']],
    ['Кеше 2-қалалық емхананың бас дәрігері Дана Есімова айтты.', ['POSITION 2-қалалық емхананың бас дәрігері', 'PERSON Дана Есімова']],
    ['Тұңғыш Президент күні тойланды.', ['EVENT Тұңғыш Президент күні']],
    ['Бұл туралы қала әкімі Дана Есімова айтты.', ['POSITION қала әкімі', 'PERSON Дана Есімова']],
    ['Кеше Елбасымыз келді.', ['POSITION Елбасымыз']],
    ['Министр құжатқа қол қойды, сот төрағасы келіспеді.', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('people, places, organisations', () => {
  test.each([
    ['Жиынға Қ.Сәрсенов, Н. Әбіш қатысты.', ['PERSON Қ.Сәрсенов = Қ. Сәрсенов', 'PERSON Н. Әбіш']],
    ['Наурыз Дәулетбаев пен Айтеңге Қосымов ақсақал келді.', ['PERSON Наурыз Дәулетбаев', 'PERSON Айтеңге Қосымов']],
    ['Теңгебай Манатұлы темір соғады.', ['PERSON Теңгебай Манатұлы']],
    ['Павлодар облысындағы Ертіс өзенінде су көп.', ['GPE Павлодар облысындағы = Павлодар облысы', 'LOCATION Ертіс өзенінде = Ертіс өзені']],
    ['Қостанайлық шаруалар жапон тілін үйренді.', ['NORP Қостанайлық = қостанайлық', 'LANGUAGE жапон тілін = жапон тілі']],
    ['Төтенше жағдайлар министрлігінің (ТЖМ) дерегі.', ['ORGANISATION Төтенше жағдайлар министрлігінің = Төтенше жағдайлар министрлігі', 'ORGANISATION ТЖМ']],
    ['«Дала Үні» тілшісі жазды, деп хабарлайды Dalauni.kz.', ['ORGANISATION «Дала Үні» = Дала Үні', 'ORGANISATION Dalauni.kz']],
    ['«Көктем» романы мен «Жас ана» бағдарламасы.', ['ART «Көктем» = Көктем', 'PROJECT «Жас ана» = Жас ана']],
    ['«Орман» қоры (ОДҚ) несие берді.', ['ORGANISATION «Орман» қоры', 'ORGANISATION ОДҚ']],
    ['Кеше QSTEP компаниясы цех ашты.', ['ORGANISATION QSTEP компаниясы']],
    ['Биыл Бауыржан Момышұлы ауылында той өтті.', ['GPE Бауыржан Момышұлы ауылында = Бауыржан Момышұлы ауылы']],
    ['Қызылшамен 5 бала ауырды.', ['DISEASE Қызылшамен = қызылша']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('things called after somebody', () => {
  test.each([
    ['Кеше Ж. Есенов атындағы облыстық драма театрында кеш өтті.', ['FACILITY Ж. Есенов атындағы облыстық драма театрында = Ж. Есенов атындағы облыстық драма театры']],
    ['Дарын Есенов атындағы №12 мектептің оқушысы келді.', ['FACILITY Дарын Есенов атындағы №12 мектептің = Дарын Есенов атындағы №12 мектеп']],
    ['Қабанбай батыр атындағы орталық концерт залы мен Абай атындағы мектеп ғимараты.', ['FACILITY Қабанбай батыр атындағы орталық концерт залы', 'FACILITY Абай атындағы мектеп']],
    ['Таразда Абай атындағы ҚазҰПУ-дың бөлімі бар.', ['GPE Таразда = Тараз', 'ORGANISATION Абай атындағы ҚазҰПУ-дың = Абай атындағы ҚазҰПУ']],
    ['Ж. Есенов атындағы театрдың директоры Марат Ахметов келді.', ['POSITION Ж. Есенов атындағы театрдың директоры', 'PERSON Марат Ахметов']],
    ['Оған Абай атындағы стипендия берілді.', ['PERSON Абай']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('places of a list that share their head', () => {
  test.each([
    ['Ертең Ақтөбе, Абай және Батыс Қазақстан облыстарында жел тұрады.', ['GPE Ақтөбе', 'GPE Абай', 'GPE Батыс Қазақстан']],
    ['Ақсай мен Жаңа Талап елді мекендеріне су барды.', ['GPE Ақсай', 'GPE Жаңа Талап']],
    ['Кеше Шал ақын мен Біржан сал аудандарында жаңбыр жауды.', ['GPE Шал ақын', 'GPE Біржан сал']],
    ['Елордада, Ақмола, Абай өңірлерінде боран соғады.', ['GPE Ақмола', 'GPE Абай']],
    ['Кеше Бөкен, Дәулет көшелері жабылды.', ['FACILITY Бөкен', 'FACILITY Дәулет көшелері']],
    ['Алматы көшелері таза, республиканың таулы аудандары суық.', ['GPE Алматы']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('one name is not two, two names are not one', () => {
  test.each([
    ['Кеше Астанадағы Сарыарқа ауданы Ақсай көшесінде өрт шықты.', ['GPE Астанадағы = Астана', 'GPE Сарыарқа ауданы', 'FACILITY Ақсай көшесінде = Ақсай көшесі']],
    ['– Шаруашылық Таң ауылында орналасқан.', ['GPE Таң ауылында = Таң ауылы']],
    ['Кеше Шал ақын ауданында, 1-Сарыарқа көшесінде.', ['GPE Шал ақын ауданында = Шал ақын ауданы', 'FACILITY 1-Сарыарқа көшесінде = 1-Сарыарқа көшесі']],
    ['Дональд Трамп пен Владимир Зеленский келді. Бүгін Трамп Зеленскиймен кездесті.',
      ['PERSON Дональд Трамп', 'PERSON Владимир Зеленский', 'PERSON Трамп', 'PERSON Зеленскиймен = Зеленский']],
    ['Ол Шығыс Қазақстанда, Америка Құрама Штаттарында болды.', ['GPE Шығыс Қазақстанда = Шығыс Қазақстан', 'GPE Америка Құрама Штаттарында = Америка Құрама Штаттары']],
    ['Дана Есенова, «Ақ Бидай» ЖШС инженері: жұмыс бар.', ['PERSON Дана Есенова', 'POSITION «Ақ Бидай» ЖШС инженері']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

test('a common noun with a capital is the fund named before it; at the start of a sentence only once that is clear', () => {
  const found = (text: string): number => names(text).filter((line) => line === 'ORGANISATION Қор').length;
  expect(found('«Бәйге» инвестициялық қоры құрылды. Қор жұмыс істейді. Біз Қор тарапынан көмек күтеміз. Қор ашық.')).toBe(2);
  expect(found('Біз Қор тарапынан көмек күтеміз.')).toBe(0);
});

test('names yield to claimed tokens', () => {
  const text = 'Алматыда 5 млн АҚШ доллары берілді.';
  const doc = segment(text, lexicon);
  const claimed = new Uint8Array(doc.tokens.count);
  claimed.fill(1, 1, 5);
  expect(extractNames(doc, { model, claimed }).map(({ from }) => from)).toEqual([0]);
});

test('mentions are apart, in order and inside one sentence, whatever the text', () => {
  const piece = fc.constantFrom('Асан', 'Дарбаев', 'министрі', 'Қаржы', '«', '»', 'ЖШС', 'облысы', 'Абай', '-', 'ТМҰ', '.', '\n', 'қоры', 'және', ',', '№', '5', 'Қ', 'көшесі', 'кодексі');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('', ' '), (pieces, space) => {
      const doc = segment(pieces.join(space), lexicon);
      let last = 0;
      for (const { from, to, confidence } of extractNames(doc, { model, claimed: new Uint8Array(doc.tokens.count) })) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(doc.sentenceOf[from]).toBe(doc.sentenceOf[to - 1]);
        expect(confidence > 0 && confidence <= 1).toBe(true);
        last = to;
      }
    }),
    { numRuns: 300 },
  );
});
