/** A text as units: mentions whole, compounds with their hyphens, words and signs, each with what it is where it stands. */
import { DASHES } from '../../../3-segment/signs.js';
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import type { Case } from '../../../kazakh/features.js';
import type { Figure, Mentions } from '../input.js';
import { figureForm, nameCase } from '../mention-forms.js';
import { isVerbAt } from '../verb-at.js';
import { wordForm, type WordForm } from '../words.js';

export type UnitKind = 'word' | 'number' | 'sign' | 'figure' | 'date' | 'entity';

export interface Unit {
  readonly kind: UnitKind;
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Lower case; of a mention its last word. */
  readonly lower: string;
  /** Index of the mention; -1 for words and signs. */
  readonly index: number;
  /** Of a word, and of the last word of a mention; null for signs and numbers. */
  readonly form: WordForm | null;
  readonly case: Case;
  /** It is a predicate where it stands. */
  readonly verb: boolean;
  /** A word that can head a noun phrase. */
  readonly noun: boolean;
}

export const QUOTES: ReadonlySet<string> = new Set(['«', '»', '“', '”', '„', '"']);
const SIGNLESS: Case = 'nom';

/** Units of a whole text; line ends are signs `\n`. */
export function unitsOf(mentions: Mentions, figures: readonly Figure[]): Unit[] {
  const { tokens, sentences } = mentions.doc;
  const at = mentionsAt(mentions, figures, tokens.count);
  const drafts: Draft[] = [];
  for (const [s, { from, to }] of sentences.entries()) {
    const next = sentences[s + 1]?.from ?? tokens.count;
    read(mentions, figures, at, tokens, from, to, drafts);
    for (let i = to; i < next; i++) if (tokens.kind[i] === Kind.Break) drafts.push(sign(i, '\n'));
  }
  return drafts.map((draft, k) => finished(draft, drafts, k, tokens));
}

type Draft = Omit<Unit, 'verb' | 'noun'>;
const sign = (i: number, lower: string): Draft => ({ kind: 'sign', from: i, to: i + 1, lower, index: -1, form: null, case: SIGNLESS });

interface MentionAt {
  readonly kind: 'figure' | 'date' | 'entity';
  readonly index: number;
  readonly to: number;
}

function mentionsAt({ entities, dates }: Mentions, figures: readonly Figure[], count: number): (MentionAt | undefined)[] {
  const at = Array.from<MentionAt | undefined>({ length: count });
  entities.forEach(({ from, to }, index) => { at[from] = { kind: 'entity', index, to }; });
  dates.forEach(({ from, to }, index) => { at[from] = { kind: 'date', index, to }; });
  figures.forEach(({ from, to }, index) => { at[from] = { kind: 'figure', index, to }; });
  return at;
}

function read(mentions: Mentions, figures: readonly Figure[], at: readonly (MentionAt | undefined)[], tokens: Tokens, from: number, to: number, out: Draft[]): void {
  for (let i = from; i < to; ) {
    const mention = at[i];
    if (mention !== undefined) {
      out.push(mentionUnit(mentions, figures, mention, i, tokens));
      i = mention.to;
    } else if (tokens.kind[i] === Kind.Word) {
      const end = compoundEnd(at, tokens, i, to);
      const lower = end === i + 1 ? (tokens.words[i]?.lower ?? '') : tokens.text.slice(tokens.start[i], tokens.end[end - 1]).toLowerCase();
      const form = wordForm(lower);
      out.push({ kind: 'word', from: i, to: end, lower, index: -1, form, case: form.case });
      i = end;
    } else {
      const lower = tokens.words[i]?.lower ?? '';
      out.push({ ...sign(i, tokens.kind[i] === Kind.Break ? '\n' : lower), kind: tokens.kind[i] === Kind.Number ? 'number' : 'sign' });
      i++;
    }
  }
}

function mentionUnit({ entities, dates }: Mentions, figures: readonly Figure[], { kind, index, to }: MentionAt, from: number, tokens: Tokens): Draft {
  let last = to - 1;
  while (last > from && tokens.kind[last] !== Kind.Word) last--;
  const lower = tokens.words[last]?.lower ?? '';
  const form = wordForm(lower);
  const unit = { kind, from, to, lower, index, form } as const;
  if (kind === 'entity') return { ...unit, case: nameCase(tokens, from, to, entities[index]?.name ?? '') };
  if (kind === 'date') return { ...unit, case: dates[index] === undefined ? 'nom' : form.case };
  const own = figureForm(tokens, figures[index] as Figure);
  return { ...unit, form: { ...form, owned: own.partitive }, case: own.case };
}

/** One past the last token of a word with hyphens inside: `азық-түлік`, `IT-компания`. */
function compoundEnd(at: readonly (MentionAt | undefined)[], tokens: Tokens, i: number, to: number): number {
  let end = i + 1;
  while (end + 1 < to && DASHES.has(tokens.words[end]?.lower ?? '') && !tokens.gap[end] && !tokens.gap[end + 1] && tokens.kind[end + 1] === Kind.Word && at[end + 1] === undefined) end += 2;
  return end;
}

function finished(draft: Draft, all: readonly Draft[], k: number, tokens: Tokens): Unit {
  if (draft.kind === 'entity') return { ...draft, verb: false, noun: true };
  if (draft.kind !== 'word' || draft.form === null) return { ...draft, verb: false, noun: false };
  const verb = isVerbAt(all, k, tokens);
  return { ...draft, verb, noun: !verb && draft.form.kind === 'noun' && draft.form.sort === null };
}
