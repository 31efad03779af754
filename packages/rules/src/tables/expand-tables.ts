import { formBound } from "../bounds/form-bounds.ts";
import { partProblem } from "../bounds/part-bounds.ts";
import { rulePartLimits } from "../bounds/rule-part-limits.ts";
import { isPlainObject, joinPointer, type PlainObject } from "../document/index.ts";
import { hasErrors, needList, needObject, needText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { firstProblems } from "../limits/first-problems.ts";
import { checkCoverage } from "./check-coverage.ts";
import { lowerTable, type TableOrigins, type TableResults } from "./lower-table.ts";
import { readTable } from "./read-table.ts";
import type { DecisionTable, ResultKind } from "./table.ts";
import { type TableContext, type TableSource, tableContext } from "./table-context.ts";

/** The rules and calculations of a programme with plain ones in place of those that state a table. */
export interface ExpandedTables {
  readonly rules: readonly unknown[];
  readonly calculations: unknown;
  /** What is wrong with tables, each at its cell, row or column: OGW760 to OGW769. */
  readonly problems: readonly Problem[];
  /** Leads a JSON Pointer into the expanded parts to what the designer wrote there: the cell, or the table. */
  writtenPlace(pointer: string): string;
  /** Whether a pointer leads into a rule or calculation whose table is at fault, of which nothing more is to be said. */
  isAtFault(pointer: string): boolean;
}

/**
 * Whether a rule or a calculation states a decision table. Cheap, so that programmes without tables pay nothing.
 *
 * @example
 * usesTables([{ id: "a", table: { columns: [], rows: [] } }]); // true
 */
export function usesTables(rules: unknown, calculations?: unknown): boolean {
  return (
    (Array.isArray(rules) && rules.some(hasTable)) ||
    (isPlainObject(calculations) && Object.values(calculations).some(hasTable))
  );
}

function hasTable(one: unknown): one is PlainObject {
  return isPlainObject(one) && Object.hasOwn(one, "table");
}

const RULES = { of: "expandTables", name: "the list of rules", is: "the member rules of a programme" };
const SOURCE = { of: "expandTables", name: "the source", is: "an object { form, parameters, … }" };
const POINTER = { of: "expandTables", name: "the pointer", is: "a JSON Pointer, as a text" };

/**
 * Puts the plain expression in place of each decision table: `require` or `score` of a rule, `is` of a calculation. A rule
 * gains the message argument `tableRow`, the number of the row that decided, 0 for "otherwise". Gaps, overlaps and rows that
 * never decide are found exactly. Author's mistakes come back as problems, nothing is thrown for them.
 *
 * @param rules rules as a programme has them; those without a table stay as they are
 * @param source the form whose fields columns name, and parameters and calculations
 * @param at JSON Pointer of the rules; calculations stand at `/calculations`
 * @example
 * const form = { type: "object", required: ["sum"], properties: { sum: { type: "string", format: "money" } } };
 * const table = { columns: ["sum"], rows: [{ when: [{ to: 500 }], then: "met" }], otherwise: "notMet" };
 * expandTables([{ id: "sum", kind: "requirement", table }], { form }).problems; // []
 */
export function expandTables(rules: readonly unknown[], source: TableSource, at = "/rules"): ExpandedTables {
  needList(rules, RULES);
  needObject(source, SOURCE, ["form"]);
  needText(at, POINTER);
  const { calculations } = source;
  const beyond = outOfBounds(rules, source, at);
  if (beyond.length > 0)
    return { ...asWritten(rules, calculations), problems: beyond, isAtFault: () => true };
  const context = tableContext(source);
  const uses = new Map<string, TableUse>();
  const { result, problems } = firstProblems((found) => ({
    rules: rules.map((rule, index) =>
      hasTable(rule) ? expanded(rule, joinPointer(at, index), expandRule, context, uses, found) : rule,
    ),
    calculations: isPlainObject(calculations)
      ? Object.fromEntries(
          Object.entries(calculations).map(([id, one]) => [
            id,
            hasTable(one)
              ? expanded(one, joinPointer("/calculations", id), expandCalculation, context, uses, found)
              : one,
          ]),
        )
      : calculations,
  }));
  return {
    rules: result?.rules ?? rules,
    calculations: result === undefined ? calculations : result.calculations,
    problems,
    writtenPlace: (pointer) => writtenPlace(pointer, uses),
    isAtFault: (pointer) => useAt(pointer, uses)?.isAtFault === true,
  };
}

/** What is counted before any work on it. */
function outOfBounds(
  rules: readonly unknown[],
  { form, calculations = null, parameters = null }: TableSource,
  at: string,
): readonly Problem[] {
  return [
    formBound(form, "/form") ?? [],
    partProblem(rules, at, rulePartLimits.rules) ?? [],
    partProblem(calculations, "/calculations", rulePartLimits.calculations) ?? [],
    partProblem(parameters, "/parameters", rulePartLimits.parameters) ?? [],
  ].flat();
}

function asWritten(rules: readonly unknown[], calculations: unknown): ExpandedTables {
  return { rules, calculations, problems: [], writtenPlace: (pointer) => pointer, isAtFault: () => false };
}

/** What became of one table. */
interface TableUse {
  readonly at: string;
  readonly isAtFault: boolean;
  /** Where parts of what holds the table were written, by pointers inside it. */
  readonly origins: TableOrigins;
}

type Expand = (
  written: PlainObject,
  at: string,
  context: TableContext,
  origins: TableOrigins,
  problems: Problem[],
) => PlainObject | undefined;

function expanded(
  written: PlainObject,
  at: string,
  expand: Expand,
  context: TableContext,
  uses: Map<string, TableUse>,
  problems: Problem[],
): unknown {
  const origins: TableOrigins = new Map();
  const { result: plain, problems: own } = firstProblems((found) =>
    expand(written, at, context, origins, found),
  );
  const isAtFault = plain === undefined || hasErrors(own);
  uses.set(at, { at, isAtFault, origins });
  problems.push(...own);
  return isAtFault ? written : plain;
}

function expandRule(
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

function expandCalculation(
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
  const typed = (then: unknown) =>
    calculation.type === "money" && !isPlainObject(then)
      ? { money: [String(then), "PLN"] }
      : calculation.type === "percent" && !isPlainObject(then)
        ? { pct: [String(then)] }
        : calculation.type === "date" && !isPlainObject(then)
          ? { date: then }
          : then;
  const results: TableResults = {
    ofRow: (index) => typed(read.rows[index]?.gives),
    otherwise: typed(read.otherwise?.gives),
  };
  return { ...rest, is: lowerTable(read, isComplete, results, origins, "/is") };
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

function useAt(pointer: string, uses: ReadonlyMap<string, TableUse>): TableUse | undefined {
  return [...uses.values()].find(({ at }) => pointer === at || pointer.startsWith(`${at}/`));
}

function writtenPlace(pointer: string, uses: ReadonlyMap<string, TableUse>): string {
  const use = useAt(pointer, uses);
  if (use === undefined || use.isAtFault) return pointer;
  const inside = pointer.slice(use.at.length);
  for (let part = inside; part !== ""; part = part.slice(0, part.lastIndexOf("/"))) {
    const origin = use.origins.get(part);
    if (origin !== undefined) return origin;
  }
  return pointer;
}
