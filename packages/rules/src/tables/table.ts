import type { LocalisedText } from "../errors/index.ts";

/** What the values of a column are, as far as cells are read and compared. */
export type ColumnKind =
  | {
      readonly kind: "code";
      readonly values: readonly string[];
      readonly open: boolean;
      readonly labels?: Readonly<Record<string, LocalisedText>>;
    }
  | { readonly kind: "boolean" }
  | { readonly kind: "text" }
  | Ordered;

/** Values in an order, as whole numbers of the smallest unit. */
export interface Ordered {
  readonly kind: "number" | "date";
  readonly unit: "plain" | "money" | "percent" | "day";
  /** How many of the smallest unit make one. */
  readonly den: number;
  readonly lo: number;
  readonly hi: number;
  /** What every value is a multiple of, in the smallest unit. */
  readonly step: number;
  /** Whether values may lie between two neighbours: every odd whole number stands for what lies between. */
  readonly isDense?: true;
}

/** A column of a decision table. */
export interface Column {
  readonly expression: unknown;
  readonly at: string;
  readonly title: LocalisedText;
  readonly type: ColumnKind;
}

/** What a cell says of the value of its column. */
export type Cell =
  | { readonly is: "any" }
  /** One of these: as they are written, and as they are compared. */
  | {
      readonly is: "values";
      readonly written: readonly Literal[];
      readonly values: readonly (Literal | number)[];
    }
  /** From and to in the smallest unit, both included; what is written of each end. */
  | { readonly is: "range"; readonly first: number; readonly last: number; readonly ends: RangeEnds }
  | { readonly is: "not"; readonly cell: Exclude<Cell, { readonly is: "not" | "any" }> };

/** The ends of a range as they are written. */
export interface RangeEnds {
  readonly from?: Literal;
  readonly to?: Literal;
  readonly below?: Literal;
}

/** What a cell may hold as it is. */
export type Literal = string | number | boolean;

/** A row of a decision table. */
export interface Row {
  readonly at: string;
  readonly cells: readonly Cell[];
  readonly gives: unknown;
  readonly basis?: string;
}

/** What the result of a row is: of a rule a verdict or points, of a calculation a value. */
export type ResultKind = "verdict" | "points" | "value";

/** A decision table that can be read. */
export interface DecisionTable {
  readonly at: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly hit: "unique" | "first";
  readonly otherwise: { readonly gives: unknown; readonly at: string } | undefined;
  readonly result: ResultKind;
}
