/**
 * The mutants of a file: small changes of its syntax tree, each of which a test should see. Types, comments, texts and tables of data
 * are left alone.
 */
import { parseAst } from 'vitest/node';

export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** What is replaced: an expression, or a statement and nothing instead. */
  readonly start: number;
  readonly end: number;
  readonly isStatement: boolean;
  readonly before: string;
  readonly after: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const children = (node: Node): Node[] => Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value])).filter(isNode);

const OPPOSITE = new Map([
  ['===', '!=='], ['!==', '==='], ['<', '<='], ['<=', '<'], ['>', '>='], ['>=', '>'], ['&&', '||'], ['||', '&&'],
  ['+', '-'], ['-', '+'], ['*', '/'], ['/', '*'], ['%', '*'], ['+=', '-='], ['-=', '+='],
]);
const OPPOSITE_METHOD = new Map([
  ['some', 'every'], ['every', 'some'], ['min', 'max'], ['max', 'min'], ['startsWith', 'endsWith'], ['endsWith', 'startsWith'],
  ['floor', 'ceil'], ['ceil', 'floor'],
]);
/** Calls that are left out. */
const LEFT_OUT = new Set(['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'trim']);
const NUMBERS = new Set(['0', '1', '2', '3']);

function isText(node: unknown): boolean {
  if (!isNode(node)) return false;
  if (node.type === 'BinaryExpression') return isText(node['left']) || isText(node['right']);
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string');
}
/** What stands after `??` for the compiler's sake, more often than not. */
const isDefault = (node: Node): boolean =>
  node.type === 'Literal' || (node.type === 'ArrayExpression' && children(node).length === 0) || node['name'] === 'undefined';
/** Types, imports, and what an error says. */
function isSkipped({ type, callee }: Node): boolean {
  if (type.startsWith('TS')) return !/^TS(?:As|NonNull|Satisfies)/.test(type);
  if (type === 'NewExpression') return isNode(callee) && /(?:Error|Map|Set)$/.test(String(callee['name']));
  return /^(?:Import|ExportAll|ThrowStatement|TemplateElement)/.test(type);
}

/** What is put in place of a piece of code; `after` null leaves a statement out. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string | null;
}

const instead = ({ start, end }: { readonly start: number; readonly end: number }, after: string | null): Edit => ({ start, end, after });

/** Where the operator between two operands stands. */
function operatorOf(node: Node, code: string): { start: number; end: number } {
  const operator = String(node['operator']);
  const start = code.indexOf(operator, (node['left'] as Node).end);
  return { start, end: start + operator.length };
}

function operatorEdits(node: Node, code: string): Edit[] {
  const [left, right] = [node['left'] as Node, node['right'] as Node];
  const operator = String(node['operator']);
  if (operator === '??') return [right, ...(isDefault(right) ? [] : [left])].map((one) => instead(node, code.slice(one.start, one.end)));
  const other = OPPOSITE.get(operator);
  if (other === undefined || (operator.startsWith('+') && isText(node))) return [];
  const opposite = instead(operatorOf(node, code), other);
  return /^[<>]/.test(operator) ? [opposite, instead(node, `!(${code.slice(node.start, node.end)})`)] : [opposite];
}

function literalEdits(node: Node, code: string): Edit[] {
  const text = code.slice(node.start, node.end);
  if (typeof node['value'] === 'boolean') return [instead(node, String(!node['value']))];
  return typeof node['value'] === 'number' && NUMBERS.has(text) ? [instead(node, text === '0' ? '1' : String(Number(text) - 1))] : [];
}

function callEdits(node: Node, code: string): Edit[] {
  const callee = node['callee'] as Node;
  if (callee.type !== 'MemberExpression' || callee['computed'] === true) return [];
  const property = callee['property'] as Node;
  const name = String(property['name']);
  const other = OPPOSITE_METHOD.get(name);
  if (other !== undefined) return [instead(property, other)];
  const dot = code.slice(0, property.start).endsWith('?.') ? 2 : 1;
  return LEFT_OUT.has(name) ? [instead({ start: property.start - dot, end: node.end }, '')] : [];
}

function edits(node: Node, code: string, isData: boolean): Edit[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': return operatorEdits(node, code);
    case 'IfStatement':
    case 'ConditionalExpression': return [instead(node['test'] as Node, 'true'), instead(node['test'] as Node, 'false')];
    case 'WhileStatement': return [instead(node['test'] as Node, 'false')];
    case 'UnaryExpression': return node['operator'] === '!' ? [instead({ start: node.start, end: node.start + 1 }, '')] : [];
    case 'Literal': return isData ? [] : literalEdits(node, code);
    case 'CallExpression': return callEdits(node, code);
    case 'ExpressionStatement': return /^(?:await )?[\w.#?!]+\(/.test(code.slice(node.start, node.end)) ? [instead(node, null)] : [];
    case 'ContinueStatement':
    case 'BreakStatement': return [instead(node, null)];
    case 'ReturnStatement': return node['argument'] === null ? [instead(node, null)] : [];
    default: return [];
  }
}

export function mutantsOf(file: string, code: string): Mutant[] {
  const found: Mutant[] = [];
  /** Of `a?.b.c` only the whole can be put in a bracket, which is what `chain` is. */
  const walk = (node: Node, isData: boolean, chain?: Node): void => {
    if (isSkipped(node)) return;
    for (const edit of edits(node, code, isData)) {
      // A test is put in a bracket itself, not what it decides.
      const { start, end } = node['test'] === undefined ? (chain ?? node) : edit;
      const after = edit.after === null ? '' : code.slice(start, edit.start) + edit.after + code.slice(edit.end, end);
      const line = code.slice(0, edit.start).split('\n').length;
      found.push({ file, line, start, end, isStatement: edit.after === null, before: code.slice(start, end), after });
    }
    // Numbers and truths in the tables of a module are knowledge, not logic.
    const inData = node.type === 'Program' || (isData && !/Function/.test(node.type));
    for (const child of children(node)) {
      if (child === node['key'] && node['computed'] !== true) continue;
      const goesOn = child === node['object'] || child === node['callee'] || node.type === 'TSNonNullExpression';
      walk(child, inData, node.type === 'ChainExpression' ? node : goesOn ? chain : undefined);
    }
  };
  walk(parseAst(code, { lang: 'ts' }) as unknown as Node, true);
  return found;
}

export type Numbered = Mutant & { readonly id: number };

/** The code with a switch at each of some mutants of a file: `__mutant(id)` says whether that one is on. */
export function withSwitches(code: string, mutants: readonly Numbered[], start = 0, end = code.length): string {
  const inside = mutants.filter((one) => one.start >= start && one.end <= end).sort((a, b) => a.start - b.start || b.end - a.end);
  let [out, at] = ['', start];
  for (const outer of inside) {
    if (outer.start < at) continue;
    const same = inside.filter((one) => one.start === outer.start && one.end === outer.end);
    const rest = withSwitches(code, inside.filter((one) => !same.includes(one)), outer.start, outer.end);
    out += code.slice(at, outer.start);
    const others = same.map(({ id, after }) => `__mutant(${id}) ? (${after}) : `).join('');
    out += outer.isStatement ? `{ if (!__mutant(${outer.id})) ${rest} }` : `(${others}(${rest}))`;
    at = outer.end;
  }
  return out + code.slice(at, end);
}
