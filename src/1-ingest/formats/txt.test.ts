import { describe, expect, test } from 'vitest';
import { ingestOptions } from '../options.js';
import { txt } from './txt.js';

const parse = (text: string) => txt.parse({ text, url: null }, ingestOptions());
const body = (text: string) => parse(text).blocks.map(({ kind, text: line }) => (kind === 'paragraph' ? line : `${kind}: ${line}`));

describe("the sample's form", () => {
  test('date and headline stand in the first line', () => {
    expect(parse(' date 2026-02-20 Сауда көлемі өсті\nБірінші абзац.\n\nЕкінші абзац.')).toMatchObject({
      published: '2026-02-20',
      title: 'Сауда көлемі өсті',
      blocks: [
        { kind: 'paragraph', text: 'Бірінші абзац.', position: { line: 2, offset: 35 } },
        { kind: 'paragraph', text: 'Екінші абзац.', position: { line: 4, offset: 51 } },
      ],
    });
  });

  test('a sentence in the place of the headline is the first paragraph', () => {
    const draft = parse(' date 2026-02-20 Ауылда көпір ашылды. Бұл туралы Дала хабарлады.\nКөпір ұзын.');
    expect(draft).toMatchObject({ published: '2026-02-20', title: null, blocks: [{ text: 'Ауылда көпір ашылды. Бұл туралы Дала хабарлады.', position: { line: 1, offset: 17 } }, { text: 'Көпір ұзын.' }] });
    expect(parse(' date 2026-02-20 20 ақпан. Жылнама\nКөпір ұзын.').title).toBe('20 ақпан. Жылнама');
  });

  test('the switch of languages is no headline; a stamp of the same day has the hour', () => {
    const page = (stamp: string) => parse(` date 2026-02-20 KZ\n    ${stamp}\n\n    Көпір ашылды\n\n    Ауылда көпір ашылды.`);
    expect(page('18:11, 20 Ақпан 2026 | GMT +5')).toMatchObject({ published: '18:11, 20 Ақпан 2026 | GMT +5', title: 'Көпір ашылды', blocks: [{ text: 'Ауылда көпір ашылды.' }] });
    expect(parse(' date 2026-02-20 KZ\nДала телерадиосы\n18:11, 20 Ақпан 2026\nКөпір ашылды\nАуылда көпір ашылды.')).toMatchObject({ title: 'Көпір ашылды', blocks: [{ text: 'Ауылда көпір ашылды.' }] });
    expect(parse(' date 2026-02-20 Қазақстанның соңғы жаңалықтары\nКөпір ашылды\n\nБүгiн, 09:09\nАуылда көпір ашылды.')).toMatchObject({ published: '2026-02-20', title: 'Көпір ашылды', blocks: [{ text: 'Ауылда көпір ашылды.' }] });
    expect(page('18:11, 21 Ақпан 2026 | GMT +5')).toMatchObject({ published: '2026-02-20', title: 'Көпір ашылды' });
  });

  test('the date is taken as written, a day that does not exist too', () => {
    expect(parse('date 2026-02-31 Баға\nМәтін.').published).toBe('2026-02-31');
    expect(parse(' date 2026-02-20\nМәтін.')).toMatchObject({ published: '2026-02-20', title: null });
  });
});

describe('plain text', () => {
  test('a short first line that is no sentence is the headline', () => {
    expect(parse('Көпір ашылды\n\nАуылда жаңа көпір ашылды.')).toMatchObject({ title: 'Көпір ашылды', blocks: [{ text: 'Ауылда жаңа көпір ашылды.' }] });
    expect(parse('Көпір ашыла ма?\nӘзірге белгісіз.').title).toBe('Көпір ашыла ма?');
  });

  test.each(['Ауылда көпір ашылды.', 'Ауылда көпір ашылды, деді әкім:', '– Көпір ашылды', 'ғ'.repeat(201)])('%s is no headline', (line) => {
    expect(parse(`${line}\nЕкінші жол.`).title).toBeUndefined();
    expect(body(`${line}\nЕкінші жол.`)).toHaveLength(2);
  });

  test('a single line is the text', () => {
    expect(parse('Көпір ашылды').title).toBeUndefined();
    expect(body('Көпір ашылды')).toEqual(['Көпір ашылды']);
  });

  test('a stamp near the top is the date, a byline the author', () => {
    const draft = parse('Көпір ашылды\n\nЖарияланған: 24 қыр. 2025 18:00\nАвтор: Серік Нұрлан\n\nАуылда жаңа көпір ашылды.');
    expect(draft).toMatchObject({ title: 'Көпір ашылды', published: '24 қыр. 2025 18:00', authors: ['Серік Нұрлан'] });
    expect(draft.blocks.map(({ text }) => text)).toEqual(['Ауылда жаңа көпір ашылды.']);
  });

  test('counters, the section and stamps about the headline are not text', () => {
    expect(parse('915\nКөпір ашылды\nАуылда көпір ашылды.')).toMatchObject({ title: 'Көпір ашылды', blocks: [{ text: 'Ауылда көпір ашылды.' }] });
    expect(parse('Қоғам\n\nКөпір ашылды\n\n17 Шілде, 17:43 1142\n\nАуылда көпір ашылды.')).toMatchObject({ title: 'Көпір ашылды', section: 'Қоғам', blocks: [{ text: 'Ауылда көпір ашылды.' }] });
    expect(body('Көпір ашылды\n362 рет\nкөрсетілді\n20 мин\nоқу үшін\nАуылда көпір ашылды.\nОған 5 млн теңге керек болды.')).toHaveLength(2);
    // a word before a sentence is the headline
    expect(parse('Сұхбат\nАуылда көпір ашылды.\nКөпір ұзын.')).toMatchObject({ title: 'Сұхбат' });
  });

  test("of two stamps the article's has an hour", () => {
    const draft = parse('Жұма, 4 Сәуір 2025\nЖаңалықтар 3584 0 пікір 22 Тамыз, 2015 сағат 02:00\n\nКөпір ашылды...\n\nАуылда көпір ашылды.');
    expect(parse('Beysenbi, 16 Qazan 2025\n2009 12 pikir 19 Qyrkýiek, 2022 saghat 13:11\nKópir ashyldy\nAuylda kópir ashyldy.')).toMatchObject({ title: 'Kópir ashyldy', published: '2009 12 pikir 19 Qyrkýiek, 2022 saghat 13:11' });
    expect(draft).toMatchObject({ published: 'Жаңалықтар 3584 0 пікір 22 Тамыз, 2015 сағат 02:00', title: 'Көпір ашылды...', blocks: [{ text: 'Ауылда көпір ашылды.' }] });
  });

  test('the name under the word for author is no text', () => {
    expect(parse('Көпір ашылды\nАуылда көпір ашылды.\nОл ұзын.\nСерік Нұрлан\nАвтор\nСерік Нұрлан')).toMatchObject({ authors: ['Серік Нұрлан'], blocks: [{ text: 'Ауылда көпір ашылды.' }, { text: 'Ол ұзын.' }] });
  });

  test('tags and rates above the headline, a signature below the text', () => {
    expect(parse(' date 2026-02-20 #Заңгер\nОқиға\n\nКөпір ашылды бүгін\n\nАуылда көпір ашылды.')).toMatchObject({ published: '2026-02-20', section: 'Оқиға', title: 'Көпір ашылды бүгін', blocks: [{ text: 'Ауылда көпір ашылды.' }] });
    expect(parse('• RUB:\n6.68\n• USD:\n520.93\nБасты сайтқа өту\nБанк 12 наурыз, 2025\nКөпір ашылды\nАуылда көпір ашылды.')).toMatchObject({ published: 'Банк 12 наурыз, 2025', title: 'Көпір ашылды', blocks: [{ text: 'Ауылда көпір ашылды.' }] });
    expect(parse('Көпір ашылды\nАуылда көпір ашылды.\nОл ұзын.\n\nАйдос Әлі\nБөлісу:')).toMatchObject({ authors: ['Айдос Әлі'] });
    expect(parse('Көпір ашылды\nАуылда көпір ашылды.\nСурет Айдос Әлі\nАйдос Әлі')).toMatchObject({ authors: ['Айдос Әлі'], blocks: [{ text: 'Ауылда көпір ашылды.' }] });
    expect(parse('Көпір ашылды\nАуылда көпір ашылды.\nОл ұзын\nАйдос Әлі').authors).toBeUndefined();
  });

  test('a sentence with a date in it is no stamp', () => {
    expect(parse('Көпір ашылды\n28.01.2026 күні ауылда көпір ашылды.').published).toBeUndefined();
  });

  test('bullets are items, and rows keep their cells', () => {
    expect(body('Тізім мынау:\n• бидай;\n• арпа.')).toEqual(['Тізім мынау:', 'item: бидай;', 'item: арпа.']);
    expect(body('Тізім мынау:\n- бидай;\n- арпа.')).toEqual(['Тізім мынау:', 'item: бидай;', 'item: арпа.']);
    expect(body('Кесте мынау:\n| Қала | Баға |\n|---|---|\n| Орал | 185 |')).toEqual(['Кесте мынау:', 'row: Қала | Баға', 'row: Орал | 185']);
    expect(body('Кесте мынау:\nҚала\tБаға\nОрал\t185\nОрал\tүлкен қала.')).toEqual(['Кесте мынау:', 'row: Қала | Баға', 'row: Орал | 185', 'row: Орал | үлкен қала.']);
    expect(body('Кесте мынау:\n| Қала | Күні |\n| Орал | 01.03.2026 |\n| Ақтау | 02.03.2026 |')).toHaveLength(4);
    expect(body('Тізім мынау:\n-\nбидай;\n-\nарпа.')).toEqual(['Тізім мынау:', 'item: бидай;', 'item: арпа.']);
    expect(body('Тізім мынау:\n- бидай – 5 т\n(екі қап)\n- арпа – 6 т')).toEqual(['Тізім мынау:', 'item: бидай – 5 т', '(екі қап)', 'item: арпа – 6 т']);
    expect(body('Кесте мынау:\nАй | Саны | Құны\n2026 жылғы қаңтар | 5 | 6')).toHaveLength(3);
    // A dash alone opens speech.
    expect(body('Ол айтты:\n- Келемін.\nСосын кетті.')).toEqual(['Ол айтты:', '- Келемін.', 'Сосын кетті.']);
  });

  test('hard-wrapped paragraphs are put together', () => {
    const wrapped = 'Ауылда жаңа көпір салынып, оған облыстық бюджеттен\nқаржы бөлінді. Құрылыс екі жылға созылды және\nмерзімінен бұрын аяқталды.\n\nЕнді тұрғындар қалаға жиырма минутта жетеді, ал\nбұрын олар айналма жолмен бір сағаттай жүретін\nеді.';
    expect(body(wrapped)).toHaveLength(2);
    expect(body('Бірінші абзац.\nЕкінші абзац.\n\nҮшінші абзац.')).toHaveLength(3);
  });

  test('nothing but space is refused', () => {
    expect(() => parse(' \n ')).toThrow(expect.objectContaining({ code: 'empty' }));
  });
});
