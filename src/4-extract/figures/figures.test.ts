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
