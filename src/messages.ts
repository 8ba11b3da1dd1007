/** Issues as messages of a `VFile`, and back: the code is the rule id, the stage group before its slash the source. */
import type { VFile } from 'vfile';
import { location, type Location } from 'vfile-location';
import type { Issue } from './record/schema.js';

/**
 * Reports an issue as a message with its rule id, source and place.
 *
 * @param text what the issue's offsets are into; left out for doubts without a place
 */
export function doubtIn(file: VFile, issue: Issue, text = ''): void {
  const options = issue.start === undefined ? {} : { place: { start: pointAt(file, text, issue.start), end: pointAt(file, text, issue.end ?? issue.start) } };
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

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The lines of each file's text, found once: a long text has many doubts. */
const locations = new WeakMap<VFile, { readonly text: string; readonly lines: Location }>();

/** Line and column, from 1, of an offset. */
function pointAt(file: VFile, text: string, offset: number): Point {
  let known = locations.get(file);
  if (known?.text !== text) locations.set(file, (known = { text, lines: location(text) }));
  const { line, column } = known.lines.toPoint(offset) ?? { line: 1, column: offset + 1 };
  return { line, column, offset };
}
