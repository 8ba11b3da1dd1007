import { describe, expect, test } from 'vitest';
import { countryOf, partsOf, uniteParts } from './persons.js';

describe('parts of a name', () => {
  test.each([
    ['Асан Дарбаев', { given: 'Асан', family: 'Дарбаев', patronymic: null, initials: null }],
    ['Қасым-Жомарт Тоқаев', { given: 'Қасым-Жомарт', family: 'Тоқаев', patronymic: null, initials: null }],
    ['Болат Оралұлы', { given: 'Болат', family: null, patronymic: 'Оралұлы', initials: null }],
    ['Болат Оралұлы Сәрсенов', { given: 'Болат', family: 'Сәрсенов', patronymic: 'Оралұлы', initials: null }],
    ['Сәрсенов Болат Оралұлы', { given: 'Болат', family: 'Сәрсенов', patronymic: 'Оралұлы', initials: null }],
    ['Иван Петрович Сидоров', { given: 'Иван', family: 'Сидоров', patronymic: 'Петрович', initials: null }],
    ['Иван Петрович', { given: 'Иван', family: null, patronymic: 'Петрович', initials: null }],
    ['Новак Джокович', { given: 'Новак', family: 'Джокович', patronymic: null, initials: null }],
    ['Лука Вучич', { given: 'Лука', family: 'Вучич', patronymic: null, initials: null }],
    ['Болат қажы Оралұлы', { given: 'Болат', family: null, patronymic: 'Оралұлы', initials: null }],
    ['Си Цзиньвэй', { given: 'Цзиньвэй', family: 'Си', patronymic: null, initials: null }],
    ['Ли Чуньлинь', { given: 'Чуньлинь', family: 'Ли', patronymic: null, initials: null }],
    ['Ким Дарбаев', { given: 'Ким', family: 'Дарбаев', patronymic: null, initials: null }],
    ['Ван Линьфэн', { given: 'Линьфэн', family: 'Ван', patronymic: null, initials: null }],
    ['Ким Сон Хо', { given: 'Сон Хо', family: 'Ким', patronymic: null, initials: null }],
    ['Режеп Тайип Йылмаз', { given: 'Режеп Тайип', family: 'Йылмаз', patronymic: null, initials: null }],
    ['Хулио Рамон Ла Пас', { given: 'Хулио Рамон', family: 'Ла Пас', patronymic: null, initials: null }],
    ['Сәрсенов Болат', { given: 'Болат', family: 'Сәрсенов', patronymic: null, initials: null }],
    ['Мадина Ыбырай', { given: 'Мадина', family: 'Ыбырай', patronymic: null, initials: null }],
    ['Қ. Сәрсенов', { given: null, family: 'Сәрсенов', patronymic: null, initials: 'Қ.' }],
    ['Ғ.М. Сәрсенов', { given: null, family: 'Сәрсенов', patronymic: null, initials: 'Ғ.М.' }],
    ['Сәрсенов Қ.', { given: null, family: 'Сәрсенов', patronymic: null, initials: 'Қ.' }],
    ['Сәрсенов', { given: null, family: 'Сәрсенов', patronymic: null, initials: null }],
    ['Абай', { given: 'Абай', family: null, patronymic: null, initials: null }],
  ])('%s', (name, expected) => {
    expect(partsOf(name)).toEqual(expected);
  });

  test('of several mentions, what the fullest say', () => {
    expect(uniteParts([partsOf('Қ. Сәрсенов'), partsOf('Қайрат Сәрсенов'), partsOf('Сәрсенов')])).toEqual(
      { given: 'Қайрат', family: 'Сәрсенов', patronymic: null, initials: null });
  });
});

test.each([
  ['Қырғыз Республикасы Экономика министрінің орынбасары', 'KG'],
  ['Қазақстан Республикасының Президенті', 'KZ'],
  ['Венгрия Сыртқы істер министрі', 'HU'],
  ['АҚШ-тың елшісі', 'US'],
  ['Түркіменстанның елшісі', 'TM'],
  ['ТМҰ Бас хатшысы', null],
  ['Иранбек облысының әкімі', null],
])('country of %s: %s', (role, country) => {
  expect(countryOf(role)).toBe(country);
});
