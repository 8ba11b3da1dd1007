import { describe, expect, test } from 'vitest';
import { RejectError } from '../../record/source.js';
import { ingestOptions, type IngestOptions } from '../options.js';
import { arrayElements } from './json-elements.js';
import { json } from './json.js';

const parse = (record: unknown, options: Partial<IngestOptions> = {}) => json.parse(typeof record === 'string' ? record : JSON.stringify(record), ingestOptions(options));
const body = (text: unknown) => parse({ text }).blocks.map(({ kind, text: line }) => `${kind[0]} ${line}`);
const codeOf = (record: unknown): string => {
  try {
    return `read: ${parse(record).title ?? ''}`;
  } catch (error) {
    return error instanceof RejectError ? error.code : String(error);
  }
};

describe('fields', () => {
  test.each([
    { headline: 'Баға', content: 'М.', published_at: '2026-01-05', author: 'Айна Сәт', publisher: 'Dala.kz', rubric: 'Нарық', url: 'https://dala.kz/1', lang: 'kk' },
    { title: 'Баға', text: 'М.', date: '2026-01-05', authors: ['Айна Сәт'], source: 'Dala.kz', section: 'Нарық', link: 'https://dala.kz/1', language: 'kk' },
    { name: 'Баға', articleBody: 'М.', datePublished: '2026-01-05', author: { '@type': 'Person', name: 'Айна Сәт' }, publisher: { name: 'Dala.kz' }, category: ['Нарық', 'Баға'], url: 'https://dala.kz/1', inLanguage: 'kk' },
    { Title: 'Баға', BODY: 'М.', PubDate: '2026-01-05', Author: ' Айна Сәт ', Site: 'Dala.kz', Rubric: 'Нарық', URL: 'https://dala.kz/1', Lang: 'kk' },
  ])('are found by their usual names %#', (record) => {
    expect(parse(record)).toMatchObject({ title: 'Баға', published: '2026-01-05', authors: ['Айна Сәт'], publisher: 'Dala.kz', section: 'Нарық', url: 'https://dala.kz/1', language: 'kk', blocks: [{ text: 'М.' }] });
  });

  test('are found where the config says', () => {
    const fields = { ...ingestOptions().fields, title: ['meta.taqyryp'], text: ['data.matin'] };
    expect(parse({ title: 'жоқ', meta: { taqyryp: 'Баға' }, data: { matin: 'М.' } }, { fields })).toMatchObject({ title: 'Баға', blocks: [{ text: 'М.' }] });
  });

  test('several authors', () => {
    expect(parse({ text: 'М.', author: 'Айна Сәт; Ерлан Қас' }).authors).toEqual(['Айна Сәт', 'Ерлан Қас']);
    expect(parse({ text: 'М.' }).authors).toEqual([]);
  });

  test('a semicolon is part of a headline', () => {
    expect(parse({ text: 'М.', title: 'Баға өсті; нарық тыныш' }).title).toBe('Баға өсті; нарық тыныш');
  });
});

describe('text', () => {
  test.each([
    ['lines', 'Бір.\n\nЕкі.\r\nҮш.', ['p Бір.', 'p Екі.', 'p Үш.']],
    ['HTML', '<p>Бір&nbsp;сөз.</p><ul><li>екі</li></ul><script>x</script>', ['p Бір\u00A0сөз.', 'i екі']],
    ['lines with tags in them', 'Бір <b>сөз</b>.\nЕкі.', ['p Бір сөз.', 'p Екі.']],
    ['character references', 'Бір &laquo;сөз&raquo; &lt;1%', ['p Бір «сөз» <1%']],
    ['Markdown', '## Нарық\nБаға **өсті**.\nАрпа арзан.\n\n- бір\n- екі', ['h Нарық', 'p Баға өсті.', 'p Арпа арзан.', 'i бір', 'i екі']],
    ['a list of paragraphs', ['Бір.', 'Екі.'], ['p Бір.', 'p Екі.']],
    ['blocks', [{ type: 'p', text: 'Бір.' }, { type: 'html', html: '<p>Екі.</p>' }], ['p Бір.', 'p Екі.']],
    ['an object', { rendered: '<p>Бір.</p>' }, ['p Бір.']],
    ['less-than signs', 'Баға 5 < 6, бірақ a<b.', ['p Баға 5 < 6, бірақ a<b.']],
  ] as const)('as %s', (_name, text, expected) => {
    expect(body(text)).toEqual(expected);
  });

  test('the description stands in for a text that is missing', () => {
    expect(parse({ title: 'Баға', description: 'Қысқаша.' }).blocks).toMatchObject([{ text: 'Қысқаша.' }]);
  });
});

test('what is no record is refused', () => {
  expect(['17', '"мәтін"', '[1]', 'null'].map(codeOf)).toEqual(['json', 'json', 'json', 'json']);
  expect([{}, { title: 'Баға' }, { text: '' }, { text: ' \n ' }, { text: 7 }].map(codeOf)).toEqual(['empty', 'empty', 'empty', 'empty', 'empty']);
});

test('a list is cut into its elements as they stand', () => {
  const cut = (text: string) => [...arrayElements(text, 0)].map(({ text: element, complete }) => (complete ? element : `!${element}`));
  expect(cut('[{"a":"],}"}, [1,[2]] ,"x\\"]" , 7]')).toEqual(['{"a":"],}"}', '[1,[2]]', '"x\\"]"', '7']);
  expect(cut('[]')).toEqual([]);
  expect(cut('[{"a":1},{"b":')).toEqual(['{"a":1}', '!{"b":']);
  expect(cut('[{"a":1},"x')).toEqual(['{"a":1}', '!"x']);
  expect(cut('[{"a":1}')).toEqual(['!{"a":1}']);
});
