/** Issues as messages of a `VFile`, and back: the code is the rule id, the stage group before its slash the source. */
import type { VFile } from 'vfile';
import type { Issue } from './record/schema.js';

/**
 * Reports an issue as a message with its rule id, source and place.
 *
 * @param text what the issue's offsets are into; left out for doubts without a place
 */
export function doubtIn(file: VFile, issue: Issue, text = ''): void {
  const options = issue.start === undefined ? {} : { place: { start: pointAt(text, issue.start), end: pointAt(text, issue.end ?? issue.start) } };
  const message = file.message(issue.message, { ruleId: issue.code, source: 'derek', ...options });
  message.fatal = issue.severity === 'error' ? true : issue.severity === 'warning' ? false : undefined;
}

/** The record's issues: every message that is ours, in the order of the stages. */
export function issuesOf(file: VFile): Issue[] {
  return file.messages
    .filter((message) => message.source === 'derek')
    .map((message) => {
      const place = message.place && 'start' in message.place ? message.place : undefined;
      return {
        code: message.ruleId ?? 'unknown',
        severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
        message: message.reason,
        ...(place ? { start: place.start.offset ?? 0, end: place.end.offset ?? 0 } : {}),
      };
    });
}

/** Line and column, from 1, of an offset. */
function pointAt(text: string, offset: number): { line: number; column: number; offset: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1, offset };
}
