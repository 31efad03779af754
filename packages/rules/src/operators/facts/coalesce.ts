import { unify } from "../../language/coerce.ts";
import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { PRESENCE_NOTES } from "../shared/presence.ts";

/** A value in place of an absent one. */
export const coalesce: OperatorMeaning = {
  name: "coalesce",
  operands: [2, 2],
  check(use) {
    const args = use.checkAll();
    if (args === undefined) return undefined;
    const [field, otherwise] = args as [TypedNode, TypedNode];
    const unified = unify(use, [field, otherwise], true);
    if (unified === undefined) return undefined;
    const [value, instead] = unified as [TypedNode, TypedNode];
    return valueNode({
      op: use.op,
      at: use.at,
      type: value.type,
      args: [value, instead],
      optional: instead.optional,
      run: (compiler) => {
        const [run, other] = [compiler.run(value), compiler.run(instead)];
        return (facts, scope) => {
          const result = run(facts, scope);
          return typeof result === "object" && "state" in result && result.state === "absent"
            ? other(facts, scope)
            : result;
        };
      },
      lower: (lowerer) => {
        const field = lowerer.lower(value);
        return { if: [{ "===": [field, null] }, lowerer.lower(instead), field] };
      },
    });
  },
};

/** What is told of it. */
export const coalesceNotes: OperatorNotes = {
  chapter: "Facts and parameters",
  signature: '{"coalesce": [field, value if there is none]}',
  like: PRESENCE_NOTES,
  summary: {
    pl: "Wartość pola, a gdy go nie ma — podana zamiast niej.",
    en: "The field's value, or the one given when there is none.",
  },
  examples: [
    { expression: { coalesce: [{ var: "ownMoney" }, 0] }, facts: { ownMoney: null }, gives: "0.00" },
    { expression: { coalesce: [{ var: "ownMoney" }, 0] }, facts: { ownMoney: "7.00" }, gives: "7.00" },
    { expression: { coalesce: [{ var: "ownMoney" }, 0] }, facts: {}, gives: "unknown" },
  ],
};
