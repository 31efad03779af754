import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { ListValue } from "../../values/list-value.ts";
import type { Field } from "../../values/shape.ts";
import { foldedText } from "../../values/text-spelling.ts";
import type { Frame, Value } from "../../values/value.ts";
import type { ListType, TextType, ValueType } from "../../values/value-type.ts";
import { noText } from "../shared/text-operand.ts";

/** A text, or a list of texts, without regard to case and Unicode form. */
export const fold: OperatorMeaning = {
  name: "fold",
  operands: [1, 1],
  alsoWritten: ["lower", "lowercase", "tolower", "casefold", "ignorecase"],
  check(use) {
    const text = use.check(0);
    if (text === undefined) return undefined;
    const item = text.type.kind === "list" ? text.type.shape.fields.get("") : undefined;
    const type = foldedType(item?.type ?? text.type);
    if (type === undefined) return noText(use, text);
    return valueNode({
      op: use.op,
      at: use.at,
      type: item === undefined ? type : listOf(text.type as ListType, { ...item, type }),
      args: [text],
      optional: text.optional,
      cost: text.cost + 10 * (item === undefined ? 1 : (text.type as ListType).max),
      run: (compiler) => {
        const run = compiler.run(text);
        if (item === undefined) return (facts, scope) => folded(run(facts, scope));
        return (facts, scope) => foldedItems(run(facts, scope), item.slot);
      },
      lower: (lowerer) => ({ fold: [lowerer.lower(text)] }),
    });
  },
};

/** What is told of it. */
export const foldNotes: OperatorNotes = {
  chapter: "Texts",
  signature: '{"fold": [text]} / {"fold": [list of texts]}',
  summary: {
    pl: "Tekst (albo każdy tekst listy) bez względu na wielkość liter i zapis Unicode; do porównań i działań na zbiorach. Teksty wpisane w regułę obok niego zmieniają się same.",
    en: "A text (or each of a list) without regard to case and Unicode form, for comparisons and sets. Texts written in the rule beside it follow by themselves.",
  },
  unknown: { pl: "Nieznany tekst pozostaje nieznany.", en: "An unknown text stays unknown." },
  error: { pl: "Gdy tekstu nie da się obliczyć.", en: "When the text cannot be computed." },
  cost: "length of the text",
  examples: [
    {
      expression: { "===": [{ fold: [{ var: "description" }] }, "Żółw"] },
      facts: { description: "ŻÓŁW" },
      gives: true,
    },
    { expression: { fold: [{ var: "description" }] }, facts: { description: "ŻÓŁĆ" }, gives: "żółć" },
    {
      expression: { in: [{ fold: [{ var: "description" }] }, ["Żółw", "Lis"]] },
      facts: { description: "lis" },
      gives: true,
    },
    { expression: { "===": [{ fold: [{ var: "description" }] }, "lis"] }, facts: {}, gives: "unknown" },
  ],
};

/** The type of what a text or a choice is folded to. */
function foldedType(type: ValueType): TextType | undefined {
  if (type.kind === "text") return { ...type, folded: true };
  return type.kind === "code" ? { kind: "text", folded: true } : undefined;
}

function listOf({ shape, max }: ListType, item: Field): ListType {
  return { kind: "list", shape: { ...shape, fields: new Map([["", item]]) }, max };
}

function folded(value: Value): Value {
  return typeof value === "string" ? foldedText(value) : value;
}

function foldedItems(list: Value, slot: number): Value {
  if (!(list instanceof ListValue)) return list;
  const items = list.items.map((item): Frame => item.with(slot, folded(item[slot] as Value)));
  return new ListValue(items, list.membership);
}
