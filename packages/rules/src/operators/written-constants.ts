import { instantMillis } from "../language/civil-day.ts";
import { atDenominator, readDecimal } from "../language/decimal.ts";
import { constantNode } from "../language/node.ts";
import type { Operator } from "../language/operator.ts";
import { INSTANT, MONEY, PERCENT } from "../language/value-type.ts";

const NOTES = {
  unknown: { pl: "Nigdy nieznana.", en: "Never unknown." },
  error: {
    pl: "Nigdy; zły zapis wykrywa sprawdzanie reguły.",
    en: "Never; a malformed one is found when the rule is checked.",
  },
  cost: "1",
};

/** Money written in the rule. */
export const moneyConstant: Operator = {
  ...NOTES,
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

/** A percent written in the rule. */
export const percentConstant: Operator = {
  ...NOTES,
  name: "pct",
  signature: '{"pct": ["12.5"]}',
  summary: { pl: "Procent wpisany w regułę.", en: "A percent written in the rule." },
  operands: [1, 1],
  examples: [
    { expression: { pct: ["12.5"] }, gives: 12.5 },
    { expression: { "<=": [{ var: "share" }, { pct: ["12.5"] }] }, facts: { share: 12.51 }, gives: false },
  ],
  check(call) {
    const [written] = call.args;
    const decimal = typeof written === "string" ? readDecimal(written) : undefined;
    const percent = decimal === undefined ? undefined : atDenominator(decimal, 100);
    if (percent !== undefined) return constantNode(percent, PERCENT, call.at, written as string);
    return call.fault(
      "OGW127",
      {
        pl: "To nie jest procent o najwyżej dwóch miejscach po przecinku.",
        en: "This is not a percent with at most two decimals.",
      },
      { pl: 'Pisz {"pct": ["12.5"]}.', en: 'Write {"pct": ["12.5"]}.' },
    );
  },
};

/** An instant written in the rule. */
export const instantConstant: Operator = {
  ...NOTES,
  name: "instant",
  signature: '{"instant": "2026-03-01T16:00:00+01:00"}',
  summary: {
    pl: "Chwila wpisana w regułę, ze strefą.",
    en: "An instant written in the rule, with its zone.",
  },
  operands: [1, 1],
  examples: [
    {
      expression: { "<": [{ var: "sentAt" }, { instant: "2026-03-01T16:00:00+01:00" }] },
      facts: { sentAt: "2026-03-01T14:59:59Z" },
      gives: true,
    },
  ],
  check(call) {
    const [written] = call.args;
    const millis = typeof written === "string" ? instantMillis(written) : undefined;
    if (millis !== undefined) return constantNode(millis, INSTANT, call.at, written as string);
    return call.fault(
      "OGW133",
      { pl: "To nie jest chwila ze strefą.", en: "This is not an instant with a zone." },
      { pl: "Pisz „2026-03-01T16:00:00+01:00”.", en: 'Write "2026-03-01T16:00:00+01:00".' },
    );
  },
};
