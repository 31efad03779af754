import { describe, expect, it } from "vitest";
import { SampleExpression } from "../sample/run-expression.ts";
import { DOCUMENTED_OPERATORS } from "./documented-operators.ts";

describe.each([...DOCUMENTED_OPERATORS.all()].map((operator) => [operator.name, operator] as const))(
  "operator %s",
  (_, operator) => {
    it.each(
      operator.examples.map(
        (example) =>
          [JSON.stringify(example.expression), JSON.stringify(example.facts ?? {}), example] as const,
      ),
    )("%s on %s gives what its documentation says", (_expression, _facts, example) => {
      const expression = new SampleExpression(example.expression);
      expect(expression.problems).toEqual([]);
      expect(expression.gives(example.facts ?? {})).toEqual(example.gives);
    });

    it("is documented in both languages", () => {
      for (const text of [operator.summary, operator.unknown, operator.error]) {
        expect(text.pl.length).toBeGreaterThan(3);
        expect(text.en.length).toBeGreaterThan(3);
      }
      expect(operator.examples.length).toBeGreaterThan(0);
    });
  },
);
