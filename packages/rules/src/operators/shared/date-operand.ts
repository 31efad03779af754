import { describeValue } from "../../errors/index.ts";
import { isLiteral, literalAs } from "../../language/coerce.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { DATE, INTEGER } from "../../values/value-type.ts";
import { wrongType } from "./wrong-type.ts";

/** An operand that must be a date which cannot be absent. */
export function dateOperand(use: OperatorUse, index: number): TypedNode | undefined {
  const arg = use.check(index);
  if (arg === undefined) return undefined;
  const node = isLiteral(arg) ? literalAs(use, arg, DATE) : arg;
  if (node === undefined) return undefined;
  if (node.type.kind === "date") return use.present(node);
  return wrongType(
    use,
    node,
    { pl: "daty", en: "a date" },
    {
      pl: 'Podaj pole z „format”: „date” albo {"date": "RRRR-MM-DD"}.',
      en: 'Give a field with "format": "date", or {"date": "YYYY-MM-DD"}.',
    },
  );
}

/** An operand that must be a whole number which cannot be absent. */
export function integerOperand(use: OperatorUse, index: number): TypedNode | undefined {
  const node = use.check(index);
  if (node === undefined) return undefined;
  const { type } = node;
  if (type.kind === "number" && type.unit === "plain" && type.den === INTEGER.den && type.exact)
    return use.present(node);
  return use.fault(
    "OGW126",
    { pl: `„${use.op}” potrzebuje tu liczby całkowitej.`, en: `"${use.op}" needs a whole number here.` },
    { pl: "Podaj liczbę całkowitą albo pole „integer”.", en: 'Give a whole number, or an "integer" field.' },
    node.at,
  );
}

/** A word that must be one of a few, written in the rule. */
export function wordOperand<Word extends string>(
  use: OperatorUse,
  index: number,
  words: readonly Word[],
): Word | undefined {
  const written = use.args[index];
  const word = words.find((each) => each === written);
  if (word !== undefined) return word;
  return use.fault(
    "OGW127",
    {
      pl: `${written === undefined ? "Brak słowa" : describeValue(written, "pl")} — tu pisze się: ${words.join(", ")}.`,
      en: `${written === undefined ? "Nothing" : describeValue(written)} — one of these stands here: ${words.join(", ")}.`,
    },
    { pl: "Wpisz jedno z tych słów.", en: "Write one of these words." },
    use.args.length > index ? use.argAt(index) : use.at,
  );
}
