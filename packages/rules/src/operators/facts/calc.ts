import { didYouMean } from "../../document/index.ts";
import { describeValue } from "../../errors/index.ts";
import { listed, meant } from "../../errors/remedy-words.ts";
import type { NamedCalculation } from "../../language/calculation-names.ts";
import { testNode, valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";

/** Uses a named calculation of the programme. */
export const calc: OperatorMeaning = {
  name: "calc",
  operands: [1, 1],
  check(use) {
    const [name] = use.args;
    const { calculations } = use.checker;
    const found = typeof name === "string" ? calculations.find(name, use.at) : "unknown";
    if (found === "atFault") return undefined;
    if (found !== "unknown") return inItsList(use, found) ? useOf(use, found) : undefined;
    const { names } = calculations;
    return use.fault(
      "OGW131",
      {
        pl: `Nie ma obliczenia ${describeValue(name)}.`,
        en: `There is no calculation ${describeValue(name)}.`,
      },
      meant(typeof name === "string" ? didYouMean(name, names) : undefined, {
        pl: names.length === 0 ? "Dodaj je w „calculations”." : `Obliczenia: ${listed(names)}.`,
        en: names.length === 0 ? 'Add it under "calculations".' : `Calculations: ${listed(names)}.`,
      }),
    );
  },
};

/** What is told of it. */
export const calcNotes: OperatorNotes = {
  chapter: "Facts and parameters",
  signature: '{"calc": "calculation id"}',
  summary: {
    pl: "Wartość nazwanego obliczenia programu, policzona raz i zaokrąglona tak, jak ono mówi.",
    en: "Value of a named calculation of the programme, computed once and rounded as it says.",
  },
  unknown: {
    pl: "Nieznany fakt daje wynik nieznany, dla liczb przedział.",
    en: "An unknown fact gives unknown, for numbers an interval.",
  },
  error: {
    pl: "Gdy obliczenia nie da się wykonać.",
    en: "When the calculation cannot be computed.",
  },
  cost: "1",
  examples: [
    { expression: { calc: "ownNeeded" }, facts: { amount: "4000.10" }, gives: "1000.03" },
    {
      expression: { ">=": [{ var: "ownPart" }, { calc: "ownNeeded" }] },
      facts: { amount: "4000.00", ownPart: "999.99" },
      gives: false,
    },
    { expression: { calc: "ownNeeded" }, facts: {}, gives: "unknown" },
  ],
};

/** One that is computed for items of a list has a value only where such an item stands. */
function inItsList(use: OperatorUse, { id, list }: NamedCalculation): boolean {
  if (list === undefined || use.scope.frames.at(-1) === list.shape) return true;
  use.fault(
    "OGW125",
    {
      pl: `Obliczenie „${id}” liczy się dla pozycji listy „${list.path}”, a tu nie ma takiej pozycji.`,
      en: `The calculation "${id}" is computed for an item of the list "${list.path}", and no such item stands here.`,
    },
    {
      pl: `Użyj go wewnątrz operatora tej listy: {"sumOf": [{"var": "${list.path}"}, {"calc": "${id}"}]}.`,
      en: `Use it inside an operator over that list: {"sumOf": [{"var": "${list.path}"}, {"calc": "${id}"}]}.`,
    },
  );
  return false;
}

function useOf({ at, checker }: OperatorUse, named: NamedCalculation): TypedNode {
  const { facts, parameters, calculations } = named.reads;
  for (const each of [named.id, ...calculations]) checker.calculationsRead.add(each);
  for (const each of facts) checker.reads.add(each);
  for (const each of parameters) checker.parametersRead.add(each);
  return useOfCalculation(named, at);
}

/** The node of one use of a calculation: its value, computed where it is first asked for. */
export function useOfCalculation({ id, node, kept }: NamedCalculation, at: string): TypedNode {
  const op = "calc";
  if (node.type.kind === "boolean") {
    return testNode({
      op,
      at,
      args: [node],
      role: "connective",
      byColumns: "and",
      test: (compiler) => compiler.test(kept),
      why: (compiler) => compiler.part(node).why,
      lower: (lowerer) => lowerer.lower(node),
    });
  }
  return valueNode({
    op,
    at,
    type: node.type,
    args: [node],
    origin: { from: "calculation", id },
    optional: node.optional,
    byColumns: "sum",
    ...(node.ratio === undefined ? {} : { ratio: node.ratio }),
    run: (compiler) => compiler.run(kept),
    lower: (lowerer) => lowerer.lower(node),
  });
}
