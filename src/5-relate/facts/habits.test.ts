/** Habits of news, one a pair of short texts: what the slot is, and a twin in which it is not so. */
import { describe, expect, test } from 'vitest';
import { shippedFacts, shippedModel } from '../../run/model.js';
import type { Article, Fact } from '../../record/schema.js';
import { createTextPipeline } from '../../text-pipeline.js';

const { extract } = createTextPipeline({ model: shippedModel(), factsModel: shippedFacts() });

type Slot = 'measure' | 'predicate' | 'purpose' | 'subject' | 'place' | 'counterparty' | 'speaker' | 'period' | 'partOf' | 'indicator';
type Case = readonly [habit: string, slot: Slot, figure: string, text: string, is: string | null, twin: string, isNot: string | null];

const CASES: readonly Case[] = [
  ['a place in the locative', 'place', '120', 'Түркістан облысында 120 мектеп салынды.', 'Түркістан облысы', 'Биыл 120 мектеп салынды.', null],
  ['a place carried within the paragraph', 'place', '40', 'Жамбыл облысында су тасқыны болды. Соның салдарынан 40 үй бұзылды.', 'Жамбыл облысы', 'Жамбыл облысында су тасқыны болды.\nҰлттық банк мөлшерлемені 40 пайызға көтерді.', null],
  ['a row label is the place', 'place', '5,2%', 'Өңірлер бойынша инфляция:\nАлматы – 5,2%;\nШымкент – 6,1%.', 'Алматы', 'Инфляция 5,2% болды.', null],
  ['the next row has its own place', 'place', '6,1%', 'Өңірлер бойынша инфляция:\nАлматы – 5,2%;\nШымкент – 6,1%.', 'Шымкент', 'Инфляция 6,1% болды.', null],
  ['where it goes to is no place', 'place', '3 млрд теңге', 'Астанада жол жөндеуге 3 млрд теңге бөлінді.', 'Астана', 'Жол жөндеуге 3 млрд теңге бөлінді.', null],
  ['all over a place', 'place', '15 мың', 'Ақмола облысы бойынша 15 мың отбасы тіркелді.', 'Ақмола облысы', 'Бағдарлама бойынша 15 мың отбасы тіркелді.', null],
  ['a year of its own', 'period', '12 млн тонна', '2025 жылы 12 млн тонна астық жиналды.', '2025', '12 млн тонна астық жиналды.', null],
  ['a year carried to the next sentence', 'period', '3 млн', '2025 жылы елімізге туристер көп келді. Олардың саны 3 млн адамға жетті.', '2025', 'Елімізге туристер көп келеді. Олардың саны 3 млн адамға жетті.', null],
  ['the year that is compared with is not when', 'period', '12 млн тонна', '2025 жылы 2024 жылмен салыстырғанда астық көп жиналды: 12 млн тонна.', '2025', 'Астық көп жиналды: 12 млн тонна.', null],
  ['each figure has its own year', 'period', '7 млрд теңге', '2024 жылы салаға 5 млрд теңге, 2025 жылы 7 млрд теңге бөлінді.', '2025', 'Салаға 5 млрд теңге, кейін 7 млрд теңге бөлінді.', null],
  ['a half of the year', 'period', '48,7 млрд теңге', 'Банк 2025 жылдың бірінші жартыжылдығында 48,7 млрд теңге таза пайда тапты.', '2025-01/2025-06', 'Банк 48,7 млрд теңге таза пайда тапты.', null],
  ['this year', 'period', '20', 'Биыл облыста 20 мектеп ашылады.', '2026', 'Облыста 20 мектеп ашылады.', null],
  ['last year', 'period', '20', 'Былтыр облыста 20 мектеп ашылды.', '2025', 'Облыста 20 мектеп ашылды.', null],
  ['the source after the verb of saying', 'speaker', '200', '«Биыл 200 отбасы баспанаға қол жеткізді», – деді министр Асқар Төлебаев.', 'Асқар Төлебаев', 'Биыл 200 отбасы баспанаға қол жеткізді.', null],
  ['the source before', 'speaker', '200', 'Асқар Төлебаевтың айтуынша, биыл 200 отбасы баспанаға қол жеткізді.', 'Асқар Төлебаев', 'Асқар Төлебаев ауылға келді. Биыл 200 отбасы баспанаға қол жеткізді.', null],
  ['the source speaks for the whole quotation', 'speaker', '350', '«Былтыр 200 мектеп жөнделді. Биыл 350 мектеп жөнделеді», – деді Гүлшат Оразбекова.', 'Гүлшат Оразбекова', 'Былтыр 200 мектеп жөнделді. Биыл 350 мектеп жөнделеді.', null],
  ['a body as a source owns nothing', 'subject', '1 870', 'Төтенше жағдайлар министрлігінің мәліметінше, 1 870 адам көшірілді.', null, '«Сырым банк» АҚ 1 870 адамды жұмысқа алды.', '«Сырым банк» АҚ'],
  ['the nominative that acts', 'subject', '48,7 млрд теңге', '«Сырым банк» АҚ 48,7 млрд теңге таза пайда тапты.', '«Сырым банк» АҚ', 'Нарықта 48,7 млрд теңге пайда тапты.', null],
  ['the owner in the genitive', 'subject', '92 млрд доллар', 'Қазақстанның экспорты 92 млрд доллар болды.', 'Қазақстан', 'Экспорт 92 млрд доллар болды.', null],
  ['the other side of trade', 'counterparty', '4,3 млрд доллар', 'Қазақстанның тауар айналымы Өзбекстанмен 4,3 млрд доллар болды.', 'Өзбекстан', 'Қазақстанның тауар айналымы 4,3 млрд доллар болды.', null],
  ['each figure has its own partner', 'counterparty', '4,9 млрд доллар', 'Қазақстанның тауар айналымы Өзбекстанмен – 4,3 млрд доллар, Түркиямен – 4,9 млрд доллар.', 'Түркия', 'Қазақстанның тауар айналымы 4,9 млрд доллар болды.', null],
  ['what is counted stands after the figure', 'measure', '120', 'Облыста 120 мектеп салынды.', 'мектеп', 'Облыста 120 аурухана салынды.', 'аурухана'],
  ['the level before it', 'measure', '9,4 пайыз', 'Инфляция 9,4 пайыз болды.', 'инфляция', 'Жұмыссыздық 9,4 пайыз болды.', 'жұмыссыздық'],
  ['the price', 'measure', '320 теңге', 'Қанттың бағасы 320 теңгеге жетті.', 'қанттың бағасы', 'Жол ақысы 320 теңгеге жетті.', 'жол ақысы'],
  ['a measure shared by two figures', 'measure', '57 пайызға', 'Қамту деңгейі 48 пайыздан 57 пайызға дейін өсті.', 'қамту деңгейі', 'Қызметкерлер үлесі 48 пайыздан 57 пайызға дейін өсті.', 'қызметкер'],
  ['what grew', 'measure', '5 пайызға', 'Экспорт көлемі 5 пайызға артты.', 'экспорт', 'Өндіріс 5 пайызға артты.', 'өндіріс'],
  ['a deed', 'predicate', '3 млрд теңге', 'Жол жөндеуге 3 млрд теңге бөлінді.', 'бөліну', 'Бюджет 3 млрд теңге болды.', null],
  ['a participle is a deed too', 'predicate', '61 млрд теңге', 'Өтемақыға 61 млрд теңге жұмсалды.', 'жұмсалу', 'Өтемақы 61 млрд теңгені құрады.', null],
  ['a verb that only is says nothing', 'predicate', '9,4 пайыз', 'Инфляция 9,4 пайыз болды.', null, 'Бюджеттің 9,4 пайызы жұмсалды.', 'жұмсалу'],
  ['what the money is for', 'purpose', '3 млрд теңге', 'Облыста жол жөндеуге 3 млрд теңге бөлінді.', 'жол жөндеуге', 'Облыста 3 млрд теңге бөлінді.', null],
  ['a part after its whole', 'partOf', '300', 'Апатта 900 адам көшірілді, оның ішінде 300 бала бар.', '900', 'Апатта 900 адам көшірілді, 300 үй бұзылды.', null],
  ['a part of a sum', 'partOf', '2 млрд теңгесі', 'Жобаға 6 млрд теңге бөлінді, оның 2 млрд теңгесі жолға жұмсалды.', '6 млрд теңге', 'Жолға 2 млрд теңгесі жұмсалды, мектепке 6 млрд теңге бөлінді.', null],
  ['prices', 'indicator', '320 теңге', 'Қанттың келісі 320 теңге болды.', 'price', 'Оған 320 теңге айыппұл салынды.', 'penalty'],
  ['pay', 'indicator', '400 мың теңге', 'Орташа жалақы 400 мың теңге болды.', 'pay', 'Қарызы 400 мың теңге болды.', 'debt'],
  ['casualties', 'indicator', '5', 'Жол апатынан 5 адам қаза тапты.', 'casualties', 'Жиынға 5 адам қатысты.', 'people'],
  ['funding', 'indicator', '3 млрд теңге', 'Жол жөндеуге бюджеттен 3 млрд теңге бөлінді.', 'funding', 'Экспорт көлемі 3 млрд теңгені құрады.', 'trade'],
  ['investment', 'indicator', '6,3 млрд доллар', 'Тікелей шетелдік инвестиция 6,3 млрд доллар болды.', 'investment', 'Тауар айналымы 6,3 млрд доллар болды.', 'trade'],
  ['interest', 'indicator', '14 пайыз', 'Депозит бойынша сыйақы мөлшерлемесі 14 пайыз болды.', 'interest', 'Инфляция 14 пайыз болды.', 'price'],
  ['exchange rates', 'indicator', '505 теңге', 'Доллар бағамы 505 теңге болды.', 'rate', 'Нанның бағасы 505 теңге болды.', 'price'],
  ['sizes', 'indicator', '120', 'Жолдың ұзындығы 120 шақырым.', 'size', 'Оған 120 мың теңге айыппұл салынды.', 'penalty'],
  ['harvest', 'indicator', '1,2 млн тонна', 'Диқандар 1,2 млн тонна астық жинады.', 'output', 'Қойма көлемі 1,2 млн тонна.', 'size'],
];

function answerOf(article: Article, figure: string, slot: Slot): string | null | undefined {
  const surfaceOf = (fact: Fact): string => {
    const [kind, index] = fact.figure.split('/');
    return article[kind as 'money'][Number(index)]?.surface ?? '';
  };
  const fact = article.facts.find((one) => surfaceOf(one).startsWith(figure));
  if (fact === undefined) return undefined;
  switch (slot) {
    case 'measure': case 'predicate': return fact[slot]?.text ?? null;
    case 'purpose': return fact.purpose === null ? null : article.text.slice(fact.purpose.start, fact.purpose.end);
    case 'period': return fact.period === null ? null : (article.dates[Number(fact.period.split('/')[1])]?.value ?? null);
    case 'partOf': return fact.partOf === null ? null : surfaceOf(article.facts[fact.partOf]!);
    case 'indicator': return fact.indicator;
    default: return article.entities.find(({ ref }) => ref === fact[slot])?.name ?? null;
  }
}

describe.each(CASES)('%s', (_, slot, figure, text, is, twin, isNot) => {
  test('is told', () => expect(answerOf(extract(text, { language: 'kk', published: '2026-03-12' }), figure, slot)).toBe(is));
  test('is not where nothing says so', () => expect(answerOf(extract(twin, { language: 'kk', published: '2026-03-12' }), figure, slot)).toBe(isNot));
});
