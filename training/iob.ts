/** Files of the IOB2 form: a line a token, `token label`, sentences apart by empty lines, the first line `id O`. */

export interface LabelledSentence {
  readonly id: string;
  readonly tokens: readonly string[];
  /** `O`, `B-PERSON`, `I-PERSON` … */
  readonly labels: readonly string[];
}

/** The sentences of one file. A sentence without tokens is left out. */
export function parseIob(content: string): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  for (const block of content.replaceAll('\r', '').split(/\n\s*\n/)) {
    const rows = block.split('\n').filter((row) => row.trim() !== '').map((row) => row.split(' '));
    const [first, ...rest] = rows;
    if (first === undefined || rest.length === 0) continue;
    sentences.push({ id: first[0] ?? '', tokens: rest.map((row) => row[0] ?? ''), labels: rest.map((row) => row.at(-1) ?? 'O') });
  }
  return sentences;
}

/** `AID12` and `BID12` are one sentence with its numbers in words and in digits: what they share. */
export function twinKey(id: string): string {
  return id.replace(/^[A-Z]ID/, '');
}

export interface DetokenisedText {
  readonly text: string;
  /** First and one past the last character of each token. */
  readonly where: readonly (readonly [number, number])[];
}

const NO_SPACE_BEFORE = new Set('.,!?:;%)»”');
const NO_SPACE_AFTER = new Set('(«“№');

/** Tokens as a portal would print them. */
export function detokenise(tokens: readonly string[]): DetokenisedText {
  let text = '';
  const where: [number, number][] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1] ?? '';
    let glued = text === '';
    if (i > 0) {
      if (NO_SPACE_BEFORE.has(token) || NO_SPACE_AFTER.has(before)) glued = true;
      if ((before === ',' || before === ':') && /^\d+$/.test(tokens[i - 2] ?? '') && /^\d/.test(token)) glued = true;
      if (token === '–' || before === '–') glued = false;
    }
    if (!glued) text += ' ';
    where.push([text.length, text.length + token.length]);
    text += token;
  });
  return { text, where };
}
