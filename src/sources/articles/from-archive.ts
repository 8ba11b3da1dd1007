/** Articles with their versions, from the archive alone: what the state knows follows from it. */
import { addressKey } from '../discover/found.js';
import { listArchive } from '../archive/read.js';
import { orderKey, type Change, type State } from '../state/store.js';
import type { ArticleState, Capture, Placed, UrlState } from '../state/types.js';
import { withCapture } from './versions.js';

interface Placement {
  readonly capture: Capture;
  readonly placed: Placed;
}

/** All captures in their order. */
async function capturesIn(warcs: string): Promise<Placement[]> {
  const found: Placement[] = [];
  let said: { readonly capture: Capture; readonly from: Placed } | null = null;
  for await (const record of listArchive(warcs)) {
    if (record.type === 'metadata') {
      said = isCapture(record.said) ? { capture: record.said, from: record } : null;
      continue;
    }
    // What was said stands before what came.
    if (said !== null) found.push({ capture: said.capture, placed: { file: record.file, from: said.from.from, to: record.to } });
    said = null;
  }
  return found.sort((a, b) => a.capture.seq - b.capture.seq);
}

const isCapture = (said: unknown): said is Capture => typeof said === 'object' && said !== null && 'seq' in said && 'outcome' in said;

/** @param warcs folder of the archive's files */
export async function articlesInArchive(warcs: string): Promise<ArticleState[]> {
  const articles = new Map<string, ArticleState>();
  for (const { capture, placed } of await capturesIn(warcs)) {
    const after = withCapture(articles.get(capture.article), capture, placed);
    if (after !== undefined) articles.set(capture.article, after);
  }
  return [...articles.values()].sort((a, b) => a.seq - b.seq);
}

/** Fills a state that was lost: articles are found again by their addresses, and are not looked at again. */
export async function refillState(state: State, warcs: string): Promise<number> {
  const captures = await capturesIn(warcs);
  const articles = await articlesInArchive(warcs);
  const changes: Change[] = articles.flatMap((article) => [
    state.articles.put(article.id, article),
    state.order.put(orderKey(article.seq), article.id),
  ]);
  for (const { capture: { url, source, at, article } } of captures) {
    const isFile = !/^https?:/.test(url);
    const key = isFile ? `folder:${url}` : addressKey(url);
    if (key === null) continue;
    const seen: UrlState = {
      url, source, status: 'ok', found: at, first: at, hint: {}, failures: 0, looks: Number.MAX_SAFE_INTEGER, article,
    };
    changes.push(state.urls.put(key, seen), ...(isFile ? [] : [state.keys.put(`url:${key}`, article)]));
  }
  const last = captures.at(-1);
  if (last !== undefined) await state.commit([...changes, state.meta.put('meta', { seq: last.capture.seq, changed: last.capture.seq })]);
  return articles.length;
}
