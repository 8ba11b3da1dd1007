import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { segment } from '../../../3-segment/doc.js';
import { buildLexicon } from '../../lexicon.js';
import { quotePairs } from '../quotes.js';
import { TOKEN_RULES } from '../protected.js';
import { NAME_RULES, type Surroundings } from './index.js';
import { wordAt } from './token.js';

const lexicon = buildLexicon();

/** A text that each rule finds a name in, in the order of the rules. */
const FOUND_BY_RULE = [
  'Бұл туралы Egin-news.kz жазды.', 'Абай облысында қар жауды.', 'Бұл – Алматы әуежайы.', 'Былтыр SSGPO компаниясы ашылды.',
  'Былтыр Атырау мұнай өңдеу зауыты тоқтады.', 'Онда №12 орта мектеп бар.', 'Содан бері Париж Олимпиадасы өтті.',
  'Оны Кеген ауданының полиция бөлімі айтты.', 'Оны Алматы облысы ТЖД айтты.', 'Оны Көлік прокуратурасы айтты.', 'Онда Ақтөбе және Абай облыстары бар.', 'Кеше Абай атындағы театр ашылды.',
  'Бұл туралы Дүниежүзілік банк айтты.', 'Олардың бәрі шымкенттік кәсіпкер.', 'Бұл түркі дүниесі.', 'Қазақстанда қар жауды.',
  'Бұл Америка Құрама Штаттарында болды.', 'Содан Ұлы Жібек жолы өтті.', 'Кеше Әділханның досы келді.', 'Кеше Асан мырза келді.',
  'Жеңімпаз – Беатрис Маяс (Бразилия).', 'Бұл ҚМДҚ-ның шешімі.', 'Ол туралы деп жазады Dala Times.', 'Бұл Tech Qadam мектебі.', 'Содан Бұқар жырауда көрінді.', 'Содан Марқакөл көрінді.', 'Содан Қызыл теңіз көрінді.',
];

/** The corpus, whose every token the rules are tried at. */
const corpus = readdirSync(new URL('../../../../corpus/', import.meta.url))
  .filter((name) => name.endsWith('.txt') || name.endsWith('.md'))
  .map((name) => readFileSync(new URL(`../../../../corpus/${name}`, import.meta.url), 'utf8'));

function surroundings(text: string): Surroundings {
  const doc = segment(text, lexicon);
  const openOf = new Map(quotePairs(doc.tokens).map(({ open, close }) => [close, open]));
  return { doc, tokens: doc.tokens, openOf, startsSentence: (i) => doc.sentenceOf[i] !== doc.sentenceOf[i - 1], isPerson: () => false };
}

/** Tokens at which a rule answers, asked at all of them. */
function answers(rule: (typeof NAME_RULES)[number], around: Surroundings): number[] {
  return Array.from({ length: around.tokens.count }, (_, i) => i).filter((i) => {
    const found = rule.find(around, i);
    return found !== null && (!Array.isArray(found) || found.length > 0);
  });
}

describe('the rules of names', () => {
  test.each(NAME_RULES.map((rule, k) => [FOUND_BY_RULE[k] ?? '', rule] as const))('%s', (text, rule) => {
    const around = surroundings(text);
    const at = answers(rule, around);
    expect(at).not.toEqual([]);
    for (const i of at) expect(rule.begins(wordAt(around.tokens, i))).toBe(true);
  });

  test('no rule answers at a word that it does not declare', () => {
    for (const text of [...corpus, ...FOUND_BY_RULE]) {
      const around = surroundings(text);
      const silent = NAME_RULES.flatMap((rule, k) => answers(rule, around).filter((i) => !rule.begins(wordAt(around.tokens, i))).map((i) => `${k} at ${wordAt(around.tokens, i).surface}`));
      expect(silent).toEqual([]);
    }
  });
});

describe('the rules of names that hold figures', () => {
  test.each(['Қылмыстық кодекстің 366-бабы бойынша', 'Олар 9 мамыр көшесінде тұрады.', 'Содан Теңге ауылы көрінді.', 'Бұл Желтоқсан көтерілісі болатын.'])('%s', (text) => {
    const { doc, tokens } = surroundings(text);
    let found = 0;
    for (let i = 0; i < tokens.count; i++) {
      for (const { begins, find } of TOKEN_RULES) {
        if (find(doc, i) === null) continue;
        found++;
        expect(begins(wordAt(tokens, i))).toBe(true);
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});
