import { describe, expect, test } from 'vitest';
import { segment } from '../3-segment/doc.js';
import type { EntityMention } from '../4-extract/names/mention.js';
import { createLexicon } from '../kazakh/lexicon.js';
import { Entity, type EntityType } from '../record/schema.js';
import { relateNames, type NamedText } from './refs.js';

const lexicon = createLexicon([]);

/** A text with its names in brackets, each with the first letters of its type: `[ORG Қор]`. */
function marked(text: string): NamedText {
  const types: Record<string, EntityType> = { PER: 'PERSON', ORG: 'ORGANISATION', GPE: 'GPE', POS: 'POSITION', LOC: 'LOCATION', NORP: 'NORP', PRJ: 'PROJECT' };
  const spans: { start: number; end: number; type: EntityType }[] = [];
  let plain = '';
  for (const part of text.split(/(\[[A-Z]+ [^\]]+\])/u)) {
    const found = /^\[([A-Z]+) ([^\]]+)\]$/u.exec(part);
    const words = found?.[2] ?? part;
    if (found) spans.push({ start: plain.length, end: plain.length + words.length, type: types[found[1] ?? ''] ?? 'MISCELLANEOUS' });
    plain += words;
  }
  const doc = segment(plain, lexicon);
  const at = (list: Int32Array, offset: number): number => list.subarray(0, doc.tokens.count).indexOf(offset);
  const mentions = spans.map(({ start, end, type }): EntityMention => ({
    from: at(doc.tokens.start, start), to: at(doc.tokens.end, end) + 1, type, confidence: 1, rule: 'test',
  }));
  return { doc, mentions };
}

const refs = (text: string): string[] => relateNames(marked(text)).entities.map(({ name, ref }) => `${ref} ${name}`);

describe('same thing, one ref', () => {
  test.each([
    ['the family name after the full name', '[PER Асан Дарбаев] келді. [PER Дарбаевтың] айтуынша', ['e1 Асан Дарбаев', 'e1 Дарбаев']],
    ['a patronymic alone', '[PER Болат Оралұлы Сәрсенов] келді. [PER Оралұлы] мырза', ['e1 Болат Оралұлы Сәрсенов', 'e1 Оралұлы']],
    ['the last word of a family name', '[PER Урсула фон дер Ляйен] келді. [PER Ляйеннің] айтуынша', ['e1 Урсула фон дер Ляйен', 'e1 Ляйен']],
    ['a region of a list and the region', '[GPE Абай облысында] … [GPE Абай]', ['e1 Абай облысы', 'e2 Абай']],
    ['initials and the full name', '[PER Қ.Сәрсенов] пен [PER Қайрат Сәрсенов]', ['e1 Қ. Сәрсенов', 'e1 Қайрат Сәрсенов']],
    ['other initials: another person', '[PER Қ.Сәрсенов] пен [PER Б.Сәрсенов]', ['e1 Қ. Сәрсенов', 'e2 Б. Сәрсенов']],
    ['another given name: another person', '[PER Асан Серіков] пен [PER Үсен Серіков]', ['e1 Асан Серіков', 'e2 Үсен Серіков']],
    ['given name and patronymic', '[PER Болат Оралұлы Сәрсенов] … [PER Болат Оралұлы]', ['e1 Болат Оралұлы Сәрсенов', 'e1 Болат Оралұлы']],
    ['an acronym by its letters', '[ORG Бірыңғай жинақтаушы зейнетақы қорында] … [ORG БЖЗҚ]', ['e1 Бірыңғай жинақтаушы зейнетақы қоры', 'e1 БЖЗҚ']],
    ['an acronym defined in brackets', '[ORG Ауыл дамыту орталығы] (бұдан әрі – [ORG Орталық]) … [ORG Орталықтың]', ['e1 Ауыл дамыту орталығы', 'e1 Орталық', 'e1 Орталық']],
    ['a common noun with a capital', '[ORG Түркі инвестициялық қорының] … Біз [ORG Қор] тарапынан', ['e1 Түркі инвестициялық қоры', 'e1 Қор']],
    ['the case of the first letter', '[ORG Түркі мемлекеттерінің ұйымы] … [ORG түркі мемлекеттерінің ұйымына]', ['e1 Түркі мемлекеттерінің ұйымы', 'e1 Түркі мемлекеттерінің ұйымы']],
    ['spellings', '[GPE Әзербайжан] мен [GPE Әзірбайжанмен]', ['e1 Әзербайжан', 'e1 Әзірбайжан']],
    ['old names', '[GPE Нұр-Сұлтанда] … [GPE Астананың]', ['e1 Нұр-Сұлтан', 'e1 Астана']],
    ['a city with its head', '[GPE Түркістан] … [GPE Түркістан қаласында]', ['e1 Түркістан', 'e1 Түркістан қаласы']],
    ['a city is not its region', '[GPE Алматы] мен [GPE Алматы облысы]', ['e1 Алматы', 'e2 Алматы облысы']],
    ['quotation marks, a site', '[ORG «Qarajat.kz»] … [ORG Qarajat]', ['e1 Qarajat.kz', 'e1 Qarajat']],
    ['what has only letters in common', '[ORG Қаржы министрлігі] мен [ORG Қарағанды облысы әкімдігі]', ['e1 Қаржы министрлігі', 'e2 Қарағанды облысы әкімдігі']],
  ])('%s', (_, text, expected) => {
    expect(refs(text)).toEqual(expected);
  });
});

describe('people', () => {
  const person = (text: string, name: string) => relateNames(marked(text)).entities.find((e) => e.name === name)?.person;

  test('a title before the name, its country, its organisation', () => {
    expect(person('[ORG БЖЗҚ] есебін [POS БЖЗҚ төрағасы] [PER Асан Дарбаев] таныстырды', 'Асан Дарбаев'))
      .toMatchObject({ given: 'Асан', family: 'Дарбаев', roles: ['БЖЗҚ төрағасы'], affiliation: 'e1', country: null });
    expect(person('[POS Қырғыз Республикасы Экономика министрінің орынбасары] [PER Сұлтан Ахматов]', 'Сұлтан Ахматов'))
      .toMatchObject({ roles: ['Қырғыз Республикасы Экономика министрінің орынбасары'], country: 'KG' });
  });

  test('a minister belongs to the ministry that is named', () => {
    expect(person('[ORG Қаржы министрлігі] хабарлады. [POS Қаржы вице-министрі] [PER Асан Дарбаев]', 'Асан Дарбаев')?.affiliation).toBe('e1');
  });

  test('a title behind a dash, a double office, a bare occupation, a list', () => {
    expect(person('[PER Асан Дарбаев] – [POS Қаржы министрі]', 'Асан Дарбаев')?.roles).toEqual(['Қаржы министрі']);
    expect(person('[POS Премьер-министрдің орынбасары] – [POS Қаржы министрі] [PER Асан Дарбаев]', 'Асан Дарбаев')?.roles)
      .toEqual(['Премьер-министрдің орынбасары', 'Қаржы министрі']);
    expect(person('Кеше [POS «Дала» ұйымының төрағасы], кәсіпкер [PER Асан Дарбаев] келді', 'Асан Дарбаев')?.roles).toEqual(['«Дала» ұйымының төрағасы', 'кәсіпкер']);
    expect(person('Кеше вице-премьер [PER Асан Дарбаев] келді', 'Асан Дарбаев')?.roles).toEqual(['вице-премьер']);
    expect(person('Кеше мұғалім [PER Асан Дарбаев] келді', 'Асан Дарбаев')?.roles).toEqual(['мұғалім']);
    expect(person('Жиынға депутаттар [PER Қ. Сәрсенов], [PER Н. Әбіш] қатысты', 'Н. Әбіш')?.roles).toEqual(['депутат']);
  });

  test('the same block on every mention', () => {
    const { entities } = relateNames(marked('[POS Қала әкімі] [PER Асан Дарбаев] келді. [PER Дарбаев] сөйледі.'));
    const blocks = entities.filter((e) => e.type === 'PERSON').map((e) => e.person);
    expect(blocks).toHaveLength(2);
    expect(blocks[1]).toEqual(blocks[0]);
  });
});

test('the headline shares the refs of the body, and every entity keeps the contract', () => {
  const { entities, headline } = relateNames(marked('[GPE Астанада] [PER Асан Дарбаев] болды.'), marked('[PER Дарбаев] [GPE Ташкентке] барады'));
  expect(headline.map(({ ref }) => ref)).toEqual(['e2', 'e3']);
  for (const entity of [...entities, ...headline]) expect(Entity.safeParse(entity).success).toBe(true);
});
