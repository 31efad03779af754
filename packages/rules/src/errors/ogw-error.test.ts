import { describe, expect, it } from "vitest";
import { OgwError } from "./index.ts";

const options = {
  code: "OGW110",
  subject: "addMoney",
  problem: "0.5 is not whole grosze",
  allowed: "An amount is an integer",
  remedy: "Count in grosze",
} as const;

describe("OgwError", () => {
  it("derives its message from its fields, one sentence each", () => {
    expect(new OgwError(options).message).toBe(
      "[OGW110] addMoney: 0.5 is not whole grosze. An amount is an integer. Count in grosze.",
    );
  });

  it("leaves out what is allowed when nothing is said about it", () => {
    const { allowed: _, ...rest } = options;
    const error = new OgwError(rest);
    expect(error.message).toBe("[OGW110] addMoney: 0.5 is not whole grosze. Count in grosze.");
    expect(error.allowed).toBeUndefined();
  });

  it("adds no second full stop", () => {
    expect(new OgwError({ ...options, remedy: "Really?" }).message).toMatch(/integer\. Really\?$/);
  });

  it("keeps the cause, and has none when none is given", () => {
    const cause = new Error("disk full");
    expect(new OgwError({ ...options, cause }).cause).toBe(cause);
    expect("cause" in new OgwError(options)).toBe(false);
  });

  it("is recognised across two copies of the package", () => {
    const foreign = Object.defineProperty(new Error("x"), Symbol.for("@opus/grant-workflow/OgwError"), {
      value: true,
    });
    expect(OgwError.isInstance(foreign)).toBe(true);
    expect(OgwError.isInstance(new OgwError(options))).toBe(true);
  });

  it("does not recognise other errors or look-alike data", () => {
    expect(OgwError.isInstance(new Error("x"))).toBe(false);
    expect(OgwError.isInstance({ code: "OGW110", message: "x" })).toBe(false);
    expect(OgwError.isInstance(undefined)).toBe(false);
  });
});
