import { plainValue } from "../explain/stored-value.ts";
import type { Parameter, ParameterValue, Table } from "../parameters/parameter.ts";
import { dateText } from "../values/civil-day.ts";
import type { Value } from "../values/value.ts";
import type { ValueType } from "../values/value-type.ts";

/** A parameter with one value, or one cell of its table, changed by the smallest step of its type. */
export interface ChangedParameter {
  /** `value: 1500.00 → 1500.01`; dated values begin with their first day, cells of tables with their row. */
  readonly change: string;
  readonly parameter: Parameter;
}

/** The changes of the values of a parameter, in the order of dates and rows. */
export function changedParameters(parameter: Parameter): readonly ChangedParameter[] {
  return parameter.values.flatMap((dated, index) =>
    changedValues(dated, parameter.type).map(({ row, from, to, value }) => ({
      change: `${place(dated, row)}: ${from} → ${to}`,
      parameter: {
        ...parameter,
        values: parameter.values.map((each, at) => (at === index ? value : each)),
      },
    })),
  );
}

interface ChangedValue {
  readonly row?: string;
  readonly from: string;
  readonly to: string;
  readonly value: ParameterValue;
}

function changedValues(dated: ParameterValue, type: ValueType): readonly ChangedValue[] {
  const { rows } = dated;
  if (rows === undefined)
    return stepped(dated.value, type).map((value) => ({
      ...told(dated.value, value, type),
      value: { ...dated, value },
    }));
  return [...rows].flatMap(([row, cell]) =>
    stepped(cell, type).map((value) => ({
      row,
      ...told(cell, value, type),
      value: { ...dated, rows: new Map(rows).set(row, value) satisfies Table },
    })),
  );
}

function stepped(value: Value, type: ValueType): readonly Value[] {
  if (typeof value === "boolean") return [!value];
  if (typeof value !== "number") return [];
  const step = type.kind === "number" && type.unit === "plain" ? plainStep(value, type.den) : 1;
  return [value + step, value - step];
}

/** Of a plain number the last decimal that it is written with, since its type knows much finer ones. */
function plainStep(value: number, den: number): number {
  let step = den;
  while (step > 1 && value % step !== 0) step /= 10;
  return step;
}

function told(from: Value, to: Value, type: ValueType): { readonly from: string; readonly to: string } {
  return { from: String(plainValue(type, from)), to: String(plainValue(type, to)) };
}

function place({ from }: ParameterValue, row: string | undefined): string {
  const day = Number.isFinite(from) ? `${dateText(from)} ` : "";
  return row === undefined ? `${day}value` : `${day}${row}`;
}
