/**
 * Which rules a token could set off, told by its first three or four letters: two looks at a table for each token, and most tokens
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
export const Gate = { Head: 1, Office: 2, Group: 4, Body: 8, Known: 16, Event: 32, Place: 64, Code: 128, Site: 256, Called: 512 } as const;

/** The endings of sites, in lower case. */
export const DOMAINS: ReadonlySet<string> = new Set(['kz', 'ru', 'com', 'org', 'net', 'uz', 'kg', 'info', 'media', 'news', 'tv', 'asia', 'me', 'io']);

const table = new Uint16Array(1 << 16);

function slot(lower: string, letters: number): number {
  let hash = letters;
  for (let i = 0; i < letters; i++) hash = Math.imul(hash ^ (i < lower.length ? lower.charCodeAt(i) : 1), 0x9e5d);
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** Stems of five letters and more keep their first four in every form; shorter ones may soften their last. */
const LONG = 5;
const SOFT: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' };

function open(words: Iterable<string>, gate: number): void {
  for (const word of words) {
    const lower = word.toLowerCase();
    if (lower.length >= LONG) openAt(slot(lower, 4), gate);
    else openAt(slot(lower, 3), gate);
    const soft = SOFT[lower.charAt(2)];
    if (lower.length === 3 && soft !== undefined) openAt(slot(lower.slice(0, 2) + soft, 3), gate);
  }
}

function openAt(at: number, gate: number): void {
  table[at] = (table[at] ?? 0) | gate;
}

const firsts = (names: readonly string[]): string[] => names.flatMap((name) => name.split(/[ -]/u).slice(0, 1));

open(HEAD_STEMS, Gate.Head);
open(['мекендері'], Gate.Head);
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
open(['атындағы'], Gate.Called);

/** Whether a word in lower case could be a people, a language's, a disease, or what is of a place (`қазақстандық`). */
export function opensGroup(lower: string): boolean {
  if (lower === '') return false;
  const gates = table[slot(lower, 3)]! | table[slot(lower, 4)]!;
  return (gates & Gate.Group) !== 0 || ((gates & Gate.Place) !== 0 && (lower.includes('ық', 3) || lower.includes('ік', 3)));
}

/** Gates by text: figures and names both ask for them. */
const known = new WeakMap<Tokens, Uint16Array>();

/** The gates of every token of a text. */
export function gatesOf(tokens: Tokens): Uint16Array {
  let gates = known.get(tokens);
  if (gates === undefined) known.set(tokens, (gates = findGates(tokens)));
  return gates;
}

function findGates(tokens: Tokens): Uint16Array {
  const gates = new Uint16Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const lower = tokens.words[i]?.lower ?? '';
    if (lower !== '') gates[i] = table[slot(lower, 3)]! | table[slot(lower, 4)]!;
  }
  return gates;
}
