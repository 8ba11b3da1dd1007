/** Pairs of quotation marks, as names have them: on one line, nested, sometimes left unclosed. */
import { Kind, type Tokens } from '../../3-segment/tokens.js';

export interface QuotePair {
  /** Token of the opening mark. */
  readonly open: number;
  /** Token of the closing mark. */
  readonly close: number;
}

const OPENS = new Set(['«', '“', '„', '‹']);
const CLOSES = new Set(['»', '”', '›']);

/** All pairs, by opening token. `"` and a lone `“` open where a space stands before them, else close. */
export function quotePairs(tokens: Tokens): readonly QuotePair[] {
  let pairs = known.get(tokens);
  if (pairs === undefined) known.set(tokens, (pairs = findPairs(tokens)));
  return pairs;
}

/** Pairs by text: figures and names both ask for them. */
const known = new WeakMap<Tokens, readonly QuotePair[]>();

function findPairs(tokens: Tokens): QuotePair[] {
  const pairs: QuotePair[] = [];
  let open: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i];
    if (kind === Kind.Break) open = [];
    if (kind !== Kind.Punct) continue;
    const sign = tokens.text.charAt(tokens.start[i] ?? 0);
    const straight = sign === '"';
    if (!straight && !OPENS.has(sign) && !CLOSES.has(sign)) continue;
    const opens = straight || sign === '“' ? tokens.gap[i] === 1 || opensAfter(tokens, i) : OPENS.has(sign);
    if (opens) open.push(i);
    else {
      const from = open.pop();
      if (from !== undefined) pairs.push({ open: from, close: i });
    }
  }
  return pairs.sort((a, b) => a.open - b.open);
}

/** After an opening bracket or another opening quotation mark: `(“…`. */
function opensAfter(tokens: Tokens, i: number): boolean {
  const before = tokens.text.charAt((tokens.start[i] ?? 0) - 1);
  return before === '' || '(«„['.includes(before);
}
