/** What an office belongs to: the organisation or region that its title names, where that has a mention of its own. */
import { plainCore, plainName } from './links.js';
import type { Cluster, Named } from './named.js';

const MINISTER = /^(?<field>.*?)\s*(?:вице-министрі|министрінің.*|министрі)$/u;

interface Owner {
  /** What its mentions have in common, in lower case. */
  readonly core: string;
  readonly ref: string;
}

/** The ref that a person's titles name the longest part of, or null; for the organisations and regions of an article. */
export function affiliations(clusters: readonly Cluster[], refOf: ReadonlyMap<Named, string>): (roles: readonly string[]) => string
  | null {
  const owners = ownersByFirstWord(clusters, refOf);
  return (roles) => {
    let best: Owner | null = null;
    for (const role of roles) {
      const title = plainName(role);
      const field = MINISTER.exec(title)?.groups?.['field'];
      const found = longestIn(title, owners, false) ?? (field ? longestIn(`${field} министрлігі`, owners, true) : null);
      if (found !== null && found.core.length > (best?.core.length ?? 0)) best = found;
    }
    return best?.ref ?? null;
  };
}

function ownersByFirstWord(clusters: readonly Cluster[], refOf: ReadonlyMap<Named, string>): ReadonlyMap<string, readonly Owner[]> {
  const owners = new Map<string, Owner[]>();
  const seen = new Set<string>();
  for (const { members } of clusters) {
    for (const member of members) {
      const { type } = member.mention;
      const core = plainCore(member.name);
      const ref = refOf.get(member);
      if (ref === undefined || core.length < 2 || seen.has(core) ||
        (type !== 'ORGANISATION' && !(type === 'GPE' && core.endsWith(' облысы')))) {
        continue;
      }
      seen.add(core);
      const first = core.split(' ')[0] ?? core;
      const list = owners.get(first);
      if (list === undefined) owners.set(first, [{ core, ref }]);
      else list.push({ core, ref });
    }
  }
  return owners;
}

/**
 * The longest owner whose name stands in the title from a word's beginning, whatever case its last word takes; all of it only where
 * `whole`.
 */
function longestIn(title: string, owners: ReadonlyMap<string, readonly Owner[]>, whole: boolean): Owner | null {
  let best: Owner | null = null;
  for (let at = 0; at >= 0 && at < title.length; at = title.indexOf(' ', at) + 1 || title.length) {
    const rest = title.slice(at);
    const first = rest.split(' ', 1)[0] ?? rest;
    for (const list of candidates(first, owners)) {
      for (const owner of list) {
        if ((whole || rest !== owner.core) && rest.startsWith(owner.core) && owner.core.length > (best?.core.length ?? 0)) best = owner;
      }
    }
  }
  return best;
}

/** Owners by the first word of the rest, or by a shorter form of it (`БЖЗҚ-ның`). */
function* candidates(first: string, owners: ReadonlyMap<string, readonly Owner[]>): Iterable<readonly Owner[]> {
  for (let end = first.length; end >= 2 && end >= first.length - 6; end--) {
    const list = owners.get(first.slice(0, end));
    if (list !== undefined) yield list;
  }
}
