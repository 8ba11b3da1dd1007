/** Checks the mentions of one text: grounded, in a sentence, sound in themselves, in order and apart. */
import type { Article, Headline, Issue, Sentence } from '../record/schema.js';
import { checkDate, checkFigure } from './bounds.js';
import { issueOf, KINDS, pathOf, type Field, type Finding, type Kind, type Mention } from './report.js';
import { checkShape } from './shape.js';

/** A text and what was found in it. */
export interface Annotated {
  readonly field: Field;
  readonly text: string;
  /** Null for a headline, which is one sentence. */
  readonly sentences: readonly Sentence[] | null;
  readonly mentions: Headline;
}

export interface Checked {
  readonly mentions: Headline;
  /** For each kind, by the index that a mention had: the index that it has; nothing for one that left. Null where none moved. */
  readonly moved: Readonly<Record<Kind, readonly number[]>> | null;
  readonly issues: readonly Issue[];
  /** Paths of mentions that left. */
  readonly dropped: readonly string[];
}

interface Candidate {
  readonly kind: Kind;
  readonly index: number;
  mention: Mention;
}

export function checkMentions(annotated: Annotated): Checked {
  return isSound(annotated) ? { mentions: annotated.mentions, moved: null, issues: [], dropped: [] } : mendMentions(annotated);
}

/** Where a mention is now; -1 when it left. */
export const movedTo = ({ moved, mentions }: Checked, kind: Kind, index: number): number => (
  moved === null ? (index < mentions[kind].length ? index : -1) : (moved[kind][index] ?? -1)
);

/** Whether nothing is to be mended, as in nearly every text: one look at each mention, nothing made. */
function isSound({ text, sentences, mentions }: Annotated): boolean {
  for (const kind of KINDS) {
    let sentence = 0;
    let end = 0;
    for (const mention of mentions[kind]) {
      const { start, surface } = mention;
      if (start < end || mention.end !== start + surface.length || !text.startsWith(surface, start)) return false;
      end = mention.end;
      while (sentences !== null && sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= start) sentence++;
      if (mention.sentence !== sentence || mention.end > (sentences?.[sentence]?.end ?? Infinity)) return false;
      if (checkShape(kind, mention) !== null || checkKind(kind, mention) !== null) return false;
    }
  }
  return areApart(mentions);
}

/** Whether no mention of any kind overlaps another, where those of each kind are in order. */
function areApart({ entities, money, dates, quantities }: Headline): boolean {
  const lists: readonly (readonly Mention[])[] = [entities, money, dates, quantities];
  const at = [0, 0, 0, 0];
  for (let end = 0; ;) {
    let next: Mention | undefined;
    let of = 0;
    for (let k = 0; k < lists.length; k++) {
      const one = lists[k]![at[k]!];
      if (one !== undefined && (next === undefined || one.start < next.start)) [next, of] = [one, k];
    }
    if (next === undefined) return true;
    if (next.start < end) return false;
    end = next.end;
    at[of]!++;
  }
}

function mendMentions({ field, text, sentences, mentions }: Annotated): Checked {
  const issues: Issue[] = [];
  const dropped: string[] = [];
  const leave = ({ kind, index, mention }: Candidate, code: string, severity: Issue['severity'], message: string): void => {
    issues.push(issueOf(field, mention, code, severity, message, code !== 'grounding'));
    dropped.push(pathOf(field, kind, index));
  };

  const sound: Candidate[] = [];
  for (const kind of KINDS) {
    for (const [index, given] of mentions[kind].entries()) {
      const candidate: Candidate = { kind, index, mention: given };
      if (text.slice(given.start, given.end) !== given.surface) {
        leave(candidate, 'grounding', 'error', `not what the text has at ${given.start} to ${given.end}; left out`);
        continue;
      }
      const placed = inSentence(candidate.mention, sentences);
      if (placed !== null) {
        issues.push(issueOf(field, given, placed.code, 'warning', placed.message));
        candidate.mention = placed.repaired;
      }
      const finding = checkShape(kind, candidate.mention) ?? checkKind(kind, candidate.mention);
      if (finding === null) sound.push(candidate);
      else if (finding.repaired === null) leave(candidate, finding.code, 'error', finding.message);
      else {
        issues.push(issueOf(field, given, finding.code, 'warning', finding.message));
        candidate.mention = finding.repaired;
        sound.push(candidate);
      }
    }
  }

  const kept = keepApart(sound, (loser, { kind, mention }) =>
    leave(loser, 'overlap', 'warning', `overlaps "${mention.surface}" of ${kind}; left out`));
  return { ...gather(kept), issues, dropped };
}

function checkKind(kind: Kind, mention: Mention): Finding | null {
  switch (kind) {
    case 'money': return checkFigure(mention as Article['money'][number]);
    case 'quantities': return checkFigure(mention as Article['quantities'][number]);
    case 'dates': return checkDate(mention as Article['dates'][number]);
    case 'entities': return null;
  }
}

/** Finds a wrong sentence index; null when it is right. */
function inSentence(mention: Mention, sentences: readonly Sentence[] | null): (Finding & { readonly repaired: Mention }) | null {
  const found = sentences === null ? 0 : lastStartingBefore(sentences, mention.start);
  if (found !== mention.sentence) {
    return { code: 'sentence', message: `is in sentence ${found}, not ${mention.sentence}`, repaired: { ...mention, sentence: found } };
  }
  const end = sentences?.[found]?.end;
  if (end === undefined || mention.end <= end) return null;
  return { code: 'sentence', message: `goes past the end of sentence ${found}`, repaired: mention };
}

/** Index of the last sentence that starts at or before a place; 0 when none does. */
function lastStartingBefore(sentences: readonly Sentence[], place: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/**
 * Of mentions that overlap, in any two classes, the surer stays, then the longer, then the earlier. Gives those that
 * stay in the order of the text.
 */
function keepApart(candidates: Candidate[], leave: (loser: Candidate, winner: Candidate) => void): Candidate[] {
  candidates.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const last = kept.at(-1);
    if (last === undefined || last.mention.end <= candidate.mention.start) kept.push(candidate);
    else if (isSurer(candidate.mention, last.mention)) {
      leave(last, candidate);
      kept[kept.length - 1] = candidate;
    } else leave(candidate, last);
  }
  return kept;
}

function isSurer(a: Mention, b: Mention): boolean {
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  return a.end - a.start > b.end - b.start;
}

function gather(kept: readonly Candidate[]): Pick<Checked, 'mentions' | 'moved'> {
  const mentions: Record<Kind, Mention[]> = { entities: [], money: [], dates: [], quantities: [] };
  const moved: Record<Kind, number[]> = { entities: [], money: [], dates: [], quantities: [] };
  for (const { kind, index, mention } of kept) {
    moved[kind][index] = mentions[kind].length;
    mentions[kind].push(mention);
  }
  return { mentions: mentions as unknown as Headline, moved };
}
