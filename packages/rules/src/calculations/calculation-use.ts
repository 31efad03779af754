import { didYouMean } from "../document/index.ts";
import { describeValue } from "../errors/index.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import type { NamedCalculation } from "../language/calculation-names.ts";
import { testNode, valueNode } from "../language/make-node.ts";
import type { OperatorUse } from "../language/operator-use.ts";
import type { TypedNode } from "../language/typed-node.ts";

/** The node of a use of a calculation that was found; undefined where no item of its list stands. */
export function useOfFound(use: OperatorUse, found: NamedCalculation): TypedNode | undefined {
  if (!inItsList(use, found)) return undefined;
  const { facts, parameters, calculations } = found.reads;
  const { checker, at } = use;
  for (const each of [found.id, ...calculations]) checker.calculationsRead.add(each);
  for (const each of facts) checker.reads.add(each);
  for (const each of parameters) checker.parametersRead.add(each);
  return useOf(found, at);
}

/** Reports a name that no calculation has. */
export function unknownCalculation(use: OperatorUse, names: readonly string[]): undefined {
  const [name] = use.args;
  return use.fault(
    "OGW131",
    {
      pl: `Nie ma obliczenia ${describeValue(name, "pl")}.`,
      en: `There is no calculation ${describeValue(name)}.`,
    },
    meant(typeof name === "string" ? didYouMean(name, names) : undefined, {
      pl: `Obliczenia: ${listed(names)}.`,
      en: `Calculations: ${listed(names)}.`,
    }),
  );
}

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

/** The node of one use of a calculation: its value, computed where it is first asked for. */
export function useOf({ id, node, kept }: NamedCalculation, at: string): TypedNode {
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
    byColumns: "sum",
    ...(node.ratio === undefined ? {} : { ratio: node.ratio }),
    run: (compiler) => compiler.run(kept),
    lower: (lowerer) => lowerer.lower(node),
  });
}
