import { needObject, OgwError } from "../errors/index.ts";
import type { Facts } from "../facts/facts.ts";
import type { ExplanationLevel, RuleOutcome, Verdict } from "../outcome/rule-outcome.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import { UNKNOWN } from "../values/no-value.ts";
import { packResults, resultAt } from "./outcome-bits.ts";
import { ReplayCompiler } from "./replay-compiler.ts";
import { replayVerdict } from "./replay-verdict.ts";
import { ruleInForce } from "./rule-in-force.ts";
import { testResults } from "./store-outcome.ts";
import type { StoredOutcome } from "./stored-outcome.ts";

/** How much is to be explained. */
export interface ExplainFromBitsOptions {
  /** Default: `reasons`. */
  readonly level?: ExplanationLevel;
}

const STORED = { of: "stored outcome", name: "the value", is: "what storeOutcome gave" };
const OPTIONS = { of: "explainFromBits", name: "the object of options", is: "{ level }, or nothing" };

/**
 * The explanation of a stored outcome, the same that `evaluate` gave when it was decided.
 *
 * @throws OgwError OGW407 when another rule set decided (its hash differs), OGW408 when the facts do not give the
 *   stored results, OGW405 when the rule set has no such rule in force, OGW404 when the facts are not of its form.
 */
export function explainFromBits(
  ruleSet: CompiledRuleSet,
  stored: StoredOutcome,
  facts: Facts,
  options: ExplainFromBitsOptions = {},
): RuleOutcome {
  needObject(options, OPTIONS);
  sameRuleSet(ruleSet, stored);
  const { edition, inForce } = ruleInForce(ruleSet, stored.rule, stored.on);
  const slots = RuleSet.slotsOf(ruleSet, facts);
  const now = packResults(testResults(edition, inForce.rule, slots));
  if (!sameBytes(now, stored.bits)) {
    throw new OgwError({
      code: "OGW408",
      subject: `rule "${stored.rule}"`,
      problem: "its tests do not give the stored results on these facts",
      remedy: "Pass the facts of the application as they were when it was decided",
    });
  }
  return edition.outcome(inForce, slots, options.level);
}

/**
 * The verdict of a stored outcome from its bits alone, without the facts; undefined for a scoring rule whose points
 * depend on amounts and not only on tests.
 *
 * @throws OgwError OGW407 when another rule set decided, OGW405 when it has no such rule in force.
 */
export function verdictFromBits(ruleSet: CompiledRuleSet, stored: StoredOutcome): Verdict | undefined {
  sameRuleSet(ruleSet, stored);
  const { edition, inForce } = ruleInForce(ruleSet, stored.rule, stored.on);
  const { rule } = inForce;
  const nothing = Array.from({ length: RuleSet.partsOf(ruleSet).shape.slotCount }, () => UNKNOWN);
  const replay = new ReplayCompiler(edition.compiler, rule.atoms, nothing, (node) =>
    resultAt(stored.bits, rule.rootAtoms.indexOf(node)),
  );
  const verdict = replayVerdict(rule, replay);
  return rule.document.kind === "scoring" && verdict === "undetermined" ? undefined : verdict;
}

function sameRuleSet(ruleSet: CompiledRuleSet, stored: StoredOutcome): void {
  RuleSet.partsOf(ruleSet);
  needObject(stored, STORED, ["ruleSet", "rule", "bits"]);
  const { hash } = ruleSet;
  if (stored.ruleSet === hash) return;
  throw new OgwError({
    code: "OGW407",
    subject: `rule "${stored.rule}"`,
    problem: `it was decided by the rule set ${stored.ruleSet}, but this one is ${hash}`,
    remedy: "Compile the programme version that decided",
  });
}

function sameBytes(one: Uint8Array, two: Uint8Array): boolean {
  return one.length === two.length && one.every((byte, index) => byte === two[index]);
}
