/** Words that cannot head what is counted, and adjectives that belong to its name or do not. */

/** Postpositions, conjunctions, particles, pronouns and light verbs that follow numbers. */
export const NOT_COUNTED: ReadonlySet<string> = new Set(
  (
    'және мен пен бен немесе әлде не я яки ал бірақ алайда сондай де да те та ғой ғана қана тек емес бар жоқ еді екен деп деген дейін шейін ' +
    'кейін соң бұрын бері бастап қарай үшін туралы сияқты секілді тәрізді ретінде қарсы арасында арасындағы арасынан аралығында ' +
    'ішінде ішінен бойы бойынша сайын арқылы дейді деді болды болса болып болады болған болатын болмақ құрады құрап құрайды құраған ' +
    'жетті жетіп жетеді жеткен тең қалды қалған қалып келеді келді артық астам жуық тарта шамасында маңында төңірегінде ' +
    'ол бұл сол осы олар оның соның мұның оған одан онда бір барлығы бәрі әрі оң теріс шаққанда есебімен есебінен есеппен есебі ' +
    'кем аз көп жоғары төмен ұпай ге ға ке қа нің ның'
  ).split(' '),
);

/** Adjectives that make one name with their noun: they stay in the base form. */
export const NAMING_ADJECTIVES: ReadonlySet<string> = new Set(
  'бірлескен тұрғын ірі балалар ауыл көпбалалы жоғары орта көлік медициналық'.split(' '),
);

/** Adjectives and participles that only describe: passed over on the way to the noun. */
export const DESCRIBING: ReadonlySet<string> = new Set(
  ('жаңа ескі үлкен кіші шағын тағы басқа түрлі әртүрлі қосымша заманауи арнайы жеке негізгі маңызды толық бос ' +
    'дайын жас ауыр жеңіл ұзын қысқа биік кең тар таза ақылы тегін қызыл ақ қара жасыл көк тірі бірдей ' +
    'осындай мұндай сондай аса өте ең отандық шетелдік').split(' '),
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
export const CLASSIFIERS: ReadonlySet<string> = new Set(['бас', 'дана', 'түп', 'тал']);

/** Bases of adjectives that count (`екі бөлмелі`, `850 орындық`). */
export const COUNTED_IN_ADJECTIVES: ReadonlySet<string> = new Set(
  'бөлме қабат жұлдыз бала орын төсек пәтер қатар буын жолақ есік тіл кезең тонна өлшем дөңгелек рет'.split(' '),
);
