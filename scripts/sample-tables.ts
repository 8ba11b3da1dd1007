/** The sample's rows as Markdown tables. */
import { readFileSync } from 'node:fs';
import { engine } from '../src/run/engine.js';
import { defaultConfig } from '../src/config/schema.js';
import type { Article } from '../src/record/schema.js';

async function sample(): Promise<Article> {
  const bytes = readFileSync(new URL('../corpus/turkic-trade.txt', import.meta.url));
  const [outcome] = (await engine.processor(defaultConfig()))(bytes, { uri: 'turkic-trade.txt' });
  if (outcome?.kind !== 'article') throw new Error('the sample did not become an article');
  return outcome.article;
}

/** Money, dates, people and facts of `corpus/turkic-trade.txt`, as the dataset has them. */
export async function sampleTables(): Promise<string> {
  const { money, dates, entities, quantities, facts } = await sample();
  const names = new Map(entities.map((e) => [e.ref, e.name]));
  const people = [...new Map(entities.filter((e) => e.person).map((e) => [e.ref, e])).values()];
  const figure = (key: string) => {
    const [table, index] = key.split('/');
    return table === 'money' ? money[Number(index)] : quantities[Number(index)];
  };
  const sections = [
    table(
      'money', ['surface', 'amount', 'relation', 'currency', 'basis'],
      money.map((m) => [m.surface, m.amount, m.relation, m.currency, m.currencyBasis]),
    ),
    table('dates', ['surface', 'value', 'kind', 'basis'], dates.map((d) => [d.surface, d.value, d.kind, d.basis])),
    table(
      'people', ['name', 'family', 'given', 'office', 'country'],
      people.map(({ name, person }) => [name, person?.family, person?.given, person?.roles[0], person?.country]),
    ),
  ];
  if (facts.length > 0) {
    sections.push(table('facts', ['figure', 'indicator', 'measure', 'subject', 'counterparty', 'period', 'part of'], facts.map((f) => [
      figure(f.figure)?.surface, f.indicator, f.measure?.text, names.get(f.subject ?? ''), names.get(f.counterparty ?? ''),
      f.period === null ? null : dates[Number(f.period.split('/')[1])]?.value,
      f.partOf === null ? null : figure(facts[f.partOf]?.figure ?? '')?.surface,
    ])));
  }
  return sections.join('\n');
}

function table(title: string, head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly unknown[]): string =>
    `| ${cells.map((cell) => (cell === null || cell === undefined ? '' : String(cell).replaceAll('|', '\\|'))).join(' | ')} |`;
  return [`**${title}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
