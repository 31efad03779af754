import { isPlainObject } from "../../document/plain-object.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { iteration } from "../shared/iterator.ts";
import { QUANTIFIER_NOTES, quantifierNode } from "../shared/quantifiers.ts";

/** Do all items fulfil the condition? The author says what an empty list means. */
export const all: OperatorMeaning = {
  name: "all",
  alsoWritten: ["every"],
  operands: [2, 3],
  check(use) {
    const options = use.args[2];
    const empty = isPlainObject(options) && Object.keys(options).length === 1 ? options.empty : undefined;
    if (typeof empty !== "boolean") {
      return use.fault(
        "OGW136",
        { pl: "„all” nie mówi, co znaczy pusta lista.", en: '"all" does not say what an empty list means.' },
        {
          pl: 'Dopisz {"empty": true}, jeśli pusta lista spełnia warunek, albo {"empty": false}.',
          en: 'Add {"empty": true} if an empty list fulfils it, or {"empty": false}.',
        },
        use.args.length === 3 ? use.argAt(2) : use.at,
      );
    }
    const over = iteration(use);
    const condition = over === undefined ? undefined : use.condition(1, over.scope);
    if (over === undefined || condition === undefined) return undefined;
    return quantifierNode(use, over, condition, { turnItem: true, turnResult: true, empty });
  },
};

/** What is told of it. */
export const allNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"all": [list, condition on "@", {"empty": true | false}]}',
  like: QUANTIFIER_NOTES,
  summary: {
    pl: "Wszystkie pozycje spełniają warunek; co z pustą listą, mówi autor.",
    en: "All items fulfil the condition; the author says what an empty list means.",
  },
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
};
