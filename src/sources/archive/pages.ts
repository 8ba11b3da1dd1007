/** Pages of the archive, as a shard reads them. */
import { open } from 'node:fs/promises';
import { unpackMember } from './member.js';
import { pathOf, type Placed } from './writer.js';

/** Pages of one shard. */
export interface ArchivedPages {
  /** Folder of the archive's files. */
  readonly archive: string;
  readonly pages: readonly ArchivedPage[];
  /** Changes when the pages do: they need not be read to know. */
  readonly key: string;
}

export interface ArchivedPage extends Placed {
  /** Id of its article. */
  readonly id: string;
  /** Where it was fetched from; of a file, its source and name. */
  readonly url: string;
  /** What a news sitemap or feed says of its publication. */
  readonly published?: string;
}

/** What was kept, and what is known of it. */
export interface PageInput {
  readonly page: ArchivedPage;
  readonly bytes: Uint8Array;
  /** Charset by the header; undefined where it names none. */
  readonly charset: string | undefined;
  /** Whether it is a page of the web, not a file of a folder. */
  readonly isPage: boolean;
}

export async function readPages({ archive, pages }: ArchivedPages): Promise<PageInput[]> {
  const inputs: PageInput[] = [];
  for (const page of pages) inputs.push(pageIn(page, await membersAt(pathOf(archive, page.file), page)));
  return inputs;
}

async function membersAt(path: string, { from, to }: Placed): Promise<Buffer> {
  const handle = await open(path);
  try {
    const bytes = Buffer.alloc(to - from);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
    if (bytesRead < bytes.length) throw new Error(`${path} is shorter than it was`);
    return unpackMember(bytes);
  } finally {
    await handle.close();
  }
}

/** Behind the record of what was said stands that of what came; before a page, the head of its answer. */
function pageIn(page: ArchivedPage, records: Buffer): PageInput {
  const said = blockAt(records, 0);
  const came = blockAt(records, said.end + 4);
  if (!/^WARC-Type: response\r$/m.test(came.head)) return { page, bytes: came.block, charset: undefined, isPage: false };
  const end = came.block.indexOf('\r\n\r\n');
  const type = /^content-type: *(.*)\r$/im.exec(came.block.toString('latin1', 0, end + 2))?.[1];
  return { page, bytes: came.block.subarray(end + 4), charset: /charset\s*=\s*["']?([\w-]+)/i.exec(type ?? '')?.[1], isPage: true };
}

function blockAt(records: Buffer, at: number): { readonly head: string; readonly block: Buffer; readonly end: number } {
  const start = records.indexOf('\r\n\r\n', at) + 4;
  const head = records.toString('latin1', at, start);
  const end = start + Number(/^Content-Length: (\d+)\r$/m.exec(head)?.[1] ?? Number.NaN);
  return { head, block: records.subarray(start, end), end };
}
