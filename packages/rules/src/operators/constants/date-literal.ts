import { describeValue } from "../../errors/index.ts";
import { constantNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { epochDay } from "../../values/civil-day.ts";
import { DATE } from "../../values/value-type.ts";

/** A date written in the rule. Next to a date fact the bare text does the same. */
export const dateLiteral: OperatorMeaning = {
  name: "date",
  operands: [1, 1],
  check(use) {
    const written = use.args[0];
    const day = typeof written === "string" ? epochDay(written) : undefined;
    if (typeof written === "string" && day !== undefined) return constantNode(day, DATE, use.at, written);
    return use.fault(
      "OGW133",
      {
        pl: `${describeValue(written, "pl")} nie jest datą.`,
        en: `${describeValue(written)} is not a date.`,
      },
      {
        pl: "Pisz „RRRR-MM-DD”, na przykład „2026-02-28”.",
        en: 'Write "YYYY-MM-DD", for example "2026-02-28".',
      },
    );
  },
};

/** What is told of it. */
export const dateLiteralNotes: OperatorNotes = {
  chapter: "Written constants",
  signature: '{"date": "YYYY-MM-DD"}',
  summary: { pl: "Data wpisana w regułę.", en: "A date written in the rule." },
  unknown: { pl: "Nigdy nieznana.", en: "Never unknown." },
  error: {
    pl: "Nigdy; zły zapis wykrywa sprawdzanie reguły.",
    en: "Never; a malformed one is found when the rule is checked.",
  },
  cost: "1",
  examples: [{ expression: { date: "2026-03-01" }, gives: "2026-03-01" }],
};
