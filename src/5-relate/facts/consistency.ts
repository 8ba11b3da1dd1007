/** Figures of one article that do not go together: parts and wholes, changes, the headline and the body. Doubts, never repairs. */
import type { Issue } from '../../record/schema.js';
import type { Figure, Mentions } from './input.js';
import { textOf } from '../../3-segment/tokens.js';

/** A fact as far as figures are held against each other. */
export interface Stated {
  readonly figure: Figure;
  readonly sentence: number;
  readonly clause: number;
  readonly measure: string | null;
  /** Index of the fact of the whole. */
  readonly whole: number | null;
}

/** What rounding may make of a sum, as a share of it. */
const ROUNDING = 0.02;
/** What `about` and `almost` leave open. */
const ABOUT = 0.1;
/** Percentage points that rounding may make of a change. */
const POINTS = 1;

export function checkFacts(body: Mentions, drafts: readonly Stated[], headline: readonly Stated[], title: Mentions | null): Issue[] {
  return [
    ...checkParts(body, drafts), ...checkChanges(body, drafts), ...(title === null ? [] : checkHeadline(body, drafts, title, headline)),
  ];
}

const said = ({ doc }: Mentions, { from, to }: Figure): string => `"${textOf(doc.tokens, from, to)}"`;

function issueAt(mentions: Mentions, figure: Figure, code: string, message: string): Issue {
  const { start, end } = mentions.doc.tokens;
  return { code, severity: 'warning', message, start: start[figure.from] ?? 0, end: end[figure.to - 1] ?? 0 };
}

/** The most that the text lets a figure be; null where it sets no bound. */
function most({ of }: Figure): number | null {
  if (of.amount === null) return of.max;
  if (of.relation === 'over' || of.relation === 'at_least') return null;
  return of.relation === 'about' || of.relation === 'almost' ? of.amount * (1 + ABOUT) : of.amount;
}

const least = ({ of }: Figure): number => of.amount ?? of.min ?? 0;

/** A part greater than its whole, or parts of one list that are greater together. */
function checkParts(mentions: Mentions, drafts: readonly Stated[]): Issue[] {
  const issues: Issue[] = [];
  const lists = new Map<string, Stated[]>();
  for (const part of drafts) {
    const whole = part.whole === null ? undefined : drafts[part.whole];
    // A share greater than its whole is an index: 107,8% of the year before.
    if (whole === undefined || isShare(part.figure)) continue;
    const bound = sameUnit(part.figure, whole.figure) ? most(whole.figure) : null;
    if (bound === null) continue;
    if (least(part.figure) > bound * (1 + ROUNDING)) {
      issues.push(issueAt(
        mentions, part.figure, 'facts/part-exceeds-whole',
        `${said(mentions, part.figure)} is told as a part of ${said(mentions, whole.figure)} and is more than that; check the text`,
      ));
      continue;
    }
    const key = `${part.whole} ${part.sentence} ${part.clause}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [part]);
    else list.push(part);
  }
  for (const parts of lists.values()) {
    const [first] = parts;
    const whole = first?.whole == null ? undefined : drafts[first.whole];
    const bound = whole === undefined ? null : most(whole.figure);
    const sum = parts.reduce((total, { figure }) => total + least(figure), 0);
    if (first !== undefined && whole !== undefined && parts.length > 1 && bound !== null && sum > bound * (1 + ROUNDING)) {
      issues.push(issueAt(
        mentions, first.figure, 'facts/part-exceeds-whole',
        `the parts ${parts.map(({ figure }) => said(mentions, figure)).join(', ')} come to more than ${said(mentions, whole.figure)}; check the text`,
      ));
    }
  }
  return issues;
}

/** A change by so much that its two ends do not make. */
function checkChanges(mentions: Mentions, drafts: readonly Stated[]): Issue[] {
  const issues: Issue[] = [];
  drafts.forEach((to, k) => {
    const from = drafts[k - 1];
    if (from === undefined || from.figure.of.change !== 'from' || to.figure.of.change !== 'to' || from.sentence !== to.sentence) return;
    const [a, b] = [from.figure.of.amount, to.figure.of.amount];
    if (a === null || b === null || a === 0) return;
    for (const by of [drafts[k - 2], drafts[k + 1]]) {
      if (by === undefined || !isOf(by, to) || agrees(by.figure, a, b)) continue;
      issues.push(issueAt(
        mentions, by.figure, 'facts/change-mismatch',
        `from ${said(mentions, from.figure)} to ${said(mentions, to.figure)} is no change by ${said(mentions, by.figure)}; check the text`,
      ));
    }
  });
  return issues;
}

/** Whether a change is told of the same thing, beside its two ends. */
function isOf(by: Stated, to: Stated): boolean {
  const { change } = by.figure.of;
  return (change === 'up' || change === 'down') && by.measure === to.measure && Math.abs(by.sentence - to.sentence) <= 1 &&
    (isShare(by.figure) || sameUnit(by.figure, to.figure));
}

function agrees({ of, quantity }: Figure, a: number, b: number): boolean {
  if (of.amount === null || of.relation !== 'exact') return true;
  if ((of.change === 'up') !== b > a) return false;
  const share = Math.abs(b - a) / a;
  switch (quantity?.kind) {
    case 'percent': return Math.abs(share * 100 - of.amount) <= POINTS + of.amount * ROUNDING;
    case 'ratio': {
      const times = Math.max(a, b) / Math.min(a, b);
      return Math.abs(times - of.amount) <= 0.1 + of.amount * ROUNDING;
    }
    default: return Math.abs(Math.abs(b - a) - of.amount) <= Math.max(a, b) * ROUNDING;
  }
}

/** A figure of the headline that the body has otherwise: of the same measure, or a slip of its digits away. */
function checkHeadline(body: Mentions, drafts: readonly Stated[], title: Mentions, headline: readonly Stated[]): Issue[] {
  const issues: Issue[] = [];
  for (const { figure, measure } of headline) {
    const alike = drafts.filter((draft) => sameUnit(draft.figure, figure) && isSame(draft.figure.of.change, figure.of.change));
    if (alike.length === 0 || alike.some((draft) => isRounded(draft.figure, figure))) continue;
    const other = alike.find((draft) => isSlip(draft.figure.of.amount, figure.of.amount)) ??
      alike.find((draft) => measure !== null && draft.measure === measure);
    if (other === undefined) continue;
    issues.push({
      code: 'facts/headline-mismatch', severity: 'warning',
      message: `the headline says ${said(title, figure)}, the body ${said(body, other.figure)}; check which is right`,
    });
  }
  return issues;
}

const isSame = (a: string, b: string): boolean => a === b || (a !== 'up' && a !== 'down' && b !== 'up' && b !== 'down');

/** Whether one figure is the other, as far as rounding and bounds let them differ. */
function isRounded({ of: a }: Figure, { of: b }: Figure): boolean {
  const bounds = (x: typeof a): [number, number] => {
    const value = x.amount ?? 0;
    const slack = value * (x.relation === 'exact' ? ROUNDING : ABOUT);
    return x.amount === null ? [x.min ?? -Infinity, x.max ?? Infinity] : [value - slack, value + slack];
  };
  const [[low, high], [from, to]] = [bounds(a), bounds(b)];
  return low <= to && from <= high;
}

/** A power of ten, or one digit more or less: 54,3 and 154,3. */
function isSlip(a: number | null, b: number | null): boolean {
  if (a === null || b === null || a === b || a <= 0 || b <= 0) return false;
  const power = Math.log10(Math.max(a, b) / Math.min(a, b));
  if (Math.abs(power - Math.round(power)) < 1e-9) return true;
  const [long, short] = [digits(Math.max(a, b)), digits(Math.min(a, b))];
  if (short.length < 2 || long.length !== short.length + 1) return false;
  for (let k = 0; k < long.length; k++) if (long.slice(0, k) + long.slice(k + 1) === short) return true;
  return false;
}

/** Significant digits of an amount. */
const digits = (amount: number): string => amount.toPrecision(15).replace(/e.*$/u, '').replace('.', '').replace(/^0+|0+$/gu, '');

/** Whether two figures could be parts of one sum: the same currency, unit or counted kind. */
function sameUnit(a: Figure, b: Figure): boolean {
  if (a.money !== null || b.money !== null) return a.money?.currency === b.money?.currency;
  if (a.quantity?.kind !== b.quantity?.kind || a.quantity?.unit !== b.quantity?.unit) return false;
  return a.quantity?.kind !== 'count' || a.quantity.of == null || b.quantity?.of == null || a.quantity.of === b.quantity.of;
}

/** Percent, points and times: they speak of another figure. */
function isShare({ quantity }: Figure): boolean {
  return quantity !== null && (quantity.kind === 'percent' || quantity.kind === 'percentage_point' || quantity.kind === 'ratio');
}
