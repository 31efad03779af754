import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { charactersOf } from "./answer-reader.ts";

describe("charactersOf", () => {
  it("counts as the language goes through a text, halves of characters too", () => {
    const unit = fc.constantFrom("a", "\u0119", "\ud83c", "\udf3f", "\ud83c\udf3f", "\u0301");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join("");
        expect(charactersOf(text)).toBe([...text].length);
      }),
    );
  });
});
