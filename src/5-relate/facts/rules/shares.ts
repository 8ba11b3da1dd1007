/**
 * Shares of a whole, prices by the unit, parameters before what has them, numbers and parts of what was told before.
 */
import type { MeasureRule } from './rule.js';

export const SHARE_RULES: readonly MeasureRule[] = [
  {
    name: 'share-of-level',
    reason: 'a level told as a share of something else: the level is measured',
    match: '[<measure>(#Nominative && #Noun)] #Dash? #Genitive [<figure>(#Share && #Partitive)]',
    measure: ['measure'],
    examples: [['Борыш жалпы өнімнің 24 пайызын құрады.', 'борыш']],
  },
  {
    name: 'share-of-whole',
    reason: 'so many percent of a whole, and what was done to them',
    match: '[<whole>(#Genitive && !#Pronoun)] [<figure>(#Share && #Partitive)] #Dash? #Figure? #Counted? [<complement>(#Noun && !#Name)?] [<verb>(#Verb && !#Reach)]',
    measure: ['complement', 'verb', 'whole'],
    examples: [
      ['Қойманың 80 пайызы толтырылды.', 'толтырылған қойма'],
      ['Жұмысшылардың 12 пайызы қысқартылған.', 'қысқартылған жұмысшы'],
    ],
  },
  {
    name: 'amount-of-whole',
    reason: 'so many units of something, and what was done to them',
    match: '[<whole>(#Genitive && #Noun && !#Name)] [<figure>(#Partitive && !#Money && !#Share)] * [<complement>(#Noun && !#Name)?] [<verb>(#Verb && !#Reach && !#Existence)]',
    measure: ['complement', 'verb', 'whole'],
    examples: [['Биыл арпаның 2 мың тоннасы экспортталды.', 'экспортталған арпа']],
  },
  {
    name: 'amount-alone',
    reason: 'so many units of something, and no more is said of it',
    match: '[<whole>(#Genitive && #Noun && !#Name)] [<figure>(#Partitive && !#Money && !#Share)]',
    measure: ['whole'],
    examples: [['Қоймада күріштің 40 мың тоннасы бар.', 'күріш']],
  },
  {
    name: 'share-alone',
    reason: 'a share of a whole without a deed',
    match: '[<whole>(#Genitive && #Noun)] [<figure>(#Share && #Partitive)]',
    measure: ['whole'],
    examples: [['Бұл – барлық шығынның 7 пайызы.', 'шығын']],
  },
  {
    name: 'unit-price',
    reason: 'a price for a unit: what it is a unit of',
    match: '[<thing>(#Genitive && #Noun)] (#Nominative && #Unit) * [<figure>#Money]',
    measure: ['thing'],
    examples: [
      ['Қанттың келісі 410 теңгеге жетті.', 'қант бағасы'],
      ['Керосиннің литрі 290 теңгеден 310 теңгеге қымбаттады.', 'керосин бағасы'],
    ],
  },
  {
    name: 'price-of-counted',
    reason: 'a price before how much was sold or given at it',
    match: '[<figure>(#Money && #Ablative)] #Measure [<thing>#Counted]',
    measure: ['thing'],
    examples: [['Шаруаларға литріне 240 теңгеден 90 мың тонна бензин берілді.', 'бензин бағасы']],
  },
  {
    name: 'parameter-before-noun',
    reason: 'a parameter and its figure before the noun that has it: the noun owns the parameter',
    match: '[<measure>(#Nominative && #Parameter)] [<figure>(#Money|#Measure|#Share)] #Participle? [<owner>(#Noun && !#Nominative && !#Infinitive)]',
    measure: ['owner', 'measure'],
    examples: [['Ұзындығы 40 метр көпірді жөндеді.', 'көпір ұзындығы']],
  },
  {
    name: 'parameter-before-subject',
    reason: 'the same where the noun does something',
    match: '[<measure>(#Nominative && #Parameter)] [<figure>(#Money|#Measure)] #Participle? [<owner>(#Noun && #Nominative && !#Name && !#Possessive && !#Infinitive && !#Relative)]',
    measure: ['owner', 'measure'],
    examples: [['Ұзындығы 90 шақырым құбыр ауданды сумен қамтиды.', 'құбыр ұзындығы']],
  },
  {
    name: 'parameter-of-described',
    reason: 'the same in a relative clause',
    match: '[<measure>(#Nominative && #Parameter)] [<figure>#Figure] #Counted? [<owner>(#Noun && #Relative)]',
    measure: ['owner', 'measure'],
    examples: [['Құны 8 млрд теңге болатын зауыт салынады.', 'зауыт құны']],
  },
  {
    name: 'parameter-of-counted',
    reason: 'the same before a noun that is counted',
    match: '[<measure>(#Nominative && #Parameter)] [<figure>(#Money|#Measure)] #Participle? #Count [<owner>#Counted]',
    measure: ['owner', 'measure'],
    examples: [['Құны 3 млрд теңге болатын 6 жобаға рұқсат берілді.', 'жоба құны']],
  },
  {
    name: 'worth-of-described',
    reason: 'a sum that describes a thing: what it is the worth of',
    match: '[<figure>#Money] [<thing>(#Noun && #Relative)]',
    measure: ['thing'],
    examples: [['Үшінші орында 5 млрд доллар болатын тауар айналымымен көрші ел тұр.', 'тауар айналымы']],
  },
  {
    name: 'worth-of-counted',
    reason: 'the same, the thing told by its number',
    match: '[<figure>#Money] #Participle #Count [<thing>#Counted]',
    measure: ['thing'],
    examples: [['Облыста 3 млрд теңгені құрайтын төрт цех іске қосылды.', 'цех құны']],
  },
  {
    name: 'parameter',
    reason: 'a parameter before a figure is its level, whatever the figure counts',
    match: '[<owner>(#Genitive && #Noun && !#Name)?] [<measure>(#Nominative && #Parameter)] #Dash? [<figure>#Figure] * (#Change|#Reach)$',
    measure: ['owner', 'measure'],
    examples: [['Зауыттың қуаты 90 мың тоннадан 120 мың тоннаға дейін артты.', 'зауыт қуаты'], ['Залдың сыйымдылығы 500 орынға жетті.', 'зал сыйымдылығы']],
  },
  {
    name: 'parameter-told',
    reason: 'a parameter, a dash and so much of something',
    match: '[<owner>(#Genitive && #Noun && !#Name)?] [<measure>(#Nominative && #Parameter)] #Dash [<figure>!#Count] #Noun?$',
    measure: ['owner', 'measure'],
    examples: [['Зауыттың қуаттылығы – 12 мың тонна өнім.', 'зауыт қуаттылығы']],
  },
  {
    name: 'number-of',
    reason: 'a count that is the level of something named before it',
    match: '[<owner>(#Genitive && #Noun && !#Name)?] [<measure>(#Nominative && #Possessive && #Noun && !#Plural)] #Dash? [<figure>#Count] #Noun? #Reach?$',
    measure: ['owner', 'measure'],
    examples: [
      ['Студенттер саны – 14 мың адам.', 'студенттер саны'],
      ['Ауылдың халқы 5 мың адамға жетті.', 'ауыл халқы'],
    ],
  },
  {
    name: 'number-changed',
    reason: 'the same, with what it has changed by',
    match: '[<owner>(#Genitive && #Noun && !#Name)?] [<measure>(#Nominative && #Possessive && #Noun && !#Plural)] #Count? #Noun? [<figure>#Count] #Noun? #Count? #Noun? #Share? (#Reach|#Change)$',
    measure: ['owner', 'measure'],
    examples: [
      ['Студенттер саны 900 адамға немесе 3 пайызға өсті.', 'студенттер саны'],
      ['Ауыл халқының саны 800 адамнан 900 адамға жетті.', 'ауыл халқы саны'],
    ],
  },
  {
    name: 'those-who',
    reason: 'who or what they are, a dash, how many of what',
    match: '[<whole>(#Nominative && #Noun)] #Dash [<figure>#Count] [<thing>#Counted?]$',
    measure: ['whole', 'thing'],
    examples: [['Курсты бітіргендер – 320 адам.', 'бітірген адам']],
  },
  {
    name: 'part-is-thing',
    reason: 'of them so many, a dash, what these are',
    match: '#Genitive [<figure>(#Figure && #Partitive)] #Dash #Figure? [<thing>(#Nominative && #Noun)]$',
    measure: ['thing'],
    examples: [['Жарысқа 60 спортшы келді, олардың 25-і – қыз.', 'қыз']],
  },
  {
    name: 'part-is-such',
    reason: 'of them so many are such',
    match: '[<figure>(#Count && #Partitive)] [<thing>(#Nominative && #Noun && !#Counted)]$',
    measure: ['thing', 'of'],
    examples: [['Жобаға 18 компания қатысады, олардың 4-і шетелдік.', 'шетелдік компания']],
  },
];
