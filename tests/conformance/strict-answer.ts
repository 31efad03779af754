import { compileRuleSet, type RuleOutcome } from "@opus/grant-rules";
import { isSameOutcome, type Outcome } from "./outcome.ts";
import { formOf } from "./strict-form.ts";

/** What `strict` makes of a case: it gives a value, or refuses with a code. */
export type StrictAnswer =
  | { readonly is: "same"; readonly as: Outcome }
  | { readonly is: "refused"; readonly code: string }
  | { readonly is: "different" };

/**
 * Asks `strict` for one rule on some data, in a form inferred from the data, and compares with the right answers.
 *
 * A rule of the language answers yes or no, so a case with another value is asked whether it gives that value. An error
 * is no value to be equal to: a definite answer in its place is different, unless another right answer is a value.
 */
export function strictAnswer(rule: unknown, data: unknown, right: readonly Outcome[]): StrictAnswer {
  const [first, ...others] = right.filter((outcome, index) => {
    return right.findIndex((earlier) => isSameOutcome(earlier, outcome)) === index;
  });
  if (first === undefined) return { is: "different" };
  const answer = answerTo(rule, data, first);
  return answer.is === "different" && others.length > 0 ? strictAnswer(rule, data, others) : answer;
}

function answerTo(rule: unknown, data: unknown, right: Outcome): StrictAnswer {
  const value = "value" in right ? right.value : undefined;
  const isVerdict = typeof value === "boolean" || value === undefined;
  const { ruleSet, problems } = compileRuleSet({
    form: formOf(data),
    rules: [ruleDocument(isVerdict ? rule : { "===": [rule, value] })],
    moments: ["submission"],
  });
  if (ruleSet === undefined) {
    return { is: "refused", code: problems.find((problem) => problem.severity === "error")?.code ?? "" };
  }
  const { facts } = ruleSet.normalise(data ?? {}, { closed: true });
  const [outcome] = ruleSet.evaluate(facts, "submission");
  const verdict = outcome?.verdict;
  if (verdict !== "met" && verdict !== "notMet") return { is: "refused", code: codeOf(outcome) };
  return (verdict === "met") === (isVerdict ? value : true) ? { is: "same", as: right } : { is: "different" };
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
    basis: ["suite"],
    messages: { met: text, notMet: text, undetermined: text, notApplicable: text },
  };
}
