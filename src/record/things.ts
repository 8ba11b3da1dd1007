/** Things of an article: its entity mentions gathered by `ref`. */
import type { Article, Entity, EntityType, Links, Person } from './schema.js';

export interface Thing {
  readonly ref: string;
  readonly type: EntityType;
  /** Name of the fullest mention: `ТМҰ` and `Түркі мемлекеттерінің ұйымы` give the latter. */
  readonly name: string;
  readonly links: Links;
  readonly person?: Person;
  readonly mentions: { readonly text: number; readonly title: number };
}

/** Things by `ref`, in the order of their first mention: the body first, then the headline. */
export function thingsOf(article: Pick<Article, 'entities' | 'headline'>): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>();
  const add = (mention: Entity, field: 'text' | 'title') => things.set(mention.ref, merge(things.get(mention.ref), mention, field));
  for (const mention of article.entities) add(mention, 'text');
  for (const mention of article.headline.entities) add(mention, 'title');
  return things;
}

function merge(known: Thing | undefined, mention: Entity, field: 'text' | 'title'): Thing {
  const seen = known?.mentions ?? { text: 0, title: 0 };
  const person = mergePerson(known?.person, mention.person);
  return {
    ref: mention.ref, type: known?.type ?? mention.type,
    name: known !== undefined && known.name.length >= mention.name.length ? known.name : mention.name,
    links: { ...mention.links, ...known?.links }, ...(person === undefined ? {} : { person }),
    mentions: { ...seen, [field]: seen[field] + 1 },
  };
}

/** What the first mention says stands; later ones fill what it leaves open. */
function mergePerson(known: Person | undefined, other: Person | undefined): Person | undefined {
  if (known === undefined || other === undefined) return known ?? other;
  return {
    given: known.given ?? other.given, family: known.family ?? other.family,
    patronymic: known.patronymic ?? other.patronymic, initials: known.initials ?? other.initials,
    roles: [...new Set([...known.roles, ...other.roles])], affiliation: known.affiliation ?? other.affiliation,
    country: known.country ?? other.country,
  };
}
