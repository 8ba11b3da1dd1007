/** Words that cannot head what is counted, and adjectives that belong to its name or do not. */

/** Postpositions, conjunctions, particles, pronouns and light verbs that follow numbers. */
export const NOT_COUNTED: ReadonlySet<string> = new Set(
  (
    'және мен пен бен немесе әлде не я яки ал бірақ алайда сондай де да те та ғой ғана қана тек емес бар жоқ еді екен деп деген дейін шейін ' +
    'кейін соң бұрын бері бастап қарай үшін туралы сияқты секілді тәрізді ретінде қарсы арасында арасындағы арасынан аралығында ' +
    'ішінде ішінен бойы бойынша сайын арқылы дейді деді болды болса болып болады болған болатын болмақ құрады құрап құрайды құраған ' +
    'жетті жетіп жетеді жеткен тең қалды қалған қалып келеді келді артық астам жуық тарта шамасында маңында төңірегінде ' +
    'ол бұл сол осы олар оның соның мұның оған одан онда бір барлығы бәрі әрі оң теріс шаққанда есебімен есебінен есеппен есебі ' +
    'кем аз көп жоғары төмен ұпай ге ға ке қа нің ның дегенмен сондықтан деңгейінде деңгейіндегі деңгейде көлемінде көлеміндегі мөлшерінде мөлшеріндегі ' +
    'жөнге іске жүзеге пайдалануға қолданысқа экспортқа сыртқа шетелге шегінде сомасында құнында шамасындағы кезінде кезде кезінен жағынан жақтан'
  ).split(' '),
);

/** Adjectives that make one name with their noun: they stay in the base form. */
export const NAMING_ADJECTIVES: ReadonlySet<string> = new Set(
  'бірлескен ірі уақ ұсақ балалар ауыл көпбалалы жоғары орта көлік медициналық қола күміс алтын әскери ғылыми мәдени тарихи діни кәсіби рухани'.split(' '),
);

/**
 * Nouns of stuff, fields and matters, which are not counted themselves: with the possessed noun after them they make what is
 * (`12 мың жол апаты`, `208 білім беру ошағы`), where `40 компания өкілі` counts companies.
 */
export const UNCOUNTED: ReadonlySet<string> = new Set(
  ('білім ғылым су ауыз спорт газ мұнай сайлау жұмыс денсаулық мәдениет электр қуат полиция қызмет жер сауда өнер тұрмыс қауіпсіздік өнеркәсіп ' +
    'көлік автокөлік демалыс жүк жанармай отын ет сүт нан жылу жарық байланыс туризм медицина жол қару оқ мылтық дәрі қоқыс құрылыс егін мал құс балық орман тау ' +
    'темір теміржол әуе өрт құтқару төтенше еңбек заң құқық сот салық кеден қаржы несие сақтандыру инвестиция кредит бизнес халық ' +
    'аңшы футбол күрес бокс хоккей шахмат бейне фото дыбыс зерттеу сынақ').split(' '),
);

/** Nouns in -лық that head their phrase, where most such words describe. */
export const HEADS_IN_LIQ: ReadonlySet<string> = new Set(['шаруашылық', 'серіктестік', 'мамандық', 'көпшілік', 'әріптестік', 'бірлестік', 'қауымдастық', 'агенттік', 'министрлік', 'әкімдік']);

/** Adjectives and participles that only describe: passed over on the way to the noun. */
export const DESCRIBING: ReadonlySet<string> = new Set(
  ('жаңа ескі үлкен кіші шағын тағы басқа түрлі әртүрлі қосымша заманауи арнайы жеке негізгі маңызды толық бос ' +
    'дайын жас ауыр жеңіл ұзын қысқа биік кең тар таза ақылы тегін қызыл ақ қара жасыл көк тірі бірдей ' +
    'осындай мұндай сондай аса өте ең отандық шетелдік әртүрлі көпқабатты апатты тағайынды жетекші озық соңғы алғашқы жалпы мынадай түйінді бірегей ірілі-ұсақты асыл тұқымды мүйізді таңдамалы жергілікті ересек кішкентай').split(' '),
);

/** Particles between a number and its noun: `бір ғана`, `алты бірдей`. */
export const BETWEEN: ReadonlySet<string> = new Set(['ғана', 'бірдей', 'тағы', 'қана']);

/** Nouns that `бір` makes an idiom with, or that it only introduces: no count. */
export const NOT_ONE_OF: ReadonlySet<string> = new Set(
  'рет мәрте сәт жақ топ бөлік тұрғы сөз ауыз күн түр түрлі мәселе нәрсе жер кез жол уақыт орын жағынан үлгі ерекшелік арман үміт шама қатар дәл жағдай жүйе мақсат бағыт'.split(' '),
);

/** Words before `бір` that leave it an article: `тағы бір`, `осындай бір`. */
export const MAKES_ARTICLE: ReadonlySet<string> = new Set('тағы бұл осы сол мұндай осындай сондай ендігі кезекті келесі кез әр қандай тек'.split(' '));

/** Nouns that count their own kind: what is counted follows them (`1 250 бас ірі қара`). */
export const CLASSIFIERS: ReadonlySet<string> = new Set(['бас', 'дана', 'түп', 'тал', 'бірлік']);

/** Bases of adjectives that count (`екі бөлмелі`, `850 орындық`). */
export const COUNTED_IN_ADJECTIVES: ReadonlySet<string> = new Set(
  'бөлме қабат жұлдыз бала орын төсек пәтер қатар буын жолақ есік тіл кезең тонна өлшем дөңгелек рет'.split(' '),
);
