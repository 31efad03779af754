import { formBound } from "../bounds/form-bounds.ts";
import { partProblem } from "../bounds/part-bounds.ts";
import { rulePartLimits } from "../bounds/rule-part-limits.ts";
import { isPlainObject, joinPointer, type PlainObject } from "../document/index.ts";
import { hasErrors, needList, needObject, needText, type Problem } from "../errors/index.ts";
import { firstProblems } from "../limits/first-problems.ts";
import { expandCalculation, expandRule } from "./expand-one.ts";
import type { TableOrigins } from "./lower-table.ts";
import { type TableContext, type TableSource, tableContext } from "./table-context.ts";
import { hasTable } from "./uses-tables.ts";

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
    isAtFault: (pointer) => {
      const use = useAt(pointer, uses);
      // The number of the row is an argument that no author wrote: no text need print it.
      return use !== undefined && (use.isAtFault || pointer === `${use.at}/messages/args/tableRow`);
    },
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
