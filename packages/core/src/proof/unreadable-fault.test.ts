import { OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import { unreadableFault } from "./unreadable-fault.ts";

const failure = (code: OgwError["code"]) =>
  new OgwError({ code, subject: "s", problem: "p", allowed: "a", remedy: "r" });
const codeOf = (cause: unknown) => unreadableFault("case:A-1", 2, cause, "key").code;

describe("what cannot be read", () => {
  it.each(["OGW300", "OGW303", "OGW309", "OGW310", "OGW316"] as const)(
    "ends the proof when the store itself says %s",
    (code) => {
      const cause = failure(code);
      expect(() => codeOf(cause)).toThrow(cause);
    },
  );

  it("is a fault of its place, under the code of what was found or as unreadable", () => {
    expect(codeOf(failure("OGW505"))).toBe("OGW505");
    expect(codeOf(failure("OGW340"))).toBe("OGW510");
    expect(codeOf(failure("OGW320"))).toBe("OGW510");
    expect(codeOf(new TypeError("no list"))).toBe("OGW510");
    expect(codeOf(new RangeError("too deep"))).toBe("OGW510");
    expect(unreadableFault("case:A-1", 2, failure("OGW505"), "key")).toMatchObject({
      stream: "case:A-1",
      seq: 2,
      key: "key",
      message: {
        pl: expect.stringContaining("case:A-1#2: [OGW505]"),
        en: expect.stringContaining("[OGW505]"),
      },
    });
  });

  it("is thrown on when it is not about what is kept", () => {
    const cause = new Error("disk failed");
    expect(() => codeOf(cause)).toThrow(cause);
  });
});
