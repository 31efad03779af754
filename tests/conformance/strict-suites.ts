import { compileRuleSet, type RuleOutcome } from "@opus/grant-rules";
import type { ConformanceData } from "./conformance-data.ts";
import { type JsonLogicCase, readJsonLogicSuites } from "./json-logic-case.ts";
import { describeOutcome, type Outcome } from "./outcome.ts";
import { stockOutcome } from "./stock-json-logic.ts";
import { formOf } from "./strict-form.ts";
import type { SuiteReport } from "./suite-result.ts";

/** What `strict` makes of a case: plain JSON-logic's value, a refusal with a code, or another value. */
type StrictAnswer =
  | { readonly is: "same" }
  | { readonly is: "refused"; readonly code: string }
  | { readonly is: "different" };

/** Runs the JSON-logic cases under `strict`, in a form inferred from the data of each case. */
export function runStrictSuites(data: ConformanceData): SuiteReport {
  const differences: string[] = [];
  const results = [...readJsonLogicSuites(data)].map(([suite, cases]) => {
    const counts = { same: 0, refused: 0, different: 0 };
    for (const each of cases) {
      const stock = stockOutcome(each.rule, each.data);
      const answer = strictAnswer(each, stock);
      counts[answer.is] += 1;
      if (answer.is === "different") {
        differences.push(
          `${suite} "${each.name}" (strict): stock ${describeOutcome(stock)}, strict says otherwise`,
        );
      }
      if (answer.is === "refused" && !/^(?:OGW\d{3}|undetermined)$/.test(answer.code)) {
        differences.push(`${suite} "${each.name}" (strict): refused without a code`);
      }
    }
    return {
      suite: `json-logic/${suite}`,
      profile: "strict" as const,
      cases: cases.length,
      passed: counts.same,
      skipped: 0,
      refused: counts.refused,
      different: counts.different,
    };
  });
  return { results, differences };
}

/**
 * A rule of the language answers yes or no, so a case with another value is asked whether it gives that value.
 * Where the stock library throws there is nothing to be equal to: a definite answer counts as different.
 */
function strictAnswer(each: JsonLogicCase, stock: Outcome): StrictAnswer {
  const value = "value" in stock ? stock.value : undefined;
  const isVerdict = typeof value === "boolean" || value === undefined;
  const { ruleSet, problems } = compileRuleSet({
    form: formOf(each.data),
    rules: [ruleDocument(isVerdict ? each.rule : { "===": [each.rule, value] })],
    moments: ["submission"],
  });
  const refusal = problems.find((problem) => problem.severity === "error");
  if (ruleSet === undefined) return { is: "refused", code: refusal?.code ?? "" };
  const { facts } = ruleSet.normalise(each.data ?? {}, { closed: true });
  const [outcome] = ruleSet.evaluate(facts, "submission");
  const verdict = outcome?.verdict;
  if (verdict !== "met" && verdict !== "notMet") return { is: "refused", code: codeOf(outcome) };
  const expected = isVerdict ? value : true;
  return { is: (verdict === "met") === expected ? "same" : "different" };
}

function codeOf(outcome: RuleOutcome | undefined): string {
  if (outcome?.verdict === "undetermined") return "undetermined";
  return outcome?.reasons.find((reason) => reason.error !== undefined)?.error ?? "";
}

function ruleDocument(require: unknown): unknown {
  const text = { pl: "Reguła z zestawu zgodności", en: "Rule of the conformance suite" };
  return {
    id: "conformance-case",
    title: text,
    kind: "eligibility",
    severity: "blocking",
    moments: ["submission"],
    require,
    basis: [],
    messages: { met: text, notMet: text, undetermined: text, notApplicable: text },
  };
}
