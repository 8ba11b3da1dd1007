/** Nouns, a line each: the word, its flags (`flags.ts` says what they mean), and what it would be mistaken for. Sorted. */
export const NOUNS = `
абақты               # not the accusative: абақ
абзац                law-part
авиакомпания         head=ORGANISATION
автобаза             head=ORGANISATION
автовокзал           head=FACILITY
автожол              head=FACILITY street
автокөлік            mass head=PRODUCT
автомобиль
автопарк
агенттік             head=ORGANISATION maker institution of-state government
агроном              occupation
агрохолдинг          head=ORGANISATION
ағайын               # not the accusative: ағай
ағын                 # not the accusative: ағ
адам                 person of-an-age
адвокат              occupation
азамат               person occupation
азиада               head=EVENT games
азық-түлік
ай                   short-stem
айдар                head=ART
айдын                # not the accusative: айд
айлақ                head=FACILITY
аймақ                head=LOCATION listed=GPE
айна
айналма              head=FACILITY address
айналым
айтыс                head=EVENT
айтыскер             occupation
айып
академик             office occupation
академия             head=ORGANISATION placed institution
акт
актер                occupation
актив                trade
акционер             market
акция                head=PROJECT
ақпан
ақпар                report
ақпарат              report before-head claims
ақша                 money
ақы                  # not possessed: ақь
ақын                 occupation honour
алаң                 parameter head=FACILITY building address
алап                 head=LOCATION
алқа                 head=ORGANISATION
алқап                farm
алма
алтын                naming
альбом               head=ART
альянс               head=ORGANISATION
аманат
амбулатория          head=FACILITY
ана                  occupation honour
аналитик             occupation
анкета
ансамбль             head=ORGANISATION maker institution
анықтама
аңғар                head=LOCATION natural
аңшы                 mass occupation seasonal
аңшылық              seasonal
апа                  honour
апат
аппарат
апрель
апта                 # not the locative: ап
аптап
аптека
арай
арал                 head=LOCATION natural
ардагер              occupation
арена                head=FACILITY building
аренда               # not the locative: арен
арқа
арман                no-one
армия                head=ORGANISATION
арна                 head=ORGANISATION maker
арпа
археолог             occupation
археология           science
архив                head=ORGANISATION institution
архипелаг            head=LOCATION
ас                   short-stem
ассамблея            head=ORGANISATION institution
ассоциация           head=ORGANISATION placed institution
астана
астық
асхана
ат                   animal short-stem
ата                  honour
атқарушы             office before-office
атташе               office
аудан                parameter head=GPE administrative address rank listed=GPE
аудармашы            occupation
аудитор              office
аукцион
ауқат
ауқым
аула
аумақ
ауру
аурухана             head=FACILITY placed numbered
ауыз                 drops mass no-one
ауыл                 drops naming head=GPE administrative address rank listed=GPE
ауылшаруашылық
ауырлық
ахуал
аэродром             head=FACILITY
аэропорт             head=FACILITY
аяз                  below-zero
аялдама
әдебиет
әдіс
әйел
әке                  occupation
әкім                 office
әкімдік              head=ORGANISATION of-region government
әкімшілік            head=ORGANISATION of-code
әлем                 of-an-age
әлеует
әлеуметтанушы        occupation
ән                   head=ART short-stem
әнші                 occupation
әңгіме               head=ART
әрекет
әртіс                occupation
әріп                 drops
әріптестік
әуе                  mass before-head
әуеапат
әуебаза              head=FACILITY
әуежай               head=FACILITY building
әуекомпания          head=ORGANISATION
әулие                honour
баба                 honour
баға                 parameter money
бағдарлама           head=PROJECT
бағыт                no-one
базар                head=FACILITY
байқау               head=EVENT
байланыс             mass
бақ                  head=FACILITY
бақша
бала                 capacity person naming=plural before-head=plural of-an-age
балабақша            head=FACILITY numbered
баланс
балет                head=ART
балл
балмұздақ
балта
балуан               occupation
балық                mass
балықшы              occupation
банк                 head=ORGANISATION maker institution of-state trade stands-alone
банкет               before-head
бап                  law-part unnamed cue=name:number
бапкер               office occupation seasonal
бармақ
баррель              unit
барыс
бас                  classifier before-office container=head unit
баскетбол            before-head
басқарма             head=ORGANISATION of-region before-office institution government
басқарушы            office
баспа                head=ORGANISATION
баспана
бастама              head=PROJECT
бастық               office
басшы                office occupation leader
басылым              head=ORGANISATION
батальон             head=ORGANISATION
батпақ               head=LOCATION
батыр                honour
батыс                before-place
бәйге                # not the dative: бәй
бейне                mass
бейнеклип            head=ART
бейін                # not the accusative: бейь
бекет                head=FACILITY building address
белгі                head=ART
белдеу
белсенді             leader
бензин
береке
бет
бетперде             # not the locative: бетпер
би                   honour
бидай                # not -дай: би
бизнес               mass before-head
билет
биолог               occupation
биология             science
биржа                head=ORGANISATION institution market placed
биші                 occupation
биіктік              parameter
блогер               occupation
бокс                 mass
боксшы               occupation
болашақ
болжам               report says=forecast
болмыс               of-an-age
босқын               # not the accusative: босқ
ботаника             science
бөбекжай             head=FACILITY
бөген                head=FACILITY
бөлке                piece unit
бөлме                capacity
бөлшек
бөлік                no-one law-part
бөлім                head=ORGANISATION of-region law-part before-office
бөлімше              head=ORGANISATION
бөрік                drops
бөтелке              piece unit
бренд                head=PRODUCT
бригада              head=ORGANISATION institution
бригадир             office
брифинг
брокер               trade
бульвар              head=FACILITY street
бума                 piece
бухгалтер            office
буын                 capacity of-an-age
бұғаз                head=LOCATION
бұзау                animal
бұйым
бұқа                 animal
бұлақ                head=LOCATION
бұрыш
бүлдіршін            person
былғары              # not possessed: былғар
білім                mass school
бірлестік            head=ORGANISATION institution
бірлік               classifier
бюджет               money of-code
бюро                 head=ORGANISATION institution government
вагон
вакцина              head=PRODUCT
валюта
вексель
вентиль
вертикаль
вирус
вице                 graded before-office
вице-министр         office
вице-мэр             office
вице-президент       office
вице-премьер         office
вице-спикер          office
вокзал               head=FACILITY building
волейбол             before-head
волонтер             occupation
вышка
газ                  mass before-head trade
газет                head=ORGANISATION maker institution
газета
гвардия              head=ORGANISATION
гектар               unit farm
генерал              office
генетика             science
география            science
геология             science
гидрогеология        science
гильдия              head=ORGANISATION
гимн
гимназия             head=ORGANISATION numbered institution
гипермаркет          head=FACILITY
госпиталь            head=FACILITY
гостиница            head=FACILITY
градус
грант
графство             head=GPE administrative
губернатор           office
ғажап
ғалым                occupation
ғарышайлақ           head=FACILITY
ғарышкер             occupation
ғасыр                graded
ғимарат              head=FACILITY
ғұрып                drops
ғылым                mass
дақыл                farm
дала                 head=LOCATION
дана                 classifier piece unit
даңғыл               head=FACILITY street listed=FACILITY
дарын                # not the accusative: дар
дастан               head=ART
дата
датқа                honour
дау
дауыс                drops
дән
дәреже               unnamed
дәрумен              # not the instrumental: дәру
дәрі                 mass
дәрі-дәрмек
дәрігер              person office occupation
дәріхана
дәулет
декабрь
декан                office
декларация           head=LAW
демалушы             seasonal
демалыс              mass
дене
денсаулық            mass of-code
деңгей               parameter level
департамент          head=ORGANISATION of-region institution government
депозит
депутат              office occupation
дерек                report
дерт
деталь
дефицит
диаметр              parameter
дивиденд             market
дивизия              head=ORGANISATION
дизайнер             occupation
дизель
диқан                farm
директор             office occupation
дирижер              occupation
диспансер            head=FACILITY
дода                 # not the locative: до
доза
доктрина             head=PROJECT
доллар
домбырашы            occupation
дөңгелек             capacity
драма                head=ART
дрон                 head=PRODUCT
дума                 head=ORGANISATION institution
дуэль
дүкен                head=FACILITY
дүние
дүниежүзі            graded owned
дыбыс                mass
егін                 mass farm
егіс                 farm
екпе
екпін                # not the accusative: екпь
ел                   of-an-age short-stem
елбасы               office owned
елорда               rank # not the locative: елор
елтаңба
елші                 office
елшілік              head=ORGANISATION
емделуші             person
емхана               head=FACILITY numbered
ен                   parameter
еңбек                mass of-code
еңбекақы             pay # not possessed: еңбекақь
ер                   short-stem
ереже
ерекшелік            no-one
ермек
ертегі               head=ART feast
ерін                 drops
есеп                 report
ескерткіш            head=FACILITY
ескертпе
есік                 capacity
есім
есірткі              # not possessed: есірткь
ет                   mass short-stem
еуро
ешкі                 animal
жаға                 # not the dative: жа
жағажай              seasonal
жағдай               no-one
жаз
жаза
жазба
жазушы               occupation before-head=plural
жазық                head=LOCATION
жай
жайлау               head=LOCATION
жақ                  no-one
жалақы               money pay # not possessed: жалақь
жалын                # not the accusative: жал
жамағат
жан                  person
жанармай             mass
жанкүйер             seasonal
жаңалық
жаңғыру
жарақат
жарлық               head=LAW
жарма
жарна
жарнама
жартас               head=LOCATION
жартыжылдық          graded
жарық                mass
жарыс
жасақ                head=ORGANISATION
жасөспірім
жастар               before-head
жасын                # not the accusative: жа
жаттықтырушы         office occupation
жауап
жауапкершілік
жәрдем
жәрдемақы            money pay # not possessed: жәрдемақь
жәрмеңке             head=EVENT
жезде                # not the locative: жез
желтоқсан
желі                 # not possessed: жель
жемқорлық
жеміс
жеңге                # not the dative: жең
жеңімпаз             occupation
жер                  mass no-one of-code
жетекші              describes office leader
жинақ                head=ART
жиын                 # not the accusative: жиь
жоба                 head=PROJECT
жол                  mass no-one head=FACILITY of-code
жолақ                capacity
жолаушы              person
жолдама
жолсерік
жорық                head=EVENT
жоспар               plan
жота                 head=LOCATION natural
журнал               head=ORGANISATION maker
журналист            occupation before-head=plural
жұлдыз               capacity
жұма
жұмақ
жұмбақ
жұмыртқа             # not the dative: жұмырт
жұмыс                mass
жұмыскер             person
жұмысшы              person
жұп                  piece
жұрт
жұртшылық
жүгері               farm # not possessed: жүгерь
жүйе                 no-one
жүк                  mass
жүлде                # not the locative: жүл
жүлдегер             occupation
жүн
жүргізуші            occupation
жыл
жылдамдық            parameter
жылқы                animal
жылу                 mass
жылыжай
жырау                occupation honour
зал                  head=FACILITY
заман                of-an-age
заң                  mass head=LAW
заңгер               occupation
зардап
зат
зауыт                head=FACILITY placed maker building
зейнет
зейнетақы            money pay # not possessed: зейнетақь
зейнеткер            person occupation
зерде                # not the locative: зер
зерттеу              mass report before-head
зертхана             head=ORGANISATION
зират                head=FACILITY
зиян
зоология             science
зымыран              head=PRODUCT
ие                   short-stem
имам                 office
император            office
импорт
инвестиция           mass money
инвестор             market
индекс               level
ине
инженер              occupation
инспектор            office
инспекция            head=ORGANISATION of-region institution
институт             head=ORGANISATION placed institution
интернат             head=ORGANISATION numbered
интернет
инфляция             level
ипотека
ипподром             head=FACILITY building
ит
июль
июнь
кабель
кабинет              head=ORGANISATION institution
календарь
канал                head=FACILITY
кандидат
кандидатура
канцлер              office
капитал              trade
капитан              office
карантин
кардиология          science
карта
картель
картина              head=ART
картоп               farm
картофель
касса
кафе                 head=FACILITY
кафедра              head=ORGANISATION
кәсіп
кәсіпкер             occupation before-head=plural
кәсіпкерлік
кәсіподақ            before-head
кәсіпорын            drops head=ORGANISATION maker institution
квота
кебек
кеден                mass of-code
кедергі
кез                  no-one article
кездесу
кезең                capacity
келуші               person
келі                 unit
келін                # not the accusative: кель
келіссөз
келісім
кеме
кемшілік
кен                  before-head
кент                 head=GPE administrative address listed=GPE
кеніш                head=FACILITY building placed address
кеңес                head=ORGANISATION institution of-an-age
кеңесші              office
кеңсе
кесене               head=FACILITY building
кесте                # not the locative: кес
кеуде                # not the locative: кеу
кешен                head=FACILITY
кило                 unit
килограмм            unit
километр             unit
киностудия           head=ORGANISATION
кинотеатр            head=FACILITY
киім
киім-кешек
класс                graded
клиника              head=FACILITY
клип                 head=ART
клуб                 head=ORGANISATION maker seasonal
кодекс               head=LAW
коктейль
колледж              head=ORGANISATION placed numbered institution
колония              head=FACILITY numbered
команда              head=ORGANISATION seasonal
командир             office
комбинат             head=FACILITY building placed maker
комедия              head=ART
комендант            office
комета
комиссар             office
комиссия             head=ORGANISATION institution
комитет              head=ORGANISATION institution of-state government
компания             head=ORGANISATION maker stands-alone
композитор           occupation
конвенция            head=LAW
конгресс             head=EVENT
конкурс              head=EVENT
консерватория        head=ORGANISATION placed
консоль
консорциум           head=ORGANISATION institution
конституция          head=LAW
консул               office
консулдық            head=ORGANISATION
контракт
контроль
конфедерация         head=GPE administrative
конференция          head=EVENT
концерн              head=ORGANISATION
концерт              before-head
кооператив           head=ORGANISATION maker
координатор          office
королева             office
король               office
коронавирус
корпорация           head=ORGANISATION institution stands-alone
көбелек
көже
көзқарас
көктем
көл                  head=LOCATION natural address listed=LOCATION
көлем                parameter
көлік                naming mass head=PRODUCT of-code
көмек
көмекші              office
көмір
көңіл                drops
көпшілік
көпір                head=FACILITY building
көрермен             # not the instrumental: көрер
көрме                head=EVENT
көрсеткіш            level
көрініс
көтеріліс            head=EVENT
көшбасшы             office
көше                 head=FACILITY street listed=FACILITY
кредит               mass
кремль
кроссовер            head=PRODUCT
кубок                head=EVENT
куратор              office
курс                 graded
күдік                says=alleged
күз
күй                  head=ART
күйеу
күйші                occupation
күміс                naming
күн                  no-one
күнбағыс
күрес                mass
күріш
күтім
кіріс
кісі                 person
кітап                head=ART
кітапхана            head=FACILITY
қабақ
қабат                capacity
қабырға              # not the dative: қабыр
қабілет
қағаз
қағида               unnamed
қағидат              unnamed
қажет
қажы                 honour
қазан
қазандық             mass
қазба                seasonal
қазына               # not the dative: қаз
қаймақ
қала                 head=GPE administrative address rank listed=GPE
қалдық
қалпақ
қалта
қалыңдық             parameter
қамба
қан
қанат
қант                 farm
қаңтар
қап                  container=bag unit
қаражат              money
қараша
қаржы                mass before-office money
қария                occupation
қарқын               # not the accusative: қарқ
қару                 mass
қарыз                money
қарын                drops
қасиет
қатар                no-one capacity
қатын                # not the accusative: қат
қатысушы             person
қаулы                head=LAW
қауымдастық          head=ORGANISATION placed institution
қауіп
қауіпсіздік          mass
қисын                # not the accusative: қись
қоғам                head=ORGANISATION of-an-age
қоғамдастық
қожалығы             before-head
қозғалыс             head=ORGANISATION
қозы                 # not possessed: қоз
қой                  animal
қойма                head=FACILITY
қойнау               head=LOCATION
қойылым              head=ART
қойын                drops
қоқыс                mass
қола                 naming
қолбасшы             office
қолбасшылық          head=ORGANISATION institution
қолөнерші            occupation
қонақ                before-head
қонақүй              head=FACILITY before-head seasonal
қондырғы
қоңырау
қор                  head=ORGANISATION maker institution stands-alone
қорап                piece unit
қорған
қорғасын             # not the accusative: қорға
қорғаушы             occupation
қорық                head=LOCATION natural
қорым                head=FACILITY
қорытынды            # not the accusative: қорытын
қосын                # not the accusative: қо
қуат                 mass parameter
қуаттылық            parameter
қуғын                # not the accusative: қуқ
құбыр                head=FACILITY
құдірет
құжат
құймақ
құқық                mass before-head of-code
құлық                drops
құлын                animal
құн                  parameter money
құндылық
құрал
құрама               head=ORGANISATION
құрбан
құрбандық
құрлық               head=LOCATION
құрмет
құрылғы              # not possessed: құрылқ
құрылтайшы           office
құрылым
құрылыс              mass before-head of-code trade
құрылысшы            occupation
құс                  mass
құтқару              mass
құтқарушы            occupation
қыз
қызанақ
қызмет               mass head=ORGANISATION institution
қызметкер            person leader
қылмыс               of-code
қырат                head=LOCATION
қырғын               # not the accusative: қырқ
қыркүйек
қыс
лагерь               head=FACILITY
лайнер               head=PRODUCT
лейтенант            office
лента
лига                 head=ORGANISATION placed institution seasonal
лидер                office
лизинг               before-head trade
лимит
литр                 unit
лицей                head=ORGANISATION numbered institution
логистика            trade
ломбард              head=ORGANISATION
магистраль           head=FACILITY
мағына
мазмұн
май
майдан               # not the ablative: май
майор                office
мақала               head=ART
мақсат               no-one
мақта                # not the locative: мақ
мақтан               # not the ablative: мақ
мал                  mass
малшы                occupation
маман                person office occupation leader
мамандық             unnamed
мамыр
мандат
маңай
марал                animal
марафон              head=PROJECT
маркет               head=FACILITY
маска
масса                parameter
мата
математик            occupation
математика           science
материал             trade
матч                 seasonal
маусым
машина
мәдениет             mass before-head
мәжіліс              head=ORGANISATION
мәжілісмен           occupation
мәйіт
мәлімдеме            report
мәлімет              report claims
мәрте                no-one graded cue=rank times
мәртебе
мәселе               no-one
мәслихат             head=ORGANISATION of-region
мебель
медаль               head=ART
медбике              occupation
медицина             mass
мезгіл
мейрам               head=EVENT feast
мейрамхана           head=FACILITY
мекеме               head=ORGANISATION numbered
мекен
мектеп               head=FACILITY numbered school rank
мемлекет
мемориал             head=FACILITY
менеджер             office
меңгеруші            office
мерген
мердігер
мереке               head=EVENT feast
мерзім
мессенджер           head=PRODUCT
металл               trade
металлургия          science
методист             office
метр                 unit
метро                head=FACILITY
мешіт                head=FACILITY building
микробиология        science
микроқаржы           before-head
миллиард
миллион
министр              office occupation
министрлік           head=ORGANISATION institution of-state stands-alone government
минут
минута
миссия               head=ORGANISATION
мода                 # not the locative: мо
модель
модератор            office
мойын                drops
моль
монастырь
монтаж               trade
монумент             head=FACILITY
мотель               head=FACILITY
мөлтекаудан          head=LOCATION street address
мөлшер               level
мөлшерлеме           level
музей                head=FACILITY placed
мультфильм           head=ART
мұғалім              person occupation school
мұздық               head=LOCATION
мұнай                mass before-head trade
мұнай-газ            before-head
мұнара               head=FACILITY building
мұра
мұражай              head=FACILITY building placed
мұрын                drops
мұхит                head=LOCATION natural
мүгедек
мүдде
мүлік
мүмкіндік            says=nothing
мүфти                office
мүше                 office
мылтық               mass
мың
мыс
міндет
міндеттеме           says=nothing
мэр                  office
мюзикл               head=ART
намыс
нан                  mass
нарық
насихат
науқан
науқас               person
наурыз
нәресте              # not the locative: нәрес
нәрсе                no-one
нәтиже
негізін-қалаушы      office
несие                mass money
ниет                 says=planned plan
ноль
нота
нотариус             office
ноябрь
нөмір                cue=name:number
нұсқа                # not the dative: нұс
нүкте
нысан
облигация            market
облыс                head=GPE administrative rank listed=GPE
обсерватория         head=FACILITY
объект
одақ                 head=ORGANISATION institution
ой                   short-stem
ой-пікір
ойпат                head=LOCATION
ойын                 # not the accusative: ой
ойын-сауық           before-head
ойындар              head=EVENT
ойыншы               seasonal
округ                head=GPE administrative listed=GPE
октябрь
оқ                   mass short-stem
оқиға                # not the dative: оқи
оқушы                person occupation school
оқырман
олимпиада            head=EVENT games
омбудсмен            office
онкология            science
опера                head=ART
оператор             head=ORGANISATION
операция             head=PROJECT
орам                 piece
орган
орда                 # not the locative: ор
орден                head=ART
оркестр              head=ORGANISATION institution
орман                mass head=LOCATION of-code
орталық              head=ORGANISATION maker institution before-place
орын                 drops no-one capacity address listed=LOCATION cue=rank
орынбасар            graded office
от                   short-stem
отбасы               family owned of-code
отель                head=FACILITY
отряд                head=ORGANISATION
оттегі               # not possessed: оттек
отын                 mass
отырыс
офицер               occupation
очерк                head=ART
өзбек
өзгеріс
өзек
өзен                 head=LOCATION natural address listed=LOCATION
өкіл                 office
өлке                 head=GPE administrative
өлшем                capacity
өмір                 of-an-age
өндіріс
өнер                 mass
өнеркәсіп            mass
өнерпаз              occupation
өнім                 farm
өң                   short-stem
өңір                 head=LOCATION listed=GPE
өрмек
өрт                  mass
өрт-сөндіруші        occupation
өсім                 growth
өтемақы              money # not possessed: өтемақь
өтінім               plan
өтініш               plan
пайда                # not the locative: пай
пайыз                level
пакет                piece
пакт                 head=LAW
палата               head=ORGANISATION placed institution of-state
панель
пансионат            head=FACILITY
параграф             law-part
паралимпиада         head=EVENT games
параллель
парк                 head=FACILITY building address
парламент            head=ORGANISATION
пароль
парта
партия               head=ORGANISATION
парық                drops
патруль
патша                office
пациент              person
пачка                unit
пән                  unnamed
пәтер                capacity
педаль
педиатр              occupation
пенде                # not the locative: пен
перзентхана          head=FACILITY numbered
пеш
пияз                 farm
планета
платформа            head=PRODUCT
повесть              head=ART
подкаст              head=ART
подполковник         office
полигон              head=FACILITY building
поликлиника          head=FACILITY
полис                trade
полицей              occupation
полиция              mass head=ORGANISATION of-region investigates institution
полк                 head=ORGANISATION
полковник            office
порт                 head=FACILITY building
портал               head=ORGANISATION
портфель
почта                # not the locative: поч
поэма                head=ART
президент            graded office
президенттік
премьер              office
премьер-министр      office
премьера             seasonal
препарат             head=PRODUCT
префектура           head=GPE administrative
провайдер            head=ORGANISATION
провинция            head=GPE administrative
прогресс
продукт
продюсер             occupation
проект
прокуратура          head=ORGANISATION of-region says=alleged institution of-state
прокурор             office occupation says=alleged investigates
проректор            office
профессор            office occupation
профиль
процесс
психолог             occupation
пункт
пікір                report
пішін                # not the accusative: пішь
радио                head=ORGANISATION institution
ракета
ралли                head=EVENT
рахмет
рәміз
ревизор              office
регент               office
редактор             office occupation
редакция             head=ORGANISATION
режим
режиссер             occupation
резиденция           head=FACILITY building
рекорд
ректор               office
республика           head=GPE administrative no-place
рет                  no-one capacity
референдум           head=EVENT
референт             office
реформа
роль
роман                head=ART
рубль
руль
рұқсат               plan
саба
сабақ                school
сағат
сайлау               mass head=EVENT
сайлаушы
сайт                 head=ORGANISATION
сайыс
сайыскер
сақал
сақтандыру           mass before-head
сал                  honour
сала
салмақ               parameter
салон
салтанат
салық                mass level of-code
салым                money
салымшы              person
саммит               head=EVENT
сан                  number-of
сана
санат                unnamed
санаторий            head=FACILITY
сапа
сапар
сарай                head=FACILITY
сарапшы              office occupation
сарбаз               occupation
сарқырама            head=LOCATION
сатушы               # not possessed: сатуш
сауалнама            report
сауда                mass before-head
саусақ
саябақ               head=FACILITY building address
саясат
саясаттанушы         occupation
саяхатшы             occupation
сәби                 person
сәбіз
сәт                  no-one
сәуле
сәуір
себеп
седан                head=PRODUCT
сейсмология          science
секретариат          head=ORGANISATION
секретарь
секунд
секунда              # not the locative: секун
сенат                head=ORGANISATION
сенатор              office
сентябрь
сервис               trade
сержант              office
сериал               head=ART
серпін               # not the accusative: серпь
сертификат
сері                 honour
серік
серіктес
серіктестік          head=ORGANISATION maker
симпозиум            head=EVENT
синдикат             head=ORGANISATION
сиыр                 animal
скрипкашы            occupation
слет                 head=EVENT
словарь
смартфон             head=PRODUCT
соғыс                head=EVENT
соль
сом
сома                 parameter money
сот                  mass head=ORGANISATION of-region investigates institution
сотық                unit
социология           science
сөз                  no-one report unnamed
сөмке
спартакиада          head=EVENT
спектакль            head=ART
спикер               office
спорт                mass before-head
спортшы              person occupation
спутник
стадион              head=FACILITY building
сталь
станция              head=FACILITY building address
стартап              head=ORGANISATION
статистика           report
стиль
стратегия            head=PROJECT
студент              person occupation
студия               head=ORGANISATION
су                   mass before-head of-code short-stem
субсидия             money
субъект
судья                office
супермаркет          head=ORGANISATION
сурет
суретші              occupation
сусын                # not the accusative: сус
сутегі               # not possessed: сутек
суық                 below-zero
сұрақ
сұраныс
сұхбат
сүйек
сүт                  mass
съезд                head=EVENT
сыйақы               money # not possessed: сыйақь
сыйлық               head=ART feast
сыйымдылық           parameter
сынақ                mass
сыншы                occupation
сынып                graded school cue=name:number
сырға                # not the dative: сыр
табақ
табель
табиғат
табыс                money
таға                 # not the dative: та
тақта                # not the locative: тақ
тақырып
тал                  classifier
талап                plan
талдаушы             office
тамақ
тамаша
тамыз
тана
тапанша
тапсырма
таралым              parameter
тарап
тариф
тарих                science
тарихшы              occupation
тармақ               law-part
тармақша             law-part
тарту
тас
тасжол               head=FACILITY street
тасқын               # not the accusative: тасқ
тау                  mass head=LOCATION natural address no-place
тау-кен              before-head
тауар
тауық                animal
тәжірибе
тәрбиеші             occupation
тәрелке
тәртіп
театр                head=FACILITY building placed maker seasonal
телеарна             head=ORGANISATION institution
телеканал            head=ORGANISATION
телерадио            before-head
телерадиокешен       head=ORGANISATION
телесериал           head=ART
телестудия           head=ORGANISATION
телехикая            head=ART seasonal
температура          parameter
темір                mass
теміржол             mass before-head
тендер               # not plural: тен
теннисші             occupation
теңге                # not the dative: тең
теңіз                head=LOCATION natural
терапевт             occupation
тергеу               investigates
тергеуші             office says=alleged investigates
терезе
тереңдік             parameter
термин               unnamed
терминал             head=FACILITY
тері                 # not possessed: терь
техника
технолог             office
технология
технопарк            before-head
тип
тиын                 # not the accusative: тиь
тобыр                head=ORGANISATION
тоған                head=FACILITY
той
тойхана
тоқсан               graded
тоқты                animal
толқын               # not the accusative: толқ
тон
тонна                capacity unit farm
тоннель
топ                  no-one head=ORGANISATION
топ-менеджер         office
төлем                money
төраға               office leader
төрайым              office
төсбелгі             head=ART
төсек                capacity
тракт
трасса               head=FACILITY
трибунал             head=ORGANISATION
триллион
ту                   short-stem
туннель
туризм               mass seasonal
турист               person seasonal
турнир               head=EVENT
туынды               # not the accusative: туын
тұжырымдама          head=PROJECT
тұз
тұйық                head=FACILITY street
тұқым                farm
тұлға                person
тұрба
тұрғы                no-one
тұрғын               person occupation before-head
тұрмыс               mass of-an-age
тұтқын               # not the accusative: тұтқ
түбек                head=LOCATION natural
түйе                 animal
түйткіл
түйін                # not the accusative: түйь
түлкі                # not possessed: түлкь
түлік
түн                  night feast
түп                  classifier
түр                  no-one
түрме                head=FACILITY
түсім
түсінік              unnamed
түтін                # not the accusative: түть
тышқан
тізбе
тізім
тікұшақ              head=PRODUCT
тіл                  capacity
тілші                occupation
уақыт                no-one
уәде                 says=planned plan
уәкіл                office
уголь
универсиада          head=EVENT games
университет          head=ORGANISATION placed institution
уран
учаске               # not the dative: учас
училище              head=ORGANISATION placed
ұғым                 unnamed
ұжым                 head=ORGANISATION
ұзақтық              parameter
ұзындық              parameter
ұйым                 head=ORGANISATION institution
ұл
ұлт-аспаптар         before-head
ұн                   short-stem
ұпай                 uncounted
ұран                 unnamed
ұрпақ                of-an-age
ұстаз                person occupation school
ұстаным
ұсыныс               says=possible
ұшақ                 head=PRODUCT
ұшқын                # not the accusative: ұшқ
ұшқыш                occupation
үй                   head=FACILITY before-head short-stem
үйірме
үкімет
үлгі                 no-one
үлес                 level
үміт                 no-one
үміткер
үн                   short-stem
үстірт               head=LOCATION
фабрика              head=FACILITY placed maker
факт
факультет            head=ORGANISATION
февраль
федерация            head=ORGANISATION placed institution
фермер               occupation before-head before-head=plural
фестиваль            head=EVENT
физик                occupation
физика               science
филармония           head=ORGANISATION placed
филиал               head=ORGANISATION of-region
филология            science
философия            science
фильм                head=ART
фирма                head=ORGANISATION maker
фонд                 head=ORGANISATION
фонтан
форма
формат
форум                head=EVENT
фото                 mass
фракция              head=ORGANISATION
футбол               mass before-head seasonal
футболшы             occupation seasonal
хаб                  head=FACILITY
хабар                report claims
хабарлама            report
хакатон              head=EVENT
халық                drops mass of-an-age of-code
хан                  honour
ханым                graded
хартия               head=LAW
хатшы                graded office
хатшылық             head=ORGANISATION
хикаят               head=ART
химик                occupation
химия                science
хирург               occupation
хоккей               mass before-head seasonal
хоккейші             seasonal
холдинг              head=ORGANISATION institution trade
хор                  head=ORGANISATION
хореограф            occupation
хостел               head=FACILITY
цель
центнер              unit
цирк                 head=ORGANISATION
цитата
чемпион              occupation money
чемпионат            head=EVENT seasonal
шабақ
шабыт
шағынаудан           head=LOCATION street
шай
шақырту
шақырым              unit
шама                 no-one
шана
шаңырақ
шара
шарбақ
шаруа                occupation before-head farm
шаруашылық           head=ORGANISATION
шатқал               head=LOCATION natural
шатыр
шахмат               mass
шахта                head=FACILITY building placed numbered
шаһар                head=GPE administrative
шәкіртақы            pay # not possessed: шәкіртақь
шебер                occupation
шеберхана
шежіре
шейх                 office
шеру
шетелдік             describes rank # a foreigner
шешім
шикізат
шипажай              head=FACILITY
шойын                # not the accusative: шой
шоссе                head=FACILITY street
шоу                  head=ART
шөл                  head=LOCATION natural
шөлме                piece
штаб                 head=ORGANISATION
штат                 head=GPE administrative
шығанақ              head=LOCATION natural
шығын                money # not the accusative: шық
шығыс                before-place
шыны                 # not the accusative: шы
шың                  head=LOCATION natural
шырын                # not the accusative: шыр
шілде                # not the locative: шіл
шіркеу               head=FACILITY
ықшамаудан           head=LOCATION street
ынтымақтастық
ырық                 drops
індет
іргетас
іс                   of-code short-stem
эколог               occupation
экономика            science
экономист            occupation
экран
экс-әкім             office
экс-министр          office
экс-президент        office
экспедиция           head=EVENT seasonal
экспорт
экспресс
элеватор             head=FACILITY
электр               mass
электростанция       head=FACILITY building
эмир                 office
эмират               head=GPE administrative
энтомология          science
эпидемиолог          occupation
эпопея               head=ART
эпос                 head=ART
этнограф             occupation
этнология            science
юань
январь
`;
