/** Words of closed classes and fixed expressions, a line each: the word, its class, its flags. Sorted. */
export const FUNCTION_WORDS = `
айлығына             adverb per=month
айналдырғанда        postposition restates
айта                 adverb
айтарлықтай          adverb
айтқанда             adverb
айына                adverb habit per=month
ал                   adverb conjunction uncounted after-predicate no-place opens-clause
алайда               adverb conjunction uncounted opens-clause
алғанда              postposition
алғаш                adverb
алдағы               ahead determiner shift=1 rolls=1
алдын                adverb
анау                 determiner
аптасына             adverb
аралығында           postposition uncounted ends-range bounds
арасынан             postposition uncounted
арасында             postposition uncounted ends-range
арасындағы           postposition uncounted ends-range
арқылы               postposition uncounted
арналған             postposition purpose
аса                  adverb describes bounds
астам                adverb uncounted bounds after-figure=over needs=abl declines
атап                 adverb saying
аясында              postposition
әдетте               adverb habit
әзірге               adverb
әлде                 conjunction or uncounted
әлдеқайда            adverb
әлі                  adverb
әр                   determiner each article every no-place
әрбір                determiner each every
әрине                adverb
әркім                determiner
әрқайсы              determiner each
әрқайсысы            adverb
әрқайсысына          adverb
әрі                  adverb conjunction and uncounted after-predicate no-place
әсіресе              adverb
байланысты           postposition
бар                  existence uncounted predicative
бар-жоғы             adverb
барлығы              adverb uncounted
барлығын             existence
барша                determiner
барын                existence
барынша              adverb
барысында            postposition
басқаша              adverb
бастап               postposition uncounted from bounds after-figure=at_least needs=abl
басшылығымен         postposition
бәлкім               says=possible adverb
бәрі                 adverb uncounted
бен                  conjunction and uncounted with no-place
бері                 postposition uncounted since
бойы                 postposition uncounted throughout
бойындағы            postposition
бойынша              postposition source uncounted
болашақта            adverb ahead
бұған                pronoun case=dat
бұдан                adverb pronoun case=abl
бұл                  pronoun case=nom article uncounted shift=0 from-last definite no-place
бұлар                pronoun case=nom
бұлардың             pronoun case=gen opens-clause
бұны                 pronoun case=acc
бұның                pronoun case=gen
бұрын                postposition uncounted earlier
бүгінде              adverb vague
бүрсігүні            adverb ahead day=2
былай                adverb
бізге                pronoun case=dat
бізді                pronoun case=acc
бір                  determiner each uncounted no-place
біраз                determiner several
бірақ                adverb conjunction uncounted after-predicate no-place opens-clause
бірге                postposition rarely-number
бірден               adverb rarely-number
бірқатар             determiner
бірнеше              determiner several
біршама              adverb
ге                   particle uncounted
ға                   particle uncounted
ғана                 adverb particle between uncounted
ғой                  adverb particle uncounted
да                   adverb particle uncounted enclitic after-predicate no-place
дәл                  adverb no-one same
дәрежесінде          postposition
де                   adverb particle uncounted enclitic after-predicate no-place
деген                auxiliary after-predicate claims saying
дегенде              adverb
дегенмен             adverb conjunction uncounted opens-clause
дейін                postposition until uncounted after-figure=at_most needs=dat
дейінгі              postposition until after-figure=at_most needs=dat
деңгейде             adverb uncounted
деңгейінде           postposition uncounted
деңгейіндегі         postposition uncounted
деп                  auxiliary after-predicate claims
егер                 says=possible conjunction
едәуір               adverb
еді                  auxiliary predicative was
екен                 auxiliary after-predicate claims
емес                 adverb uncounted predicative bounds
енді                 adverb ahead opens-clause
ендігі               determiner article shift=1 rolls=1
ең                   determiner describes
ерте                 adverb
ертең                adverb ahead day=1
есебі                adverb uncounted
есебімен             adverb uncounted
есебінде             postposition
есебінен             postposition uncounted
есеппен              adverb uncounted
еске                 adverb
естеріңізге          adverb
ешбір                determiner
ешқандай             determiner
жағынан              postposition no-one uncounted
жайлы                postposition
жақтан               adverb uncounted
жақында              adverb ahead vague
жанындағы            postposition
жатыр                auxiliary
жатырмыз             auxiliary
және                 conjunction and uncounted after-predicate claims of-code no-place
жедел                adverb
жиыны                adverb
жиі                  adverb
жобасында            adverb says=planned
жоғын                existence
жоқ                  existence uncounted predicative claims
жоққа                adverb says=denied
жоқтығын             existence
жөнге                adverb uncounted
жөнінде              postposition
жөніндегі            postposition
жуық                 adverb uncounted around bounds after-figure=almost needs=dat declines
жүгінсе              postposition source
жүгінсек             postposition source
жүзеге               adverb one-off uncounted first-half
жүр                  auxiliary
жылына               adverb habit per=year
иә                   adverb
ке                   particle uncounted
кезде                adverb uncounted
кезегінде            adverb
кезінде              postposition uncounted
кезінен              adverb uncounted
кей                  determiner
кейбір               determiner
кейде                adverb
кейін                postposition uncounted later
келер                ahead determiner shift=1 rolls=1
келесі               ahead determiner article shift=1 rolls=1
кем                  adverb bounds after-figure=under needs=abl not=at_least declines
керек                modal says=planned predicative
керісінше            adverb
кесірінен            postposition
кетейік              adverb
кеткенде             postposition
кету                 adverb
кешке                adverb
көлемінде            postposition uncounted
көлеміндегі          postposition uncounted
күндігіне            adverb per=day
күндіз               adverb
күніне               adverb habit per=day
кіл                  adverb
қа                   particle uncounted
қажет                modal says=planned predicative
қазір                adverb vague
қай                  determiner no-place
қайда                adverb
қайта                adverb
қана                 adverb particle between uncounted
қандай               determiner article
қанша                determiner asks-number
қаншалықты           adverb
қаншама              determiner
қарағанда            postposition compares source
қарағандағы          postposition compares
қарай                postposition uncounted towards
қарамастан           postposition
қарсы                postposition purpose
қатар                postposition
қатарынан            adverb
қатысты              postposition
қолданысқа           adverb uncounted
қоса                 adverb
қосқанда             postposition
құнында              adverb uncounted
маған                pronoun case=dat
мақсатында           postposition
маңында              adverb uncounted around after-figure=about needs=nom,gen
мәнінде              adverb
мәселен              adverb
мен                  conjunction and uncounted with no-place
минус                adverb minus
мөлшерінде           postposition uncounted
мөлшеріндегі         postposition uncounted
мұнда                adverb
мұндай               adverb article determiner describes
мұны                 pronoun case=acc
мұның                pronoun case=gen uncounted opens-clause
мүлде                adverb
мүмкін               modal says=possible predicative plan
мына                 determiner
мынау                determiner
мысалы               adverb
міне                 adverb
нақты                adverb
нәтижесінде          postposition
не                   conjunction or uncounted
небәрі               adverb
негізінде            postposition source
негізінен            adverb
немесе               conjunction or uncounted restates no-place
неше                 determiner asks-number
ның                  particle uncounted
нің                  particle uncounted
оған                 pronoun case=dat uncounted
одан                 adverb pronoun case=abl uncounted
ол                   pronoun case=nom uncounted no-place short-stem
олар                 pronoun case=nom uncounted
оларға               pronoun case=dat
олардан              pronoun case=abl
оларды               pronoun case=acc
олардың              pronoun case=gen opens-clause
онда                 adverb uncounted rarely-number
ондай                determiner rarely-number
оны                  pronoun case=acc rarely-number
оның                 pronoun case=gen uncounted opens-clause
оң                   adverb uncounted
орай                 postposition
орнына               adverb
осы                  pronoun case=nom article uncounted shift=0 rolls=-1 same no-place
осыған               adverb pronoun case=dat same
осыдан               pronoun case=abl
осылай               adverb
осылайша             adverb
осынау               determiner
осында               adverb
осындай              adverb article determiner describes same
осыны                pronoun case=acc
осының               pronoun case=gen
отыр                 auxiliary
отырмыз              auxiliary
өз                   adverb
өзі                  adverb
өзінің               adverb
өйткені              adverb conjunction opens-clause
өте                  adverb describes
пайдалануға          adverb one-off uncounted
пен                  conjunction and uncounted with no-place
плюс                 adverb plus
рет                  adverb cue=rank times
ретінде              postposition uncounted
саған                pronoun case=dat
сағатына             adverb per=hour
сай                  postposition
сайын                postposition habit uncounted
сала                 adverb
салайық              adverb
салдарынан           postposition
салсақ               adverb
салыстырғанда        postposition compares
салыстырғандағы      postposition compares
сатып                adverb one-off uncounted first-half
сәйкес               postposition source same
себебі               adverb conjunction opens-clause
секілді              postposition uncounted
сенсе                postposition source
сенсек               postposition source
сирек                adverb
сияқты               postposition uncounted
соған                pronoun case=dat
содан                pronoun case=abl
сол                  pronoun case=nom article uncounted shift=0 from-last definite same no-place
солай                adverb
солар                pronoun case=nom
солардың             pronoun case=gen opens-clause
сомасына             postposition
сомасында            postposition uncounted
сонау                determiner
сонда                adverb
сондай               adverb article determiner describes uncounted after-predicate
сондай-ақ            adverb
сондықтан            conjunction uncounted
соны                 pronoun case=acc
сонымен              adverb
соның                pronoun case=gen uncounted opens-clause
соң                  postposition uncounted later
сөйтіп               adverb opens-clause
сүйенсе              postposition source
сүйенсек             postposition source
сынды                postposition
сыртқа               adverb uncounted
сізге                pronoun case=dat
сізді                pronoun case=acc
та                   adverb particle uncounted enclitic
тағы                 adverb between article describes
таңертең             adverb day-part=morning
тарапынан            postposition
тарта                adverb uncounted bounds after-figure=almost needs=dat declines
тәрізді              postposition uncounted
тәулігіне            adverb per=day
те                   adverb particle uncounted enclitic
тез                  adverb
тек                  adverb article uncounted
теріс                adverb uncounted
теріске              adverb says=denied
тиіс                 modal says=planned predicative plan
тиісінше             adverb says=nothing
төңірегінде          postposition uncounted around bounds after-figure=about needs=nom,gen
туралы               postposition uncounted of-code
тұр                  auxiliary
тұрмақ               postposition
түгелдей             adverb
түнде                adverb day-part=night night
түсте                adverb
тыс                  postposition
тікелей              adverb
тіпті                adverb
уақтылы              adverb
уақытша              adverb
үздіксіз             adverb
үнемі                adverb habit
үшін                 postposition purpose uncounted rarely-number
хақында              postposition
һәм                  conjunction and
шаққанда             postposition uncounted restates
шаққандағы           postposition
шақты                postposition after-figure=about needs=nom
шамамен              adverb before-figure=about
шамасында            postposition uncounted around bounds after-figure=about needs=nom,gen
шамасындағы          adverb uncounted
шегінде              postposition uncounted
шейін                postposition until uncounted after-figure=at_most needs=dat
шейінгі              postposition until after-figure=at_most needs=dat
шеңберінде           postposition
шетелге              adverb uncounted
шын                  adverb
ықтимал              modal says=possible
іс-жүзінде           adverb
іске                 adverb one-off uncounted first-half
ішінде               postposition uncounted throughout
ішіндегі             postposition throughout
ішінен               postposition uncounted throughout
экспортқа            adverb uncounted
я                    conjunction or uncounted
яғни                 adverb restates
яки                  conjunction or uncounted
`;
