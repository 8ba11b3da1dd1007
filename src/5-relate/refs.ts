/**
 * Same thing, one `ref`: a family name after the full name, an acronym and what it stands for, `Қор` for the fund named
 * before it, spellings and old names of one place.
 */
import type { Doc } from '../3-segment/doc.js';
import { baseName } from '../4-extract/names/base-name.js';
import type { EntityMention } from '../4-extract/names/mention.js';
import { LISTED_REGION } from '../4-extract/names/rules/listed.js';
import { headOf } from '../kazakh/gazetteer/heads.js';
import { kept } from '../kazakh/word.js';
import type { Entity, Person } from '../record/schema.js';
import { affiliations } from './affiliations.js';
import { linksOf, plainCore, plainName, plainNameOf, thingFor } from './links.js';
import type { Cluster, Named, NameParts } from './named.js';
import { countryOf, partsOfName, rolesOf, uniteParts } from './persons.js';

export interface RelatedNames {
  /** Of the body. */
  readonly entities: Entity[];
  /** Of the headline; they share the refs of the body. */
  readonly headline: Entity[];
}

/** A text and the names found in it. */
export interface NamedText {
  readonly doc: Doc;
  readonly mentions: readonly EntityMention[];
}

/** Entities of an article: names, refs in the order of first mention, links, people's blocks. */
export function relateNames(body: NamedText, title?: NamedText): RelatedNames {
  const inBody = body.mentions.map((mention) => named(body.doc, mention));
  const inTitle = title?.mentions.map((mention) => named(title.doc, mention)) ?? [];
  const clusters = clusterNames([...inBody, ...inTitle]);
  const refOf = new Map<Named, string>();
  clusters.forEach(({ members }, k) => members.forEach((member) => refOf.set(member, `e${k + 1}`)));
  const people = peopleOf(clusters, [inBody, inTitle], refOf);
  const entity = (item: Named): Entity => {
    const { doc, mention, name } = item;
    const start = doc.tokens.start[mention.from] ?? 0;
    const end = doc.tokens.end[mention.to - 1] ?? 0;
    const ref = refOf.get(item) ?? 'e0';
    const person = people.get(ref);
    return {
      start, end, surface: doc.text.slice(start, end), sentence: doc.sentenceOf[mention.from] ?? 0, rule: mention.rule,
      confidence: mention.confidence,
      type: mention.type, name, ref, links: linksOf(mention.type, fullName(item)),
      ...(mention.type === 'PERSON' && person ? { person } : {}),
    };
  };
  return { entities: inBody.map(entity), headline: inTitle.map(entity) };
}

/** A region that shares its head with others of a list is no city: `Ақтөбе, Абай облыстары`. */
function fullName({ mention, name }: Named): string {
  return mention.rule === LISTED_REGION && linksOf('GPE', `${name} облысы`).iso3166_2 !== undefined ? `${name} облысы` : name;
}

function named(doc: Doc, mention: EntityMention): Named {
  const name = baseName(doc, mention);
  const word = doc.lexicon.word(name);
  return { doc, mention, name, word, parts: mention.type === 'PERSON' ? partsOfName(word) : null };
}

/** Clusters in the order of their first member. */
function clusterNames(all: readonly Named[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  // The latest clusters that a part of a person's name, or a head noun, was seen in: few are asked, however many there are.
  const byPart = new Map<string, Cluster[]>();
  const byHead = new Map<string, Cluster>();
  all.forEach((item, k) => {
    const keys = keysOf(item, all[k - 1]);
    const known = keys.map((key) => byKey.get(key)).find((cluster) => cluster !== undefined)
      ?? (item.parts === null ? commonNoun(item, byHead) : samePerson(item.parts, byPart));
    const cluster = known ?? { members: [] };
    if (known === undefined) clusters.push(cluster);
    cluster.members.push(item);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, cluster);
    for (const part of partKeys(item.parts)) remember(byPart, part, cluster);
    const head = item.mention.type === 'ORGANISATION' && item.name.includes(' ') ? headOf(lastWord(item.name))?.stem : undefined;
    if (head !== undefined) byHead.set(head, cluster);
  });
  return clusters;
}

/** Clusters of people kept for one part of a name. */
const MOST_NAMESAKES = 8;

function remember(byPart: Map<string, Cluster[]>, part: string, cluster: Cluster): void {
  const list = byPart.get(part);
  if (list === undefined) byPart.set(part, [cluster]);
  else if (!list.includes(cluster)) {
    list.push(cluster);
    if (list.length > MOST_NAMESAKES) list.shift();
  }
}

function partKeys(parts: NameParts | null): string[] {
  return parts === null ? [] : [
    parts.given, parts.patronymic, parts.family,
    parts.family?.includes(' ') ? parts.family.slice(parts.family.lastIndexOf(' ') + 1) : null,
  ].filter((part) => part !== null);
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

/** Keys of a mention: its name plainly written, what the gazetteer calls it, the letters of its acronym. */
function keysOf(item: Named, before: Named | undefined): readonly string[] {
  const { type } = item.mention;
  if (type === 'PERSON') return [`PERSON ${plainNameOf(item.word)}`];
  if (type === 'ORGANISATION') return bodyKeys(item, before);
  const name = fullName(item);
  const plain = plainName(name);
  if (type !== 'GPE') return [`${type} ${plain}`];
  const thing = thingFor(type, name);
  const own = [`GPE ${plain}`, `GPE ${plain.replace(/ (?:қаласы|шаһары)$/u, '')}`];
  return thing ? [...own, `GPE id ${thing.id.toLowerCase()}`] : own;
}

/** Keys of an organisation by its name alone. */
const bodyKeysOf = kept(({ surface: name }): readonly string[] => {
  const plain = plainName(name);
  const keys = [`ORGANISATION ${plain}`];
  const thing = thingFor('ORGANISATION', name);
  if (thing) keys.push(`ORGANISATION id ${thing.id.toLowerCase()}`);
  keys.push(`ORGANISATION ${plainCore(name)}`);
  if (isAcronym(name)) keys.push(`letters ${plain}`);
  const letters = lettersOf(plain);
  if (letters.length >= 3) keys.push(`letters ${letters}`);
  return keys;
});

function bodyKeys({ doc, mention, word }: Named, before: Named | undefined): readonly string[] {
  const keys = bodyKeysOf(word);
  // Бірыңғай жинақтаушы зейнетақы қоры (БЖЗҚ); (бұдан әрі – Қор)
  if (before?.doc === doc && before.mention.type === 'ORGANISATION' && isDefined(doc, before.mention, mention)) {
    return [...keys, `ORGANISATION ${plainName(before.name)}`];
  }
  return keys;
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,7}$/u.test(name);
}

function lettersOf(plain: string): string {
  return plain.split(/[\s-]/u).filter((word) => word !== 'және' && word !== 'мен' && word !== 'пен').map((word) => word.charAt(0))
    .join('');
}

function isDefined(doc: Doc, before: EntityMention, mention: EntityMention): boolean {
  const gap = doc.text.slice(doc.tokens.end[before.to - 1], doc.tokens.start[mention.from]);
  return /^\s*\(\s*(?:бұдан әрі\s*[-–—:]?\s*)?[«"]?$/u.test(gap);
}

/** The latest organisation whose head a capitalised common noun names: `Қор`, `Банк`, `Министрлік`. */
function commonNoun({ mention, name }: Named, byHead: ReadonlyMap<string, Cluster>): Cluster | undefined {
  if (mention.type !== 'ORGANISATION' || name.includes(' ')) return undefined;
  const head = headOf(name.toLowerCase());
  return head?.type === 'ORGANISATION' ? byHead.get(head.stem) : undefined;
}

/** A person named before: the same family name and nothing that differs; a given name or patronymic alone that one person has. */
function samePerson(parts: NameParts, byPart: ReadonlyMap<string, readonly Cluster[]>): Cluster | undefined {
  for (const part of partKeys(parts)) {
    const found = byPart.get(part)
      ?.findLast(({ members }) => members.some((member) => member.parts !== null && agree(parts, member.parts)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function agree(a: NameParts, b: NameParts): boolean {
  // Оралұлы alone
  if ((a.given ?? a.family) === null || (b.given ?? b.family) === null) return a.patronymic !== null && a.patronymic === b.patronymic;
  if (a.family !== null && b.family !== null && a.family !== b.family) {
    return a.given === null && b.given === null ? false : sameOnlyWord(a, b);
  }
  if (a.given !== null && b.given !== null && a.given !== b.given) return sameOnlyWord(a, b);
  if (a.patronymic !== null && b.patronymic !== null && a.patronymic !== b.patronymic) return false;
  const initial = (p: NameParts): string | null => (p.given ?? p.initials)?.charAt(0) ?? null;
  if (a.family !== null && a.family === b.family) return initial(a) === null || initial(b) === null || initial(a) === initial(b);
  if (a.given !== null && a.given === b.given) return a.family === null || b.family === null;
  return sameOnlyWord(a, b);
}

/** Whether a word is a family name or the last of one: `Ляйен` of `фон дер Ляйен`. */
function endsName(family: string | null, word: string): boolean {
  return family !== null && (family === word || family.endsWith(` ${word}`));
}

/** One word alone, which the other has as its family name, whatever it was taken for. */
function sameOnlyWord(a: NameParts, b: NameParts): boolean {
  const only = (p: NameParts): string | null =>
    (p.patronymic === null && p.initials === null ? (p.given === null ? p.family : p.family === null ? p.given : null) : null);
  const [x, y] = [only(a), only(b)];
  return (x !== null && (endsName(b.family, x) || x === b.given)) || (y !== null && (endsName(a.family, y) || y === a.given));
}

/** The block of each person, united over the article, by ref. */
function peopleOf(clusters: readonly Cluster[], texts: readonly (readonly Named[])[], refOf: ReadonlyMap<Named, string>): Map<
  string, Person
> {
  const people = new Map<string, Person>();
  const affiliationOf = affiliations(clusters, refOf);
  const roles = new Map<Named, string[]>();
  for (const text of texts) text.forEach((item, k) => item.parts && roles.set(item, rolesOf(item.doc, text, k)));
  for (const { members } of clusters) {
    const parts = members.flatMap((member) => (member.parts ? [member.parts] : []));
    const ref = members[0] && refOf.get(members[0]);
    if (parts.length === 0 || ref === undefined) continue;
    const all = [...new Map(members.flatMap((member) => roles.get(member) ?? []).map((role) => [role.toLowerCase(), role])).values()];
    const country = all.map(countryOf).find((code) => code !== null) ?? null;
    people.set(ref, { ...uniteParts(parts), roles: all, affiliation: affiliationOf(all), country });
  }
  return people;
}
