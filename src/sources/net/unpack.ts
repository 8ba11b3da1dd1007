/** Unpacks a body within limits: `gzip`, `deflate` and `br`, one over another if need be. */
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { Transform } from 'node:stream';
import { FetchFault } from './fault.js';

/** Times its packed size that a body may have. News packs to a tenth; the worst that zlib can do is a thousandth. */
const MOST_TIMES = 200;
/** Bytes from which on the ratio counts: a short body of blanks is no bomb. */
const SMALL = 1 << 20;

/**
 * @param codings of the header `content-encoding`, in the order in which they were applied
 * @throws FetchFault `bomb`, `too-large`, `type` for a coding that is not known; `truncated` for a body that ends early
 */
export async function unpack(body: Buffer, codings: readonly string[], maxBytes: number): Promise<Buffer> {
  let bytes = body;
  for (const coding of codings.toReversed()) bytes = await through(decoder(coding, bytes), bytes, maxBytes);
  return bytes;
}

function decoder(coding: string, bytes: Buffer): Transform {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    // Some servers send it without its header.
    case 'deflate':
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new FetchFault('type', `the answer is packed as "${coding}", which was not asked for`);
  }
}

async function through(stream: Transform, packed: Buffer, maxBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  stream.end(packed);
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > SMALL && length > packed.length * MOST_TIMES)
        throw new FetchFault('bomb', `the answer unpacks to more than ${MOST_TIMES} times its size`);
      if (length > maxBytes) throw new FetchFault('too-large', `the answer unpacks to more than ${maxBytes} bytes`);
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof FetchFault) throw error;
    throw new FetchFault('truncated', `the answer's packing is broken: ${(error as Error).message}`);
  } finally {
    stream.destroy();
  }
  return Buffer.concat(pieces);
}
