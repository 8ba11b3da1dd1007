/**
 * Words that tell languages written alike apart: frequent, short of meaning, and of one language among those of its script. Words
 * that Kazakh shares (`бар`, `да`, `мен`) stand in no other list.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const CYRILLIC_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'kk',
    list(
      'және мен бен пен бұл деп үшін бар жоқ ол бір туралы бойынша дейін кейін астам жылы жылғы теңге болды болып болады еді екен емес ал сол осы өз өзі оның олар олардың деді дейді айтты атап өтті ' +
        'қазақстан қазақ қаласында облысы облысында ауданы аудан тұрғын жаңа адам бала үкімет министрі министрлігі президент мемлекет халық жұмыс басталды алды берді берілді ашылды тағы бүгін кеше ертең биыл былтыр қазір кезінде арқылы ' +
        'сондай ақ соң бірге жатыр отыр тұр келді кетті керек қажет көп аз үлкен шамамен мың млн млрд пайызға пайыз рет күні айы жыл қыс жаз хабарлады хабарлайды мәлімдеді',
    ),
  ],
  [
    'ru',
    list(
      'и в на что с по как это из для за к у его при также лет года году был была было были будет будут который которая которые которых сообщает сообщил рублей тенге процентов более после между человек ' +
        'об о до она они мы вы я но или же бы если чтобы уже еще только того этом этого все всех может могут нет где когда где так под со во над без через тысяч миллионов году словам области города',
    ),
  ],
  [
    'ky',
    list(
      'жана менен бул эмес үчүн болгон болгонун кыргыз кыргызстан кыргызстанда кыргызстандын жок ошол анын алардын боюнча тууралуу катары билдирди жатат дагы эле ылайык мурда кийин чейин башка келген азыр сом сомго кылуу ' +
        'өлкө өлкөнүн жаңы тартып жылдын убакытта мамлекеттик мамлекет деди ишке жүргүзүү болуп турат келет киши кишиге өзү бир эки үч жогорку кеңеш райондук шаарынын облусунун',
    ),
  ],
  [
    'uz',
    list(
      'ва билан учун ҳам эди деб бўйича бўлган бўлиб йил йилда йили ўзбекистон ўзбек қилиш қилинди мумкин сўм лекин унинг уларнинг ушбу ушбуни янги эса қилди берди учрашув давлат тошкент керак бу шу кўра ёки экан миллий бўлди ўз ҳолда',
    ),
  ],
  ['tt', list('һәм белән өчен түгел ул дип булган булды елда елның татарстан буенча турында әмма инде кешегә итә булып юк ә дә шул бик аның кадәр яңа шәһәре казан казанда бүген үз ике өч')],
  ['ba', list('һәм менән өсөн түгел ул тип булған булды йыл йылда башҡортостан буйынса тураһында әммә инде итә булып юҡ шул бик уның улар тиклем яңы өфө һуң үҙ')],
  ['tg', list('ва ба ки ин барои бо аст буд шуд мебошад тоҷикистон ҷумҳурии соли кард карда мекунад ҳам низ онҳо дигар гуфт барномаи')],
  ['uk', list('і в на що з як це із для від за до у його при також років року був була було були який яка які повідомляє гривень відсотків більше після між людей але або якщо вже ще тільки')],
]);

/** In letters of ASCII: marks are taken off before words are looked up. */
export const LATIN_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'kk',
    list(
      'jane zhane bul bwl dep ushin usin uchin zhyly jyly jili zhylgy jylgy turaly turali twrali boiynsa boiynsha boyinsha deiin deyin keiin keyin astam tenge tengeden tengege emes eken joq zhoq osy osi ozi onyn onin qazaqstan qazaq qalasynda ' +
        'qalasinda oblysy oblisi oblysynda audany jana zhana adam bala ukimet ministri ministrligi memleket halyq xaliq jumys zhumys jumis boldy boldi bolyp bolip bolady boladi edi degen dedi deidi deydi habarlaidy xabarlaydi biyl byltyr qazir kezinde arqyly ' +
        'arqili myn min mln mlrd paiyz payiz bugin keshe erten jatyr otyr turgyn tagy tagi jaqsy soltustik batys shygys asty jetti otti alady',
    ),
  ],
  ['en', list('the of and to for that was with by from be are this have has had not but they their were which will would said who its than more about after new also been can all')],
  ['tr', list('ve bu icin ile olarak daha olan cok gibi sonra kadar ancak yeni yil yilinda milyon milyar dedi degil oldugunu turkiye ise her iki olan eden oldu ettigi uzere gore tarafindan')],
  ['uz', list('va bilan uchun ham deb boyicha bolgan yil yilda ozbekiston qilish mumkin kerak som lekin uning ushbu yangi esa qildi davlat toshkent kora yoki ekan milliy')],
  ['az', list('va bu ucun ila olan azarbaycan azarbaycanin olub edib gora qeyd olaraq sonra ancaq isa edir edilib olunub haqqinda barada tarixinda hamin olduğu daha')],
  ['ru', list('na chto s po kak eto iz dlya ot za pri takzhe let goda godu byl byla bylo byli')],
]);
