/** Names of the gazetteer that are something else too, in lower case, by what they are told apart for; what follows them decides. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Places whose name is also a person's, a month's, a river's or a common word. */
export const AMBIGUOUS_PLACES = words(`абай алтай жем шар шу есіл тобыл арал алға темір орал ақсу қазан ош мары рим дон нарын талас самара
  куба перу чили мали нигер бали гоа лима вена брест порту лион бурабай ембі алатау қаратау балқаш зайсан сергеев қонаев сәтбаев сатпаев
  мұнайлы еңбекші бостандық алмалы шет медеу тұран қарасай райымбек бәйдібек төлеби самар ордабасы болашақ келес
  курчатов шахтинск сарқан мерке құлан кеген астрахан есік гана оман кени иордания қорған доминика того чад алжир`);

/** Places whose `-лық` is a word of its own. */
export const PLACES_OF_ADJECTIVES = words('темір алға шар арал есіл құлан орал жем абай');

/** Lands that are also plain words, parts of other names, or teams. */
export const AMBIGUOUS_LANDS = words(`шығыс батыс теңіз үстірт королев тибр лена америка еуропа еуразия барсакелмес отырар сауран
  қызылағаш ақбұлақ шаған самар дунга тигр`);

/** Places that are words too: not to be given a capital wherever they stand. */
export const COMMON_PLACES = words(`арал темір шалқар құлан есік алға абай облысы қаласы батыс шығыс солтүстік республикасы қырғыз түрік
  біріккен құрама штаттары`);

/** Bodies of one word that are common words or people. */
export const AMBIGUOUS_BODIES = words('қр ауыл даму барыс қайрат болашақ еуразия байтақ айқын мкк ақш');

/** Companies and media of a long name that are also other things. */
export const COMMON_BODIES = words('азаттық бәйтерек болашақ анадолы конгресс коммерсант известия');

/** Bodies of a short name that are nothing else. */
export const CERTAIN_BODIES = words(`үкімет парламент мәжіліс сенат ақорда қазгидромет юнеско юнисеф интерпол роснефть газпром росстат
  қазақтелеком қазпошта қазақмыс пентагон кремль атамекен`);

/** First words of long names of bodies that news also writes without a capital: `түркі мемлекеттерінің ұйымы`. */
export const UNCAPITALISED_BODIES = words('түркі дүниежүзілік біріккен еуразиялық халықаралық');
