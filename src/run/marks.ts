/** What the dataset must know of a shard's articles, in few bytes each: those of a million are in memory at once. */
import type { Reject } from '../record/schema.js';
import type { BaseIndex, Sections } from './stored-shard.js';

/** Articles in their order, a column each. */
export interface ShardMarks {
  /** How many articles and rejects there are. */
  readonly outcomes: number;
  readonly rejects: readonly { readonly place: number; readonly reject: Reject }[];
  /** Place of each article among the outcomes. */
  readonly places: Uint32Array;
  readonly ids: readonly string[];
  readonly uris: readonly string[];
  /** Of publication, in milliseconds; infinite when unknown. */
  readonly times: Float64Array;
  /** Bytes of its line of records, and their CRC-32. */
  readonly records: Uint32Array;
  readonly crcs: Uint32Array;
  /** 1 for one that has a sketch. */
  readonly sketched: Uint8Array;
}

/** A shard with what it holds. */
export interface KnownShard {
  readonly folder: string;
  readonly sections: Sections;
  readonly marks: ShardMarks;
}

export function marksOf({ outcomes }: BaseIndex): ShardMarks {
  const articles = outcomes.flatMap((one, place) => ('article' in one ? [{ place, ...one.article }] : []));
  // Articles of one file have one string, and so have rejects for one reason.
  const strings = new Map<string, string>();
  const shared = (text: string): string => strings.get(text) ?? (strings.set(text, text), text);
  const kept = (reject: Reject): Reject =>
    ({ ...reject, uri: shared(reject.uri), stage: shared(reject.stage), code: shared(reject.code), message: shared(reject.message) });
  return {
    outcomes: outcomes.length,
    rejects: outcomes.flatMap((one, place) => ('reject' in one ? [{ place, reject: kept(one.reject) }] : [])),
    places: Uint32Array.from(articles, ({ place }) => place), ids: articles.map(({ id }) => id),
    uris: articles.map(({ uri }) => shared(uri)),
    times: Float64Array.from(articles, ({ published }) => timeOf(published)),
    records: Uint32Array.from(articles, ({ record }) => record), crcs: Uint32Array.from(articles, ({ crc }) => crc),
    sketched: Uint8Array.from(articles, ({ sketched }) => Number(sketched)),
  };
}

/** A day counts from its midnight; a time without an offset is taken as it is, wherever the program runs. */
function timeOf(published: string | null): number {
  if (published === null) return Infinity;
  const time = Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(published) || !published.includes('T') ? published : `${published}Z`);
  return Number.isNaN(time) ? Infinity : time;
}
