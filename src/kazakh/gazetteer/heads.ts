/**
 * Head nouns of names: what a name is, by the noun it ends in (`… министрлігі` an organisation, `… көшесі` a facility).
 * Stems without the possessive; several words are one head (`кен орны` is `кен` before `орын`).
 */
import type { EntityType } from '../../record/schema.js';
import { remembered } from '../remember.js';
import { analyse } from '../strip.js';

/** Nouns by the type of the name that they head. */
const HEAD_NOUNS = {
  ORGANISATION:
    'министрлік комитет агенттік әкімдік басқарма департамент бөлім қор банк ұйым кеңес комиссия палата қауымдастық ' +
    'федерация орталық университет институт академия колледж лицей гимназия кәсіпорын компания әуекомпания авиакомпания ' +
    'фирма бюро қызмет газет журнал басылым телеарна арна телеканал радио портал сайт клуб команда партия фракция одақ ' +
    'бірлестік серіктестік корпорация холдинг концерн топ ассоциация альянс қозғалыс лига сот телерадиокешен архив прокуратура полиция ' +
    'инспекция мекеме биржа филиал стартап консорциум ассамблея парламент сенат мәжіліс мәслихат редакция қоғам кооператив ' +
    'шаруашылық консулдық елшілік миссия трибунал баспа ансамбль оркестр филармония секретариат хатшылық әкімшілік ' +
    'тобыр штаб гвардия жасақ бригада ломбард оператор провайдер агрохолдинг супермаркет ұжым құрама консерватория ' +
    'алқа армия училище зертхана кафедра факультет студия киностудия отряд дивизия цирк интернат хор',
  FACILITY:
    'көше даңғыл бульвар тұйық жол тасжол автожол магистраль трасса әуежай вокзал бекет станция порт айлақ көпір алаң ' +
    'саябақ стадион арена театр мұражай музей кітапхана мешіт шіркеу кесене ескерткіш монумент сарай үй ғимарат аурухана ' +
    'емхана перзентхана мектеп балабақша зауыт фабрика комбинат кеніш шахта электростанция кешен қонақүй мейрамхана кинотеатр ' +
    'базар қойма бөген тоған канал құбыр полигон ғарышайлақ шипажай санаторий зират қорым колония түрме терминал ' +
    'бақ хаб айналма шоссе метро обсерватория зал резиденция клиника диспансер ипподром мемориал элеватор амбулатория мұнара',
  LOCATION:
    'өзен көл теңіз мұхит тау жота шың алап дала шөл жазық түбек арал аймақ өңір ықшамаудан шағынаудан мөлтекаудан ' +
    'қорық шатқал аңғар құрлық қойнау жайлау орман шығанақ бұғаз',
  GPE: 'провинция префектура графство эмират облыс қала аудан ауыл кент округ республика шаһар штат өлке конфедерация',
  PROJECT: 'бағдарлама жоба стратегия бастама тұжырымдама акция операция доктрина марафон',
  EVENT:
    'форум фестиваль байқау чемпионат кубок турнир олимпиада паралимпиада көрме конференция саммит съезд мереке конгресс симпозиум ' +
    'конкурс жәрмеңке көтеріліс соғыс ойындар спартакиада универсиада азиада референдум сайлау слет айтыс мейрам жорық ' +
    'экспедиция хакатон ралли',
  ART:
    'роман фильм ән кітап спектакль опера балет повесть поэма күй мақала айдар сериал эпос картина медаль орден сыйлық ' +
    'телехикая мультфильм альбом драма комедия хикаят эпопея жинақ қойылым мюзикл ертегі әңгіме очерк белгі төсбелгі дастан',
  LAW: 'заң кодекс конституция жарлық қаулы конвенция декларация хартия пакт',
  PRODUCT: 'қосымша ұшақ көлік автокөлік кроссовер смартфон зымыран лайнер седан тікұшақ мессенджер платформа вакцина',
} as const satisfies Partial<Record<EntityType, string>>;

/** Words that stand between a quoted name and its head (`«…» ұлттық компаниясы`, `«…» футбол клубы`). */
const BEFORE_HEAD = new Set(
  ('ұлттық әуе футбол хоккей баскетбол волейбол спорт сауда ойын-сауық мемлекеттік халықаралық республикалық қоғамдық саяси ' +
    'қайырымдылық ақпарат ақпараттық инвестициялық мобильдік мобильді банктік әлеуметтік тұрғын үй қонақ көп салалы ' +
    'салалық құрылыс мұнай газ мұнай-газ тау-кен өндірістік шаруа фермер қожалығы акционерлік жауапкершілігі шектеулі ' +
    'спорттық мәдени музыкалық көркем деректі қысқаметражды толықметражды тарихи жастар балалар әдеби ұлт-аспаптар ' +
    'дәстүрлі бірінші жалпыұлттық өңірлік қалалық облыстық аудандық қонақүй логистикалық индустриялық арнайы экономикалық ' +
    'еркін әскери-патриоттық патриоттық этнографиялық мәдениет бизнес іскерлік кәсіподақ микроқаржы сақтандыру лизинг ' +
    'технопарк банкет концерт кәсіпкерлер кәсіпкерлік фермерлер журналистер жазушылар құқық волонтерлік бизнес-орталық аграрлық зерттеу ғылыми ғылыми-өндірістік телерадио су кен теміржол көлік-логистикалық').split(' '),
);

/** Types that a word before the head changes (`сауда орталығы` is a facility). */
const WITH_MODIFIER: ReadonlyMap<string, EntityType> = new Map([
  ['сауда орталық', 'FACILITY'], ['ойын-сауық орталық', 'FACILITY'], ['бизнес орталық', 'FACILITY'],
  ['кен орын', 'LOCATION'], ['мұнай орын', 'LOCATION'], ['газ орын', 'LOCATION'], ['тұрғын үй', 'FACILITY'],
  ['су қойма', 'FACILITY'], ['көлік орталық', 'FACILITY'], ['мәдениет үй', 'FACILITY'], ['қонақ үй', 'FACILITY'],
  ['арнайы аймақ', 'FACILITY'], ['экономикалық аймақ', 'FACILITY'], ['индустриялық аймақ', 'FACILITY'],
  ['ауылдық округ', 'GPE'], ['спорт кешен', 'FACILITY'], ['теле радио', 'ORGANISATION'], ['шаруа қожалық', 'ORGANISATION'],
]);

const FORMS_OF_LAW = 'жшс ақ жк кеақ шжқ рмк мкк кмк кмкк кмм рмм мкқк мм ққ қб қк ұк ұқ жақ аақ ооо оао пао ао тоо қмк кеұ фк хк бк ск тұк шқ мқұ әкк үеұ хбт llp ltd jsc llc inc';

/** Legal forms that follow or precede a quoted name, in lower case (`«…» ЖШС`, `АҚ`, `ШЖҚ КМК`). */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(FORMS_OF_LAW.split(' '));

export interface Head {
  readonly stem: string;
  readonly type: EntityType;
  /** With the third person possessive (`министрлігі`), as heads of names have it. */
  readonly owned: boolean;
  readonly plural: boolean;
}

const types = new Map<string, EntityType>();
for (const [type, nouns] of Object.entries(HEAD_NOUNS)) for (const noun of nouns.split(' ')) types.set(noun, type as EntityType);
for (const key of WITH_MODIFIER.keys()) {
  const noun = key.slice(key.indexOf(' ') + 1);
  if (!types.has(noun)) types.set(noun, WITH_MODIFIER.get(key) ?? 'LOCATION');
}
/** Irregular vowel stems (`орын`: `орны`): the form before a vowel, to its stem. */
const CONTRACTED: ReadonlyMap<string, string> = new Map([['орн', 'орын'], ['кәсіпорн', 'кәсіпорын'], ['аул', 'ауыл']]);

/** Stems of all head nouns, as they begin in any form. */
export const HEAD_STEMS: ReadonlySet<string> = new Set([...types.keys(), ...CONTRACTED.keys()]);

const firstThree = new Set([...HEAD_STEMS].map((noun) => noun.slice(0, 3)));

/** The head noun that a word in lower case is a form of. */
export function headOf(lower: string): Head | undefined {
  // үйдің: a stem of two letters
  return firstThree.has(lower.slice(0, 3)) || firstThree.has(lower.slice(0, 2)) ? (remember(lower) ?? undefined) : undefined;
}

const remember = remembered(findHead);

function findHead(lower: string): Head | null {
  const bare = types.get(lower);
  if (bare) return { stem: lower, type: bare, owned: false, plural: false };
  for (const { stem, features } of analyse(lower)) {
    const noun = CONTRACTED.get(stem) ?? stem;
    const type = types.get(noun);
    if (type === undefined || (features.poss !== 0 && features.poss !== 3) || features.derivation !== 'none') continue;
    return { stem: noun, type, owned: features.poss === 3, plural: features.plural };
  }
  return null;
}

/** The type that a head has after a word (`сауда орталығы`), or its own. */
export function typeAfter(modifier: string, head: Head): EntityType {
  return WITH_MODIFIER.get(`${modifier} ${head.stem}`) ?? head.type;
}

/** Whether a word can stand between a quoted name and its head. */
export function isBeforeHead(lower: string): boolean {
  return BEFORE_HEAD.has(lower);
}
