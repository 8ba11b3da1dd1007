/** Figures in brackets behind another figure say more of the same: `12 мың адам (60 пайыз)`, `9 пайызға көп (2020 жылы – 5 млн)`. */
import type { Chunk, Scene } from './chunk.js';
import { newDraft, type Draft } from './draft.js';
import { mayState } from './states.js';
import { hasAll, hasAny, NOMINAL, only, TAG, tags, union } from './tags.js';

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
const COMPARED = tags('Adverbial', 'Comparison');

export interface Bracketed {
  readonly kept: readonly Chunk[];
  readonly asides: readonly Aside[];
  /** Brackets behind a figure that name what they are of: clauses of their own. */
  readonly clauses: readonly (readonly Chunk[])[];
}

/** The chunks without what brackets add to them, and that. Brackets without figures and dates only explain. */
export function withoutAsides(scene: Scene, chunks: readonly Chunk[]): Bracketed {
  if (!chunks.some(({ lower }) => lower === '(')) return { kept: chunks, asides: [], clauses: [] };
  const kept: Chunk[] = [];
  const asides: Aside[] = [];
  const clauses: (readonly Chunk[])[] = [];
  for (let k = 0; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    const end = chunk.lower === '(' ? chunks.findIndex(({ lower }, n) => n > k && lower === ')') : -1;
    const inside = end < 0 ? [] : chunks.slice(k + 1, end);
    const hasFigure = inside.some(({ figure }) => figure >= 0);
    const aside = hasFigure ? asideOf(scene, kept, inside, chunks.slice(end + 1)) : null;
    if (end < 0 || (hasFigure ? aside === null : inside.some(isDate))) {
      kept.push(chunk);
      continue;
    }
    if (aside !== null && inside.some(isOwn)) clauses.push(inside);
    else if (aside !== null) asides.push(aside);
    k = end;
  }
  return { kept, asides, clauses };
}

const isDate = ({ date, tags: own }: Chunk): boolean => date >= 0 && !hasAny(own, TAG.Comparison);
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

/** `жиналған адам (300 бала)`: the same deed, of what the brackets count. */
function ofAnother({ measure, figure }: Draft, { quantity }: Draft['figure']): string | null {
  const [thing, other] = [figure.quantity?.of ?? null, quantity?.of ?? null];
  if (other === null || other === 'адам' || thing === other || measure === null || quantity?.kind !== 'count') return null;
  return thing !== null && measure.endsWith(thing) ? `${measure.slice(0, -thing.length)}${other}` : other;
}

/** Facts of an aside with the index of their figure: as that of the figure it is said of, but for the period. */
export function asideFacts({ mentions, figures }: Scene, aside: Aside, of: Draft): { readonly index: number; readonly draft: Draft }[] {
  return aside.figures.flatMap((index) => {
    const figure = figures[index];
    if (figure === undefined || !mayState(figure, mentions)) return [];
    const { rule, subject, subjectRule, counterparty, counterpartyRule, speaker } = of;
    const measure = (aside.date < 0 ? ofAnother(of, figure) : null) ?? of.measure;
    const own = { measure, rule, subject, subjectRule, counterparty, counterpartyRule };
    const dated = aside.date >= 0 ? { period: aside.date, ownPeriod: true } : { period: of.period, ownPeriod: of.ownPeriod, whole: of.whole };
    return [{ index, draft: { ...newDraft(figure, of.sentence, of.clause, speaker), ...own, ...dated } }];
  });
}
