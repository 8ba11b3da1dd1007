import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinPieces, latinStyle } from './transliterate-latin.js';
import { STEMS } from './transliterate-stems.js';

function cyrillic(text: string, article = text): string {
  let out = '';
  let from = 0;
  for (const { start, end, text: piece } of latinPieces(text, latinStyle(article))) {
    out += text.slice(from, start) + piece;
    from = end;
  }
  return out + text.slice(from);
}

const SENTENCE = 'Өңірдегі ауылдарда қызметкерлерге жаңа үйлер салынып, оған шұғыл түрде қаржы бөлінді, бұл туралы әкім айтты.';

describe('one sentence in each orthography', () => {
  test.each([
    ['2021', 'Öñırdegı auyldarda qyzmetkerlerge jaña üiler salynyp, oğan şūğyl türde qarjy bölındı, būl turaly äkım aitty.'],
    ['2018', 'Óńirdegi aýyldarda qyzmetkerlerge jańa úıler salynyp, oǵan shuǵyl túrde qarjy bólindi, bul týraly ákim aıtty.'],
    ['2017', "O'n'irdegi ay'yldarda qyzmetkerlerge jan'a u'i'ler salynyp, og'an s'ug'yl tu'rde qarjy bo'lindi, bul ty'raly a'kim ai'tty."],
    ['encyclopaedic', 'Öñirdegi awıldarda qızmetkerlerge jaña üyler salınıp, oğan şuğıl türde qarjı bölindi, bul twralı äkim ayttı.'],
    ['of journals', 'Öñirdegi auıldarda qızmetkerlerge jaña üyler salınıp, oğan şwğıl türde qarjı bölindi, bwl turalı äkim ayttı.'],
    ['with the letters of Unicode that are at hand', 'Öŋırdegı auyldarda qyzmetkerlerge jaŋa üiler salynyp, oǧan šūǧyl türde qarjy bölındı, būl turaly äkım aitty.'],
  ])('%s', (_name, text) => {
    expect(cyrillic(text)).toBe(SENTENCE);
  });

  test('bare ASCII, where most is left open', () => {
    expect(cyrillic('Astanada zhana mektep ashyldy, ogan 40 million tenge bolindi, bul turaly ministrlik aytty.')).toBe(
      'Астанада жаңа мектеп ашылды, оған 40 миллион теңге бөлінді, бұл туралы министрлік айтты.',
    );
    expect(cyrillic('Ush jyl buryn kishkentay kopir salynghan, kuni keshe zhondeldi.')).toBe('Үш жыл бұрын кішкентай көпір салынған, күні кеше жөнделді.');
  });
});

describe('2021, sound by sound', () => {
  const ARTICLE = 'Būl jylğy üşınşı öñır üşın qarjy bölındı, sonyñ ışınde auyldarğa.';
  const word = (latin: string): string => cyrillic(latin, `${ARTICLE}\n${latin}`);
  test.each([
    // i is й after vowels, и elsewhere
    ['дейін пайыз қыркүйек ұйым сыйлады', 'deiın paiyz qyrküiek ūiym syilady'],
    ['киім тиіс сирек қиын ақпарат тарихи', 'kiım tiıs sirek qiyn aqparat tarihi'],
    // with a and u it is я and ю
    ['аяқ қоян ұя яғни қияр зиян Түркия', 'aiaq qoian ūia iağni qiar zian Türkia'],
    ['аю сүю қою кию', 'aiu süiu qoiu kiu'],
    ['Азия партиясы экономикалық Ресейдің ауылдық', 'Azia partiasy ekonomikalyq Reseidıñ auyldyq'],
    // loans by rule and by lexicon
    ['операция инфляция станция революция', 'operasia inflyasia stansia revoliusia'.replace('inflyasia', 'infliasia')],
    ['комиссия версия пенсия', 'komissia versia pensia'],
    ['центр цемент процент концерт лицензия полиция', 'sentr sement prosent konsert lisenzia polisia'],
    ['экспорт энергетика электр экономика', 'eksport energetika elektr ekonomika'],
    ['рубль автомобиль премьер фильм модель моделі', 'rubl avtomobil premer film model modelı'],
    ['бюджет валюта материал миллиард район', 'biudjet valiuta material milliard raion'],
    ['жиһаз қаһарман шаһар халық хабар', 'jihaz qaharman şahar halyq habar'],
    // capitals
    ['АҚШ ҚР ІІМ БҰҰ', 'AQŞ QR IIM BŪŪ'],
    ['Індет Ирак Индонезия Ішкі Яғни', 'Indet Irak Indonezia Işkı Iağni'],
    ['ҮКІМЕТ Ябырай', 'ÜKIMET Iabyrai'],
    ['млрд млн трлн км кг тг', 'mlrd mln trln km kg tg'],
  ])('%s', (expected, latin) => {
    expect(latin.split(' ').map(word)).toEqual(expected.split(' '));
  });

  test('capital İ is told from I where the text has it', () => {
    expect(cyrillic('İran men Iran jağasy, ışkı ıs.', `İtalia. ${ARTICLE} ışkı`)).toBe('Иран мен Іран жағасы, ішкі іс.');
  });
});

test.each([
  'Egemen.kz', 'https://dala.kz/1', 'press@dala.kz', '«Lion Bay Ventures»', 'Facebook', 'WhatsApp', 'XXI', 'IV', 'USD', 'COVID',
])('%s keeps its letters', (kept) => {
  expect(cyrillic(`Būl turaly ${kept} üşın jazdy, öñır jaña.`)).toBe(`Бұл туралы ${kept} үшін жазды, өңір жаңа.`);
});

test('capitals are spelled as small letters are', () => {
  expect(cyrillic('QOSTANAI oblysynda jol salyndy.')).toBe('ҚОСТАНАЙ облысында жол салынды.');
  expect(cyrillic('SEMEI QALASYNDA TOI BOLDY')).toBe('СЕМЕЙ ҚАЛАСЫНДА ТОЙ БОЛДЫ');
});

test('what a hyphen joins to a word of another language keeps its letters too', () => {
  expect(cyrillic('Mercedes-Benz köligi men Pfizer keldi.')).toBe('Mercedes-Benz көлігі мен Pfizer келді.');
});

test('figures and marks are left alone', () => {
  expect(cyrillic('Būl – 1,6% -ğa, 9:00-den 19:00-ge deiın; №3 üşın $40.')).toBe('Бұл – 1,6% -ға, 9:00-ден 19:00-ге дейін; №3 үшін $40.');
});

/** The two official tables, the other way round. */
const TABLES = {
  2021: { а: 'a', ә: 'ä', б: 'b', в: 'v', г: 'g', ғ: 'ğ', д: 'd', е: 'e', ё: 'io', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', қ: 'q', л: 'l', м: 'm', н: 'n', ң: 'ñ', о: 'o', ө: 'ö', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'ū', ү: 'ü', ф: 'f', х: 'h', һ: 'h', ц: 's', ч: 'ch', ш: 'ş', щ: 'ş', ы: 'y', і: 'ı', э: 'e', ю: 'iu', я: 'ia', ь: '', ъ: '' },
  2018: { а: 'a', ә: 'á', б: 'b', в: 'v', г: 'g', ғ: 'ǵ', д: 'd', е: 'e', ё: 'ıo', ж: 'j', з: 'z', и: 'ı', й: 'ı', к: 'k', қ: 'q', л: 'l', м: 'm', н: 'n', ң: 'ń', о: 'o', ө: 'ó', п: 'p', р: 'r', с: 's', т: 't', у: 'ý', ұ: 'u', ү: 'ú', ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ы: 'y', і: 'i', э: 'e', ю: 'ıý', я: 'ıa', ь: '', ъ: '' },
} as const;
const STYLES = { 2021: latinStyle('Būl jylğy üşınşı öñır üşın qarjy bölındı, sonyñ ışınde auyldarğa.'), 2018: latinStyle('Bul jylǵy úshinshi óńir úshin qarjy bólindi, sonyń ishinde aýyldarǵa.') };

describe.each([2021, 2018] as const)('the stems of the lexicon, written as in %i', (year) => {
  const spell = (word: string): string => Array.from(word, (c) => (TABLES[year] as Record<string, string>)[c] ?? c).join('');
  test('come back as they were', () => {
    const wrong = STEMS.map((stem) => stem.replace('*', '')).filter((stem) => {
      const latin = spell(stem);
      return latinPieces(latin, STYLES[year]).map(({ text }) => text).join('') !== stem;
    });
    expect(wrong).toEqual([]);
  });
});

test('pieces are in order, apart, and inside the text, whatever it is', () => {
  const unit = fc.constantFrom(...'abcdeghijklmnopqrstuvwxyzäöüūşñğıİIáóúńǵý\'’ .,-«»1қ', 'sh', 'ng', '\u0301');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      let last = 0;
      for (const { start, end, text: piece } of latinPieces(text, latinStyle(text))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(piece).not.toMatch(/[A-Z]/); // no open symbol is left
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
