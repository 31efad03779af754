import { type CompiledRuleSet, runRuleMutants } from "@opus/grant-rules";
import type { ParsedDocument } from "@opus/grant-rules/document";
import { isJsonObject, member } from "../../json/json-object.ts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";
import { type AnyMutant, shareProblem, survivorProblem } from "./mutant-words.ts";
import { locateInCases, type WrittenCases } from "./written-cases.ts";

/** A change that nobody notices, with its place, and why nobody needs to. */
export type LocatedSurvivor = AnyMutant & {
  readonly reason?: string;
  readonly line: number;
  readonly column: number;
};

/** What the cases notice of changes of the rules, or scenarios of changes of settings. */
export interface TriedMutants {
  readonly mutants: readonly AnyMutant[];
  readonly survivors: readonly LocatedSurvivor[];
  readonly least: number;
  /** Survivors without a reason, faults of reasons, and a share that is too small. */
  readonly problems: readonly LocatedProblem[];
}

/** What mutants are tried on. */
interface Trial {
  /** The file of cases as far as its cases ran. */
  readonly ran: unknown;
  readonly only: string | undefined;
  readonly least: number;
  readonly file: string;
  readonly written: WrittenCases;
  readonly placeOf: ParsedDocument["placeOf"];
}

/** Changes one thing at a time and finds what the cases do not notice. */
export function tryMutants(rules: CompiledRuleSet, trial: Trial): TriedMutants {
  const { only, least, file, written, placeOf } = trial;
  const tried = runRuleMutants(rules, casesOf(trial), only === undefined ? {} : { rule: only });
  const [made, noticed] = [tried.mutants.length, tried.mutants.length - tried.survivors.length];
  const found = (survivor: AnyMutant) => survivorProblem(survivor, "cases");
  const unexplained = tried.survivors.filter(({ reason }) => reason === undefined);
  const ofProgramme = tried.problems.filter(({ code }) => code === "OGW667");
  const ofCases = tried.problems.filter(({ code }) => code !== "OGW667");
  return {
    mutants: tried.mutants,
    least,
    survivors: tried.survivors.map((survivor) => {
      const [located] = locate(file, [found(survivor)], placeOf);
      return { ...survivor, line: located?.place.line ?? 1, column: located?.place.column ?? 1 };
    }),
    problems: [
      ...locate(file, [...ofProgramme, ...unexplained.map(found)], placeOf),
      ...locateInCases(written, [
        ...ofCases,
        ...(noticed * 100 < least * made ? [shareProblem(noticed, made, least, "cases")] : []),
      ]),
    ],
  };
}

/** With `only`, the cases of one rule, so that those of others need not hold. */
function casesOf({ ran, only }: Trial): unknown {
  const list = member(ran, "cases");
  if (only === undefined || !isJsonObject(ran) || !Array.isArray(list)) return ran;
  return { ...ran, cases: list.filter((each) => member(each, "rule") === only) };
}
