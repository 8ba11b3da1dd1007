/** Abbreviations and acronyms in lower case, a line each, with their flags. Sorted. */
export const ABBREVIATIONS = `
i                    no-make
v                    no-make
x                    no-make
top                  no-make
llp                  legal-form
ltd                  legal-form
jsc                  legal-form
llc                  legal-form
inc                  legal-form
аақ                  legal-form
аек                  no-body
аитв                 no-body
айтв                 no-body
акад                 never-ends
ақ                   no-body no-make legal-form
ақт                  no-body
ақш                  no-body
ао                   legal-form
аөк                  no-body
ауд                  never-ends
ахаж                 no-body
аэс                  no-body station
әаоо                 no-body
әжк                  no-body
әкк                  legal-form
б                    never-ends et-cetera
баә                  no-body
бақ                  no-body
барр                 ends-before-capital
бет                  never-ends
бжб                  no-body
бжт                  no-body
бк                   legal-form
бқо                  no-body
бсн                  no-body
бтп                  no-body
бтр                  no-body
га                   ends-before-capital
ген                  never-ends
гмо                  no-body
гр                   never-ends
грэс                 station
гсм                  no-body
гфр                  no-body
гэс                  no-body station
ғ                    never-ends
ғғ                   never-ends
ғзтқж                no-body
даңғ                 never-ends
днқ                  no-body
долл                 ends-before-capital
доц                  never-ends
дсб                  regional
дтп                  no-body
ент                  no-body
ерт                  no-body
ж                    never-ends
жақ                  legal-form
жао                  no-body
жәж                  no-body
жж                   never-ends
жжм                  no-body
житс                 no-body
жк                   legal-form
жкб                  no-body
жко                  no-body
жқк                  no-body
жқо                  no-body
жқти                 no-body
жоо                  no-body
жрви                 no-body
жск                  no-body
жсқ                  no-body
жсн                  no-body
жтқ                  no-body
жұө                  no-body
жшс                  no-body no-make legal-form
жі                   no-body
жіө                  no-body
жэк                  no-body
жэо                  no-body station
жэс                  no-body station
икт                  no-body
им                   never-ends
инж                  never-ends
ит                   no-body
кв                   never-ends
кг                   ends-before-capital
кеақ                 legal-form
кеұ                  legal-form
кк                   no-make
ккм                  no-body
км                   ends-before-capital
кмз                  no-body
кмк                  no-body legal-form
кмкк                 legal-form
кмм                  no-body legal-form
көб                  regional
көш                  never-ends
кср                  no-body
ксро                 no-body
кт                   no-body
кхдр                 no-body
қ                    never-ends
қазкср               no-body
қб                   legal-form
қк                   legal-form
ққ                   legal-form
ққб                  regional
ққс                  no-body
қмж                  no-body
қмк                  legal-form
қр                   no-body no-make
қтқд                 regional
қхр                  no-body
лрт                  no-body
м                    never-ends
мәмс                 no-body
мжә                  no-body
мзжм                 station
мин                  ends-before-capital
мкад                 no-body
мкд                  regional
мкк                  legal-form
мкқк                 legal-form
мқұ                  legal-form
млн                  ends-before-capital
млрд                 ends-before-capital
мм                   legal-form
мрп                  no-body
мрт                  no-body
мск                  no-body
мың                  ends-before-capital
мыс                  never-ends
мэжэо                station
нұқ                  no-body
оао                  legal-form
оар                  no-body
обл                  never-ends
оқо                  no-body
ом                   no-make
ооо                  legal-form
осм                  no-body
пао                  legal-form
пб                   regional
пд                   regional
пик                  no-body
проф                 never-ends
птр                  no-body
ред                  never-ends
ресфкср              no-body
рмк                  no-body legal-form
рмм                  no-body legal-form
рнқ                  no-body
руб                  ends-before-capital
рф                   no-body
с                    never-ends et-cetera
сағ                  ends-before-capital
св                   never-ends
сдб                  no-body
ск                   legal-form
сқо                  no-body
см                   never-ends
смс                  no-body
снг                  no-body
ст                   no-make
стр                  never-ends
сэс                  no-body
т                    never-ends et-cetera
тг                   ends-before-capital
тел                  never-ends
тж                   no-body
тжб                  no-body regional
тжд                  regional
ткқ                  no-body
ткш                  no-body
тмд                  no-body
тмккк                no-body
тоо                  legal-form
топ                  no-make
трлн                 ends-before-capital
тұк                  legal-form
тұкш                 no-body
тэц                  no-body station
узи                  no-body
ұбт                  no-body
ұк                   legal-form
ұқ                   legal-form
ұқк                  no-body
үеұ                  legal-form
фк                   legal-form
х                    no-make
хбт                  legal-form
хк                   legal-form
ш                    never-ends
шжқ                  no-body legal-form
шқ                   legal-form
шқо                  no-body
шоб                  no-body
і                    no-make
іб                   regional
іжө                  no-body
ім                   no-make
іт                   no-body no-make
іід                  regional
экг                  no-body
экд                  regional
эск                  no-body
эцқ                  no-body
эыдұ                 no-body
`;
