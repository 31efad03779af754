import { scopeWith } from "../../language/check-scope.ts";
import { testNode } from "../../language/make-node.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import { provenBy } from "../../language/proven.ts";
import type { Test, TypedNode } from "../../language/typed-node.ts";
import type { WhyPart } from "../../language/why.ts";
import type { Tri } from "../../values/tri.ts";

/** What `and`, `or` and `if` say about errors. */
export const ABSORBED = {
  pl: "Błąd zachowuje się jak brak: warunek rozstrzygający go pochłania, inaczej wynikiem jest błąd.",
  en: "An error behaves as unknown does: a deciding condition absorbs it, otherwise the result is error.",
} as const;

interface Connective {
  readonly word: "and" | "or";
  /** Whether the other operands guard one by being true (`and`) or by being false (`or`). */
  readonly proves: boolean;
  /** The result of one operand that decides the whole. */
  readonly decides: 0 | 1;
}

/** Checks `and` / `or`: each operand may rely on what all the others prove, in any order. */
export function connective(use: OperatorUse, kind: Connective): TypedNode | undefined {
  const proven = use.args.map((arg) => provenBy(arg, use.scope, kind.proves, use.checker.operators));
  const args: (TypedNode | undefined)[] = use.args.map((_, index) =>
    use.condition(
      index,
      scopeWith(
        use.scope,
        proven.flatMap((keys, other) => (other === index ? [] : keys)),
      ),
    ),
  );
  if (!args.every((arg) => arg !== undefined)) return undefined;
  return testNode({
    op: use.op,
    at: use.at,
    args,
    role: "connective",
    byColumns: kind.word,
    test: (compiler) => {
      const general =
        compiler.inPlace?.joined(args, compiler, kind.decides) ??
        combined(
          args.map((arg) => compiler.test(arg)),
          kind.decides,
        );
      return (
        (kind.word === "and" ? compiler.inPlace?.numbers(args, compiler, general) : undefined) ?? general
      );
    },
    lower: (lowerer) => ({ [kind.word]: args.map((arg) => lowerer.lower(arg)) }),
    why: (compiler) => {
      const parts = args.map((arg) => compiler.part(arg));
      return (facts, scope, result, into) => {
        for (let index = 0; index < parts.length; index += 1) {
          const { test, why } = parts[index] as WhyPart;
          const tri = test(facts, scope);
          if (tri === result || (result === 3 && tri === 2)) why(facts, scope, tri, into);
        }
      };
    },
  });
}

/** One operand that decides is enough; otherwise the most open result counts. Two, as most often, need no loop. */
function combined(tests: readonly Test[], decides: 0 | 1): Test {
  const [first, second] = tests as [Test, Test];
  if (tests.length === 2) {
    return (facts, scope) => {
      const left = first(facts, scope);
      if (left === decides) return left;
      const right = second(facts, scope);
      return right === decides || right > left ? right : left;
    };
  }
  return (facts, scope) => {
    let result: Tri = decides === 0 ? 1 : 0;
    for (let index = 0; index < tests.length; index += 1) {
      const next = (tests[index] as Test)(facts, scope);
      if (next === decides) return next;
      if (next > result) result = next;
    }
    return result;
  };
}
