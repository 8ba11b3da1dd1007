/**
 * A soak of scheduled ingestion: portals on this machine with faults in a tenth of their answers, a process that is killed at random,
 * articles that are edited and taken away. Says for each promise what was seen.
 *
 *     DEREK_SOAK=5000 DEREK_SOAK_SITES=20 DEREK_KILLS=50 npm run check:soak
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engine } from '../dist/run/engine.js';
import { inProcess } from '../dist/run/executor.js';
import { parseConfig } from '../dist/config/parse.js';
import type { PipelineConfigInput } from '../dist/config/schema.js';
import { regenerateFromArchive } from '../dist/sources/service/dataset.js';
import { etagOf, newsSite, pageOf, storyLines, type Fault, type NewsSite } from '../test/support/news-site.js';

const number = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const [ARTICLES, SITES, KILLS] = [number('DEREK_SOAK', 5000), number('DEREK_SOAK_SITES', 20), number('DEREK_KILLS', 50)];
/** Simulated milliseconds of a real one, and the pause between two requests in real ones. */
const [PACE, DELAY] = [1200, 20];
const FAULTS: readonly Fault[] = ['reset', 'truncated', 'status-500', 'status-503', 'status-429', 'broken-gzip', 'wrong-type', 'empty'];

let seed = number('DEREK_SEED', 1);
/** From 0 to 1, the same at every run (mulberry32). */
const random = (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

const folder = await mkdtemp(join(tmpdir(), 'derek-soak-'));
const sites: NewsSite[] = [];
for (let n = 0; n <= SITES; n += 1) sites.push(await newsSite());
const open = sites.slice(0, SITES);
/** The last one may not be asked: its address is not public, and its source does not allow that. */
const refused = sites[SITES] as NewsSite;
let faultsOn = true;
for (const site of open) {
  site.feedLength = 40;
  site.faultFor = (path) =>
    (faultsOn && random() < 0.1 && path !== '/none' ? (FAULTS[Math.floor(random() * FAULTS.length)] ?? null) : null);
}

const seconds = DELAY * PACE / 1000;
const config = (more: Partial<PipelineConfigInput> = {}): PipelineConfigInput => ({
  output: 'data', formats: ['jsonl'], fetching: { minFreeBytes: 0, contact: 'soak@example.org', concurrency: SITES, again: ['1h', '12h'] },
  ...more,
  sources: [
    ...open.map((site, index) => ({
      name: `s${index}`, feed: `${site.origin}/rss`,
      ...(
        index % 2 === 0 ? { sitemap: `${site.origin}/sitemap.xml` } : { list: { url: `${site.origin}/list?page={page}`, link: '.item a' } }
      ),
      allowPrivate: true, delay: `${seconds}s`, perDay: 1_000_000,
    })),
    { name: 'refused', feed: `${refused.origin}/rss` },
  ],
});
const started = Date.now();
const epoch = Date.UTC(2026, 0, 5);

const requests = (): number => open.reduce((sum, { asked }) => sum + asked.length, 0);

interface Told { readonly waiting: number; readonly fetched: number; readonly failed: number; readonly articles: number
  | null; readonly rss: number; readonly simulated: number }

/** Runs a process to its end, or kills it so many milliseconds after its first request. */
function child(killAfter: number | null, force = false): Promise<Told | null> {
  const script = fileURLToPath(new URL('soak-child.ts', import.meta.url));
  const task = JSON.stringify({ config: config(), folder, started, epoch, pace: PACE, force });
  const made = spawn(process.execPath, [fileURLToPath(new URL('../node_modules/jiti/lib/jiti-cli.mjs', import.meta.url)), script, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  made.stdout.on('data', (piece: Buffer) => { text += piece.toString(); });
  const before = requests();
  let timer: NodeJS.Timeout | undefined;
  const watch = killAfter === null ? undefined : setInterval(() => {
    if (requests() === before || timer !== undefined) return;
    timer = setTimeout(() => made.kill('SIGKILL'), killAfter);
  }, 10);
  return new Promise((resolve, reject) => {
    made.on('close', (code, signal) => {
      clearInterval(watch);
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(null);
      else if (code === 0) resolve(JSON.parse(text) as Told);
      else reject(new Error(`the process ended with ${code}`));
    });
  });
}

/** Hashes of the pages as they were served whole, the last for each story. */
const published = new Map<string, Map<string, readonly string[]>>();
function note(site: NewsSite): void {
  const pages = published.get(site.origin) ?? new Map<string, readonly string[]>();
  published.set(site.origin, pages);
  for (const story of site.stories) pages.set(etagOf(pageOf(site, story)), [story.title, ...story.lines]);
}

function publish(count: number): void {
  for (const site of open) {
    for (let n = 0; n < count; n += 1) {
      site.publish({ published: new Date(epoch + (Date.now() - started) * PACE - random() * 3_600_000).toISOString() });
    }
    site.publish({ path: `/admin/${site.stories.length}` });
    note(site);
  }
}

let kills = 0;
async function killed(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const told = await child(random() * 4000);
    if (told === null) kills += 1;
    else n -= 1;
  }
}

async function untilQuiet(): Promise<void> {
  for (let rounds = 0; rounds < 400; rounds += 1) {
    const told = await child(null);
    process.stderr.write(
      `${new Date((told?.simulated ?? 0)).toISOString()} waiting ${told?.waiting} fetched ${told?.fetched} failed ${told?.failed} articles ${told?.articles} rss ${Math.round((told?.rss ?? 0) / 1e6)} MB\n`,
    );
    if (told?.waiting === 0) return;
    await new Promise((resolve) => { setTimeout(resolve, 500); });
  }
  throw new Error('it does not come to rest');
}

/** Some articles are edited, some taken away, some come under another guid. */
function change(): void {
  for (const site of open) {
    for (const story of site.stories) {
      const dice = random();
      if (dice < 0.04) {
        Object.assign(story, {
          lines: storyLines(story.number, story.lines.length + Math.floor(random() * 1000)), title: `${story.title}: толықтырылды`,
        });
      } else if (dice < 0.05) story.status = 404;
      else if (dice < 0.06) story.guid = `new-${story.guid}`;
    }
    note(site);
  }
}

const each = Math.ceil(ARTICLES / SITES / 2);
const third = Math.ceil(KILLS / 3);
publish(each);
await killed(third);
change();
publish(ARTICLES / SITES - each);
await killed(third);
change();
await killed(KILLS - 2 * third);
await untilQuiet();
const elapsed = (Date.now() - started) / 1000;

// ---- what is there ----------------------------------------------------------------------------------------------

const failures: string[] = [];
const check = (what: string, seen: string, ok: boolean): void => {
  process.stdout.write(`${ok ? 'holds' : 'FAILS'}  ${what}: ${seen}\n`);
  if (!ok) failures.push(what);
};

const records = (await readFile(join(folder, 'data', 'records.jsonl'), 'utf8')).trimEnd().split('\n').map((line) =>
  JSON.parse(line) as { uri: string; title: string; text: string });
const byUri = new Map<string, typeof records>();
for (const record of records) byUri.set(record.uri, [...(byUri.get(record.uri) ?? []), record]);
const plain = (text: string): string => text.replace(/\s+/g, ' ');
let [served, missing, twice, stale, takenAway] = [0, 0, 0, 0, 0];
for (const site of open) {
  for (const story of site.stories) {
    const last = site.asked.filter(({ path, whole }) => path === story.path && whole).at(-1);
    if (last === undefined) continue;
    served += 1;
    const found = byUri.get(site.origin + story.path) ?? [];
    const [title, ...lines] = published.get(site.origin)?.get(last.etag) ?? [];
    // Served whole to a process that was killed before it could keep it, and taken away before the next could ask.
    if (found.length === 0 && story.status === 404) takenAway += 1;
    else if (found.length === 0) missing += 1;
    if (found.length > 1) twice += 1;
    if (found.length === 1 && (found[0]?.title !== title || plain(found[0]?.text ?? '') !== plain(lines.join(' ')))) stale += 1;
  }
}
const asked = open.flatMap((site) => site.asked);
const faulty = asked.filter(({ status, whole, path }) => !whole && status !== 304 && status !== 404 && path !== '').length;
process.stdout.write(
  `${ARTICLES} articles asked for, ${open.reduce((sum, { stories }) => sum + stories.length, 0)} published on ${SITES} portals; ${asked.length} requests, ${faulty} not answered whole; ${kills} kills; ${elapsed.toFixed(0)} s\n`,
);
const versions = (await readFile(join(folder, 'data', 'versions.jsonl'), 'utf8')).trimEnd().split('\n').map((line) =>
  JSON.parse(line) as { version: number; status: string });
process.stdout.write(
  `${versions.filter(({ version }) => version > 1).length} later versions, ${versions.filter(({ status }) => status === 'gone').length} tombstones\n`,
);
check(
  'every article that was served whole is in the dataset once, with its last version',
  `${served} served, ${records.length} in the dataset, ${missing} missing (${takenAway} more were served to a process that was killed, and then taken away), ${twice} twice, ${stale} not the last version`,
  missing + twice + stale === 0 && served > 0,
);
const hidden = open.flatMap((site) => site.stories.filter(({ path, status }) =>
  status === 200 && !path.startsWith('/admin') && !site.asked.some((one) => one.path === path && one.whole)));
check('every article that a portal shows was found', `${hidden.length} never asked for`, hidden.length === 0);
const gaps = open.flatMap((site) => site.asked.filter(({ after }) => after > 0).map(({ began, after }) => began - after));
const early = gaps.filter((gap) => gap < DELAY - 2).length;
check(
  `no request sooner than ${DELAY} ms after the answer before`,
  `${early} of ${gaps.length} sooner than ${DELAY - 2} ms, the least ${Math.min(...gaps).toFixed(1)} ms`, early === 0,
);
check(
  'one connection a host', `${asked.filter(({ beside }) => beside > 0).length} beside another`, asked.every(({ beside }) => beside === 0),
);
check(
  'nothing against robots.txt',
  `${asked.filter(({ path }) => path.startsWith('/admin')).length} of ${open.reduce((sum, { stories }) => sum + stories.filter(({ path }) => path.startsWith('/admin')).length, 0)} forbidden pages asked for`,
  !asked.some(({ path }) => path.startsWith('/admin')),
);
check('nothing to a refused address', `${refused.asked.length} requests`, refused.asked.length === 0);

faultsOn = false;
const before = open.map((site) => site.asked.length);
await child(null, true);
await child(null, true);
const second = open.flatMap((site, index) => site.asked.slice(before[index])).filter(({ path }) => path !== '/robots.txt');
check(
  'a second round over unchanged sources fetches no body',
  `${second.length} requests, ${second.filter(({ body, status }) => body > 0 && status === 200).length} bodies`,
  second.length > 0 && second.every(({ status }) => status !== 200),
);

const hashes = async (at: string): Promise<string> => {
  const names = (await readdir(at)).filter((name) => !name.startsWith('.')).sort();
  const all = createHash('sha256');
  for (const name of names) all.update(name).update(await readFile(join(at, name)));
  return `${names.length} files ${all.digest('hex').slice(0, 16)}`;
};
const again = parseConfig(config({ output: 'again' }), 'soak');
await regenerateFromArchive({ config: again, folder, executor: inProcess(await engine.processor(again)) });
const [one, other] = [await hashes(join(folder, 'data')), await hashes(join(folder, 'again'))];
check('regenerated from the archive alone: the same bytes', `${one}, ${other}`, one === other);

for (const site of sites) await site.close();
if (process.env['DEREK_SOAK_KEEP'] === undefined) await rm(folder, { recursive: true });
else process.stdout.write(`${folder}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
