/**
 * Which rules a token could set off, told by its first three letters: one look at a table for each token, and most tokens
 * set off none.
 */
import type { Tokens } from '../../3-segment/tokens.js';
import { BODIES } from '../../kazakh/gazetteer/bodies.js';
import { COUNTRIES } from '../../kazakh/gazetteer/countries.js';
import { NAMED_EVENTS } from '../../kazakh/gazetteer/events.js';
import { HEAD_STEMS } from '../../kazakh/gazetteer/heads.js';
import { KNOWN_NAMES } from '../../kazakh/gazetteer/known.js';
import { DISEASES, NATIONS } from '../../kazakh/gazetteer/nations.js';
import { OCCUPATIONS, OFFICES } from '../../kazakh/gazetteer/offices.js';
import { KAZAKH_CITIES, SUBDIVISIONS, WORLD_CITIES } from '../../kazakh/gazetteer/places.js';
import { CODE_ACRONYMS } from '../../kazakh/gazetteer/laws.js';

/** What a token could be; several may hold. */
export const Gate = { Head: 1, Office: 2, Group: 4, Body: 8, Known: 16, Event: 32, Place: 64, Code: 128, Site: 256 } as const;

/** The endings of sites, in lower case. */
export const DOMAINS: ReadonlySet<string> = new Set(['kz', 'ru', 'com', 'org', 'net', 'uz', 'kg', 'info', 'media', 'news', 'tv', 'asia', 'me', 'io']);

const table = new Uint16Array(1 << 16);

function slot(lower: string): number {
  return (Math.imul(lower.charCodeAt(0), 0x9e5) ^ Math.imul(lower.length > 1 ? lower.charCodeAt(1) : 1, 0x1f3) ^ Math.imul(lower.length > 2 ? lower.charCodeAt(2) : 1, 0x35)) & 0xffff;
}

function open(words: Iterable<string>, gate: number): void {
  for (const word of words) {
    const at = slot(word.toLowerCase());
    table[at] = (table[at] ?? 0) | gate;
  }
}

const firsts = (names: readonly string[]): string[] => names.flatMap((name) => name.split(/[ -]/u).slice(0, 1));

open(HEAD_STEMS, Gate.Head);
open(OFFICES, Gate.Office);
open(OCCUPATIONS, Gate.Office);
open([...OFFICES].flatMap((office) => office.split('-').slice(1)), Gate.Office);
open(NATIONS, Gate.Group);
open(DISEASES, Gate.Group);
for (const { names } of Object.values(BODIES).flat()) open(firsts(names), Gate.Body);
for (const names of Object.values(KNOWN_NAMES)) open(firsts(names), Gate.Known);
open(firsts(NAMED_EVENTS), Gate.Event);
for (const { names } of [...COUNTRIES, ...SUBDIVISIONS]) open(firsts(names), Gate.Place);
for (const row of [...KAZAKH_CITIES, ...WORLD_CITIES]) open(firsts(row.split('=')), Gate.Place);
open(CODE_ACRONYMS, Gate.Code);
open(DOMAINS, Gate.Site);

/** The gates of every token of a text. */
export function gatesOf(tokens: Tokens): Uint16Array {
  const gates = new Uint16Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const lower = tokens.words[i]?.lower ?? '';
    if (lower !== '') gates[i] = table[slot(lower)] ?? 0;
  }
  return gates;
}
