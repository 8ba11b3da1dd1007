/** Letters counted by their codes: pages are measured many times. */

/** Letters of a text, by ASCII and by everything from Latin-1's letters on that is no punctuation. */
export function countLetters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : code >= 0xc0 && (code < 0x2000 || code > 0x2fff)) count++;
  }
  return count;
}

const KAZAKH: ReadonlySet<number> = new Set([...'әғқңөұүһіӘҒҚҢӨҰҮҺІ'].map((letter) => letter.charCodeAt(0)));

/** Letters that Kazakh has and Russian lacks. */
export function countKazakh(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (KAZAKH.has(text.charCodeAt(i))) count++;
  return count;
}
