import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../../3-segment/doc.js';
import { textOf } from '../../3-segment/tokens.js';
import { createLexicon, type Entry } from '../../kazakh/lexicon.js';
import { protectedSpans } from './protected.js';

const months: Entry[] = ['наурыз', 'мамыр', 'қазан', 'желтоқсан'].map((lemma) => ({ lemma, cls: 'month', data: { month: 1 } }));
const lexicon = createLexicon([
  ...months,
  { lemma: 'теңге', cls: 'currency', data: { code: 'KZT' } },
  { lemma: 'екі', cls: 'numeral', data: { value: 2, rank: 0 } },
]);

function found(text: string): string[] {
  const doc = segment(text, lexicon);
  return protectedSpans(doc).map((s) => `${s.type} ${textOf(doc.tokens, s.from, s.to)}`);
}

describe('names that hold figures', () => {
  test.each([
    ['9 мамыр көшесі мен Тәуелсіздік даңғылының қиылысы', ['FACILITY 9 мамыр көшесі', 'FACILITY Тәуелсіздік даңғылының']],
    ['Апат Алматы – Өскемен тасжолының 928-шақырымында болды', ['FACILITY Алматы – Өскемен тасжолының']],
    ['10-шағын ауданда, Мамыр-4 ықшамауданында', ['LOCATION 10-шағын ауданда', 'LOCATION Мамыр-4 ықшамауданында']],
    ['Теңге ауылының тұрғыны, Теңге кен орнында', ['GPE Теңге ауылының', 'LOCATION Теңге кен орнында']],
    ['ЭКСПО-2017 алаңы, Еуро-2024 ойыны', ['EVENT ЭКСПО-2017', 'EVENT Еуро-2024']],
    ['Ми-8 тікұшағы, АИ-92 бензині, RAV4, COVID-19-дан', ['PRODUCT Ми-8', 'PRODUCT АИ-92', 'PRODUCT RAV4', 'DISEASE COVID-19-дан']],
    ['Boeing 737 ұшағы, iPhone 15', ['PRODUCT Boeing 737', 'PRODUCT iPhone 15']],
    ['Бірінші мамыр көшесі', ['FACILITY Бірінші мамыр көшесі']],
    ['Желтоқсан көтерілісіне 40 жыл, Жаңа жылда', ['EVENT Желтоқсан көтерілісіне', 'EVENT Жаңа жылда']],
    ['Қылмыстық кодекстің 366-бабымен айыпталды', ['LAW Қылмыстық кодекстің 366-бабымен']],
    ['ҚР ҚК 188-бабы 2-бөлігі бойынша', ['LAW ҚР ҚК 188-бабы 2-бөлігі']],
    ['Әкімшілік құқық бұзушылық туралы кодекстің 434-бабы', ['LAW Әкімшілік құқық бұзушылық туралы кодекстің 434-бабы']],
    ['Конституцияның 91-бабының 2-тармағына сәйкес', ['LAW Конституцияның 91-бабының 2-тармағына']],
    ['«2027-2029 жылдарға арналған бюджет туралы» заңға', ['LAW «2027-2029 жылдарға арналған бюджет туралы» заңға']],
    ['«Алтын Теңге» ЖШС-ның, «Наурыз» футбол клубын', ['ORGANISATION «Алтын Теңге» ЖШС-ның', 'ORGANISATION «Наурыз» футбол клубын']],
    ['«Мамыр» сауда орталығында', ['FACILITY «Мамыр» сауда орталығында']],
    ['«Қазақстан-2050» және «7-20-25» бағдарламаларына', ['PROJECT «Қазақстан-2050»', 'PROJECT «7-20-25»']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    'Литрі-7 теңге', 'Airbus 5 теңге берді', 'Екі ауылы бар', '2025-2026 оқу жылы', 'ТОП-10 тізімі', 'жол бойында 9 мамыр күні', '«Біз жеңдік», – деді ол', '218-бап бойынша',
  ])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('spans are in order, apart, and inside the text, whatever the text', () => {
  const word = fc.constantFrom('«', '»', '"', 'ЖШС', 'көшесі', '9', 'мамыр', '-', 'Абай', 'кодекстің', '366', 'бабы', ',', 'жобалары', 'және', '\n', 'Ми', 'ҚК');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('', ' '), (words, space) => {
      const doc = segment(words.join(space), lexicon);
      let last = 0;
      for (const { from, to } of protectedSpans(doc)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(doc.tokens.count);
    }),
  );
});
