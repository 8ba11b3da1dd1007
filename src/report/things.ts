/** Things of all articles: the same code, or the same type and name, is the same thing. */
import type { Thing } from '../record/things.js';
import type { DataFiles } from './data-files.js';
import { series } from './data-files.js';
import { THINGS_A_FILE, type Counted, type Site, type ThingFact, type ThingGroup, type ThingPage, type ThingRow } from './site.js';

/** Facts that a thing's page shows. */
const MOST_FACTS = 250;
/** Articles in which the things beside one are counted. */
const MOST_BESIDE = 400;
/** Things beside one that its page shows. */
const BESIDE_SHOWN = 24;
const TOP = 15;

const GROUPS: Readonly<Record<ThingGroup, readonly string[]>> = {
  people: ['PERSON'],
  organisations: ['ORGANISATION'],
  places: ['GPE', 'LOCATION', 'FACILITY'],
};

interface Note {
  readonly type: string;
  readonly names: Map<string, number>;
  readonly roles: Set<string>;
  links: Thing['links'];
  mentions: number;
  /** Article, mentions, article, mentions … */
  readonly articles: number[];
  readonly facts: ThingFact[];
  factCount: number;
}

export interface Things {
  /** The number of an article's thing; counts its mentions. */
  readonly meet: (thing: Thing, article: number) => number;
  readonly addFact: (number: number, fact: ThingFact) => void;
  readonly count: () => number;
  readonly top: () => Site['top'];
  /** Writes lists and pages; gives the first thing of each file of pages. */
  readonly write: (files: DataFiles) => Promise<readonly number[]>;
}

export function createThings(): Things {
  const notes: Note[] = [];
  const numbers = new Map<string, number>();
  const byArticle: number[][] = [];

  const row = (number: number): ThingRow => {
    const { type, mentions, articles } = notes[number]!;
    return [number, type, nameOf(notes[number]!), mentions, articles.length / 2];
  };
  const ranked = (): number[] => notes.map((_, number) => number).sort((a, b) => notes[b]!.mentions - notes[a]!.mentions || a - b);

  const beside = (number: number): ThingPage['beside'] => {
    const counts = new Map<number, number>();
    const { articles } = notes[number]!;
    for (let at = 0; at < Math.min(articles.length, 2 * MOST_BESIDE); at += 2) {
      for (const other of byArticle[articles[at]!] ?? []) if (other !== number) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, BESIDE_SHOWN)
      .map(([other, count]) => [other, notes[other]!.type, nameOf(notes[other]!), count] as const);
  };

  const page = (number: number): ThingPage => {
    const note = notes[number]!;
    const names = [...note.names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
    const articles: Counted<number>[] = [];
    for (let at = 0; at < note.articles.length; at += 2) articles.push([note.articles[at]!, note.articles[at + 1]!]);
    return {
      type: note.type, name: nameOf(note), names: names.filter((name) => name !== nameOf(note)).slice(0, 20),
      links: note.links, roles: [...note.roles].slice(0, 20), mentions: note.mentions, articles,
      factCount: note.factCount, facts: note.facts, beside: beside(number),
    };
  };

  return {
    meet: (thing, article) => {
      const { wikidata, iso3166_2, iso3166 } = thing.links;
      const key = wikidata ?? iso3166_2 ?? iso3166 ?? `${thing.type} ${thing.name.toLowerCase()}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number =
          notes.push({
            type: thing.type, names: new Map(), roles: new Set(), links: {}, mentions: 0, articles: [], facts: [],
            factCount: 0,
          }) - 1;
        numbers.set(key, number);
      }
      const note = notes[number]!;
      const mentions = thing.mentions.text + thing.mentions.title;
      note.names.set(thing.name, (note.names.get(thing.name) ?? 0) + mentions);
      note.links = { ...thing.links, ...note.links };
      for (const role of thing.person?.roles ?? []) if (note.roles.size < 20) note.roles.add(role);
      note.mentions += mentions;
      note.articles.push(article, mentions);
      (byArticle[article] ??= []).push(number);
      return number;
    },
    addFact: (number, fact) => {
      const note = notes[number]!;
      note.factCount += 1;
      if (note.facts.length < MOST_FACTS) note.facts.push(fact);
    },
    count: () => notes.length,
    top: () => {
      const all = ranked();
      const first = (types: readonly string[]): ThingRow[] =>
        all.filter((number) => types.includes(notes[number]!.type)).slice(0, TOP).map(row);
      return { people: first(GROUPS.people), organisations: first(GROUPS.organisations), places: first(GROUPS.places) };
    },
    write: async (files) => {
      const all = ranked();
      for (let at = 0; at < all.length; at += THINGS_A_FILE)
        await files.write(`things-${at / THINGS_A_FILE}`, all.slice(at, at + THINGS_A_FILE).map(row));
      const pages = series<ThingPage>(files, 'thing');
      for (const number of notes.keys()) await pages.add(page(number));
      return pages.close();
    },
  };
}

/** The name that it is called by most often; of several the longest. */
function nameOf({ names }: Note): string {
  let best: readonly [string, number] = ['', 0];
  for (const [name, count] of names) if (count > best[1] || (count === best[1] && name.length > best[0].length)) best = [name, count];
  return best[0];
}
