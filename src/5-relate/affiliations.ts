/** What an office belongs to: the organisation or region that its title names, where that has a mention of its own. */
import { plainCore } from './links.js';
import type { Cluster, Named } from './refs.js';

const MINISTER = /^(?<field>.*?)\s*(?:вице-министрі|министрінің.*|министрі)$/u;

/** The ref of the thing that one of the titles names the longest part of, or null. */
export function affiliationOf(roles: readonly string[], clusters: readonly Cluster[], refOf: ReadonlyMap<Named, string>): string | null {
  let best: string | null = null;
  let longest = 0;
  for (const role of roles) {
    const title = role.toLowerCase();
    const field = MINISTER.exec(title)?.groups?.['field'];
    const ministry = field === undefined || field === '' ? null : `${field} министрлігі`;
    for (const { members } of clusters) {
      for (const member of members) {
        const { type } = member.mention;
        if (type !== 'ORGANISATION' && !(type === 'GPE' && member.name.endsWith(' облысы'))) continue;
        const core = plainCore(member.name);
        const names = title === core ? 0 : ministry !== null && (core === ministry || ministry.endsWith(` ${core}`)) ? core.length : begins(title, core) ? core.length : 0;
        if (names > longest) {
          longest = names;
          best = refOf.get(member) ?? null;
        }
      }
    }
  }
  return best;
}

/** Whether the title has the name in it as whole words, whatever case its last word takes. */
function begins(title: string, core: string): boolean {
  if (core.length < 2) return false;
  const at = title.replaceAll(/[«»“”"]/gu, '').indexOf(core);
  return at === 0 || (at > 0 && title.replaceAll(/[«»“”"]/gu, '').charAt(at - 1) === ' ');
}
