import { didYouMean } from "../../document/index.ts";
import { describeValue } from "../../errors/index.ts";
import { listed, meant } from "../../errors/remedy-words.ts";
import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";

/** Reads a parameter of the programme at the date that picks versions. */
export const param: OperatorMeaning = {
  name: "param",
  operands: [1, 1],
  check(use) {
    const id = use.args[0];
    const parameter = typeof id === "string" ? use.checker.parameters.get(id) : undefined;
    if (typeof id !== "string" || parameter === undefined) {
      const ids = [...use.checker.parameters.keys()];
      return use.fault(
        "OGW131",
        {
          pl: `Nie ma parametru ${describeValue(id, "pl")}.`,
          en: `There is no parameter ${describeValue(id)}.`,
        },
        meant(typeof id === "string" ? didYouMean(id, ids) : undefined, {
          pl: ids.length === 0 ? "Dodaj go w „parameters”." : `Parametry: ${listed(ids)}.`,
          en: ids.length === 0 ? 'Add it under "parameters".' : `Parameters: ${listed(ids)}.`,
        }),
      );
    }
    if (parameter.table) {
      return use.fault(
        "OGW126",
        { pl: `„${id}” to tabela.`, en: `"${id}" is a table.` },
        { pl: `Napisz {"lookup": ["${id}", klucz]}.`, en: `Write {"lookup": ["${id}", key]}.` },
      );
    }
    use.checker.parametersRead.add(id);
    return valueNode({
      op: use.op,
      at: use.at,
      type: parameter.type,
      args: [],
      origin: { from: "parameter", id },
      needsOperands: true,
      run: (compiler) => {
        const value = compiler.parameter(id);
        return () => value;
      },
      lower: (lowerer) => lowerer.parameter(id),
    });
  },
};

/** What is told of it. */
export const paramNotes: OperatorNotes = {
  chapter: "Facts and parameters",
  signature: '{"param": "id"}',
  summary: {
    pl: "Wartość parametru programu na dzień, który wybiera wersję.",
    en: "Value of a programme's parameter on the date that picks the version.",
  },
  unknown: { pl: "Nigdy nieznany.", en: "Never unknown." },
  error: {
    pl: "Gdy parametr nie ma wartości na ten dzień.",
    en: "When the parameter has no value on that date.",
  },
  cost: "1",
  examples: [
    {
      expression: { "<=": [{ var: "amount" }, { param: "maxAmount" }] },
      facts: { amount: "5000.00" },
      gives: true,
    },
    { expression: { param: "maxAmount" }, gives: "5000.00" },
  ],
};
