/** Slots that are words of the text: what is measured, what was done, what for. */
import type { FigureContext } from '../figure-context.js';
import { PARAMETERS, PURPOSES, UNIT_NOUNS } from '../../../kazakh/fact-words.js';
import { kept, NO_WORD } from '../../../kazakh/word.js';
import { Cat, Role, type Parse } from '../parse/types.js';
import { formOfWord } from '../words.js';
import { CONTEXT } from './context-columns.js';
import { between, most, near, NULL, TITLE, type Scene, type Slot, type SlotName } from './slot.js';
import { columnOf, gapTo, Zone, zoneOf } from './zone.js';

const WORD = [
  'zone', 'distance', 'nouns', 'verbs', 'commas', 'figures', 'dashes', 'cat', 'case', 'form', 'name', 'next', 'previous', 'nextNext',
  'stem', 'nextStem', 'previousStem', 'counted', 'sameVerb', 'turn', 'said', 'inTitle', 'quotes', 'ending', 'verbOf', 'classOf', 'sort',
  'lastZone', 'lastGap', 'lastUnit', 'aim', 'cell', 'theme', 'nextTheme', 'previousTheme', 'verbTheme', 'counts', 'topic', 'like',
] as const;
export const COLUMNS: readonly string[] = [...CONTEXT, ...WORD];

/** Parse and unit of a candidate. */
export const placeOf = (scene: Scene, candidate: number): { readonly parse: Parse; readonly u: number } =>
  candidate >= TITLE && scene.title !== null ? { parse: scene.title, u: candidate - TITLE } : { parse: scene.body, u: candidate };

/** Sentences before the figure's that are looked into. */
const BACK = 3;

/** Units that have a role: of the sentence, of those before it in reach, of the lead-in, the column's head, the section and the title. */
function collect(scene: Scene, { at, line: l }: FigureContext, role: number, back: number): number[] {
  const { body } = scene;
  const { first, last, lines, line, roles } = body;
  const out: number[] = [];
  const add = (from: number, to: number): void => { for (let u = from; u < to; u++) {
    if (u !== at && (roles[u]! & role) !== 0) out.push(u);
  } };
  const own = lines[l];
  const start = first[at] as number;
  add(start, last[at] as number);
  let from = start;
  for (let k = 0; k < back && from > Math.max(0, body.dateline); k++) {
    const to = from;
    from = first[from - 1] as number;
    if (line[from] !== l && line[to - 1] !== l - 1 && own?.kind === 'text') break;
    add(from, to);
  }
  for (const other of [own?.header ?? -1, own?.head ?? -1, own?.section ?? -1]) {
    const span = lines[other];
    if (span !== undefined && span.to <= from) add(span.from, span.to);
  }
  if (back > 1 && scene.title !== null) {
    for (let u = 0; u < scene.title.units.length; u++) if ((scene.title.roles[u]! & role) !== 0) out.push(TITLE + u);
  }
  return out;
}

function fill(scene: Scene, of: FigureContext, candidate: number, v: Int32Array): void {
  let n = CONTEXT.length;
  if (candidate === NULL) {
    v.fill(0, n, n + WORD.length);
    return;
  }
  const { parse, u } = placeOf(scene, candidate);
  const { units, cat, kase, stem, theme, counts, first, last, verbAfter, quote, classes } = parse;
  const unit = units[u]!;
  const { form } = unit;
  const isTitle = candidate >= TITLE;
  const zone = isTitle ? Zone.title : zoneOf(parse, of, u);
  const close = zone >= 1 && zone <= 4 || zone === Zone.label;
  const end = last[u] as number;
  v[n++] = zone;
  v[n++] = close ? near(Math.abs(u - of.at)) + 1 : near(end - u) + 13;
  v[n++] = close ? between(counts.nouns, u, of.at, 5) : most((counts.nouns[end] as number) - (counts.nouns[u + 1] as number), 5);
  v[n++] = close ? between(counts.verbs, u, of.at, 3) : most((counts.verbs[end] as number) - (counts.verbs[u + 1] as number), 3);
  v[n++] = close ? between(counts.commas, u, of.at, 3) : 4;
  v[n++] = isTitle ? 4 : between(counts.figures, u, of.at, 3);
  v[n++] = close ? between(counts.dashes, u, of.at, 2) : 3;
  v[n++] = cat[u] as number;
  v[n++] = kase[u] as number;
  v[n++] = form === null ? 0 : 1 + (form.owned ? 1 : 0) + (form.plural ? 2 : 0) + (form.infinitive ? 4 : 0) + (form.verb !== null ? 8 : 0);
  v[n++] = unit.kind === 'entity' ? 1 + parse.nameKinds[unit.index]! : 0;
  v[n++] = u + 1 < end ? (cat[u + 1] as number) : 0;
  v[n++] = u > (first[u] as number) ? (cat[u - 1] as number) : 0;
  v[n++] = u + 2 < end ? (cat[u + 2] as number) : 0;
  v[n++] = stem[u] as number;
  v[n++] = u + 1 < end ? (stem[u + 1] as number) : 0;
  v[n++] = u > (first[u] as number) ? (stem[u - 1] as number) : 0;
  v[n++] = of.kind === 2 && of.unit !== 0 && isCounted(scene, of, unit.lower) ? 1 : 0;
  v[n++] = isTitle ? 0 : verbAfter[u] === verbAfter[of.at] ? 1 : (verbAfter[of.at] as number) < 0 ? 2 : 3;
  v[n++] = close ? turnOf(parse, u, of.at) : 6;
  v[n++] = most(scene.salience.stems.get(stem[u] as number) ?? 0, 5);
  v[n++] = scene.salience.titleStems.has(stem[u] as number) ? 1 : 0;
  v[n++] = isTitle ? 0 : quote[u] === quote[of.at] ? 1 : (quote[u] as number) > 0 ? 2 : 3;
  v[n++] = endingOf(unit.word);
  const verb = verbAfter[u] as number;
  v[n++] = verb < 0 ? 0 : (stem[verb] as number);
  v[n++] = cat[u] === Cat.verb || cat[u] === Cat.converb ? (classes[u] as number) : verb < 0 ? 0 : (classes[verb] as number);
  v[n++] = sortOf(unit.word);
  const like = of.like < 0 ? undefined : scene.contexts[of.like];
  v[n++] = like === undefined || isTitle ? 0 : zoneOf(parse, like, u) + 1;
  v[n++] = like === undefined || isTitle ? 0 : gapTo(like, u);
  v[n++] = of.likeness;
  v[n++] = aimOf(units[u + 1]?.word ?? NO_WORD);
  v[n++] = columnOf(scene.body, of, parse, u, zone);
  v[n++] = theme[u] as number;
  v[n++] = u + 1 < end ? (theme[u + 1] as number) : 0;
  v[n++] = u > (first[u] as number) ? (theme[u - 1] as number) : 0;
  v[n++] = of.verb < 0 ? 0 : (scene.body.theme[of.verb] as number);
  v[n++] = theme[of.at + 1] as number;
  v[n++] = scene.salience.topics[0] ?? 0;
  v[n++] = like === undefined || isTitle ? 0 : u > like.at ? 1 : between(counts.figures, u, of.at, 4) + 2;
}

function isCounted({ body }: Scene, { index }: FigureContext, lower: string): boolean {
  const counted = body.figures[index]?.quantity?.of ?? '';
  const word = counted.slice(counted.lastIndexOf(' ') + 1);
  return word !== '' && lower.startsWith(word.slice(0, Math.max(3, word.length - 2)));
}

/** How many nouns in the nominative stand between, as heads of their phrases: 0 for the nearest. */
function turnOf({ cat }: Parse, u: number, at: number): number {
  let heads = 0;
  const [a, b] = u < at ? [u + 1, at] : [at + 1, u];
  for (let k = a; k < b && heads < 5; k++) {
    const own = cat[k] as number;
    const next = cat[k + 1] as number;
    if ((own === Cat.nom || own === Cat.owned) && !(next >= Cat.nom && next <= Cat.attr) && next !== Cat.infinitive) heads++;
  }
  return heads;
}

/** A number for the last three letters of a word. */
const endingOf = kept(({ lower }) => {
  let number = 0;
  for (let k = Math.max(0, lower.length - 3); k < lower.length; k++) number = (number * 131 + lower.charCodeAt(k)) | 0;
  return number;
});
const sortOf = kept((word) => {
  const { stem } = formOfWord(word);
  return UNIT_NOUNS.has(stem) ? 1 : PARAMETERS.has(stem) ? 2 : 0;
});
const aimOf = kept(({ lower }) => (PURPOSES.has(lower) ? 2 : lower === 'бойынша' ? 1 : 0));

/** The letters by which two forms are one head. */
const HEAD = 5;
const headOf = kept(({ lower }) => lower.slice(0, HEAD));
const key = (scene: Scene, candidate: number): string => {
  const { parse, u } = placeOf(scene, candidate);
  return headOf(parse.units[u]!.word);
};

const SHARED: readonly (readonly string[])[] = [
  ['zone', 'distance'], ['zone', 'distance', 'kind'], ['zone', 'case', 'kind'], ['cat', 'next', 'kind'], ['cat', 'next', 'zone'],
  ['stem', 'kind'], ['stem', 'zone'], ['stem', 'cat'], ['stem', 'next'], ['zone', 'turn', 'kind'], ['zone', 'turn', 'cat'],
  ['cat', 'previous', 'kind'], ['cat', 'zone', 'verbClass'], ['cat', 'zone', 'verbStem'], ['cat', 'zone', 'figureCase', 'kind'],
  ['zone', 'after', 'kind'], ['zone', 'before', 'kind'], ['zone', 'afterStem'], ['zone', 'beforeStem'], ['zone', 'verbStem'],
  ['zone', 'lineKind', 'kind'], ['zone', 'lineKind', 'cat'],
  ['zone', 'change', 'kind'], ['zone', 'partitive', 'kind'], ['zone', 'commas', 'verbs'], ['zone', 'nouns', 'cat'],
  ['zone', 'figures', 'kind'], ['zone', 'unit'], ['zone', 'counted', 'kind'], ['counted', 'distance'], ['zone', 'sameVerb'],
  ['zone', 'dashes', 'cat'],
  ['zone', 'rank'], ['zone', 'quotes'], ['zone', 'quoted'], ['zone', 'said'], ['zone', 'inTitle'], ['ending', 'kind'],
  ['ending', 'next'], ['form', 'zone', 'next'], ['zone', 'depth'], ['cat', 'next', 'nextNext'], ['stem', 'afterStem'], ['stem', 'unit'],
  ['zone', 'after', 'afterAfter', 'kind'], ['distance', 'cat', 'kind'], ['distance', 'next', 'zone'], ['classOf', 'zone', 'kind'],
  ['zone', 'bracketed'], ['zone', 'status'], ['sort', 'kind', 'case'], ['sort', 'zone', 'next'], ['lastZone', 'lastUnit', 'zone'],
  ['lastZone', 'cat', 'lastUnit'], ['zone', 'lastUnit', 'kind'], ['aim', 'case', 'next'], ['cell', 'zone'], ['cell', 'cat'],
  ['zone', 'tense'], ['zone', 'free', 'kind'], ['zone', 'free', 'lastUnit'],
  ['theme', 'kind'], ['theme', 'zone'], ['theme', 'zone', 'kind'], ['theme', 'unit'], ['theme', 'verbTheme'],
  ['theme', 'verbTheme', 'kind'], ['theme', 'next'], ['theme', 'nextTheme'], ['theme', 'previousTheme'], ['theme', 'topic'],
  ['theme', 'case', 'kind'], ['theme', 'form', 'kind'], ['theme', 'turn', 'kind'], ['theme', 'distance'], ['stem', 'verbTheme'],
  ['stem', 'topic'], ['theme', 'cat', 'zone'],
];

const slot = (name: SlotName, role: number, back: number): Slot =>
  ({ name, columns: COLUMNS, crosses: SHARED, candidates: (scene, of) => collect(scene, of, role, back), fill, key });

export const measure = slot('measure', Role.noun, BACK);
export const predicate = slot('predicate', Role.verb, 1);
export const purpose = slot('purpose', Role.aim, 1);
