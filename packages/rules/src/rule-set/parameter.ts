import type { LocalisedText } from "../errors/index.ts";
import type { Value } from "../language/core.ts";
import type { ValueType } from "../language/value-type.ts";

/** One value of a parameter and the dates from which (inclusive) to which (exclusive) it holds. */
export interface ParameterValue {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
  readonly basis?: string;
}

/** A dated parameter of the programme. */
export interface Parameter {
  readonly id: string;
  readonly type: ValueType;
  readonly title: LocalisedText;
  /** In the order of dates, without overlaps. */
  readonly values: readonly ParameterValue[];
}

/** The value in force on an epoch day. */
export function valueOn(parameter: Parameter, day: number): ParameterValue | undefined {
  return parameter.values.find((each) => each.from <= day && day < each.to);
}
