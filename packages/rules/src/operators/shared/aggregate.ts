import { valueNode } from "../../language/make-node.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { Compiler, Run, Scope, TypedNode } from "../../language/typed-node.ts";
import { NO_REASONS } from "../../language/why.ts";
import { asList, type ListValue } from "../../values/list-value.ts";
import { BAD_OPERATOR } from "../../values/no-value.ts";
import type { Frame, Value } from "../../values/value.ts";
import type { ValueType } from "../../values/value-type.ts";
import { type Iteration, iterationCost } from "./iterator.ts";

/** How an aggregate folds the values of a list's items. */
export interface Aggregate {
  readonly type: ValueType;
  /** Value when the list is not known. */
  readonly unknownList: Value;
  fold(list: ListValue, valueAt: (index: number) => Value): Value;
  lower(list: unknown, item: unknown): unknown;
  /** How it is computed on columns; row by row when left out. */
  readonly columns?: Pick<TypedNode, "byColumns">;
}

/** Builds the node of an aggregate over the items of a list. */
export function aggregateNode(
  use: OperatorUse,
  { list }: Iteration,
  item: TypedNode,
  how: Aggregate,
): TypedNode {
  return valueNode({
    op: use.op,
    at: use.at,
    type: how.type,
    args: [list, item],
    ...how.columns,
    cost: iterationCost(list, item.cost),
    run: (compiler) => compile(compiler, list, item, how),
    lower: (lowerer) => how.lower(lowerer.lower(list), lowerer.inside().lower(item)),
    why: () => NO_REASONS,
    ask: (explainer) => {
      explainer.ask(list);
      const value = asList(explainer.value(list));
      if (typeof value !== "string") for (const each of value.items) explainer.inItem(each).ask(item);
    },
  });
}

function compile(compiler: Compiler, list: TypedNode, item: TypedNode, how: Aggregate): Run {
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
