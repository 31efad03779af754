import type { LocalisedText } from "../errors/index.ts";
import type { Fraction } from "../money/fraction.ts";
import type { Rounding } from "../money/index.ts";
import {
  BOOLEAN,
  DATE,
  INTEGER,
  MONEY,
  PERCENT,
  plainNumber,
  TEXT,
  type ValueType,
} from "../values/value-type.ts";

/** Of what type the value of a calculation may be, by the word that a programme writes. */
export type CalculationType = "money" | "integer" | "number" | "percent" | "date" | "text" | "boolean";

/** The run-time type behind each word; a number keeps the decimals that its expression has. */
export const CALCULATION_TYPES: Readonly<Record<CalculationType, ValueType>> = {
  money: MONEY,
  integer: INTEGER,
  number: plainNumber(1),
  percent: PERCENT,
  date: DATE,
  text: TEXT,
  boolean: BOOLEAN,
};

/** How a calculation is rounded, once, at its end: to a multiple of `to`. */
export interface RoundingTo {
  readonly to: Fraction;
  readonly mode: Rounding;
}

/** A calculation as it is written, its shape checked; its expression is still as written. */
export interface CalculationDocument {
  readonly id: string;
  readonly at: string;
  readonly type: CalculationType;
  readonly title: LocalisedText;
  /** Path of the list for whose items it is computed. */
  readonly of?: string;
  readonly is: unknown;
  /** `exact` is never rounded: only comparisons and other calculations can use what is finer than its type. */
  readonly round?: RoundingTo | "exact";
}
