import type { Verdict } from "@opus/grant-rules";
import { describe, expect, it } from "vitest";
import { STRICT_OPERATORS } from "../../packages/rules/src/operators/strict-operators.ts";
import { operatorChapters, operatorReference } from "./operator-reference.ts";
import { ANSWERS, type Answer, answerOf, ruleVerdict, verdictAlgebra } from "./verdict-algebra.ts";

/** What may come of an answer once everything is known and can be computed. */
const settled = (answer: Answer): readonly Answer[] => (answer === "unknown" ? ["true", "false"] : [answer]);
const isDefinite = (answer: Answer) => answer === "true" || answer === "false";
const pairs = ANSWERS.flatMap((left) => ANSWERS.map((right) => [left, right] as const));
const triples = pairs.flatMap(([left, right]) => ANSWERS.map((last) => [left, right, last] as const));

describe("the algebra of verdicts", () => {
  it.each(pairs)("and, or are the same in either order: %s, %s", (left, right) => {
    for (const operator of ["and", "or"] as const)
      expect(answerOf(operator, [left, right])).toBe(answerOf(operator, [right, left]));
  });

  it.each(pairs)("a deciding operand decides beside anything: %s, %s", (left, right) => {
    if (left === "false") expect(answerOf("and", [left, right])).toBe("false");
    if (left === "true") expect(answerOf("or", [left, right])).toBe("true");
    expect(answerOf("and", ["true", right])).toBe(right);
    expect(answerOf("or", ["false", right])).toBe(right);
  });

  it("where nothing decides, an error wins over unknown", () => {
    for (const operator of ["and", "or"] as const)
      expect(answerOf(operator, ["unknown", "error"])).toBe("error");
    expect(answerOf("if", ["unknown", "true", "error"])).toBe("error");
  });

  it.each(triples)("three operands are two and one, in any grouping: %s, %s, %s", (left, right, last) => {
    for (const operator of ["and", "or"] as const) {
      const whole = answerOf(operator, [left, right, last]);
      expect(answerOf(operator, [answerOf(operator, [left, right]), last])).toBe(whole);
      expect(answerOf(operator, [last, left, right])).toBe(whole);
    }
  });

  it.each(triples)(
    "what is definite stays so however the unknown turns out: if %s, %s, %s",
    (guard, then, otherwise) => {
      const early = answerOf("if", [guard, then, otherwise]);
      if (!isDefinite(early)) return;
      for (const later of settled(guard))
        for (const thenLater of settled(then))
          for (const otherwiseLater of settled(otherwise))
            expect([early, "error"]).toContain(answerOf("if", [later, thenLater, otherwiseLater]));
    },
  );

  it("not turns round what is definite and leaves the rest", () => {
    expect(ANSWERS.map((answer) => answerOf("!", [answer]))).toEqual(["false", "true", "unknown", "error"]);
  });

  it("a rule that does not apply says so; while that is unknown, whenUnknown decides", () => {
    const verdicts = (when: Answer, whenUnknown?: "applies" | "skip") =>
      ANSWERS.map((require) => ruleVerdict(when, require, whenUnknown));
    const own: readonly Verdict[] = ["met", "notMet", "undetermined", "error"];
    expect(verdicts("true")).toEqual(own);
    expect(verdicts("false")).toEqual(ANSWERS.map(() => "notApplicable"));
    expect(verdicts("unknown", "applies")).toEqual(own);
    expect(verdicts("unknown", "skip")).toEqual(ANSWERS.map(() => "notApplicable"));
    expect(verdicts("unknown").slice(0, 3)).toEqual(["undetermined", "undetermined", "undetermined"]);
  });

  it("stands on its page whole: 4 rows each for and, or, not, 16 for if (by four guards), 16 for when", () => {
    const rows = verdictAlgebra()
      .split("\n")
      .filter((line) => /^\| `(?:true|false|unknown|error)` \|/.test(line));
    expect(rows).toHaveLength(4 + 4 + 4 + 16 + 16);
  });
});

describe("the operator reference", () => {
  it("has every operator of the language once, and no other", () => {
    const named = operatorChapters.flatMap(({ operators }) => operators.map(({ name }) => name));
    expect(named.toSorted()).toEqual([...STRICT_OPERATORS.names()].toSorted());
    const page = operatorReference();
    const sections = [...page.matchAll(/^### `(.+)`$/gm)].map(([, name]) => name);
    expect(sections).toEqual(named);
  });
});
