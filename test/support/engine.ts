/** A pipeline for tests of what stands around it: lines are articles, words say what becomes of them. */
import { createHash } from 'node:crypto';
import type { Engine } from '../../src/run/engine.js';
import { RejectError } from '../../src/record/source.js';
import type { Article } from '../../src/record/schema.js';
import { articleProcessor } from '../../src/run/process.js';
import { exampleArticle } from './article.js';

interface Line {
  readonly id: string;
  readonly uri: string;
  readonly sha256: string;
  readonly text: string;
}

/** `reject` is refused, `crash` is a fault of the program, anything else is the example's article under the line's id. */
function articleOf({ id, uri, sha256, text }: Line): Article {
  if (text.includes('crash')) throw new TypeError('cannot read properties of undefined');
  if (text.includes('reject')) throw new RejectError('language', 'not Kazakh', '2-normalise');
  return exampleArticle({ id, uri, sha256 });
}

/** One article a line; its id is the line's first word. */
export const lineProcessor = articleProcessor<Line>(
  (bytes, { uri }) =>
    new TextDecoder().decode(bytes).split('\n').filter((line) => line !== '').map((text) => {
      if (text === 'broken-file') throw new Error('the file makes no sense');
      return { id: text.split(' ')[0] ?? '', uri, sha256: createHash('sha256').update(text).digest('hex'), text };
    }),
  articleOf,
);

export const fakeEngine: Engine = {
  extract: (text, { id = 'stdin', uri = '-', ...rest }) => ({ ...articleOf({ id, uri, sha256: 'b'.repeat(64), text }), ...rest }),
  reader: () => Promise.resolve({
    text: fakeEngine.extract,
    read: async (bytes, { uri }, given) => {
      if (bytes.length === 0) throw new RejectError('empty', 'The input is empty.', '1-ingest');
      return fakeEngine.extract(new TextDecoder().decode(bytes), { uri, ...given });
    },
  }),
  processor: () => Promise.resolve(lineProcessor),
};
