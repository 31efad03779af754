import { existsSync } from "node:fs";
import type { RuleOutcome } from "@opus/grant-rules";
import jsonLogic, { type RulesLogic } from "json-logic-js";
import { type ComparableRule, comparableRules } from "../../packages/rules/src/lower/comparable-rules.ts";
import { opPackOf } from "./op-pack.ts";
import { type OwnProgramme, readOwnProgrammes } from "./own-programmes.ts";
import { joinReports, type SuiteReport } from "./suite-result.ts";

/**
 * Asks every rule of the project's own programmes about all their rule cases and applications, and compares with the
 * stock library on the lowered rule and the normalised facts. Facts with something unknown are left out, and rules that look out
 * of a list: the stock library has no answer for them.
 */
export function runOwnRules(folder: string): SuiteReport {
  if (!existsSync(folder)) return { results: [], differences: [] };
  return joinReports(readOwnProgrammes(folder).map(runProgramme));
}

function runProgramme({ name, programme, facts }: OwnProgramme): SuiteReport {
  const suite = `own-rules/${name}`;
  const differences: string[] = [];
  const refusals = new Map<string, number>();
  let [cases, passed, unknownFacts] = [0, 0, 0];
  withOperators(opPackOf(programme.document.territories, programme.document.parameters), () => {
    for (const { from, document, on } of facts) {
      const read = programme.rules.normalise(document, { closed: true }).facts;
      for (const rule of comparableRules(programme.rules, on).filter((each) => !looksOutside(each))) {
        const plain = rule.plainFacts(read);
        if (plain === undefined) {
          unknownFacts += 1;
          continue;
        }
        cases += 1;
        const ours = programme.rules
          .evaluate(read, rule.moment, { on })
          .find((outcome) => outcome.rule === rule.rule);
        const stock = stockAnswer(rule, plain);
        if (ours?.verdict === "error") refusals.set(codeOf(ours), (refusals.get(codeOf(ours)) ?? 0) + 1);
        else if (ours !== undefined && answerOf(ours) === stock) passed += 1;
        else
          differences.push(
            `${suite} ${rule.rule} on ${from}: stock ${stock}, strict ${ours && answerOf(ours)}`,
          );
      }
    }
  });
  const refused = [...refusals.values()].reduce((sum, count) => sum + count, 0);
  const counts = { cases, passed, skipped: 0, refused, different: differences.length };
  return { results: [{ suite, profile: "strict", ...counts, refusals, unknownFacts }], differences };
}

/** Whether a rule reads, within a list, a fact from outside of it, which the stock library cannot do. */
function looksOutside({ when, body }: ComparableRule): boolean {
  return JSON.stringify([when, body]).includes('{"var.outer":');
}

/** A verdict, or points, in one word. */
function answerOf({ verdict, points }: RuleOutcome): string {
  if (points === undefined || verdict === "notApplicable") return verdict;
  return points.lo === points.hi ? `${points.lo} points` : `${points.lo}-${points.hi} points`;
}

function stockAnswer({ when, body, kind, pointsDen, maxPoints }: ComparableRule, facts: unknown): string {
  const ask = (rule: unknown) => jsonLogic.apply(rule as RulesLogic, facts) as unknown;
  if (when !== undefined) {
    const applies = ask(when);
    if (applies === false) return "notApplicable";
    if (applies !== true) return `when: ${JSON.stringify(applies)}`;
  }
  const value = ask(body);
  if (kind === "scoring") {
    return typeof value === "number"
      ? `${Math.min(maxPoints, Math.max(0, value / pointsDen))} points`
      : JSON.stringify(value);
  }
  return value === true ? "met" : value === false ? "notMet" : JSON.stringify(value);
}

function codeOf({ reasons }: RuleOutcome): string {
  return reasons.find(({ error }) => error !== undefined)?.error ?? "";
}

/** The stock library's table of operators is one for the whole process: what is added is taken away again. */
function withOperators(operators: ReturnType<typeof opPackOf>, run: () => void): void {
  for (const [name, operator] of Object.entries(operators)) jsonLogic.add_operation(name, operator as never);
  try {
    run();
  } finally {
    for (const name of Object.keys(operators)) jsonLogic.rm_operation(name);
  }
}
