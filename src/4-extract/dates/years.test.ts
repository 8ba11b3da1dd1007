import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTextPipeline } from '../../core.js';

/** Sentences with a date whose year is left out, marked by brackets, and its value: half behind the publication, half ahead. */
const rows = readFileSync('training/dates/years.tsv', 'utf8').trim().split('\n').map((line) => line.split('\t') as [published: string, value: string, marked: string]);
const { extract } = createTextPipeline({ off: ['names', 'facts'] });
/** Halves by publication day, so that sentences that differ in their verb alone stay together. */
const days = [...new Set(rows.map(([published]) => published))];
const half = (published: string): 'tuned' | 'held back' => (days.indexOf(published) % 2 === 0 ? 'tuned' : 'held back');

function isRight([published, value, marked]: (typeof rows)[number]): boolean {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  return extract(marked.replace(/[[\]]/gu, ''), { published, language: 'kk' }).dates.some((date) => date.start < end && date.end > start && date.value === value);
}

describe('the year of a bare month or day', () => {
  it.each([['tuned', 0.95], ['held back', 0.92]] as const)('is right in the half that is %s in %d of cases', (which, least) => {
    const of = rows.filter(([published]) => half(published) === which);
    expect(of.length).toBeGreaterThanOrEqual(75);
    expect(of.filter(isRight).length / of.length).toBeGreaterThanOrEqual(least);
  });
});
