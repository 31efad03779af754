import { atDenominator, readDecimal } from "../language/decimal.ts";
import { constantNode } from "../language/node.ts";
import type { Operator } from "../language/operator.ts";
import { MONEY } from "../language/value-type.ts";
import { CONSTANT_NOTES } from "./written-constant.ts";

/** Money written in the rule. */
export const moneyConstant: Operator = {
  ...CONSTANT_NOTES,
  name: "money",
  signature: '{"money": ["1500.00", "PLN"]}',
  summary: { pl: "Kwota wpisana w regułę.", en: "Money written in the rule." },
  operands: [1, 2],
  examples: [
    { expression: { money: ["1500.00", "PLN"] }, gives: "1500.00" },
    {
      expression: { "<": [{ money: ["1500.00", "PLN"] }, { var: "amount" }] },
      facts: { amount: "1500.01" },
      gives: true,
    },
  ],
  check(call) {
    const [written, currency = "PLN"] = call.args;
    const decimal = typeof written === "string" ? readDecimal(written) : undefined;
    const grosze = decimal === undefined ? undefined : atDenominator(decimal, 100);
    if (grosze !== undefined && currency === "PLN")
      return constantNode(grosze, MONEY, call.at, written as string);
    return call.fault(
      "OGW127",
      { pl: "To nie jest kwota w złotych.", en: "This is not an amount in złoty." },
      { pl: 'Pisz {"money": ["1500.00", "PLN"]}.', en: 'Write {"money": ["1500.00", "PLN"]}.' },
    );
  },
};
