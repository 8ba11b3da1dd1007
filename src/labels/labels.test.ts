import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleArticle } from '../../test/support/article.js';
import { parseIob } from '../../training/iob.js';
import { asLabelled } from '../eval/gold.js';
import { figuresOf } from '../eval/report.js';
import { score } from '../eval/score.js';
import { Article, EntityType } from '../record/schema.js';
import { toConll } from './conll.js';
import { openLabels, readLabels } from './file.js';
import { fromLabelStudio, labelStudioConfig, toLabelStudio } from './label-studio.js';
import { CHECKED, labelOf, type Label } from './label.js';

const article = exampleArticle();
const label = labelOf({ record: article, checked: [...CHECKED] });
const [sum, other] = article.money;

describe('a reviewed article as a label', () => {
  test('scored against itself everything is right', () => {
    const figures = figuresOf('x', score([{ gold: label as never, record: asLabelled(article) }]));
    for (const [name, value] of Object.entries(figures)) if (!name.endsWith('ungrounded')) expect([name, value]).toEqual([name, 1]);
    expect(figures).toMatchObject({ 'x.facts.core': 1, 'x.facts.all': 1, 'x.about': 1, 'x.money': 1 });
  });
  test('holds what was checked, and nothing else as a label', () => {
    const some = labelOf({ record: article, checked: ['dates'] });
    expect(Object.keys(some).sort()).toEqual(['checked', 'dates', 'edited', 'id', 'published', 'source', 'text', 'title']);
  });
  test('facts are places; a figure without one states nothing', () => {
    const { facts } = labelOf({ record: { ...article, facts: article.facts.slice(0, 1) }, checked: ['facts'] }) as unknown as {
      facts: unknown[];
    };
    expect(facts).toEqual([
      {
        start: sum!.start,
        end: sum!.end,
        surface: sum!.surface,
        indicator: 'revenue',
        measure: ['text', article.facts[0]!.measure!.start, article.facts[0]!.measure!.end],
        predicate: ['text', article.facts[0]!.predicate!.start, article.facts[0]!.predicate!.end],
        period: { value: '2025', spans: [['text', article.dates[0]!.start, article.dates[0]!.end]] },
        subject: {
          name: '«Арай Трейд» серіктестігі',
          type: 'ORGANISATION',
          spans: [
            ['text', 0, 25],
            ['title', 0, 12],
          ],
        },
        counterparty: { name: 'Өзбекстан', type: 'GPE', spans: [['text', article.entities[1]!.start, article.entities[1]!.end]] },
        speaker: {
          name: 'Айдос Сапарғали',
          type: 'PERSON',
          spans: article.entities.slice(2).map(({ start, end }) => ['text', start, end]),
        },
      },
      { start: other!.start, end: other!.end, surface: other!.surface, none: true },
      { start: article.quantities[0]!.start, end: article.quantities[0]!.end, surface: '120', none: true },
    ]);
  });
});

describe('CoNLL', () => {
  test('is what the trainer reads', () => {
    const sentences = parseIob(toConll([label]));
    expect(sentences.map(({ id }) => id)).toEqual(['arai-trade#0', 'arai-trade#1']);
    const told = sentences[0]!.tokens.map((token, index) => `${token}/${sentences[0]!.labels[index]}`).join(' ');
    expect(told).toContain(
      '«/B-ORGANISATION Арай/I-ORGANISATION Трейд/I-ORGANISATION »/I-ORGANISATION серіктестігі/I-ORGANISATION 2025/B-DATE жылы/I-DATE Өзбекстанға/B-GPE шамамен/B-MONEY 4/I-MONEY',
    );
    expect(told).toContain('Айдос/B-PERSON Сапарғали/I-PERSON ./O');
    expect(sentences[1]!.labels.filter((one) => one !== 'O')).toEqual(['B-PERSON', 'I-PERSON', 'B-CARDINAL']);
  });
  test('leaves out articles whose names nobody has checked', () =>
    expect(toConll([labelOf({ record: article, checked: ['money'] })])).toBe(''));
});

describe('Label Studio', () => {
  const exported = (): any => JSON.parse(JSON.stringify(toLabelStudio([label])));
  test('there and back nothing changes but how sure it is', () => {
    const [back] = fromLabelStudio(exported());
    const sure = article.facts.map((fact) => ({ ...fact, confidence: {} }));
    expect(back?.edited).toEqual({ ...article, facts: sure });
    expect(back?.checked).toEqual([...CHECKED]);
    expect(Article.safeParse(back?.edited).success).toBe(true);
  });
  test('what was moved, relabelled, removed, added or related there', () => {
    const tasks = exported();
    const { result } = tasks[0].annotations[0];
    const at = (id: string) => result.find((one: { id?: string }) => one.id === id);
    at('entities/1').value.labels = ['LOCATION'];
    at('money/1').value.end -= 1;
    const place = article.text.indexOf('директор');
    tasks[0].annotations[0].result = [
      ...result.filter((one: { id?: string; from_id?: string }) => one.id !== 'quantities/0' && one.from_id !== 'quantities/0'),
      { id: 'new', type: 'labels', from_name: 'label', to_name: 'text', value: { start: place, end: place + 8, labels: ['POSITION'] } },
      { type: 'relation', from_id: 'money/1', to_id: 'entities/1', labels: ['place'] },
    ];
    const [back] = fromLabelStudio(tasks);
    const record = Article.parse(back?.edited);
    expect(record.entities.map(({ type }) => type)).toEqual(['ORGANISATION', 'LOCATION', 'POSITION', 'PERSON', 'PERSON']);
    expect(record.money[1]).toMatchObject({ surface: '8 млн долла', amount: 8e6 });
    expect(record.facts).toMatchObject([
      { figure: 'money/0', counterparty: 'e2' },
      { figure: 'money/1', place: 'e2', measure: null },
    ]);
  });
  test('what is no export of ours is told', () => {
    expect(() => fromLabelStudio({})).toThrow(/a JSON array of tasks/);
    expect(() => fromLabelStudio([{ data: { text: 'x' } }])).toThrow(/task 0: no record in its data/);
  });
  test('its config names every type, figure and slot', () => {
    const config = labelStudioConfig(EntityType.options);
    for (const name of ['PERSON', 'MONEY', 'MEASURE']) expect(config).toContain(`<Label value="${name}"/>`);
    expect(config).toContain('<Relation value="counterparty"/>');
  });
});

describe('a file of labels', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'derek-labels-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  test('is written whole, a line an article, the last that was said of it', async () => {
    const path = join(folder, 'labels.jsonl');
    const file = await openLabels(path);
    const line = (id: string, amount: number): Label => ({ ...label, id, money: [{ amount }] });
    await Promise.all([file.put('a', line('a', 1)), file.put('b', line('b', 2)), file.put('a', line('a', 3))]);
    expect((await readLabels(path)).map(({ id, money }) => [id, money])).toEqual([
      ['a', [{ amount: 3 }]],
      ['b', [{ amount: 2 }]],
    ]);
    const again = await openLabels(path);
    expect([again.count(), again.get('b')?.id]).toEqual([2, 'b']);
    await again.put('a', null);
    expect((await readFile(path, 'utf8')).trim().split('\n')).toHaveLength(1);
  });
  test('what is no file of labels is told, with the line', async () => {
    await expect(readLabels(join(folder, 'absent'))).rejects.toThrow(/cannot read/);
    await writeFile(join(folder, 'broken'), `${JSON.stringify(label)}\n{"id":1}\n`);
    await expect(openLabels(join(folder, 'broken'))).rejects.toThrow(/line 2: no label/);
  });
});
