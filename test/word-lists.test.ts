/** No rule file keeps a list of words that are knowledge of Kazakh: they are lines of the lexicon, and rules ask for them by flag. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Words that may stand together in one place of a file: a rule may speak of a few. */
const MOST = 5;
/** Shorter ones are endings, particles and letters. */
const SHORTEST = 4;

/** Files that have longer lists, and why. It only becomes shorter. */
const ALLOWED: Readonly<Record<string, string>> = {
  '1-ingest/formats/marginalia.ts': 'lines that sites put around an article',
  '2-normalise/boilerplate-rules.ts': 'phrases that sites put around an article',
  '2-normalise/language-words.ts': 'the commonest words of three languages, which tell them apart',
  '4-extract/money/elided-weights.ts': 'weights that were learned, by word',
  'kazakh/calendar.ts': 'the table of months, weekdays and units of time',
  'kazakh/countries.ts': 'the table of countries by their codes',
  'kazakh/currencies.ts': 'the table of currencies by their codes',
  'kazakh/currency-names.ts': 'the table of currencies by their codes',
  'kazakh/numerals.ts': 'the table of number words by their values',
  'kazakh/suffixes.ts': 'a stem for each way that stems end',
  'kazakh/transliterate-lexicon.ts': 'endings, which a stem of another script is tried with',
  'kazakh/transliterate-stems.ts': 'spellings that other scripts lose',
  'kazakh/units.ts': 'the table of units by their codes',
  'report/pages/i18n/kk.ts': 'texts of the report',
  'report/pages/i18n/ru.ts': 'texts of the report',
};
/** The lexicon and the gazetteer are where words belong. */
const KEEPS_WORDS = /^kazakh\/(?:lexicon|gazetteer)\/|\.test\.ts$|examples\.ts$/u;

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu;
const LITERAL = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?![/*\s])(?:[^/\\\n[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/gu;
const WORD = new RegExp(`[а-яёәіңғүұқөһ]{${SHORTEST},}`, 'giu');

/** What a pattern of how words end has of this length is a word, shorter ones are endings. */
const SHORTEST_AT_END = 7;

function wordsIn(literal: string): string[] {
  const isOfEndings = literal.startsWith('/') && /\$\/[a-z]*$/u.test(literal) && !literal.startsWith('/^');
  return (literal.match(WORD) ?? []).filter((word) => !isOfEndings || word.length >= SHORTEST_AT_END);
}

/** Cyrillic words that stand in literals with no statement between them, list by list. */
function listsIn(source: string): string[][] {
  const text = source.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  const lists: string[][] = [[]];
  let end = 0;
  for (const { 0: literal, index } of text.matchAll(LITERAL)) {
    if (/;|=>|\bfunction\b/u.test(text.slice(end, index))) lists.push([]);
    lists.at(-1)?.push(...wordsIn(literal));
    end = index + literal.length;
  }
  return lists.filter((list) => list.length > MOST);
}

describe('a list of words', () => {
  const six = ['көше', 'даңғыл', 'алаң', 'көпір', 'бекет', 'әуежай'];
  it.each([
    ['an array', `const A = new Set(['${six.join("', '")}']);`],
    ['a table', `const A = { ${six.map((word) => `${word}: '${word}'`).join(', ')} };`],
    ['a text to split', `const A = '${six.join(' ')}'.split(' ');`],
    ['a pattern', `const A = /^(?:${six.join('|')})/u;`],
    ['a chain of questions', `return ${six.map((word) => `word === '${word}'`).join(' || ')};`],
  ])('is found as %s', (_, source) => expect(listsIn(source)).toEqual([six]));

  it.each([
    ['five words', `const A = ['${six.slice(1).join("', '")}'];`],
    ['words of rules apart', six.map((word) => `if (word === '${word}') return 1;`).join('\n')],
    ['comments', `/** ${six.join(', ')} */\n// ${six.join(' ')}`],
    ['endings', 'const A = /(?:ының|інің|ындағы|індегі|ынан|інен|імен)$/u;'],
  ])('is not %s', (_, source) => expect(listsIn(source)).toEqual([]));
});

describe('rule files', () => {
  const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) => name.endsWith('.ts') && !KEEPS_WORDS.test(name));
  const lists = new Map(files.map((name) => [name, listsIn(readFileSync(`src/${name}`, 'utf8'))] as const).filter(([, found]) => found.length > 0));

  it('are walked', () => expect(files.length).toBeGreaterThan(300));

  it('keep no list of words', () => expect([...lists].filter(([name]) => !(name in ALLOWED))).toEqual([]));

  it('that may are those that do', () => expect(Object.keys(ALLOWED).filter((name) => !lists.has(name))).toEqual([]));
});
