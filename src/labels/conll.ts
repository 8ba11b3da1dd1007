/**
 * Labels as IOB2, a line a token: `token label`, sentences apart by empty lines, the first line of each `id O`, as KazNERD has them
 * (Yeshpanov, Khassanov, Varol; LREC 2022). `npm run train` takes such files.
 */
import type { DateMention, Entity, Money, Quantity } from '../record/schema.js';
import type { Label } from './label.js';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*|\p{N}+|\S/gu;
const QUANTITIES: Readonly<Record<Quantity['kind'], string>> = {
  percent: 'PERCENTAGE',
  percentage_point: 'PERCENTAGE',
  measure: 'QUANTITY',
  ordinal: 'ORDINAL',
  count: 'CARDINAL',
  age: 'CARDINAL',
  ratio: 'CARDINAL',
};

/** All sentences of the labels that have names checked; what else is checked is labelled as well. */
export const toConll = (labels: readonly Label[]): string =>
  labels.filter(({ checked }) => checked.includes('entities')).map(sentencesOf).join('');

function sentencesOf(label: Label): string {
  const { text, edited, id } = label;
  const spans = spansOf(label);
  return edited.sentences
    .map(({ start, end }, index) => {
      const lines: string[] = [];
      let last: Span | undefined;
      for (const found of text.slice(start, end).matchAll(TOKEN)) {
        const at = start + found.index;
        const span = spans.find((one) => one.start < at + found[0].length && at < one.end);
        lines.push(`${found[0]} ${span === undefined ? 'O' : `${span === last ? 'I' : 'B'}-${span.label}`}`);
        last = span;
      }
      return lines.length === 0 ? '' : `${id.replace(/\s+/g, '_')}#${index} O\n${lines.join('\n')}\n\n`;
    })
    .join('');
}

/** Spans of a label's lists, in the order in which they are asked. */
function spansOf(label: Label): Span[] {
  const list = <T>(name: string): readonly T[] => (label[name] ?? []) as readonly T[];
  return [
    ...list<Entity>('entities').map(({ start, end, type }) => ({ start, end, label: type })),
    ...list<Money>('money').map(({ start, end }) => ({ start, end, label: 'MONEY' })),
    ...list<DateMention>('dates').map(({ start, end, kind }) => ({ start, end, label: kind === 'time' ? 'TIME' : 'DATE' })),
    ...list<Quantity>('quantities').map(({ start, end, kind }) => ({ start, end, label: QUANTITIES[kind] })),
  ];
}
