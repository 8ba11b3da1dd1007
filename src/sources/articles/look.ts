/** One look at one address: asked for, kept in the archive, and what it says of its article settled, in one step. */
import { addressKey } from '../discover/found.js';
import { createHash } from 'node:crypto';
import type { Source } from '../../config/sources.js';
import { looksLikePage } from './kind.js';
import { identify, type KnownBy } from './identity.js';
import { afterFault, afterMissing, afterRefusal, again, bare, nextLook, retrying } from './next.js';
import { readPage, type Page } from './page.js';
import { withCapture } from './versions.js';
import { conditional, earlierOf, keep, visitOptions, type Ingestion } from '../context.js';
import { MINUTE } from '../clock.js';
import { digest } from '../archive/record.js';
import { faultOf } from '../net/fault.js';
import { headerOf, type Answer } from '../net/request.js';
import { dayOf, isLikely, timeOf } from '../stamps.js';
import { nextCapture, orderKey, urlChanges, type Change } from '../state/store.js';
import type { ArticleState, Capture, UrlState, UrlStatus } from '../state/types.js';

/** Milliseconds after which an address is tried again that leads to a host that is left alone. */
const LATER = 15 * MINUTE;

/** What a look has come to. */
export interface Looked {
  readonly status: UrlStatus;
  /** Where the address stood before. */
  readonly from: UrlStatus;
  /** Whether the dataset has to change. */
  readonly changed: boolean;
  /** The page, where it was read anew. */
  readonly page?: Page;
  /** Milliseconds since 1970 of its publication, where known. */
  readonly published?: number | null;
  readonly collides?: boolean;
  /** The host does not want to be asked now: nothing has changed for the address. */
  readonly postponed?: true;
}

/**
 * @param key of the address in the state
 * @param spend called for each request that is sent
 */
export async function look(ingestion: Ingestion, source: Source, key: string, spend: () => void): Promise<Looked> {
  const { state, visitor, clock } = ingestion;
  const before = await state.urls.get(key);
  if (before === undefined) return { status: 'gone', from: 'gone', changed: false };
  // Its place in line stays: after a crash it is the next again.
  const leased: UrlState = { ...before, status: 'leased' };
  await state.commit(urlChanges(state, key, before, leased), false);
  let answer: Answer;
  try {
    answer = await visitor.visit(before.url, { ...visitOptions(ingestion, source), headers: conditional(before), spend });
  } catch (error) {
    const fault = faultOf(error);
    if (fault.code === 'backoff' || fault.code === 'stopped') {
      const later =
        fault.code === 'stopped'
          ? before
          : { ...before, ...again(visitor.hosts.closedUntil(new URL(before.url).host) || clock.now() + LATER) };
      await state.commit(urlChanges(state, key, leased, later), false);
      return { status: later.status, from: before.status, changed: false, postponed: true };
    }
    const after = afterFault(ingestion, before, fault);
    await state.commit(urlChanges(state, key, leased, after));
    return { status: after.status, from: before.status, changed: false };
  }
  const seen = { ingestion, source, key, before, leased, answer, at: clock.now() };
  return ingestion.settle(() => {
    // A page that is gone often leads home.
    if (answer.status === 404 || answer.status === 410 || (answer.status < 300 && addressKey(answer.url) === null)) return missing(seen);
    if (answer.status === 304 && before.body !== undefined) return unchanged(seen);
    return answer.status === 200 ? arrived(seen) : refused(seen);
  });
}

interface Look {
  readonly ingestion: Ingestion;
  readonly source: Source;
  readonly key: string;
  readonly before: UrlState;
  readonly leased: UrlState;
  readonly answer: Answer;
  readonly at: number;
}

type Said = Omit<Capture, 'seq' | 'source' | 'url' | 'at'>;

async function captureOf(
  { ingestion: { state }, source, answer, at }: Look,
  article: ArticleState | undefined,
  said: Said,
): Promise<{ capture: Capture; meta: Change }> {
  const { seq, meta } = await nextCapture(state, said.outcome !== 'same');
  return { capture: { seq, source: article?.source ?? source.name, url: answer.url, at, ...said }, meta };
}

async function missing(look: Look): Promise<Looked> {
  const { ingestion, source, key, before, leased, answer, at } = look;
  const { state } = ingestion;
  const reason = answer.status < 300 ? 'leads to the home page' : `status ${answer.status}`;
  const article = before.article === undefined ? undefined : await state.articles.get(before.article);
  const isFirst = article !== undefined && article.gone === undefined && isMain(look, article);
  const { capture, meta } = await captureOf(look, article, { article: article?.id ?? key, outcome: 'gone' });
  const { changes } = await keep(ingestion, source.name, answer, at, isFirst ? capture : saidOf(look, reason), null);
  const after = afterMissing(ingestion, before, answer.status, reason, at);
  const tombstone = isFirst ? withCapture(article, capture, null) : undefined;
  await state.commit([
    ...urlChanges(state, key, leased, after),
    ...changes,
    ...(tombstone === undefined ? [] : [meta, state.articles.put(tombstone.id, tombstone)]),
  ]);
  return { status: after.status, from: before.status, changed: tombstone !== undefined };
}

async function refused(look: Look): Promise<Looked> {
  const { ingestion, source, key, before, leased, answer, at } = look;
  const reason = `status ${answer.status}`;
  const { changes } = await keep(ingestion, source.name, answer, at, saidOf(look, reason), null);
  const after = [401, 402, 403, 451].includes(answer.status)
    ? afterRefusal(before, reason, at)
    : retrying(before, reason, at, ingestion.random());
  await ingestion.state.commit([...urlChanges(ingestion.state, key, leased, after), ...changes]);
  return { status: after.status, from: before.status, changed: false };
}

async function unchanged(look: Look): Promise<Looked> {
  const { ingestion, source, key, before, leased, answer, at } = look;
  const { state } = ingestion;
  const article = before.article === undefined ? undefined : await state.articles.get(before.article);
  const isBack = article?.gone !== undefined && isMain(look, article);
  const { capture, meta } = await captureOf(look, article, { article: article?.id ?? key, outcome: isBack ? 'back' : 'same' });
  const { changes } = await keep(ingestion, source.name, answer, at, capture, earlierOf(answer, before.body));
  const fresh = withCapture(article, capture, null);
  const after: UrlState = {
    ...bare(before), status: before.status === 'rejected' ? 'rejected' : 'ok',
    ...nextLook(ingestion, before.first ?? at, before.looks + 1, at),
  };
  await state.commit([
    ...urlChanges(state, key, leased, after),
    ...changes,
    meta,
    ...(isBack && fresh !== undefined ? [state.articles.put(fresh.id, fresh)] : []),
  ]);
  return { status: after.status, from: before.status, changed: isBack };
}

async function arrived(look: Look): Promise<Looked> {
  const { ingestion, source, key, before, leased, answer, at } = look;
  const { state, zone } = ingestion;
  const type = headerOf(answer.headers, 'content-type');
  if (!looksLikePage(type, answer.body)) {
    const reason = `type: ${type ?? 'no type'} is no page`;
    const { changes } = await keep(ingestion, source.name, answer, at, saidOf(look, reason), null);
    await state.commit([...urlChanges(state, key, leased, { ...bare(before), status: 'rejected', reason }), ...changes]);
    return { status: 'rejected', from: before.status, changed: false };
  }
  const page = readPage(answer.body, answer.url, type, ingestion.reading);
  const { hint } = before;
  // The page's own date first; of what others say, the news sitemap's was kept before the feed's.
  const stamped = timeOf(page.published ?? hint.published, zone);
  const published = isLikely(stamped, at) ? stamped : null;
  const identity = await identify(state, {
    source: source.name, asked: before.url, url: answer.url, guid: hint.guid, page,
    day: published === null ? null : dayOf(published, zone), pattern: source.identity,
  });
  const id = before.article ?? identity.id;
  const article = before.article === undefined && identity.by === null ? undefined : await state.articles.get(id);
  const latest = article?.versions.at(-1);
  const isSide = latest !== undefined && article?.gone === undefined && isBeside(look, latest.url, identity.by);
  const isSame = isSide || latest?.digest === page.digest;
  const outcome = latest === undefined ? 'first' : !isSame ? 'changed' : article?.gone !== undefined ? 'back' : 'same';
  const { capture, meta } = await captureOf(look, article, {
    article: id, outcome, digest: page.digest, title: page.title,
    sha256: createHash('sha256').update(answer.body).digest('hex'), bytes: answer.body.length,
    ...(hint.published === undefined ? {} : { published: hint.published }),
    ...(identity.editionOf === undefined ? {} : { editionOf: identity.editionOf }),
  });
  const makesVersion = outcome === 'first' || outcome === 'changed';
  const { placed, changes } =
    await keep(ingestion, source.name, answer, at, capture, makesVersion ? null : earlierOf(answer, before.body));
  const fresh = withCapture(article, capture, placed);
  const [etag, lastModified] = [headerOf(answer.headers, 'etag'), headerOf(answer.headers, 'last-modified')];
  const { etag: _, lastModified: __, ...rest } = bare(before);
  const first = before.first ?? at;
  const refusal =
    page.reject ?? (ingestion.languages.includes(page.language) ? null : { code: 'language', message: `the text is in ${page.language}` });
  const after: UrlState = {
    ...rest,
    status: refusal === null ? 'ok' : 'rejected',
    first,
    article: id,
    body: { digest: digest(answer.body), at, url: answer.url },
    ...(refusal === null ? {} : { reason: `${refusal.code}: ${refusal.message}` }),
    ...(etag === null ? {} : { etag }),
    ...(lastModified === null ? {} : { lastModified }),
    ...(isSide || refusal?.code === 'language'
      ? { looks: before.looks }
      : nextLook(ingestion, first, before.first === undefined ? 0 : before.looks + 1, at)),
  };
  const changed = outcome !== 'same';
  await state.commit([
    ...urlChanges(state, key, leased, after),
    ...changes,
    meta,
    // A page whose reading was refused keeps no names: what it has is not an article's.
    ...(page.reject === null || outcome === 'first' ? identity.changes : []),
    ...(fresh === undefined || !changed ? [] : [state.articles.put(id, fresh), state.order.put(orderKey(fresh.seq), id)]),
  ]);
  return { status: after.status, from: before.status, changed, page, published, collides: identity.guidCollides };
}

/** Whether an address is the one that the article's versions come from. */
function isMain({ key, before }: Look, article: ArticleState): boolean {
  const main = addressKey(article.versions.at(-1)?.url);
  return main === key || main === addressKey(before.body?.url);
}

/**
 * Whether an address is not the one that tells the article's versions: two that differ in a word would make a version at each look. A new
 * address of a known guid, number or title takes over: the article has moved.
 */
function isBeside({ key, before, answer }: Look, main: string, by: KnownBy | null): boolean {
  if (addressKey(main) === addressKey(answer.url) || addressKey(main) === key) return false;
  return before.article !== undefined || by === 'link' || by === 'canonical';
}

/** What the archive says of an answer that is no capture. */
const saidOf = ({ source, before, at }: Look, reason: string) => ({ source: source.name, url: before.url, at, reason });
