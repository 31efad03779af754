import { judgeCase } from "../cases/judge-case.ts";
import type { RuleCase } from "../cases/rule-case.ts";
import { runRuleCases } from "../cases/run-rule-cases.ts";
import { isPlainObject } from "../document/plain-object.ts";
import { needObject, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { Facts } from "../facts/facts.ts";
import { beyondLimit } from "../limits/limit.ts";
import { mutantLimits } from "../limits/mutant-limits.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import { planMutants } from "./plan-mutants.ts";
import type { PlannedMutant } from "./planned-mutant.ts";
import { withReasons } from "./reasons.ts";
import type { RuleMutant, SurvivingMutant } from "./rule-mutant.ts";

/** What the cases of a programme notice. */
export interface RuleMutantsReport {
  /** All that were made, in the order of the document. */
  readonly mutants: readonly RuleMutant[];
  /** Those that no case notices, with the reasons that the file of cases gives. */
  readonly survivors: readonly SurvivingMutant[];
  /** Why no mutant was tried (OGW667, OGW668); faults of reasons (OGW665, OGW669), pointers relative to the file of cases. */
  readonly problems: readonly Problem[];
}

/** Which mutants are wanted. */
export interface RuleMutantsOptions {
  /** Id of a rule: only its mutants, and none of calculations and parameters. Default: all. */
  readonly rule?: string;
}

const OPTIONS = {
  of: "runRuleMutants",
  name: "the object of options",
  is: "an object such as { rule }, or nothing",
};

/**
 * Changes one thing at a time (a constant, a comparison, an operator, a path, a condition left out) in rules, calculations and
 * parameters, and finds whether a case then fails. What types do not allow is not made. Texts and consequences are left as
 * they are, since no case is about them. The same rules and cases always give the same mutants in the same order.
 *
 * @param cases the file of cases as `runRuleCases` takes it; its `mutants` give reasons of survivors:
 *   `{ "rule": "id", "change": "require/<=/0: 1000 → 1000.01", "reason": "…" }`
 * @example
 * const { mutants, survivors } = runRuleMutants(ruleSet, { cases: [] });
 * `${mutants.length - survivors.length} of ${mutants.length} noticed`;
 */
export function runRuleMutants(
  ruleSet: CompiledRuleSet,
  cases: unknown,
  options: RuleMutantsOptions = {},
): RuleMutantsReport {
  needObject(options, OPTIONS);
  const parts = RuleSet.partsOf(ruleSet);
  const report = runRuleCases(ruleSet, cases);
  const isSound =
    report.problems.every(({ severity }) => severity !== "error") &&
    report.results.every(({ passed }) => passed);
  if (!isSound) return without(failing());
  const plan = planMutants(parts, options.rule);
  if (plan.length > mutantLimits.mutants.max) return without(beyondLimit(mutantLimits.mutants, "/rules"));
  const notice = new Noticing(ruleSet, cases);
  const tried = plan.flatMap((each) => notice.tried(each) ?? []);
  const survivors = tried.filter(({ noticed }) => !noticed).map(({ mutant }) => mutant);
  return {
    mutants: tried.map(({ mutant }) => mutant),
    ...withReasons(survivors, cases, options.rule),
  };
}

function without(problem: Problem): RuleMutantsReport {
  return { mutants: [], survivors: [], problems: [problem] };
}

function failing(): Problem {
  return problemAt(
    "OGW668",
    "",
    {
      pl: "Mutantów nie sprawdzono: nie wszystkie przypadki się zgadzają.",
      en: "No mutants were tried: not all cases hold.",
    },
    { pl: "Najpierw popraw przypadki albo reguły.", en: "First correct the cases, or the rules." },
  );
}

/** Whether cases notice a mutant. */
class Noticing {
  readonly #ruleSet: CompiledRuleSet;
  readonly #cases: readonly { readonly written: RuleCase; readonly facts: Facts }[];
  /** Mutants that were made, by their place and what they say: of two that are the same, one. */
  readonly #made = new Set<string>();

  constructor(ruleSet: CompiledRuleSet, cases: unknown) {
    this.#ruleSet = ruleSet;
    const list = (isPlainObject(cases) ? cases.cases : cases) as readonly RuleCase[];
    this.#cases = list.map((written) => ({
      written,
      facts: ruleSet.normalise(written.facts, { closed: written.closed ?? true }).facts,
    }));
  }

  /** The mutant, and whether a case fails with it; undefined where types allow none. */
  tried({ ways }: PlannedMutant): { readonly mutant: RuleMutant; readonly noticed: boolean } | undefined {
    for (const { mutant, make } of ways) {
      const changed = make();
      if (changed === undefined) continue;
      const key = `${mutant.at} ${mutant.change}`;
      if (this.#made.has(key)) return undefined;
      this.#made.add(key);
      return { mutant, noticed: this.#fails(changed, mutant) };
    }
    return undefined;
  }

  #fails(changed: RuleSet, mutant: RuleMutant): boolean {
    return this.#cases.some(({ written, facts }) => {
      if (!this.#concerns(written, mutant)) return false;
      const { rules } = RuleSet.editionOf(changed, written.on);
      const inForce = rules.find(({ rule }) => rule.document.id === written.rule);
      return inForce !== undefined && !judgeCase(changed, written, inForce, facts).passed;
    });
  }

  #concerns({ rule, expect }: RuleCase, { of, id }: RuleMutant): boolean {
    if (of === "rule") return rule === id;
    const { calculations, parameters } = this.#ruleSet.rule(rule) ?? { calculations: [], parameters: [] };
    return expect.calculations !== undefined || (of === "parameter" ? parameters : calculations).includes(id);
  }
}
