import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { numberBetween, Unknown, withoutValue } from "../../values/no-value.ts";
import { INTEGER } from "../../values/value-type.ts";
import { textOperand } from "../shared/text-operand.ts";

/** Number of characters of a text, as people count them. */
export const textLen: OperatorMeaning = {
  name: "text.len",
  operands: [1, 1],
  check(use) {
    const text = use.check(0);
    if (text === undefined || textOperand(use, text) === undefined) return undefined;
    return valueNode({
      op: use.op,
      at: use.at,
      type: INTEGER,
      args: [text],
      cost: text.cost + 10,
      run: (compiler) => {
        const run = compiler.run(text);
        return (facts, scope) => {
          const value = run(facts, scope);
          if (typeof value === "string") return codePoints(value);
          return value instanceof Unknown ? numberBetween(0, Infinity) : withoutValue([value]);
        };
      },
      lower: (lowerer) => ({ "text.len": [lowerer.lower(text)] }),
    });
  },
};

/** What is told of it. */
export const textLenNotes: OperatorNotes = {
  chapter: "Texts",
  signature: '{"text.len": [text]}',
  summary: {
    pl: "Liczba znaków tekstu (punktów kodowych po NFC).",
    en: "Number of characters of a text (code points after NFC).",
  },
  unknown: {
    pl: "Nieznany tekst ma co najmniej 0 znaków.",
    en: "An unknown text has at least 0 characters.",
  },
  error: { pl: "Gdy wiadomo, że tekstu nie ma.", en: "When the text is known to be absent." },
  cost: "length of the text",
  examples: [
    { expression: { "text.len": [{ var: "description" }] }, facts: { description: "Żółw" }, gives: 4 },
    { expression: { ">=": [{ "text.len": [{ var: "description" }] }, 0] }, facts: {}, gives: true },
  ],
};

function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
