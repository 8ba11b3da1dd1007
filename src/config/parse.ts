/** A config's values checked, with messages that say which key, what was expected, what was found, and how to mend it. */
import * as z from 'zod';
import { nearest } from './nearest.js';
import { PipelineConfig } from './schema.js';

/** The config cannot be used. The message names every key at fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Checks `value` and fills in the defaults.
 *
 * @param value what the config file exports
 * @param name how to call the file in messages
 * @throws ConfigError naming each key at fault, what was expected and what was found
 */
export function parseConfig(value: unknown, name: string): PipelineConfig {
  const result = PipelineConfig.safeParse(value);
  if (result.success) return result.data;
  const lines = result.error.issues.flatMap((issue) => explain(issue, value));
  throw new ConfigError(`${name} cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

function explain(issue: z.core.$ZodIssue, value: unknown): string[] {
  const where = keyPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    return issue.keys.map((key) => {
      const guess = nearest(key, known);
      const mend = guess === undefined ? `the keys here are ${known.join(', ')}` : `did you mean "${guess}"?`;
      return `${keyPath([...issue.path, key])}: unknown key; ${mend}`;
    });
  }
  const found = valueAt(value, issue.path);
  return [`${where}: expected ${expectation(issue, found)}; found ${show(found)}`];
}

function expectation(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return article(issue.expected === 'int' ? 'whole number' : issue.expected);
    case 'invalid_value': {
      const values = issue.values.map(String);
      const guess = typeof found === 'string' ? nearest(found, values) : undefined;
      return `${values.length > 1 ? 'one of ' : ''}${values.map((one) => `"${one}"`).join(', ')}${guess === undefined ? '' : ` (did you mean "${guess}"?)`}`;
    }
    case 'too_small':
    case 'too_big': {
      if (issue.origin === 'string' || issue.origin === 'array') return issue.message;
      const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      const words = issue.code === 'too_small' ? (issue.inclusive === false ? 'more than' : 'at least') : 'at most';
      return `a number that is ${words} ${bound}`;
    }
    default:
      return issue.message;
  }
}

const article = (noun: string): string => (noun === 'undefined' ? 'nothing' : `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`);

/** `fields.text[0]`, as one writes it. */
function keyPath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the config';
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, part) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[part], value);
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, ObjectSchema>>;
}

/** Keys that the schema knows at a path. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: ObjectSchema | undefined = z.toJSONSchema(PipelineConfig, { io: 'input', unrepresentable: 'any' }) as ObjectSchema;
  for (const part of path) schema = schema?.properties?.[String(part)];
  return Object.keys(schema?.properties ?? {});
}

/** A value as a message shows it, cut to a line. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  const text = jsonOf(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** JSON, where a value has one: a config is a program, and may hold anything. */
function jsonOf(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `${Array.isArray(value) ? 'a list' : 'an object'} that has no JSON: it holds itself, or a bigint`;
  }
}
