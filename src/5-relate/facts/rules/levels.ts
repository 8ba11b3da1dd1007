/**
 * Whose sum, for what and of what level: the clause around the figure, from what says most to what says least.
 */
import type { MeasureRule } from './rule.js';

export const LEVEL_RULES: readonly MeasureRule[] = [
  {
    name: 'doing-by-agent',
    reason: 'someone uses a sum to do something',
    match: '[<doing>(#Accusative && #Noun)?] [<doing>(#Dative && #Infinitive)] * [<figure>#Money] * #Transfer',
    measure: ['doing'],
    examples: [['Шаруа құдық қазуға 3 млн теңге жұмсады.', 'құдық қазу']],
  },
  {
    name: 'purpose-by-agent',
    reason: 'someone uses a sum for a purpose',
    match: '[<purpose>(#Dative && #Noun && !#Name)] * [<figure>#Money] !#Verb* [<verb>#Transfer]',
    measure: ['purpose', 'verb'],
    examples: [['Кәсіпкер мешітке 10 млн теңге берді.', 'мешітке берген']],
  },
  {
    name: 'taken-by',
    reason: 'who gets, gives or uses a sum that nothing else names',
    match: '[<owner>(#Genitive && #Noun && !#Name)?] [<agent>(#Nominative && #Noun && !#Counted)] * [<figure>(#Money && !#Dative)] !#Verb* [<verb>#Transfer]',
    measure: ['owner', 'agent', 'verb'],
    examples: [['Шебер күніне 15 мың теңге алады.', 'шебер алатын']],
  },
  {
    name: 'level',
    reason: 'the nominative before a figure is what it is the level of',
    match: '[<owner>(#Genitive && #Noun && !#Name)?] [<measure>(#Nominative && #Noun && !#Unit && !#Referring && !#Counted)] * [<figure>!#Count]',
    measure: ['owner', 'measure'],
    examples: [
      ['Инфляция 9,1 пайызға баяулады.', 'инфляция'],
      ['Қаланың айлық шығыны 40 млн теңгені құрайды.', 'қаланың айлық шығыны'],
      ['Ауылдың бюджеті – 30 млн теңге.', 'ауыл бюджеті'],
    ],
  },
  {
    name: 'growth',
    reason: 'a growth or a fall behind its share',
    match: '[<figure>(#Share && #Nominative)] * [<thing>(#Nominative && #Noun && !#Name && !#Counted)] (#Verb && !#Change && !#Reach)$',
    measure: ['thing'],
    examples: [['Өңірде 2,4% деңгейінде елеулі өсім байқалды.', 'өсім']],
  },
  {
    name: 'doing',
    reason: 'a sum for something to be done, with the object of the doing',
    match: '[<doing>(#Accusative && #Noun)?] [<doing>(#Dative && #Noun && !#Infinitive)?] [<doing>(#Dative && #Infinitive)] * [<figure>#Money] * (#Verb && !#Reach)',
    measure: ['doing'],
    examples: [
      ['Ескі мектепті жөндеуге 90 млн теңге қажет.', 'ескі мектепті жөндеу'],
      ['Тал егуге 6 млн теңге кетті.', 'тал егу'],
    ],
  },
  {
    name: 'purpose',
    reason: 'a sum for a purpose in the dative',
    match: '[<purpose>(#Dative && #Noun && !#Name)] * [<figure>#Money] * [<verb>(#Verb && !#Reach)]',
    measure: ['purpose', 'verb'],
    examples: [['Саябақ құрылысына 700 млн теңге бөлінді.', 'саябақ құрылысына бөлінген қаржы']],
  },
  {
    name: 'purpose-after',
    reason: 'the purpose between the sum and the verb',
    match: '[<figure>#Money] [<purpose>(#Dative && #Noun && !#Name)] [<verb>(#Transfer|#Spend)]',
    measure: ['purpose', 'verb'],
    examples: [['Оның 30 млн теңгесі жиһазға жұмсалды.', 'жиһазға жұмсалған қаржы']],
  },
  {
    name: 'source',
    reason: 'a sum that comes from something',
    match: '[<source>(#Ablative && #Noun && !#Name && !#Counted)] * [<figure>#Money] * #Collect',
    measure: ['source'],
    examples: [['Акциздерден 18 млрд теңге түсті.', 'акциз']],
  },
  {
    name: 'from-name',
    reason: 'a sum that leaves a name',
    match: '[<from>(#Ablative && #Name)] * [<figure>#Money] * [<verb>(#Transfer|#Spend|#Trade)]',
    measure: ['from', 'verb'],
    examples: [['[Даму қорынан|ORGANISATION|Даму қоры] 5 млрд теңге аударылды.', 'Даму қорынан аударылған қаржы']],
  },
  {
    name: 'giver',
    reason: 'a name gives or gets a sum that nothing else names',
    match: '[<giver>(#Nominative && #Name)] * [<figure>(#Money && !#Dative)] !#Verb* [<verb>#Transfer]',
    measure: ['giver', 'verb'],
    examples: [['[«Тау Банк»|ORGANISATION|«Тау Банк»] тағы 2 млрд теңге құйды.', '«Тау Банк» құйған қаржы']],
  },
  {
    name: 'name-level',
    reason: 'a name that comes to a sum: its means or worth',
    match: '[<name>(#Name && #Nominative && !#Noun)] * [<figure>(#Money && !#Nominative)] (#Reach|#Change)$',
    measure: ['name'],
    examples: [['[Дала қоры|ORGANISATION|Дала қоры] 80 млрд долларға жетті.', 'Дала қоры']],
  },
  {
    name: 'sum-for-purpose',
    reason: 'a sum for what `үшін` says',
    match: '[<purpose>#Purpose] * [<figure>#Money] * [<verb>(#Transfer|#Spend)]',
    measure: ['purpose', 'verb'],
    examples: [['Көпір салу үшін бюджеттен 900 млн теңге бөлінді.', 'көпір салу үшін бөлінген қаржы']],
  },
  {
    name: 'deed',
    reason: 'only the deed tells what the sum is',
    match: '[<figure>#Money] * [<verb>(#Transfer|#Spend)]',
    measure: ['verb'],
    examples: [['Бір айда 14 млн теңге жиналды.', 'жиналған қаржы']],
  },
  {
    name: 'any-deed',
    reason: 'only what was done tells what so much is of',
    match: '[<figure>(#Measure|#Money|#Share)] [<complement>(#Dative && #Noun && !#Name)?] * [<verb>(#Verb && !#Reach && !#Change && !#Existence && !#Trade && !#Modal)]$',
    measure: ['complement', 'verb', 'of'],
    examples: [['Тағы 15 шақырым ауыстырылады.', 'ауыстырылатын'], ['Тінтуден соң 80 мың доллар тәркіленді.', 'тәркіленген'], ['[«Қайнар» ЖШС|ORGANISATION|«Қайнар» ЖШС] 12 млн теңге шығынға батты.', 'шығынға батқан']],
  },
];
