/** Words of other languages in a Kazakh text in Latin letters: they keep their letters, as they do in Cyrillic texts. */
import type { LatinStyle } from './transliterate-latin-style.js';

/** Every part is bounded and begins where no such part can have begun before, so that long rows of letters cost nothing. */
const ADDRESS =
  /https?:\/\/\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?<!\p{L})[@#][\w.]{1,64}|(?<![\p{L}\d.-])(?:[A-Za-z\d-]{1,63}\.){1,5}(?:kz|com|org|net|ru|info|asia|media|gov|edu|tv|io|ai|uz|kg|tr|eu|us|uk)(?![\p{L}\d])/giu;
const QUOTED = /«[^«»\n]{1,80}»|“[^“”\n]{1,80}”|"[^"\n]{1,80}"/g;

/** English words and marks that name companies, services and machines. */
const FOREIGN: ReadonlySet<string> = new Set(
  ('group holding energy capital ventures hub tech company ltd llp inc corp corporation resources petroleum mining gold partners solutions systems digital international ' +
    'facebook instagram telegram whatsapp youtube tiktok twitter google apple microsoft amazon netflix iphone ipad samsung huawei xiaomi android windows linux openai chatgpt spacex starlink boeing airbus tesla toyota hyundai ' +
    'kia bmw chevrolet mercedes lada brent wti euronews reuters bloomberg forbes news bbc cnn halyk freedom forte kcell beeline magnum flyarystan scat kegoc kase aix aifc ' +
    'pfizer moderna astrazeneca sinovac sinopharm novartis bayer roche siemens bosch sony intel nvidia lenovo nokia xerox oracle cisco dell asus acer canon nikon adidas nike puma visa mastercard paypal uber bolt yandex wildberries ' +
    'volkswagen porsche audi nissan honda suzuki subaru mazda lexus volvo skoda renault peugeot citroen ferrari jeep ford cadillac geely chery haval changan exeed byd jac embraer chevron exxon exxonmobil shell eni lukoil rosatom ' +
    'wizz lufthansa aeroflot emirates ikea zara burger mcdonalds starbucks linkedin pinterest snapchat zoom discord spotify disney pixar marvel playstation nintendo xbox ethereum bitcoin binance').split(' '),
);

/** Capitals that Cyrillic texts keep in Latin. */
const CAPITALS: ReadonlySet<string> = new Set(
  'IT AI USD EUR RUB KZT CNY GBP GPT FIFA UEFA UFC NBA NHL FIDE WTA ATP CEO COVID PDF GPS USB LED LCD SUV WTI KASE KEGOC KPI HR PR VIP DVD TV BBC CNN BMW IBM NASA LRT BRT ESG ISO HTML QR-kod MSK'.split(' '),
);

const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Letters and pairs that no orthography of Kazakh has. */
const STRANGE = /ck|th(?!an)|ph(?!an)|wh|tion|ough|ight/i;

/** Addresses, and quoted names in which a word is of another language, in order. */
export function foreignSpans(text: string): { readonly start: number; readonly end: number }[] {
  const spans = [...text.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (const match of text.matchAll(QUOTED)) {
    const words = match[0].match(/\p{L}+/gu) ?? [];
    if (words.some((word) => FOREIGN.has(word.toLowerCase()) || STRANGE.test(word))) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a word keeps its letters: a Roman numeral, capitals known in Latin, a foreign mark. */
export function isForeignWord(word: string, text: string, at: number, style: LatinStyle): boolean {
  if (CAPITALS.has(word) || (!style.usesW && /[wx]/i.test(word))) return true;
  if (word.length > 1 ? ROMAN.test(word) : /[IVX]/.test(word) && isNumbered(text, at + 1)) return true;
  if (text.charAt(at - 1) === '°' || text.charAt(at - 1) === '$') return true;
  return FOREIGN.has(word.toLowerCase()) || (/^[A-Za-z]+$/.test(word) && STRANGE.test(word));
}

/** Whether a lone capital is a numeral: `I toqsan`, `V jartyjyldyq`, not an initial. */
function isNumbered(text: string, from: number): boolean {
  return /^\s(?:to[qk]san|[jz]h?arty|[gğǵ]asyr|orn|oryn|top|kezeñ)/i.test(text.slice(from, from + 12));
}
