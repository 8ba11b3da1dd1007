/** Verb stems, a line each: the stem and its flags. Every form comes by `conjugate`. Sorted. */
export const VERBS = `
абайла
адас
ажырат
азай                 figure=fall does=change
азайт                figure=fall does=change
азайтыл              figure=fall
айда
айдал
айқында
айқындал
айнал
айналдыр
айналдырыл
айналыс
айрыл
айт                  reports does=speech
айтыл
айық
айыпта               says=alleged
айыптал              says=alleged
айыр
айырбаста            rated
айырыл
ақ
ақсат
ақта
ақтар                does=transfer
ал                   activity does=transfer
алаңда
алаңдат
алдан
алмастыр
алын
анықта
анықтал              does=reach
аңғар
аңда
аңса
апар
арала
аралас
арзанда              figure=fall does=change,price market
арзандат             figure=fall does=change,price
арзандатыл           figure=fall
арна
арнал
арт                  figure=rise does=change
артты                does=change
арттыр               figure=rise does=change
арттырыл             figure=rise does=change
ас                   figure=exceed does=reach
асқын
асық
асыр                 figure=exceed does=reach
асырыл
ат
ата
атал
атан
атқар
атқарыл
атсалыс
аттан
аудар                one-off does=transfer
аударыл              does=spend
аула
аулан
ауыр
ауыс
ауыстыр              sets-time
ауыстырыл
ауытқы
аш
ашыл                 one-off
ая
аяқта                phase
аяқтал
аял
әзірле
әзірлен
әкел
әкелін
әкет
әлсіре               figure=fall does=change
әңгімеле
әпер
әрекеттес
әсерлен
әшкереле
бағала
бағалан              priced does=reach,trade rated
бағын
бағытта              does=transfer
бағыттал             one-off does=spend
байқа
байқал
байла
байланыс
байланыстыр
бақыла
бар                  activity
барла
бас
басқар
басқарыл
баста                phase
бастал               figure=begin does=trade
бат
батыр
баянда               does=speech
баяула               figure=fall
баяулат              figure=fall
бәсеңде              figure=fall
бейімдел
бекі
бекіт
бекітіл              does=reach
белгіле
белгілен             does=reach sets-time
бер                  priced does=transfer
беріл                priced does=spend one-off
бет
бил
бол                  figure=be link does=reach rated claims
болжа                says=forecast does=speech
болжан               says=forecast
босан
босат
босатыл
бөл                  does=transfer
бөлін                one-off does=spend
бұз
бұзыл
бұйыр
бұр
бүлін
біл
білдір               reports does=speech
бірік
біріктір
біт
бітір
дайында
дайындал
дамы
дамыт
дәлелде
дәлелден
де                   link does=speech reports
демал
доғар                phase
егіл
ек
ектір
елікте
емде
емдел
ен
енгіз
енгізіл              one-off
еңсер
ереуілде
еселен               figure=rise
есепте               does=speech
есептел              does=reach
ескер
ескерт               reports does=speech
ескір
ест
естіл
ет
етіл
жабдықта
жабыл
жаз                  reports does=speech
жазыл
жай
жайғас
жайла
жайна
жақсар               figure=rise
жақсарт              figure=rise
жақта
жақында              figure=approach does=reach
жала
жалғас
жалғастыр            phase
жалда
жалдан               does=trade
жан
жаңар
жаңарт
жаңартыл
жаңғырт
жаңғыртыл
жап
жара
жарақаттан
жарала
жарас
жарат
жаратыл
жарияла              does=speech
жариялан
жарыл
жаса
жасақта
жасал
жасалын
жасыр
жат                  auxiliary
жатқыз
жатқызыл
же
жед
жеделде              figure=rise
жең
жеңіл
жеңілдет
жерле
жерлен
жет                  figure=reach link does=reach rated
жеткіз               figure=bring does=change
жеткізіл             figure=bring does=change one-off
жетіл
жетілдір
жетілдіріл
жетіс
жина                 does=transfer
жинақта
жинал                does=spend,collect
жобала
жоғал
жоғалт
жоғарыла             figure=rise does=change
жоғарылат            figure=rise
жой
жойыл
жолда
жолық
жоспарла             says=planned one-off sets-time
жоспарлан            says=planned one-off
жөнде
жөндел               one-off
жөнел
жөнелт
жөнелтіл
жу
жуықта               figure=approach does=reach
жұбат
жұқ
жұқтыр
жұм
жұмса                does=transfer
жұмсал               one-off does=spend
жұмыл
жұмылдыр
жұмылдырыл
жүгін
жүгір
жүз
жүйеле
жүкте                plan
жүктел
жүр                  activity auxiliary
жүргіз
жүргізіл
жыла
жылдамда             figure=rise
жылжы
жылы
жылын                figure=rise
жымқыр               does=transfer
жібер
жіберіл
жіктел
зертте
зерттел
игер
игеріл
иелен
иемден               does=transfer
импортта
инвестицияла         does=transfer
кездес
кездестір
кел                  link does=spend,collect
келтір               reports
келтіріл
келіс                plan
кемсіт
кемі                 figure=fall does=change before-figure=at_least
кеміт                figure=fall does=change
кемітіл              figure=fall
кеңей                figure=rise does=change
кеңейт               figure=rise
кеңейтіл
кеп
керілде
кес
кесіл
кет                  priced does=spend
кетір
кеш
кешік
кешіктір
кешір
ки
кигіз
көбей                figure=rise one-off does=change
көбейт               figure=rise does=change
көбейтіл             figure=rise
көзде                says=planned does=transfer plan
көздел               says=planned
көм
көмектес             activity
көн
көр
көркей
көркейт
көрсет               does=reach
көрсетіл
көрін
көтер                figure=rise does=change
көтертіл             figure=rise
көтеріл              figure=rise does=change
көш
көшір
көшіріл              one-off
күзет
күй
күйін
күл
күмәндан
күре
күреңіт
күрес
күт                  expects
күтіл                says=forecast
күшей                figure=rise does=change
күшейт
күшейтіл
кір
кіргіз
кіріс
кішірей              figure=fall
қабылда              rated
қабылдан
қағыл
қадағала
қажы
қаз
қайна
қайт
қайтала
қайталан
қайтар               does=transfer
қайтарыл             does=spend
қақ
қал                  link
қала                 overshadowed
қалдыр               sets-time
қалта                does=transfer
қалтыра
қалыптас             does=reach
қалыптастыр
қамты
қамтыл
қап
қара
қарал
қарас
қарастыр             does=transfer
қарастырыл           says=planned does=spend
қаржыландыр          does=transfer
қатайт
қатаңдат
қатына
қатыс                one-off
қатыстыр
қауіптен
қаш
қина
қинал
қира
қисай
қозға
қозғал
қой                  phase
қойыл
қолда
қолдан               activity
қолданыл
қон
қоныстан
қорға
қорғал
қордалан
қорқ
қорқыт
қорытындыла
қос                  does=transfer
қосыл                one-off
қу
қуан
қуант
қуатта
қуыл
құй                  does=transfer
құйыл                one-off does=spend,collect
құла                 figure=fall does=change
құлдыра              figure=fall does=change
құнсыздан            figure=fall does=change
құр
құра                 figure=make priced link does=reach rated
құрал                figure=make does=reach
құрастыр
құрастырыл
құрметте
құрт
құрыл
құтқар
құтқарыл
құттықта             feast
қызғал
қыздыр
қызықтыр
қыл
қымбатта             figure=rise does=change,price market
қымбаттат            figure=rise does=change,price
қырқ
қысқар               figure=fall does=change
қысқарт              figure=fall does=change
қысқартыл            figure=fall
мадақта
мазала
майда
мақта
мақұлда
мақұлдан
марапатта
марапаттал
мәжбүрле
мәлімде              reports does=speech
межеле               says=planned sets-time
межелен              says=planned
мекенде
меңгер
мерекеле
мойында
мойындал
молай                figure=rise does=change
молайт               figure=rise
мұңай
мін
міндетте             says=planned plan
нақтыла              reports does=speech
нақтылан
насихатта
нашарла              figure=fall
негізде
негіздел
нығай                figure=rise does=change
нығайт
ой
ойла
ойлан
ойна
ойнал
ойнат
оқы                  activity
оқыл
оқыт
оқытыл
олжала
ор
орал
орна
орнал
орналас
орналастыр
орналастырыл
орнат
орнатыл              one-off
орында
орындал
отыр                 auxiliary
отырғыз
оян
өзгер
өзгерт
өзгертіл
өкін
өл
өлтір
өлше
өн
өндір                does=transfer
өндіріл              does=spend,collect
өңде
өңдел
өрбі
өркенде
өрле                 figure=rise does=change
өрте
өртен
өс                   figure=rise does=change
өсір                 figure=rise does=change
өсіріл
өсірілі              figure=rise
өт
өте                  does=transfer overshadowed
өтел
өткер
өткеріл
өткіз
өткізіл
өтін
өш
өшір
пайдалан
пайдаланыл
пысықта
піс
раста                reports does=speech denies
растал
рәсімде
рәсімдел
ретте
реттел
сайла
сайлан
сақта
сақтал
сақтандыр
сақтандырыл
сал                  does=transfer one-off
салын                one-off does=spend
салыстыр
сана                 does=speech
санал
сат                  priced does=transfer rated
сатыл                priced does=trade
саудала              rated
саудалан             does=trade market
саяхатта
сез
сезін
сен
сендір
сеп
серпіл
сесі
сирексі              figure=fall
соғыл
соғыс
соз
созыл
сойыл
соқ
сотта
соттал
сөйле
сөйлес
сөк
сөн
сөндір
суар
суыт                 figure=fall
сұра                 does=transfer plan
сұрал
сұрат
сүй
сүйен
сүйін
сүр
сүрін
сыз
сый
сыйла                does=transfer
сыйлан
сына
сынал
сындыр
сіңір
табыл
табыста
табыстал
тағайында            sets-time
тағайындал           does=spend
тазала
тазарт
тақ
тақа                 figure=approach does=reach
тақал                figure=approach
тала
талас
талқыла
талқылан
талпын
тамаша
тамашала
таны
таныл
таныс
таныстыр
таныстырыл
таныт
таңғал
таңда
таңдал
таңыл
тап                  does=transfer
тапсыр               plan
тапсырыл
тара
тарал
таралт
тарат
таратыл              one-off
тарқат
тарт                 does=transfer
тартыл               one-off does=spend
тарыл                figure=fall
таста
тастал
тасы
тасымалда
тасымалдан
тат
тая                  figure=approach does=reach
таял                 figure=approach
таян                 does=reach
тәрбиеле
тәркіле
тәркілен
тежел                figure=fall
тексер
тексеріл
теңес
теп
термел
ти
тигіз
тиі
тоз
той
тойла
тойын
тоқ
тоқта
тоқтал
тоқтат               phase
тоқтатыл
тоқыра
тол                  figure=fill
толғандыр
толтыр
толықтыр
толықтырыл
толыс
топта
топтас
тос
төгіл
төз
төк
төле                 priced does=transfer
төлен                priced does=spend
төменде              figure=fall does=change
төмендет             figure=fall does=change
төмендетіл           figure=fall
төн
ту
тудыр
тұжырымда
тұр                  priced activity auxiliary does=trade rated
тұрақта
тұрақтан
тұрғыз
тұрғызыл             one-off
тұт
тұтат
тұтын                activity
тұтыныл
түз
түзе
түзет
түзетіл
түс                  figure=drop does=spend,collect,trade
түсін
түсіндір             reports does=speech
түсір                figure=fall does=change
түсіріл              figure=fall
тый
тынық
тыңда
тырыс
тігіл                does=spend
тіле
тіре
тірел
тірке
тіркел               does=reach
уағдалас             plan
улан
ұғын
ұза
ұзар                 figure=rise does=change
ұзарт                figure=rise
ұзартыл
ұзат
ұйғар
ұйымдастыр
ұйымдастырыл
ұқ
ұқса
ұлғай                figure=rise does=change
ұлғайт               figure=rise does=change
ұлғайтыл             figure=rise
ұмтыл                plan
ұмыт
ұмытыл
ұна
ұр
ұрла
ұрлан
ұста
ұстал
ұстан
ұсын                 says=possible plan
ұсыныл               does=trade
ұт                   does=transfer
ұтыл
ұш
ұшыра
ұшырас
ұял
үде                  figure=rise
үз
үзіл
үйлен
үйлес
үйрен
үйрет
үлгер
үлестір
үміттен
үнде
үндес
үнемде               does=transfer
үнемдел
үнемделін            does=spend
үркіт
үстемеле             figure=rise
хабарла              reports does=speech
хабарлан             reports
хабарлас
хатта
шабуылда
шабыттан
шағымдан
шақыр
шақырыл
шалдық
шамала
шап
шарла
шарықта              figure=rise
шаш
ше
шегеріл
шегін                figure=fall does=change
шек
шекте
шектел
шеш                  plan
шешіл
шоғырла
шоғырлан
шұғылдан
шығар                does=transfer
шығарыл              does=spend
шығында
шыда
шық                  does=reach
шыңда
шырқа
шіре
ықшамда
ынталандыр
ысы
ізде                 does=transfer
іздел
іздестір
іл
ілгеріле
ілес
ілік
ілін
іріктел
іріле
ірілендір
іск
істе                 activity
істет
іш
ішкіз
экспортта
`;
