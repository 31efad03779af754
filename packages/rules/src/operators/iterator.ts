import type { Call } from "../language/call.ts";
import type { CheckScope } from "../language/check-scope.ts";
import { scopeInside } from "../language/check-scope.ts";
import type { Core } from "../language/core.ts";
import { type ListType, typeName } from "../language/value-type.ts";

/** What an operator over lists starts from: the list and the scope inside it. */
export interface Iteration {
  readonly list: Core;
  readonly type: ListType;
  readonly scope: CheckScope;
}

/** Checks the first operand of a list operator. */
export function iteration(call: Call): Iteration | undefined {
  const list = call.check(0);
  if (list === undefined) return undefined;
  if (list.type.kind === "list")
    return { list, type: list.type, scope: scopeInside(call.scope, list.type.shape) };
  const name = typeName(list.type);
  return call.fault(
    "OGW126",
    {
      pl: `„${call.op}” potrzebuje listy z formularza, a jest tu ${name.pl}.`,
      en: `"${call.op}" needs a list of the form, but this is ${name.en}.`,
    },
    { pl: 'Podaj pole typu lista: {"var": "lista"}.', en: 'Give a field that is a list: {"var": "list"}.' },
    list.at,
  );
}

/** Cost of doing something once per item. */
export function iterationCost(list: Core, inner: number): number {
  return list.cost + Math.max(1, (list.type as ListType).max) * inner;
}
