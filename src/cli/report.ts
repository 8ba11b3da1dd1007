/** What the pipeline was unsure of, article by article, as `vfile-reporter` prints it. */
import type { Writable } from 'node:stream';
import { VFile } from 'vfile';
import { reporter as print } from 'vfile-reporter';
import type { Article, Issue, Reject } from '../record/schema.js';

export interface Report {
  readonly article: (article: Article) => void;
  readonly reject: (reject: Reject) => void;
  readonly end: () => void;
}

/** Articles with messages that are printed at once. */
const BATCH = 100;

/** @param before called before anything is written: wipes the line of progress */
export function reporter(stderr: Writable, before: () => void): Report {
  let files: VFile[] = [];
  const flush = (): void => {
    if (files.length === 0) return;
    before();
    stderr.write(`${print(files, { color: false })}\n`);
    files = [];
  };
  const add = (file: VFile): void => {
    files.push(file);
    if (files.length >= BATCH) flush();
  };
  return {
    article: (article) => {
      if (article.issues.length > 0) add(messagesOf(article));
    },
    reject: ({ uri, code, message, stage }) => {
      const file = new VFile({ path: uri });
      file.message(message, { ruleId: code, source: stage }).fatal = true;
      add(file);
    },
    end: flush,
  };
}

/** An article's issues as messages; their places are lines and columns of its text. */
export function messagesOf({ uri, text, issues }: Pick<Article, 'uri' | 'text' | 'issues'>): VFile {
  const file = new VFile({ path: uri });
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
