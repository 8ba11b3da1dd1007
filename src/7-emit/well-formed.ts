/**
 * JSON of a value in which lone surrogates, which have no UTF-8, are U+FFFD: readers of JSON refuse them or not, each in
 * its own way. Offsets stay right: it is one code unit for another.
 */
export function wellFormedJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!mayHaveSurrogate(text)) return text;
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? wellFormed(inner) : inner));
}

/**
 * JSON on one line whoever reads it: for many readers (Node's from 24 on, Python's `splitlines`) lines end at these characters as well.
 */
export const oneLine = (json: string): string => json.replace(/[\u0085\u2028\u2029]/g, (sign) =>
  `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON.stringify writes a surrogate as an escape only where it is alone; a backslash in the data may look like one. */
export const mayHaveSurrogate = (json: string): boolean => json.includes('\\ud');

// TypeScript's ES2023 does not have it yet; Node 20 does.
const wellFormed = (text: string): string => (text as string & { toWellFormed(): string }).toWellFormed();
