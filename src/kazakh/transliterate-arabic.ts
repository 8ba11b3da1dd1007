/**
 * Kazakh in Arabic letters (төте жазу) to Kazakh Cyrillic. One letter stands for a back and a front vowel; a word is front when it
 * opens with a hamza, or holds ە, ك or گ, which need none.
 */
import { isEnding, stemsOf } from './transliterate-lexicon.js';
import { glide, type Symbol } from './transliterate-symbols.js';
import type { Piece } from './transliterate.js';

const LETTERS: Readonly<Record<string, string>> = {
  ا: 'A', ە: 'е', و: 'O', ۇ: 'W', ى: 'E', ي: 'I', ۋ: 'у', ء: '', 'ٴ': '', 'ٔ': '',
  ب: 'б', پ: 'п', ت: 'т', ج: 'ж', چ: 'ч', ح: 'х', خ: 'х', د: 'д', ر: 'р', ز: 'з', ژ: 'ж', س: 'с', ش: 'ш', ع: 'ғ', غ: 'ғ', ف: 'ф', ق: 'қ', ك: 'к', ک: 'к', گ: 'г',
  ڭ: 'ң', ل: 'л', م: 'м', ن: 'н', ھ: 'х', ہ: 'х', ۆ: 'в', ۈ: 'в', ڤ: 'в', ی: 'I', ې: 'е', ص: 'с', ط: 'т', ظ: 'з', ض: 'з', ث: 'с', ذ: 'з',
  // a vowel and its hamza in one
  'ٵ': 'ә', أ: 'ә', 'ٶ': 'ө', ؤ: 'ө', 'ٷ': 'ү', 'ٸ': 'і', ئ: 'і',
};

const HAMZA = /^[ٴءٔ]|[ٵٶٷٸأؤئ]/;

const PUNCTUATION: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?', '٪': '%', '٫': ',', '٬': ' ', 'ـ': '', '۔': '.', '٭': '*' };

const WORD = /[ٴء]?[\u0621-\u063A\u0641-\u064A\u0654\u066E-\u06D3\u06D5\u06FA-\u06FF]+/g;

/** What becomes of each letter, digit and mark of a text in Arabic letters; capitals are given to beginnings of sentences. */
export function arabicPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const spelled = spelledOut(text);
  let next = 0;
  for (const match of text.matchAll(/[ٴء]?[\u0621-\u063A\u0641-\u064A\u0654\u066E-\u06D3\u06D5\u06FA-\u06FF]+|[\u060C\u061B\u061F\u0640\u0660-\u066D\u06D4\u06F0-\u06F9]/g)) {
    const at = match.index;
    if (at < next) continue;
    const acronym = spelled.get(at);
    if (acronym) {
      pieces.push(...acronym.pieces);
      next = acronym.end;
      continue;
    }
    const sign = signOf(match[0]);
    if (sign !== null) pieces.push({ start: at, end: at + 1, text: sign });
    else for (const piece of arabicWord(match[0])) pieces.push({ start: piece.start + at, end: piece.end + at, text: piece.text });
  }
  return capitalised(withoutOrdinalHyphens(text, pieces), text);
}

/** Arabic and Persian digits, and marks that Cyrillic text writes otherwise. */
function signOf(c: string): string | null {
  const mark = PUNCTUATION[c];
  if (mark !== undefined) return mark;
  const code = c.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  return code >= 0x6f0 && code <= 0x6f9 ? String(code - 0x6f0) : null;
}

/** The pieces of one word, offsets into it. */
export function arabicWord(word: string): Piece[] {
  const symbols: Symbol[] = [];
  let from = 0;
  for (let i = 0; i < word.length; i++) {
    const c = LETTERS[word.charAt(i)] ?? '';
    // The hamza belongs to the letter after it.
    if (c !== '') {
      symbols.push({ start: from, end: i + 1, c });
      from = i + 1;
    }
  }
  const hamza = HAMZA.test(word);
  const evidence = symbols.some(({ c }) => c === 'е' || c === 'к' || c === 'г');
  const settled = settleVowels(symbols, hamza);
  for (const { stem, letters, open } of stemsOf(symbols, (candidate) => fits(candidate, hamza, evidence))) {
    const harmonyFront = /[әөүіеэ][^аоұыяәөүіеэё]*$/.test(stem);
    const rest = settleVowels(symbols.slice(letters.length), false, harmonyFront);
    const tail = written(rest, stem.replace(/[ьъ]+$/, '').slice(-1));
    if (!open && !isEnding(tail.map(({ text }) => text).join(''))) continue;
    if (stem.endsWith('ь') && /^[ыі]/.test(tail[0]?.text ?? '')) letters[letters.length - 1] = letters.at(-1)?.slice(0, -1) ?? '';
    return [...letters.map((text, i) => ({ start: symbols[i]?.start ?? 0, end: symbols[i]?.end ?? 0, text })), ...tail];
  }
  return written(settled, '');
}

/** A stem suits the word when its front vowels are accounted for by the hamza or by ە, ك, گ. */
function fits(stem: string, hamza: boolean, evidence: boolean): boolean {
  const front = /[әөүі]/.test(stem);
  return hamza ? front : !front || evidence;
}

/**
 * Chooses between the back and the front vowel of each letter, from left to right: by the consonants beside it (ق ع are back,
 * ك گ front), by ە, else as before it. ا is ә in the first syllable of a front word only.
 */
function settleVowels(symbols: readonly Symbol[], hamza: boolean, start?: boolean): Symbol[] {
  let front = start ?? (hamza || firstSign(symbols, 0) === 'front');
  let syllable = 0;
  return symbols.map((symbol, i) => {
    const { c } = symbol;
    const before = symbols[i - 1]?.c ?? '';
    if (c === 'е') {
      front = true;
      syllable++;
      return symbol;
    }
    if (!'AOWE'.includes(c)) return symbol;
    if (before === 'қ' || before === 'ғ') front = false;
    else if (before === 'к' || before === 'г') front = true;
    else if (!hamza && c !== 'A' && syllable > 0 && firstSign(symbols.slice(0, nextVowel(symbols, i) + 1), i + 1) === 'back') front = false;
    const first = syllable === 0 && start === undefined;
    syllable++;
    const letter = vowelOf(c, front, first, symbols, i);
    if (letter === 'а') front = false;
    return { ...symbol, c: letter };
  });
}

function vowelOf(c: string, front: boolean, first: boolean, symbols: readonly Symbol[], at: number): string {
  if (c === 'O') return front ? 'ө' : 'о';
  if (c === 'W') return front ? 'ү' : 'ұ';
  if (c === 'E') return front ? 'і' : 'ы';
  return front && first && hasFrontVowelAfter(symbols, at) ? 'ә' : 'а';
}

/** ә is followed by a front vowel, or stands alone in its word: `әлем`, `кәсіп`, `мән`; `а` by back ones: `канада`. */
function hasFrontVowelAfter(symbols: readonly Symbol[], at: number): boolean {
  const next = symbols.slice(at + 1).find(({ c }) => 'AOWEеI'.includes(c))?.c;
  return next === undefined || (next !== 'A' && next !== 'O');
}

const nextVowel = (symbols: readonly Symbol[], at: number): number => {
  const found = symbols.findIndex(({ c }, i) => i > at && 'AOWEе'.includes(c));
  return found < 0 ? symbols.length : found;
};

/** The first letter from `at` on that only back or only front words have; `-мен`, `-бен`, `-пен` follow none. */
function firstSign(symbols: readonly Symbol[], at: number): 'back' | 'front' | null {
  const ending = symbols.slice(-3).map(({ c }) => c).join('');
  const end = symbols.length > 4 && /^[мбп]ен$/.test(ending) ? symbols.length - 3 : symbols.length;
  for (let i = at; i < end; i++) {
    const c = symbols[i]?.c ?? '';
    if (c === 'қ' || c === 'ғ') return 'back';
    if (c === 'е' || c === 'к' || c === 'г') return 'front';
  }
  return null;
}

function written(symbols: readonly Symbol[], before: string): Piece[] {
  const pieces: Piece[] = [];
  let last = before;
  for (let i = 0; i < symbols.length; ) {
    const symbol = symbols[i];
    if (!symbol) break;
    const { text, taken } = symbol.c === 'I' ? glide(symbols, i, last) : { text: symbol.c, taken: 1 };
    pieces.push({ start: symbol.start, end: symbols[i + taken - 1]?.end ?? symbol.end, text });
    last = text.slice(-1);
    i += taken;
  }
  return pieces;
}

/** Acronyms are spelled letter by letter with spaces between: `ا ق ش` is АҚШ. By the offset where one starts. */
function spelledOut(text: string): Map<number, { pieces: Piece[]; end: number }> {
  const found = new Map<number, { pieces: Piece[]; end: number }>();
  for (const match of text.matchAll(/(?<![\p{L}\p{M}ٴ])(?:ٴ?\p{Script=Arabic} ){1,6}ٴ?\p{Script=Arabic}(?![\p{L}\p{M}])/gu)) {
    const pieces: Piece[] = [];
    let from = 0;
    for (const { index, 0: letter } of match[0].matchAll(/ٴ?\p{L}/gu)) {
      const [piece] = arabicWord(letter);
      const end = index + letter.length;
      // The space goes with the letter after it.
      pieces.push({ start: match.index + from, end: match.index + end, text: (piece?.text ?? '').replace('ы', 'І').toUpperCase() });
      from = end;
    }
    found.set(match.index, { pieces, end: match.index + match[0].length });
  }
  return found;
}

/** `2026-جىلعى` is 2026 жылғы: Arabic writing puts a hyphen after every ordinal figure, Cyrillic not before years and months. */
function withoutOrdinalHyphens(text: string, pieces: readonly Piece[]): Piece[] {
  const hyphens = new Set<number>();
  for (const match of text.matchAll(/(?<=[\d٠-٩۰-۹])-(?=جىل|قاڭتار|اقپان|ناۋرىز|ٴساۋىر|ساۋىر|مامىر|ماۋسىم|شىلدە|تامىز|قىركۇيەك|قازان|قاراشا|جەلتوقسان|عاسىر)/g)) hyphens.add(match.index);
  if (hyphens.size === 0) return [...pieces];
  return [...pieces, ...[...hyphens].map((at) => ({ start: at, end: at + 1, text: ' ' }))].toSorted((a, b) => a.start - b.start);
}

/** The first letter of the text and of each sentence in capitals; Arabic has none. */
function capitalised(pieces: readonly Piece[], text: string): Piece[] {
  let open = true;
  let end = 0;
  return pieces.map((piece) => {
    const between = text.slice(end, piece.start);
    end = piece.end;
    if (/[.!?؟…]["»”)]*\s+["«“(]*[–—-]?\s*$/.test(between) || between.includes('\n')) open = true;
    else if (/[\p{L}\p{N}]/u.test(between)) open = false;
    if (/^[?!.]$/.test(piece.text)) {
      open = true;
      return piece;
    }
    if (!/^\p{L}/u.test(piece.text)) {
      if (/^\d/.test(piece.text)) open = false;
      return piece;
    }
    if (!open) return piece;
    open = false;
    return { ...piece, text: piece.text.charAt(0).toUpperCase() + piece.text.slice(1) };
  });
}
