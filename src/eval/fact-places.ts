/**
 * What figures say, as places in the text: the one form in which labels and records are compared. Labels come as records do (slots are
 * refs, paths and phrases), or as places already, one item a line, as training data for facts has them.
 */
import type { Labelled, LabelledText } from './gold.js';

/** A stretch of the body or the headline. */
export type Place = readonly [field: 'text' | 'title', start: number, end: number];

export const PHRASES = ['measure', 'predicate', 'purpose'] as const;
export const REFS = ['subject', 'place', 'counterparty', 'speaker'] as const;
export const SLOTS = [...PHRASES, ...REFS, 'period', 'partOf', 'indicator'] as const;
export type Slot = (typeof SLOTS)[number];

/** Words of the article: where they stand, and their text, in its base form where that is known. */
export interface PlacedPhrase {
  readonly place: Place | null;
  readonly words: string;
}

/** A fact; a slot is null where it is empty, and undefined where the label says nothing of it. */
export interface PlacedFact {
  readonly figure: Place;
  readonly surface: string;
  /** The figure states nothing of note. */
  readonly none: boolean;
  readonly phrases: Readonly<Partial<Record<Slot, PlacedPhrase | null>>>;
  /** All mentions of the thing. */
  readonly refs: Readonly<Partial<Record<Slot, readonly Place[] | null>>>;
  readonly period?: { readonly value: unknown; readonly spans: readonly Place[] } | null | undefined;
  /** The figure of the whole. */
  readonly partOf?: Place | null | undefined;
  readonly indicator?: string | null | undefined;
}

type Fields = Readonly<Record<string, unknown>>;
/** Gives the place that one of the record has in the text that it is compared in. */
type Move = (at: number) => number;

/** The facts of a label or a record whose text is another one, in the offsets of that; null where there are none. */
export function placedFacts(text: LabelledText, move: Move): PlacedFact[] | null {
  if (text.facts === null || text.facts === undefined) return null;
  const facts = text.facts as readonly Fields[];
  const figures = facts.map((fact) => figureOf(text, fact, move));
  return facts.flatMap((fact, index) => {
    const figure = figures[index];
    if (figure === null || figure === undefined) return [];
    const byPlace = typeof fact['figure'] !== 'string';
    // In items of places what is not there is null.
    const read = <T>(slot: Slot, of: (value: unknown) => T): T | null | undefined => {
      const value = fact[slot];
      return value === undefined && !byPlace ? undefined : value === undefined || value === null ? null : of(value);
    };
    return [
      {
        figure: figure.place,
        surface: figure.surface,
        none: fact['none'] === true,
        phrases: Object.fromEntries(PHRASES.map((slot) => [slot, read(slot, (value) => phraseOf(text, value, move))])),
        refs: Object.fromEntries(
          REFS.map((slot) => [
            slot,
            read(slot, (value) => (typeof value === 'string' ? mentionsOf(text, value, move) : ((value as Fields)['spans'] as Place[]))),
          ]),
        ),
        period: read('period', (value) =>
          typeof value === 'string' ? dateAt(text, value, move) : (value as { value: unknown; spans: Place[] }),
        ),
        partOf: read('partOf', (value) => figures[value as number]?.place ?? null),
        indicator: read('indicator', String),
      },
    ];
  });
}

/** What the article is about, each by its mentions; undefined where a label says nothing of it. */
export function placedAbout(text: LabelledText, move: Move): readonly (readonly Place[])[] | undefined {
  return text.about?.map((one) => (typeof one === 'string' ? mentionsOf(text, one, move) : one.spans));
}

export const touches = (a: Place, b: Place): boolean => a[0] === b[0] && a[1] < b[2] && b[1] < a[2];

const moved = (field: 'text' | 'title', { start, end }: Pick<Labelled, 'start' | 'end'>, move: Move): Place =>
  field === 'text' ? [field, move(start), move(end)] : [field, start, end];

function figureOf(text: LabelledText, fact: Fields, move: Move): { place: Place; surface: string } | null {
  const mention = typeof fact['figure'] === 'string' ? mentionAt(text, fact['figure'])?.mention : (fact as unknown as Labelled);
  return mention === undefined ? null : { place: moved('text', mention, move), surface: mention.surface };
}

/** The mention at a path: `money/3`, `headline/dates/0`. */
function mentionAt(text: LabelledText, path: string): { field: 'text' | 'title'; mention: Labelled } | null {
  const [list = '', index = ''] = path.replace(/^headline\//, '').split('/');
  const field = path.startsWith('headline/') ? 'title' : 'text';
  const mentions = (field === 'title' ? text.headline : text) as Readonly<Record<string, readonly Labelled[] | undefined>> | undefined;
  const mention = mentions?.[list]?.[Number(index)];
  return mention === undefined ? null : { field, mention };
}

function phraseOf(text: LabelledText, value: unknown, move: Move): PlacedPhrase {
  if (typeof value === 'string') return { place: null, words: value };
  if (Array.isArray(value)) {
    const place = value as unknown as Place;
    return { place, words: (place[0] === 'title' ? (text.title ?? '') : text.text).slice(place[1], place[2]) };
  }
  const phrase = value as { readonly text: string; readonly start: number; readonly end: number; readonly field: 'text' | 'title' };
  return { place: moved(phrase.field, phrase, move), words: phrase.text };
}

function mentionsOf(text: LabelledText, ref: string, move: Move): Place[] {
  const of = (mentions: readonly Labelled[] | undefined, field: 'text' | 'title'): Place[] =>
    (mentions ?? []).filter((one) => one['ref'] === ref).map((one) => moved(field, one, move));
  return [...of(text.entities, 'text'), ...of(text.headline?.entities, 'title')];
}

function dateAt(text: LabelledText, path: string, move: Move): { value: unknown; spans: readonly Place[] } {
  const found = mentionAt(text, path);
  return { value: found?.mention['value'] ?? null, spans: found === null ? [] : [moved(found.field, found.mention, move)] };
}
