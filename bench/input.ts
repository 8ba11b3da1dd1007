/**
 * Large inputs, each through `derek run` in a process of its own: time and memory at its peak; and pages a second of CPU time
 * that are read by a site's rule and by Readability. DEREK_INPUT=0.1 makes everything a tenth as large.
 *
 *     npx jiti bench/input.ts [jsonl] [array] [zip] [warc] [pages]
 */
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { readArticle } from '../dist/1-ingest/index.js';
import { warcOf } from '../test/support/archives.js';
import { madeTexts } from './made.js';
import type { BenchText } from './texts.js';

const SCALE = Number(process.env['DEREK_INPUT'] ?? 1);
const MOST_MB = 600;
const PAGES = Math.ceil(20_000 * SCALE);
const PAGE_BYTES = 35_000;
/** One article in ten is Kazakh; the others are told by their language, as in the archive of a portal in two languages. */
const RUSSIAN = 'Сегодня в городе открыли новую школу, на строительство которой было выделено 340 млн тенге из областного бюджета. ';

const texts = madeTexts(1000, 12);
const textAt = (n: number): BenchText => {
  const text = texts[n % texts.length]!;
  return { ...text, id: `a${n}`, title: `${text.title} ${n}`, text: n % 10 === 0 ? `${text.text}\n${n} адам келді.` : RUSSIAN.repeat(15) };
};

function* rows(bytes: number, [start, between, end]: readonly [string, string, string]): Generator<string> {
  yield start;
  for (let n = 0, made = 0; made < bytes; n += 1) {
    const row = `${n === 0 ? '' : between}${JSON.stringify(textAt(n))}`;
    made += Buffer.byteLength(row);
    yield row;
  }
  yield end;
}

/**
 * A page in the manner of a portal, most of it the frame around the article. Without `known` nothing in it has a name that says where the
 * body is.
 */
function page(n: number, known = true): { url: string; html: string } {
  const { title, text } = texts[n % texts.length]!;
  const body = `${text}\n${n} адам келді.`.split('\n').map((line) => `<p>${line}</p>`).join('');
  const article = known
    ? `<h1 class="article__title">${title}</h1><div class="article__time">18:11, 12 Ақпан 2026</div><div class="article__body-text">${body}</div>`
    : `<h1>${title}</h1><div>18:11, 12 Ақпан 2026</div><div class="x1">${body}</div>`;
  const link = (k: number): string =>
    `<li class="m1"><a href="https://kaz.news.example/kk/kogam/${k}-astanada-zhana-mektep-ashyldy" class="m2"><span class="m3">Қалада жаңа мектеп ашылды ${k}</span></a></li>`;
  const links = Array.from({ length: (PAGE_BYTES - Buffer.byteLength(article)) / Buffer.byteLength(link(100)) }, (_, k) => link(k))
    .join('');
  const html =
    `<!DOCTYPE html><html lang="kk"><head><meta charset="utf-8"><title>${title}</title></head><body><ul>${links}</ul>${article}<footer>© 2026</footer></body></html>`;
  return { url: `https://${known ? 'kaz.inform.kz' : 'news.example'}/news/${n}`, html };
}
async function* warc(): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < PAGES; n += 1) yield await warcOf([page(n)].map(({ url, html }) => ({ url, content: html })), true);
}

async function zip(path: string): Promise<void> {
  const archive = new ZipFile();
  const written = pipeline(archive.outputStream as unknown as NodeJS.ReadableStream, createWriteStream(path));
  for (let n = 0; n < PAGES; n += 1) archive.addReadStreamLazy(`${n}.html`, (give) => give(null, Readable.from([page(n).html])));
  archive.end();
  await written;
}

const written = (parts: Iterable<string> | AsyncIterable<Uint8Array>) =>
  (path: string): Promise<void> => pipeline(Readable.from(parts, { objectMode: false }), createWriteStream(path));

const INPUTS: Readonly<Record<string, readonly [string, (path: string) => Promise<void>]>> = {
  jsonl: ['1 GB of JSONL', (path) => written(rows(SCALE * 2 ** 30, ['', '\n', '\n']))(`${path}.jsonl`)],
  array: ['one JSON array of 200 MB', (path) => written(rows(SCALE * 200e6, ['[', ',\n', ']']))(`${path}.json`)],
  zip: [`a zip of ${PAGES} pages`, (path) => zip(`${path}.zip`)],
  warc: [`a WARC of ${PAGES} pages`, (path) => written(warc())(`${path}.warc.gz`)],
};

/** What the process held at most, in MB, and what it printed. */
async function ran(folder: string, file: string): Promise<{ peakMB: number; told: string; code: number | null }> {
  const child = spawn(process.execPath, [resolve('dist/cli.js'), 'run', file, '-o', join(folder, 'out'), '-f', 'jsonl', '-t', '1'], {
    cwd: folder, stdio: ['ignore', 'ignore', 'pipe'],
  });
  let [peakMB, told] = [0, ''];
  child.stderr.on('data', (chunk: Buffer) => { told += chunk.toString(); });
  const look = setInterval(() => {
    try {
      peakMB = Math.max(peakMB, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) >> 10);
    } catch { /* it has ended */ }
  }, 200);
  const code = await new Promise<number | null>((done) => { child.on('close', done); });
  clearInterval(look);
  return { peakMB, told, code };
}

async function memory(name: string): Promise<boolean> {
  const [title, write] = INPUTS[name]!;
  const folder = await mkdtemp(join(tmpdir(), 'derek-input-'));
  try {
    await write(join(folder, 'all'));
    const file = ['all.jsonl', 'all.json', 'all.zip', 'all.warc.gz'][Object.keys(INPUTS).indexOf(name)]!;
    const { size } = await stat(join(folder, file));
    const started = performance.now();
    const { peakMB, told, code } = await ran(folder, file);
    console.log(
      `${title} (${Math.round(size / 1e6)} MB): ${Math.round((performance.now() - started) / 1000)} s, at most ${peakMB} MB, exit ${code}\n${told.trim().split('\n').slice(-3).join('\n')}`,
    );
    return peakMB > 0 && peakMB < MOST_MB;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Pages a second of CPU time, from bytes to text. */
function pages(known: boolean, count: number): number {
  const bytes = Array.from({ length: count }, (_, n) => page(n, known))
    .map(({ url, html }) => ({ url, html: new TextEncoder().encode(html) }));
  const read = (): void => { for (const { url, html } of bytes) readArticle(html, { uri: url, format: 'html' }); };
  read();
  const before = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(before);
  return Math.round(count / ((user + system) / 1e6));
}

const asked = process.argv.slice(2);
let well = true;
for (const name of Object.keys(INPUTS)) if (asked.length === 0 || asked.includes(name)) well = (await memory(name)) && well;
if (asked.length === 0 || asked.includes('pages')) {
  console.log(`pages of ${PAGE_BYTES / 1000} KB a second of CPU time: by rule ${pages(true, 400)}, by Readability ${pages(false, 100)}`);
}
if (!well) console.error(`more than ${MOST_MB} MB, or nothing was seen`);
process.exitCode = well ? 0 : 1;
