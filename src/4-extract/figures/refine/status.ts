/** Whether what a figure says has happened, from the predicate of its clause and of the clause that reports it. */
import { FUTURE_WORDS, HABITUAL_WORDS, INVESTIGATION, ONE_OFF, STATUS_STEMS } from '../../../kazakh/status-words.js';
import { verbShape } from '../../../kazakh/verb-shape.js';
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import type { Doc } from '../../../3-segment/doc.js';
import type { Status } from '../../../record/schema.js';
import { isWord, lowerAt, verbAt } from '../scan.js';
import type { Figure, FigureContext, Refiner } from '../figure.js';

export const setStatus: Refiner = (figures, context) => {
  for (const [k, f] of figures.entries()) {
    if (f.kind === 'ordinal' || f.kind === 'age') continue;
    f.status = statusOf(figures, k, context);
    // A part of what is planned is planned as well: соның 189-ы салынып жатыр.
    const whole = figures[k - 1];
    if (f.rule === 'quantity/partitive' && f.status === 'actual' && whole?.status === 'planned') f.status = 'planned';
  }
  // Both ends of a change have one status, and so have a list's members up to the verb they share.
  for (let k = figures.length - 1; k > 0; k--) {
    const a = figures[k - 1];
    const b = figures[k];
    if (a && b && a.change === 'from' && b.change === 'to') a.status = b.status;
  }
};

/** The rest of the clause after the figure: to a comma or colon that a finite verb stands before, or to the sentence's end. */
function clauseAfter(doc: Doc, figures: readonly Figure[], k: number): { from: number; to: number } {
  const { tokens } = doc;
  const f = figures[k] as Figure;
  const next = figures[k + 1];
  const end = doc.sentences[doc.sentenceOf[f.from] ?? 0]?.to ?? tokens.count;
  for (let i = f.to; i < end; i++) {
    const sign = lowerAt(tokens, i);
    if (sign === ';') return { from: f.to, to: i };
    if (sign === ',' && closes(tokens, i - 1)) return { from: f.to, to: i };
    // The figure itself is the predicate, unless a list of its like goes on to a common one.
    if (sign === ',' && i === f.to && !(next && next.from < end && isLike(f, next))) return { from: f.to, to: i };
    if ((sign === 'ал' || sign === 'бірақ') && closes(tokens, i - 1)) return { from: f.to, to: i };
  }
  return { from: f.to, to: end };
}

/** Figures that one predicate can hold: sums, and shares beside sums. */
function isLike(f: Figure, next: Figure): boolean {
  return next.kind === f.kind || (f.kind === 'money' && next.kind === 'percent') || (f.kind === 'percent' && next.kind === 'money');
}

/** A finite verb ends a clause; a converb leads on to the next. */
function closes(tokens: Tokens, i: number): boolean {
  const word = lowerAt(tokens, i);
  if (word === 'еді' || word === 'емес' || word === 'жоқ' || word === 'бар' || word === 'мүмкін' || word === 'тиіс') return true;
  const shape = isWord(tokens, i) ? verbShape(word) : null;
  return shape !== null && shape.form !== 'conditional';
}

function statusOf(figures: readonly Figure[], k: number, context: FigureContext): Status {
  const f = figures[k];
  const { doc } = context;
  const { tokens } = doc;
  const sentence = f && doc.sentences[doc.sentenceOf[f.from] ?? 0];
  if (!f || !sentence) return 'actual';
  const clause = clauseAfter(doc, figures, k);
  const said = saidStatus(tokens, sentence.from, f, clause, sentence.to);
  if (said) return said;
  // A verb of the relation is the predicate where none follows: … 140 мың теңгеден басталады.
  const predicate = lastVerb(tokens, f.coreTo, clause.to);
  if (f.kind === 'measure' && f.unit === 'Cel' && predicate?.form === 'present') return 'forecast';
  if (!predicate) return 'actual';
  if (predicate.negated && predicate.form !== 'present' && f.kind === 'money' && clause.to > f.to) return 'denied';
  if (predicate.form === 'intent') return 'planned';
  if (predicate.form === 'present' && !predicate.negated && isAhead(context, f, clause, sentence.from)) return 'planned';
  return 'actual';
}

function saidStatus(tokens: Tokens, start: number, f: Figure, clause: { from: number; to: number }, end: number): Status | null {
  for (const [status, stems] of STATUS_STEMS) {
    // The reporting clause before the figure counts for what it reports: болжамынша, айыпталған, егер.
    const reach = status === 'planned' ? clause.from : start;
    for (let i = reach; i < (status === 'planned' ? clause.to : end); i++) {
      if (!isWord(tokens, i)) continue;
      const word = lowerAt(tokens, i);
      if (!stems.some((stem) => word.startsWith(stem))) continue;
      if (status === 'forecast' && follows(tokens, i, INVESTIGATION)) return 'alleged';
      if (i >= f.from && i < f.to) continue;
      if (counts(tokens, status, i, f, clause)) return status;
    }
  }
  return conditional(tokens, clause) ? 'possible' : null;
}

/** Whether the word speaks of this figure: in its clause, or in a clause before that reports what follows. */
function counts(tokens: Tokens, status: Status, i: number, f: Figure, clause: { from: number; to: number }): boolean {
  if (i >= clause.from && i < clause.to) return true;
  if (i >= clause.to) return false;
  const word = lowerAt(tokens, i);
  if (status === 'forecast') return word.endsWith('ынша') || word.endsWith('інше') || !crosses(tokens, i, f.from);
  if (status === 'possible') return word === 'егер';
  return !crosses(tokens, i, f.from);
}

/** Whether a finite verb and a comma stand between two tokens. */
function crosses(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (lowerAt(tokens, i) === ',' && closes(tokens, i - 1)) return true;
  return false;
}

function follows(tokens: Tokens, i: number, stems: readonly string[]): boolean {
  return stems.some((stem) => lowerAt(tokens, i - 1).startsWith(stem));
}

function conditional(tokens: Tokens, { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i < to; i++) {
    if (!isWord(tokens, i) || lowerAt(tokens, i).length < 4) continue;
    if (verbShape(lowerAt(tokens, i))?.form === 'conditional' && lowerAt(tokens, i + 1) === ',') return true;
  }
  return false;
}

function lastVerb(tokens: Tokens, from: number, to: number): ReturnType<typeof verbShape> {
  for (let i = to - 1; i >= from; i--) {
    if (tokens.kind[i] !== Kind.Word) continue;
    const word = lowerAt(tokens, i);
    if (REPORTS.has(word) || REPORTING.some((stem) => word.startsWith(stem))) continue;
    const listed = verbAt(tokens, i)?.features;
    if (listed?.verb) return { form: listed.verb, negated: listed.negated === true };
    return verbShape(word);
  }
  return null;
}

/** Verbs that report and are not what is reported; auxiliaries after a converb. */
const REPORTS: ReadonlySet<string> = new Set(['дейді', 'деді', 'деп', 'хабарлайды', 'жазады', 'ол', 'отыр', 'жатыр', 'тұр', 'екен']);

/** Stems of reporting verbs: the predicate that counts is the one they report. */
const REPORTING: readonly string[] = ['хабарла', 'мәлімде', 'айтты', 'айтады', 'түсіндір', 'нақтыла', 'ескерт', 'жазды', 'білдір', 'келтір', 'растады'];

/** A present tense that speaks of what is still ahead: one-off deeds, future dates and words; not habits and rules. */
function isAhead(context: FigureContext, f: Figure, clause: { from: number; to: number }, start: number): boolean {
  const { doc } = context;
  const { tokens } = doc;
  let oneOff = false;
  let future = context.future?.[doc.sentenceOf[f.from] ?? 0] === 1;
  // A price for each is a standing one, whatever the tense.
  if (f.per !== null && !future) return false;
  for (let i = start; i < clause.to; i++) {
    const word = lowerAt(tokens, i);
    if (HABITUAL_WORDS.has(word)) return false;
    if (FUTURE_WORDS.has(word)) future = true;
    if (i >= clause.from && ONE_OFF.some((stem) => word.startsWith(stem))) oneOff = true;
  }
  return future || oneOff;
}
