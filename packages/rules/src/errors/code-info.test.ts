import { describe, expect, it } from "vitest";
import { codeInfo, type OgwCode, OgwError, ogwCodes } from "./entry.ts";

/** A code that no release has. */
const UNKNOWN = `OGW${999}`;
const errorOf = (code: OgwCode) => new OgwError({ code, subject: "x", problem: "y", remedy: "z" });

describe("what is known of a code", () => {
  it.each([
    ["OGW100", 400, false],
    ["OGW102", 413, false],
    ["OGW126", 422, false],
    ["OGW202", 403, false],
    ["OGW204", 404, false],
    ["OGW203", 409, false],
    ["OGW271", 409, true],
    ["OGW301", 409, false],
    ["OGW305", 503, true],
    ["OGW313", 503, true],
    ["OGW317", 500, false],
  ] as const)("%s has status %i, retryable: %s", (code, status, retryable) => {
    expect(codeInfo(code)).toMatchObject({ code, status, retryable });
    expect(errorOf(code)).toMatchObject({ status, retryable });
  });

  it("says what the code means", () => {
    expect(codeInfo("OGW305").title).toEqual({ pl: "Inni byli szybsi", en: "Others were faster" });
  });

  it("is there for every code", () => {
    expect(ogwCodes.length).toBeGreaterThan(200);
    expect(ogwCodes.map((code) => codeInfo(code).code)).toEqual(ogwCodes);
  });

  it("is the same in an error, which carries no tables", () => {
    const carried = ogwCodes.map((code) => [code, errorOf(code).status, errorOf(code).retryable]);
    const known = ogwCodes.map(codeInfo).map(({ code, status, retryable }) => [code, status, retryable]);
    expect(carried).toEqual(known);
  });

  it.each([UNKNOWN, "toString", "__proto__", "", undefined, null, 305])(
    "refuses %j, which is no code",
    (value) => {
      expect(() => codeInfo(value as OgwCode)).toThrow("[OGW410] codeInfo: ");
    },
  );

  it("takes an error of another release, with a code unknown here, for a broken system", () => {
    expect(errorOf(UNKNOWN as OgwCode)).toMatchObject({ status: 500, retryable: false });
  });

  it("adds nothing to what an error carries when it is copied", () => {
    expect(Object.keys(errorOf("OGW305"))).not.toContain("status");
  });
});
