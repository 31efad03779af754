import { joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { readScalar } from "../facts/read-scalar.ts";
import { isRecord, nameFault } from "../form/plain-json.ts";
import { epochDay } from "../language/civil-day.ts";
import type { Value } from "../language/core.ts";
import { finding } from "../language/finding.ts";
import {
  BOOLEAN,
  DATE,
  INTEGER,
  MONEY,
  PERCENT,
  plainNumber,
  TEXT,
  type ValueType,
} from "../language/value-type.ts";
import type { Parameter, ParameterValue } from "./parameter.ts";

const TYPES: Readonly<Record<string, ValueType>> = {
  money: MONEY,
  integer: INTEGER,
  number: plainNumber(1_000_000),
  percent: PERCENT,
  date: DATE,
  text: TEXT,
  boolean: BOOLEAN,
};

const KEYS = new Set(["type", "title", "values", "value", "basis", "note", "lastVerifiedOn"]);
const VALUE_KEYS = new Set(["from", "to", "value", "basis", "note", "lastVerifiedOn"]);

/** Reads the dated parameters of a programme. */
export function readParameters(
  written: unknown,
  pointer: string,
  problems: Problem[],
): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  const fault = (at: string, pl: string, en: string): undefined => {
    problems.push(
      finding(
        "OGW142",
        at,
        { pl, en },
        { pl: "Popraw parametr w tym miejscu.", en: "Correct the parameter at this place." },
      ),
    );
    return undefined;
  };
  if (written === undefined) return parameters;
  if (!isRecord(written)) {
    fault(
      pointer,
      "„parameters” to obiekt: identyfikator → parametr.",
      '"parameters" is an object: id → parameter.',
    );
    return parameters;
  }
  for (const [id, each] of Object.entries(written)) {
    const at = joinPointer(pointer, id);
    const wrong = nameFault(id);
    const type =
      isRecord(each) && typeof each.type === "string" && Object.hasOwn(TYPES, each.type)
        ? TYPES[each.type]
        : undefined;
    if (wrong !== undefined)
      fault(at, `Nazwa parametru: ${wrong.pl}.`, `Name of the parameter: ${wrong.en}.`);
    if (!isRecord(each) || type === undefined) {
      fault(
        at,
        `Parametr ma „type”: ${Object.keys(TYPES).join(", ")}.`,
        `A parameter has "type": ${Object.keys(TYPES).join(", ")}.`,
      );
      continue;
    }
    for (const key of Object.keys(each))
      if (!KEYS.has(key)) fault(joinPointer(at, key), `Nieznane pole „${key}”.`, `Unknown key "${key}".`);
    const series = Array.isArray(each.values) ? each.values : [each];
    const where = Array.isArray(each.values) ? joinPointer(at, "values") : undefined;
    const values = series.flatMap((item, index) => {
      const place = where === undefined ? at : joinPointer(where, index);
      const value = readValue(item, place, type, where !== undefined, fault);
      return value === undefined ? [] : [value];
    });
    values.sort((one, two) => one.from - two.from);
    values.forEach((value, index) => {
      const next = values[index + 1];
      if (next !== undefined && value.to !== Infinity && value.to > next.from)
        fault(at, "Okresy parametru zachodzą na siebie.", "Periods of the parameter overlap.");
    });
    const closed = values.map((value, index) => ({
      ...value,
      to: Math.min(value.to, values[index + 1]?.from ?? Infinity),
    }));
    const title =
      isRecord(each.title) && typeof each.title.pl === "string" && typeof each.title.en === "string"
        ? { pl: each.title.pl, en: each.title.en }
        : { pl: id, en: id };
    parameters.set(id, { id, type, title, values: closed });
  }
  return parameters;
}

function readValue(
  item: unknown,
  at: string,
  type: ValueType,
  dated: boolean,
  fault: (at: string, pl: string, en: string) => undefined,
): ParameterValue | undefined {
  if (!isRecord(item))
    return fault(
      at,
      "Wartość parametru to obiekt z „value”.",
      'A value of a parameter is an object with "value".',
    );
  if (dated)
    for (const key of Object.keys(item))
      if (!VALUE_KEYS.has(key))
        fault(joinPointer(at, key), `Nieznane pole „${key}”.`, `Unknown key "${key}".`);
  const day = (key: "from" | "to", otherwise: number) => {
    const written = item[key];
    if (!dated || written === undefined || written === null) return otherwise;
    return (
      (typeof written === "string" ? epochDay(written) : undefined) ??
      fault(joinPointer(at, key), "To nie jest data „RRRR-MM-DD”.", 'This is not a date "YYYY-MM-DD".')
    );
  };
  const [from, to] = [day("from", -Infinity), day("to", Infinity)];
  const value = readScalar(type, amountText(item.value, type));
  if (value === undefined) {
    return fault(
      joinPointer(at, "value"),
      `Wartość ${JSON.stringify(item.value)} nie pasuje do typu parametru.`,
      `Value ${JSON.stringify(item.value)} does not fit the parameter's type.`,
    );
  }
  if (from === undefined || to === undefined) return undefined;
  if (from >= to) return fault(at, "„from” musi być przed „to”.", '"from" must be before "to".');
  return {
    from,
    to,
    value: value as Value,
    ...(typeof item.basis === "string" ? { basis: item.basis } : {}),
  };
}

/** Money in parameters may be written as a number of złoty. */
function amountText(written: unknown, type: ValueType): unknown {
  return typeof written === "number" && type.kind === "number" && type.unit === "money"
    ? String(written)
    : written;
}
