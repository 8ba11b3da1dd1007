/**
 * Members of a `.warc.gz`: a gzip member a record (WARC 1.1, annex D). The header of each carries the lengths of the member
 * in the extra field `sl`, so that records are found without unpacking what stands before them.
 */
import { crc32, deflateRawSync, gunzipSync, inflateRawSync } from 'node:zlib';

/** Bytes before the packed data: the fixed header, the extra field's length, and the field. */
const HEAD = 10 + 2 + 12;
const TAIL = 8;

/** One member that holds these bytes. */
export function packMember(bytes: Buffer): Buffer {
  const data = deflateRawSync(bytes);
  const head = Buffer.alloc(HEAD);
  // Magic number, deflate, an extra field, no time, no flags, no system.
  head.set([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255]);
  head.writeUInt16LE(12, 10);
  head.write('sl', 12, 'latin1');
  head.writeUInt16LE(8, 14);
  head.writeUInt32LE(HEAD + data.length + TAIL, 16);
  head.writeUInt32LE(bytes.length, 20);
  const tail = Buffer.alloc(TAIL);
  tail.writeUInt32LE(crc32(bytes), 0);
  tail.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, data, tail]);
}

export const MEMBER_HEAD = HEAD;

/** Length of the member that begins here; null for what is none of ours. */
export function memberLength(head: Buffer): number | null {
  if (head.length < HEAD || head[0] !== 0x1f || head[1] !== 0x8b || head[3] !== 4 || head.toString('latin1', 12, 14) !== 'sl') return null;
  const length = head.readUInt32LE(16);
  return length > HEAD + TAIL ? length : null;
}

/** What a whole member holds; throws when it is damaged. */
export const unpackMember = (member: Buffer): Buffer => gunzipSync(member);

/** The beginning of what a member holds, from the beginning of the member. */
export function peekMember(part: Buffer): Buffer {
  return inflateRawSync(part.subarray(HEAD), { finishFlush: 2 });
}
