/** What the whole article is about: a place, an actor, or nothing that holds for all of it. */
import { nameKind } from '../parse/name-kind.js';
import { Cat, type Parse } from '../parse/types.js';
import type { FactEntity } from '../input.js';
import { most, type Scene } from './slot.js';

export const COLUMNS = [
  'sort', 'none', 'type', 'mentions', 'share', 'titled', 'firstLine', 'firstCase', 'titleCase', 'rivals', 'spread', 'order', 'titleOrder',
  'lines', 'firstNext', 'speaks', 'others', 'stem', 'holds', 'holdsMost', 'opens',
] as const;
export const CROSSES: readonly (readonly string[])[] = [
  ['sort', 'type'], ['sort', 'none'], ['sort', 'none', 'rivals'], ['sort', 'none', 'others'], ['sort', 'titled'], ['sort', 'share'],
  ['sort', 'mentions'], ['type', 'titled'], ['type', 'share'], ['type', 'mentions'], ['titled', 'share'], ['titled', 'mentions'],
  ['type', 'firstLine'], ['sort', 'firstLine', 'order'], ['type', 'titleCase'],
  ['titled', 'firstLine', 'type'], ['spread', 'sort'], ['spread', 'titled', 'type'], ['type', 'rivals', 'titled'],
  ['share', 'rivals', 'sort'], ['type', 'order'], ['lines', 'spread'], ['firstCase', 'firstNext', 'type'], ['speaks', 'type'],
  ['titled', 'others', 'sort'], ['titled', 'share', 'rivals'],
  ['sort', 'holds'], ['type', 'holds'], ['sort', 'holdsMost'], ['holds', 'titled', 'sort'], ['holdsMost', 'type'],
  ['holds', 'share', 'sort'], ['opens', 'type'], ['opens', 'holds', 'sort'], ['opens', 'titled', 'sort'], ['holds', 'spread', 'sort'],
];

const LEAST = 40;
/** Figures that stand after a name and before the next of the sort, by the name's ref. */
function heldBy({ body, contexts }: Scene, all: readonly FactEntity[]): Map<string, number> {
  const refs = new Set(all.map(({ ref }) => ref));
  const held = new Map<string, number>();
  let [k, last] = [0, ''];
  for (const { at } of contexts) {
    for (; k < body.mentions.entities.length && (body.entityUnit[k] as number) < at; k++) {
      const { ref } = body.mentions.entities[k]!;
      if (refs.has(ref)) last = ref;
    }
    held.set(last, (held.get(last) ?? 0) + 1);
  }
  return held;
}

/** Refs that may be what the article is about, of one sort, the most named first. */
export function candidatesAbout({ body, title, salience }: Scene, sort: 'place' | 'actor'): FactEntity[] {
  const seen = new Map<string, FactEntity>();
  const add = (entity: FactEntity): void => {
    const kind = nameKind(entity);
    if ((sort === 'place') === kind <= 6 && kind !== 10 && kind !== 11 && kind !== 16 && !seen.has(entity.ref)) {
      seen.set(entity.ref, entity);
    }
  };
  for (const entity of title?.mentions.entities ?? []) add(entity);
  for (const entity of body.mentions.entities) add(entity);
  return [...seen.values()].sort((a, b) => (salience.mentions.get(b.ref) ?? 0) - (salience.mentions.get(a.ref) ?? 0)).slice(0, LEAST);
}

/** Writes the columns of a candidate; null is that the article is about nothing of the sort. */
export function fillAbout(
  scene: Scene, sort: 'place' | 'actor', all: readonly FactEntity[], entity: FactEntity | null, v: Int32Array,
): void {
  const { body, title, salience } = scene;
  const total = all.reduce((sum, { ref }) => sum + (salience.mentions.get(ref) ?? 0), 0);
  v.fill(0, 0, COLUMNS.length);
  v[0] = sort === 'place' ? 1 : 2;
  v[1] = entity === null ? 1 : 0;
  v[9] = most(all.length, 6);
  v[16] = all.some(({ ref }) => salience.titled.has(ref)) ? 1 : 2;
  if (entity === null) return;
  const count = salience.mentions.get(entity.ref) ?? 0;
  const first = body.mentions.entities.findIndex(({ ref }) => ref === entity.ref);
  const at = first < 0 ? -1 : (body.entityUnit[first] as number);
  v[2] = nameKind(entity) + 1;
  v[3] = most(count, 6);
  v[4] = total === 0 ? 0 : 1 + Math.floor((count / total) * 6);
  v[5] = salience.titled.has(entity.ref) ? 1 : 2;
  v[6] = at < 0 ? 4 : most(body.line[at] as number, 3);
  v[7] = at < 0 ? 9 : (body.kase[at] as number);
  v[8] = title === null ? 10 : titleCase(title, entity.ref);
  v[10] = spread(body, entity.ref);
  v[11] = most(all.indexOf(entity), 3);
  v[12] = title === null ? 0 : most(title.mentions.entities.findIndex(({ ref }) => ref === entity.ref) + 1, 3);
  v[13] = most(body.lines.length, 6);
  const held = heldBy(scene, all);
  const own = held.get(entity.ref) ?? 0;
  v[18] = 1 + Math.floor((own / Math.max(1, scene.contexts.length)) * 8);
  v[19] = own === 0 ? 0 : [...held].every(([ref, count]) => ref === '' || count <= own) ? 2 : 1;
  v[20] = at < 0 ? 3 : body.sentence[at] === body.sentence[body.dateline] ? (at === body.dateline ? 0 : 1) : 2;
  v[14] = at < 0 ? 0 : (body.cat[at + 1] as number);
  v[15] = body.speeches.some(({ who }) => body.mentions.entities[body.units[who]?.index ?? -1]?.ref === entity.ref) ? 1 : 2;
}

function titleCase(title: Parse, ref: string): number {
  const index = title.mentions.entities.findIndex((one) => one.ref === ref);
  return index < 0 ? 9 : (title.kase[title.entityUnit[index] as number] as number);
}

/** In how many lines it is named, of all: 1 few to 4 most. */
function spread({ mentions, entityUnit, line, lines, cat }: Parse, ref: string): number {
  const named = new Set<number>();
  mentions.entities.forEach((one, k) => { if (one.ref === ref && cat[entityUnit[k] as number] !== Cat.none) {
    named.add(line[entityUnit[k] as number] as number);
  } });
  return 1 + most(Math.floor((named.size / Math.max(1, lines.length)) * 5), 4);
}
