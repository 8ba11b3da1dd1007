/** The pipeline behind the commands. For now it reads and validates; the stages between come with `pipeline.ts`. */
import { parseRecord, splitRecords } from '../1-ingest/index.js';
import { validateArticle } from '../6-validate/index.js';
import { SCHEMA_VERSION, type Article } from '../record/schema.js';
import type { RawArticle } from '../record/source.js';
import { articleProcessor } from '../run/process.js';
import { RejectError } from '../record/source.js';
import type { Engine } from './context.js';

export const engine: Engine = {
  extract: (text, options) => {
    const { id, uri = '-', title, published, language } = options;
    const [record] = splitRecords(Buffer.from(text), { uri });
    if (record === undefined) throw new RejectError('empty', 'there is no text', '1-ingest');
    if ('stage' in record) throw new RejectError(record.code, record.message, record.stage);
    const raw = parseRecord(record);
    return toArticle({ ...raw, id: id ?? raw.id, title: title ?? raw.title, published: published ?? raw.published, language: language ?? raw.language });
  },
  processor: (config) => articleProcessor((bytes, source) => splitRecords(bytes, source, config), (record) => toArticle(parseRecord(record, config))),
};

function toArticle(raw: RawArticle): Article {
  const text = raw.blocks.map((block) => block.text).join('\n');
  const { blocks, ...rest } = raw;
  return validateArticle({
    schemaVersion: SCHEMA_VERSION, ...rest, lead: blocks[0]?.text ?? null, authors: [...raw.authors], issues: [...raw.issues],
    language: raw.language ?? 'kk', script: 'Cyrl', text,
    headline: { entities: [], money: [], dates: [], quantities: [] },
    sentences: [], entities: [], money: [], dates: [], quantities: [], facts: [],
  }).article;
}
