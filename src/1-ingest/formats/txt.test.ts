import { describe, expect, test } from 'vitest';
import { ingestOptions } from '../options.js';
import { txt } from './txt.js';

const parse = (text: string) => txt.parse(text, ingestOptions());
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

  test('a sentence with a date in it is no stamp', () => {
    expect(parse('Көпір ашылды\n28.01.2026 күні ауылда көпір ашылды.').published).toBeUndefined();
  });

  test('bullets are items, and rows keep their cells', () => {
    expect(body('Тізім мынау:\n• бидай;\n• арпа.')).toEqual(['Тізім мынау:', 'item: бидай;', 'item: арпа.']);
    expect(body('Тізім мынау:\n- бидай;\n- арпа.')).toEqual(['Тізім мынау:', 'item: бидай;', 'item: арпа.']);
    expect(body('Кесте мынау:\n| Қала | Баға |\n|---|---|\n| Орал | 185 |')).toEqual(['Кесте мынау:', 'row: Қала | Баға', 'row: Орал | 185']);
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
