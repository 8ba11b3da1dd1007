/** The rows of the table of facts: read from the files' columns by number, filtered and sorted without copying them. */
import { FACTS_A_FILE, type FactColumns } from '../site.js';

/** The number of a row: file and place in it. */
export type RowNumber = number;

export type WordColumn = {
  [K in keyof FactColumns]: K extends
    'words' | 'article' | 'fact' | 'publisher' | 'amount' | 'min' | 'max' | 'subjectThing' | 'placeThing' | 'confidence'
    ? never
    : K;
}[keyof FactColumns];
export type NumberColumn = 'amount' | 'min' | 'max' | 'confidence' | 'article' | 'fact' | 'publisher' | 'subjectThing' | 'placeThing';

export interface Filters {
  readonly indicator: string;
  readonly publisher: number | null;
  readonly measure: string;
  readonly subject: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  /** In hundredths. */
  readonly confidence: number;
}

export const NO_FILTERS: Filters = {
  indicator: '', publisher: null, measure: '', subject: '', place: '', from: '', to: '', confidence: 0,
};

export class FactRows {
  readonly files: FactColumns[] = [];

  get count(): number {
    return this.files.reduce((sum, { article }) => sum + article.length, 0);
  }

  word(row: RowNumber, column: WordColumn): string {
    const file = this.files[Math.floor(row / FACTS_A_FILE)] as FactColumns;
    return file.words[file[column][row % FACTS_A_FILE] as number] ?? '';
  }

  number(row: RowNumber, column: NumberColumn): number | null {
    return (this.files[Math.floor(row / FACTS_A_FILE)] as FactColumns)[column][row % FACTS_A_FILE] ?? null;
  }

  /** Rows of a file that the filters let pass. Words are looked at once a file, rows by their numbers. */
  filtered(number: number, filters: Filters): RowNumber[] {
    const file = this.files[number] as FactColumns;
    const having = (part: string): Uint8Array | null => {
      const wanted = part.trim().toLowerCase();
      return wanted === '' ? null : Uint8Array.from(file.words, (word) => Number(word.toLowerCase().includes(wanted)));
    };
    const [measure, subject, place] = [having(filters.measure), having(filters.subject), having(filters.place)];
    const indicator = filters.indicator === '' ? -1 : file.words.indexOf(filters.indicator);
    if (filters.indicator !== '' && indicator < 0) return [];
    // A fact without a period is of the day of its article.
    const years = Uint16Array.from(file.words, (word) => Number(/^\d{4}/.exec(word)?.[0] ?? 0));
    const [from, to] = [Number(filters.from) || 0, Number(filters.to) || 9999];
    const passes = (row: number): boolean =>
      (indicator < 0 || file.indicator[row] === indicator) &&
      (filters.publisher === null || file.publisher[row] === filters.publisher) &&
      (measure === null || measure[file.measure[row] as number] === 1) &&
      (subject === null || subject[file.subject[row] as number] === 1) &&
      (place === null || place[file.place[row] as number] === 1) &&
      (filters.confidence === 0 || (file.confidence[row] as number) >= filters.confidence) &&
      ((filters.from === '' && filters.to === '') || isWithin(years, file, row, from, to));
    const found: RowNumber[] = [];
    for (let row = 0; row < file.article.length; row += 1) if (passes(row)) found.push(number * FACTS_A_FILE + row);
    return found;
  }

  /** Sorts rows in place; what has no value comes last either way. */
  sort(rows: RowNumber[], key: WordColumn | 'amount' | 'confidence' | 'publisher', down: boolean): void {
    const sign = down ? -1 : 1;
    if (key === 'amount' || key === 'confidence' || key === 'publisher') {
      const value = (row: RowNumber): number => {
        const found =
          key === 'amount' ? (this.number(row, 'amount') ?? this.number(row, 'min') ?? this.number(row, 'max')) : this.number(row, key);
        return found === null || (key !== 'amount' && found < 0) ? NaN : found;
      };
      const values = new Map(rows.map((row) => [row, value(row)]));
      rows.sort((a, b) => {
        const [one, other] = [values.get(a) as number, values.get(b) as number];
        if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other)) || a - b;
        return sign * (one - other) || a - b;
      });
      return;
    }
    const words = new Map(rows.map((row) => [row, this.word(row, key).toLowerCase()]));
    rows.sort((a, b) => {
      const [one, other] = [words.get(a) as string, words.get(b) as string];
      if (one === '' || other === '') return Number(one === '') - Number(other === '') || a - b;
      return one === other ? a - b : one < other ? -sign : sign;
    });
  }
}

function isWithin(years: Uint16Array, file: FactColumns, row: number, from: number, to: number): boolean {
  const start = years[file.periodStart[row] as number] || years[file.published[row] as number] || 0;
  const end = years[file.periodEnd[row] as number] || start;
  return start !== 0 && start <= to && end >= from;
}
