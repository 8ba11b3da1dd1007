/** Tar archives, as they stream. */
import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { refuse } from '../formats/format.js';
import { faultOfName } from './names.js';
import type { Budget, Container, Member, Packed } from './packed.js';

const SIGN = Buffer.from('ustar');

interface Entry extends AsyncIterable<Uint8Array> {
  readonly header: { readonly name: string; readonly type?: string | null };
  readonly resume: () => void;
}

export const tar: Container = {
  name: 'tar',
  endings: ['tar'],
  begins: (head) => SIGN.equals(head.subarray(257, 262)),
  members: entries,
};

async function* entries(file: Packed, _budget: Budget): AsyncGenerator<Member> {
  const source = Readable.from(file.chunks());
  const unpacked = extract();
  source.once('error', (error) => unpacked.destroy(error));
  try {
    for await (const entry of source.pipe(unpacked) as unknown as AsyncIterable<Entry>) {
      yield* member(file, entry);
      // What was not asked for is passed by, so that the next header is found.
      entry.resume();
    }
  } catch (error) {
    if ((error as Error).name === 'RejectError') throw error;
    throw refuse('archive', `The tar archive is broken (${(error as Error).message}); what comes after is lost. Fetch the file again.`);
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

async function* contents(entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    yield* entry;
  } catch (error) {
    throw refuse('archive', `The member is broken (${(error as Error).message}). Fetch the archive again.`);
  }
}

function* member(file: Packed, entry: Entry): Generator<Member> {
  const { name, type } = entry.header;
  const uri = `${file.uri}/${name.replace(/^\.\//, '')}`;
  if (type === 'directory') return;
  const fault = faultOfName(name);
  if (fault) yield { uri, broken: fault };
  else if (type === 'symlink' || type === 'link') {
    yield { uri, broken: refuse('archive-link', 'The member is a link; links of archives are not followed.') };
  } else if (type !== 'file' && type !== 'contiguous-file') {
    yield { uri, broken: refuse('archive', `The member is no file but a ${type ?? 'thing of an unknown kind'}.`) };
  } else yield { uri, name, chunks: () => contents(entry) };
}
