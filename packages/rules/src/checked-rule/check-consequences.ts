import { problemAt } from "../errors/problem-at.ts";
import type { CheckScope } from "../language/check-scope.ts";
import type { Checker } from "../language/checker.ts";
import { isLiteral, literalAs } from "../language/coerce.ts";
import { OperatorUse } from "../language/operator-use.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { OpenVerdict } from "../outcome/consequence.ts";
import type { StatedConsequence } from "../rule-document/read-consequences.ts";
import type { RuleDocument } from "../rule-document/rule-document.ts";
import { MONEY } from "../values/value-type.ts";
import type { CheckedConsequence, CheckedRule } from "./checked-rule.ts";

/** How an expression that stands in a rule becomes a node. */
export type CheckExpression = (written: unknown, at: string) => TypedNode | undefined;

/** Checks that the amounts of consequences are sums of money that are there whenever the rule applies. */
export function checkConsequences(
  { consequences = {} }: RuleDocument,
  scope: CheckScope,
  checker: Checker,
  check: CheckExpression,
): CheckedRule["consequences"] {
  const checked = ({ does, amount }: StatedConsequence): CheckedConsequence => {
    const node = amount === undefined ? undefined : check(amount.written, amount.at);
    const money = node === undefined ? undefined : asMoney(node, scope, checker);
    return money === undefined ? { does } : { does, amount: money };
  };
  return new Map(
    Object.entries(consequences).map(([moment, { notMet, undetermined }]) => {
      const both: Record<OpenVerdict, CheckedConsequence> = {
        notMet: checked(notMet),
        undetermined: checked(undetermined),
      };
      return [moment, both];
    }),
  );
}

function asMoney(node: TypedNode, scope: CheckScope, checker: Checker): TypedNode | undefined {
  const use = new OperatorUse("consequences", [], node.at, scope, checker);
  const typed = isLiteral(node) ? literalAs(use, node, MONEY) : node;
  if (typed === undefined) return undefined;
  if (typed.type.kind === "number" && typed.type.unit === "money") return use.present(typed);
  checker.problems.push(
    problemAt(
      "OGW181",
      node.at,
      { pl: "To nie jest kwota.", en: "This is no amount of money." },
      {
        pl: 'Podaj kwotę: {"var": pole z kwotą}, {"param": parametr} albo działanie na nich.',
        en: 'Give an amount: {"var": a field of money}, {"param": a parameter}, or what is reckoned from them.',
      },
    ),
  );
  return undefined;
}
