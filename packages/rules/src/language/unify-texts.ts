import { describeValue } from "../errors/describe-value.ts";
import type { WrittenFormat } from "../values/shape.ts";
import { spelledAs } from "../values/text-spelling.ts";
import { TEXT, type TextType } from "../values/value-type.ts";
import { constantNode, valueNode } from "./make-node.ts";
import type { OperatorUse } from "./operator-use.ts";
import type { TypedNode } from "./typed-node.ts";

type Texts = readonly (TypedNode & { readonly type: TextType })[];

/**
 * The spelling that texts have in common: the format of a field beside which others stand, folded if all are.
 *
 * @param isChoice whether one of them is chosen, and none is compared with another: then all of them must share it
 */
export function commonText(use: OperatorUse, texts: Texts, isChoice: boolean): TextType | undefined {
  const folded = texts.find(({ type }) => type.folded);
  const plain = texts.find(({ type }) => !type.folded);
  if (folded !== undefined && plain !== undefined) return foldedApart(use, plain);
  const written = texts.find(({ type }) => type.written !== undefined)?.type;
  if (written !== undefined && (!isChoice || texts.every(({ type }) => type.written === written.written)))
    return written;
  return folded === undefined ? TEXT : { kind: "text", folded: true };
}

/** A text of the rule as values of a type are spelled; a fault when none ever is. */
export function textLiteral(
  use: OperatorUse,
  node: TypedNode,
  written: string,
  type: TextType,
): TypedNode | undefined {
  const text = spelledAs(type, written.normalize("NFC"));
  if (text !== undefined) return constantNode(text, type, node.at, written);
  return neverSpelled(use, written, type.written as WrittenFormat, node.at);
}

/** A text that is no field of the form, spelled as those that it is compared with. */
export function spelledLike(use: OperatorUse, node: TypedNode, type: TextType): TypedNode | undefined {
  const { written } = type;
  const { origin } = node;
  if (written === undefined || origin.from === "fact" || (node.type as TextType).written !== undefined)
    return node;
  const values = origin.from === "parameter" ? use.checker.parameters.get(origin.id)?.values : undefined;
  for (const { value } of values ?? [])
    if (typeof value === "string" && spelledAs(type, value) === undefined)
      return neverSpelled(use, value, written, node.at);
  const { op, at, optional } = node;
  return valueNode({
    op,
    at,
    type,
    origin,
    optional,
    args: node.args.length === 0 ? [] : [node],
    run: (compiler) => {
      const run = compiler.run(node);
      return (facts, scope) => {
        const value = run(facts, scope);
        return typeof value === "string" ? (spelledAs(type, value) ?? value) : value;
      };
    },
    lower: (lowerer) => lowerer.lower(node),
  });
}

/** Tells of a text that no value of a format is ever spelled as. */
export function neverSpelled(
  use: OperatorUse,
  text: string,
  { name, example }: WrittenFormat,
  at: string,
): undefined {
  const shown = describeValue(text);
  return use.fault(
    "OGW159",
    {
      pl: `${shown} nie jest ${name.pl}, więc pole nigdy nie ma takiej wartości.`,
      en: `${shown} is not ${name.en}, so the field never has this value.`,
    },
    {
      pl: `Sprawdź cyfry; np. „${example}”.`,
      en: `Check the digits; it is written as "${example}".`,
    },
    at,
  );
}

/** Tells of a text that stands unfolded beside a folded one. */
export function foldedApart(use: OperatorUse, { at }: TypedNode): undefined {
  return use.fault(
    "OGW163",
    {
      pl: `„${use.op}” zestawia tekst w „fold” z tekstem bez „fold”.`,
      en: `"${use.op}" puts a text in "fold" beside one without "fold".`,
    },
    {
      pl: 'Weź w „fold” także ten: {"fold": tekst}.',
      en: 'Take this one in "fold" as well: {"fold": text}.',
    },
    at,
  );
}
