import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_ENTRIES } from '../kazakh/calendar.js';
import { createLexicon } from '../kazakh/lexicon.js';
import { NUMERAL_ENTRIES } from '../kazakh/numerals.js';
import { segment } from './doc.js';
import { SENTENCE_EXAMPLES } from './sentences.examples.js';
import { SENTENCE_RULES, splitSentences } from './sentences.js';
import { Kind, textOf, tokenise } from './tokens.js';

const lexicon = createLexicon([...NUMERAL_ENTRIES, ...CALENDAR_ENTRIES]);
const tokensOf = (text: string): string[] => {
  const tokens = tokenise(text, lexicon);
  return Array.from({ length: tokens.count }, (_, i) => textOf(tokens, i, i + 1));
};

describe('tokens', () => {
  it.each([
    ['1300-ден астам', ['1300', '-', 'ден', 'астам']],
    ['11,9 млрд', ['11', ',', '9', 'млрд']],
    ['10мың м²', ['10', 'мың', 'м²']],
    ['Қасым-Жомарт', ['Қасым', '-', 'Жомарт']],
    ['«X» ЖШС', ['«', 'X', '»', 'ЖШС']],
    ['a\nб', ['a', '\n', 'б']],
    ['😀5', ['😀', '5']],
  ])('%s', (text, expected) => expect(tokensOf(text)).toEqual(expected));

  it('cover every character but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('а', 'Қ', 'x', '5', ' ', '\n', '-', '.', '«', '😀', '\u00a0', '²') }), (text) => {
        const { tokens } = segment(text, lexicon);
        let end = 0;
        for (let i = 0; i < tokens.count; i++) {
          const start = tokens.start[i] ?? 0;
          expect(text.slice(end, start).trim()).toBe('');
          expect(tokens.gap[i] === 1).toBe(i === 0 || start > end || tokens.kind[i - 1] === Kind.Break);
          end = tokens.end[i] ?? 0;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});

describe('sentences', () => {
  for (const [rule, texts] of Object.entries(SENTENCE_EXAMPLES)) {
    it.each(texts)(`${rule}: %s`, (text) => {
      const expected = text.split('|').map((part) => part.trim());
      const plain = text.replaceAll('|', '');
      expect(segment(plain, lexicon).sentences.map((s) => plain.slice(s.start, s.end))).toEqual(expected);
      const fired: string[] = [];
      splitSentences(tokenise(plain, lexicon), (name) => fired.push(name));
      expect(fired).toContain(rule);
    });
  }

  it('have an example for every rule', () => expect(Object.keys(SENTENCE_EXAMPLES).sort()).toEqual(SENTENCE_RULES.map((r) => r.name).sort()));

  it('leave only white space outside, and never cross a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('а', 'Қ', '5', ' ', '\n', '.', '!', '»', '«', '–', 'т', ',') }), (text) => {
        const { sentences } = segment(text, lexicon);
        let end = 0;
        for (const s of sentences) {
          expect(text.slice(end, s.start).trim()).toBe('');
          expect(text.slice(s.start, s.end)).not.toContain('\n');
          end = s.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});
