import { constantNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { atDenominator, readDecimal } from "../../values/decimal.ts";
import { PERCENT } from "../../values/value-type.ts";
import { CONSTANT_NOTES } from "../shared/written-constant.ts";

/** A percent written in the rule. */
export const percentConstant: OperatorMeaning = {
  name: "pct",
  operands: [1, 1],
  check(use) {
    const [written] = use.args;
    const decimal = typeof written === "string" ? readDecimal(written) : undefined;
    const percent = decimal === undefined ? undefined : atDenominator(decimal, 100);
    if (percent !== undefined) return constantNode(percent, PERCENT, use.at, written as string);
    return use.fault(
      "OGW127",
      {
        pl: "To nie jest procent o najwyżej dwóch miejscach po przecinku.",
        en: "This is not a percent with at most two decimals.",
      },
      { pl: 'Pisz {"pct": ["12.5"]}.', en: 'Write {"pct": ["12.5"]}.' },
    );
  },
};

/** What is told of it. */
export const percentConstantNotes: OperatorNotes = {
  chapter: "Written constants",
  signature: '{"pct": ["12.5"]}',
  like: CONSTANT_NOTES,
  summary: { pl: "Procent wpisany w regułę.", en: "A percent written in the rule." },
  examples: [
    { expression: { pct: ["12.5"] }, gives: 12.5 },
    { expression: { "<=": [{ var: "share" }, { pct: ["12.5"] }] }, facts: { share: 12.51 }, gives: false },
  ],
};
