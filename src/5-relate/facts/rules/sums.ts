/**
 * What kind of sum it is: the noun beside it, the object that is paid for, the level that an object is brought to.
 */
import type { MeasureRule } from './rule.js';

export const SUM_RULES: readonly MeasureRule[] = [
  {
    name: 'goods-worth',
    reason: 'goods of a sum: the goods, by what was done to them',
    match: '[<figure>(#Money && #Genitive)] [<thing>(#Possessive && #Noun && !#Genitive && !#Dative && !#Locative && !#Ablative && !#Instrumental)] [<complement>(#Noun && !#Name)?] [<verb>#Verb]',
    measure: ['complement', 'verb', 'thing'],
    examples: [
      ['Көрмеде 9 млн теңгенің кілемі сатылды.', 'сатылған кілем'],
      ['Жеңімпазға 2 млн теңгенің сертификатын табыстады.', 'табыстаған сертификат'],
    ],
  },
  {
    name: 'funds-for-doing',
    reason: 'money by its plain name, for something to be done',
    match: '[<doing>(#Dative && #Infinitive)] * [<figure>#Money] [<funds>(қаржы|қаражат|ақша|қаржысы|қаражаты)] [<verb>#Verb]',
    measure: ['doing', 'funds'],
    examples: [['Арық қазуға 40 млн теңге қаржы бөлінді.', 'арық қазу қаржысы']],
  },
  {
    name: 'funds-for',
    reason: 'money by its plain name, for a purpose',
    match: '[<purpose>(#Accusative && #Noun)?] [<purpose>(#Dative && #Noun && !#Name)] * [<figure>#Money] [<thing>(қаржы|қаражат|ақша|қаржысы|қаражаты)] [<verb>#Verb]',
    measure: ['purpose', 'verb', 'thing'],
    examples: [['Мұражай құрылысына 2 млрд теңге қаражат жұмсалды.', 'мұражай құрылысына жұмсалған қаражат']],
  },
  {
    name: 'bought-after',
    reason: 'an object behind the sum in the dative that is paid for it',
    match: '[<figure>(#Money && #Dative)] #Figure? [<thing>(#Accusative && #Noun && !#Infinitive)] * #Verb',
    measure: ['thing'],
    examples: [['Ол 900 мың теңгеге атын сатты.', 'ат құны'], ['Ауданда 5 млрд теңгеге 40 жобаны іске асыру көзделіп отыр.', 'жоба құны']],
  },
  {
    name: 'thing-for-sum',
    reason: 'a thing, told by its number or not, that is made or bought for a sum',
    match: '[<figure>(#Money && #Dative)] #Genitive? #Figure? [<thing>(#Nominative && #Noun && !#Name && !#Infinitive)] [<complement>(#Dative && #Noun)?] (#Verb && !#Reach && !#Change)',
    measure: ['thing'],
    examples: [
      ['Ауданда 3 млрд теңгеге 5 жоба іске қосылды.', 'жоба құны'],
      ['Қалада 900 млн теңгеге сүт зауыты ашылды.', 'сүт зауыты құны'],
      ['Компания 6 млн долларға 8 мың тонна бензин сатып алған.', 'бензин құны'],
    ],
  },
  {
    name: 'kind-of-sum',
    reason: 'the noun right after a sum is what kind of sum it is',
    match: '[<purpose>#Purpose?] [<figure>#Money] [<thing>(#Noun && !#Name && !#Dative && !#Genitive && !#Locative && !#Ablative && !#Infinitive)] [<complement>#Dative?] [<verb>(#Transfer|#Spend|#Reach)]',
    measure: ['purpose', 'verb', 'thing'],
    examples: [
      ['Кәсіпорынға 4 млрд теңге инвестиция салынды.', 'салынған инвестиция'],
      ['Құрғақшылыққа қарсы 600 млн теңге көмек беріледі.', 'құрғақшылыққа қарсы берілетін көмек'],
    ],
  },
  {
    name: 'kind-of-sum-alone',
    reason: 'the same before any verb, or none',
    match: '[<figure>#Money] [<thing>(#Nominative && #Noun && !#Infinitive)] #Verb?$',
    measure: ['thing'],
    examples: [['Жеңімпазға – 2 млн теңге жүлде.', 'жүлде']],
  },
  {
    name: 'kind-of-sum-to-do',
    reason: 'the same before something to be done with it',
    match: '[<figure>(#Money|#Measure)] [<thing>(#Nominative && #Noun && !#Infinitive && !#Name)] [<verb>(#Infinitive && !#Nominative)]',
    measure: ['verb', 'thing'],
    examples: [['Сот 80 мың теңге айыппұл төлеуге міндеттеді.', 'төлейтін айыппұл']],
  },
  {
    name: 'bought-for',
    reason: 'the same, the object before it',
    match: '[<thing>(#Accusative && #Noun)] * [<figure>(#Money && #Dative)] !#Verb* (#Transfer|#Trade)',
    measure: ['thing'],
    examples: [['Кәсіпкер ескі диірменді 12 млн теңгеге сатып алды.', 'ескі диірмен құны']],
  },
  {
    name: 'level-of-object',
    reason: 'someone brings an object to a level, by or from it',
    match: '[<measure>(#Accusative && #Noun)] * [<figure>#Figure] * (#Change|#Infinitive|тиіс)',
    measure: ['measure'],
    examples: [
      ['Зауыт өндірісті 20 пайызға арттырды.', 'өндіріс'],
      ['Үкімет тапшылықты 3 пайызға дейін төмендетпек.', 'тапшылық'],
    ],
  },
  {
    name: 'price',
    reason: 'what costs the sum',
    match: '[<thing>(#Nominative && #Noun && !#Unit)] * [<figure>#Money] * #Trade',
    measure: ['thing'],
    examples: [['Велосипед 85 мың теңге тұрады.', 'велосипед бағасы']],
  },
  {
    name: 'price-of-genitive',
    reason: 'the genitive of a nominalised change of price',
    match: '[<thing>(#Genitive && #Noun)] [<figure>#Money] * (#Change|#Trade)',
    measure: ['thing'],
    examples: [['Ол жол жүрудің 100 теңгеден 120 теңгеге қымбаттағанын айтты.', 'жол жүру бағасы']],
  },
  {
    name: 'come-by',
    reason: 'what somebody comes by that is worth the sum',
    match: '[<figure>#Money] [<thing>(#Dative && #Noun && !#Name)] (ие|қол) #Verb',
    measure: ['thing'],
    examples: [['Шаруа 500 мың теңге көлеміндегі грантқа ие болды.', 'грант']],
  },
  {
    name: 'owned-sum',
    reason: 'a sum that a genitive owns, and what became of it',
    match: '[<possessor>(#Genitive && #Noun)] [<figure>(#Money && #Partitive)] * [<verb>#Verb]',
    measure: ['possessor', 'verb'],
    examples: [['Қарызгерлердің 600 млн теңгесі кешірілді.', 'қарызгерлердің кешірілген']],
  },
];
