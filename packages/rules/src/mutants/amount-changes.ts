import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { StatedConsequence } from "../rule-document/read-consequences.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import { expressionChanges } from "./expression-changes.ts";
import { KnownNames, nodesByPlace } from "./known-names.ts";
import { rewrite } from "./rewrite.ts";
import type { ChangeKind } from "./rule-mutant.ts";

/** The amount of a consequence with one thing changed, in the ways in which it may be written. */
export interface AmountChange {
  readonly rule: string;
  readonly kind: ChangeKind;
  /** JSON Pointer of what is changed. */
  readonly at: string;
  /** The first that the programme allows is the mutant. */
  readonly ways: readonly {
    /** What is changed into what: `consequences/settlement/notMet/ineligible: 300.00 → 300.01`. */
    readonly change: string;
    /** JSON Pointer of the whole amount, and how it is written then. */
    readonly amountAt: string;
    readonly amount: unknown;
  }[];
}

/**
 * Changes the amounts of the consequences of rules one thing at a time, as `runRuleMutants` changes what rules ask. What
 * follows from a rule no case of it shows; scenarios do, which whoever plays them tries these on.
 *
 * @throws OgwError OGW410 for a rule set of another copy of the library.
 * @example
 * amountChanges(ruleSet).map(({ rule, ways }) => `${rule}: ${ways[0]?.change}`);
 */
export function amountChanges(ruleSet: CompiledRuleSet): readonly AmountChange[] {
  const parts = RuleSet.partsOf(ruleSet);
  const names = new KnownNames(parts);
  const { operators } = parts.language;
  return parts.rules.flatMap((rule) =>
    amountsOf(rule).flatMap(({ amount, node }) => {
      const nodes = nodesByPlace([node]);
      const known = { nodes, names, isOperator: (name: string) => operators.get(name) !== undefined };
      return expressionChanges(amount.written, amount.at, known).map(({ kind, at, from, rewritings }) => ({
        rule: rule.document.id,
        kind,
        at,
        ways: rewritings.map(({ to, written }) => ({
          change: `${at.slice(rule.document.at.length + 1)}: ${from} → ${to}`,
          amountAt: amount.at,
          amount: rewrite(amount.written, amount.at, at, written),
        })),
      }));
    }),
  );
}

function amountsOf({ document, consequences }: CheckedRule) {
  return Object.entries(document.consequences ?? {}).flatMap(([moment, stated]) =>
    (["notMet", "undetermined"] as const).flatMap((verdict) => {
      const { amount }: StatedConsequence = stated[verdict];
      const node = consequences.get(moment)?.[verdict].amount;
      return amount === undefined ? [] : [{ amount, node }];
    }),
  );
}
