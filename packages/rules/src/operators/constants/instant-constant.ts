import { constantNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { instantMillis } from "../../values/civil-day.ts";
import { INSTANT } from "../../values/value-type.ts";
import { CONSTANT_NOTES } from "../shared/written-constant.ts";

/** An instant written in the rule. */
export const instantConstant: OperatorMeaning = {
  name: "instant",
  operands: [1, 1],
  check(use) {
    const [written] = use.args;
    const millis = typeof written === "string" ? instantMillis(written) : undefined;
    if (millis !== undefined) return constantNode(millis, INSTANT, use.at, written as string);
    return use.fault(
      "OGW133",
      { pl: "To nie jest chwila ze strefą.", en: "This is not an instant with a zone." },
      { pl: "Pisz „2026-03-01T16:00:00+01:00”.", en: 'Write "2026-03-01T16:00:00+01:00".' },
    );
  },
};

/** What is told of it. */
export const instantConstantNotes: OperatorNotes = {
  chapter: "Written constants",
  signature: '{"instant": "2026-03-01T16:00:00+01:00"}',
  like: CONSTANT_NOTES,
  summary: {
    pl: "Chwila wpisana w regułę, ze strefą.",
    en: "An instant written in the rule, with its zone.",
  },
  examples: [
    {
      expression: { "<": [{ var: "sentAt" }, { instant: "2026-03-01T16:00:00+01:00" }] },
      facts: { sentAt: "2026-03-01T14:59:59Z" },
      gives: true,
    },
  ],
};
