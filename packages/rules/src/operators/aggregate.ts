import type { Call } from "../language/call.ts";
import type { Compiler, Core, Frame, Run, Scope, Value } from "../language/core.ts";
import { asList, type ListValue } from "../language/list-value.ts";
import { BAD_OPERATOR } from "../language/no-value.ts";
import { valueNode } from "../language/node.ts";
import type { ValueType } from "../language/value-type.ts";
import { type Iteration, iterationCost } from "./iterator.ts";

/** How an aggregate folds the values of a list's items. */
export interface Aggregate {
  readonly type: ValueType;
  /** Value when the list is not known. */
  readonly unknownList: Value;
  fold(list: ListValue, valueAt: (index: number) => Value): Value;
  lower(list: unknown, item: unknown): unknown;
}

/** Builds the node of an aggregate over the items of a list. */
export function aggregateNode(call: Call, { list }: Iteration, item: Core, how: Aggregate): Core {
  return valueNode({
    op: call.op,
    at: call.at,
    type: how.type,
    args: [list, item],
    cost: iterationCost(list, item.cost),
    run: (compiler) => compile(compiler, list, item, how),
    lower: (lowerer) => how.lower(lowerer.lower(list), lowerer.inside().lower(item)),
    explain: () => undefined,
    ask: (explainer) => {
      explainer.ask(list);
      const value = asList(explainer.value(list));
      if (typeof value !== "string") for (const each of value.items) explainer.inItem(each).ask(item);
    },
  });
}

function compile(compiler: Compiler, list: Core, item: Core, how: Aggregate): Run {
  const [runList, run] = [compiler.run(list), compiler.run(item)];
  return (facts, scope) => {
    const value = asList(runList(facts, scope));
    if (typeof value === "string") return value === "unknown" ? how.unknownList : BAD_OPERATOR;
    const inside: Scope = { item: facts, outer: scope };
    return how.fold(value, (index) => {
      inside.item = value.items[index] as Frame;
      return run(facts, inside);
    });
  };
}
