import { describe, expect, test } from 'vitest';
import { ingestOptions } from '../options.js';
import { md } from './md.js';

const parse = (text: string) => md.parse({ text, url: null }, ingestOptions());
const body = (text: string) => parse(text).blocks.map(({ kind, text: line, linked }) => `${kind[0]}${linked ? '*' : ''} ${line}`);

test('front matter says what it says, in its own words', () => {
  const draft = parse('---\ntitle: "Баға: өсті ме?"\ndate: 2026-01-14\nauthors: [Ерлан Қас, Айна Сәт]\nsource: Dala.kz\nsection: Нарық\nurl: https://dala.kz/1\nid: n1\nlang: kk\n---\n\nМәтін.');
  expect(draft).toMatchObject({
    id: 'n1', url: 'https://dala.kz/1', title: 'Баға: өсті ме?', published: '2026-01-14', authors: ['Ерлан Қас', 'Айна Сәт'], publisher: 'Dala.kz', section: 'Нарық', language: 'kk', issues: [],
  });
  expect(draft.blocks).toMatchObject([{ text: 'Мәтін.', position: { line: 12, offset: 151 } }]);
});

test('broken front matter is an issue, and the text is read', () => {
  const draft = parse('---\ntitle: "Баға\n---\n# Баға\n\nМәтін.');
  expect(draft).toMatchObject({ title: 'Баға', issues: [{ code: 'front-matter', severity: 'warning' }] });
  expect(draft.blocks.map(({ text }) => text)).toEqual(['Мәтін.']);
});

test('without front matter the headline, stamp and byline are read from the text', () => {
  expect(parse('# Баға өсті\n\n*14 қаңтар 2026, 09:30*\n\nМәтін басталды.\n\nАвтор: Айна Сәт')).toMatchObject({
    title: 'Баға өсті', published: '14 қаңтар 2026, 09:30', authors: ['Айна Сәт'], blocks: [{ text: 'Мәтін басталды.' }],
  });
});

describe('blocks', () => {
  test('the heading that is the headline is not body, others are', () => {
    expect(body('---\ntitle: Баға өсті\n---\n# Баға  өсті!\n\nМәтін.\n\n## Нарық')).toEqual(['p Мәтін.', 'h Нарық']);
    expect(parse('# Баға өсті\n\nМәтін.')).toMatchObject({ title: 'Баға өсті' });
    expect(body('# Баға өсті\n\nМәтін.')).toEqual(['p Мәтін.']);
  });

  test('inner text of links, emphasis and code; no pictures, comments', () => {
    expect(body('**Баға** [550 теңге](https://a.kz) `болды`.![сурет](a.jpg)<!-- ескерту -->\n\n![сурет](b.jpg)')).toEqual(['p Баға 550 теңге болды.']);
  });

  test('items one by one, nested too, without markers', () => {
    expect(body('- бидай;\n- арпа:\n  - күздік;\n  - жаздық.\n\n1. бірінші\n2. екінші\n\n- [x] бітті')).toEqual(['i бидай;', 'i арпа:', 'i күздік;', 'i жаздық.', 'i бірінші', 'i екінші', 'i бітті']);
  });

  test('rows of a table, its head kept, its rule not', () => {
    expect(body('| Қала | Баға, теңге |\n|---|--:|\n| Орал | **185** |\n| Тараз | |')).toEqual(['r Қала | Баға, теңге', 'r Орал | 185', 'r Тараз |']);
  });

  test('paragraphs of a quotation; breaks part lines, line ends do not', () => {
    expect(body('> «Баға өседі».\n>\n> Ол солай деді.')).toEqual(['q «Баға өседі».', 'q Ол солай деді.']);
    expect(body('бірінші  \nекінші<br>үшінші\nжалғасы')).toEqual(['p бірінші', 'p екінші', 'p үшінші\nжалғасы']);
  });

  test('paragraphs of nothing but links are marked', () => {
    expect(body('[Көпір ашылды](https://a.kz/1)\n\n- [Баға өсті](https://a.kz/2)\n\nТолығырақ [мұнда](https://a.kz).')).toEqual(['p* Көпір ашылды', 'i* Баға өсті', 'p Толығырақ мұнда.']);
  });

  test('HTML inside', () => {
    expect(body('<div class="ad">Жарнама</div>\n\n<table><tr><th>Қала</th><th>Баға</th></tr></table>\n\nМәтін.')).toEqual(['r Қала | Баға', 'p Мәтін.']);
  });
});

test('what would take the parser too long is read as lines', () => {
  const draft = parse(`Мәтін басталды.\n\n${'<!--'.repeat(300)}`);
  expect(draft.issues).toMatchObject([{ code: 'markdown-as-text' }]);
  expect(draft.blocks[0]?.text).toBe('Мәтін басталды.');
});
