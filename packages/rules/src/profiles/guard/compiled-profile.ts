import type { OgwError, Problem } from "../../errors/index.ts";
import { dataCheck } from "./checked-data.ts";
import { inspectJson, type JsonBounds } from "./inspect-json.ts";
import { dataReads } from "./json-logic-reads.ts";
import { asOgwError, refusedRuleError, ruleRefused, valueRefused } from "./profile-errors.ts";
import { DEFAULT_PROFILE_LIMITS, type ProfileLimits } from "./profile-limits.ts";

/** Takes the findings of one evaluation as they arise. */
export type ReportProblem = (problem: Problem) => void;

/** What a bulk evaluation gives: one value per row, and the error of each row that has none. */
export interface RowResults {
  /** Values in the order of the rows; `undefined` where the row failed. */
  readonly values: readonly unknown[];
  /** Errors by the index of their row, counted from 0. */
  readonly errors: ReadonlyMap<number, OgwError>;
}

/** A rule of an imported language, checked and compiled once, ready to be run on any data. */
export interface CompiledProfileRule {
  /** What was found in the rule. A rule with a refusal among them (OGW435, OGW439) throws it when evaluated. */
  readonly diagnostics: readonly Problem[];
  /**
   * Runs the rule on plain JSON data; neither is changed. What the evaluation finds (OGW444) goes to `report`.
   * Throws an OgwError: OGW435, OGW439 the rule was refused; OGW440 the data were; OGW441 a limit was reached;
   * OGW442 an unknown operator was reached; OGW443 an operator cannot work on what it met.
   */
  evaluate(data?: unknown, report?: ReportProblem): unknown;
  /** Runs the rule on many rows; a row that fails keeps its error and does not stop the others. */
  evaluateMany(rows: readonly unknown[]): RowResults;
}

/** Bounds for a rule, from the limits of a profile. */
function ruleBounds(limits: ProfileLimits): JsonBounds {
  return {
    maxNodes: limits.maxRuleNodes,
    maxDepth: limits.maxRuleDepth,
    maxListItems: limits.maxListItems,
    maxTextLength: limits.maxTextLength,
  };
}

/** Bounds for data and results, from the limits of a profile; the same object for the same bounds that most have. */
export function dataBounds(limits: ProfileLimits): JsonBounds {
  const bounds = {
    maxNodes: limits.maxDataNodes,
    maxDepth: limits.maxDataDepth,
    maxListItems: limits.maxListItems,
    maxTextLength: limits.maxTextLength,
  };
  const { maxNodes, maxDepth, maxListItems, maxTextLength } = USUAL_BOUNDS;
  const isUsual =
    bounds.maxNodes === maxNodes &&
    bounds.maxDepth === maxDepth &&
    bounds.maxListItems === maxListItems &&
    bounds.maxTextLength === maxTextLength;
  return isUsual ? USUAL_BOUNDS : bounds;
}

const USUAL_BOUNDS: JsonBounds = {
  maxNodes: DEFAULT_PROFILE_LIMITS.maxDataNodes,
  maxDepth: DEFAULT_PROFILE_LIMITS.maxDataDepth,
  maxListItems: DEFAULT_PROFILE_LIMITS.maxListItems,
  maxTextLength: DEFAULT_PROFILE_LIMITS.maxTextLength,
};

/** Checks a rule before anything recursive sees it; gives the refusal, if any. */
export function refusalOf(rule: unknown, limits: ProfileLimits): Problem | undefined {
  const fault = inspectJson(rule, ruleBounds(limits));
  return fault === undefined ? undefined : ruleRefused(fault);
}

/** A rule that was refused: it carries its findings and throws the refusal when evaluated. */
export function refusedRule(
  language: string,
  diagnostics: readonly Problem[],
  refusal: Problem,
): CompiledProfileRule {
  return compiledRule(diagnostics, () => {
    throw refusedRuleError(`${language} rule`, refusal);
  });
}

/** A rule, as it was found, of which evaluations check the data first and the result last. */
export interface RuleToGuard {
  readonly source: unknown;
  readonly diagnostics: readonly Problem[];
  readonly limits: ProfileLimits;
}

/** A rule whose every evaluation checks the data first and the result last; `finish` may then reword a checked result. */
export function guardedRule(
  { source, diagnostics, limits }: RuleToGuard,
  run: (data: unknown, report: ReportProblem) => unknown,
  finish: (value: object) => unknown = (value) => value,
): CompiledProfileRule {
  const bounds = dataBounds(limits);
  const check = dataCheck(dataReads(source), bounds);
  const onSound: RunRule = (data, report) => {
    const value = run(data, report);
    if (typeof value !== "object" || value === null) return value;
    const outgrown = inspectJson(value, bounds);
    if (outgrown !== undefined) throw valueRefused("result", outgrown);
    return finish(value);
  };
  const rule = compiledRule(diagnostics, (data, report) => {
    const fault = check(data);
    if (fault !== undefined) throw valueRefused("data", fault);
    return onSound(data, report);
  });
  ON_SOUND_DATA.set(rule, onSound);
  return rule;
}

type RunRule = (data: unknown, report: ReportProblem) => unknown;

const ON_SOUND_DATA = new WeakMap<CompiledProfileRule, RunRule>();

/** Runs a rule on data that whoever calls has made itself, so that nobody need look through them; throws as it does. */
export function onSoundData(rule: CompiledProfileRule): (data: object) => unknown {
  const run = ON_SOUND_DATA.get(rule) ?? rule.evaluate;
  return (data) => run(data, ignore);
}

function compiledRule(
  diagnostics: readonly Problem[],
  run: (data: unknown, report: ReportProblem) => unknown,
): CompiledProfileRule {
  const evaluate = (data?: unknown, report: ReportProblem = ignore): unknown => {
    try {
      return run(data, report);
    } catch (error) {
      throw asOgwError(error);
    }
  };
  return {
    diagnostics,
    evaluate,
    evaluateMany: (rows) => {
      const errors = new Map<number, OgwError>();
      const values = rows.map((row, index) => {
        try {
          return run(row, ignore);
        } catch (error) {
          errors.set(index, asOgwError(error));
          return undefined;
        }
      });
      return { values, errors };
    },
  };
}

function ignore(): void {}
