/** What the pipeline was unsure of, article by article, as `vfile-reporter` prints it. */
import type { Writable } from 'node:stream';
import { VFile } from 'vfile';
import { reporter as print } from 'vfile-reporter';
import { recordsOf } from '../dataset/records.js';
import { pathId } from '../1-ingest/ids.js';
import type { Article, Issue, Reject } from '../record/schema.js';

/** Articles with messages that are printed at once. */
const BATCH = 100;

/** Prints the doubts of a dataset's articles, then what was rejected. */
export async function reportDoubts(dataset: string, rejects: readonly Reject[], stderr: Writable): Promise<void> {
  let files: VFile[] = [];
  const flush = (): void => {
    if (files.length > 0) stderr.write(`${print(files, { color: false })}\n`);
    files = [];
  };
  const add = (file: VFile): void => {
    files.push(file);
    if (files.length >= BATCH) flush();
  };
  for await (const article of recordsOf(dataset)) if (article.issues.length > 0) add(messagesOf(article));
  for (const reject of rejects) add(messageOf(reject));
  flush();
}

function messageOf({ id, uri, code, message, stage }: Reject): VFile {
  const file = new VFile({ path: placeOf(uri, id) });
  file.message(message, { ruleId: code, source: stage }).fatal = true;
  return file;
}

/** A file, and which of its records where it has many. */
const placeOf = (uri: string, id: string): string => (id === uri || id === pathId(uri) ? uri : `${uri} ${id}`);

/** An article's issues as messages; their places are lines and columns of its text. */
export function messagesOf({ id, uri, text, issues }: Pick<Article, 'id' | 'uri' | 'text' | 'issues'>): VFile {
  const file = new VFile({ path: placeOf(uri, id) });
  for (const { code, severity, message, start, end } of issues) {
    const place = start === undefined ? undefined : { start: pointAt(text, start), end: pointAt(text, end ?? start) };
    const told = file.message(message, { ruleId: code, source: 'derek', ...(place === undefined ? {} : { place }) });
    told.fatal = FATAL[severity];
  }
  return file;
}

const FATAL = { info: null, warning: false, error: true } satisfies Record<Issue['severity'], boolean | null>;

/** Lines and columns count from 1. */
function pointAt(text: string, offset: number) {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1, offset };
}
