/** Files of every format with their bytes shuffled by hand: nothing throws, nothing hangs, and nothing is empty without a word. */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isReject, parseRecord, splitRecords } from '../src/1-ingest/index.js';
import { ingestOptions } from '../src/1-ingest/options.js';
import { unpack } from '../src/1-ingest/unpack/index.js';
import { RejectError } from '../src/record/source.js';
import { tarOf, warcOf, zipOf, zstOf } from './support/archives.js';
import { PARQUET } from './support/parquet.js';

/** Corruptions of each format; `npm run check:long` makes many more. */
const RUNS = Number(process.env['DEREK_RUNS'] ?? 100);
/** Files that are read side by side, so that none waits for the disk. */
const AT_ONCE = 50;
const STORY = 'Ауылда жаңа мектеп ашылды, онда 240 бала оқиды. Құрылысқа 340 млн теңге жұмсалды.';
const PAGE = `<!doctype html><html lang="kk"><head><meta charset="utf-8"><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Мектеп"}</script></head><body><h1>Мектеп ашылды</h1><div class="news-text"><p>${STORY}</p><table><tr><td>1</td><td>2</td></tr></table></div></body></html>`;
const row = (id: number): string => JSON.stringify({ id, title: 'Мектеп', text: STORY, tags: ['а', { b: 1 }] });
const options = ingestOptions();

const FILES: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array | string>> = {
  'a.txt': () => `Мектеп ашылды\n12.02.2026\n${STORY}\n• бір\n• екі`,
  'a.md': () => `---\ntitle: Мектеп\n---\n# Мектеп\n${STORY}\n\n| а | б |\n|---|---|\n| 1 | 2 |\n\n- бір\n- **екі**`,
  'a.toml.md': () => `+++\ntitle = "Мектеп"\n+++\n${STORY}`,
  'a.html': () => PAGE,
  'a.json': () => `[${row(1)},\n${row(2)},\n${row(3)}]`,
  'b.json': () => `{"items":[${row(1)},${row(2)}],"posts":[${row(3)}]}`,
  'a.jsonl': () => `${row(1)}\n${row(2)}\n${row(3)}\n`,
  'a.csv': () => `id,title,text\n1,"Мек, ""теп""","${STORY}"\n2,Мектеп,"${STORY}\nекінші"\n`,
  'a.tsv': () => `id\ttitle\ttext\n1\tМектеп\t${STORY}\n2\tМектеп\t${STORY}\n`,
  'a.xml': () => `<?xml version="1.0"?><rss xmlns:content="x"><channel><title>Дала</title><item><guid>1</guid><title>Мектеп &amp; мен</title><content:encoded><![CDATA[<p>${STORY}</p>]]></content:encoded></item><item><guid>2</guid><description>${STORY}</description></item></channel></rss>`,
  'b.xml': () => `<?xml version="1.0"?><feed xmlns="x"><entry><id>1</id><link href="https://a.kz/1"/><title>Мектеп</title><content type="xhtml"><div><p>${STORY}</p></div></content></entry></feed>`,
  'c.xml': () => '<?xml version="1.0"?><urlset><url><loc>https://a.kz/1</loc><lastmod>2026-01-01</lastmod></url><url><loc>https://a.kz/2</loc></url></urlset>',
  'a.jsonl.gz': () => gzipSync(`${row(1)}\n${row(2)}\n`),
  'a.jsonl.zst': () => zstOf(`${row(1)}\n${row(2)}\n`),
  'a.zip': () => zipOf({ 'a.html': PAGE, 'b.txt': STORY, 'c.jsonl': `${row(1)}\n` }, ['b.txt']),
  'a.tar': () => tarOf({ 'a.html': PAGE, 'b.txt': STORY }),
  'a.tgz': async () => gzipSync(await tarOf({ 'a.html': PAGE, 'b.txt': STORY })),
  'a.warc': () => warcOf([{ url: 'https://a.kz/1', content: PAGE }, { url: 'https://a.kz/2', content: gzipSync(PAGE), headers: { 'Content-Encoding': 'gzip' } }]),
  'a.warc.gz': () => warcOf([{ url: 'https://a.kz/1', content: PAGE }, { url: 'https://a.kz/2', content: PAGE }], true),
  'a.parquet': () => Buffer.from(PARQUET, 'base64'),
};

/** Numbers that are the same on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One to four changes: a byte flipped, set or lost, a stretch cut out, doubled, moved or zeroed, the end cut off. */
function corrupted(bytes: Uint8Array, next: () => number): Buffer {
  let out = Buffer.from(bytes);
  for (let left = 1 + Math.floor(next() * 4); left > 0 && out.length > 0; left--) {
    const at = Math.floor(next() * out.length);
    const length = 1 + Math.floor(next() * Math.min(64, out.length - at));
    const piece = out.subarray(at, at + length);
    const rest = [out.subarray(0, at), out.subarray(at + length)] as const;
    switch (Math.floor(next() * 7)) {
      case 0: out = Buffer.from(out); out[at] = (out[at] ?? 0) ^ (1 << Math.floor(next() * 8)); break;
      case 1: out = Buffer.from(out); out[at] = Math.floor(next() * 256); break;
      case 2: out = Buffer.concat(rest); break;
      case 3: out = Buffer.concat([rest[0], piece, piece, rest[1]]); break;
      case 4: out = Buffer.concat([rest[1], piece, rest[0]]); break;
      case 5: out = Buffer.concat([rest[0], Buffer.alloc(length), rest[1]]); break;
      default: out = out.subarray(0, at);
    }
  }
  return out;
}

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-corruption-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

/** How many articles, rejects and passings come of bytes. Everything but a rejection is thrown on. */
async function outcomes(name: string, bytes: Uint8Array, place = 0): Promise<number> {
  const path = join(folder, `${place}-${name}`);
  writeFileSync(path, bytes);
  let count = 0;
  for await (const one of unpack({ uri: name, path, size: bytes.length }, 500, options)) {
    if (!('bytes' in one)) {
      count += 1;
      continue;
    }
    for (const record of splitRecords(one.bytes, one.source, options)) {
      count += 1;
      try {
        if (!isReject(record)) parseRecord(record, options);
      } catch (error) {
        if (!(error instanceof RejectError)) throw error;
      }
    }
  }
  return count;
}

describe('corrupted files of every format', () => {
  test.each(Object.keys(FILES))('%s', async (name) => {
    const whole = Buffer.from((await FILES[name]?.()) ?? '');
    expect(await outcomes(name, whole)).toBeGreaterThan(0);
    const next = random(name.length * 7919 + name.charCodeAt(0) + 3);
    // Parquet is decoded in a thread for each file.
    const runs = name === 'a.parquet' ? Math.ceil(RUNS / 10) : RUNS;
    const run = async (place: number): Promise<void> => {
      const bytes = corrupted(whole, next);
      const shown = bytes.toString('base64').slice(0, 3000);
      const count = await outcomes(name, bytes, place).catch((error: unknown) => { throw new Error(shown, { cause: error }); });
      if (count === 0) throw new Error(`nothing was told of ${shown}`);
    };
    for (let done = 0; done < runs; done += AT_ONCE) await Promise.all(Array.from({ length: Math.min(AT_ONCE, runs - done) }, (_, place) => run(place)));
  });
});
