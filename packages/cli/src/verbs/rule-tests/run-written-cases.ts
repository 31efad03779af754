import { type CompiledRuleSet, type RuleCasesReport, runRuleCases } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import { isJsonObject, member } from "../../json/json-object.ts";
import { caseFaults } from "./case-faults.ts";
import type { WrittenCases } from "./written-cases.ts";

/** What running cases found, and the cases that ran. */
export interface RanCases extends Pick<RuleCasesReport, "results" | "coverage" | "problems"> {
  /** As a file of cases, with what stands beside them; undefined when the file cannot be read. */
  readonly ran: unknown;
}

/** Runs the cases that are written well enough; what is wrong with the others is among the problems. */
export function runWrittenCases(rules: CompiledRuleSet, cases: WrittenCases): RanCases {
  if (cases.document.value === undefined)
    return { results: [], coverage: [], problems: cases.document.problems, ran: undefined };
  const faults = caseFaults(rules, cases);
  const isFaulty = (index: number) =>
    faults.some(({ pointer }) => `${pointer}/`.startsWith(`${cases.at}/${index}/`));
  const kept = [...cases.list.keys()].filter((index) => !isFaulty(index));
  const ran =
    cases.list.length > 0 ? { cases: kept.map((index) => cases.list[index]) } : cases.document.value;
  const report = runRuleCases(rules, ran);
  const problems = report.problems.map((problem) => atWrittenPlace(problem, cases, kept));
  return {
    ...report,
    problems: [...cases.document.problems, ...faults, ...problems],
    ran: withReasons(ran, member(cases.document.value, "mutants")),
  };
}

/** The cases that ran, with the reasons of mutants that stand beside them. */
function withReasons(ran: unknown, mutants: unknown): unknown {
  return isJsonObject(ran) && mutants !== undefined ? { ...ran, mutants } : ran;
}

/** Leads a pointer into the cases that ran back to the place in the file. */
function atWrittenPlace(problem: Problem, { at, list }: WrittenCases, kept: readonly number[]): Problem {
  const [, position, rest] = /^\/cases\/(\d+)(.*)$/s.exec(problem.pointer) ?? [];
  const index = kept[Number(position)];
  if (list.length === 0 || index === undefined) return problem;
  return { ...problem, pointer: `${at}/${index}${rest ?? ""}` };
}
