/** Text to time: the sample replicated, each copy with digits of its own, so that no cache sees the same numbers twice. */
import { readFileSync } from 'node:fs';

/** Copies of the sample's body. Deterministic. */
export function sampleCopies(count: number): string[] {
  const body = readFileSync(new URL('../corpus/turkic-trade.txt', import.meta.url), 'utf8').split('\n').slice(1).join('\n').trim();
  return Array.from({ length: count }, (_, copy) => {
    let k = 0;
    return body.replace(/\d/g, (digit) => String((Number(digit) + copy * 7 + k++ * 3) % 9 + 1));
  });
}
