import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { doubtIn, issuesOf } from './messages.js';

const issue = { code: 'date/no-anchor', severity: 'info' as const, message: 'counts from nowhere' };

test('an issue has its line and column as a message, and comes back as it was', () => {
  const file = new VFile();
  const issues = [{ ...issue, start: 0, end: 2 }, { ...issue, start: 6, end: 9 }, { ...issue, severity: 'error' as const }];
  for (const one of issues) doubtIn(file, one, 'бір\nекі үш\nтөрт');
  expect(file.messages.map(({ line, column }) => [line, column])).toEqual([[1, 1], [2, 3], [undefined, undefined]]);
  expect(issuesOf(file)).toEqual(issues);
});

test('the text may change from stage to stage', () => {
  const file = new VFile();
  doubtIn(file, { ...issue, start: 4, end: 5 }, 'бір\nекі');
  doubtIn(file, { ...issue, start: 4, end: 5 }, 'бір екі');
  expect(file.messages.map(({ line, column }) => [line, column])).toEqual([[2, 1], [1, 5]]);
});
