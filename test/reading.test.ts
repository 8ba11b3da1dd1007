/** Whoever reads a dataset while it is published again sees a whole one, always. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStaging } from '../src/7-emit/publish.js';

const VERSIONS = 100;
const NAMES = ['datapackage.json', 'articles.csv', 'records.jsonl'];

let out: string;
beforeEach(async () => { out = join(await mkdtemp(join(tmpdir(), 'derek-reading-')), 'out'); });
afterEach(async () => { await rm(join(out, '..'), { recursive: true }); });

/** Reads without pause, in a thread of its own, and tells what was amiss. Every file of version 7 is '7' a thousand times. */
const READER = `
  const { readFileSync, realpathSync, readdirSync } = require('node:fs');
  const { join } = require('node:path');
  const { parentPort, workerData: { out, names, stop } } = require('node:worker_threads');
  const amiss = [];
  const seen = new Set();
  let reads = 0;
  const versionOf = (path) => {
    const numbers = readFileSync(path, 'latin1').split(' ');
    if (numbers.length !== 1000 || numbers.some((one) => one !== numbers[0])) throw new Error('torn: ' + path);
    return Number(numbers[0]);
  };
  const current = () => realpathSync(join(out, '.versions', 'current'));
  parentPort.postMessage('reading');
  while (Atomics.load(stop, 0) === 0) {
    try {
      // By its names: every file is there, whole, and none is older than one read before it.
      let last = -1;
      for (const name of names) {
        const version = versionOf(join(out, name));
        if (version < last) throw new Error('back from ' + last + ' to ' + version);
        last = version;
        reads += 1;
      }
      seen.add(last);
    } catch (error) { amiss.push(String(error)); }
    // As one: what the link leads to is one version, and stays at least until the one after the next.
    const folder = current();
    try {
      const versions = readdirSync(folder).map((name) => versionOf(join(folder, name)));
      if (versions.length !== names.length || versions.some((one) => one !== versions[0])) throw new Error('mixed: ' + versions);
    } catch (error) {
      if (!(error.code === 'ENOENT' && current() !== folder)) amiss.push(String(error));
    }
  }
  parentPort.postMessage({ amiss: amiss.slice(0, 10), count: amiss.length, reads, versions: seen.size });`;

async function publish(version: number): Promise<void> {
  const staging = await openStaging(out, NAMES);
  for (const name of NAMES) await writeFile(join(staging.folder, name), Array.from({ length: 1000 }, () => version).join(' '));
  await staging.publish(`k${version}`);
  await staging.discard();
}

test(`${VERSIONS} versions, read without pause`, async () => {
  await mkdir(out);
  await publish(0);
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const reader = new Worker(READER, { eval: true, workerData: { out, names: NAMES, stop } });
  await new Promise((done) => { reader.once('message', done); });
  const told = new Promise<{ amiss: string[]; count: number; reads: number; versions: number }>((done, failed) => { reader.once('message', done).once('error', failed); });
  for (let version = 1; version <= VERSIONS; version += 1) await publish(version);
  Atomics.store(stop, 0, 1);
  const { amiss, count, reads, versions } = await told;
  expect({ amiss, count }).toEqual({ amiss: [], count: 0 });
  expect(reads).toBeGreaterThan(VERSIONS);
  expect(versions).toBeGreaterThan(VERSIONS / 10);
}, 60_000);
