/** Figures in brackets behind another figure say more of the same: `12 мың адам (60 пайыз)`, `9 пайызға көп (2020 жылы – 5 млн)`. */
import type { Chunk, Scene } from './chunk.js';
import { newDraft, type Draft } from './draft.js';
import { mayState } from './states.js';
import { hasAll, hasAny, only, TAG, tags, union } from './tags.js';

export interface Aside {
  /** Index of the figure that it is said of. */
  readonly of: number;
  readonly figures: readonly number[];
  /** The period that it is of, if another than that figure's; -1 for none. */
  readonly date: number;
}

const SIGNS = tags('Comma', 'Colon', 'Dash', 'Bracket');
/** What makes brackets a clause of their own. */
const OWN = tags('Name', 'Office', 'Nation', 'Pronoun', 'Genitive');
const NOMINAL = tags('Nominative', 'Noun');
const COMPARED = tags('Adverbial', 'Comparison');

/** The chunks without their asides, and these. */
export function withoutAsides(scene: Scene, chunks: readonly Chunk[]): { kept: readonly Chunk[]; asides: readonly Aside[] } {
  if (!chunks.some(({ lower }) => lower === '(')) return { kept: chunks, asides: [] };
  const kept: Chunk[] = [];
  const asides: Aside[] = [];
  for (let k = 0; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    const end = chunk.lower === '(' ? chunks.findIndex(({ lower }, n) => n > k && lower === ')') : -1;
    const inside = end < 0 ? [] : chunks.slice(k + 1, end);
    const aside = inside.some(({ figure }) => figure >= 0) && !inside.some(isOwn) ? asideOf(scene, kept, inside, chunks.slice(end + 1)) : null;
    if (aside === null) {
      kept.push(chunk);
      continue;
    }
    asides.push(aside);
    k = end;
  }
  return { kept, asides };
}

const isOwn = ({ tags: own }: Chunk): boolean => hasAny(own, OWN) || (hasAll(own, NOMINAL) && !hasAny(own, TAG.Counted) && !hasAny(own, TAG.Unit));

/** What the brackets are said of: the figure before them, or the one after a date that it is compared with. Null for a label's own value. */
function asideOf({ mentions }: Scene, before: Chunk[], inside: readonly Chunk[], after: readonly Chunk[]): Aside | null {
  const figures = inside.flatMap(({ figure }) => (figure >= 0 ? [figure] : []));
  const last = before.at(-1);
  if (last !== undefined && last.date >= 0 && after[0] !== undefined && hasAny(after[0].tags, TAG.Comparison)) {
    before[before.length - 1] = { ...last, tags: union(last.tags, COMPARED) };
    const of = after.find(({ figure }) => figure >= 0)?.figure ?? -1;
    return of < 0 ? null : { of, figures, date: last.date };
  }
  const at = before.findLastIndex(({ figure }) => figure >= 0);
  const of = before[at];
  if (of === undefined || before.slice(at + 1).some(isLabel)) return null;
  const dated = inside.find(({ date }) => date >= 0 && mentions.dates[date]?.kind !== 'vague');
  return { of: of.figure, figures, date: dated?.date ?? -1 };
}

const isLabel = ({ tags: own }: Chunk): boolean => hasAny(own, SIGNS) || only(own, TAG.Name).low !== 0 || hasAny(own, TAG.Conjunction);

/** Facts of an aside: as that of its figure, but for the period. */
export function asideFacts({ mentions, figures }: Scene, aside: Aside, of: Draft): Draft[] {
  return aside.figures.flatMap((index) => {
    const figure = figures[index];
    if (figure === undefined || !mayState(figure, mentions)) return [];
    const { measure, rule, subject, subjectRule, counterparty, counterpartyRule, speaker } = of;
    const own = { measure, rule, subject, subjectRule, counterparty, counterpartyRule };
    const dated = aside.date >= 0 ? { period: aside.date, ownPeriod: true } : { period: of.period, ownPeriod: of.ownPeriod, whole: of.whole };
    return [{ ...newDraft(figure, of.sentence, of.clause, speaker), ...own, ...dated }];
  });
}
