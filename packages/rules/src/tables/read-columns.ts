import { didYouMean, isPlainObject, joinPointer } from "../document/index.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import { epochDay } from "../values/civil-day.ts";
import { exactNumber, readDecimal } from "../values/decimal.ts";
import type { Field } from "../values/shape.ts";
import { typeName, type ValueType } from "../values/value-type.ts";
import type { Column, ColumnKind, Ordered } from "./table.ts";
import type { TableContext } from "./table-context.ts";

/** Reads the columns of a table: each the path of a field, an expression, or an expression with a title. */
export function readColumns(
  written: readonly unknown[],
  at: string,
  literals: (column: number) => readonly unknown[],
  context: TableContext,
  problems: Problem[],
): readonly Column[] | undefined {
  const columns = written.map((one, index) =>
    readColumn(one, joinPointer(at, index), literals(index), context, problems),
  );
  const seen = new Set<string>();
  let isSound = true;
  for (const column of columns) {
    if (column === undefined) continue;
    const key = JSON.stringify(column.expression);
    if (seen.has(key)) {
      isSound = false;
      problems.push(
        problemAt(
          "OGW763",
          column.at,
          { pl: "Ta sama kolumna stoi w tabeli dwa razy.", en: "The same column stands in the table twice." },
          {
            pl: "Zostaw jedną; komórka może mieć zakres albo listę.",
            en: "Keep one; a cell may be a range or a list.",
          },
        ),
      );
    }
    seen.add(key);
  }
  return isSound && columns.every((column) => column !== undefined) ? columns : undefined;
}

function readColumn(
  written: unknown,
  at: string,
  literals: readonly unknown[],
  context: TableContext,
  problems: Problem[],
): Column | undefined {
  if (typeof written === "string") return fieldColumn(written, { var: written }, at, context, problems);
  const isTitled = isPlainObject(written) && Object.hasOwn(written, "is");
  const expression = isTitled ? written.is : written;
  const place = isTitled ? joinPointer(at, "is") : at;
  if (!isPlainObject(expression) || Object.keys(expression).length !== 1)
    return void problems.push(
      problemAt(
        "OGW763",
        at,
        {
          pl: `${describeValue(written, "pl")} to nie jest kolumna.`,
          en: `${describeValue(written)} is no column.`,
        },
        {
          pl: 'Napisz ścieżkę pola albo {"is": wyrażenie, "title": {"pl": …, "en": …}}.',
          en: 'Write the path of a field, or {"is": expression, "title": {"pl": …, "en": …}}.',
        },
      ),
    );
  const { var: path } = expression;
  const column =
    typeof path === "string"
      ? fieldColumn(path, expression, place, context, problems)
      : computed(expression, place, literals, context, problems);
  const title =
    isTitled && isPlainObject(written.title) ? (written.title as unknown as LocalisedText) : undefined;
  return column === undefined || title === undefined ? column : { ...column, title };
}

function fieldColumn(
  path: string,
  expression: unknown,
  at: string,
  { shape }: TableContext,
  problems: Problem[],
): Column | undefined {
  const field = shape.fields.get(path);
  if (field === undefined) {
    const known = [...shape.fields.values()]
      .filter(({ type }) => kindOf(type) !== undefined)
      .map((one) => one.path);
    return void problems.push(
      problemAt(
        "OGW763",
        at,
        { pl: `Nie ma pola „${path}”.`, en: `There is no field "${path}".` },
        meant(didYouMean(path, known), { pl: `Pola: ${listed(known)}.`, en: `Fields: ${listed(known)}.` }),
      ),
    );
  }
  const type = kindOf(field.type, field);
  return type === undefined ? unfit(field.type, at, problems) : { expression, at, title: field.title, type };
}

/** A column that is computed: of the type that a parameter, a calculation or a guarded field has, or of what its cells are. */
function computed(
  expression: Readonly<Record<string, unknown>>,
  at: string,
  literals: readonly unknown[],
  context: TableContext,
  problems: Problem[],
): Column | undefined {
  const known = typeOf(expression, context);
  const shown = JSON.stringify(expression);
  const title = known?.title ?? { pl: shown, en: shown };
  if (known === undefined) return { expression, at, title, type: inferred(literals) };
  const type = kindOf(known.type, known.field);
  return type === undefined ? unfit(known.type, at, problems) : { expression, at, title, type };
}

function typeOf(
  { param, calc, coalesce }: Readonly<Record<string, unknown>>,
  context: TableContext,
): { readonly type: ValueType; readonly title: LocalisedText; readonly field?: Field } | undefined {
  if (typeof calc === "string") return context.calculation(calc);
  if (typeof param === "string") return context.parameters.get(param);
  const [guarded] = Array.isArray(coalesce) ? (coalesce as readonly unknown[]) : [];
  const path = isPlainObject(guarded) ? guarded.var : undefined;
  const field = typeof path === "string" ? context.shape.fields.get(path) : undefined;
  return field === undefined
    ? undefined
    : { type: field.type, title: field.title, field: withoutBounds(field) };
}

/** The value that stands for a blank field need not lie within the bounds of the field. */
function withoutBounds(field: Field): Field {
  const { step: _step, ...rest } = field;
  return { ...rest, lo: -Infinity, hi: Infinity };
}

function unfit(type: ValueType, at: string, problems: Problem[]): undefined {
  const { pl, en } = typeName(type);
  problems.push(
    problemAt(
      "OGW763",
      at,
      { pl: `Kolumną nie może być ${pl}.`, en: `A column cannot be of the type ${en}.` },
      {
        pl: 'Kolumna to liczba, kwota, procent, data, wybór z listy, tak/nie albo tekst; o listach mówi wyrażenie, np. {"count": […]}.',
        en: 'A column is a number, an amount, a percent, a date, a choice, yes/no or a text; of lists an expression tells, such as {"count": […]}.',
      },
    ),
  );
  return undefined;
}

function kindOf(type: ValueType, field?: Field): ColumnKind | undefined {
  switch (type.kind) {
    case "code":
      return {
        kind: "code",
        values: type.values,
        open: type.open,
        ...(field?.labels === undefined ? {} : { labels: field.labels }),
      };
    case "boolean":
      return { kind: "boolean" };
    case "text":
      return { kind: "text" };
    case "date":
      return {
        kind: "date",
        unit: "day",
        den: 1,
        lo: field?.lo ?? -Infinity,
        hi: field?.hi ?? Infinity,
        step: 1,
      };
    case "number": {
      const step = field?.step === undefined ? 1 : (exactNumber(field.step, type.den) ?? 1);
      const range = { lo: field?.lo ?? -Infinity, hi: field?.hi ?? Infinity, step };
      return { kind: "number", unit: type.unit, den: type.den, ...range };
    }
    default:
      return undefined;
  }
}

/** Smallest part of a number in a column whose type only its cells tell; values may lie between. */
const FINE = 1_000_000;

function inferred(literals: readonly unknown[]): ColumnKind {
  if (literals.length > 0 && literals.every((one) => typeof one === "boolean")) return { kind: "boolean" };
  if (literals.length > 0 && literals.every((one) => typeof one === "string" && epochDay(one) !== undefined))
    return { kind: "date", unit: "day", den: 1, lo: -Infinity, hi: Infinity, step: 1 };
  const isNumber = (one: unknown) =>
    (typeof one === "number" || typeof one === "string") && readDecimal(one) !== undefined;
  return literals.every(isNumber) ? DENSE : { kind: "text" };
}

const DENSE: Ordered = {
  kind: "number",
  unit: "plain",
  den: FINE,
  lo: -Infinity,
  hi: Infinity,
  step: 1,
  isDense: true,
};
