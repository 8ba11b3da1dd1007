import { describe, expect, test } from 'vitest';
import { RejectError, type RawArticle, type RawBlock } from '../record/source.js';
import { normalise, sourceText, type NormaliseOptions } from './index.js';

/** An article of paragraphs, or of blocks. */
function article(blocks: readonly (string | RawBlock)[], more: Partial<RawArticle> = {}): RawArticle {
  return {
    id: 'a', uri: 'a.txt', format: 'txt', sha256: '', title: null, published: null, publisher: null, authors: [], section: null, language: null, issues: [],
    blocks: blocks.map((block) => (typeof block === 'string' ? { kind: 'paragraph', text: block } : block)), ...more,
  };
}
const textOf = (...blocks: readonly (string | RawBlock)[]): string => normalise(article(blocks)).text;
const codes = (raw: RawArticle, options?: NormaliseOptions): string[] => normalise(raw, options).issues.map(({ code }) => code);
const KAZAKH = 'Ауылда жаңа мектеп ашылып, оған облыстық бюджеттен қаржы бөлінді.';

describe('repairs', () => {
  test.each([
    // spaces: no-break, narrow, thin, tabs, doubled, at the ends
    ['Құны 1\u00A0240\u202F300\u2009теңге болды.', 'Құны 1 240 300 теңге болды.'],
    ['  Баға \t  өсті. ', 'Баға өсті.'],
    ['Баға\nөсті,\r\nбірақ аз.', 'Баға өсті, бірақ аз.'],
    // invisible signs, a soft hyphen at the end of a line too
    ['Кі\u00ADріс\u200B өс\u2060ті\uFEFF.', 'Кіріс өсті.'],
    ['Қаржы\u00AD\nландыру өсті.', 'Қаржыландыру өсті.'],
    // composition
    ['Орталыкта и\u0306де и\u0306огурт, қазақша.', 'Орталыкта йде йогурт, қазақша.'],
    // letters that look alike
    ['Жəрмеңкеде бiр тeңгe, келicім.', 'Жәрмеңкеде бір теңге, келісім.'],
    ['AҚШ пен TМҰ, ӨЗБEКСТАН', 'АҚШ пен ТМҰ, ӨЗБЕКСТАН'],
    ['олардың 8-i қазақ, ƏЛЕМ əлемі', 'олардың 8-і қазақ, ӘЛЕМ әлемі'],
    [`${KAZAKH} ağaш, iPhoneда, Kaspi-ге, КазMunayГаз`, `${KAZAKH} ağaш, iPhoneда, Kaspi-ге, КазMunayГаз`],
    // Roman numerals in either script or both
    ['ХХI ғасыр, XIX ғасыр, ІІ тоқсан, IV-ші', 'ХХI ғасыр, XIX ғасыр, ІІ тоқсан, IV-ші'],
    // not repaired: what the author wrote
    ['Құны 481, 30 теңге, 10мың, 1,6% -ға – “иә” «жоқ» - 5—6', 'Құны 481, 30 теңге, 10мың, 1,6% -ға – “иә” «жоқ» - 5—6'],
    ['АСТАНА.KAZINFORM — Үкімет отырысы өтті', 'АСТАНА.KAZINFORM — Үкімет отырысы өтті'],
  ])('%j', (source, expected) => {
    expect(textOf(source)).toBe(expected);
  });

  test.each([
    // certain: a half without a vowel; a word that stands whole elsewhere
    [['Мемлекет қаржы-\nлн бөлді.'], 'Мемлекет қаржылн бөлді.'],
    [['Ауылда жұ-\nмыс бар.', 'Ол жұмыс ауыр.'], 'Ауылда жұмыс бар.\nОл жұмыс ауыр.'],
    // not certain: it may be a compound
    [['Екі елдің сауда-\nэкономикалық қатынасы.'], 'Екі елдің сауда-экономикалық қатынасы.'],
    [['Жол бой-\nымен келді.', 'Ол бой-ымен жүрді, бойымен емес.'], 'Жол бой-ымен келді.\nОл бой-ымен жүрді, бойымен емес.'],
    // a dash is no hyphen
    [['Жаңа жол -\nбақыт.'], 'Жаңа жол - бақыт.'],
  ] as const)('words broken at the end of a line: %j', (blocks, expected) => {
    expect(textOf(...blocks)).toBe(expected);
  });

  test('each kind raises one issue with its count', () => {
    const { issues } = normalise(article(['Бiр тeңгe  болды.', 'Екi  теңге.', KAZAKH]));
    expect(issues.map(({ code, severity, message }) => [code, severity, message.slice(0, 2)])).toEqual([
      ['repaired-spaces', 'info', '2 '],
      ['repaired-homoglyphs', 'info', '3 '],
    ]);
    expect(codes(article([KAZAKH]))).toEqual([]);
  });

  test('the headline is repaired too', () => {
    expect(normalise(article([KAZAKH], { title: ' Баға\u00A0бiр тeңгe ' })).title).toBe('Баға бір теңге');
    expect(normalise(article([KAZAKH], { title: ' \u200B ' })).title).toBeNull();
  });
});

describe('the text', () => {
  test('is blocks joined by line ends, none empty, each with its place and kind', () => {
    const result = normalise(article([{ kind: 'heading', text: 'Нарық' }, ' ', 'Бірінші абзац.', { kind: 'row', text: 'Қала | Баға ' }, { kind: 'item', text: 'бір;' }]));
    expect(result.text).toBe('Нарық\nБірінші абзац.\nҚала | Баға\nбір;');
    expect(result.blocks.map(({ kind, start, end, source }) => [kind, result.text.slice(start, end), source])).toEqual([
      ['heading', 'Нарық', 0], ['paragraph', 'Бірінші абзац.', 2], ['row', 'Қала | Баға', 3], ['item', 'бір;', 4],
    ]);
    expect(result.lead).toBe('Бірінші абзац.');
  });

  test('that is empty is refused', () => {
    for (const blocks of [[], [' \u200B'], ['Оқи отырыңыз: Баға өсті'], ['— … —']]) {
      expect(() => normalise(article(blocks))).toThrow(expect.objectContaining({ code: 'empty', stage: '2-normalise' }));
    }
  });

  test('leads back to its source', () => {
    const raw = article(['  Кі\u00ADріс\u00A0 өсті.', 'Фото: Дала', 'Бiр тeңгe.']);
    const { text, toSource } = normalise(raw);
    const source = sourceText(raw);
    expect(text).toBe('Кіріс өсті.\nБір теңге.');
    expect(source.slice(toSource(text.indexOf('өсті')), toSource(text.indexOf('өсті') + 4))).toBe('өсті');
    expect(source.slice(toSource(text.indexOf('теңге')), toSource(text.length))).toBe('тeңгe.');
    expect(toSource(0)).toBe(2);
    expect(() => toSource(text.length + 1)).toThrow(RangeError);
  });
});

describe('other scripts', () => {
  test('Latin is made Cyrillic, the headline too, and leads back', () => {
    const raw = article(['Oral qalasynda jaña köpır aşyldy, oğan 2,3 mlrd teñge bölındı.'], { title: 'Jaña köpır aşyldy' });
    const result = normalise(raw);
    expect(result).toMatchObject({ script: 'Latn', language: 'kk', title: 'Жаңа көпір ашылды', text: 'Орал қаласында жаңа көпір ашылды, оған 2,3 млрд теңге бөлінді.' });
    expect(result.issues).toMatchObject([{ code: 'transliterated' }]);
    const at = result.text.indexOf('көпір');
    expect(sourceText(raw).slice(result.toSource(at), result.toSource(at + 5))).toBe('köpır');
  });

  test('Arabic is made Cyrillic, with capitals at the beginnings of sentences', () => {
    const result = normalise(article(['اۋىلدا جاڭا كوپىر اشىلدى، وعان ٤٠ ملن تەڭگە ٴبولىندى. قۇرىلىس 2024-جىلى باستالعان.']));
    expect(result).toMatchObject({ script: 'Arab', text: 'Ауылда жаңа көпір ашылды, оған 40 млн теңге бөлінді. Құрылыс 2024 жылы басталған.' });
  });

  test('boilerplate is found in them too', () => {
    expect(textOf('Oral qalasynda jaña köpır aşyldy, oğan qarjy bölındı.', 'Oqi otyryñyz: Bağa östı')).toBe('Орал қаласында жаңа көпір ашылды, оған қаржы бөлінді.');
  });

  test('Latin names in Cyrillic text stay', () => {
    expect(normalise(article([`${KAZAKH} Bilim Media Group мәліметінше.`]))).toMatchObject({ script: 'Cyrl', text: `${KAZAKH} Bilim Media Group мәліметінше.` });
  });
});

describe('the language gate', () => {
  const RUSSIAN = 'В области открыли новую школу, сообщает пресс-служба. Это первый такой проект за последние годы, его строили два года и пять месяцев.';
  const reason = (raw: RawArticle, options?: NormaliseOptions): string => {
    try {
      return `passed: ${normalise(raw, options).language}`;
    } catch (error) {
      return error instanceof RejectError ? `${error.code}: ${error.message}` : String(error);
    }
  };

  test('refuses by code and names the language', () => {
    expect(reason(article([RUSSIAN]))).toMatch(/^language: .*Russian \(ru\)/);
    expect(reason(article([KAZAKH]))).toBe('passed: kk');
  });

  test('lets other languages pass that are asked for', () => {
    expect(reason(article([RUSSIAN]), { languages: ['kk', 'ru'] })).toBe('passed: ru');
    expect(reason(article([KAZAKH]), { languages: ['ru'] })).toMatch(/^language: .*Kazakh/);
  });

  test('is not asked when the caller vouches for the language', () => {
    expect(reason(article([RUSSIAN], { language: 'kk' }), { languageGiven: true })).toBe('passed: kk');
    expect(reason(article([RUSSIAN], { language: 'kk-KZ' }), { languageGiven: true })).toBe('passed: kk');
    expect(reason(article([KAZAKH], { language: 'kz' }), { languageGiven: true })).toBe('passed: kk');
    // What a page states of itself is no such word.
    expect(reason(article([RUSSIAN], { language: 'kk' }))).toMatch(/^language/);
  });

  test('says when it was not sure', () => {
    expect(codes(article(['Доллар арзандады.']))).toEqual(['language-uncertain']);
  });
});
