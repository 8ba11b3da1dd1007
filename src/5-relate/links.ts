/** Codes of what a name is certain to mean; nothing rather than a guess. */
import { bodyOf, placeOf, type Thing } from '../kazakh/gazetteer/index.js';
import { kept } from '../kazakh/word.js';
import type { EntityType, Links } from '../record/schema.js';

/** What the gazetteer knows by this name, of this type. */
export function thingFor(type: EntityType, name: string): Thing | undefined {
  if (type === 'GPE') return placeOf(name) ?? placeOf(name.replace(/ (?:қаласы|шаһары)$/u, ''));
  // Гренландия, Антарктида: lands with a code of their own
  if (type === 'LOCATION') {
    const land = placeOf(name);
    return land?.links.iso3166 === undefined ? undefined : land;
  }
  if (type === 'ORGANISATION') return bodyOf(name.replaceAll(/[«»“”"]/gu, '').replace(/^ҚР /u, ''));
  return undefined;
}

/** ISO 3166-1 of a country, ISO 3166-2 of Kazakhstan's regions and three cities, Wikidata where it is certain. */
export function linksOf(type: EntityType, name: string): Links {
  return thingFor(type, name)?.links ?? {};
}

/** Without capitals and quotation marks. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[«»“”„"]/gu, '').replaceAll(/[\s ]+/gu, ' ').trim();
}

export const plainNameOf = kept((word) => plainName(word.surface));

/** What is inside the quotation marks, or a site without its ending: what other mentions of it have in common. */
export function plainCore(name: string): string {
  const quoted = /[«“„"]([^«»“”„"]+)[»”"]/u.exec(name)?.[1];
  return plainName(quoted ?? name).replace(/\.(?:kz|ru|com|org)$/u, '');
}
