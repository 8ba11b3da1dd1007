/** Verb stems, a line each: the stem and its flags. Every form comes by `conjugate`. Sorted. */
export const VERBS = `
абайла
адас
ажырат
азай                 figure=fall does=change
азайт                figure=fall does=change
азайтыл              figure=fall
айдал
айқында
айнал
айналдыр
айт                  reports does=speech
айыпта               says=alleged
айыптал              says=alleged
айырбаста
ақсат
ақта
ақтар                does=transfer
ал                   activity does=transfer
алаңда
алдан
алмастыр
анықтал              does=reach
аңғар
аңда
аңса
апар
арала
аралас
арзанда              figure=fall does=change,price
арзандат             figure=fall does=change,price
арзандатыл           figure=fall
арна
арнал
арт                  figure=rise does=change
артты                does=change
арттыр               figure=rise does=change
арттырыл             figure=rise does=change
ас                   figure=exceed does=reach
аса
асқын
асыр                 figure=exceed does=reach
ат
ата
атал
атқар
атқарыл
аттан
аудар                one-off does=transfer
аударыл              does=spend
ауыр
ауыс
ауыстыр
аш
аша
ашыл                 one-off
ая
аяқта
аяқтал
аял
әзірле
әзірлен
әкел
әкет
әлсіре               figure=fall does=change
әпер
әрекеттес
әсерлен
әшкереле
бағала
бағалан              priced does=reach,trade
бағын
бағытта              does=transfer
бағыттал             one-off does=spend
байқа
байқал
байла
байланыс
бақыла
бар                  activity
барла
бас
баста
бастал               figure=begin does=trade
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
белгілен             does=reach
бер                  priced does=transfer
беріл                priced does=spend
бет
бил
бол                  figure=be link does=reach
болжа                says=forecast does=speech
болжан               says=forecast
босан
босат
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
де                   link does=speech
ек
ектір
елікте
емде
емдел
енгіз
енгізіл              one-off
еңсер
ереуілде
еселен               figure=rise
есепте               does=speech
есептел              does=reach
ескер
ескерт               reports does=speech
ест
естіл
ет
етіл
жабдықта
жабыл
жаз                  reports does=speech
жазыл
жай
жайла
жайна
жақсар
жақсарт
жақта
жақында              figure=approach does=reach
жала
жалғас
жалғастыр
жалда
жалдан               does=trade
жан
жаңар
жаңарт
жаңғырт
жап
жара
жарақаттан
жарала
жарат
жаратыл
жарияла              does=speech
жариялан
жаса
жасақта
жасал
жасыр
жат                  auxiliary
жед
жеделде              figure=rise
жең
жеңіл
жеңілдет
жет                  figure=reach link does=reach
жеткіз               figure=bring does=change
жеткізіл             figure=bring does=change
жетіл
жетілдір
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
жоспарла             says=planned
жоспарлан            says=planned
жөнде
жөндел               one-off
жөнел
жу
жуықта               figure=approach does=reach
жұбат
жұқ
жұқтыр
жұмса                does=transfer
жұмсал               one-off does=spend
жүгін
жүйеле
жүкте
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
иелен
иемден               does=transfer
инвестицияла         does=transfer
кел                  link does=spend,collect
келтір               reports
келтіріл
келіс
кемсіт
кемі                 figure=fall does=change
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
көзде                says=planned does=transfer
көздел               says=planned
көм
көмектес             activity
көн
көр
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
күйін
күл
күмәндан
күре
күреңіт
күрес
күт
күтіл                says=forecast
күшей                figure=rise does=change
күшейт
күшейтіл
кір
кіргіз
кіріс
кішірей              figure=fall
қабылда
қабылдан
қадағала
қажы
қаз
қайна
қайт
қайтала
қайтар               does=transfer
қайтарыл             does=spend
қал                  link
қала
қалдыр
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
қой
қойыл
қолда
қолдан               activity
қолданыл
қон
қорға
қорғал
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
құра                 figure=make priced link does=reach
құрал                figure=make does=reach
құрастыр
құрметте
құрт
құрыл
құтқар
құтқарыл
құттықта
қызғал
қызықтыр
қымбатта             figure=rise does=change,price
қымбаттат            figure=rise does=change,price
қырқ
қысқар               figure=fall does=change
қысқарт              figure=fall does=change
қысқартыл            figure=fall
мадақта
майда
мақта
мақұлда
мақұлдан
мәжбүрле
мәлімде              reports does=speech
межеле
межелен
мекенде
меңгер
мерекеле
молай                figure=rise does=change
молайт               figure=rise
мұңай
міндетте             says=planned
нақтыла              reports does=speech
нақтылан
насихатта
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
олжала
ор
орал
орна
орнал
орналас
орналастыр
орнат
орнатыл              one-off
орында
орындал
отыр                 auxiliary
отырғыз
оян
өзгер
өзгерт
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
өте                  does=transfer
өтел
өткер
өткіз
өткізіл
өтін
өш
өшір
пайдалан
пайдаланыл
піс
раста                reports does=speech
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
сал                  does=transfer
салын                one-off does=spend
салыстыр
сана                 does=speech
санал
сат                  priced does=transfer
сатыл                priced does=trade
саудала
саудалан             does=trade
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
сөйле
сөйлес
сөк
сөн
сөндір
суар
суыт                 figure=fall
сұра                 does=transfer
сұрал
сұрат
сүй
сүйен
сүр
сүрін
сыз
сый
сыйла                does=transfer
сыйлан
сына
сынал
сындыр
табыл
тағайында
тағайындал           does=spend
тақа                 figure=approach does=reach
тақал                figure=approach
тала
талас
талқыла
талқылан
тамаша
тамашала
таны
таныл
таныс
таныстыр
таныстырыл
таңғал
таңда
таңдал
таңыл
тап                  does=transfer
тапсыр
тапсырыл
тара
тарал
таралт
тарат
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
тиі
той
тоқ
тоқта
тоқтат
тоқтатыл
тоқыра
тол                  figure=fill
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
тұр                  priced activity auxiliary does=trade
тұрғыз
тұрғызыл
тұт
тұтат
тұтын                activity
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
тігіл                does=spend
тіле
тіре
тірел
тірке
тіркел               does=reach
уағдалас
ұғын
ұза
ұзар                 figure=rise does=change
ұзарт                figure=rise
ұзартыл
ұзат
ұйымдастыр
ұйымдастырыл
ұқ
ұлғай                figure=rise does=change
ұлғайт               figure=rise does=change
ұлғайтыл             figure=rise
ұмтыл
ұмыт
ұмытыл
ұна
ұр
ұрла
ұрлан
ұста
ұстал
ұстан
ұсын                 says=possible
ұсыныл               does=trade
ұт                   does=transfer
ұтыл
ұш
ұшыр
ұшыра
ұшырас
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
шақыр
шақырыл
шамала
шап
шарла
шарықта              figure=rise
шаш
шегеріл
шегін                figure=fall does=change
шек
шекте
шектел
шеш
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
ысы
ізде                 does=transfer
іздел
іздестір
ілгеріле
ілес
іріктел
іріле
ірілендір
іск
істе                 activity
істет
ішкіз
`;
