/** The state of ingestion in LevelDB. Its lock goes with the process: one instance at a time, and none that a crash leaves behind. */
import { mkdir } from 'node:fs/promises';
import { ClassicLevel, type BatchOperation } from 'classic-level';
import { LockedError } from '../errors.js';
import type { HostTrouble } from '../net/hosts.js';
import type { RobotsFile } from '../net/robots.js';
import type { ArticleState, Lane, Likeness, OpenFile, RangeState, SourceState, UrlState } from './types.js';

type Db = ClassicLevel<string, unknown>;

/** A part of the store: values of one kind under keys of their own. */
export interface Part<T> {
  readonly get: (key: string) => Promise<T | undefined>;
  readonly put: (key: string, value: T) => Change;
  readonly del: (key: string) => Change;
  /** Entries whose keys begin so, in the order of the keys. */
  readonly all: (prefix?: string, limit?: number) => AsyncIterable<readonly [string, T]>;
}

export type Change = BatchOperation<Db, string, unknown>;

export interface Meta {
  /** Of the last capture. */
  readonly seq: number;
  /** Of the last that the dataset has to show. */
  readonly changed: number;
}

/** What the dataset was made of when it was made last. */
export interface Published {
  /** The last capture that it shows. */
  readonly changed: number;
  /** Of the config. */
  readonly fingerprint: string;
}

export interface State {
  readonly urls: Part<UrlState>;
  /** Addresses in their lines: the key sorts, the value is the address. */
  readonly waiting: Part<string>;
  readonly articles: Part<ArticleState>;
  /** Ids of articles in their order. */
  readonly order: Part<string>;
  /** What names an article: guids, addresses, numbers of sites. */
  readonly keys: Part<string>;
  readonly likeness: Part<Likeness>;
  readonly ranges: Part<RangeState>;
  readonly sources: Part<SourceState>;
  readonly robots: Part<RobotsFile>;
  readonly hosts: Part<HostTrouble>;
  readonly open: Part<OpenFile>;
  readonly meta: Part<Meta>;
  readonly published: Part<Published>;
  /** All or none; with `sync` on the disk when it resolves. */
  readonly commit: (changes: readonly Change[], sync?: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @throws LockedError when another process has it open */
export async function openState(folder: string): Promise<State> {
  await mkdir(folder, { recursive: true });
  const db: Db = new ClassicLevel<string, unknown>(folder, { valueEncoding: 'json' });
  try {
    await db.open();
  } catch (error) {
    if (((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'LEVEL_LOCKED')
      throw new LockedError(`${folder} is in use by another derek; wait for it to end, or stop it`);
    throw error;
  }
  const part = <T>(name: string): Part<T> => {
    const of = (key: string): string => `${name}\u0000${key}`;
    return {
      get: async (key) => (await db.get(of(key))) as T | undefined,
      put: (key, value) => ({ type: 'put', key: of(key), value }),
      del: (key) => ({ type: 'del', key: of(key) }),
      async *all(prefix = '', limit = -1) {
        for await (const [key, value] of db.iterator({ gte: of(prefix), lt: of(`${prefix}\u{10ffff}`), limit }))
          yield [key.slice(name.length + 1), value as T] as const;
      },
    };
  };
  return {
    urls: part('url'), waiting: part('waiting'), articles: part('article'), order: part('order'), keys: part('key'),
    likeness: part('like'), ranges: part('range'), sources: part('source'), robots: part('robots'), hosts: part('host'),
    open: part('open'), meta: part('meta'), published: part('published'),
    commit: (changes, sync = true) => db.batch([...changes], { sync }), close: () => db.close(),
  };
}

/** Numbers whose order is that of their digits. */
const digits = (value: number): string => String(Math.round(Math.max(0, Math.min(value, 9e14)))).padStart(15, '0');

/** Key of an address in a line: smaller orders come first. */
export const waitingKey = (source: string, lane: Lane, order: number, url: string): string => `${source}!${lane}!${digits(order)}!${url}`;
export const waitingPrefix = (source: string, lane: Lane): string => `${source}!${lane}!`;
export const orderKey = digits;
/** Order by time, the newest first. */
export const newestFirst = (time: number): number => 9e14 - time;

/** The number of the next capture, and the change that notes it. @param changes whether the dataset has to show it */
export async function nextCapture(
  { meta }: Pick<State, 'meta'>,
  changes: boolean,
): Promise<{ readonly seq: number; readonly meta: Change }> {
  const { seq: last, changed } = (await meta.get('meta')) ?? { seq: 0, changed: 0 };
  const seq = last + 1;
  return { seq, meta: meta.put('meta', { seq, changed: changes ? seq : changed }) };
}

/** The changes that bring an address from one state into another, its place in line with it. */
export function urlChanges(state: Pick<State, 'urls' | 'waiting'>, key: string, before: UrlState | undefined, after: UrlState): Change[] {
  const [old, fresh] = [before?.wait, after.wait];
  return [
    ...(before === undefined || old === undefined ? [] : [state.waiting.del(waitingKey(before.source, old.lane, old.order, key))]),
    ...(fresh === undefined ? [] : [state.waiting.put(waitingKey(after.source, fresh.lane, fresh.order, key), key)]),
    state.urls.put(key, after),
  ];
}
