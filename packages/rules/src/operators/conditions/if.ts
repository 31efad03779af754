import { scopeWith } from "../../language/check-scope.ts";
import { unify } from "../../language/coerce.ts";
import type { Explainer } from "../../language/explainer.ts";
import { testNode, valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import { provenBy } from "../../language/proven.ts";
import type { Compiler, Run, TypedNode } from "../../language/typed-node.ts";
import type { Why, WhyCompiler, WhyPart } from "../../language/why.ts";
import { type Tri, triIf } from "../../values/tri.ts";
import { ABSORBED } from "../shared/connective.ts";
import { either } from "../shared/either.ts";

/** Choice: `if, then, else if, then, …, else`; the last branch is obligatory. */
export const ifElse: OperatorMeaning = {
  name: "if",
  operands: [3, 41],
  check(use) {
    if (use.args.length % 2 === 0) {
      return use.fault(
        "OGW122",
        { pl: "„if” nie ma gałęzi „w przeciwnym razie”.", en: '"if" has no "otherwise" branch.' },
        {
          pl: "Dopisz na końcu wartość na pozostałe wypadki.",
          en: "Add a value for the remaining cases at the end.",
        },
      );
    }
    return branch(use, 0, []);
  },
};

/** What is told of it. */
export const ifElseNotes: OperatorNotes = {
  chapter: "Conditions",
  signature: '{"if": [condition, value, …, otherwise]}',
  summary: { pl: "Wybiera wartość według warunku.", en: "Chooses a value by a condition." },
  unknown: {
    pl: "Nieznany warunek daje to, co wspólne obu gałęziom; liczby dają przedział.",
    en: "An unknown condition gives what both branches agree on; numbers give an interval.",
  },
  error: ABSORBED,
  cost: "1",
  examples: [
    { expression: { if: [{ var: "agreed" }, 10, 0] }, facts: { agreed: true }, gives: 10 },
    { expression: { if: [{ var: "agreed" }, 7, 7] }, facts: {}, gives: 7 },
    { expression: { if: [{ var: "agreed" }, 10, 0] }, facts: {}, gives: "unknown" },
  ],
};

function branch(use: OperatorUse, index: number, proven: readonly string[]): TypedNode | undefined {
  const scope = scopeWith(use.scope, proven);
  if (index === use.args.length - 1) return use.check(index, scope);
  const { operators } = use.checker;
  const whenTrue = provenBy(use.args[index], scope, true, operators);
  const whenFalse = provenBy(use.args[index], scope, false, operators);
  const guard = use.condition(index, scope);
  const then = use.check(index + 1, scopeWith(scope, whenTrue));
  const otherwise = branch(use, index + 2, [...proven, ...whenFalse]);
  if (guard === undefined || then === undefined || otherwise === undefined) return undefined;
  const both = unify(use, [then, otherwise], true);
  if (both === undefined) return undefined;
  return choice(use, guard, both[0] as TypedNode, both[1] as TypedNode);
}

function choice(
  use: OperatorUse,
  guard: TypedNode,
  then: TypedNode,
  otherwise: TypedNode,
): TypedNode | undefined {
  const parts = {
    op: use.op,
    at: use.at,
    args: [guard, then, otherwise],
    byColumns: "choice" as const,
    untaken: (explainer: Explainer) => {
      const side = explainer.tri(guard);
      return side === 1 ? 2 : side === 0 ? 1 : undefined;
    },
    lower: (lowerer: Parameters<TypedNode["lower"]>[0]) => ({
      if: [lowerer.lower(guard), lowerer.lower(then), lowerer.lower(otherwise)],
    }),
    why: (compiler: WhyCompiler) =>
      (then.type.kind === "boolean" ? whyTest : whyValue)(
        compiler.part(guard),
        compiler.part(then),
        compiler.part(otherwise),
      ),
    ask: (explainer: Explainer) => {
      const side = explainer.tri(guard);
      explainer.ask(guard);
      if (side !== 0) explainer.ask(then);
      if (side !== 1) explainer.ask(otherwise);
    },
  };
  if (then.type.kind === "boolean") {
    if (use.present(then) === undefined || use.present(otherwise) === undefined) return undefined;
    return testNode({
      ...parts,
      role: "connective",
      test: (compiler) => compileTest(compiler, guard, then, otherwise),
    });
  }
  return valueNode({
    ...parts,
    type: then.type,
    optional: then.optional || otherwise.optional,
    run: (compiler) => compileValue(compiler, guard, then, otherwise),
  });
}

/** A known guard and the branch it took; an open one only where the branches do not agree anyway. */
function whyTest(guard: WhyPart, then: WhyPart, otherwise: WhyPart): Why {
  return (facts, scope, result, into) => {
    const side = guard.test(facts, scope);
    if (side < 2 || result > 1) guard.why(facts, scope, side, into);
    if (side !== 0) whyBranch(then, side, facts, scope, result, into);
    if (side !== 1) whyBranch(otherwise, side, facts, scope, result, into);
  };
}

function whyBranch(
  { test, why }: WhyPart,
  side: Tri,
  ...[facts, scope, result, into]: Parameters<Why>
): void {
  const tri = test(facts, scope);
  if (side <= 1 || tri === result) why(facts, scope, tri, into);
}

function whyValue(guard: WhyPart, then: WhyPart, otherwise: WhyPart): Why {
  return (facts, scope, _result, into) => {
    const side = guard.test(facts, scope);
    guard.why(facts, scope, side, into);
    if (side !== 0) then.why(facts, scope, then.test(facts, scope), into);
    if (side !== 1) otherwise.why(facts, scope, otherwise.test(facts, scope), into);
  };
}

function compileTest(compiler: Compiler, guard: TypedNode, then: TypedNode, otherwise: TypedNode) {
  const [when, yes, no] = [compiler.test(guard), compiler.test(then), compiler.test(otherwise)];
  return (facts: Parameters<Run>[0], scope: Parameters<Run>[1]): Tri => {
    const side = when(facts, scope);
    if (side === 1) return yes(facts, scope);
    if (side === 0) return no(facts, scope);
    return triIf(side, yes(facts, scope), no(facts, scope));
  };
}

function compileValue(compiler: Compiler, guard: TypedNode, then: TypedNode, otherwise: TypedNode): Run {
  const [when, yes, no] = [compiler.test(guard), compiler.run(then), compiler.run(otherwise)];
  return (facts, scope) => {
    const side = when(facts, scope);
    if (side === 1) return yes(facts, scope);
    if (side === 0) return no(facts, scope);
    return either(side, yes(facts, scope), no(facts, scope));
  };
}
