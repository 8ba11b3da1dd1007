import { afterEach, expect, it } from 'vitest';
import { marksOf } from './marks.js';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const article = (id: string, uri: string, published: string | null, sketched = false) =>
  ({ article: { id, uri, published, sha256: 'a'.repeat(64), record: 7, crc: 9, sketched } });
const reject = { reject: { id: 'r', uri: 'r.txt', sha256: null, stage: '1-ingest', code: 'empty', message: 'no' } } as const;

it('keeps articles and rejects by their places', () => {
  const marks = marksOf({ outcomes: [article('a', 'one.jsonl', null, true), reject, article('b', 'one.jsonl', null)], sections: {} });
  expect({ ...marks, rejects: marks.rejects.map(({ place }) => place) }).toMatchObject({ outcomes: 3, rejects: [1], ids: ['a', 'b'] });
  expect(marks.uris).toEqual(['one.jsonl', 'one.jsonl']);
  expect([...marks.places]).toEqual([0, 2]);
  expect([...marks.sketched]).toEqual([1, 0]);
  expect([...marks.records]).toEqual([7, 7]);
});

it.each([
  ['2026-02-20', Date.UTC(2026, 1, 20)],
  ['2026-02-20T10:30', Date.UTC(2026, 1, 20, 10, 30)],
  ['2026-02-20T10:30:00', Date.UTC(2026, 1, 20, 10, 30)],
  ['2026-02-20T10:30:00Z', Date.UTC(2026, 1, 20, 10, 30)],
  ['2026-02-20T10:30:00+05:00', Date.UTC(2026, 1, 20, 5, 30)],
  ['no day at all', Infinity],
  [null, Infinity],
])('%s is the same instant in every time zone', (published, expected) => {
  for (const TZ of ['UTC', 'Asia/Almaty', 'America/New_York']) {
    process.env['TZ'] = TZ;
    expect([...marksOf({ outcomes: [article('a', 'a.txt', published)], sections: {} }).times]).toEqual([expected]);
  }
});
