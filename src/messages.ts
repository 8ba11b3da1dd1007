/** Issues as messages of a `VFile`, and back: the code is the rule id, the stage group before its slash the source. */
import type { VFile } from 'vfile';
import type { Issue } from './record/schema.js';

/**
 * Reports an issue as a message with its rule id, source and place.
 *
 * @param text what the issue's offsets are into; left out for doubts without a place
 */
export function doubtIn(file: VFile, issue: Issue, text = ''): void {
  const { start, end = start } = issue;
  const options = start === undefined ? {} : { place: { start: pointAt(file, text, start), end: pointAt(file, text, end ?? start) } };
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
        message: message.reason, ...(place ? { start: place.start.offset ?? 0, end: place.end.offset ?? 0 } : {}),
      };
    });
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/**
 * Where the lines of each file's text begin, found once: a long text has many doubts. (`vfile-location` looks through all lines for each.)
 */
const lines = new WeakMap<VFile, { readonly text: string; readonly starts: readonly number[] }>();

/** Line and column, from 1, of an offset. */
function pointAt(file: VFile, text: string, offset: number): Point {
  let known = lines.get(file);
  if (known?.text !== text) lines.set(file, (known = { text, starts: lineStarts(text) }));
  const { starts } = known;
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1, offset };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
