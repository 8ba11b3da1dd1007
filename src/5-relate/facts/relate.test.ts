import { describe, expect, test } from 'vitest';
import { markedText } from '../../../test/support/marked-text.js';
import { draftFacts } from './relate.js';
import type { Draft } from './draft.js';

const read = (marked: string, published?: string) => {
  const mentions = markedText(marked, published);
  const names = new Map(mentions.entities.map(({ ref, name }) => [ref, name]));
  const { tokens } = mentions.doc;
  const text = ({ from, to }: { from: number; to: number }) => tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
  return { drafts: draftFacts(mentions, null, null), nameOf: (ref: string | null) => names.get(ref ?? '') ?? null, text, dates: mentions.dates };
};

/** What each figure's fact says of one slot, in order. */
const said = (marked: string, slot: 'subject' | 'counterparty' | 'speaker' | 'measure' | 'period', published?: string): (string | null)[] => {
  const { drafts, nameOf, text, dates } = read(marked, published);
  const of: Record<typeof slot, (draft: Draft) => string | null> = {
    subject: ({ subject }) => nameOf(subject), counterparty: ({ counterparty }) => nameOf(counterparty), speaker: ({ speaker }) => nameOf(speaker),
    measure: ({ measure }) => measure, period: ({ period }) => (period === null ? null : text(dates[period] ?? { from: 0, to: 1 })),
  };
  return drafts.map(of[slot]);
};

describe('whose word it is', () => {
  test.each([
    ['[Су министрлігінің|ORGANISATION|Су министрлігі] дерегіне сәйкес, [Таразда|GPE|Тараз] 40 құдық бар.', 'Су министрлігі', 'Тараз'],
    ['[Су министрлігінің|ORGANISATION|Су министрлігі] жедел деректері бойынша [Таразда|GPE|Тараз] 40 құдық бар.', 'Су министрлігі', 'Тараз'],
    ['[Су бюросы|ORGANISATION|Су бюросы] таратқан мәліметке сүйенсек, 40 құдық қазылды.', 'Су бюросы', null],
    ['[Су бюросы|ORGANISATION|Су бюросы] ақпараты бойынша 40 құдық қазылды.', 'Су бюросы', null],
    ['[Тараз|GPE|Тараз] тұрғындарының мәліметі бойынша 40 құдық қазылды.', null, null],
  ])('a report: %s', (text, speaker, subject) => {
    expect(said(text, 'speaker')).toEqual([speaker]);
    expect(said(text, 'subject')).toEqual([subject]);
  });

  test('a quotation over sentences is of whom its end names', () => {
    expect(said('«Биыл 5 көпір салдық. Тағы 7 көпір жөнделді», – деді [Асан Бекұлы|PERSON|Асан Бекұлы].', 'speaker')).toEqual(['Асан Бекұлы', 'Асан Бекұлы']);
    expect(said('«Биыл 5 көпір салдық. Жұмыс жүріп жатыр», – деп атап өтті [Асан Бекұлы|PERSON|Асан Бекұлы].', 'speaker')).toEqual(['Асан Бекұлы']);
    expect(said('— Биыл 5 көпір салдық. Тағы 7 көпір жөнделді, — деп қосты [Асан Бекұлы|PERSON|Асан Бекұлы].', 'speaker')).toEqual(['Асан Бекұлы', 'Асан Бекұлы']);
    expect(said('«Биыл 5 көпір салдық». Тағы 7 көпір жөнделді, – деді [Асан Бекұлы|PERSON|Асан Бекұлы].', 'speaker')).toEqual([null, 'Асан Бекұлы']);
  });
});

describe('who is said to speak', () => {
  test.each([
    ['— Биыл 5 көпір салынды, — деді [Асан Бекұлы|PERSON|Асан Бекұлы] [қала кеңесінде|ORGANISATION|қала кеңесі].'],
    ['[Асан Бекұлы|PERSON|Асан Бекұлы] сөз сөйледі, деп айтты ол. Биыл 5 көпір салынды, – деді [Асан Бекұлы|PERSON|Асан Бекұлы] сұраққа жауап бере отырып.'],
    ['Бұл туралы [Асан Бекұлы|PERSON|Асан Бекұлы] айтты. «Биыл 5 көпір салынды», – деді ол жиында.'],
    ['Бұл туралы министр [Асан Бекұлы|PERSON|Асан Бекұлы] мәлім етті. Биыл 5 көпір салынды, – деді министр.'],
  ])('%s', (text) => {
    expect(said(text, 'speaker')).toEqual(['Асан Бекұлы']);
  });
});

describe('clauses that share', () => {
  test('the deed of the clause with the part', () => {
    expect(said('Ауылда 900 адам, оның ішінде 300 бала көшірілді.', 'measure')).toEqual(['көшірілген адам', 'көшірілген бала']);
    expect(said('Биыл 5 тонна, ал былтыр 4 тонна ет сатылды.', 'measure')).toEqual(['сатылған ет', 'сатылған ет']);
  });

  test('what changes', () => {
    expect(said('Баға 300 теңгеден 450 теңгеге көтерілді.', 'measure')).toEqual(['баға', 'баға']);
    expect(said('Су көлемі азайып келеді, бір тәулікте 3 см төмендеді.', 'measure')).toEqual(['су көлемі']);
  });

  test('where they are', () => {
    expect(said('[Теңіз кенішінде|FACILITY|Теңіз кеніші] өрт болып, 40 адам көшірілді.', 'subject')).toEqual(['Теңіз кеніші']);
    expect(said('[Таразда|GPE|Тараз] көрме ашылып, оған 40 суретші қатысты.', 'subject')).toEqual([null]);
  });
});

describe('what a unit or a currency tells', () => {
  test.each([
    ['Ертең түнде 3 градус, күндіз 17 градус болады.', ['ауа температурасы', 'ауа температурасы']],
    ['Облыста 3 мың га жиналды.', ['жиналған алқап']],
    ['Елде 20 млн адам тұрады.', ['халық саны']],
    ['Теңге долларға қатысты 3 пайызға нығайды.', ['теңге бағамы']],
  ])('%s', (text, measures) => {
    expect(said(text, 'measure')).toEqual(measures);
  });
});

describe('tables', () => {
  test('a cell is of its column, of its row', () => {
    expect(said('Негізгі көрсеткіштер\nДақыл | Алқап, га | Баға, теңге\nБидай | 30 га | 90 теңге\nАрпа | 20 га | 70 теңге', 'measure')).toEqual(['бидай алқабы', 'бидай бағасы', 'арпа алқабы', 'арпа бағасы']);
  });
});

describe('what clauses do not share', () => {
  test('a level told with a dash', () => {
    expect(said('Клубтың бюджеті – 2 млрд теңге, оның 60 пайызын облыс әкімдігі бөледі.', 'measure')[0]).toBe('клуб бюджеті');
  });
});

describe('verbs', () => {
  test.each([
    ['Қалада 12 көпір салынуда.', 'салынатын көпір'],
    ['Қалада 12 көпір салыныпты.', 'салынған көпір'],
    ['Қалада 12 көпір салынады деп күтілуде.', 'салынатын көпір'],
    ['Біз 12 көпір салдық.', 'салған көпір'],
    ['Ойынды 12 әріптес тамашалады.', 'тамашалаған әріптес'],
    ['Кеңес 12 көпір жоспарлады.', 'жоспарлаған көпір'],
    ['Қалада 12 көпір анықтапты.', 'анықтаған көпір'],
    ['Былтыр 12 көпір жөнделсе, биыл тынышталды.', 'жөнделген көпір'],
    ['Ауруханада 12 адам жатыр.', 'жатқан адам'],
  ])('%s', (text, measure) => {
    expect(said(text, 'measure')).toEqual([measure]);
  });
});

describe('whose figure it is', () => {
  test('the dateline is no party', () => {
    expect(said('[ТАРАЗ|GPE|Тараз]. [ЖЕЛІ|ORGANISATION|Желі] — Биыл 5 көпір салынды.', 'subject')).toEqual([null]);
    expect(said('[Тараз|GPE|Тараз] қаласында — 5 көпір.', 'subject')).toEqual(['Тараз']);
  });

  test('all over a place is in it', () => {
    expect(said('[Қазақстан|GPE|Қазақстан|KZ] бойынша 5 көпір салынды.', 'subject')).toEqual(['Қазақстан']);
    expect(said('[Тараз|GPE|Тараз] бағыты бойынша 5 көпір салынды.', 'subject')).toEqual([null]);
  });

  test('rows of a list speak for themselves alone', () => {
    expect(said('[Таразда|GPE|Тараз] 5, [Ақтауда|GPE|Ақтау] 7 көпір салынды. Тағы 9 мектеп жөнделді.', 'subject')).toEqual(['Тараз', 'Ақтау', null]);
    expect(said('[Тараз|GPE|Тараз] (5%), [Ақтау|GPE|Ақтау] (7%) қалаларында өсім байқалды.', 'subject')).toEqual(['Тараз', 'Ақтау']);
  });

  test('a body without a name has nobody else’s figures', () => {
    expect(said('[Тас облысында|GPE|Тас облысы] 5 млн тонна астық жиналды. Шаруашылық 30 мың тонна астық тапсырды.', 'subject')).toEqual(['Тас облысы', null]);
  });

  test('what is counted stands for no name', () => {
    expect(said('[Тас облысы|GPE|Тас облысы] алда тұр. Қалған 15 облыста өсім жоқ.', 'subject')).toEqual([null]);
  });
});

describe('brackets behind a figure say more of the same', () => {
  test('of the same measure', () => {
    expect(said('Ауыл халқы – 7 мың адам (40 пайыз).', 'measure')).toEqual(['ауыл халқы', 'ауыл халқы']);
    expect(said('Тасымал 9 пайызға артты (2020 жылы – 61 тонна).', 'measure')).toEqual(['тасымал', 'тасымал']);
  });

  test('with a period of their own', () => {
    expect(said('Мамырда тасымал 9 пайызға артты (2020 жылы – 61 тонна).', 'period')).toEqual(['Мамырда', '2020 жылы']);
    expect(said('Мамырда тасымал 2020 жылғы сәуірмен (61 тонна) салыстырғанда 9 пайызға артты.', 'period')).toEqual(['2020 жылғы сәуірмен', 'Мамырда']);
  });

  test('or of a clause of their own', () => {
    expect(said('Төлем 35 мың теңгені (күнкөріс деңгейінің 70 пайызы) құрайды.', 'measure')).toEqual(['төлем', 'күнкөріс деңгейі']);
    expect(said('Жалақы – 85 мың теңге (былтырмен салыстырғанда өзгеріссіз).', 'measure')).toEqual(['жалақы']);
  });

  test('but of a label they are its value', () => {
    expect(said('Ең көп өскен – пияз (9 пайызға), сәбіз (7 пайызға).', 'measure')).toEqual(['пияз', 'сәбіз']);
  });
});

describe('when it holds', () => {
  test('a comparison is no period', () => {
    expect(said('Мамырда 2022 жылғы тиісті аймен салыстырғанда экспорт 9 пайызға артты.', 'period')).toEqual(['Мамырда']);
  });

  test('last year passes', () => {
    expect(said('Мамырда экспорт 5 млн тонна болды. Өткен жылы бұл көрсеткіш 4 млн тонна еді. Импорт 3 пайызға артты.', 'period')).toEqual(['Мамырда', 'Өткен жылы', 'Мамырда']);
  });
});

describe('lists under a line that ends in a colon', () => {
  test('are of what is measured, not of what they list', () => {
    expect(said('Ең жоғары жалақысы бар өңірлер:\n[Тас облысы|GPE|Тас облысы] – 500 мың теңге;\n[Құм облысы|GPE|Құм облысы] – 400 мың теңге.', 'measure')).toEqual(['ең жоғары жалақы', 'ең жоғары жалақы']);
  });
});
