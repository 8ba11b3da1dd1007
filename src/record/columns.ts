/** Columns derived from the schemas: what a field is called in a table, its type, its meaning, and how to read it. */
import * as z from 'zod';

/** One value of a row. Arrays stay arrays in JSON and are JSON text in CSV. */
export type Cell = string | number | boolean | null | readonly string[];

/** Values in the order of the table's columns. */
export type Row = readonly Cell[];

/** Names of Table Schema's types. A `date` is a calendar day, `YYYY-MM-DD`. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'array';

/** What a value keeps to, in the words that JSON Schema and Table Schema share. */
interface Bounds {
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
}

/** What every value of a column keeps to, in Table Schema's words. */
interface Constraints extends Bounds {
  readonly required?: true;
  readonly unique?: true;
}

export interface Column<Source> {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  readonly example?: string | number | boolean;
  readonly constraints: Constraints;
  readonly get: (source: Source) => Cell;
}

interface ColumnSpec<Source> {
  readonly name: string;
  /** Schema of the field; type, meaning, example and constraints come from it unless given here. */
  readonly from?: z.ZodType;
  readonly type?: ColumnType;
  readonly description?: string;
  readonly example?: string | number | boolean;
  /** True where a row may lack a value that the schema always has. */
  readonly nullable?: boolean;
  readonly unique?: boolean;
  readonly get: (source: Source) => Cell;
}

interface JsonSchema extends Bounds {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly description?: string;
  readonly example?: string | number | boolean;
}

/** `currencyBasis` → `currency_basis`; `iso3166_2` and `sha256` stay. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A column, described by a schema's field, by hand, or by both. */
export function column<Source>(spec: ColumnSpec<Source>): Column<Source> {
  const field = spec.from === undefined ? undefined : describe(spec.from);
  const type = spec.type ?? field?.type;
  const description = spec.description ?? field?.description;
  if (type === undefined || description === undefined) {
    throw new Error(`column ${spec.name}: give it a type and a description, in .meta() of its schema or in the table`);
  }
  const example = spec.example ?? field?.example;
  const nullable = spec.nullable ?? field?.nullable ?? false;
  return {
    name: spec.name,
    type,
    description,
    ...(example === undefined ? {} : { example }),
    constraints: {
      ...(nullable ? {} : { required: true }),
      ...(spec.unique === true ? { unique: true } : {}),
      // A pattern of the whole string says nothing about a part of it.
      ...(spec.type === undefined || spec.type === field?.type ? field?.constraints : {}),
    },
    get: spec.get,
  };
}

/**
 * A column for every field of `schema`, in its order. A field that is no plain value must be named in `replace`, so
 * that a field added to the schema is either a column or an error, never forgotten.
 */
export function columnsOf<Shape extends z.ZodRawShape, Source>(
  schema: z.ZodObject<Shape>,
  read: (source: Source) => z.output<z.ZodObject<Shape>> | undefined,
  options: {
    readonly prefix?: string;
    readonly nullable?: boolean;
    readonly replace?: { readonly [Key in keyof Shape]?: readonly Column<Source>[] };
  } = {},
): Column<Source>[] {
  return Object.keys(schema.shape).flatMap((key) => {
    const replaced = options.replace?.[key];
    if (replaced !== undefined) return [...replaced];
    return column<Source>({
      name: `${options.prefix ?? ''}${snakeCase(key)}`, from: schema.shape[key] as unknown as z.ZodType,
      ...(options.nullable === undefined ? {} : { nullable: options.nullable }),
      get: (source) => ((read(source) as Record<string, Cell | undefined> | undefined)?.[key]) ?? null,
    });
  });
}

function describe(schema: z.ZodType) {
  const json = z.toJSONSchema(schema) as JsonSchema;
  const branches = flatten(json);
  const nullable = branches.some((branch) => branch.type === 'null') || schema.safeParse(undefined).success;
  const values = branches.filter((branch) => branch.type !== 'null');
  const types = new Set(values.map((branch) => branch.type));
  const [type] = types;
  if (types.size !== 1 || type === 'object' || typeof type !== 'string') {
    throw new Error(`a column holds one plain type, not ${[...types].join(' or ')}: name the field in "replace"`);
  }
  return {
    type: type as ColumnType, nullable, description: json.description, example: json.example,
    constraints: constraintsOf(values),
  };
}

/** The alternatives of a schema: of `anyOf`, nested or not, and of a list of types. */
function flatten(json: JsonSchema): JsonSchema[] {
  if (json.anyOf !== undefined) return json.anyOf.flatMap(flatten);
  if (typeof json.type === 'object') return json.type.map((type) => ({ ...json, type }));
  return [json];
}

function constraintsOf(values: readonly JsonSchema[]): Constraints {
  const [only] = values;
  if (values.length > 1) {
    const alternatives = values.map((value) => value.enum?.map(escapePattern).join('|') ?? value.pattern?.replace(/^\^|\$$/g, ''));
    return alternatives.includes(undefined) ? {} : { pattern: `^(?:${alternatives.join('|')})$` };
  }
  if (only === undefined) return {};
  return {
    ...(only.enum === undefined ? {} : { enum: only.enum }),
    ...(only.pattern === undefined ? {} : { pattern: only.pattern }),
    ...(only.minimum === undefined ? {} : { minimum: only.minimum }),
    // The safe integer's bound says nothing about the field.
    ...(only.maximum === undefined || only.maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum: only.maximum }),
    ...(only.exclusiveMinimum === undefined ? {} : { exclusiveMinimum: only.exclusiveMinimum }),
    ...(only.minLength === undefined ? {} : { minLength: only.minLength }),
  };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
