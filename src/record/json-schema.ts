/** JSON Schema (2020-12) of the record and of the rows of the tables, derived from the schemas. */
import * as z from 'zod';
import type { Column } from './columns.js';
import { Article } from './schema.js';
import type { Table } from './table.js';

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** JSON Schema of one record: a line of `records.jsonl`, the answer of `extract`. */
export function recordJsonSchema(): JsonSchema {
  return { title: 'Article', description: 'What one article becomes.', ...z.toJSONSchema(Article) };
}

/** JSON Schema of one row of a table, as `<table>.json` and `<table>.jsonl` hold it. */
export function rowJsonSchema(of: Pick<Table<never>, 'name' | 'description' | 'columns'>): JsonSchema {
  return {
    $schema: DRAFT, title: of.name, description: of.description, type: 'object',
    properties: Object.fromEntries(of.columns.map((column) => [column.name, property(column)])),
    required: of.columns.map((column) => column.name), additionalProperties: false,
  };
}

function property({ type, description, example, constraints }: Column<never>): JsonSchema {
  const { required, unique: _, enum: values, ...bounds } = constraints;
  const base = type === 'date' ? 'string' : type;
  return {
    description, type: required === true ? base : [base, 'null'], ...(type === 'date' ? { format: 'date' } : {}),
    ...(type === 'array' ? { items: { type: 'string' } } : {}),
    ...(values === undefined ? {} : { enum: required === true ? values : [...values, null] }), ...bounds,
    ...(example === undefined ? {} : { examples: [example] }),
  };
}
