import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_DOCUMENT_LIMITS } from "./document-limits.ts";
import { DocumentReader } from "./document-reader.ts";
import { placesOf } from "./place-index.ts";
import { soundValue } from "./sound-value.ts";

function readByTokens(text: string, limits = DEFAULT_DOCUMENT_LIMITS): DocumentReader {
  const reader = new DocumentReader(text, limits, placesOf(text));
  reader.read();
  return reader;
}

/** Texts of JSON that give names twice, use names that are reserved, and hold what cannot be held. */
const { written } = fc.letrec<{ written: string }>((tie) => ({
  written: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("1", "-0", "0.5", "1e-400", "1e400", "9007199254740993", `0.${"0".repeat(400)}1`, "null"),
    fc.constantFrom('"a"', '"\\\\"', '"\\":"', '"\\ud800"', '"\ud800"', '"\\u0061"', '": "', '"é"'),
    fc.array(tie("written"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
    fc
      .array(
        fc.tuple(
          fc.constantFrom("a", "b", "\\u0061", "constructor", "__proto__", "0", "\\t", "x: y"),
          fc.constantFrom(":", " : ", "\n:\t"),
          tie("written"),
        ),
        { maxLength: 3 },
      )
      .map((members) => `{${members.map(([name, colon, value]) => `"${name}"${colon}${value}`).join(",")}}`),
  ),
}));

describe("the engine's own reading", () => {
  it("is taken only where the reader with places reports nothing, and gives the same value", () => {
    const limits = fc.record({
      maxDepth: fc.constantFrom(1, 2, 100),
      maxNodes: fc.constantFrom(1, 3, 1_000),
      maxBytes: fc.constant(1_000_000),
    });
    let taken = 0;
    fc.assert(
      fc.property(written, limits, (text, bounds) => {
        const sound = soundValue(text, bounds);
        if (sound === undefined) return;
        taken += 1;
        const { problems, value } = readByTokens(text, bounds);
        expect({ text, problems }).toEqual({ text, problems: [] });
        expect(sound.value).toStrictEqual(value);
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it.each([
    '{"rules": [{"id": "a", "when": {"and": [true, 0.5, null]}}]}',
    '"text with : and \\" inside"',
    "[]",
  ])("suffices for %s", (text) => {
    expect(soundValue(text, DEFAULT_DOCUMENT_LIMITS)).toEqual({ value: JSON.parse(text) });
  });

  it.each([
    '{"a": 1, "a": 2}',
    '{"a": {"b": 1, "b": 1}}',
    '{"constructor": 1}',
    "[1e-400]",
    "[12345678901234567890]",
    '["\\ud800"]',
    "{",
    `${"[".repeat(101)}${"]".repeat(101)}`,
  ])("does not suffice for %s", (text) => {
    expect(soundValue(text, DEFAULT_DOCUMENT_LIMITS)).toBeUndefined();
  });
});
