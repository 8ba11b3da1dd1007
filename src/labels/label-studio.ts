/**
 * Labels as tasks of Label Studio (its JSON for import and export): mentions are regions with a label, their values stand in the region's
 * `meta`, slots of facts are relations between regions. https://labelstud.io/guide/tasks
 */
import type { Article, Entity, Fact } from '../record/schema.js';
import { RunError } from '../run/inputs.js';
import { CHECKED, labelOf, type Checked, type Label } from './label.js';
import { FRESH_DATE, FRESH_FIGURE } from '../record/fresh.js';

const LISTS = ['entities', 'money', 'dates', 'quantities'] as const;
type List = (typeof LISTS)[number];
const PHRASES = ['measure', 'predicate', 'purpose'] as const;
const REFS = ['subject', 'place', 'counterparty', 'speaker'] as const;
const NAMES: Readonly<Record<Exclude<List, 'entities'>, string>> = { money: 'MONEY', dates: 'DATE', quantities: 'QUANTITY' };

interface Region {
  readonly id: string;
  readonly type: 'labels';
  readonly from_name: string;
  readonly to_name: string;
  readonly value: { readonly start: number; readonly end: number; readonly text?: string; readonly labels: readonly string[] };
  readonly meta?: { readonly text?: readonly string[] };
}

interface Relation {
  readonly type: 'relation';
  readonly from_id: string;
  readonly to_id: string;
  readonly direction?: string;
  readonly labels?: readonly string[];
}

interface Task {
  readonly data: {
    readonly id: string;
    readonly text: string;
    readonly title: string | null;
    readonly published: string | null;
    readonly record: Article;
    readonly checked: readonly Checked[];
  };
  readonly annotations: readonly { readonly result: readonly (Region | Relation)[] }[];
}

const region = (
  id: string,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  label: string,
  meta?: object,
): Region => ({
  id, type: 'labels', from_name: 'label', to_name: 'text',
  value: { start, end, text: text.slice(start, end), labels: [label] },
  ...(meta === undefined ? {} : { meta: { text: [JSON.stringify(meta)] } }),
});

/** Tasks to import into Label Studio, one an article. Regions are of the body; the record itself goes along in `data`. */
export function toLabelStudio(labels: readonly Label[]): Task[] {
  return labels.map(({ edited, checked }) => {
    const regions = LISTS.flatMap((list) =>
      edited[list].map((mention, index) => {
        const {
          start: _start, end: _end, surface: _surface, sentence: _sentence, rule: _rule, confidence: _confidence,
          ...values
        } = mention;
        return region(`${list}/${index}`, mention, edited.text, list === 'entities' ? (mention as Entity).type : NAMES[list], values);
      }),
    );
    const facts = edited.facts.flatMap((fact, index) => factResults(edited, fact, index));
    const { id, text, title, published } = edited;
    return { data: { id, text, title, published, record: edited, checked }, annotations: [{ result: [...regions, ...facts] }] };
  });
}

function factResults(record: Article, fact: Fact, index: number): (Region | Relation)[] {
  const results: (Region | Relation)[] = [];
  const relate = (to: string, slot: string): void =>
    void results.push({ type: 'relation', from_id: fact.figure, to_id: to, direction: 'right', labels: [slot] });
  for (const slot of PHRASES) {
    const phrase = fact[slot];
    if (phrase === null || phrase.field !== 'text') continue;
    const id = `facts/${index}/${slot}`;
    results.push(region(id, phrase, record.text, slot.toUpperCase()));
    relate(id, slot);
  }
  for (const slot of REFS) {
    const mention = fact[slot] === null ? -1 : record.entities.findIndex(({ ref }) => ref === fact[slot]);
    if (mention >= 0) relate(`entities/${mention}`, slot);
  }
  if (fact.period?.startsWith('dates/') === true) relate(fact.period, 'period');
  const whole = fact.partOf === null ? undefined : record.facts[fact.partOf];
  if (whole !== undefined) relate(whole.figure, 'partOf');
  return results;
}

/**
 * Labels of tasks that Label Studio has exported: what was moved, relabelled, removed or added there.
 *
 * @throws RunError when it is no export of tasks that `toLabelStudio` has made
 */
export function fromLabelStudio(tasks: unknown): Label[] {
  if (!Array.isArray(tasks)) throw new RunError('no export of Label Studio: it is a JSON array of tasks');
  return tasks.map((task: Partial<Task> | null, index) => {
    const record = task?.data?.record;
    if (record === undefined)
      throw new RunError(`task ${index}: no record in its data; export the tasks that derek labels --to label-studio has made`);
    const results = task?.annotations?.at(-1)?.result ?? [];
    return labelOf({ record: corrected(record, results), checked: [...(task?.data?.checked ?? CHECKED)] });
  });
}

function corrected(record: Article, results: readonly (Region | Relation)[]): Article {
  const regions = results.filter((one): one is Region => one.type === 'labels');
  const relations = results.filter((one): one is Relation => one.type === 'relation');
  const paths = new Map<string, string>();
  const lists = Object.fromEntries(
    LISTS.map((list) => {
      const made = regions.filter((one) => listOf(one) === list).sort((a, b) => a.value.start - b.value.start);
      return [
        list,
        made.map((one, index) => {
          paths.set(one.id, `${list}/${index}`);
          return mentionOf(record, one, list);
        }),
      ];
    }),
  ) as unknown as Pick<Article, List>;
  const figures = [...paths].filter(([, path]) => /^(?:money|quantities)\//.test(path));
  const told = figures.filter(
    ([id, path]) => relations.some(({ from_id }) => from_id === id) || record.facts.some(({ figure }) => figure === id && path !== ''),
  );
  const factAt = new Map(told.map(([id], index) => [id, index]));
  const facts = told.map(([id, figure]): Fact => {
    const before = record.facts.find((one) => one.figure === id);
    const to = (slot: string): string | undefined =>
      relations.find(({ from_id, labels }) => from_id === id && labels?.includes(slot))?.to_id;
    const phrase = (slot: (typeof PHRASES)[number]): Fact['measure'] => {
      const found = regions.find((one) => one.id === to(slot));
      if (found === undefined) return before?.[slot]?.field === 'title' ? before[slot] : null;
      const { start, end } = found.value;
      const same = before?.[slot];
      return same?.start === start && same.end === end ? same : { text: record.text.slice(start, end), start, end, field: 'text' };
    };
    const ref = (slot: (typeof REFS)[number]): string | null => {
      const path = paths.get(to(slot) ?? '');
      return path === undefined ? null : (lists.entities[Number(path.split('/')[1])]?.ref ?? null);
    };
    const figureOf = (path: string) => (path.startsWith('money') ? lists.money : lists.quantities)[Number(path.split('/')[1])]!;
    return {
      figure, indicator: before?.indicator ?? 'count', measure: phrase('measure'), predicate: phrase('predicate'),
      purpose: phrase('purpose'), subject: ref('subject'), place: ref('place'), counterparty: ref('counterparty'),
      speaker: ref('speaker'),
      period: paths.get(to('period') ?? '') ?? (before?.period?.startsWith('headline/') === true ? before.period : null),
      partOf: factAt.get(to('partOf') ?? '') ?? null, confidence: {}, change: figureOf(figure).change,
      status: figureOf(figure).status, sentence: figureOf(figure).sentence,
    };
  });
  return { ...record, ...lists, facts };
}

/** Labels of phrases are no mentions; every other that is no figure's or date's is a name's type. */
function listOf({ value: { labels } }: Region): List | null {
  const label = labels[0] ?? '';
  if (PHRASES.some((slot) => slot.toUpperCase() === label)) return null;
  const list = LISTS.find((one) => one !== 'entities' && NAMES[one] === label);
  return list ?? 'entities';
}

function mentionOf(record: Article, { id, value: { start, end, labels }, meta }: Region, list: List): Article[List][number] {
  const [from, index] = id.split('/');
  const before = from === list ? record[list][Number(index)] : undefined;
  const values = JSON.parse(meta?.text?.[0] ?? '{}') as object;
  const sentence = Math.max(0, record.sentences.findIndex((one) => one.start <= start && start < one.end));
  const surface = record.text.slice(start, end);
  const fresh =
    list === 'entities' ? { name: surface, ref: `e${900_000 + start}`, links: {} } : list === 'dates' ? FRESH_DATE : FRESH_FIGURE;
  const kind =
    list === 'money'
      ? { currency: 'KZT', currencyBasis: 'stated', equivalentOf: null }
      : list === 'quantities'
        ? { kind: 'count', unit: null, of: null }
        : {};
  return {
    rule: 'label-studio', confidence: 1, ...fresh, ...kind, ...before, ...values, start, end, surface, sentence,
    ...(list === 'entities' ? { type: labels[0] } : {}),
  } as unknown as Article[List][number];
}

/** The labelling config to give to Label Studio's project. */
export function labelStudioConfig(types: readonly string[]): string {
  const labels = [...types, ...Object.values(NAMES), ...PHRASES.map((slot) => slot.toUpperCase())];
  return `<View>\n  <Header value="$title"/>\n  <Relations>\n${[...PHRASES, ...REFS, 'period', 'partOf'].map((slot) => `    <Relation value="${slot}"/>\n`).join('')}  </Relations>\n  <Labels name="label" toName="text">\n${labels.map((label) => `    <Label value="${label}"/>\n`).join('')}  </Labels>\n  <Text name="text" value="$text"/>\n</View>\n`;
}
