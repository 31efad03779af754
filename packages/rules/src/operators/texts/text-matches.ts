import { didYouMean } from "../../document/index.ts";
import { describeValue } from "../../errors/index.ts";
import { listed, meant } from "../../errors/remedy-words.ts";
import { testNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { Unknown } from "../../values/no-value.ts";
import { textOperand } from "../shared/text-operand.ts";
import { VETTED_PATTERNS } from "../shared/vetted-patterns.ts";

/** Does a text have a well-known form? Only vetted patterns, never one from a document. */
export const textMatches: OperatorMeaning = {
  name: "text.matches",
  operands: [2, 2],
  check(use) {
    const text = use.check(0);
    const id = use.args[1];
    const pattern = typeof id === "string" ? VETTED_PATTERNS.get(id) : undefined;
    if (pattern === undefined) {
      return use.fault(
        "OGW130",
        { pl: `Nie ma wzorca ${describeValue(id, "pl")}.`, en: `There is no pattern ${describeValue(id)}.` },
        meant(typeof id === "string" ? didYouMean(id, VETTED_PATTERNS.keys()) : undefined, {
          pl: `Wzorce: ${listed(VETTED_PATTERNS.keys())}.`,
          en: `Patterns: ${listed(VETTED_PATTERNS.keys())}.`,
        }),
        use.argAt(1),
      );
    }
    if (text === undefined || textOperand(use, text) === undefined) return undefined;
    return testNode({
      op: use.op,
      at: use.at,
      args: [text],
      role: "atom",
      cost: text.cost + 10,
      test: (compiler) => {
        const run = compiler.run(text);
        return (facts, scope) => {
          const value = run(facts, scope);
          if (typeof value === "string") return pattern(value) ? 1 : 0;
          return value instanceof Unknown ? 2 : 3;
        };
      },
      lower: (lowerer) => ({ "text.matches": [lowerer.lower(text), id] }),
    });
  },
};

/** What is told of it. */
export const textMatchesNotes: OperatorNotes = {
  chapter: "Texts",
  signature: '{"text.matches": [text, "pattern id"]}',
  summary: {
    pl: "Tekst ma znaną postać (kod pocztowy, KRS, NIP, …).",
    en: "The text has a known form (postcode, KRS, NIP, …).",
  },
  unknown: { pl: "Nieznany tekst daje wynik nieznany.", en: "An unknown text gives unknown." },
  error: { pl: "Gdy wiadomo, że tekstu nie ma.", en: "When the text is known to be absent." },
  cost: "length of the text",
  examples: [
    {
      expression: { "text.matches": [{ var: "description" }, "pl-postcode"] },
      facts: { description: "90-001" },
      gives: true,
    },
    {
      expression: { "text.matches": [{ var: "description" }, "pl-nip"] },
      facts: { description: "1234567890" },
      gives: false,
    },
    { expression: { "text.matches": [{ var: "description" }, "pl-nip"] }, facts: {}, gives: "unknown" },
  ],
};
