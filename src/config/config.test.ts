import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineConfig } from './define.js';
import { loadConfig } from './load.js';
import { nearest } from './nearest.js';
import { ConfigError, parseConfig } from './parse.js';
import { defaultConfig } from './schema.js';

const fault = (value: unknown): string => {
  try {
    parseConfig(value, 'pipeline.config.ts');
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('no fault found');
};

describe('messages name the key, what was expected and what was found', () => {
  for (const [value, ...expected] of [
    [{ formts: ['csv'] }, 'formts: unknown key', 'did you mean "formats"?'],
    [{ fields: { titel: ['t'] } }, 'fields.titel: unknown key', 'did you mean "title"?'],
    [{ zzzzzz: 1 }, 'zzzzzz: unknown key', 'input, output, formats'],
    [{ formats: ['csv', 'ods'] }, 'formats[1]: expected one of "csv", "json", "jsonl"', 'found "ods"'],
    [{ formats: ['jsonnl'] }, 'did you mean "jsonl"?'],
    [{ formats: [] }, 'formats: expected at least one format', 'found []'],
    [{ formats: 'csv' }, 'formats: expected an array', 'found "csv"'],
    [{ maxTextBytes: '10 MB' }, 'maxTextBytes: expected a number', 'found "10 MB"'],
    [{ maxTextBytes: 1.5 }, 'maxTextBytes: expected a whole number', 'found 1.5'],
    [{ maxTextBytes: 0 }, 'maxTextBytes: expected a number that is more than 0', 'found 0'],
    [{ concurrency: 0 }, 'concurrency: expected a number that is at least 1', 'found 0'],
    [{ concurrency: 5000 }, 'concurrency: expected a number that is at most 1024', 'found 5000'],
    [{ timeZone: 'Asia/Nowhere' }, 'timeZone: expected a time zone of the IANA database', 'found "Asia/Nowhere"'],
    [{ stages: { money: 'off' } }, 'stages.money: expected a boolean', 'found "off"'],
    [{ output: '' }, 'output: expected a path', 'found ""'],
    [{ output: ' ' }, 'output: expected a path', 'found " "'],
    [{ input: ['a', ''] }, 'input[1]: expected a path', 'found ""'],
    [{ lexicon: { currencies: [{ word: '  ', code: 'USD' }] } }, 'lexicon.currencies[0].word: expected a word of two letters or more', 'found "  "'],
    [{ lexicon: { units: [{ word: 'пұт', code: 't' }], currencies: [{ word: 'Пұт', code: 'KZT' }] } }, 'lexicon.units[0].word: expected one meaning for a word, and this one is the currency KZT above', 'found "пұт"'],
    [{ lexicon: { currencies: [{ word: 'пұт', code: 'USD' }, { word: 'пұт', code: 'KZT' }] } }, 'lexicon.currencies[1].word: expected one meaning', 'the currency USD above'],
    [{ lexicon: { relations: [{ word: 'бәлендей', relation: 'about' }, { word: 'бәлендей', relation: 'over' }] } }, 'lexicon.relations[1].word: expected one meaning', 'the relation about above'],
    [null, 'the config: expected an object', 'found null'],
    [{ excel: 1, output: 2 }, 'excel: expected a boolean', 'output: expected a string'],
  ] as const) {
    test(JSON.stringify(value), () => {
      const message = fault(value);
      for (const part of expected) expect(message).toContain(part);
      expect(message).toContain('pipeline.config.ts cannot be used');
    });
  }
});

test('values that have no JSON are shown all the same', () => {
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  expect(fault({ formats: circular })).toContain('formats: expected an array; found an object that has no JSON');
  expect(fault({ maxTextBytes: 10n })).toContain('maxTextBytes: expected a number; found 10n');
  expect(fault({ input: [[1n]] })).toContain('input[0]: expected a string; found a list that has no JSON');
});

test('a word given twice with one meaning, or as a relation on either side, is no fault', () => {
  const currencies = [{ word: 'пұт', code: 'KZT' }, { word: 'пұт', code: 'KZT' }];
  const relations = [{ word: 'басым', relation: 'over' as const, after: 'abl' as const }, { word: 'басым', relation: 'about' as const }];
  expect(parseConfig({ lexicon: { currencies, relations } }, 'x').lexicon.currencies).toEqual(currencies);
});

describe('nearest', () => {
  test.each([['outputs', 'output'], ['INPUT', 'input'], ['languges', 'languages']])('%s is %s', (word, expected) => {
    expect(nearest(word, ['input', 'output', 'languages'])).toBe(expected);
  });
  test('nothing is near a word of other letters, or of a few', () => {
    expect(nearest('threads', ['input', 'output'])).toBeUndefined();
    expect(nearest('xy', ['ab'])).toBeUndefined();
  });
});

test('defaults are filled in, also inside what is given in part', () => {
  expect(parseConfig({}, 'x')).toEqual(defaultConfig());
  const config = parseConfig(defineConfig({ stages: { dates: false }, fields: { text: ['data.body'] } }), 'x');
  expect(config.stages).toEqual({ money: true, dates: false, quantities: true });
  expect(config.fields.text).toEqual(['data.body']);
  expect(config.fields.title).toEqual(defaultConfig().fields.title);
});

describe('loading', () => {
  let folder: string;
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'derek-config-')); });
  afterAll(async () => { await rm(folder, { recursive: true }); });
  const save = (name: string, source: string) => writeFile(join(folder, name), source);

  test('the project\'s own config states the defaults, all of them', async () => {
    const { config, file } = await loadConfig(undefined, process.cwd());
    expect(config).toEqual(defaultConfig());
    expect(file).not.toBeNull();
  });

  test('no default file: the defaults', async () => {
    expect(await loadConfig(undefined, folder)).toEqual({ config: defaultConfig(), folder, file: null });
  });

  test('TypeScript is read without a build, relative to its folder', async () => {
    await save('typed.config.ts', 'const formats: readonly "csv"[] = ["csv"];\nexport default { formats } satisfies object;\n');
    const loaded = await loadConfig('typed.config.ts', folder);
    expect(loaded.config.formats).toEqual(['csv']);
    expect(loaded.folder).toBe(folder);
  });

  test('a named file that is missing, broken, or exports nothing', async () => {
    await expect(loadConfig('absent.ts', folder)).rejects.toThrow(/absent\.ts: no such file/);
    await save('broken.ts', 'export default {{;');
    await expect(loadConfig('broken.ts', folder)).rejects.toThrow(/broken\.ts does not load/);
    await save('empty.ts', 'export const config = {};');
    await expect(loadConfig('empty.ts', folder)).rejects.toThrow(/empty\.ts: no default export/);
    await save('rules.ts', 'export default { factRules: [{ name: "a", match: "(((" }] };');
    await expect(loadConfig('rules.ts', folder)).rejects.toThrow(ConfigError);
    await expect(loadConfig('rules.ts', folder)).rejects.toThrow(/rules\.ts cannot be used:\n {2}factRules: rule "a"/);
    await save('wrong.ts', 'export default { excell: true };');
    await expect(loadConfig('wrong.ts', folder)).rejects.toThrow(/did you mean "excel"/);
  });
});
