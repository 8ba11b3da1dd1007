/**
 * Whose a figure is and with whom: read top down, the first rule that fits names the party. Names alone are parties; what
 * has no name has none.
 */
import type { PartyRule } from './rule.js';

export const SUBJECT_RULES: readonly PartyRule[] = [
  {
    name: 'owner',
    reason: 'the genitive owns what is measured, or the part',
    match: '[<party>(#Name && #Genitive)] (#Name && !#Nominative)* #Nominative * [<figure>#Figure]',
    examples: [['[Қырғызстанның|GPE|Қырғызстан] экспорты 2 млрд долларға жетті.', 'Қырғызстан']],
  },
  {
    name: 'owner-of-figure',
    reason: 'the genitive right before the figure',
    match: '[<party>(#Name && #Genitive)] [<figure>#Figure]',
    examples: [['[Еңбек министрлігінің|ORGANISATION|Еңбек министрлігі] 120 қызметкері марапатталды.', 'Еңбек министрлігі']],
  },
  {
    name: 'described',
    reason: 'a relative clause with the figure describes the name after it',
    match: '[<figure>#Figure] (#Noun && !#Name)* [<party>(#Name && #Relative)]',
    examples: [['Көш басында – 40 мың тонна күріш жиналған [Тас ауданы|GPE|Тас ауданы].', 'Тас ауданы']],
  },
  {
    name: 'owner-of-being',
    reason: 'the name after `бар` is what has so much',
    match: '[<figure>#Figure] #Noun* #Existence [<party>(#Name && #Nominative)]',
    examples: [['Екінші орында 30 млрд теңге активі бар [«Тау Банк»|ORGANISATION|«Тау Банк»] тұр.', '«Тау Банк»']],
  },
  {
    name: 'name-of-measure',
    reason: 'the measure begins with the name that has it',
    match: '[<party>(#Name && #Noun && #Nominative)] * [<figure>#Figure]',
    examples: [['[Даму қоры|ORGANISATION|Даму қоры] активі – 900 млрд теңге.', 'Даму қоры']],
  },
  {
    name: 'nation',
    reason: 'a nationality describes the measure: its country',
    match: '[<party>(#Nation && #Nominative && !#Name)] * [<figure>#Figure]',
    examples: [['[Өзбекстан|GPE|Өзбекстан] өсіп келеді, [өзбекстандық|NORP|өзбекстандық] экспорт 3 млрд доллар болды.', 'Өзбекстан']],
  },
  {
    name: 'agent',
    reason: 'the nominative name does it',
    match: '[<party>(#Name && #Nominative && !#Place)] * [<figure>#Figure] * #Verb',
    examples: [['[«Арна» ЖШС|ORGANISATION|«Арна» ЖШС] 40 трактор сатып алды.', '«Арна» ЖШС']],
  },
  {
    name: 'state',
    reason: 'a country or town gives, gets or uses it',
    match: '[<party>(#Place && #Nominative && !#Noun)] * [<figure>#Figure] !#Verb* #Transfer',
    examples: [['[Жапония|GPE|Жапония] 20 млн доллар бөлді.', 'Жапония']],
  },
  {
    name: 'recipient-of-source',
    reason: 'from one name to another: it is the figure of the one that gets it',
    match: '(#Name && #Ablative) * [<party>(#Name && #Dative)] * [<figure>#Figure]',
    examples: [['[Кореядан|GPE|Корея] [Тәжікстанға|GPE|Тәжікстан] 30 млн доллар қаржы келді.', 'Тәжікстан']],
  },
  {
    name: 'recipient-before-source',
    reason: 'the same in the other order',
    match: '[<party>(#Name && #Dative)] * (#Name && #Ablative) * [<figure>#Figure]',
    examples: [['[Тәжікстанға|GPE|Тәжікстан] [Кореядан|GPE|Корея] 30 млн доллар қаржы келді.', 'Тәжікстан']],
  },
  {
    name: 'place',
    reason: 'where it holds',
    match: '[<party>(#Name && #Locative)] * [<figure>#Figure]',
    examples: [['[Таразда|GPE|Тараз] 7 мектеп жөнделді.', 'Тараз']],
  },
  {
    name: 'project',
    reason: 'by which project it is done',
    match: '[<party>(#Project && !#Nominative)] * [<figure>#Figure]',
    examples: [['[«Дала» бағдарламасына|PROJECT|Дала] 4 млрд теңге бөлінді.', 'Дала']],
  },
  {
    name: 'project-after',
    reason: 'the same behind the figure',
    match: '[<figure>#Figure] * [<party>(#Project && #Instrumental)] * #Verb',
    examples: [['Биыл 60 үй [«Баспана» жобасымен|PROJECT|Баспана] салынды.', 'Баспана']],
  },
  {
    name: 'recipient',
    reason: 'who gets it, where nobody gives',
    match: '[<party>(#Name && #Dative)] * [<figure>#Figure]',
    examples: [['[Ақсу қаласына|GPE|Ақсу қаласы] 2 млрд теңге бөлінді.', 'Ақсу қаласы']],
  },
  {
    name: 'place-after',
    reason: 'where it holds, behind the figure',
    match: '[<figure>#Figure] * [<party>(#Place && #Locative)] * #Verb',
    examples: [['Жалпы 45 млн теңге [Риддерде|GPE|Риддер] жиналды.', 'Риддер']],
  },
  {
    name: 'source',
    reason: 'out of whose means, where nothing says to whom',
    match: '[<party>(#Organisation && #Ablative && !#Noun)] * [<figure>#Figure] * (#Transfer|#Spend|#Trade)',
    examples: [['[Даму қорынан|ORGANISATION|Даму қоры] 5 млрд теңге аударылды.', 'Даму қоры']],
  },
  {
    name: 'exporter',
    reason: 'a place that goods are taken out of, where nothing says to whom',
    match: '[<party>(#Place && #Ablative && !#Noun)] * [<figure>(#Measure|#Money)] * (экспортталды|экспортталған|шығарылды|шығарылған|әкетілді|әкетілген)',
    examples: [['[Қырғызстаннан|GPE|Қырғызстан] 30 мың тонна алма экспортталды.', 'Қырғызстан']],
  },
  {
    name: 'label',
    reason: 'a name as the label of a list member',
    match: '[<party>(#Name && #Nominative)] #Dash? [<figure>#Figure]',
    examples: [['Астық қоры: [Есіл ауданы|GPE|Есіл ауданы] – 30 мың тонна.', 'Есіл ауданы']],
  },
];

export const COUNTERPARTY_RULES: readonly PartyRule[] = [
  {
    name: 'partner',
    reason: 'with whom',
    match: '[<party>(#Name && #Instrumental && !#Project)] * [<figure>#Figure]',
    examples: [['[Түрікменстанмен|GPE|Түрікменстан] тауар айналымы 500 млн доллар болды.', 'Түрікменстан']],
  },
  {
    name: 'owner-of-recipient',
    reason: 'the name that owns what takes part, gives or gets',
    match: '[<party>(#Name && #Genitive)] (#Dative|#Instrumental|#Ablative) * [<figure>#Figure]',
    examples: [['[Кенияның|GPE|Кения] экономикасына [Үндістан|GPE|Үндістан] 2 млрд доллар құйды.', 'Кения']],
  },
  {
    name: 'source',
    reason: 'from whom',
    match: '[<party>(#Name && #Ablative)] !#Participle* [<figure>#Figure]',
    examples: [['[Тәжікстанға|GPE|Тәжікстан] [Кореядан|GPE|Корея] 30 млн доллар қаржы келді.', 'Корея']],
  },
  {
    name: 'recipient',
    reason: 'to whom, where another is the subject',
    match: '[<party>(#Name && #Dative)] * [<figure>#Figure]',
    examples: [['[Жапония|GPE|Жапония] [Моңғолияға|GPE|Моңғолия] 20 млн доллар бөлді.', 'Моңғолия']],
  },
];
