import type { Problem } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import { formatProblem } from "./format-problem.ts";
import { locate } from "./located-problem.ts";

const problem = (pointer: string, place?: { line: number; column: number }): Problem => ({
  code: "OGW151",
  pointer,
  severity: "error",
  message: { pl: "Nie ma tego pola.", en: "There is no such field." },
  remedy: { pl: "Dopisz pole.", en: "Add the field." },
  ...(place === undefined ? {} : { place }),
});

const places: Readonly<Record<string, { line: number; column: number }>> = {
  "": { line: 1, column: 1 },
  "/calls": { line: 9, column: 12 },
  "/rules/0": { line: 4, column: 5 },
};

describe("locating problems", () => {
  it("puts them in reading order and gives a missing member the place of what is around it", () => {
    const found = locate(
      "p.json",
      [
        problem("/calls/0/pool"),
        problem("/rules/0"),
        problem("/nothing"),
        problem("", { line: 2, column: 7 }),
      ],
      (pointer) => places[pointer],
    );
    expect(found.map(({ place }) => `${place.line}:${place.column}`)).toEqual(["1:1", "2:7", "4:5", "9:12"]);
  });

  it("writes file, place, severity, code, text and remedy", () => {
    const [found] = locate("dir/p.json", [problem("/calls")], (pointer) => places[pointer]);
    if (found === undefined) throw new Error("nothing was located");
    expect(formatProblem(found, "pl")).toEqual([
      "dir/p.json:9:12  błąd  OGW151  Nie ma tego pola.",
      "    → Dopisz pole.",
    ]);
    expect(formatProblem(found, "en")[0]).toContain("9:12  error  OGW151  There is no such field.");
  });
});
