/** From the bytes of a file to articles and rejects, one at a time, whatever happens to any of them. */
import type { Source } from '../1-ingest/index.js';
import { RejectError } from '../record/source.js';
import type { Article, Reject } from '../record/schema.js';

/** What became of one article. */
export type Outcome =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'reject'; readonly reject: Reject };

/** Says why the record at a place in a file, counted from 0, is not to be tried; called before each. */
export type Refuse = (index: number) => Pick<Reject, 'code' | 'message'> | undefined;

/** Turns a file into outcomes, in the file's order. */
export interface ArticleProcessor {
  (bytes: Uint8Array, source: Source, refuse?: Refuse): Iterable<Outcome>;
}

type Origin = Pick<Reject, 'id' | 'uri' | 'sha256'>;

/**
 * A processor made of the stages: `split` cuts a file into records, with rejects in the places of those that could not
 * be read; `toArticle` is everything that one record goes through. What either throws becomes a reject of that record,
 * and the next one is taken up.
 */
export function articleProcessor<Record extends Origin>(
  split: (bytes: Uint8Array, source: Source) => Iterable<Record | Reject>,
  toArticle: (record: Record) => Article,
): ArticleProcessor {
  return function* (bytes, source, refuse) {
    let index = 0;
    for (const record of split(bytes, source)) {
      const refused = refuse?.(index);
      index += 1;
      if (refused !== undefined) {
        yield { kind: 'reject', reject: { id: record.id, uri: record.uri, sha256: record.sha256, stage: 'run', ...refused } };
      } else if ('stage' in record && 'code' in record) yield { kind: 'reject', reject: record };
      else yield outcomeOf(record, toArticle);
    }
  };
}

function outcomeOf<Record extends Origin>(record: Record, toArticle: (record: Record) => Article): Outcome {
  try {
    return { kind: 'article', article: toArticle(record) };
  } catch (error) {
    return { kind: 'reject', reject: rejectFor(error, record) };
  }
}

/** The reject that an error makes: its own code, or `internal` for one that nobody foresaw. */
export function rejectFor(error: unknown, { id, uri, sha256 }: Origin): Reject {
  if (error instanceof RejectError) return { id, uri, sha256, stage: error.stage, code: error.code, message: error.message };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    id, uri, sha256, stage: 'run', code: 'internal', message: `${message}. This is a fault of derek; please report it with the article.`,
  };
}
