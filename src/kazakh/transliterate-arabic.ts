/**
 * Kazakh in Arabic letters (төте жазу) to Kazakh Cyrillic. One letter stands for a back and a front vowel; a word is front when it
 * opens with a hamza, or holds ە, ك or گ, which need none.
 */
import { harmony, type Harmony } from './letters.js';
import { settleVowels } from './transliterate-arabic-harmony.js';
import { isEnding, stemsOf } from './transliterate-lexicon.js';
import { glide, loanC, type Sound } from './transliterate-symbols.js';
import { MAX_WORD, type Piece } from './transliterate.js';

const LETTERS: Readonly<Record<string, string>> = {
  ا: 'A', ە: 'е', و: 'O', ۇ: 'W', ى: 'E', ي: 'I', ۋ: 'у', ء: '', 'ٴ': '', 'ٔ': '',
  ب: 'б', پ: 'п', ت: 'т', ج: 'ж', چ: 'ч', ح: 'х', خ: 'х', د: 'д', ر: 'р', ز: 'з', ژ: 'ж', س: 'с', ش: 'ш', ع: 'ғ', غ: 'ғ', ف: 'ф', ق: 'қ',
  ك: 'к', ک: 'к', گ: 'г',
  ڭ: 'ң', ل: 'л', م: 'м', ن: 'н', ھ: 'х', ہ: 'х', ۆ: 'в', ۈ: 'в', ڤ: 'в', ی: 'I', ې: 'е', ص: 'с', ط: 'т', ظ: 'з', ض: 'з', ث: 'с', ذ: 'з',
  // a vowel and its hamza in one
  'ٵ': 'ә', أ: 'ә', 'ٶ': 'ө', ؤ: 'ө', 'ٷ': 'ү', 'ٸ': 'і', ئ: 'і',
};

const HAMZA = /^[\u0674\u0621]|[\u0675-\u0678\u0623\u0624\u0626]/;

const PUNCTUATION: Readonly<Record<string, string>> = {
  '،': ',', '؛': ';', '؟': '?', '٪': '%', '٫': ',', '٬': ' ', 'ـ': '', '۔': '.', '٭': '*',
};

/** What becomes of each letter, digit and mark of a text in Arabic letters; capitals are given to beginnings of sentences. */
export function arabicPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const spelled = spelledOut(text);
  let next = 0;
  for (const match of text.matchAll(
    /[\u0621-\u063A\u0641-\u064A\u066E-\u06D3\u06D5\u06FA-\u06FF]+|[\u060C\u061B\u061F\u0640\u0660-\u066D\u06D4\u06F0-\u06F9]/g,
  )) {
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
    else if (match[0].length <= MAX_WORD) {
      for (const piece of arabicWord(match[0], figureHarmony(text, at))) {
        pieces.push({ start: piece.start + at, end: piece.end + at, text: piece.text });
      }
    }
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

/** Harmony of the figure that an ending hangs on (`3-ىنشى`), by its last spoken word; null for other words. */
function figureHarmony(text: string, at: number): Harmony | null {
  const figure = /(\d{1,15})%?[-–]$/.exec(text.slice(Math.max(0, at - 18), at))?.[1];
  if (figure === undefined) return null;
  const unit = figure.at(-1) ?? '0';
  if (unit !== '0') return '69'.includes(unit) ? 'back' : 'front';
  const ten = figure.at(-2) ?? '0';
  if (ten !== '0') return '578'.includes(ten) ? 'front' : 'back';
  return (figure.at(-3) ?? '0') === '0' ? 'back' : 'front'; // жүз; мың, миллион
}

/**
 * The pieces of one word, offsets into it.
 *
 * @param ending harmony of the figure before it, when the word is its ending; null where none is
 */
export function arabicWord(word: string, ending: Harmony | null = null): Piece[] {
  const symbols: Sound[] = [];
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
  if (ending && !hamza) {
    const pieces = written(settleVowels(symbols, false, ending === 'front'), '');
    const rest = pieces.map(({ text }) => text).join('');
    if (isEnding(rest) || /^с?[ыі]?нш[ыі]|^ш[ыі]/.test(rest)) return pieces;
  }
  const evidence = symbols.some(({ c }) => c === 'е' || c === 'к' || c === 'г');
  for (const { stem, letters, open, name } of stemsOf(symbols, (candidate) => fits(candidate, hamza, evidence))) {
    // Loans in к and г take front endings: банкке.
    const front = harmony(stem) === 'front' || /[кг]$/.test(stem);
    const tail = written(settleVowels(symbols.slice(letters.length), false, front), stem.replace(/[ьъ]+$/, '').slice(-1));
    if (!open && !isEnding(tail.map(({ text }) => text).join(''))) continue;
    if (stem.endsWith('ь') && /^[ыі]/.test(tail[0]?.text ?? '')) letters[letters.length - 1] = letters.at(-1)?.slice(0, -1) ?? '';
    if (name) letters[0] = (letters[0] ?? '').toUpperCase();
    return [...letters.map((text, i) => ({ start: symbols[i]?.start ?? 0, end: symbols[i]?.end ?? 0, text })), ...tail];
  }
  return written(settleVowels(symbols, hamza), '');
}

/** A stem suits the word when its front vowels are accounted for by the hamza or by ە, ك, گ. */
function fits(stem: string, hamza: boolean, evidence: boolean): boolean {
  const front = /[әөүі]/.test(stem);
  return hamza ? front : !front || evidence;
}

function written(symbols: readonly Sound[], before: string): Piece[] {
  const pieces: Piece[] = [];
  let last = before;
  for (let i = 0; i < symbols.length; ) {
    const symbol = symbols[i];
    if (!symbol) break;
    const { text, taken } = symbol.c === 'I' ? glide(symbols, i, last) : (loanC(symbols, i) ?? { text: symbol.c, taken: 1 });
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
  for (const match of text.matchAll(
    /(?<=[\d٠-٩۰-۹])-(?=جىل|قاڭتار|اقپان|ناۋرىز|ٴساۋىر|ساۋىر|مامىر|ماۋسىم|شىلدە|تامىز|قىركۇيەك|قازان|قاراشا|جەلتوقسان|عاسىر)/g,
  )) {
    hyphens.add(match.index);
  }
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
    if (/[»”"]/.test(between.charAt(0))) open = false; // «Ол бар?» деді
    if (/[.!?…]\s+["«“(]*[–—-]?\s*$/.test(between) || between.includes('\n')) open = true;
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
