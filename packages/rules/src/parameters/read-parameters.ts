import { didYouMean, joinPointer } from "../document/index.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import { nameFault } from "../document/reserved-names.ts";
import { tellUnknownKeys } from "../document/unknown-keys.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { meant } from "../errors/remedy-words.ts";
import { beyondLimit } from "../limits/limit.ts";
import { tableLimits } from "../limits/rule-limits.ts";
import { epochDay } from "../values/civil-day.ts";
import { NO_PARAMETER } from "../values/no-value.ts";
import { readScalar } from "../values/read-scalar.ts";
import type { Value } from "../values/value.ts";
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
import type { Parameter, ParameterValue, Table } from "./parameter.ts";

const TYPES: ReadonlyMap<string, ValueType> = new Map([
  ["money", MONEY],
  ["integer", INTEGER],
  ["number", plainNumber(1_000_000)],
  ["percent", PERCENT],
  ["date", DATE],
  ["text", TEXT],
  ["boolean", BOOLEAN],
]);

const KEYS = ["type", "of", "title", "values", "value", "basis", "note", "lastVerifiedOn"];
const VALUE_KEYS = ["from", "to", "value", "basis", "note", "lastVerifiedOn"];

/**
 * Reads the dated parameters of a programme: `{ id: { type, title?, values: [{ from?, to?, value }] } }`,
 * or `{ id: { type, value } }` when the value never changes; `"type": "table"` has `of` and objects as values.
 */
export function readParameters(
  written: unknown,
  pointer: string,
  problems: Problem[],
): ReadonlyMap<string, Parameter> {
  const reader = new ParameterReader(problems);
  const parameters = new Map<string, Parameter>();
  if (written === undefined) return parameters;
  if (!isPlainObject(written)) {
    reader.fault(pointer, {
      pl: "„parameters” to obiekt: identyfikator → parametr.",
      en: '"parameters" is an object: id → parameter.',
    });
    return parameters;
  }
  const entries = Object.entries(written);
  if (entries.length > tableLimits.parameters.max) {
    problems.push(beyondLimit(tableLimits.parameters, pointer));
    return parameters;
  }
  if (cellsOf(entries) > tableLimits.cells.max) {
    problems.push(beyondLimit(tableLimits.cells, pointer));
    return parameters;
  }
  for (const [id, each] of entries) {
    const parameter = reader.read(id, each, joinPointer(pointer, id));
    if (parameter !== undefined) parameters.set(id, parameter);
  }
  return parameters;
}

/** Values and cells of tables of all parameters, counted before they are read. */
function cellsOf(entries: readonly (readonly [string, unknown])[]): number {
  let cells = 0;
  const add = (value: unknown) => {
    cells += isPlainObject(value) ? Object.keys(value).length : 1;
  };
  for (const [, written] of entries) {
    if (!isPlainObject(written)) continue;
    if (!Array.isArray(written.values)) add(written.value);
    else for (const dated of written.values) add(isPlainObject(dated) ? dated.value : dated);
  }
  return cells;
}

class ParameterReader {
  readonly #problems: Problem[];
  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  fault(pointer: string, text: LocalisedText, remedy?: LocalisedText): undefined {
    const otherwise = { pl: "Popraw parametr w tym miejscu.", en: "Correct the parameter at this place." };
    this.#problems.push(problemAt("OGW142", pointer, text, remedy ?? otherwise));
    return undefined;
  }

  read(id: string, written: unknown, at: string): Parameter | undefined {
    const wrong = nameFault(id);
    if (wrong !== undefined)
      return this.fault(at, {
        pl: `Nazwa parametru: ${wrong.pl}.`,
        en: `Name of the parameter: ${wrong.en}.`,
      });
    if (!isPlainObject(written))
      return this.fault(at, { pl: "Parametr musi być obiektem.", en: "A parameter must be an object." });
    this.#keys(written, KEYS, at);
    const table = written.type === "table";
    const type = this.#type(written, table, at);
    if (type === undefined) return undefined;
    const values = this.#series(written, type, table, at);
    return { id, type, table, title: titleOf(written, id), values };
  }

  #keys(written: PlainObject, allowed: readonly string[], at: string): void {
    tellUnknownKeys(written, { allowed, at }, (...told) => this.fault(...told));
  }

  #type(written: PlainObject, table: boolean, at: string): ValueType | undefined {
    const name = table ? written.of : written.type;
    const type = typeof name === "string" ? TYPES.get(name) : undefined;
    if (type !== undefined) return type;
    const names = table ? [...TYPES.keys()] : [...TYPES.keys(), "table"];
    const key = table ? "of" : "type";
    return this.fault(
      name === undefined ? at : joinPointer(at, key),
      {
        pl: `Parametr ma „${key}”: ${names.join(", ")}.`,
        en: `A parameter has "${key}": ${names.join(", ")}.`,
      },
      typeof name === "string"
        ? meant(didYouMean(name, names), {
            pl: "Wybierz jeden z tych typów.",
            en: "Choose one of these types.",
          })
        : undefined,
    );
  }

  #series(written: PlainObject, type: ValueType, table: boolean, at: string): readonly ParameterValue[] {
    if (!Array.isArray(written.values)) {
      const value = this.#content(written.value, joinPointer(at, "value"), type, table);
      return value === undefined ? [] : [{ from: -Infinity, to: Infinity, ...value }];
    }
    const where = joinPointer(at, "values");
    if (written.value !== undefined) {
      this.fault(
        joinPointer(at, "value"),
        {
          pl: "Parametr ma „value” albo „values”.",
          en: 'A parameter has "value" or "values".',
        },
        {
          pl: "Zostaw „values”, gdy są daty.",
          en: 'Keep "values" when there are dates.',
        },
      );
    }
    if (written.values.length > tableLimits.periods.max) {
      this.#problems.push(beyondLimit(tableLimits.periods, where));
      return [];
    }
    const values = written.values.flatMap(
      (item: unknown, index) => this.#dated(item, joinPointer(where, index), type, table) ?? [],
    );
    values.sort((one, two) => one.from - two.from);
    return values.map((value, index) => {
      const next = values[index + 1];
      if (next === undefined) return value;
      if (value.from === next.from || (value.to !== Infinity && value.to > next.from)) {
        this.fault(where, {
          pl: "Okresy parametru zachodzą na siebie.",
          en: "Periods of the parameter overlap.",
        });
      }
      if (value.to < next.from) this.#hole(where);
      return { ...value, to: Math.min(value.to, next.from) };
    });
  }

  #hole(at: string): void {
    this.#problems.push(
      problemAt(
        "OGW142",
        at,
        {
          pl: "Między okresami parametru jest luka.",
          en: "There is a gap between the periods of the parameter.",
        },
        {
          pl: "W luce reguły z tym parametrem dają błąd; dopisz wartość.",
          en: "In the gap, rules with this parameter give an error; add a value.",
        },
        "warning",
      ),
    );
  }

  #dated(item: unknown, at: string, type: ValueType, table: boolean): ParameterValue | undefined {
    if (!isPlainObject(item))
      return this.fault(at, {
        pl: "Wartość parametru to obiekt z „value”.",
        en: 'A value of a parameter is an object with "value".',
      });
    this.#keys(item, VALUE_KEYS, at);
    const day = (key: "from" | "to", otherwise: number) => {
      const date = item[key];
      if (date === undefined || date === null) return otherwise;
      const read = typeof date === "string" ? epochDay(date) : undefined;
      return (
        read ??
        this.fault(joinPointer(at, key), {
          pl: "To nie jest data „RRRR-MM-DD”.",
          en: 'This is not a date "YYYY-MM-DD".',
        })
      );
    };
    const [from, to] = [day("from", -Infinity), day("to", Infinity)];
    const value = this.#content(item.value, joinPointer(at, "value"), type, table);
    if (value === undefined || from === undefined || to === undefined) return undefined;
    if (from >= to)
      return this.fault(at, { pl: "„from” musi być przed „to”.", en: '"from" must be before "to".' });
    return { from, to, ...value, ...(typeof item.basis === "string" ? { basis: item.basis } : {}) };
  }

  #content(
    written: unknown,
    at: string,
    type: ValueType,
    table: boolean,
  ): { value: Value; rows?: Table } | undefined {
    if (!table) {
      const value = this.#scalar(written, at, type);
      return value === undefined ? undefined : { value };
    }
    if (!isPlainObject(written))
      return this.fault(at, {
        pl: "Wartością tabeli jest obiekt: klucz → wartość.",
        en: "The value of a table is an object: key → value.",
      });
    const rows = new Map<string, Value>();
    for (const [key, cell] of Object.entries(written)) {
      const value = this.#scalar(cell, joinPointer(at, key), type);
      if (value !== undefined) rows.set(key.normalize("NFC"), value);
    }
    return { value: NO_PARAMETER, rows };
  }

  #scalar(written: unknown, at: string, type: ValueType): Value | undefined {
    const money = type.kind === "number" && type.unit === "money";
    const value = readScalar(type, money && typeof written === "number" ? String(written) : written);
    if (value !== undefined) return value;
    const shown =
      written === undefined
        ? { pl: "Brak wartości.", en: "The value is missing." }
        : {
            pl: `Do typu parametru nie pasuje: ${describeValue(written, "pl")}.`,
            en: `Value ${describeValue(written)} does not fit the parameter's type.`,
          };
    return this.fault(at, shown);
  }
}

function titleOf({ title }: PlainObject, id: string): LocalisedText {
  if (isPlainObject(title) && typeof title.pl === "string" && typeof title.en === "string")
    return { pl: title.pl, en: title.en };
  return { pl: id, en: id };
}
