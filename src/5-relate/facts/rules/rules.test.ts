import { describe, expect, test } from 'vitest';
import { markedText } from '../../../../test/support/marked-text.js';
import { compilePattern } from '../pattern.js';
import { draftFacts } from '../relate.js';
import { MEASURE_RULES } from './measures.js';
import { COUNTERPARTY_RULES, SUBJECT_RULES } from './parties.js';

const draftsOf = (sentence: string) => {
  const mentions = markedText(sentence);
  const names = new Map(mentions.entities.map(({ ref, name }) => [ref, name]));
  return { drafts: draftFacts(mentions, null, null), nameOf: (ref: string | null) => names.get(ref ?? '') ?? null };
};

describe.each([['measures', MEASURE_RULES], ['subjects', SUBJECT_RULES], ['counterparties', COUNTERPARTY_RULES]] as const)('%s', (_, rules) => {
  test('names are unique, reasons and patterns are there', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const { reason, match, examples } of rules) {
      expect(reason).not.toBe('');
      expect(examples.length).toBeGreaterThan(0);
      expect(() => compilePattern(match)).not.toThrow();
    }
  });
});

describe.each(MEASURE_RULES.map((rule) => [rule.name, rule] as const))('measure by %s', (_, { name, examples }) => {
  test.each(examples)('%s', (sentence, measure) => {
    const given = draftsOf(sentence).drafts.map((draft) => `${draft.rule}: ${draft.measure}`);
    expect(given).toContain(`${name}: ${measure}`);
  });
});

describe.each(SUBJECT_RULES.map((rule) => [rule.name, rule] as const))('subject by %s', (_, { name, examples }) => {
  test.each(examples)('%s', (sentence, party) => {
    const { drafts, nameOf } = draftsOf(sentence);
    expect(drafts.map(({ subject, subjectRule }) => `${subjectRule}: ${nameOf(subject)}`)).toContain(`${name}: ${party}`);
  });
});

describe.each(COUNTERPARTY_RULES.map((rule) => [rule.name, rule] as const))('counterparty by %s', (_, { name, examples }) => {
  test.each(examples)('%s', (sentence, party) => {
    const { drafts, nameOf } = draftsOf(sentence);
    expect(drafts.map(({ counterparty, counterpartyRule }) => `${counterpartyRule}: ${nameOf(counterparty)}`)).toContain(`${name}: ${party}`);
  });
});
