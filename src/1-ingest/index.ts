/** Stage 1: bytes to articles as their sources give them. */
export { FORMATS } from './formats/index.js';
export type { IngestOptions } from './options.js';
export { parseRecord } from './parse.js';
export { isArticlePath } from './paths.js';
export { isReject, type Ingested, type RawRecord } from './records.js';
export { rejectOf, splitRecords } from './split.js';
