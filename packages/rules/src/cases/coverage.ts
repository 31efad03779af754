import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { Facts } from "../facts/facts.ts";
import type { Explainer } from "../language/explainer.ts";
import { runsPerItem } from "../language/item-operand.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { RuleOutcome, Verdict } from "../outcome/rule-outcome.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import type { Edition } from "../rule-set/edition.ts";
import { tryTexts } from "../rule-set/render-outcome.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import { asList } from "../values/list-value.ts";
import type { Frame } from "../values/value.ts";
import { decidesAlone } from "./decides-alone.ts";
import type { AtomCoverage, RuleCoverage } from "./rule-case.ts";

interface Seen {
  readonly verdicts: Set<Verdict>;
  readonly rendered: Set<Verdict>;
  /** Bits per atom: 1 true, 2 false, 4 unknown. */
  readonly atoms: Map<number, number>;
  decisive: boolean;
}

const WANTED = ["met", "notMet", "undetermined"] as const;
const OUTCOMES = ["met", "notMet", "notApplicable", "undetermined"] as const;

/** Remembers which verdicts, atoms and messages the cases have exercised. */
export class CoverageRecorder {
  readonly #rules: readonly CheckedRule[];
  readonly #seen = new Map<string, Seen>();

  constructor(ruleSet: CompiledRuleSet) {
    this.#rules = RuleSet.partsOf(ruleSet).rules;
  }

  /** Notes one run of a rule. */
  saw(rule: CheckedRule, edition: Edition, facts: Facts, outcome: RuleOutcome, passed: boolean): void {
    const seen = this.#of(rule.document.at);
    if (passed) {
      seen.verdicts.add(outcome.verdict);
      seen.decisive ||= decidesAlone(outcome, rule, edition, facts);
    }
    edition.explore(facts.slots as Frame, (explainer) => {
      for (const root of rule.when === undefined ? [rule.body] : [rule.when, rule.body])
        visit(root, explainer, rule, seen.atoms);
    });
    if (seen.rendered.has(outcome.verdict)) return;
    tryTexts(rule, outcome);
    seen.rendered.add(outcome.verdict);
  }

  /** Coverage of every rule, in the order of the document. */
  report(): readonly RuleCoverage[] {
    return this.#rules.map((rule) => {
      const seen = this.#of(rule.document.at);
      return {
        rule: rule.document.id,
        verdicts: [...seen.verdicts],
        lacking: WANTED.filter((verdict) => !seen.verdicts.has(verdict)),
        atoms: [...rule.atoms].map(([node, atom]) =>
          atomCoverage(rule.document.id, node, atom, seen.atoms.get(atom) ?? 0),
        ),
        rendered: [...seen.rendered],
        unrendered: OUTCOMES.filter((each) => rule.messages[each] !== undefined && !seen.rendered.has(each)),
        decisive: seen.decisive,
      };
    });
  }

  #of(at: string): Seen {
    const made = this.#seen.get(at) ?? newlySeen();
    this.#seen.set(at, made);
    return made;
  }
}

function newlySeen(): Seen {
  return { verdicts: new Set(), rendered: new Set(), atoms: new Map(), decisive: false };
}

function atomCoverage(rule: string, node: TypedNode, atom: number, bits: number): AtomCoverage {
  return {
    rule,
    atom,
    at: node.at,
    seenTrue: (bits & 1) !== 0,
    seenFalse: (bits & 2) !== 0,
    seenUnknown: (bits & 4) !== 0,
  };
}

/** Computes every atom, also those that a deciding neighbour made needless. */
function visit(node: TypedNode, explainer: Explainer, rule: CheckedRule, atoms: Map<number, number>): void {
  const atom = rule.atoms.get(node);
  if (atom !== undefined) {
    const tri = explainer.tri(node);
    atoms.set(atom, (atoms.get(atom) ?? 0) | (tri === 1 ? 1 : tri === 0 ? 2 : tri === 2 ? 4 : 0));
  }
  const [list] = node.args;
  for (const [index, arg] of node.args.entries()) {
    if (list === undefined || !runsPerItem(node, index)) {
      visit(arg, explainer, rule, atoms);
      continue;
    }
    const items = asList(explainer.value(list));
    if (typeof items !== "string")
      for (const item of items.items) visit(arg, explainer.inItem(item), rule, atoms);
  }
}
