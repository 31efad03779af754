import type { JsonSchema } from "@opus/grant-rules";
import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Json, JsonObject } from "@opus/grant-workflow";
import { isJsonObject, member } from "../json/json-object.ts";
import { readWrittenAmount } from "../written/written-amount.ts";
import { readWrittenDay } from "../written/written-day.ts";
import type { TableColumn, TableFault } from "./table-columns.ts";
import type { TableRow } from "./table-rows.ts";

/** The answers of one row, and what is wrong with its cells. */
export interface RowAnswers {
  readonly answers: JsonObject;
  readonly faults: readonly TableFault[];
}

/** Reads a row into answers, each cell as its field has it; an empty cell is no answer. */
export function readRow(
  { number, cells }: TableRow,
  columns: readonly TableColumn[],
  width: number,
): RowAnswers {
  let answers: JsonObject = {};
  const faults: TableFault[] = [];
  for (const { index, header, path, schema } of columns) {
    const cell = (cells[index] ?? "").trim();
    if (cell === "") continue;
    const read = refusedAsItIs(cells[index] ?? "", schema) ?? readCell(cell, schema);
    if ("value" in read) answers = withAnswer(answers, path.split("."), read.value);
    else faults.push({ code: "OGW788", row: number, column: index + 1, header, ...read });
  }
  if (cells.slice(width).some((cell) => cell.trim() !== ""))
    faults.push({ code: "OGW788", row: number, column: width + 1, header: "", ...TOO_MANY });
  return { answers, faults };
}

interface Refused {
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
}

const refused = (pl: string, en: string, remedyPl: string, remedyEn: string): Refused => ({
  message: { pl, en },
  remedy: { pl: remedyPl, en: remedyEn },
});

const FORMULA = refused(
  "Komórka zaczyna się jak formuła arkusza.",
  "The cell begins as a formula of a spreadsheet does.",
  "Wklej wartość zamiast formuły.",
  "Paste the value in place of the formula.",
);

const CONTROL = refused(
  "W komórce jest znak, którego nie widać i nikt nie wpisuje.",
  "The cell holds a character that nobody sees or types.",
  "Wpisz wartość od nowa.",
  "Type the value anew.",
);

const TOO_MANY = refused(
  "Wiersz ma więcej komórek niż nagłówek.",
  "The row has more cells than the header.",
  "Komórkę z separatorem w środku ujmij w cudzysłów.",
  "Put a cell that holds the separator in quotation marks.",
);

/** C0 and C1 without tab and ends of lines; written out, as classes of Unicode are looked up when the file is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Why a cell is refused whatever its field; spaces before a formula are no shield, as they are taken off the answer. */
function refusedAsItIs(cell: string, schema: JsonSchema): Refused | undefined {
  if (CONTROL_CHARACTER.test(cell)) return CONTROL;
  return isFormula(cell, schema) || isFormula(cell.trim(), schema) ? FORMULA : undefined;
}

/** Telephones begin with a plus, and amounts with a minus. */
function isFormula(cell: string, { format }: JsonSchema): boolean {
  if (/^[=@\uff1d\uff20\t\r]/u.test(cell)) return true;
  return (
    /^[+-]/.test(cell) && format !== "phone" && !/^[+-][\d\s.,\u00a0\u2009\u202f]+(?:z\u0142)?$/u.test(cell)
  );
}

type ReadCell = { readonly value: Json } | Refused;

function readCell(cell: string, schema: JsonSchema): ReadCell {
  if (Array.isArray(schema.enum)) return readChoice(cell, schema);
  if (schema.format === "money")
    return given(readWrittenAmount(cell), "kwota, np. 1 500,00", "an amount, such as 1500.00");
  if (schema.format === "date")
    return given(
      readWrittenDay(cell),
      "dzień, np. 2027-03-31 albo 31.03.2027",
      "a day, such as 2027-03-31 or 31.03.2027",
    );
  if (schema.type === "boolean") return given(YES_NO[cell.toLowerCase()], "tak albo nie", "yes or no");
  if (schema.type === "integer" || schema.type === "number")
    return given(readNumber(cell), "liczba", "a number");
  return { value: cell };
}

const YES_NO: Readonly<Record<string, boolean | undefined>> = Object.assign(Object.create(null), {
  tak: true,
  yes: true,
  true: true,
  prawda: true,
  "1": true,
  nie: false,
  no: false,
  false: false,
  fałsz: false,
  "0": false,
});

function readNumber(cell: string): number | undefined {
  const plain = cell.replaceAll(/[\s\u00a0\u2009\u202f]/gu, "").replace(",", ".");
  const number = /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** A choice by its code, or by its label in either language. */
function readChoice(
  cell: string,
  { enum: answers, "x-labels": labels, "x-open": open }: JsonSchema,
): ReadCell {
  const codes = (answers as readonly Json[]).map(String);
  const folded = cell.toLowerCase();
  const found = codes.find((code) =>
    [code, member(member(labels, code), "pl"), member(member(labels, code), "en")].some(
      (name) => typeof name === "string" && name.toLowerCase() === folded,
    ),
  );
  if (found === undefined && open === true) return { value: cell };
  return given(found, `jedno z: ${codes.join(", ")}`, `one of: ${codes.join(", ")}`);
}

function given(value: Json | undefined, pl: string, en: string): ReadCell {
  if (value !== undefined) return { value };
  return refused(
    "Tej komórki nie da się odczytać.",
    "This cell cannot be read.",
    `Tu ma być ${pl}.`,
    `It has to be ${en}.`,
  );
}

function withAnswer(answers: JsonObject, [name = "", ...rest]: readonly string[], value: Json): JsonObject {
  const inside = answers[name];
  return {
    ...answers,
    [name]: rest.length === 0 ? value : withAnswer(isJsonObject(inside) ? inside : {}, rest, value),
  };
}
