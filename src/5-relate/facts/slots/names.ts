/** Slots that are names and dates: whose, where, with whom, who says so, when. */
import { COMPARISONS } from '../../../kazakh/fact-words.js';
import { kept, NO_WORD } from '../../../kazakh/word.js';
import type { FigureContext } from '../figure-context.js';
import { hashOf } from '../parse/parse.js';
import { Cat, Role, type Parse } from '../parse/types.js';
import { CONTEXT } from './context-columns.js';
import { between, most, near, NULL, TITLE, type Scene, type Slot, type SlotName } from './slot.js';
import { placeOf } from './words.js';
import { columnOf, gapTo, Zone, zoneOf } from './zone.js';

const NAME = [
  'zone', 'distance', 'type', 'case', 'next', 'nextNext', 'previous', 'nextStem', 'nextNextStem', 'previousStem', 'commas', 'verbs',
  'figures', 'names', 'turn', 'mentions', 'inTitle', 'quotes', 'speaks', 'label', 'first', 'last', 'sameVerb', 'grain', 'dateKind',
  'ending', 'own', 'lead', 'compared', 'lastZone', 'lastGap', 'lastUnit', 'cell', 'when', 'word', 'apart', 'nextTheme', 'nextNextTheme',
  'previousTheme', 'verbTheme', 'countedTheme', 'order', 'itsTense',
] as const;
export const COLUMNS: readonly string[] = [...CONTEXT, ...NAME];

const GRAINS = [null, 'century', 'decade', 'year', 'half', 'quarter', 'season', 'month', 'week', 'day', 'hour', 'minute'];
const TENSES: readonly string[] =
  ['past', 'present', 'future', 'perfect', 'habitual', 'converb', 'infinitive', 'conditional', 'intent', 'optative'];
const DATES = ['date', 'interval', 'duration', 'time', 'set', 'vague'];

/** Lines before the figure's whose names may still hold. */
function collectNames(scene: Scene, of: FigureContext, role: number, { lines: back, title, after }: Reach): number[] {
  const { body } = scene;
  const { lines, last, roles } = body;
  const own = lines[of.line];
  const out: number[] = [];
  const add = (from: number, to: number): void => { for (let u = from; u < to; u++) if ((roles[u]! & role) !== 0) out.push(u); };
  const from = Math.max(body.dateline, lines[Math.max(0, of.line - back)]?.from ?? 0);
  const [header, head, section] = [own?.header ?? -1, own?.head ?? -1, own?.section ?? -1];
  for (const other of [header, head === header ? -1 : head, section === header || section === head ? -1 : section]) {
    const span = lines[other];
    if (span !== undefined && span.to <= from) add(span.from, span.to);
  }
  add(from, after === 'line' ? (own?.to ?? 0) : (last[of.at] as number));
  if (title && scene.title !== null) {
    for (let u = 0; u < scene.title.units.length; u++) if ((scene.title.roles[u]! & role) !== 0) out.push(TITLE + u);
  }
  return out.length > MOST ? out.slice(-MOST) : out;
}
const MOST = 40;

interface Reach {
  readonly lines: number;
  readonly title: boolean;
  readonly after: 'sentence' | 'line';
}

function fill(scene: Scene, of: FigureContext, candidate: number, v: Int32Array): void {
  let n = CONTEXT.length;
  if (candidate === NULL) {
    v.fill(0, n, n + NAME.length);
    return;
  }
  const { parse, u } = placeOf(scene, candidate);
  const { units, cat, kase, stem, counts, first, last, verbAfter, quote, lines, line, mentions } = parse;
  const unit = units[u]!;
  const isTitle = candidate >= TITLE;
  const zone = isTitle ? Zone.title : zoneOf(parse, of, u);
  const [start, end] = [first[u] as number, last[u] as number];
  const date = unit.kind === 'date' ? mentions.dates[unit.index] : undefined;
  const entity = unit.kind === 'entity' ? mentions.entities[unit.index] : undefined;
  const same = unit.kind === 'date' ? counts.dates : counts.names;
  v[n++] = zone;
  v[n++] = isTitle ? 12 : near(Math.abs(u - of.at));
  v[n++] = entity === undefined ? 20 : parse.nameKinds[unit.index]!;
  v[n++] = kase[u] as number;
  v[n++] = u + 1 < end ? (cat[u + 1] as number) : 0;
  v[n++] = u + 2 < end ? (cat[u + 2] as number) : 0;
  v[n++] = u > start ? (cat[u - 1] as number) : 0;
  v[n++] = u + 1 < end ? (stem[u + 1] as number) : 0;
  v[n++] = u + 2 < end ? (stem[u + 2] as number) : 0;
  v[n++] = u > start ? (stem[u - 1] as number) : 0;
  v[n++] = isTitle ? 4 : between(counts.commas, u, of.at, 3);
  v[n++] = isTitle ? 4 : between(counts.verbs, u, of.at, 3);
  v[n++] = isTitle ? 4 : between(counts.figures, u, of.at, 3);
  v[n++] = isTitle ? 4 : between(same, u, of.at, 3);
  v[n++] = isTitle ? 5 : turnOf(scene, u, of.at);
  v[n++] = entity === undefined ? 0 : most(scene.salience.mentions.get(entity.ref) ?? 0, 6);
  v[n++] = entity !== undefined && scene.salience.titled.has(entity.ref) ? 1 : 0;
  v[n++] = isTitle ? 0 : (quote[of.at] as number) > 0 ? (quote[u] === quote[of.at] ? 1 : 2) : (quote[u] as number) > 0 ? 3 : 4;
  v[n++] = isTitle ? 0 : speaksOf(parse, u);
  v[n++] = isTitle ? 0 : u < (lines[line[u] as number]?.label ?? 0) ? 1 : 0;
  v[n++] = u === start ? 1 : cat[u - 1] === Cat.date && u - 1 === start ? 2 : 0;
  v[n++] = u + 1 >= end || (u + 2 >= end && units[end - 1]?.kind === 'sign') ? 1 : 0;
  v[n++] = isTitle ? 0 : verbAfter[u] === verbAfter[of.at] ? 1 : (verbAfter[of.at] as number) < 0 ? 2 : 3;
  v[n++] = date === undefined ? 0 : GRAINS.indexOf(date.grain);
  v[n++] = date === undefined ? 0 : DATES.indexOf(date.kind) + 1;
  v[n++] = unit.form === null ? 0 : (stem[u] as number) || lastLetters(unit.word);
  v[n++] = unit.form?.owned === true ? 1 : 0;
  v[n++] = isTitle ? 0 : most(line[u] as number, 2);
  v[n++] = comparedAfter(parse, u);
  const likened = of.like < 0 ? undefined : scene.contexts[of.like];
  v[n++] = likened === undefined || isTitle ? 0 : zoneOf(parse, likened, u) + 1;
  v[n++] = likened === undefined || isTitle ? 0 : gapTo(likened, u);
  v[n++] = of.likeness;
  v[n++] = columnOf(scene.body, of, parse, u, zone);
  v[n++] = date === undefined ? 0 : whenOf(date.value, scene.year);
  v[n++] = date === undefined ? 0 : wordHash(unit.word);
  v[n++] = isTitle ? 9 : most(Math.abs((parse.sentence[of.at] as number) - (parse.sentence[u] as number)), 8);
  v[n++] = u + 1 < end ? (parse.theme[u + 1] as number) : 0;
  v[n++] = u + 2 < end ? (parse.theme[u + 2] as number) : 0;
  v[n++] = u > start ? (parse.theme[u - 1] as number) : 0;
  v[n++] = of.verb < 0 ? 0 : (scene.body.theme[of.verb] as number);
  v[n++] = scene.body.theme[of.at + 1] as number;
  v[n++] = date === undefined ? 0 : 1 + most(scene.salience.dates.get(date.value ?? '') ?? 4, 4);
  const itsVerb = verbAfter[u] as number;
  v[n++] = itsVerb < 0 ? 0 : 1 + TENSES.indexOf(units[itsVerb]?.form?.verb ?? 'infinitive');
}

/** A date's year as seen from the year of publication: 5 the same, 4 the last; 0 for none. */
function whenOf(value: string | null, year: number): number {
  const found = /^(\d{4})/u.exec(value ?? '');
  if (found === null || year === 0) return (value ?? '').startsWith('P') ? 10 : (value ?? '').startsWith('..') ? 11 : 0;
  const own = Number(found[1]) - year;
  return own < -4 ? 1 : own > 2 ? 8 : own + 5;
}

const compares = kept(({ lower }) => COMPARISONS.has(lower));

/** How many units on a word of comparison stands, at most 3; 0 for none. */
function comparedAfter({ units }: Parse, u: number): number {
  for (let step = 1; step <= 3; step++) if (compares(units[u + step]?.word ?? NO_WORD)) return step;
  return 0;
}

const wordHash = kept(({ lower }) => hashOf(lower));
const lastLetters = kept(({ lower }) => lower.charCodeAt(lower.length - 1) * 1031 + lower.charCodeAt(lower.length - 2));

/** How many other names of the like stand nearer to the figure: people and bodies, places, dates. */
function turnOf({ body }: Scene, u: number, at: number): number {
  const { cat, units, mentions } = body;
  const sort = sortOf(cat[u] as number);
  const ref = mentions.entities[units[u]?.kind === 'entity' ? (units[u]?.index ?? -1) : -1]?.ref;
  let turn = 0;
  const [a, b] = u < at ? [u + 1, at] : [at + 1, u];
  for (let k = a; k < b && turn < 4; k++) {
    const own = cat[k] as number;
    if (sortOf(own) !== sort || sort === 0) continue;
    if (ref === undefined || mentions.entities[units[k]?.index ?? -1]?.ref !== ref) turn++;
  }
  return turn;
}

const sortOf = (cat: number): number =>
  (cat === Cat.place ? 1 : cat === Cat.organisation || cat === Cat.person ? 2 : cat === Cat.date ? 3 : cat === Cat.name ? 4 : 0);

/** Whether the unit is said to speak: 1 reports, 2 after the verb, 3 before it. */
function speaksOf({ speeches }: Parse, u: number): number {
  for (const { who, kind } of speeches) if (who === u) return kind === 'report' ? 1 : kind === 'after' ? 2 : 3;
  return 0;
}

const key = (scene: Scene, candidate: number): string => {
  const { parse, u } = placeOf(scene, candidate);
  const unit = parse.units[u];
  if (unit?.kind === 'entity') return parse.mentions.entities[unit.index]?.ref ?? '';
  const date = parse.mentions.dates[unit?.index ?? -1];
  return date?.value ?? `#${candidate}`;
};

const SHARED: readonly (readonly string[])[] = [
  ['zone', 'kind'], ['zone', 'distance'], ['zone', 'type'], ['zone', 'case'], ['type', 'case'], ['type', 'case', 'zone'],
  ['type', 'case', 'next'], ['case', 'next', 'nextNext'], ['type', 'next'], ['type', 'nextStem'], ['case', 'nextStem'],
  ['type', 'nextNextStem'], ['zone', 'turn'], ['zone', 'turn', 'type'], ['zone', 'turn', 'case'],
  ['zone', 'names', 'type'], ['zone', 'figures'], ['zone', 'verbs', 'commas'], ['zone', 'sameVerb', 'case'],
  ['zone', 'verbClass', 'case'], ['verbStem', 'case', 'type'], ['verbClass', 'case', 'type'], ['zone', 'verbStem'], ['zone', 'depth'],
  ['zone', 'depth', 'type'], ['zone', 'quotes'], ['quotes', 'type'], ['quotes', 'type', 'zone'], ['speaks', 'zone'],
  ['speaks', 'zone', 'quotes'], ['speaks', 'turn', 'quotes'],
  ['type', 'mentions'], ['zone', 'mentions'], ['zone', 'inTitle', 'type'], ['zone', 'label', 'type'], ['zone', 'lineKind'],
  ['zone', 'lineKind', 'type'], ['first', 'zone', 'type'], ['first', 'zone', 'case'], ['last', 'next'], ['zone', 'acted'],
  ['zone', 'placed'], ['zone', 'dated'], ['zone', 'part'], ['zone', 'rank'], ['zone', 'status'], ['zone', 'change'], ['zone', 'after'],
  ['zone', 'before'], ['zone', 'afterStem'], ['zone', 'beforeStem'],
  ['zone', 'unit'], ['kind', 'type', 'zone'], ['kind', 'case', 'type'], ['zone', 'quoted', 'acted'], ['zone', 'quoted', 'placed'],
  ['zone', 'dated', 'depth'], ['zone', 'dated', 'kind'], ['grain', 'zone'], ['dateKind', 'zone'], ['dateKind', 'grain', 'zone'],
  ['grain', 'kind'], ['dateKind', 'nextStem'], ['dateKind', 'next', 'zone'], ['dateKind', 'ending'], ['grain', 'turn', 'zone'],
  ['dateKind', 'turn', 'zone'], ['grain', 'case', 'next'],
  ['dateKind', 'kind', 'zone'], ['grain', 'verbStem'], ['dateKind', 'status'], ['dateKind', 'unit'], ['ending', 'zone'],
  ['ending', 'next'], ['ending', 'case'], ['previousStem', 'type'], ['previous', 'case', 'type'], ['zone', 'distance', 'type'],
  ['own', 'type', 'next'], ['zone', 'bracketed', 'type'], ['change', 'dateKind', 'zone', 'turn'], ['lead', 'zone', 'type'],
  ['zone', 'placed', 'type'], ['zone', 'acted', 'type', 'case'], ['zone', 'dash', 'type'], ['zone', 'partitive', 'case'],
  ['type', 'figureCase', 'case'], ['compared', 'zone'], ['cell', 'zone'], ['cell', 'type'], ['cell', 'dateKind'], ['when', 'zone'],
  ['when', 'zone', 'turn'], ['when', 'tense'], ['when', 'tense', 'zone'], ['when', 'grain', 'zone'], ['when', 'kind', 'change'],
  ['when', 'status'], ['word', 'zone'], ['word', 'kind'], ['word', 'turn'], ['word', 'tense'], ['apart', 'zone', 'dateKind'],
  ['apart', 'turn'], ['apart', 'when'], ['apart', 'dated', 'when'], ['apart', 'type', 'case'], ['apart', 'turn', 'type'],
  ['apart', 'placed', 'type'], ['apart', 'acted', 'type'], ['zone', 'tense'], ['zone', 'tense', 'dated'], ['zone', 'free', 'dated'],
  ['compared', 'dateKind'], ['compared', 'turn'], ['lastZone', 'zone', 'lastUnit'], ['lastZone', 'lastGap'],
  ['lastZone', 'type', 'case'], ['lastZone', 'dateKind', 'zone'], ['lastZone', 'turn', 'zone'],
  ['order', 'zone'], ['order', 'turn'], ['itsTense', 'tense'], ['itsTense', 'tense', 'zone'],
  ['nextTheme', 'case'], ['nextTheme', 'type', 'case'], ['nextNextTheme', 'type', 'case'], ['nextTheme', 'kind'],
  ['verbTheme', 'type', 'case'], ['verbTheme', 'zone', 'case'], ['countedTheme', 'type', 'case'], ['nextTheme', 'verbTheme'],
];

/** Columns that say nothing of a name, or too little for as few names as there are labels of. */
const OF_DATES: ReadonlySet<string> =
  new Set(['grain', 'dateKind', 'when', 'word', 'compared', 'apart', 'tense', 'lastZone', 'lastGap', 'cell', 'free', 'order', 'itsTense']);
const OF_NAMES: Slot['crosses'] = SHARED.filter((cross) => !cross.some((name) => OF_DATES.has(name)));
/** Columns that say nothing of a date, or too little. */
const NOT_OF_DATES: ReadonlySet<string> = new Set(['mentions', 'inTitle', 'speaks', 'label', 'verbTheme', 'countedTheme', 'acted']);
const OF_PERIODS: Slot['crosses'] = SHARED.filter((cross) => !cross.some((name) => NOT_OF_DATES.has(name)));

const slot = (name: SlotName, role: number, reach: Reach): Slot => (
  {
    name, columns: COLUMNS, crosses: name === 'period' ? OF_PERIODS : OF_NAMES,
    candidates: (scene, of) => collectNames(scene, of, role, reach), fill, key,
  }
);

export const subject = slot('subject', Role.actor, { lines: 0, title: false, after: 'sentence' });
export const place = slot('place', Role.place, { lines: 0, title: false, after: 'sentence' });
export const counterparty = slot('counterparty', Role.name, { lines: 0, title: false, after: 'sentence' });
export const speaker = slot('speaker', Role.speaker, { lines: 2, title: false, after: 'line' });
export const period = slot('period', Role.date, { lines: 12, title: true, after: 'sentence' });
