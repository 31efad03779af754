import type { DateUnit } from "../../calendar/index.ts";
import { valueNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { completedUnits } from "../../values/add-to-date.ts";
import { withoutValue } from "../../values/no-value.ts";
import { INTEGER } from "../../values/value-type.ts";
import { dateOperand } from "./date-operand.ts";

/** Units in which the distance of two dates is counted. */
export const UNITS: readonly DateUnit[] = ["day", "week", "month", "year"];

/** What distances of dates say about missing values and errors. */
export const DIFFERENCE_NOTES: CommonNotes = {
  unknown: { pl: "Nieznana data daje wynik nieznany.", en: "An unknown date gives unknown." },
  error: { pl: "Gdy daty nie da się obliczyć.", en: "When a date cannot be computed." },
  cost: "1",
};

/** Builds the node of the full units between two dates. */
export function difference(use: OperatorUse, unit: DateUnit): TypedNode | undefined {
  const [from, to] = [dateOperand(use, 0), dateOperand(use, 1)];
  if (from === undefined || to === undefined) return undefined;
  return valueNode({
    op: use.op,
    at: use.at,
    type: INTEGER,
    args: [from, to],
    run: (compiler) => {
      const [start, end] = [compiler.run(from), compiler.run(to)];
      return (facts, scope) => {
        const [one, two] = [start(facts, scope), end(facts, scope)];
        if (typeof one === "number" && typeof two === "number") return completedUnits(one, two, unit);
        return withoutValue([one, two]);
      };
    },
    lower: (lowerer) => ({ "date.diff": [lowerer.lower(from), lowerer.lower(to), unit] }),
  });
}
