import { ROOT_SCOPE } from "../language/closure-compiler.ts";
import { testNode, valueNode } from "../language/make-node.ts";
import type { Compiler, Computed, TypedNode } from "../language/typed-node.ts";

/**
 * The node of a calculation that is computed once for the facts of an application, however often it is used, or once
 * for an item of its list. One that is of the whole form does not see the list that it may be used in.
 */
export function keptNode(node: TypedNode, ofItem: boolean): TypedNode {
  const { at } = node;
  const kept = <Result>(compiler: Compiler, run: Computed<Result>): Computed<Result> => {
    const apart: Computed<Result> = ofItem ? run : (facts) => run(facts, ROOT_SCOPE);
    return compiler.once?.(apart, ofItem) ?? apart;
  };
  if (node.type.kind === "boolean") {
    return testNode({
      op: "calc",
      at,
      args: [node],
      role: "connective",
      test: (compiler) => kept(compiler, compiler.test(node)),
      lower: (lowerer) => lowerer.lower(node),
    });
  }
  return valueNode({
    op: "calc",
    at,
    type: node.type,
    args: [node],
    run: (compiler) => kept(compiler, compiler.run(node)),
    lower: (lowerer) => lowerer.lower(node),
  });
}
