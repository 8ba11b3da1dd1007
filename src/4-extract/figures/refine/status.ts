/** Whether what a figure says has happened, from the predicate of its clause and of the clause that reports it. */
import { BIT } from '../../../kazakh/classes.js';
import { valueByStem } from '../../../kazakh/lexicon/index.js';
import { verbOfWord, type Predicate } from '../../../kazakh/analyse.js';
import { NO_WORD } from '../../../kazakh/word.js';
import { Kind, type Tokens } from '../../../3-segment/tokens.js';
import type { Doc } from '../../../3-segment/doc.js';
import type { Status } from '../../../record/schema.js';
import { hasClass, isWord, lowerAt, verbAt } from '../scan.js';
import type { Figure, FigureContext, Refiner } from '../figure.js';
import { markOfWord, SAID, type Mark } from '../marks.js';

/** Tokens on either side of a figure that its predicate and its report are looked for in: a long sentence of news. */
const REACH = 80;

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
  const end = Math.min(doc.sentences[doc.sentenceOf[f.from] ?? 0]?.to ?? tokens.count, f.to + REACH);
  for (let i = f.to; i < end; i++) {
    const sign = lowerAt(tokens, i);
    // A quotation's end closes what it says: «…салынады», – деді …
    if (sign === ';' || sign === '»' || sign === '”') return { from: f.to, to: i };
    if (sign === ',' && isConditional(tokens, i - 1) && isContrast(tokens, i + 1, end)) return { from: f.to, to: i };
    // The noun of a count may look like a verb: 73 грантты, … 13 грантты бөлу көзделген.
    if (sign === ',' && f.kind === 'count' && i === f.to + 1 && next && next.from < end && next.kind === 'count') continue;
    if (sign === ',' && (closes(tokens, i - 1) || (i === f.to + 1 && f.change !== 'none'))) return { from: f.to, to: i };
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
  return isWord(tokens, i) && markAt(tokens, i).closes;
}

function statusOf(figures: readonly Figure[], k: number, context: FigureContext): Status {
  const f = figures[k];
  const { doc } = context;
  const { tokens } = doc;
  const sentence = f && doc.sentences[doc.sentenceOf[f.from] ?? 0];
  if (!f || !sentence) return 'actual';
  const clause = clauseAfter(doc, figures, k);
  const start = Math.max(sentence.from, f.from - REACH);
  const said = saidStatus(tokens, start, f, clause, Math.min(sentence.to, f.to + REACH));
  if (said) return said;
  // A verb of the relation is the predicate where none follows: … 140 мың теңгеден басталады.
  const predicate = lastVerb(tokens, f.coreTo, clause.to);
  if (isWeather(f) && (predicate?.form === 'present' || (!predicate && goesOnWithForecast(figures, k, doc)))) return 'forecast';
  if (!predicate) return 'actual';
  if (predicate.form === 'present' && !predicate.negated && isAbility(tokens, f.coreTo, clause.to)) return 'possible';
  if (predicate.negated && predicate.form !== 'present' && f.kind === 'money' && clause.to > f.to) return 'denied';
  if (predicate.form === 'intent') return 'planned';
  if (predicate.form === 'present' && !predicate.negated && isAhead(context, f, clause, start)) return 'planned';
  return 'actual';
}

/** Degrees, and the speed of the wind. */
const isWeather = (f: Figure): boolean => f.kind === 'measure' && (f.unit === 'Cel' || f.unit === 'm/s');

/** Sentences back that a forecast goes on from. */
const FORECAST_REACH = 2;

/** `Түнде +2…+4°C, күндіз +8°C.`: no verb, after a forecast, or after a sentence that announces one. */
function goesOnWithForecast(figures: readonly Figure[], k: number, doc: Doc): boolean {
  const f = figures[k] as Figure;
  const sentence = doc.sentenceOf[f.from] ?? 0;
  const previous = figures[k - 1];
  if (previous && isWeather(previous) && sentence - (doc.sentenceOf[previous.from] ?? 0) <= FORECAST_REACH) {
    return previous.status === 'forecast';
  }
  const from = Math.max(doc.sentences[Math.max(0, sentence - FORECAST_REACH)]?.from ?? 0, f.from - REACH);
  for (let i = from; i < f.from; i++) if ((markAt(doc.tokens, i).said & FORECAST) !== 0) return true;
  return false;
}

const FORECAST = 1 << SAID.indexOf('forecast');

function saidStatus(tokens: Tokens, start: number, f: Figure, clause: { from: number; to: number }, end: number): Status | null {
  for (const [group, status] of SAID.entries()) {
    // The reporting clause before the figure counts for what it reports: болжамынша, айыпталған, егер.
    const reach = status === 'planned' ? clause.from : start;
    for (let i = reach; i < (status === 'planned' ? clause.to : end); i++) {
      if ((markAt(tokens, i).said & (1 << group)) === 0) continue;
      if (status === 'forecast' && markAt(tokens, i - 1).investigation) return 'alleged';
      if (i >= f.from && i < f.to) continue;
      if (onlyDescribes(tokens, i)) continue;
      if (counts(tokens, status, i, f, clause)) return status;
    }
  }
  return conditional(tokens, clause) ? 'possible' : null;
}

/** `жалған шот-фактуралар`, `ықтимал қауіп`: false or likely things, where `… деген жалған`, `… болуы ықтимал` speak of the figure. */
function onlyDescribes(tokens: Tokens, i: number): boolean {
  return valueByStem('attributive', lowerAt(tokens, i)) !== undefined && isWord(tokens, i + 1) &&
    valueByStem('claims', lowerAt(tokens, i + 1)) === undefined;
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


function markAt(tokens: Tokens, i: number): Mark {
  return markOfWord(tokens.words[i] ?? NO_WORD);
}

/**
 * `былтыр 12 мың болса, биыл 15 мың болды`: what follows has happened already, or is another figure. A real condition is
 * followed by what may come of it.
 */
function isContrast(tokens: Tokens, from: number, to: number): boolean {
  const main = lastVerb(tokens, from, to);
  if (main === null || main.form === 'past' || main.form === 'perfect') return true;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === Kind.Number || hasClass(tokens, i, BIT.scale)) return main.form === 'present' && !main.negated;
  }
  return false;
}

/** A condition on the figure; a conditional that only sets two facts against each other has ended the clause. */
function conditional(tokens: Tokens, { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i + 1 < to; i++) if (lowerAt(tokens, i + 1) === ',' && isConditional(tokens, i)) return true;
  return false;
}

function isConditional(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i) && lowerAt(tokens, i).length >= 4 && markAt(tokens, i).shape?.form === 'conditional';
}

function lastVerb(tokens: Tokens, from: number, to: number): Predicate | null {
  for (let i = to - 1; i >= from; i--) {
    if (tokens.kind[i] !== Kind.Word) continue;
    if (markAt(tokens, i).reporting) continue;
    const listed = verbAt(tokens, i)?.features;
    if (listed?.verb) return { form: listed.verb, negated: listed.negated === true };
    return markAt(tokens, i).shape;
  }
  return null;
}

/** `қамти алады`, `аша аламыз`: what can be done. */
function isAbility(tokens: Tokens, from: number, to: number): boolean {
  for (let i = to - 1; i > from; i--) {
    if (!isWord(tokens, i) || markAt(tokens, i).reporting) continue;
    const verb = verbOfWord(tokens.words[i] ?? NO_WORD);
    if (verb?.stem !== 'ал' || verb.features.verb !== 'present') return false;
    const before = verbOfWord(tokens.words[i - 1] ?? NO_WORD);
    return before?.known === true && before.features.verb === 'converb' && !lowerAt(tokens, i - 1).endsWith('п');
  }
  return false;
}

/** Whether the clause's verb is itself one of change: `10 пайызға өседі`, as against `10% өсім байқалады`. */
function changes(tokens: Tokens, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    const { verb } = verbAt(tokens, i) ?? {};
    if (verb === 'rise' || verb === 'fall' || verb === 'drop' || verb === 'bring') return true;
  }
  return false;
}

const THIS_YEAR: ReadonlySet<string> = new Set(['биыл', 'биылғы']);
const LEVELS: ReadonlySet<string> = new Set(['құра', 'жет', 'бол', 'ас']);

/** `биыл … құрайды`: the year is not over, so that the level is one to come. */
function isLevelAhead(tokens: Tokens, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    if (!isWord(tokens, i) || markAt(tokens, i).reporting) continue;
    const verb = verbOfWord(tokens.words[i] ?? NO_WORD);
    return verb !== null && LEVELS.has(verb.stem) && verb.features.verb === 'present';
  }
  return false;
}

/** A present tense that speaks of what is still ahead: one-off deeds, future dates and words; not habits and rules. */
function isAhead(context: FigureContext, f: Figure, clause: { from: number; to: number }, start: number): boolean {
  const { doc } = context;
  const { tokens } = doc;
  let oneOff = false;
  let future = context.future?.[doc.sentenceOf[f.from] ?? 0] === 1;
  // A price for each is a standing one, whatever the tense.
  if (f.per !== null && !future) return false;
  // A ceiling or a range is a rule's: 500 мыңнан 3 миллион теңгеге дейін беріледі
  if ((f.relation === 'range' || f.relation === 'at_most') && !future) return false;
  // A change that has not come is ahead: зейнетақы 10 пайызға өседі.
  if (f.change !== 'none' && changes(tokens, f.to, clause.to)) oneOff = true;
  for (let i = start; i < clause.to; i++) {
    const mark = markAt(tokens, i);
    if (mark.habitual || (i >= clause.from && mark.activity && !oneOff)) return false;
    if (mark.future || (THIS_YEAR.has(lowerAt(tokens, i)) && isLevelAhead(tokens, f.coreTo, clause.to))) future = true;
    if (i >= clause.from && mark.oneOff) oneOff = true;
  }
  return future || oneOff;
}
