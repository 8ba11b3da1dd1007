import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arabicPieces } from './transliterate-arabic.js';

function cyrillic(text: string): string {
  let out = '';
  let from = 0;
  for (const { start, end, text: piece } of arabicPieces(text)) {
    out += text.slice(from, start) + piece;
    from = end;
  }
  return out + text.slice(from);
}
/** Words after one that takes the capital. */
const words = (text: string): string[] => cyrillic(`ال ${text}`).split(' ').slice(1);

describe('harmony', () => {
  test.each([
    // back words: nothing marks them
    ['ауыл жыл болды құрылыс жаңа тұрғын', 'اۋىل جىل بولدى قۇرىلىس جاڭا تۇرعىن'],
    // front words: a hamza, or ە ك گ
    ['үш бір өмір әлі түн сөз', 'ٴۇش ٴبىر ٴومىر ٴالى ٴتۇن ٴسوز'],
    ['көпір мектеп теңге кісі үкімет бөлек', 'كوپىر مەكتەپ تەڭگە كىسى ۇكىمەت بولەك'],
    ['әлем мәселе кәсіп әкім', 'الەم ماسەلە كاسىپ اكىم'],
    // both in one word
    ['кітап кітапқа қызметкер Түркістан Өзбекстан және', 'كىتاپ كىتاپقا قىزمەتكەر تۇركىستان وزبەكستان جانە'],
    ['Тоқаевтың бізбен сөзбен Берікұлы', 'توقاەۆتىڭ بىزبەن سوزبەن بەرىكۇلى'],
    // the glide
    ['аяқ қоян тиіс кию аю ай сый партия', 'اياق قويان ٴتيىس كيۋ ايۋ اي سىي پارتيا'],
    // loans
    ['экономика бюджет центр операция конституция миллиард рубль', 'ەكونوميكا بيۋدجەت تسەنتر وپەراتسيا كونستيتۋتسيا ميلليارد رۋبل'],
  ])('%s', (expected, text) => {
    expect(words(text).map((w) => w.toLowerCase())).toEqual(expected.toLowerCase().split(' '));
  });
});

describe('what is not letters', () => {
  test.each([
    ['digits and marks', 'ول 40 ٪، ٤٠ جانە ۴۰؛ بار؟', 'Ол 40 %, 40 және 40; бар?'],
    ['acronyms, spelled out with spaces', 'ا ق ش پەن ت م ۇ-نىڭ ٴسوزى', 'АҚШ пен ТМҰ-ның сөзі'],
    ['hyphens of years and days', '2026-جىلعى 15-ٴساۋىر', '2026 жылғы 15 сәуір'],
    ['endings on figures, by how they are read', '40-تان 3-كە 5-ىنشى 6-ىنشى 1300-دەن', '40-тан 3-ке 5-інші 6-ыншы 1300-ден'],
    ['the stretch of letters', 'ەلـــدە', 'Елде'],
    ['given names, which take a capital', 'كەشە نۇرلان استانادا دانيار مەن كەزدەستى', 'Кеше Нұрлан Астанада Данияр мен кездесті'],
    ['names of places, which take a capital', 'ول الماتىدا جانە قازاقستاندا بولدى', 'Ол Алматыда және Қазақстанда болды'],
    ['sentences, which begin with one', 'كەلدى. كەتتى! «ول بار؟» دەدى.', 'Келді. Кетті! «Ол бар?» деді.'],
  ])('%s', (_name, text, expected) => {
    expect(cyrillic(text)).toBe(expected);
  });
});

test('pieces are in order, apart, and inside the text, whatever it is', () => {
  const unit = fc.constantFrom(...'ابپتجچحدرزسشعفقكگڭلمنھەوۇىيۋۆٴءئأٵ ،؟٤-.«»1x\u064E\u0640');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      let last = 0;
      for (const { start, end, text: piece } of arabicPieces(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(piece).not.toMatch(/[A-Z]/);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
