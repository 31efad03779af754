import type { LocalisedText } from "../errors/index.ts";
import type { NoValue } from "../values/no-value.ts";
import type { Value } from "../values/value.ts";
import type { ValueType } from "../values/value-type.ts";

/** One value of a parameter and the dates from which (inclusive) to which (exclusive) it holds. */
export interface ParameterValue {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
  /** Rows of a table by key. */
  readonly rows?: Table;
  readonly basis?: string;
}

/** Rows of a table by key. */
export type Table = ReadonlyMap<string, Value>;

/** Whether what stands for a table on a date is one (and not the reason why there is none). */
export function isTable(rows: Table | NoValue): rows is Table {
  return rows instanceof Map;
}

/** A dated parameter of the programme. */
export interface Parameter {
  readonly id: string;
  /** Type of the value, or of a table's values. */
  readonly type: ValueType;
  readonly table: boolean;
  readonly title: LocalisedText;
  /** In the order of dates, without overlaps. */
  readonly values: readonly ParameterValue[];
}

/** The value in force on an epoch day. */
export function valueOn(parameter: Parameter, day: number): ParameterValue | undefined {
  return parameter.values.find((each) => each.from <= day && day < each.to);
}
