import type { CheckScope } from "../../language/check-scope.ts";
import { scopeInside } from "../../language/check-scope.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import type { ListType } from "../../values/value-type.ts";
import { wrongType } from "./wrong-type.ts";

/** What an operator over lists starts from: the list and the scope inside it. */
export interface Iteration {
  readonly list: TypedNode;
  readonly type: ListType;
  readonly scope: CheckScope;
}

/** Checks the first operand of a list operator. */
export function iteration(use: OperatorUse): Iteration | undefined {
  const list = use.check(0);
  if (list === undefined) return undefined;
  if (list.type.kind === "list")
    return { list, type: list.type, scope: scopeInside(use.scope, list.type.shape) };
  return wrongType(
    use,
    list,
    { pl: "listy z formularza", en: "a list of the form" },
    { pl: 'Podaj pole typu lista: {"var": "lista"}.', en: 'Give a field that is a list: {"var": "list"}.' },
  );
}

/** Cost of doing something once per item. */
export function iterationCost(list: TypedNode, inner: number): number {
  return list.cost + Math.max(1, (list.type as ListType).max) * inner;
}
