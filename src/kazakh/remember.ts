/** Answers about words, kept: a text asks of the same words again and again. */

/** Words kept before the memory starts afresh. */
const MOST = 1 << 15;

/** The function with its answers kept by word; the memory never grows past a bound. */
export function remembered<A>(answer: (word: string) => A): (word: string) => A {
  let known = new Map<string, { readonly value: A }>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = { value: answer(word) };
      if (known.size >= MOST) known = new Map();
      known.set(word, found);
    }
    return found.value;
  };
}
