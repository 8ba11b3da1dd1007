/** Words of closed classes and fixed expressions, a line each: the word, its class, its flags. Sorted. */
export const FUNCTION_WORDS = `
айлығына             adverb per=month
айта                 adverb
айтарлықтай          adverb
айтқанда             adverb
айына                adverb habit per=month
ал                   adverb conjunction uncounted
алайда               adverb conjunction uncounted
алғанда              postposition governs=acc
алғаш                adverb
алдағы               ahead determiner
алдын                adverb
аптасына             adverb
аралығында           postposition uncounted
арасынан             postposition uncounted
арасында             postposition uncounted
арасындағы           postposition uncounted
арқылы               postposition uncounted
арналған             postposition purpose
аса                  adverb describes
астам                adverb uncounted
атап                 adverb
аясында              postposition
әдетте               adverb habit
әлде                 conjunction or uncounted
әлі                  adverb
әр                   determiner each article
әрбір                determiner each
әрқайсы              determiner each
әрқайсысы            adverb
әрқайсысына          adverb
әрі                  adverb conjunction and uncounted
әсіресе              adverb
байланысты           postposition governs=dat
бар                  existence uncounted
бар-жоғы             adverb
барлығы              adverb uncounted
барлығын             existence
барын                existence
барысында            postposition
бастап               postposition governs=abl uncounted
басшылығымен         postposition
бәлкім               says=possible adverb
бәрі                 adverb uncounted
бен                  conjunction and uncounted
бері                 postposition uncounted
бойы                 postposition uncounted
бойындағы            postposition
бойынша              postposition source uncounted
болашақта            adverb ahead
бұған                pronoun case=dat
бұдан                adverb pronoun case=abl
бұл                  pronoun case=nom article uncounted
бұлар                pronoun case=nom
бұлардың             pronoun case=gen
бұны                 pronoun case=acc
бұның                pronoun case=gen
бұрын                postposition uncounted
бүгінде              adverb
бүрсігүні            adverb ahead
бір                  determiner each uncounted
біраз                determiner
бірақ                adverb conjunction uncounted
бірге                postposition
бірден               adverb
бірнеше              determiner
біршама              adverb
ге                   particle uncounted
ға                   particle uncounted
ғана                 adverb particle between uncounted
ғой                  adverb particle uncounted
да                   adverb particle uncounted
дәл                  adverb no-one
дәрежесінде          postposition
де                   adverb particle uncounted
деген                auxiliary
дегенде              adverb
дегенмен             adverb conjunction uncounted
дейін                postposition until uncounted
дейінгі              postposition until
деңгейде             adverb uncounted
деңгейінде           postposition uncounted
деңгейіндегі         postposition uncounted
деп                  auxiliary
егер                 says=possible conjunction
едәуір               adverb
еді                  auxiliary
екен                 auxiliary
емес                 adverb uncounted
енді                 adverb ahead
ендігі               determiner article
ең                   determiner describes
ертең                adverb ahead
есебі                adverb uncounted
есебімен             adverb uncounted
есебінде             postposition
есебінен             postposition uncounted
есеппен              adverb uncounted
еске                 adverb
естеріңізге          adverb
жағынан              postposition no-one uncounted
жайлы                postposition
жақтан               adverb uncounted
жақында              adverb ahead
жанындағы            postposition
жатыр                auxiliary
жатырмыз             auxiliary
және                 conjunction and uncounted
жедел                adverb
жиыны                adverb
жиі                  adverb
жобасында            adverb says=planned
жоғын                existence
жоқ                  existence uncounted
жоққа                adverb says=denied
жоқтығын             existence
жөнге                adverb uncounted
жөнінде              postposition
жөніндегі            postposition
жуық                 adverb uncounted
жүгінсе              postposition source governs=dat
жүгінсек             postposition source governs=dat
жүзеге               adverb one-off uncounted
жүр                  auxiliary
жылына               adverb habit per=year
иә                   adverb
ке                   particle uncounted
кезде                adverb uncounted
кезегінде            adverb
кезінде              postposition uncounted
кезінен              adverb uncounted
кейін                postposition uncounted
келер                ahead determiner
келесі               ahead determiner article
кем                  adverb
керек                modal says=planned
керісінше            adverb
кесірінен            postposition
кетейік              adverb
кеткенде             postposition governs=abl
кету                 adverb
кешке                adverb
көлемінде            postposition uncounted
көлеміндегі          postposition uncounted
күндігіне            adverb per=day
күндіз               adverb
күніне               adverb habit per=day
кіл                  adverb
қа                   particle uncounted
қажет                modal says=planned
қазір                adverb
қайта                adverb
қана                 adverb particle between uncounted
қандай               determiner article
қанша                determiner
қарағанда            postposition compares source
қарағандағы          postposition compares
қарай                postposition governs=dat uncounted
қарамастан           postposition
қарсы                postposition purpose governs=dat
қатар                postposition
қатарынан            adverb
қатысты              postposition governs=dat
қолданысқа           adverb uncounted
қоса                 adverb
қосқанда             postposition
құнында              adverb uncounted
мақсатында           postposition
маңында              adverb uncounted
мәнінде              adverb
мәселен              adverb
мен                  conjunction and uncounted
минус                adverb minus
мөлшерінде           postposition uncounted
мөлшеріндегі         postposition uncounted
мұнда                adverb
мұндай               adverb article determiner describes
мұны                 pronoun case=acc
мұның                pronoun case=gen uncounted
мүмкін               modal says=possible
мысалы               adverb
міне                 adverb
нақты                adverb
нәтижесінде          postposition
не                   conjunction or uncounted
небәрі               adverb
негізінде            postposition source
негізінен            adverb
немесе               conjunction or uncounted
неше                 determiner
ның                  particle uncounted
нің                  particle uncounted
оған                 pronoun case=dat uncounted
одан                 adverb pronoun case=abl uncounted
ол                   pronoun case=nom uncounted
олар                 pronoun case=nom uncounted
оларға               pronoun case=dat
олардан              pronoun case=abl
оларды               pronoun case=acc
олардың              pronoun case=gen
онда                 adverb uncounted
оны                  pronoun case=acc
оның                 pronoun case=gen uncounted
оң                   adverb uncounted
орай                 postposition governs=dat
орнына               adverb
осы                  pronoun case=nom article uncounted
осыған               adverb pronoun case=dat
осыдан               pronoun case=abl
осылайша             adverb
осында               adverb
осындай              adverb article determiner describes
осыны                pronoun case=acc
осының               pronoun case=gen
отыр                 auxiliary
отырмыз              auxiliary
өз                   adverb
өзі                  adverb
өзінің               adverb
өйткені              adverb conjunction
өте                  adverb describes
пайдалануға          adverb one-off uncounted
пен                  conjunction and uncounted
плюс                 adverb plus
рет                  adverb
ретінде              postposition uncounted
сағатына             adverb per=hour
сайын                postposition habit uncounted
сала                 adverb
салайық              adverb
салдарынан           postposition
салсақ               adverb
салыстырғанда        postposition compares
салыстырғандағы      postposition compares
сатып                adverb one-off
сәйкес               postposition source
себебі               adverb conjunction
секілді              postposition uncounted
сенсе                postposition source governs=dat
сенсек               postposition source governs=dat
сирек                adverb
сияқты               postposition uncounted
соған                pronoun case=dat
содан                pronoun case=abl
сол                  pronoun case=nom article uncounted
солар                pronoun case=nom
солардың             pronoun case=gen
сомасына             postposition
сомасында            postposition uncounted
сонда                adverb
сондай               adverb article determiner describes uncounted
сондай-ақ            adverb
сондықтан            conjunction uncounted
соны                 pronoun case=acc
сонымен              adverb
соның                pronoun case=gen uncounted
соң                  postposition uncounted
сөйтіп               adverb
сүйенсе              postposition source governs=dat
сүйенсек             postposition source governs=dat
сыртқа               adverb uncounted
та                   adverb particle uncounted
тағы                 adverb between article describes
таңертең             adverb
тарапынан            postposition
тарта                adverb uncounted
тәрізді              postposition uncounted
тәулігіне            adverb per=day
те                   adverb particle uncounted
тез                  adverb
тек                  adverb article uncounted
теріс                adverb uncounted
теріске              adverb says=denied
тиіс                 modal says=planned
тиісінше             adverb says=nothing
төңірегінде          postposition uncounted
туралы               postposition uncounted
тұр                  auxiliary
түнде                adverb
түсте                adverb
тыс                  postposition governs=abl
уақтылы              adverb
үздіксіз             adverb
үнемі                adverb habit
үшін                 postposition purpose uncounted
хақында              postposition
һәм                  conjunction and
шаққанда             postposition uncounted
шаққандағы           postposition
шамамен              adverb
шамасында            postposition uncounted
шамасындағы          adverb uncounted
шегінде              postposition uncounted
шейін                postposition until uncounted
шейінгі              postposition until
шеңберінде           postposition
шетелге              adverb uncounted
шын                  adverb
ықтимал              modal says=possible
іс-жүзінде           adverb
іске                 adverb one-off uncounted
ішінде               postposition uncounted
ішіндегі             postposition
ішінен               postposition uncounted
экспортқа            adverb uncounted
я                    conjunction or uncounted
яғни                 adverb
яки                  conjunction or uncounted
`;
