/** JSON as programs write it: numbers that are too long for a double, and the wrappers of MongoDB and Elasticsearch. */
import type { RejectError } from '../../record/source.js';
import { asObject } from './fields.js';
import { refuse } from './format.js';

/** The value, integers of more than 15 digits as strings, so that ids keep every digit; or why there is none. */
export function tryJson(text: string): { readonly value: unknown; readonly error: RejectError | null } {
  try {
    return { value: unwrapped(JSON.parse(/\d{16}/.test(text) ? quoteLongIntegers(text) : text)), error: null };
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 160) : String(error);
    return { value: undefined, error: refuse('json', `Not valid JSON: ${why}. Fetch or write the file again.`) };
  }
}

function quoteLongIntegers(text: string): string {
  let out = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"') {
      const end = endOfString(text, i);
      if (end < 0) break;
      i = end;
    } else if (c === '-' || (c >= '0' && c <= '9')) {
      const number = /-?\d+(?:[.eE][\d.eE+-]*)?/y;
      number.lastIndex = i;
      const found = number.exec(text)?.[0] ?? c;
      if (/^-?\d{16,}$/.test(found)) {
        out += `${text.slice(done, i)}"${found}"`;
        done = i + found.length;
      }
      i += found.length - 1;
    }
  }
  return out + text.slice(done);
}

/** Offset of the quotation mark that closes a string, -1 when none does. */
export function endOfString(text: string, open: number): number {
  for (let i = open + 1; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '\\') i++;
    else if (c === '"') return i;
  }
  return -1;
}

/** A record without what databases wrap it in: Elasticsearch's `_source`, and MongoDB's `{"$oid"}`, `{"$date"}`, `{"$numberLong"}`. */
function unwrapped(value: unknown): unknown {
  const record = asObject(value);
  if (!record) return value;
  const source = asObject(record['_source']);
  const whole = source ? { _id: record['_id'], ...source } : record;
  return Object.fromEntries(Object.entries(whole).map(([key, one]) => [key, plain(one)]));
}

function plain(value: unknown): unknown {
  const object = asObject(value);
  if (!object) return value;
  const keys = Object.keys(object);
  const [key] = keys;
  if (keys.length !== 1 || key === undefined || !/^\$(?:oid|date|numberLong|numberInt|numberDouble|numberDecimal|uuid)$/.test(key)) {
    return value;
  }
  const inner = plain(object[key]);
  if (key.startsWith('$number') && typeof inner === 'string' && Number.isSafeInteger(Number(inner))) return Number(inner);
  return inner;
}
