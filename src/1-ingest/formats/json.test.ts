import { describe, expect, test } from 'vitest';
import { RejectError } from '../../record/source.js';
import { ingestOptions, type IngestOptions } from '../options.js';
import { isBroken, pieces } from '../../../test/support/pieces.js';
import { json } from './json.js';

const parse = (record: unknown, options: Partial<IngestOptions> = {}) => json.parse(record, ingestOptions(options));
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
  expect([17, 'мәтін', [1], null].map(codeOf)).toEqual(['json', 'json', 'json', 'json']);
  expect([{}, { title: 'Баға' }, { text: '' }, { text: ' \n ' }, { text: 7 }].map(codeOf)).toEqual(['empty', 'empty', 'empty', 'empty', 'empty']);
});

describe('a file', () => {
  const T = '"title":"Баға","text":"Нан қымбаттады."';

  test.each<[string, string, string[]]>([
    ['a list', `[{"id":"a",${T}}, {"id":"b",${T}}]`, ['1 a', '2 b']],
    ['a list in an object', `{"total":2,"data":[{"id":"a",${T}},{"id":"b",${T}}]}`, ['1 a', '2 b']],
    ['all lists of an object', `{"items":[{"id":"a",${T}}],"posts":[{"id":"b",${T}}],"maqala":[{"id":"c",${T}}],"tags":["x"]}`, ['1 a', '2 b', '3 c']],
    ['lists in objects of an object', `{"hits":{"total":1,"hits":[{"_id":"a","_source":{${T}}}]}}`, ['1 a']],
    ['an object with a text and lists', `{"id":"a",${T},"items":[1,2],"results":[{"id":"b",${T}}],"data":[]}`, ['0 a']],
    ['lists that hold nothing', '{"items":[]}', ['0 !empty']],
    ['objects one after another', `{"id":"a",\n${T}}\n{"id":"b",\n${T}}`, ['1 a', '2 b']],
    ['lines', `{"id":"a",${T}}\n\n{"id":"b",${T}}`, ['1 a', '3 b']],
    ['more after the list', `[{"id":"a",${T}}] [{"id":"b",${T}}]`, ['1 a', '2 !json']],
    ['more after the object', `{"id":"a",${T}} соңы`, ['1 a', '2 !json']],
    ['a broken element', `[{"id":"a",${T}},{"id":},{"id":"b",${T}}]`, ['1 a', '2 !json', '3 b']],
    ['an element whose string is not closed', `[{"id":"a",${T}},\n{"id":"b","text":"Нан},\n{"id":"c",${T}}]`, ['1 a', '2 !json', '3 c']],
    ['an element whose brace is not closed', `[{"id":"a",${T}},{"id":"b",${T},{"id":"c",${T}},{"id":"d",${T}}]`, ['1 a', '2 !json', '3 d']],
    ['a broken element of a list in an object', `{"items":[{"id":"a",${T}},{"id":},{"id":"b",${T}}]}`, ['1 a', '2 !json', '3 b']],
    ['an object that breaks off', `{"id":"a",${T}`, ['0 !json']],
    ['a list without its bracket', `[{"id":"a",${T}}`, ['1 a', '2 !json']],
    ['elements that are no objects', '[1,"x"]', ['1 -', '2 -']],
    ['ids longer than a double', `[{"id":9007199254740993,${T}},{"id":9007199254740992,${T}},{"id":-12345678901234567890,${T}}]`, ['1 9007199254740993', '2 9007199254740992', '3 -12345678901234567890']],
    ['ids of MongoDB', `[{"_id":{"$oid":"65f0a1"},${T}},{"_id":{"$numberLong":"7"},${T}}]`, ['1 65f0a1', '2 7']],
    ['a comma too many', `[{"id":"a",${T}},]`, ['1 a']],
  ])('%s', (_name, text, expected) => {
    expect(pieces(json, text)).toEqual(expected);
  });

  test('figures and strings of many digits stay what they are', () => {
    const [piece] = json.split(new TextEncoder().encode('{"text":"1234567890123456789 \\" 12345678901234567","n":0.1234567890123456,"views":12}'), { uri: 'a' }, ingestOptions());
    expect(piece && !isBroken(piece) && piece.value).toEqual({ text: '1234567890123456789 " 12345678901234567', n: 0.1234567890123456, views: 12 });
  });

  test('dates of MongoDB', () => {
    const [piece] = json.split(new TextEncoder().encode('{"text":"М.","date":{"$date":{"$numberLong":"1767225600000"}}}'), { uri: 'a' }, ingestOptions());
    expect(piece && !isBroken(piece) && json.parse(piece.value, ingestOptions()).published).toBe(1767225600000);
  });
});

describe('what nothing reads is kept', () => {
  test('as it was; names of fields that were read are not, others that could have been are', () => {
    expect(parse({ text: 'М.', title: 'Баға', date: '2026-01-05', created_at: '2026-01-04', tags: ['нан'], views: 12, none: null }).extra).toEqual({ created_at: '2026-01-04', tags: ['нан'], views: 12 });
    expect(parse({ text: 'М.' }).extra).toBeNull();
  });

  test('as far as there is room, and what found none is named', () => {
    const draft = parse({ text: 'М.', raw: 'х'.repeat(3000), tags: ['нан'] });
    expect(draft).toMatchObject({ extra: { tags: ['нан'] }, issues: [{ code: 'extra-cut', message: expect.stringContaining('"raw"') }] });
  });
});
