import { isLiteral, literalAs } from "../../language/coerce.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { Compiler, Run, TypedNode } from "../../language/typed-node.ts";
import { foldedApart, spelledLike } from "../../language/unify-texts.ts";
import { asList } from "../../values/list-value.ts";
import type { Tri } from "../../values/tri.ts";
import type { Frame, Value } from "../../values/value.ts";
import type { ListType, ValueType } from "../../values/value-type.ts";
import { wrongType } from "./wrong-type.ts";

/** Elements of a set as they are known: each with how surely it belongs. */
export type SetValue = readonly (readonly [Value, Tri])[] | "unknown" | "error";

/** A checked set: a list of plain values of the form, or one written in the rule. */
export interface SetOperand {
  readonly node: TypedNode;
  readonly size: number;
  read(compiler: Compiler): (...at: Parameters<Run>) => SetValue;
  lower: TypedNode["lower"];
}

/** Checks two operands as sets of one element type. */
export function setOperands(use: OperatorUse): readonly [SetOperand, SetOperand] | undefined {
  const [left, right] = [use.check(0), use.check(1)];
  if (left === undefined || right === undefined) return undefined;
  const type = elementType(left) ?? elementType(right);
  if (type === undefined) return noSet(use, left);
  const [one, two] = [operand(use, left, type), operand(use, right, type)];
  return one === undefined || two === undefined ? undefined : [one, two];
}

function elementType(node: TypedNode): ValueType | undefined {
  return node.type.kind === "list" ? (node.type as ListType).shape.fields.get("")?.type : undefined;
}

function operand(use: OperatorUse, node: TypedNode, type: ValueType): SetOperand | undefined {
  if (node.type.kind === "literals") {
    const items = writtenItems(use, node.literal as readonly TypedNode[], type);
    if (items === undefined) return undefined;
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
  if (field === undefined || field.type.kind !== type.kind) return noSet(use, node);
  if (isFolded(field.type) !== isFolded(type)) return foldedApart(use, node);
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

/** The items of a list written in the rule, as elements of a type. */
function writtenItems(
  use: OperatorUse,
  items: readonly TypedNode[],
  type: ValueType,
): readonly TypedNode[] | undefined {
  const fitted = items.map((item) => {
    if (isLiteral(item)) return literalAs(use, item, type);
    return type.kind === "text" && item.type.kind === "text" ? spelledLike(use, item, type) : item;
  });
  return fitted.every((item) => item !== undefined) ? fitted : undefined;
}

function isFolded(type: ValueType): boolean {
  return type.kind === "text" && type.folded === true;
}

function noSet(use: OperatorUse, node: TypedNode): undefined {
  return wrongType(
    use,
    node,
    { pl: "list zwykłych wartości jednego typu", en: "lists of plain values of one type" },
    {
      pl: 'Podaj listę wyboru z formularza i listę wpisaną w regułę: [{"var": "pole"}, ["a", "b"]].',
      en: 'Give a list of the form and a list written in the rule: [{"var": "field"}, ["a", "b"]].',
    },
  );
}
