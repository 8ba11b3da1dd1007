/**
 * Pages in the manner of portals, made by hand: what they show is ours, the markup theirs. Every figure that is not the
 * article's has 777 in it.
 */

export interface PageFixture {
  readonly name: string;
  readonly html: string;
  /** Where it was fetched from. */
  readonly url?: string;
  /** How it is encoded. @default 'utf-8' */
  readonly encoding?: 'windows-1251';
  readonly title?: string | null;
  /** As far as it is to agree: a day, or a time too. */
  readonly published?: string | null;
  /** @default TEXT */
  readonly text?: string;
}

export const TITLE = 'Ауылда 340 млн теңгеге жаңа көпір ашылды';
const [P1, P2, P3] = [
  'Ауылда жаңа көпір ашылып, оған облыстық бюджеттен 340 млн теңге жұмсалды, деп хабарлады әкімдіктің баспасөз қызметі.',
  'Құрылыс екі жылға созылды, енді тұрғындар қалаға жиырма минутта жетеді, дейді аудан әкімі Айдос Сапарғали.',
  '«Көпірдің ұзындығы – 120 метр. Ол өткен жылы басталған жобаның соңғы бөлігі», – деді ол жиында.',
] as const;
export const TEXT = [P1, P2, P3].join('\n');
const DATE = '2026-02-12';

const page = (body: string, head = '', lang = 'kk'): string => `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const og = (more = ''): string => `<meta property="og:type" content="article"><meta property="og:title" content="${TITLE}">${more}`;
const news = (more: object): string => `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, ...more })}</script>`;
const body = [P1, P2, P3].map((text) => `<p>${text}</p>`).join('');
/** The body with something after its first paragraph. */
const with_ = (insert: string): string => `<p>${P1}</p>${insert}<p>${P2}</p><p>${P3}</p>`;
const nav = '<header><nav><a href="/">Басты бет</a><a href="/kogam">Қоғам</a></nav><div class="rates">USD 777.94 EUR 777.1</div></header>';
const foot = '<footer>© 2026 Дала. Тел.: +7 (7172) 55-77-77</footer>';
const related = '<div class="more"><h3>Тағы оқыңыз</h3><a href="/n/1">Нан бағасы 777 теңгеге жетті</a><a href="/n/2">Мектепке 777 млн теңге бөлінді</a></div>';

/** The rest of a page about an article. */
const portal = (article: string, head = og()): string => page(`${nav}<main><div class="article-wrap">${article}</div></main><aside><a href="/n/3">Жолға 777 млрд теңге кетті</a></aside>${foot}`, head);

/** As each of the large portals builds its page. */
const PORTALS: readonly PageFixture[] = [
  {
    name: 'Kazinform: read-also inside the body, time in a class of its own', url: 'https://kaz.inform.kz/news/koprr_a1', published: '2026-02-12T18:11+05:00',
    html: portal(`<h1 class="article__title">${TITLE}</h1><div class="article__time">18:11, 12 Ақпан 2026 | GMT +5</div><div class="article__body"><div class="article__body-text">${with_('<div class="article__read-also"><a href="/n/1">Нан бағасы 777 теңгеге жетті.</a><p>Дүкендерде 777 теңге болды.</p></div>')}</div><div class="article__tags">көпір 777</div></div>`),
  },
  {
    name: 'Egemen: stamp and views in one line above the text', url: 'https://egemen.kz/article/1-kopir',
    html: portal(`<h1>${TITLE}</h1><div class="post__date">12 Ақпан, 2026 <span>777 рет көрсетілді</span></div><div class="post__text">${with_('<div class="post__related"><a href="/n/1">Нан бағасы 777 теңгеге жетті</a></div>')}</div>`),
  },
  { name: 'BAQ: counters in lines of the body', url: 'https://baq.kz/news/kopir', published: '2026-02-12T18:11', html: portal(`<h1>${TITLE}</h1><div class="post__content"><p>12.02.2026 18:11</p><p>777 рет оқылды</p><p>2 мин оқу үшін</p>${body}</div>`) },
  {
    name: 'Tengrinews: inline telegram plug and gallery', url: 'https://kaz.tengrinews.kz/news/1',
    html: portal(`<h1 class="head-single">${TITLE}</h1><div class="date-time">12 ақпан 2026, 18:11</div><div class="content_main_text">${with_('<div class="tn-inline"><p>777 жаңалық бір күнде: Telegram арнамыз</p></div><figure><img src="a.jpg"><figcaption>Фото: 777 media</figcaption></figure>')}</div>`),
  },
  { name: 'Zakon: text in a block of its own, addition below', url: 'https://kaz.zakon.kz/1.html', html: portal(`<h1>${TITLE}</h1><span class="date">12 ақпан 2026, 18:11</span><div class="articleBlock"><div class="content">${with_('<div class="readAlso"><p>Оқыңыз: айыппұл 777 мың теңге болды.</p></div>')}</div></div><div class="addition"><p>Айыппұл 777 мың теңге болды.</p></div>`) },
  {
    name: 'Azattyq: embedded media among paragraphs', url: 'https://www.azattyq.org/a/kopir/1.html', published: '2026-02-12T18:11',
    html: portal(`<h1 class="title pg-title">${TITLE}</h1><div class="published"><time pubdate="pubdate" datetime="2026-02-12T18:11:00+05:00">12 ақпан, 2026</time></div><div id="article-content"><div class="wsw">${with_('<div class="wsw__embed"><div class="media-block-wrap"><a href="/a/2"><h4>Нан 777 теңгеге қымбаттады.</h4></a></div></div>')}</div></div>`),
  },
  { name: '24.kz: a Joomla item', url: 'https://24.kz/kz/zha-aly-tar/1', html: portal(`<h1 class="itemTitle">${TITLE}</h1><span class="itemDateCreated">Бейсенбі, 12 Ақпан 2026 18:11</span><div class="itemFullText">${body}</div><div class="itemRelated"><ul><li><a href="/2">Нан 777 теңге</a></li></ul></div>`) },
  { name: 'Aikyn: recommendation inside the content', url: 'https://aikyn.kz/1/kopir', html: portal(`<h1>${TITLE}</h1><div class="article-date">2026 жылғы 12 ақпан</div><div class="article-content">${with_('<div class="recommend"><a href="/2">Нан 777 теңге болды.</a></div>')}</div>`) },
  { name: 'Massaget: interesting block, author at the end', url: 'https://massaget.kz/layfstayl/1', html: portal(`<h1>${TITLE}</h1><div class="article-info"><span class="date">12 ақпан 2026</span><span class="views">777</span></div><div class="article-body">${with_('<div class="interesting">Қызық: 777 дерек</div>')}</div>`) },
  { name: 'gov.kz: lines without classes, share bar', url: 'https://www.gov.kz/memleket/entities/1/press/news/details/1', html: portal(`<h1>${TITLE}</h1><div class="article-date">12.02.2026</div><div class="article__body">${body}<div class="share">Бөлісу 777</div></div>`) },
];

/** Dates that are seen and not said. */
const stamped = (stamp: string): string => portal(`<h1>${TITLE}</h1>${stamp}<div class="news-text">${body}</div>`);
const STAMPS: readonly PageFixture[] = [
  ['in a span without a class', '<p><span>12 ақпан 2026</span> <span>777 рет</span></p>'],
  ['with the section and counters beside it', '<div>Қоғам | 12 ақпан 2026, 18:11 | 777 рет қаралды</div>'],
  ['in digits, after a label', '<div>Жарияланған: 12.02.2026 18:11</div>'],
  ['the year first, with the weekday', '<div><i></i>2026 ж. 12 ақпан, бейсенбі</div>'],
  ['in Russian', '<div class="info"><b>12 февраля 2026, 18:11</b></div>'],
  ['in Latin letters', '<div>12 Aqpan 2026, 18:11</div>'],
].map(([name = '', stamp = '']) => ({ name: `a date ${name}`, html: stamped(stamp) }));

const HEADLINES: readonly PageFixture[] = [
  { name: 'a date on the headline\'s line', html: portal(`<h1>12.02.2026 | ${TITLE}</h1><div class="news-text">${body}</div>`, '') },
  { name: 'a date inside the headline', html: portal(`<h1>${TITLE} <small>12 ақпан 2026</small></h1><div class="news-text">${body}</div>`, og()) },
  { name: 'h1 of the site, the headline in h2', html: page(`<h1>Дала</h1><div>12 ақпан 2026</div><h2>${TITLE}</h2><div class="news-text">${body}</div>`, `<title>${TITLE} | Дала</title><meta property="og:site_name" content="Дала">`) },
  { name: 'h1 of exchange rates', html: page(`<h1>USD 777.93 EUR 777.10 RUB 7.77</h1><h2>${TITLE}</h2><span>12.02.2026</span><div class="news-text">${body}</div>`, '<title>Дала</title>') },
  { name: 'og:title of the site', html: page(`<h1>${TITLE}</h1><div>12.02.2026</div><div class="news-text">${body}</div>`, '<meta property="og:type" content="article"><meta property="og:title" content="Дала"><meta property="og:site_name" content="Дала">') },
];

const INSERTS: readonly PageFixture[] = [
  ['a tweet', '<blockquote class="twitter-tweet"><p lang="ru">Мост за 777 млн тенге открыт.</p>— Дала (@dala) <a href="https://twitter.com/x">12 ақпан 2026</a></blockquote>'],
  ['a post of Instagram', '<blockquote class="instagram-media"><div><p>777 адам ұнатты.</p><a href="https://instagram.com/p/1">Посмотреть 777 публикаций</a></div></blockquote>'],
  ['a post of Telegram', '<div class="telegram-post" data-telegram-post="x/1"><p>Көпірге 777 млн теңге керек.</p></div><script async src="https://telegram.org/js/telegram-widget.js"></script>'],
  ['a card with a picture', '<div class="x1"><img src="a.jpg"><a href="/n/1">Нан бағасы бір айда 777 теңгеге жетті</a><span>11 ақпан 2026</span></div>'],
  ['a link around a card', '<a href="/n/1" class="x2"><img src="a.jpg"><h4>Нан бағасы 777 теңгеге жетті</h4><p>Дүкендерде нан 777 теңге болды.</p></a>'],
  ['an article in the article', '<article class="x3"><h3><a href="/n/1">Нан бағасы 777 теңгеге жетті</a></h3><p>Дүкендерде 777 теңге.</p></article>'],
  ['a credit', '<p>Фото: Айдос Серік / 777 media</p>'],
  ['telephones', '<p>Тел.: +7 (7172) 77-77-77, +7 701 777 77 77</p>'],
  ['a calendar', `<table class="x4"><tr><td>Дс</td><td>Сс</td><td>Ср</td><td>Бс</td><td>Жм</td><td>Сн</td><td>Жк</td></tr>${[0, 1, 2, 3].map((week) => `<tr>${[1, 2, 3, 4, 5, 6, 7].map((day) => `<td>${week * 7 + day}</td>`).join('')}</tr>`).join('')}</table>`],
  ['a bar for those who see badly', '<div class="bar"><span>A+</span> <span>A</span> <span>A-</span></div>'],
  ['read-also as a paragraph', '<p><b>Оқи отырыңыз:</b> <a href="/n/1">Нан бағасы 777 теңгеге жетті</a></p>'],
  ['related news in a block', related],
].map(([name = '', insert = '']) => ({ name: `out of the body: ${name}`, html: portal(`<h1>${TITLE}</h1><time datetime="2026-02-12">кеше</time><div class="news-text">${with_(insert)}</div>`) }));

const RU = ['В селе открыли новый мост, на который из областного бюджета выделили 777 миллионов тенге, сообщила пресс-служба акимата.', 'Строительство длилось два года, теперь жители доедут до города за двадцать минут, говорит аким района Айдос Сапаргали.'];

const FORMS: readonly PageFixture[] = [
  { name: 'a Russian version below', html: portal(`<h1>${TITLE}</h1><div>12.02.2026</div><div class="news-text">${body}<h2>В селе открыли мост</h2>${RU.map((text) => `<p>${text}</p>`).join('')}</div>`) },
  { name: 'lang says Russian', html: page(`<h1>${TITLE}</h1><div>12 ақпан 2026</div><div class="news-text">${body}</div>`, og(), 'ru') },
  { name: 'flash news of two sentences', html: page(`<h1>${TITLE}</h1><p>12.02.2026</p><p>Ауылда жаңа көпір ашылды. Оған 340 млн теңге жұмсалды, деп хабарлады әкімдік.</p>`), text: 'Ауылда жаңа көпір ашылды. Оған 340 млн теңге жұмсалды, деп хабарлады әкімдік.' },
  {
    name: 'a layout of tables in windows-1251', encoding: 'windows-1251', title: 'Ауданда бес жаңа мектеп салынады',
    html: '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>Дала</title></head><body><table width="100%"><tr><td width="20%"><a href="/">Басты бет</a><br><a href="/2">Архив 777</a></td><td><font size="5"><b>Ауданда бес жаңа мектеп салынады</b></font><br>12.02.2026<br><br>Ауданда бес жаңа мектеп салынады, деп жазады Дала. Оларда балалар бар жаздан бастап сабаққа барады. Аудан басшысы бул туралы жиында айтты. Мердегер ретинде отандас компания тандалды.<br><br>Мектептер таза су мен жылу алады. Балалар саны арта береди, сондай-ак мугалимдер саны да арта туседи. Буган аудан басшысы жауап береди, дейди жиында болгандар.</td></tr></table></body></html>',
    text: 'Ауданда бес жаңа мектеп салынады, деп жазады Дала. Оларда балалар бар жаздан бастап сабаққа барады. Аудан басшысы бул туралы жиында айтты. Мердегер ретинде отандас компания тандалды.\nМектептер таза су мен жылу алады. Балалар саны арта береди, сондай-ак мугалимдер саны да арта туседи. Буган аудан басшысы жауап береди, дейди жиында болгандар.',
  },
  { name: 'AMP', html: page(`<amp-sidebar><p>Мәзір 777</p></amp-sidebar><h1>${TITLE}</h1><div class="amp-wp-article-content">${with_('<amp-ad><p>777 теңге</p></amp-ad>')}</div>`, news({ datePublished: DATE })) },
  { name: 'JSON-LD in a graph', html: page(`<div id="root"></div>`, `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Дала' }, { '@type': 'NewsArticle', headline: TITLE, datePublished: DATE, articleBody: TEXT }] })}</script>`) },
  { name: 'microdata', html: page(`<div itemscope itemtype="https://schema.org/NewsArticle"><h3 itemprop="headline">${TITLE}</h3><meta itemprop="datePublished" content="${DATE}"><div itemprop="articleBody">${body}</div></div>`, '<title>Дала жаңалықтары мен талдаулары</title>') },
  { name: 'everything in breaks, no classes', html: page(`<div><div><h1>${TITLE}</h1>12.02.2026<br><br>${[P1, P2, P3].join('<br><br>')}</div></div>`) },
];

export const PAGES: readonly PageFixture[] = [...PORTALS, ...STAMPS, ...HEADLINES, ...INSERTS, ...FORMS].map((fixture) => ({ title: TITLE, published: DATE, text: TEXT, ...fixture }));
