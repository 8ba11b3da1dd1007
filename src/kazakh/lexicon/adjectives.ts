/** Adjectives, a line each: the word, its flags, and what it would be mistaken for. Sorted. */
export const ADJECTIVES = `
абыройлы
автоматты
аграрлық             before-head
аға                  before-office
аз                   less compared uncounted after-figure=under needs=abl not=at_least
азырақ               less
айлық
айтулы               # not possessed: айтул
акционерлік          before-head
ақ                   describes before-place short-stem
ақпараттық           before-head
ақылды
ақылы                describes
ақырғы
алғашқы              describes
алдағы               # not -дағы: ал
альтернативті
апатты               describes
арзан                less
арзанырақ            less
арнайы               describes before-head before-office rank
артығырақ            more
артық                more compared uncounted bounds after-figure=over needs=abl not=at_most declines
асыл                 describes
атақты
аталған              shift=0 from-last definite
аталмыш              shift=0 from-last definite
атаулы               # not possessed: атаул
аудандық             before-head rank
ауқымды              # not the accusative: ауқым
ауыр                 describes
ащы
әдеби                before-head
әлеуметтік           before-head of-code
әртүрлі              describes
әскери               naming
әскери-патриоттық    before-head
байланысты           # not the accusative: байланыс
бақытты
банктік              before-head
басқа                describes no-place
баспаналы            # not possessed: баспанал
баспасөз             before-office
бастапқы             # not possessed: бастапқ
басты
басым
беделді
белгілі              # not possessed: белгіль
белсенді             occupation
бизнес-орталық       before-head
биылғы               shift=0 # not possessed: биылқ
биік                 describes more
бос                  describes
бұрынғы              shift=-1 from-last earlier rank # not possessed: бұрынқ
бүгінгі              # not possessed: бүгінк
бүтін                # not the accusative: бүть
былтырғы             shift=-1 # not possessed: былтырқ
білікті              # not the accusative: білік
бірдей               describes between rarely-number
бірегей              describes
бірлескен            naming
бірыңғай             rank
біріккен
бірінші              before-head before-office
волонтерлік          before-head
ғылыми               naming before-head before-office
ғылыми-өндірістік    before-head
дайын                describes plan
дәмді                # not the accusative: дәм
дәнді                # not the accusative: дән
дәрежелі             # not possessed: дәрежель
дәстүрлі             before-head
деректі              before-head
діни                 naming
екіжақты
екінші               before-office
елді                 # not the accusative: ел
ерекше
ересек               describes
еркін                before-head
ертеңгі              day-part=morning # not possessed: ертеңк
ерікті               # not the accusative: ерік
ескі                 describes no-place
жазғы                # not possessed: жазқ
жақсы                # not possessed: жақс
жақын                after-figure=almost needs=dat # not the accusative: жақь
жалған               says=denied attributive
жалғызбасты
жалпы                describes
жалпыұлттық          before-head
жаңа                 describes shift=0 definite rank before-place no-place
жарамды
жарқын               # not the accusative: жарқ
жарты                graded # not possessed: жарт
жас                  describes of-an-age cue=age
жасанды              # not the accusative: жасан
жасыл                describes
жасырын              # not the accusative: жасыр
жауапкершілігі       before-head
жауапты              before-office
жеке                 describes
жекелеген
жемқор
жемісті              # not the accusative: жеміс
жеңіл                describes
жерасты
жергілікті           describes rank no-place
жеткілікті
жиынтық
жоғалған
жоғарғы              of-the-land before-place # not possessed: жоғарқ
жоғары               naming more compared uncounted bounds after-figure=over needs=abl not=at_most
жоғарырақ            more
жоспарлы             # not possessed: жоспарл
жуан
жұқа
жүздеген
жылдам               more
жылдық
жылы
заманауи             describes
заңды
зиянды               # not the accusative: зиян
игі                  # not possessed: игь
инвестициялық        before-head
индустриалды
индустриялық         before-head
интенсивті
кәрі                 # not possessed: кәрь
кәсіби               naming
кәсіпкерлік          before-head of-code
кезекті              article
кейінгі              shift=-1 rolls=-1 later # not possessed: кейінк
келесі               # not possessed: келе
кем                  less compared uncounted
кең                  describes
керекті              says=nothing
кешегі               # not possessed: кешек
кешенді
кешкі                day-part=evening # not possessed: кешкь
коммерциялық         before-office
көбірек              more
көк                  describes
көктемгі             # not possessed: көктемк
көлік-логистикалық   before-head
көп                  before-head more compared uncounted bounds after-figure=over needs=abl not=at_most declines
көпбалалы            naming
көпқабатты           describes
көптеген
көреген
көркем               before-head
көркемдік            before-office
көрнекті             # not the accusative: көрнек
көрікті
күдікті              # not the accusative: күдік
күзгі                # not possessed: күзк
күмәнді              # not the accusative: күмән
күнделікті           every
күндізгі             day-part=noon # not possessed: күндізк
күндік
күрделі              # not possessed: күрдель
күшті                # not the accusative: күш
кішкентай            describes
кіші                 describes less before-place no-place
қажетті              says=nothing
қазіргі              shift=0 # not possessed: қазірк
қайырлы              # not possessed: қайырл
қайырымды
қайырымдылық         before-head
қалалық              before-head rank
қалың
қара                 describes before-place
қарқынды             # not the accusative: қарқын
қарлы                # not possessed: қарл
қарсы                uncounted
қатты                # not the accusative: қат
қатысты              # not the accusative: қатыс
қауіпті              # not the accusative: қауіп
қиын                 # not the accusative: қиь
қоғамдық             before-head
қолжетімді           # not the accusative: қолжетім
қомақты
қоршаған
қосымша              describes head=PRODUCT
қуанышты
қуатты               # not the accusative: қуат
құрметті             before-office
қызықты
қызыл                describes before-place
қымбат               more
қымбатты             # not the accusative: қымбат
қымбатырақ           more
қысқа                describes less
қысқаметражды        before-head
қысқы                # not possessed: қысқ
лайықты
лауазымды
логистикалық         before-head
мазмұнды             # not the accusative: мазмұн
майлы                # not possessed: майл
маңызды              describes
мәдени               naming before-head
мәнді                # not the accusative: мән
мәртебелі
медициналық          naming
мемлекеттік          before-head before-office of-the-land
мерзімді
миллиондаған
мобильді             before-head
мобильдік            before-head
музыкалық            before-head
мүйізді              describes
мықты
мынадай              describes
мыңдаған
міндетті             to-come
нақты                # not the accusative: нақ
нәрлі                # not possessed: нәрль
негізгі              describes
номиналды            # not the accusative: номинал
облыстық             before-head rank
озық                 describes
ондаған
оңай
орта                 naming before-place
орташа
орынды
отандық              describes rank
өзекті               # not the accusative: өзек
өкілетті             before-office
өндірістік           before-head
өңірлік              before-head rank
өтірік               says=denied attributive
пайдалы              # not possessed: пайдал
патриоттық           before-head
реалды               # not the accusative: реал
рекордтық
ресми
республикалық        before-head of-the-land
рухани               naming
салалы               before-head
салалық              before-head
салқын               # not the accusative: салқ
салмақты             # not the accusative: салмақ
салтанатты
сапалы               # not possessed: сапал
саяси                before-head
сәтті                # not the accusative: сәт
себепті
сенімді              # not the accusative: сенім
соңғы                describes shift=-1 rolls=-1
спорттық             before-head
сулы                 # not possessed: сул
суық
сұрыпты              # not the accusative: сұрып
сүйікті
сыртқы               # not possessed: сыртқ
табиғи
табысты              # not the accusative: табыс
тағайынды            describes
таза                 describes
талантты
таңғы                day-part=morning # not possessed: таңқ
таңдамалы            describes
тар                  describes
тарихи               naming before-head
тартымды
тәтті                # not the accusative: тәт
тәуелді
тәуелсіз             of-an-age rank
тәуліктік
тегін                describes
текше                unit
тең                  uncounted
терең
техникалық           before-office
тиесілі              # not possessed: тиесіль
тиімді               # not the accusative: тиім
тиісті               says=nothing same rank
тиянақты
тоқсандық
толық                describes
толыққанды
толықметражды        before-head
төмен                less compared uncounted bounds after-figure=under needs=abl not=at_least
төменгі              before-place # not possessed: төменк
төменірек            less
төтенше              mass before-office
туған                no-place
тұзды                # not the accusative: тұз
тұқымды              describes
тұрақты              before-office habit
тұрғылықты
тұщы
түйінді              describes
түнгі                day-part=night night # not possessed: түнк
түпкілікті
түрлі                describes no-one
түскі                day-part=noon # not possessed: түскь
тірі                 describes
уақ                  naming
ұзақ                 more
ұзын                 describes
ұқсас                same
ұлттық               before-head of-the-land
ұсақ                 naming
ұтымды               # not the accusative: ұтым
үздік
үйлі                 # not possessed: үйль
үлкен                describes more before-place no-place
үнемді
үшінші               before-office
халықаралық          before-head of-the-land
шағын                describes no-place
шартты
шаршы                unit
шектеулі             before-head
шекті                # not the accusative: шек
ықпалды
ықтимал              says=possible attributive
ынтымақты            # not the accusative: ынтымақ
ыстық
ірі                  naming rank no-place
ірілі-ұсақты         describes
іскерлік             before-head
ішкі                 # not possessed: ішкь
экономикалық         before-head
электронды           # not the accusative: электрон
этнографиялық        before-head
`;
