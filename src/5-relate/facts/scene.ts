/** A text and its title, parsed, with what the features of all figures share. */
import { figureContexts } from './figure-context.js';
import type { FactInput } from './input.js';
import { fieldOf } from '../../kazakh/themes.js';
import { parse } from './parse/parse.js';
import type { Parse } from './parse/types.js';
import type { Salience, Scene } from './slots/slot.js';

export function sceneOf(input: FactInput): Scene {
  const body = parse(input);
  const title = input.title ? parse(input.title) : null;
  return {
    body, title, contexts: figureContexts(body), salience: salienceOf(body, title), year: Number(input.published?.slice(0, 4) ?? 0),
  };
}

function salienceOf(body: Parse, title: Parse | null): Salience {
  const mentions = new Map<string, number>();
  for (const { ref } of body.mentions.entities) mentions.set(ref, (mentions.get(ref) ?? 0) + 1);
  const dates = new Map<string, number>();
  for (const { value } of [...body.mentions.dates, ...(title?.mentions.dates ?? [])]) {
    if (value !== null && !dates.has(value)) dates.set(value, dates.size);
  }
  const stems = new Map<number, number>();
  body.units.forEach(({ noun }, u) => {
    const stem = body.stem[u] as number;
    if (noun && stem !== 0) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  });
  const titled = new Set<string>(title?.mentions.entities.map(({ ref }) => ref));
  const titleStems = new Set<number>();
  title?.units.forEach((_, u) => titleStems.add(title.stem[u] as number));
  return { mentions, dates, stems, topics: topicsOf(body, title), titled, titleStems };
}

/** Numbers that a theme may have: it is kept in a byte. */
const THEMES = 256;
/** A theme of fewer words is no topic. */
const FEWEST = 2;
/** What a word of the title counts. */
const TITLED = 2;

function topicsOf(body: Parse, title: Parse | null): number[] {
  const counts = new Int32Array(THEMES);
  for (const theme of body.theme) counts[theme]! += 1;
  for (const theme of title?.theme ?? []) counts[theme]! += TITLED;
  const topics: number[] = [];
  for (let theme = 1; theme < THEMES; theme++) if (counts[theme]! >= FEWEST && fieldOf(theme) !== 0) topics.push(theme);
  return topics.sort((a, b) => counts[b]! - counts[a]! || a - b);
}
