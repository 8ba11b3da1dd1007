import { expect, it } from 'vitest';
import * as core from '../dist/core.js';
import * as derek from '../dist/index.js';

const SCHEMAS = [
  'Article', 'Change', 'CurrencyBasis', 'DateBasis', 'DateKind', 'DateMention', 'Entity', 'EntityType', 'Fact', 'FactConfidence', 'Grain', 'Headline',
  'Indicator', 'Issue', 'Links',
  'Money', 'Per', 'Person', 'Phrase', 'Quantity', 'QuantityKind', 'Reject', 'Relation', 'SCHEMA_VERSION', 'Script', 'Sentence', 'Severity', 'Status',
];
const HEART = ['RejectError', 'STAGES', 'compileFactRules', 'createExtractor', 'createPipeline', 'createTextPipeline', 'extract', 'loadFactsModel', 'loadModel'];

it('derek/core exports the heart and the schemas', () => expect(Object.keys(core).sort()).toEqual([...HEART, ...SCHEMAS].sort()));

it('derek exports these besides', () => expect(Object.keys(derek).sort()).toEqual([...HEART, ...SCHEMAS, 'defineConfig', 'run', 'shippedFacts', 'shippedModel'].sort()));
