/** How a word is written. */
export const Shape = {
  Lower: 0, Capital: 1, Upper: 2, Initial: 3, Number: 4, Mixed: 5, Sign: 6, LatinCapital: 7, LatinLower: 8, TwoCapitals: 9, Camel: 10,
  LowerHyphen: 11,
} as const;

const OTHER = 0;
const SMALL = 1;
const LARGE = 2;
const DIGIT = 3;

/** What each character of the nearer scripts is: a small letter, a capital, a digit, anything else. */
const KINDS = new Uint8Array(0x600);
for (let c = 0; c < KINDS.length; c++) KINDS[c] = classify(c);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (code >= 48 && code <= 57) return DIGIT;
  if (!/\p{L}/u.test(char)) return OTHER;
  return char === char.toLowerCase() ? SMALL : LARGE;
}

function kindOf(code: number): number {
  return code < KINDS.length ? KINDS[code]! : classify(code);
}

const HYPHEN = 45;
const END_OF_LATIN = 0x250;

/** The shape of a word; it is not empty. */
export function shapeOf(text: string): number {
  const n = text.length;
  const code = text.charCodeAt(0);
  const first = kindOf(code);
  if (first === OTHER) return Shape.Sign;
  let small = 0;
  let large = 0;
  let digits = 0;
  let hyphen = -1;
  let inHead = 0;
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    const kind = kindOf(c);
    if (c === HYPHEN && hyphen < 0) hyphen = i;
    if (kind === DIGIT) digits++;
    else if (kind === SMALL) {
      small++;
      if (hyphen < 0) inHead++;
    } else if (kind === LARGE) large++;
  }
  if (first === DIGIT) return small + large > 0 ? Shape.Mixed : Shape.Number;
  const latin = code < END_OF_LATIN;
  if (first === SMALL) return latin ? Shape.LatinLower : hyphen > 0 ? Shape.LowerHyphen : Shape.Lower;
  if (n === 1) return Shape.Initial;
  if (digits > 0) return Shape.Mixed;
  const head = hyphen > 0 ? hyphen : n;
  if (head > 1 && inHead === 0) return Shape.Upper;
  if (latin) return Shape.LatinCapital;
  if (hyphen > 0) return hyphen + 1 < n && kindOf(text.charCodeAt(hyphen + 1)) === LARGE ? Shape.TwoCapitals : Shape.Capital;
  return large === 1 ? Shape.Capital : Shape.Camel;
}
