/** Names by what they can answer. */
import { wordsOf } from '../../../kazakh/lexicon/index.js';
import { declinedFrom } from '../../../kazakh/suffixes.js';
import type { FactEntity } from '../input.js';

const GOVERNMENT = wordsOf('government');

/** Whether a name's head is a body of a government: `Қаржы министрлігі`. */
function isGovernment(name: string): boolean {
  return declinedFrom(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())
    .some(({ stem, features: { poss, case: kase } }) => poss === 3 && kase === 'nom' && GOVERNMENT.has(stem));
}

/**
 * What a name is: 0 a country, 1 Kazakhstan, 2 a region, 3 a district or village, 4 a town, 5 another place, then bodies, people and the
 * rest.
 */
export function nameKind({ type, name, links }: FactEntity): number {
  switch (type) {
    case 'GPE':
      if (links.iso3166 !== undefined) return links.iso3166 === 'KZ' ? 1 : 0;
      return name.endsWith('облысы') ? 2 : /(?:ауданы|ауылы|кенті|округі)$/u.test(name) ? 3 : 4;
    case 'LOCATION': return 5;
    case 'FACILITY': return 6;
    case 'ORGANISATION': return isGovernment(name) ? 7 : 8;
    case 'PERSON': return 9;
    case 'POSITION': return 10;
    case 'NORP': return 11;
    case 'PROJECT': return 12;
    case 'EVENT': return 13;
    case 'LAW': return 14;
    case 'PRODUCT': return 15;
    default: return 16;
  }
}
