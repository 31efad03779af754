import { type OgwCode, OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import { describeFailure } from "./describe-failure.ts";
import { EXIT } from "./exit-code.ts";
import { VerbFailure } from "./verb-failure.ts";

const ogw = (code: OgwCode, cause?: unknown) =>
  new OgwError({ code, subject: "store", problem: "it is locked", remedy: "Wait", cause });

describe("a failure in words", () => {
  it("speaks the language of the session", () => {
    const failure = new VerbFailure({
      code: "OGW602",
      exitCode: EXIT.usage,
      problem: { pl: "Nie ma pliku.", en: "There is no file." },
      remedy: { pl: "Sprawdź ścieżkę.", en: "Check the path." },
    });
    expect(describeFailure(failure, "pl")).toEqual({
      lines: ["[OGW602] Nie ma pliku. Sprawdź ścieżkę."],
      exitCode: 2,
    });
    expect(describeFailure(failure, "en").lines).toEqual(["[OGW602] There is no file. Check the path."]);
  });

  it.each([
    ["OGW150", EXIT.findings],
    ["OGW203", EXIT.findings],
    ["OGW313", EXIT.environment],
    ["OGW401", EXIT.findings],
    ["OGW510", EXIT.findings],
  ] as const)("ends %s with exit code %i", (code, exitCode) => {
    expect(describeFailure(ogw(code), "en").exitCode).toBe(exitCode);
  });

  it("tells the causes but never a stack", () => {
    const { lines } = describeFailure(
      ogw("OGW300", new Error("disk full", { cause: new Error("ENOSPC") })),
      "en",
    );
    expect(lines).toEqual(["[OGW300] store: it is locked. Wait.", "  cause: disk full", "  cause: ENOSPC"]);
  });

  it("names an unexpected error as such and points to --debug", () => {
    const { lines, exitCode } = describeFailure(new TypeError("x is not a function"), "pl");
    const text = lines.join("\n");
    expect(exitCode).toBe(EXIT.environment);
    expect(text).toContain("[OGW649] Nieoczekiwany błąd: x is not a function");
    expect(text).toContain("--debug");
    expect(text).not.toMatch(/\n\s+at /);
  });

  it("does not go round in a circle of causes", () => {
    const error = new Error("a");
    error.cause = error;
    expect(describeFailure(error, "en").lines.length).toBeLessThan(10);
  });
});
