import { epochDay } from "../language/civil-day.ts";
import { constantNode } from "../language/node.ts";
import type { Operator } from "../language/operator.ts";
import { DATE } from "../language/value-type.ts";

/** A date written in the rule. Next to a date fact the bare text does the same. */
export const dateLiteral: Operator = {
  name: "date",
  signature: '{"date": "YYYY-MM-DD"}',
  summary: { pl: "Data wpisana w regułę.", en: "A date written in the rule." },
  unknown: { pl: "Nigdy nieznana.", en: "Never unknown." },
  error: {
    pl: "Nigdy; zły zapis wykrywa sprawdzanie reguły.",
    en: "Never; a malformed one is found when the rule is checked.",
  },
  cost: "1",
  operands: [1, 1],
  examples: [{ expression: { date: "2026-03-01" }, gives: "2026-03-01" }],
  check(call) {
    const written = call.args[0];
    const day = typeof written === "string" ? epochDay(written) : undefined;
    if (typeof written === "string" && day !== undefined) return constantNode(day, DATE, call.at, written);
    return call.fault(
      "OGW133",
      { pl: `${JSON.stringify(written)} nie jest datą.`, en: `${JSON.stringify(written)} is not a date.` },
      {
        pl: "Pisz „RRRR-MM-DD”, na przykład „2026-02-28”.",
        en: 'Write "YYYY-MM-DD", for example "2026-02-28".',
      },
    );
  },
};
