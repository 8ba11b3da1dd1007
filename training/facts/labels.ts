/** Labelled facts, and the articles that they are of as the stages before facts leave them. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { buildLexicon } from '../../src/4-extract/lexicon.js';
import type { FactInput } from '../../src/5-relate/facts/index.js';
import { sceneOf } from '../../src/5-relate/facts/scene.js';
import type { Scene, SlotName } from '../../src/5-relate/facts/slots/slot.js';
import { sharedBlocks } from '../../src/eval/align.js';
import { shippedModel } from '../../src/run/model.js';
import { factInputOf, STAGES } from '../../src/stages.js';

export type Place = readonly [field: 'text' | 'title', start: number, end: number];
export interface Named { readonly name: string; readonly type: string; readonly spans: readonly Place[] }
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly none?: boolean;
  readonly measure?: Place | null;
  readonly predicate?: Place | null;
  readonly purpose?: Place | null;
  readonly subject?: Named | null;
  readonly place?: Named | null;
  readonly counterparty?: Named | null;
  readonly speaker?: Named | null;
  readonly period?: { readonly value: string | null; readonly spans: readonly Place[] } | null;
  readonly partOf?: number | null;
  readonly indicator?: string | null;
}
export interface Item {
  readonly id: string;
  readonly source: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly about: readonly Named[];
  readonly facts: readonly Label[];
}

/** An item with what the stages make of it. Places of labels are in the record's text. */
export interface Example {
  /** A sentence alone: what it is about is not asked. */
  readonly isSentence: boolean;
  /** Labelled later, and by other hands: figures of the others are told apart, so that they can be compared. */
  readonly isFurther: boolean;
  readonly id: string;
  readonly scene: Scene;
  readonly title: string;
  readonly about: readonly Named[];
  /** Labels in order; null where nothing is said of the figure. */
  readonly labels: readonly Label[];
  /** The label of each figure of the scene; -1 for a figure that has none. */
  readonly labelOf: readonly number[];
}

export function readItems(file: string | URL): Item[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Item);
}

const data = new URL('data/', import.meta.url);

/** The project's labels, and further ones of files of the same form. */
export function readExamples(files: readonly string[] = []): Example[] {
  const own = (names: readonly string[]): Item[] => names.flatMap((name) => readItems(new URL(`${name}.jsonl`, data)));
  const first = own(['articles', 'gold', 'sentences']).map((item) => exampleOf(item));
  return [...first, ...[...own(['more']), ...files.flatMap(readItems)].map((item) => exampleOf(item, true))];
}

const lexicon = buildLexicon();

/** The item through all stages before facts. */
export function exampleOf(item: Item, isFurther = false): Example {
  const context = {
    languages: ['kk'], timeZone: 'Asia/Almaty', lexicon, model: shippedModel(), factsModel: null, minConfidence: 0.5, factRules: null,
    off: new Set<never>(),
  };
  const raw = {
    id: item.id, uri: item.id, format: 'txt', sha256: bytesToHex(sha256(new Uint8Array())), title: item.title, published: item.published,
    publisher: null, authors: [], section: null, language: 'kk',
    blocks: item.text.split('\n').map((text) => ({ kind: 'paragraph' as const, text })), issues: [],
  };
  let left: Record<string, unknown> = { raw, languageGiven: true };
  const file = new VFile();
  for (const stage of STAGES) {
    if (stage.name === '5-relate/facts') break;
    left = { ...left, ...stage.run(left as never, context as never, file) };
  }
  const input = factInputOf(left as never) as FactInput;
  const scene = sceneOf(input);
  const text = input.doc.text;
  const labels = text === item.text ? item.facts : moved(item, text);
  const { start, end } = input.doc.tokens;
  const labelOf = scene.body.figures.map(({ from, to }) => labels.findIndex((label) =>
    label.start < (end[to - 1] ?? 0) && (start[from] ?? 0) < label.end));
  return {
    isSentence: item.source.startsWith('KazNERD'), isFurther, id: item.id, scene, title: item.title ?? '', about: item.about, labels,
    labelOf,
  };
}

/** Labels in a text that normalising has changed. */
function moved(item: Item, text: string): Label[] {
  const blocks = sharedBlocks(item.text, text);
  const at = (place: number): number => {
    const block = blocks.findLast(({ a }) => a <= place);
    return block === undefined ? 0 : block.b + Math.min(place - block.a, block.size);
  };
  const place = (one: Place): Place => (one[0] === 'title' ? one : ['text', at(one[1]), at(one[2])]);
  const spans = <T extends { readonly spans: readonly Place[] }>(one: T): T => ({ ...one, spans: one.spans.map(place) });
  return item.facts.map((label) => ({
    ...label, start: at(label.start), end: at(label.end),
    ...Object.fromEntries((['measure', 'predicate', 'purpose'] as const).filter((slot) => label[slot] != null)
      .map((slot) => [slot, place(label[slot]!)])),
    ...Object.fromEntries((['subject', 'place', 'counterparty', 'speaker', 'period'] as const).filter((slot) => label[slot] != null)
      .map((slot) => [slot, spans(label[slot]!)])),
  }));
}

export const touch = (a: Place, b: Place): boolean => a[0] === b[0] && a[1] < b[2] && b[1] < a[2];

/** The letters of a head by which it is told. */
export const headOf = (words: string): string | null => words.toLowerCase().match(/[\p{L}\p{N}_-]+/gu)?.at(-1)?.slice(0, 5) ?? null;

/** Whether a candidate is what the label says: as `score/facts.py` counts. */
export function isRight(slot: SlotName, example: Example, label: Label, where: Place, value: string | null): boolean {
  const gold = label[slot as 'measure'];
  if (gold === null || gold === undefined) return false;
  if (slot === 'measure' || slot === 'predicate' || slot === 'purpose') {
    const text = (field: string): string => (field === 'title' ? example.title : example.scene.body.mentions.doc.text);
    const same = headOf(text(where[0]).slice(where[1], where[2])) === headOf(text(gold[0]).slice(gold[1], gold[2]));
    if (slot === 'measure') return same || (touch(where, gold) && Math.abs(where[2] - gold[2]) <= 3);
    return same || touch(where, gold);
  }
  const named = gold as unknown as Named & { readonly value?: string };
  return (slot === 'period' && value !== null && named.value === value) || named.spans.some((one) => touch(where, one));
}
