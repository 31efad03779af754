import { constantNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { atDenominator, readDecimal } from "../../values/decimal.ts";
import { MONEY } from "../../values/value-type.ts";
import { CONSTANT_NOTES } from "../shared/written-constant.ts";

/** Money written in the rule. */
export const moneyConstant: OperatorMeaning = {
  name: "money",
  operands: [1, 2],
  check(use) {
    const [written, currency = "PLN"] = use.args;
    const decimal = typeof written === "string" ? readDecimal(written) : undefined;
    const grosze = decimal === undefined ? undefined : atDenominator(decimal, 100);
    if (grosze !== undefined && currency === "PLN")
      return constantNode(grosze, MONEY, use.at, written as string);
    return use.fault(
      "OGW127",
      { pl: "To nie jest kwota w złotych.", en: "This is not an amount in złoty." },
      { pl: 'Pisz {"money": ["1500.00", "PLN"]}.', en: 'Write {"money": ["1500.00", "PLN"]}.' },
    );
  },
};

/** What is told of it. */
export const moneyConstantNotes: OperatorNotes = {
  chapter: "Written constants",
  signature: '{"money": ["1500.00", "PLN"]}',
  like: CONSTANT_NOTES,
  summary: { pl: "Kwota wpisana w regułę.", en: "Money written in the rule." },
  examples: [
    { expression: { money: ["1500.00", "PLN"] }, gives: "1500.00" },
    {
      expression: { "<": [{ money: ["1500.00", "PLN"] }, { var: "amount" }] },
      facts: { amount: "1500.01" },
      gives: true,
    },
  ],
};
