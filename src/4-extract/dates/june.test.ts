import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTextPipeline } from '../../core.js';

/** Sentences with маусым in brackets, June or a season. */
const rows = readFileSync('training/dates/june.tsv', 'utf8').trim().split('\n').map((line) => line.split('\t') as [meant: string, marked: string]);
const { extract } = createTextPipeline({ off: ['names', 'facts'] });

function isRight([meant, marked]: (typeof rows)[number]): boolean {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const { dates } = extract(marked.replace(/[[\]]/gu, ''), { published: '2025-10-14', language: 'kk' });
  return dates.some((date) => date.start < end && date.end > start && /-06(?:$|\/\.\.$)/u.test(date.value ?? '')) === (meant === 'june');
}

describe('маусым without a day', () => {
  it.each([['tuned', 0], ['held back', 1]] as const)('is June or a season in the half that is %s', (_, half) => {
    const of = rows.filter((__, k) => k % 2 === half);
    expect(of.length).toBeGreaterThanOrEqual(20);
    expect(of.filter((row) => !isRight(row)).map(([, marked]) => marked).length / of.length).toBeLessThanOrEqual(0.1);
  });
});
