/** Calls to the server of `derek review`. */
import type { Article } from '../../../record/schema.js';

export interface Queue {
  readonly items: readonly (readonly [article: number, at: string, what: string, words: string, confidence: number])[];
  readonly labelled: number;
  readonly choices: Choices;
}

export type Choices = Readonly<
  Record<
    'relation'
      | 'change'
      | 'status'
      | 'currencyBasis'
      | 'dateKind'
      | 'grain'
      | 'basis'
      | 'quantityKind'
      | 'type'
      | 'indicator'
      | 'checked',
    readonly string[]
  >
>;

export interface Opened {
  readonly record: Article;
  readonly checked: readonly string[];
}

async function call<T>(path: string, options: RequestInit = {}): Promise<T> {
  const answer = await fetch(`api/${path}`, options);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

let queue: Promise<Queue> | undefined;
export const readQueue = (): Promise<Queue> => (queue ??= call<Queue>('queue'));
export const readArticle = (number: number): Promise<Opened> => call<Opened>(`article/${number}`);
export const saveArticle = (number: number, review: Opened): Promise<{ readonly labelled: number }> =>
  call(`article/${number}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(review) });
