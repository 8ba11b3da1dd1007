import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawArticle } from '../record/source.js';
import { normalise, sourceText } from './index.js';

const KAZAKH = 'Ауылда жаңа мектеп ашылып, оған облыстық бюджеттен қаржы бөлінді. Бұл туралы әкімдік хабарлады.';

/** Stretches of prose with everything in them that is repaired, and much that must not be. */
const cyrillic = fc.array(
  fc.oneof(
    fc.constantFrom(
      'қаржы', 'бөлінді', 'тeңгe', 'бiр', 'жəне', 'AҚШ', 'ХХI', 'iPhone', 'и\u0306', 'y\u0306', 'е\u0308', '\u00AD', '\u200B', '\u200F', '\uFEFF', '\u00A0', '\u202F', '\u2009', '\t', '\n', '-\n', '\u2028', '  ', ' ', '8-i', '1,6% -ға',
      '«', '»', '–', '.', ',', '😀', '\u0301', '\u1161', 'ᄒ', '\uD800', '\u0000', 'Å', '\u212B', '#', '№', 'əp', 'ïy',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 25 },
);
const latin = fc.array(
  fc.constantFrom('qarjy', 'bölındı', 'teñge', 'Iesı', 'aiaq', 'sentr', 'QR', 'XIX', 'BAQ.KZ', 'Facebook', ' ', '\u00A0', 'a\u0306', 'j\u0306', 'şyğarmaşylyq', 'operasia', '«', '1,5', '-', '\u00AD', 'q', 'ı', 'İ', 'жə'),
  { maxLength: 25 },
);
const arabic = fc.array(
  fc.constantFrom('قارجى', 'ٴبولىندى', 'تەڭگە', 'ا ق ش', 'ا ق ش-تىڭ', '2026-جىلعى', '٤٠', '،', '؟', ' ', 'ـ', 'كىتاپ', 'ٵ', 'ٴ', 'ي', 'يا', '٬', '\u00A0', '\u064E', 'x', 'Facebook'),
  { maxLength: 25 },
);

/** The value of a digit, Arabic ones among them. */
const digitOf = (c: string): string => String('٠١٢٣٤٥٦٧٨٩'.includes(c) ? '٠١٢٣٤٥٦٧٨٩'.indexOf(c) : c);

function article(prose: string, parts: readonly (readonly string[])[]): RawArticle {
  return {
    id: 'a', uri: 'a', format: 'txt', sha256: '', title: null, published: null, publisher: null, authors: [], section: null, language: 'kk', issues: [],
    blocks: [{ kind: 'paragraph', text: prose }, ...parts.map((pieces) => ({ kind: 'paragraph', text: pieces.join('') }) as const)],
  };
}

describe.each([
  ['Cyrillic', KAZAKH, cyrillic],
  ['Latin', 'Auylda jaña mektep aşylyp, oğan oblystyq biudjetten qarjy bölındı, dep habarlady äkımdık.', latin],
  ['Arabic', 'اۋىلدا جاڭا مەكتەپ اشىلىپ، وعان قارجى ٴبولىندى، دەپ حابارلادى اكىمدىك.', arabic],
] as const)('%s text', (_script, prose, parts) => {
  const articles = fc.array<string[]>(parts, { maxLength: 4 }).map((blocks) => article(prose, blocks));
  const options = { languageGiven: true };

  test('every character has a place in the source, and places never go back', () => {
    fc.assert(
      fc.property(articles, (raw) => {
        const { text, toSource } = normalise(raw, options);
        const end = sourceText(raw).length;
        let last = 0;
        for (let i = 0; i <= text.length; i++) {
          const at = toSource(i);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThanOrEqual(end);
          last = at;
        }
      }),
    );
  });

  test('digits, which no repair changes, lead back to themselves', () => {
    fc.assert(
      fc.property(articles, (raw) => {
        const { text, toSource } = normalise(raw, options);
        const source = sourceText(raw);
        for (let i = 0; i < text.length; i++) {
          if (/[0-9]/.test(text.charAt(i))) expect(digitOf(source.charAt(toSource(i)))).toBe(text.charAt(i));
        }
      }),
    );
  });

  test('is in form C, with plain single spaces and nothing invisible, no line empty', () => {
    fc.assert(
      fc.property(articles, (raw) => {
        const { text } = normalise(raw, options);
        expect(text.normalize('NFC')).toBe(text);
        expect(text).not.toMatch(/[\t\r\v\f\u0085\u00A0\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF\u00AD]|\p{Cs}|(?!\n)\p{Cc}/u);
        for (const line of text.split('\n')) expect(line).toMatch(/^\S(?:| ?\S| ?\S.*\S)$/u);
        expect(text).not.toContain('  ');
      }),
    );
  });

  test('once normal, it stays as it is', () => {
    fc.assert(
      fc.property(articles, (raw) => {
        const { text } = normalise(raw, options);
        const again = normalise({ ...raw, blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line })) }, options);
        expect(again.text).toBe(text);
      }),
    );
  });
});
