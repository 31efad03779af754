import { describe, expect, it } from "vitest";
import { compareText } from "./compare-text.ts";

const TEXTS = [
  "",
  "a",
  "ab",
  "ą",
  "z",
  "\ue000",
  "ﬀ",
  "\uffff",
  "🌿",
  "🌿a",
  "😀",
  "a🌿",
  "aﬀ",
  "10",
  "9",
  "Z",
];

describe("the order of texts", () => {
  it("is that of their UTF-8 bytes for every pair", () => {
    for (const left of TEXTS) {
      for (const right of TEXTS) {
        const bytes = Buffer.compare(Buffer.from(left), Buffer.from(right));
        expect(Math.sign(compareText(left, right)), `${left} | ${right}`).toBe(bytes);
      }
    }
  });
});
