/** Stage 1: bytes to articles as their sources give them. */
export { parseRecord, plainTextOf, readArticle } from './parse.js';
export { isReject, type Ingested, type RawRecord } from './records.js';
export { rejectOf, splitRecords, type Source } from './split.js';
