/**
 * What is counted, described by what it does or what is done to it.
 */
import type { MeasureRule } from './rule.js';

export const COUNT_RULES: readonly MeasureRule[] = [
  {
    name: 'counted-possession',
    reason: 'a genitive noun owns what is counted',
    match: '[<owner>(#Genitive && #Noun && !#Name)] [<figure>#Figure] [<thing>(#Counted && #Possessive && !#Locative && !#Dative && !#Ablative)]',
    measure: ['owner', 'thing'],
    examples: [['Өрттің 215 жағдайы тіркелді.', 'өрт жағдайы']],
  },
  {
    name: 'given-to-counted',
    reason: 'what is given, found or done stands before, whom it is given to or found in is counted',
    match: '[<object>(#Nominative && #Noun)] #Measure? [<figure>#Count] [<thing>(#Counted && !#Nominative && !#Accusative)] [<verb>#Verb]',
    measure: ['object', 'verb', 'thing'],
    examples: [
      ['Шәкіртақы 40 студентке төленеді.', 'шәкіртақы төленетін студент'],
      ['Тұмау 9 оқушыдан анықталды.', 'тұмау анықталған оқушы'],
    ],
  },
  {
    name: 'counted-place',
    reason: 'what is counted is where, to whom or from what something is done; the deed with its object describes it',
    match: '[<figure>#Figure] [<thing>(#Counted && !#Nominative && !#Accusative)] #Figure? #Counted? [<object>(#Nominative && #Noun)?] [<verb>(#Verb && !#Existence)]',
    measure: ['object', 'verb', 'thing'],
    examples: [['Газ құбыры жобасы бойынша 14 ауылға газ тартылды.', 'газ тартылған ауыл']],
  },
  {
    name: 'level-of-counts',
    reason: 'a level told in what is counted',
    match: '[<measure>(#Nominative && #Noun && !#Name && !#Counted)] * [<figure>#Count] (#Counted && #Accusative) #Reach',
    measure: ['measure'],
    examples: [['Жылдық өсім 660 тұрғынды құрады.', 'жылдық өсім']],
  },
  {
    name: 'counted-object',
    reason: 'someone does something to what is counted',
    match: '[<agent>(#Nominative && #Noun)] * [<figure>#Figure] [<thing>(#Counted && #Accusative)] [<complement>(#Nominative && #Noun)?] [<verb>#Verb]',
    measure: ['agent', 'complement', 'verb', 'thing'],
    examples: [['Су 70 үйді басып қалды.', 'су басып қалған үй']],
  },
  {
    name: 'counted-to-do',
    reason: 'what is planned or allowed to be done to what is counted',
    match: '[<figure>#Count] [<thing>(#Counted && #Accusative)] [<complement>(#Noun && !#Name)?] [<verb>(#Infinitive && #Nominative)] #Verb',
    measure: ['complement', 'verb', 'thing'],
    examples: [['Цехта 50 адамды жұмысқа алу жоспарлануда.', 'жұмысқа алатын адам']],
  },
  {
    name: 'amount-to-do',
    reason: 'the same of an amount, with what allows it',
    match: '[<figure>#Measure] [<thing>#Counted] [<verb>(#Infinitive && #Dative)] (мүмкіндік|рұқсат|жағдай|дайын)',
    measure: ['verb', 'thing'],
    examples: [['Жоба жылына 4 мың тонна балық өсіруге мүмкіндік береді.', 'өсіретін балық']],
  },
  {
    name: 'counted-idiom',
    reason: 'what is counted does or undergoes something; the noun right before the verb is part of the verb',
    match: '[<purpose>#Purpose?] [<figure>#Figure] [<thing>#Counted] [<complement>(#Noun && !#Name && !#Genitive)?] [<verb>(#Verb && !#Existence)]',
    measure: ['purpose', 'complement', 'verb', 'thing'],
    examples: [
      ['Соқтығыста 5 адам қаза тапты.', 'қаза тапқан адам'],
      ['Облыста 12 көпір жөнделді.', 'жөнделген көпір'],
      ['Көкжөтелге қарсы 4 мың бала егілді.', 'көкжөтелге қарсы егілген бала'],
    ],
  },
  {
    name: 'counted-later',
    reason: 'the same with more between what is counted and the verb',
    match: '[<figure>(#Count|#Measure)] [<thing>#Counted] * [<complement>(#Noun && !#Name)?] [<verb>(#Verb && !#Existence)]$',
    measure: ['complement', 'verb', 'thing'],
    examples: [['Сахнада 30 әнші мерекеде жаңа әндерін ұсынды.', 'жаңа әндерін ұсынған әнші']],
  },
  {
    name: 'counted',
    reason: 'what is counted, and no more is said of it',
    match: '[<figure>#Figure] [<thing>#Counted]',
    measure: ['thing'],
    examples: [['Қалада – 45 дәріхана.', 'дәріхана']],
  },
  {
    name: 'part-deed',
    reason: 'a part told by its number alone, and what became of it',
    match: '[<figure>(#Figure && #Partitive && !#Money && !#Share)] * [<complement>(#Noun && !#Name)?] [<verb>(#Verb && !#Reach)]',
    measure: ['complement', 'verb', 'of'],
    examples: [['Ауылда 50 үй бар, оның 14-і өртенген.', 'өртенген үй']],
  },
];
