import type { Call } from "../language/call.ts";
import { isLiteral, literalAs } from "../language/coerce.ts";
import type { Compiler, Core, Frame, Run, Value } from "../language/core.ts";
import { asList } from "../language/list-value.ts";
import type { Tri } from "../language/tri.ts";
import { type ListType, typeName, type ValueType } from "../language/value-type.ts";

/** Elements of a set as they are known: each with how surely it belongs. */
export type SetValue = readonly (readonly [Value, Tri])[] | "unknown" | "error";

/** A checked set: a list of plain values of the form, or one written in the rule. */
export interface SetOperand {
  readonly node: Core;
  readonly size: number;
  read(compiler: Compiler): (...at: Parameters<Run>) => SetValue;
  lower: Core["lower"];
}

/** Checks two operands as sets of one element type. */
export function setOperands(call: Call): readonly [SetOperand, SetOperand] | undefined {
  const [left, right] = [call.check(0), call.check(1)];
  if (left === undefined || right === undefined) return undefined;
  const type = elementType(left) ?? elementType(right);
  if (type === undefined) return noSet(call, left);
  const [one, two] = [operand(call, left, type), operand(call, right, type)];
  return one === undefined || two === undefined ? undefined : [one, two];
}

function elementType(node: Core): ValueType | undefined {
  return node.type.kind === "list" ? (node.type as ListType).shape.fields.get("")?.type : undefined;
}

function operand(call: Call, node: Core, type: ValueType): SetOperand | undefined {
  if (node.type.kind === "literals") {
    const items = (node.literal as readonly Core[]).map((item) =>
      isLiteral(item) ? literalAs(call, item, type) : item,
    );
    if (!items.every((item) => item !== undefined)) return undefined;
    return {
      node,
      size: items.length,
      read: (compiler) => {
        const values = items.map(
          (item) => [compiler.run(item)([], { item: [], outer: undefined }), 1] as const,
        );
        return () => values;
      },
      lower: (lowerer) => items.map((item) => lowerer.lower(item)),
    };
  }
  const field = node.type.kind === "list" ? node.type.shape.fields.get("") : undefined;
  if (field === undefined || field.type.kind !== type.kind) return noSet(call, node);
  return {
    node,
    size: (node.type as ListType).max,
    read: (compiler) => {
      const run = compiler.run(node);
      return (facts, scope) => {
        const list = asList(run(facts, scope));
        if (typeof list === "string") return list;
        return list.items.map(
          (item: Frame, index) => [item[field.slot] as Value, list.memberAt(index)] as const,
        );
      };
    },
    lower: (lowerer) => lowerer.lower(node),
  };
}

function noSet(call: Call, node: Core): undefined {
  const name = typeName(node.type);
  return call.fault(
    "OGW126",
    {
      pl: `„${call.op}” porównuje listy zwykłych wartości jednego typu, a jest tu ${name.pl}.`,
      en: `"${call.op}" compares lists of plain values of one type, but this is ${name.en}.`,
    },
    {
      pl: 'Podaj listę wyboru z formularza i listę wpisaną w regułę: [{"var": "pole"}, ["a", "b"]].',
      en: 'Give a list of the form and a list written in the rule: [{"var": "field"}, ["a", "b"]].',
    },
    node.at,
  );
}
