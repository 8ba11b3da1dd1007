/** Two versions of one article, mention by mention and field by field. */
import type { Article } from '../record/schema.js';
import { periodOf } from '../record/fact-table.js';
import { thingsOf } from '../record/things.js';
import { matched, pairUp, placesAfter, type Span } from './pair-up.js';

/** One difference. */
export interface Change {
  /** Id of the article. */
  readonly article: string;
  /** `article`, a kind of mention (`money`, `headline/dates` …), `facts` or `issues`. */
  readonly kind: string;
  readonly change: 'added' | 'gone' | 'changed';
  /** Which one it is: its index after, of what is gone before. */
  readonly item?: number;
  /** Of what has changed. */
  readonly field?: string;
  /** Characters of the mention, or of the fact's figure. */
  readonly surface?: string;
  /** What made it: of what is gone, the rule before; of all else, the one after. */
  readonly rule?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Differences of an article, and how many mentions, facts and issues are the same, by kind. */
export interface Comparison {
  readonly changes: readonly Change[];
  readonly same: ReadonlyMap<string, number>;
}

type Kind = 'entities' | 'money' | 'dates' | 'quantities';
const KINDS: readonly Kind[] = ['entities', 'money', 'dates', 'quantities'];
const PLAIN = [
  'uri', 'format', 'sha256', 'title', 'lead', 'published', 'publisher', 'authors', 'section', 'extra', 'language', 'script', 'text',
] as const satisfies readonly (keyof Article)[];

/** Fields by name, in words that mean the same in both versions. */
type Fields = Readonly<Record<string, unknown>>;

interface Item {
  readonly fields: Fields;
  readonly surface: string;
  readonly rule?: string;
}

/** Compares two versions of an article. */
export function compareArticles(before: Article, after: Article): Comparison {
  const changes: Change[] = [];
  const same = new Map<string, number>();
  const article = before.id;
  const told = (kind: string, old: readonly Item[], fresh: readonly Item[], pairs: readonly (number | null)[]): void => {
    const left = new Set(fresh.keys());
    let unchanged = 0;
    for (const [index, item] of old.entries()) {
      const pair = pairs[index] ?? null;
      const other = pair === null ? undefined : fresh[pair];
      if (pair === null || other === undefined) {
        changes.push({ article, kind, change: 'gone', item: index, ...named(item), before: item.fields });
        continue;
      }
      left.delete(pair);
      const fields = changedFields(item.fields, other.fields);
      if (fields.length === 0) unchanged += 1;
      for (const field of fields) {
        changes.push({
          article, kind, change: 'changed', item: pair, field, ...named(other), before: item.fields[field] ?? null,
          after: other.fields[field] ?? null,
        });
      }
    }
    for (const index of left) {
      changes.push({ article, kind, change: 'added', item: index, ...named(fresh[index] as Item), after: (fresh[index] as Item).fields });
    }
    same.set(kind, unchanged);
  };

  for (const field of PLAIN) {
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) {
      changes.push({ article, kind: 'article', change: 'changed', field, before: before[field], after: after[field] });
    }
  }
  const [was, is] = [aboutOf(before), aboutOf(after)];
  if (was.join('\n') !== is.join('\n')) {
    changes.push({ article, kind: 'article', change: 'changed', field: 'about', before: was, after: is });
  }
  const [body, head] = [placesAfter(before.text, after.text), placesAfter(before.title ?? '', after.title ?? '')];
  const pairs = new Map<string, readonly (number | null)[]>();
  for (const kind of KINDS) {
    const bodyPairs = pairUp(before[kind], after[kind], body);
    pairs.set(kind, bodyPairs);
    told(kind, mentionItems(before, kind, before[kind]), mentionItems(after, kind, after[kind]), bodyPairs);
    const [old, fresh] = [before.headline[kind], after.headline[kind]];
    told(`headline/${kind}`, mentionItems(before, kind, old), mentionItems(after, kind, fresh), pairUp(old, fresh, head));
  }
  told('facts', factItems(before), factItems(after), factPairs(before, after, pairs));
  told('issues', issueItems(before), issueItems(after), matched(before.issues.map(issueKey), after.issues.map(issueKey)));
  return { changes, same };
}

/** What an article is about, by name. */
const aboutOf = (article: Article): string[] => article.about.map((ref) => thingsOf(article).get(ref)?.name ?? '').sort();

const named = ({ surface, rule }: Item): Pick<Change, 'surface' | 'rule'> => ({ surface, ...(rule === undefined ? {} : { rule }) });

const changedFields = (before: Fields, after: Fields): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) =>
    JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null));

type AnyMention = Article[Kind][number];

/** A thing is told by its name, and another sum by its characters: their numbers change when anything before them does. */
function mentionItems(article: Article, kind: Kind, mentions: readonly AnyMention[]): Item[] {
  const things = kind === 'entities' ? thingsOf(article) : null;
  return mentions.map((mention) => {
    const { start: _start, end: _end, confidence: _confidence, sentence: _sentence, ...fields } =
      mention as AnyMention & Record<string, unknown>;
    const ref = fields['ref'] as string | undefined;
    const restated = fields['equivalentOf'] as number | null | undefined;
    return {
      fields: {
        ...fields, ...(things === null || ref === undefined ? {} : { ref: things.get(ref)?.name ?? null }),
        ...(restated === null || restated === undefined ? {} : { equivalentOf: mentions[restated]?.surface ?? null }),
      },
      surface: mention.surface,
      rule: mention.rule,
    };
  });
}

function factItems(article: Article): Item[] {
  const things = thingsOf(article);
  const nameOf = (ref: string | null): string | null => (ref === null ? null : (things.get(ref)?.name ?? null));
  return article.facts.map((fact) => {
    const { figure, indicator, measure, predicate, purpose, subject, place, counterparty, speaker, partOf, change, status } = fact;
    const mention = mentionAt(article, figure);
    return {
      fields: {
        figure: mention?.surface ?? null, indicator, measure: measure?.text ?? null, predicate: predicate?.text ?? null,
        purpose: purpose?.text ?? null,
        subject: nameOf(subject), place: nameOf(place), counterparty: nameOf(counterparty), speaker: nameOf(speaker), change, status,
        period: periodOf(article, fact)?.value ?? null,
        partOf: partOf === null ? null : (mentionAt(article, article.facts[partOf]?.figure ?? '')?.surface ?? null),
      },
      surface: mention?.surface ?? '',
      ...(mention === undefined ? {} : { rule: mention.rule }),
    };
  });
}

function mentionAt(article: Article, figure: string): (Span & { readonly surface: string; readonly rule: string }) | undefined {
  const [kind, index] = figure.split('/');
  return kind === 'money' || kind === 'quantities' ? article[kind][Number(index)] : undefined;
}

/** A fact is the same when its figure is. */
function factPairs(before: Article, after: Article, pairs: ReadonlyMap<string, readonly (number | null)[]>): (number | null)[] {
  const figures = before.facts.map(({ figure }) => {
    const [kind = '', index] = figure.split('/');
    return `${kind}/${pairs.get(kind)?.[Number(index)] ?? 'gone'}`;
  });
  return matched(figures, after.facts.map(({ figure }) => figure));
}

/** Issues are told by what they say, wherever they stand. */
const issueItems = (article: Article): Item[] => article.issues.map(({ code, severity, message }) =>
  ({ fields: { code, severity, message }, surface: '' }));
const issueKey = ({ code, message }: Article['issues'][number]): string => `${code} ${message}`;
