import { isRecord } from "../form/plain-json.ts";
import type { Operator } from "../language/operator.ts";
import { iteration } from "./iterator.ts";
import { QUANTIFIER_NOTES, quantifierNode } from "./quantifiers.ts";

/** Do all items fulfil the condition? The author says what an empty list means. */
export const all: Operator = {
  ...QUANTIFIER_NOTES,
  name: "all",
  signature: '{"all": [list, condition on "@", {"empty": true | false}]}',
  summary: {
    pl: "Wszystkie pozycje spełniają warunek; co z pustą listą, mówi autor.",
    en: "All items fulfil the condition; the author says what an empty list means.",
  },
  operands: [2, 3],
  examples: [
    {
      expression: { all: [{ var: "items" }, { "<=": [{ var: "@.cost" }, 100] }, { empty: false }] },
      facts: { items: [{ cost: "100.00" }] },
      gives: true,
    },
    {
      expression: { all: [{ var: "items" }, { "<=": [{ var: "@.cost" }, 100] }, { empty: false }] },
      facts: { items: [] },
      gives: false,
    },
    {
      expression: { all: [{ var: "items" }, { "<=": [{ var: "@.cost" }, 100] }, { empty: true }] },
      facts: { items: [{}, { cost: "900.00" }] },
      gives: false,
    },
  ],
  check(call) {
    const options = call.args[2];
    const empty = isRecord(options) && Object.keys(options).length === 1 ? options.empty : undefined;
    if (typeof empty !== "boolean") {
      return call.fault(
        "OGW136",
        { pl: "„all” nie mówi, co znaczy pusta lista.", en: '"all" does not say what an empty list means.' },
        {
          pl: 'Dopisz {"empty": true}, jeśli pusta lista spełnia warunek, albo {"empty": false}.',
          en: 'Add {"empty": true} if an empty list fulfils it, or {"empty": false}.',
        },
        call.args.length === 3 ? call.argAt(2) : call.at,
      );
    }
    const over = iteration(call);
    const condition = over === undefined ? undefined : call.condition(1, over.scope);
    if (over === undefined || condition === undefined) return undefined;
    return quantifierNode(call, over, condition, { turnItem: true, turnResult: true, empty });
  },
};
