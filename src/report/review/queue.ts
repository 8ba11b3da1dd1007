/** What to look at first: the mentions and slots that the program was least sure of. */
import type { Article, Fact } from '../../record/schema.js';

/** An item of the queue: the article, what it is and where, its words, how sure. */
export type QueueItem = readonly [article: number, at: string, what: string, words: string, confidence: number];

/** Items that are kept; the surer ones go. */
const MOST = 2000;
/** From here on nothing needs a second look. */
const SURE = 0.95;

export interface Queue {
  readonly add: (article: Article, number: number) => void;
  readonly items: () => readonly QueueItem[];
}

export function createQueue(): Queue {
  let items: QueueItem[] = [];
  const cut = (): void => {
    items.sort((a, b) => a[4] - b[4] || a[0] - b[0]);
    items = items.slice(0, MOST);
  };
  return {
    add: (article, number) => {
      const put = (at: string, what: string, words: string, confidence: number): void => {
        if (confidence < SURE) items.push([number, at, what, words.slice(0, 120), Math.round(confidence * 1000) / 1000]);
      };
      for (const [prefix, lists] of [['', article], ['headline/', article.headline]] as const) {
        for (const kind of ['entities', 'money', 'dates', 'quantities'] as const) {
          for (const [index, { surface, confidence }] of lists[kind].entries()) {
            put(`${prefix}${kind}/${index}`, kind, surface, confidence);
          }
        }
      }
      for (const [index, fact] of article.facts.entries()) {
        for (const [slot, confidence] of Object.entries(fact.confidence))
          put(`facts/${index}`, slot, wordsOf(article, fact, slot), confidence as number);
      }
      if (items.length > 4 * MOST) cut();
    },
    items: () => {
      cut();
      return items;
    },
  };
}

/** The figure, and what the slot says of it. */
function wordsOf(article: Article, fact: Fact, slot: string): string {
  const [list, index] = fact.figure.split('/');
  const figure = (list === 'money' ? article.money : article.quantities)[Number(index)]?.surface ?? '';
  const value = fact[slot as keyof Fact];
  const told =
    typeof value === 'object' && value !== null && 'text' in value
      ? value.text
      : slot === 'indicator'
        ? fact.indicator
        : typeof value === 'string' && slot !== 'period'
          ? (article.entities.find(({ ref }) => ref === value)?.name ?? '')
          : '';
  return told === '' ? figure : `${told} – ${figure}`;
}
