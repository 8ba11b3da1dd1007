/** Reads the archive's own files: where its records are, and what they say. */
import { open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnit } from '../../7-emit/manifest.js';
import { MEMBER_HEAD, memberLength, peekMember, unpackMember } from './member.js';
import type { Placed } from './place.js';

/** Bytes in which the head of any record of ours lies, packed. */
const PEEK = 4096;

/** Where the whole members of a file end, in order; what stands behind the last is broken. */
export async function memberEnds(path: string): Promise<number[]> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const ends: number[] = [];
    for (let at = 0; at < size; ) {
      const length = memberLength(await bytesAt(handle, at, MEMBER_HEAD));
      if (length === null || at + length > size) break;
      ends.push((at += length));
    }
    // The last one may have its length and not its bytes.
    while (ends.length > 0 && !(await isSound(handle, ends.at(-2) ?? 0, ends.at(-1) ?? 0))) ends.pop();
    return ends;
  } finally {
    await handle.close();
  }
}

/** A record of the archive: its type, and where it is. `metadata` comes with what it says. */
export interface Listed extends Placed {
  readonly type: string;
  readonly said?: unknown;
}

/** All records of all files, file by file in the order of their names. */
export async function* listArchive(folder: string): AsyncGenerator<Listed> {
  const names = (await readdir(folder, { recursive: true }).catch(() => [])).map((name) => name.replaceAll('\\', '/'));
  for (const name of names.filter((one) => /\.warc\.gz(?:\.open)?$/.test(one)).sort(byCodeUnit)) {
    const path = join(folder, name);
    const handle = await open(path);
    try {
      let from = 0;
      for (const to of await memberEnds(path)) {
        const head = peekMember(await bytesAt(handle, from, Math.min(PEEK, to - from))).toString('latin1');
        const type = /^WARC-Type: (\w+)/m.exec(head)?.[1] ?? '';
        const placed = { file: name.replace(/\.open$/, ''), from, to, type };
        yield type === 'metadata'
          ? { ...placed, said: JSON.parse(blockOf(unpackMember(await bytesAt(handle, from, to - from))).toString('utf8')) }
          : placed;
        from = to;
      }
    } finally {
      await handle.close();
    }
  }
}

/** What stands between a record's head and its end. */
function blockOf(record: Buffer): Buffer {
  return record.subarray(record.indexOf('\r\n\r\n') + 4, record.length - 4);
}

async function isSound(handle: FileHandle, from: number, to: number): Promise<boolean> {
  try {
    unpackMember(await bytesAt(handle, from, to - from));
    return true;
  } catch {
    return false;
  }
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, at);
  return bytes.subarray(0, bytesRead);
}
