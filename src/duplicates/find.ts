/** Finds texts that are nearly the same, in time that grows with their number and not with its square. */
import { setImmediate as breath } from 'node:timers/promises';
import { combine } from './hash.js';
import { likeness, SKETCH } from './sketch.js';

/** Least likeness of a copy. */
const ALIKE = 0.7;
/** Numbers of a band: texts that share a whole band are compared. With 32 bands, 0.7 alike is missed once in 6,000 times. */
const BAND = 4;
const BANDS = SKETCH / BAND;
/** Texts that one is compared with in a band, the newest first: a template that thousands share costs no more. */
const MOST = 100;
/** Texts, the most alike first, that are asked whether they are its original. */
const ASKED = 8;
/** Texts after which whatever else the program has to do gets its turn. */
const TURN = 1000;

/**
 * For each text the one that it is a copy of; -1 for one of its own. An original is never a copy itself.
 *
 * @param sketches one after another, in the order in which a text may be a copy of those before it
 * @param isCopy settles a pair that is alike
 */
export async function findCopies(
  sketches: Uint16Array | Uint32Array, isCopy: (text: number, original: number) => boolean, signal?: AbortSignal,
): Promise<Int32Array> {
  const count = sketches.length / SKETCH;
  const copyOf = new Int32Array(count).fill(-1);
  // Originals by band: chains through `next`, so that a million texts fit into memory.
  const slots = 2 ** Math.floor(Math.log2(Math.max(count * BANDS, 1)));
  const heads = new Int32Array(slots).fill(-1);
  const next = new Int32Array(count * BANDS).fill(-1);
  const compared = new Int32Array(count).fill(-1);
  const slotOf = (text: number, band: number): number => {
    let hash = band;
    for (let at = 0; at < BAND; at += 1) hash = combine(hash, sketches[text * SKETCH + band * BAND + at] ?? 0);
    return hash & (slots - 1);
  };
  for (let text = 0; text < count; text += 1) {
    if (text % TURN === 0) await breath();
    signal?.throwIfAborted();
    const alike: { readonly original: number; readonly likeness: number }[] = [];
    for (let band = 0; band < BANDS; band += 1) {
      let entry = heads[slotOf(text, band)] ?? -1;
      for (let steps = 0; entry >= 0 && steps < MOST; steps += 1, entry = next[entry] ?? -1) {
        const original = Math.floor(entry / BANDS);
        if (compared[original] === text) continue;
        compared[original] = text;
        const how = likeness(sketches, text, original);
        if (how >= ALIKE) alike.push({ original, likeness: how });
      }
    }
    alike.sort((a, b) => b.likeness - a.likeness || a.original - b.original);
    const found = alike.slice(0, ASKED).find(({ original }) => isCopy(text, original));
    if (found !== undefined) {
      copyOf[text] = found.original;
      continue;
    }
    for (let band = 0; band < BANDS; band += 1) {
      const slot = slotOf(text, band);
      next[text * BANDS + band] = heads[slot] ?? -1;
      heads[slot] = text * BANDS + band;
    }
  }
  return copyOf;
}
