import { describe, expect, it } from "vitest";
import { storedJson, storedName } from "./stored-json.ts";

describe("JSON as a store keeps it", () => {
  it.each(["🌿", "\\ud800", "\\\\ud800", "\\\\\\udfff", "\u0001", "zażółć"])("takes the text %j", (text) => {
    expect(JSON.parse(storedJson({ [text]: text }, "row"))).toEqual({ [text]: text });
    expect(storedName(text, "key")).toBe(text);
  });

  it.each(["\ud83c", "\udf3f\ud83c", "\\\ud800", "\\\\\ud800", "a\udfffb"])("refuses the text %j", (text) => {
    expect(() => storedJson({ text }, "row")).toThrow("[OGW315] row: holds half of a surrogate pair.");
    expect(() => storedJson({ [text]: 1 }, "row")).toThrow("OGW315");
    expect(() => storedName(text, "key")).toThrow("[OGW315] key: holds half of a surrogate pair.");
  });

  it("takes U+0000 in a value, where JSON escapes it, and refuses it in a name", () => {
    expect(JSON.parse(storedJson({ text: "a\u0000b" }, "row"))).toEqual({ text: "a\u0000b" });
    expect(() => storedName("a\u0000b", "key")).toThrow("[OGW315] key: holds the character U+0000.");
  });

  it("refuses what has no JSON form", () => {
    expect(() => storedJson(undefined, "answer")).toThrow("[OGW315] answer: has no JSON form.");
  });
});
