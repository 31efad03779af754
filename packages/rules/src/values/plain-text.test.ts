import { describe, expect, it } from "vitest";
import { isBlank } from "../form/answer-reader.ts";
import { plainText } from "./read-scalar.ts";

/** Every character below the first that combines with others. */
const LATIN = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code));

describe("texts of Latin letters", () => {
  it("are in NFC as they stand, whatever follows what", () => {
    for (const first of LATIN) {
      const pairs = LATIN.map((second) => first + second).join("");
      expect(pairs.normalize("NFC")).toBe(pairs);
      expect(plainText(pairs)).toBe(pairs);
    }
  });

  it.each(["Ło\u0301dz\u0301", "e\u0301".repeat(40), "\u212b", "가"])(
    "others are brought to NFC: %j",
    (text) => {
      expect(plainText(text)).toBe(text.normalize("NFC"));
    },
  );

  it.each(["\ud800", `${"Łódź ".repeat(10)}\udfff`])("half a character is no text: %j", (text) => {
    expect(plainText(text)).toBeUndefined();
  });
});

describe("a blank answer", () => {
  it("is none that has a letter or digit", () => {
    expect(LATIN.filter((letter) => /[\p{L}\p{N}]/u.test(letter) && isBlank(letter))).toEqual([]);
  });

  it.each(["", " ", "\u00a0", "\u00ad", "\u200b", "\u3164"])("shows nothing: %j", (text) => {
    expect(isBlank(text)).toBe(true);
  });
});
