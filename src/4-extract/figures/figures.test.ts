import { describe, expect, it } from 'vitest';
import { segment } from '../../3-segment/doc.js';
import { textOf } from '../../3-segment/tokens.js';
import { extractMentions } from '../index.js';
import { buildLexicon } from '../lexicon.js';

const lexicon = buildLexicon();

/** All figures of a text, in order: surface, amount or bounds, unit or what is counted. */
function figuresOf(text: string): string[] {
  const doc = segment(text, lexicon);
  const { money, quantities } = extractMentions(doc, { published: '2026-03-10', timeZone: 'Asia/Almaty' });
  return [...money.map((m) => ({ ...m, name: m.currency })), ...quantities.map((q) => ({ ...q, name: [q.unit ?? q.kind, q.of].filter((part) => part !== null).join(' ') }))]
    .sort((a, b) => a.from - b.from)
    .map((m) => `${textOf(doc.tokens, m.from, m.to)} = ${m.amount ?? `${m.min}..${m.max}`} ${m.name}`);
}

describe('figures beside one another', () => {
  it.each([
    // more than what it would be a part of
    ['Облыста 12 мектеп бар. Кабинеттер:\nБөрлі – 308;\nСырым – 214.', ['12 = 12 count мектеп']],
    // one row is no list, and no line leads it in
    ['Облыста 120 мектеп бар. Кабинеттер:\nБөрлі – 38.', ['120 = 120 count мектеп']],
    ['Облыста 120 мектеп бар.\nБөрлі – 38;\nСырым – 14.', ['120 = 120 count мектеп']],
    // counts and measures beside sums
    ['Жобаға 300 млн теңге бөлінді. Елдегі 2,1 млн адамның 600 мыңы жұмыссыз.', ['300 млн теңге = 300000000 KZT', '2,1 млн = 2100000 count адам', '600 мыңы = 600000 count адам']],
    ['Абонент саны 8,4 миллионнан асып, оның 5,1 миллионы қалада тұрады.', ['8,4 миллионнан асып = 8400000 count абонент', '5,1 миллионы = 5100000 count абонент']],
    ['Жобаға 300 млн теңге бөлінді, 2 млрд ағаш отырғызылды.', ['300 млн теңге = 300000000 KZT', '2 млрд = 2000000000 count ағаш']],
    ['Субсидияға 300 млн теңге бөлінді, елде 8,1 миллион бас қой бар.', ['300 млн теңге = 300000000 KZT', '8,1 миллион = 8100000 count қой']],
    ['Қоймада 22,7 млрд текше метр су болды. Былтыр бұл 21,9 миллиард еді.', ['22,7 млрд текше метр = 22700000000 m3 су', '21,9 миллиард = 21900000000 m3 су']],
    ['Алматыда 2,29 млн, Астанада 1,53 млн тұрғын бар.', ['2,29 млн = 2290000 count тұрғын', '1,53 млн = 1530000 count тұрғын']],
    // the second of a few, and of nothing that was counted in thousands
    ['Су үш көпірді бұзды, екіншісі құлады.', ['үш = 3 count көпір', 'екіншісі = 2 ordinal көпір']],
    ['Екпені 63 412 адам алды, екіншісін жұрт күтіп отыр.', ['63 412 = 63412 count адам', 'екіншісін = 2 ordinal']],
    // a unit alone is no figure
    ['Облыстардағы жалақы (мың теңге):\n• Орал – 41;\n• Тараз – 38.', ['41 = 41000 KZT', '38 = 38000 KZT']],
    ['Ауылда мың теңге айыппұл салынды.', ['мың теңге = 1000 KZT']],
    // another year's number: of what was said, unless it is too far from it, or another unit stands between
    ['Былтыр 29 дерек тіркелді, 2024 жылы 44 болған.', ['29 = 29 count дерек', '44 = 44 count дерек']],
    ['Былтыр 29 дерек тіркелді, 2024 жылы 44 000 болған.', ['29 = 29 count дерек']],
    ['Ауылда 29 дерек тіркелді. Бұрын 17 минут болса, қазір – 13.', ['29 = 29 count дерек']],
    ['Ауылда 29 дерек тіркелді, көрсеткіш 44,5 болған.', ['29 = 29 count дерек']],
    ['Салық 5 пайыз болды. Былтыр 4,8 еді.', ['5 пайыз = 5 %', '4,8 = 4.8 %']],
    ['Бюджет 12 млрд теңге. 2026 жылы кіріс 460, 2027 жылы 489 млрд теңге болады.', ['12 млрд теңге = 12000000000 KZT', '460 = 460000000000 KZT', '489 млрд теңге = 489000000000 KZT']],
    ['Қалада 44 мектеп бар. Орал филиалы – 64, Тараз филиалы – 21 дәрігер.', ['44 = 44 count мектеп', '21 = 21 count дәрігер']],
    ['Айдағы шаш – бес, алты пайызды құрады.', ['алты пайызды = 6 %']],
    ['Еуро – 598,70 теңге (–1,15).', ['598,70 теңге = 598.7 KZT', '–1,15 = 1.15 KZT']],
    ['Ел | Айналым, млрд доллар | Өзгеріс, %\nҚытай | 24,6 | –2,1', ['24,6 = 24600000000 USD', '–2,1 = 2.1 %']],
  ])('%s', (text, figures) => expect(figuresOf(text)).toEqual(figures));
});
