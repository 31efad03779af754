import { isPlainObject, joinPointer, type PlainObject } from "../document/index.ts";
import { hasErrors, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { checkCoverage } from "./check-coverage.ts";
import { lowerTable, type TableOrigins, type TableResults } from "./lower-table.ts";
import { readTable } from "./read-table.ts";
import type { DecisionTable, ResultKind } from "./table.ts";
import type { TableContext } from "./table-context.ts";

/** The plain rule in place of one that states a table; undefined after reporting what is wrong with it. */
export function expandRule(
  rule: PlainObject,
  at: string,
  context: TableContext,
  origins: TableOrigins,
  problems: Problem[],
): PlainObject | undefined {
  const { table: written, ...rest } = rule;
  const isScore = rule.kind === "scoring";
  if (
    !alone(rule, ["require", "score"], at, problems) ||
    !withoutOwnRow(rule, at, problems) ||
    !inOurLanguage(rule, at, problems)
  )
    return undefined;
  const table = soundTable(
    written,
    joinPointer(at, "table"),
    isScore ? "points" : "verdict",
    context,
    problems,
  );
  if (table === undefined) return undefined;
  const { read, isComplete } = table;
  const asVerdict = (then: unknown) => (isScore ? then : then === "met");
  const results: TableResults = {
    ofRow: (index) => asVerdict(read.rows[index]?.gives),
    otherwise: asVerdict(read.otherwise?.gives),
  };
  const member = isScore ? "score" : "require";
  const body = lowerTable(read, isComplete, results, origins, `/${member}`);
  const row = lowerTable(
    read,
    isComplete,
    { ofRow: (index) => index + 1, otherwise: 0 },
    origins,
    "/messages/args/tableRow",
  );
  return {
    ...rest,
    ...(context.language === undefined ? {} : { language: context.language }),
    [member]: body,
    ...withBasis(rest, read, origins),
    ...withRow(rest, row),
  };
}

/** The plain calculation in place of one that states a table; undefined after reporting what is wrong with it. */
export function expandCalculation(
  calculation: PlainObject,
  at: string,
  context: TableContext,
  origins: TableOrigins,
  problems: Problem[],
): PlainObject | undefined {
  const { table: written, ...rest } = calculation;
  if (!alone(calculation, ["is"], at, problems)) return undefined;
  if (calculation.of !== undefined) {
    problems.push(
      problemAt(
        "OGW760",
        joinPointer(at, "of"),
        { pl: "Tabela nie liczy dla pozycji listy.", en: "A table is not computed for the items of a list." },
        { pl: "Napisz „is” zamiast „table”.", en: 'Write "is" in place of "table".' },
      ),
    );
    return undefined;
  }
  const table = soundTable(written, joinPointer(at, "table"), "value", context, problems);
  if (table === undefined) return undefined;
  const { read, isComplete } = table;
  const typed = (then: unknown) => constantOf(then, calculation.type);
  const results: TableResults = {
    ofRow: (index) => typed(read.rows[index]?.gives),
    otherwise: typed(read.otherwise?.gives),
  };
  return { ...rest, is: lowerTable(read, isComplete, results, origins, "/is") };
}

/** A value that a row of a calculation states, as a constant of the type of the calculation. */
function constantOf(then: unknown, type: unknown): unknown {
  if (isPlainObject(then)) return then;
  switch (type) {
    case "money":
      return { money: [String(then), "PLN"] };
    case "percent":
      return { pct: [String(then)] };
    case "date":
      return { date: then };
    default:
      return then;
  }
}

function soundTable(
  written: unknown,
  at: string,
  result: ResultKind,
  context: TableContext,
  problems: Problem[],
): { readonly read: DecisionTable; readonly isComplete: boolean } | undefined {
  const read = readTable(written, at, result, context, problems);
  if (read === undefined || hasErrors(problems)) return undefined;
  const isComplete = checkCoverage(read, context.effort, problems);
  return hasErrors(problems) ? undefined : { read, isComplete };
}

/** A table stands in place of an expression, never beside one. */
function alone(written: PlainObject, members: readonly string[], at: string, problems: Problem[]): boolean {
  const beside = members.find((member) => written[member] !== undefined);
  if (beside === undefined) return true;
  problems.push(
    problemAt(
      "OGW760",
      joinPointer(at, beside),
      { pl: `„${beside}” i „table” stoją obok siebie.`, en: `"${beside}" and "table" stand side by side.` },
      { pl: "Zostaw jedno z nich.", en: "Keep one of them." },
    ),
  );
  return false;
}

function withoutOwnRow({ messages }: PlainObject, at: string, problems: Problem[]): boolean {
  const args = isPlainObject(messages) && isPlainObject(messages.args) ? messages.args : {};
  if (!Object.hasOwn(args, "tableRow")) return true;
  problems.push(
    problemAt(
      "OGW760",
      `${at}/messages/args/tableRow`,
      {
        pl: "„tableRow” to numer wiersza, który podaje sama tabela.",
        en: '"tableRow" is the number of the row, which the table gives itself.',
      },
      { pl: "Usuń ten argument albo nazwij go inaczej.", en: "Remove this argument, or call it otherwise." },
    ),
  );
  return false;
}

function inOurLanguage({ language }: PlainObject, at: string, problems: Problem[]): boolean {
  if (language === undefined || language === "json-logic") return true;
  problems.push(
    problemAt(
      "OGW760",
      joinPointer(at, "language"),
      {
        pl: "Tabela jest zawsze w języku „json-logic”.",
        en: 'A table is always in the language "json-logic".',
      },
      { pl: "Usuń „language”.", en: 'Leave "language" out.' },
    ),
  );
  return false;
}

/** The bases of the rule and, behind them, those that only rows name. */
function withBasis({ basis }: PlainObject, { rows }: DecisionTable, origins: TableOrigins): PlainObject {
  if (!Array.isArray(basis)) return {};
  const all = [...(basis as readonly unknown[])];
  for (const { basis: own, at } of rows) {
    if (own === undefined || all.includes(own)) continue;
    origins.set(`/basis/${all.length}`, `${at}/basis`);
    all.push(own);
  }
  return { basis: all };
}

function withRow({ messages }: PlainObject, tableRow: unknown): PlainObject {
  if (!isPlainObject(messages)) return {};
  const args = isPlainObject(messages.args) ? messages.args : {};
  return { messages: { ...messages, args: { ...args, tableRow } } };
}
