/** What a time expression says, before the calendar is asked: the grammar makes these, `resolve/` gives them values. */
import type { Relation } from '../../record/schema.js';
import type { Edge, TimeUnit } from '../../kazakh/calendar.js';

/** Which year: named, counted from the publication's, that of the last year mentioned, or left out. */
export type YearRef =
  | { readonly kind: 'stated'; readonly year: number }
  /** `91-жылы`, `24 жылы`. */
  | { readonly kind: 'short'; readonly year: number }
  /** `bare` is `жыл` alone, which is that of a year said right before: `былтыр жыл соңында`. */
  | { readonly kind: 'deictic'; readonly offset: number; readonly bare?: boolean }
  /** `сол жылы`, `алдыңғы жылмен` (offset -1). */
  | { readonly kind: 'last'; readonly offset: number };

/** A named month, or one counted from the publication's or the last mentioned one. */
export type MonthRef = number | { readonly kind: 'deictic' | 'last'; readonly offset: number } | MonthOfLastDay;

/** `14 наурызда басталып, 20-сында аяқталды`: the month of a day named just before; of one in the sentence before too, where `far`. */
export interface MonthOfLastDay {
  readonly kind: 'of-day';
  readonly offset: 0;
  readonly far: boolean;
  /** Said with `дейін` or `бастап`: without a day before it, it is of the month told last, or of the publication's or the next. */
  readonly bounded?: boolean;
}

/** `өткен қыста`, `осы қаңтарда`, `келесі дүйсенбіде`: which of those that come round. */
export type Which = 'last' | 'this' | 'next';

/** A part of a year. */
export type Piece =
  | { readonly kind: 'days'; readonly month: MonthRef; readonly from: number; readonly to: number }
  | { readonly kind: 'months'; readonly from: MonthRef; readonly to: MonthRef; readonly which?: Which }
  /** `ақпанның екінші жартысында`, `наурыздың алғашқы аптасында`. */
  | {
    readonly kind: 'month-part'; readonly month: MonthRef;
    readonly part: 'half-1' | 'half-2' | 'week-first' | 'week-last' | 'ten-1' | 'ten-2' | 'ten-3';
  }
  | { readonly kind: 'quarter'; readonly n: number; readonly to: number }
  /** `unsure` of `жарты жылда`, which may be how long. */
  | { readonly kind: 'half'; readonly n: number; readonly unsure?: boolean }
  /** `unsure` of `күзде` alone, which may be any autumn. */
  | { readonly kind: 'season'; readonly code: number; readonly which?: Which; readonly unsure?: boolean }
  /** `9 айда`: January to the ninth month; `sure` where the words leave no other reading. */
  | { readonly kind: 'cumulative'; readonly months: number; readonly sure: boolean }
  /** The part of the year told last; `unit` where it is said to be a month, a quarter or a half. */
  | { readonly kind: 'same-period'; readonly unit?: 'month' | 'quarter' | 'half' };

/** Said in apposition: `сенбі, 18 сәуір`, `ертең, 14 қазанда`. */
export interface Beside {
  readonly weekday?: number;
  /** Days from the publication. */
  readonly away?: number;
}

/** What spans two calendar years: a school year, a heating season, a season of matches. */
export type SeasonYear = 'school' | 'heating' | 'play';

/** What is referred back to. */
export type UnitTold = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'period' | 'report';

/** A stretch of the calendar. */
export type Period =
  | ({ readonly kind: 'year'; readonly year: YearRef | null; readonly piece: Piece | null } & Beside)
  | ({ readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number } & Beside)
  | { readonly kind: 'days-away'; readonly offset: number }
  /** `өткен аптада` -1, `осы айда` 0; the bare `айдың соңында` is that of a month in the sentence. */
  | { readonly kind: 'relative'; readonly unit: TimeUnit; readonly offset: number; readonly bare?: boolean }
  /** `week` counts from the publication's own: `келесі аптаның дүйсенбісінде` 1. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly to?: number; readonly shift: Which | null; readonly week?: number }
  | { readonly kind: 'decade'; readonly year: number; readonly to?: number; readonly century: 'stated' | 'implied' | 'last' }
  | { readonly kind: 'century'; readonly from: number; readonly to: number; readonly half: 0 | 1 | 2 }
  /** Where `from` is left out, the school year or heating season is counted from the publication's. */
  | {
    readonly kind: 'season-year'; readonly which: SeasonYear; readonly from: number | null; readonly to: number | null;
    readonly offset: number;
  }
  /** `сол күні`, `есепті айда`; a day without one told before is vague. `report` is what the article's figures are of. */
  | { readonly kind: 'last'; readonly unit: UnitTold; readonly offset: number }
  /** `20 жыл бұрын` -20 years, from the publication. */
  | { readonly kind: 'ago'; readonly count: number; readonly unit: TimeUnit; readonly sure: boolean }
  | { readonly kind: 'edge'; readonly of: Period; readonly edge: Edge }
  /** The night before a day. */
  | { readonly kind: 'night'; readonly day: Period };

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** A length: whole years, months … seconds, with `half` of a unit in tenths where it is not whole. */
export interface Length {
  readonly count: number;
  readonly unit: TimeUnit;
}

export type Expression =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'range'; readonly from: Period; readonly to: Period }
  /** `1 қаңтардан бастап` from, `2030 жылға дейін` to. */
  | { readonly kind: 'bound'; readonly side: 'from' | 'to'; readonly of: Period }
  /** `соңғы 20 жылда` -1, `алдағы бес жылда` 1. */
  | { readonly kind: 'rolling'; readonly length: Length; readonly direction: 1 | -1 }
  | { readonly kind: 'duration'; readonly lengths: readonly Length[]; readonly high: Length | null; readonly relation: Relation }
  | { readonly kind: 'set'; readonly length: Length }
  | { readonly kind: 'clock'; readonly from: ClockTime; readonly to: ClockTime | null; readonly approximate: boolean }
  | { readonly kind: 'vague' };

/** What a rule matched: tokens `from` to `to`, exclusive, and which rules fired. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly expression: Expression;
  readonly rule: string;
  /** Nothing, where what it refers to is not there. */
  readonly optional?: boolean;
  /** What it is where what it refers to is not there: `сегіз айдың` how long. */
  readonly otherwise?: Match;
}
