/** A text as units: mentions whole, compounds with their hyphens, words and signs, each with what it is where it stands. */
import { DASHES } from '../../../3-segment/signs.js';
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import type { Case } from '../../../kazakh/features.js';
import { NO_WORD, type Word } from '../../../kazakh/word.js';
import type { Figure, Mentions } from '../input.js';
import { figureForm, nameCase } from '../mention-forms.js';
import { isVerbAt } from '../verb-at.js';
import { formOfWord, type WordForm } from '../words.js';

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
  /** The word of the store: of a mention its last; one that says nothing for signs and numbers. */
  readonly word: Word;
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
  const at = mentionsAt(mentions, figures);
  const drafts: Draft[] = [];
  for (const [s, { from, to }] of sentences.entries()) {
    const next = sentences[s + 1]?.from ?? tokens.count;
    read(mentions, figures, at, tokens, from, to, drafts);
    for (let i = to; i < next; i++) if (tokens.kind[i] === Kind.Break) drafts.push(sign(i, '\n'));
  }
  for (let k = 0; k < drafts.length; k++) finish(drafts, k, tokens);
  return drafts;
}

/** A unit while its neighbours are still to come. */
type Draft = { -readonly [K in keyof Unit]: Unit[K] };

/** Written in one place: objects of one shape are read faster. */
const draft = (
  kind: UnitKind, from: number, to: number, lower: string, index: number, word: Word, form: WordForm | null, own: Case,
): Draft => (
  { kind, from, to, lower, index, word, form, case: own, verb: false, noun: kind === 'entity' });
const sign = (i: number, lower: string, kind: UnitKind = 'sign'): Draft => draft(kind, i, i + 1, lower, -1, NO_WORD, null, SIGNLESS);

interface MentionAt {
  readonly kind: 'figure' | 'date' | 'entity';
  readonly index: number;
  readonly to: number;
}

/** Mentions by their first token. */
function mentionsAt({ entities, dates }: Mentions, figures: readonly Figure[]): Map<number, MentionAt> {
  const at = new Map<number, MentionAt>();
  entities.forEach(({ from, to }, index) => at.set(from, { kind: 'entity', index, to }));
  dates.forEach(({ from, to }, index) => at.set(from, { kind: 'date', index, to }));
  figures.forEach(({ from, to }, index) => at.set(from, { kind: 'figure', index, to }));
  return at;
}

function read(
  mentions: Mentions, figures: readonly Figure[], at: ReadonlyMap<number, MentionAt>, tokens: Tokens, from: number, to: number,
  out: Draft[],
): void {
  for (let i = from; i < to; ) {
    const mention = at.get(i);
    if (mention !== undefined) {
      out.push(mentionUnit(mentions, figures, mention, i, tokens));
      i = mention.to;
    } else if (tokens.kind[i] === Kind.Word) {
      const end = compoundEnd(at, tokens, i, to);
      const word = end === i + 1 ? tokens.words[i]! : mentions.doc.lexicon.word(tokens.text.slice(tokens.start[i], tokens.end[end - 1])
        .toLowerCase());
      const form = formOfWord(word);
      out.push(draft('word', i, end, word.lower, -1, word, form, form.case));
      i = end;
    } else {
      const lower = tokens.words[i]?.lower ?? '';
      out.push(sign(i, tokens.kind[i] === Kind.Break ? '\n' : lower, tokens.kind[i] === Kind.Number ? 'number' : 'sign'));
      i++;
    }
  }
}

function mentionUnit(
  { entities, dates }: Mentions, figures: readonly Figure[], { kind, index, to }: MentionAt, from: number, tokens: Tokens,
): Draft {
  let last = to - 1;
  while (last > from && tokens.kind[last] !== Kind.Word) last--;
  const word = tokens.words[last] ?? NO_WORD;
  const form = formOfWord(word);
  const unit = (own: Case, owned = form.owned): Draft =>
    draft(kind, from, to, word.lower, index, word, owned === form.owned ? form : { ...form, owned }, own);
  if (kind === 'entity') return unit(nameCase(tokens, from, to, entities[index]?.name ?? ''));
  if (kind === 'date') return unit(dates[index] === undefined ? 'nom' : form.case);
  const own = figureForm(tokens, figures[index] as Figure);
  return unit(own.case, own.partitive);
}

/** One past the last token of a word with hyphens inside: `азық-түлік`, `IT-компания`. */
function compoundEnd(at: ReadonlyMap<number, MentionAt>, tokens: Tokens, i: number, to: number): number {
  let end = i + 1;
  while (end + 1 < to && !tokens.gap[end] && !tokens.gap[end + 1] && tokens.kind[end + 1] === Kind.Word &&
    DASHES.has(tokens.words[end]!.lower) && !at.has(end + 1)) {
    end += 2;
  }
  return end;
}

/** What a word is where it stands, now that its neighbours are there. */
function finish(all: readonly Draft[], k: number, tokens: Tokens): void {
  const unit = all[k]!;
  if (unit.kind !== 'word' || unit.form === null) return;
  unit.verb = isVerbAt(all, k, tokens);
  unit.noun = !unit.verb && unit.form.kind === 'noun' && unit.form.sort === null;
}
