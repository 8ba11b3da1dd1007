/** What a name is and where it ends, where the tagger alone is not to be believed: firms, bodies side by side, places without their head. */
import { expect, test } from 'vitest';
import { segment } from '../../3-segment/doc.js';
import { buildLexicon } from '../lexicon.js';
import { textOf } from '../../3-segment/tokens.js';
import { shippedModel } from '../../run/model.js';
import { extractNames } from './index.js';

const lexicon = buildLexicon();
const model = shippedModel();

function names(text: string): string[] {
  const doc = segment(text, lexicon);
  const found = extractNames(doc, { model, claimed: new Uint8Array(doc.tokens.count) });
  return found.map(({ type, from, to }) => `${type} ${textOf(doc.tokens, from, to)}`);
}

test.each([
  // places without their head, posts, ports
  ['Қалада көп, Сайрамда баспана салынды.', 'GPE Сайрамда'],
  ['Теміртау маңындағы Бұқар жырауда дауыс берілді.', 'GPE Бұқар жырауда'],
  ['Достық бекетінде түсім көбейген.', 'FACILITY Достық бекетінде'],
  ['Жүк Поти портына жетті.', 'GPE Поти'],
  ['Былтыр Еуроаймақ 1,1 пайыз қосты.', 'LOCATION Еуроаймақ'],
  // firms by what they deal in, issuers, who brings the news
  ['Құрылыс жұмысын «Ертісэнергомонтаж» орындайды.', 'ORGANISATION «Ертісэнергомонтаж»'],
  ['Тасымалдаушы «Ертіс Авто» өтемақы төледі.', 'ORGANISATION «Ертіс Авто»'],
  ['Ал «Көкше Алтын» акциясы арзандады.', 'ORGANISATION «Көкше Алтын»'],
  ['Баға өсті, деп хабарлайды «Оңтүстік таңы».', 'ORGANISATION «Оңтүстік таңы»'],
  ['АСТАНА. 19 наурыз – «Сарыарқа жаршысы». Баға өсті.', 'ORGANISATION «Сарыарқа жаршысы»'],
  ['Жетісу облысының Мемлекеттік кірістер департаменті хабарлады.', 'ORGANISATION Жетісу облысының Мемлекеттік кірістер департаменті'],
  ['Бәсекелесі «Ақтас Құрылыс Материалдары» шығынға батты.', 'ORGANISATION «Ақтас Құрылыс Материалдары»'],
  ['Сондықтан Tech Qadam мектептеріне қаржы бөлдік.', 'ORGANISATION Tech Qadam'],
  ['Үшіншісі – JolGo такси сервисі.', 'ORGANISATION JolGo'],
  // bodies and works
  ['Зоология институтының маманы айтты.', 'ORGANISATION Зоология институтының'],
  ['Лондон металл биржасында мыс қымбаттады.', 'ORGANISATION Лондон металл биржасында'],
  ['Тапшылық жойылады: Петропавл зауыты вагон береді.', 'FACILITY Петропавл зауыты'],
])('%s has %s', (text, name) => expect(names(text)).toContain(name));

test.each([
  ['Түркияның Орталық банкі Қытайдың Халық банкімен келісім жасады.', ['ORGANISATION Түркияның Орталық банкі', 'ORGANISATION Қытайдың Халық банкімен']],
  ['Кеше Марат Есенов Сергеев су қоймасына барды.', ['PERSON Марат Есенов', 'FACILITY Сергеев су қоймасына']],
])('%s names two', (text, expected) => expect(names(text)).toEqual(expected));

test.each([
  'Бұқар жырау айтқан сөз бар.', 'Мұнайлы өңірде жалақы жоғары.', 'Қазандықтарды зауыт жасайды, қазандық ескі.', 'Олар 5G желісін пайдаланады.',
  'Әр тонна қызылшаға субсидия төленеді.', 'Жаппай SMS таратып, Live режимінде көрсетті.',
])('%s names none', (text) => expect(names(text)).toEqual([]));

test('акция of people stays a project', () => expect(names('«Мектепке жол» акциясы басталды.')).toEqual(['PROJECT «Мектепке жол»']));
test('қызылша in a hospital stays a disease', () => expect(names('Қызылшаға қарсы балалар егілді.')).toEqual(['DISEASE Қызылшаға']));
