/** The queries of docs/queries.md give the answers that stand under them. DEREK_WRITE_DOCS=1 writes them there. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableText } from '../src/query/print.js';
import { query } from '../src/query/query.js';
import type { Article, Fact, Money } from '../src/record/schema.js';
import { exampleArticle } from './support/article.js';
import { writeDataset } from './support/dataset.js';

const PAGE = 'docs/queries.md';
const BLOCK = /```sql\n([^`]+)```\n\n```text\n([^`]*)```/g;

interface Said {
  readonly measure: string;
  readonly amount: number;
  readonly currency?: string;
  readonly subject?: string;
  readonly partner?: string;
  readonly speaker?: string;
  readonly year?: number;
  readonly per?: Money['per'];
  readonly change?: Fact['change'];
  readonly sentence?: string;
}

/** An article that says these things, a sentence each. */
function article(id: string, published: string, said: readonly Said[], filler = ''): Article {
  const [sum] = exampleArticle().money;
  const [date] = exampleArticle().dates;
  const [thing] = exampleArticle().entities;
  const result: Article = { ...exampleArticle({ id, published, title: null, lead: null, text: '', sentences: [], entities: [], money: [], dates: [], quantities: [], facts: [], issues: [] }), headline: { entities: [], money: [], dates: [], quantities: [] } };
  const refs = new Map<string, string>();
  const refOf = (name: string | undefined, type: 'GPE' | 'PERSON'): string | null => {
    if (name === undefined) return null;
    const ref = refs.get(name) ?? `e${refs.size + 1}`;
    if (!refs.has(name)) result.entities.push({ ...thing!, surface: name, name, type, ref });
    refs.set(name, ref);
    return ref;
  };
  for (const { measure, amount, currency = 'KZT', subject, partner, speaker, year, per = null, change = 'none', sentence } of said) {
    const index = result.money.length;
    const before = sentence ?? `${subject ?? ''} ${partner ?? ''} ${year ?? ''} ${measure}`.trim();
    const surface = `${amount} ${currency}`;
    const start = result.text.length + before.length + 1;
    result.sentences.push({ start: result.text.length, end: start + surface.length });
    result.text += `${before} ${surface}\n`;
    result.money.push({ ...sum!, start, end: start + surface.length, surface, sentence: index, amount, min: amount, max: amount, relation: 'exact', currency, per, change });
    if (year !== undefined) result.dates.push({ ...date!, value: String(year), dateStart: `${year}-01-01`, dateEnd: `${year}-12-31`, sentence: index });
    result.facts.push({
      figure: `money/${index}`, indicator: 'value', measure: { text: measure, start: 0, end: 1, field: 'text' }, predicate: null, purpose: null, place: null, confidence: {}, subject: refOf(subject, 'GPE'), counterparty: refOf(partner, 'GPE'), period: year === undefined ? null : `dates/${result.dates.length - 1}`,
      speaker: refOf(speaker, 'PERSON'), partOf: null, change, status: 'actual', sentence: index,
    });
  }
  result.text += filler;
  return result;
}

const LONG = Array.from({ length: 40 }, (_, index) => `сөз${index}`).join(' ');
const TRADE = { measure: 'тауар айналымы', subject: 'Қазақстан', currency: 'USD' };

const ARTICLES = [
  article('trade', '2026-02-20', [
    { ...TRADE, partner: 'Өзбекстан', amount: 4.3e9, year: 2025 }, { ...TRADE, partner: 'Түркия', amount: 4.9e9, year: 2025 }, { ...TRADE, partner: 'Өзбекстан', amount: 3.8e9, year: 2024 },
    { ...TRADE, partner: 'Түркия', amount: 2e8, year: 2025, change: 'up' },
  ]),
  article('trade-again', '2026-02-22', [{ ...TRADE, partner: 'Өзбекстан', amount: 4.1e9, year: 2025 }]),
  article('fine', '2026-01-15', [{ measure: 'айыппұл', subject: '«Құлан» зауыты', amount: 1.2e8 }, { measure: 'өтемақы', amount: 3e6, sentence: 'Сот айыппұлмен бірге' }], LONG),
  article('fine-copy', '2026-01-16', [{ measure: 'айыппұл', subject: '«Құлан» зауыты', amount: 1.5e8 }, { measure: 'өтемақы', amount: 3e6, sentence: 'Сот айыппұлмен бірге' }], LONG),
  article('budget', '2026-01-20', [{ measure: 'жөндеу құны', amount: 7e8, speaker: 'Дәурен Қалиев' }, { measure: 'жөндеу құны', amount: 9e8, speaker: 'Дәурен Қалиев' }, { measure: 'жалақы', amount: 350_000.5, speaker: 'Әсел Оспан' }]),
  article('prices', '2026-01-10', [{ measure: 'картоп бағасы', amount: 180, per: 'kg' }, { measure: 'картоп бағасы', amount: 210.5, per: 'kg' }, { measure: 'бензин бағасы', amount: 245, per: 'L' }]),
  article('prices-later', '2026-02-10', [{ measure: 'картоп бағасы', amount: 190, per: 'kg' }, { measure: 'доллар бағамы', amount: 510, per: 'USD' }]),
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-queries-'));
  await writeDataset(join(folder, 'out'), ARTICLES, { formats: ['csv', 'json'] });
});
afterAll(async () => { await rm(folder, { recursive: true }); });

const answerTo = async (sql: string): Promise<string> => tableText(await query(join(folder, 'out'), sql));

test('each query of the page has the answer that stands under it', async () => {
  const page = await readFile(PAGE, 'utf8');
  const blocks = [...page.matchAll(BLOCK)];
  expect(blocks).toHaveLength(6);
  if (process.env['DEREK_WRITE_DOCS'] === '1') {
    const answers = await Promise.all(blocks.map(async ([block, sql = '']) => [block, `\`\`\`sql\n${sql}\`\`\`\n\n\`\`\`text\n${await answerTo(sql)}\`\`\``] as const));
    await writeFile(PAGE, answers.reduce((text, [block, fresh]) => text.replace(block, () => fresh), page));
    return;
  }
  for (const [, sql = '', answer] of blocks) {
    expect(await answerTo(sql)).toBe(answer);
    // A head, a rule, and something under them.
    expect((answer ?? '').split('\n').length).toBeGreaterThan(3);
  }
});
