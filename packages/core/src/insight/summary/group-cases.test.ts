import { describe, expect, it } from "vitest";
import { initialCaseContext } from "../machines/case-context.ts";
import type { EndCode } from "../machines/state-meta.ts";
import type { CaseSummary } from "./case-summary.ts";
import { enumOfField } from "./form-enum.ts";
import { groupCases } from "./group-cases.ts";

const one = (
  applicantKind: string | null,
  requested: string | null,
  end: EndCode,
  amount?: string,
): CaseSummary => ({
  case: "x",
  end,
  visitOmitted: false,
  context: {
    ...initialCaseContext(undefined),
    applicantKind,
    requested,
    agreement: amount === undefined ? null : { amount, realisationTo: "2026-09-30" },
  },
});

describe("grouping applications", () => {
  const cases = [
    one("group", "1000.00", "funded", "900.00"),
    one("parish", "2000.00", "reserve"),
    one(null, null, "leftUnconsidered"),
    one("group", "500.10", "resigned", "500.10"),
  ];
  const groups = groupCases(cases, ({ context }) => context.applicantKind, ["ngo", "group"]);

  it("keeps the form's order, then others, then those that gave none", () => {
    expect(groups.map(({ value, listed }) => [value, listed])).toEqual([
      ["ngo", true],
      ["group", true],
      ["parish", false],
      [null, false],
    ]);
  });

  it("counts every application once and awards of funded ones only", () => {
    expect(
      groups.map(({ submitted, funded, asked, awarded }) => [submitted, funded, asked, awarded]),
    ).toEqual([
      [0, 0, 0, 0],
      [2, 1, 150_010, 90_000],
      [1, 0, 200_000, 0],
      [1, 0, 0, 0],
    ]);
  });
});

describe("the enum of a field", () => {
  const form = { properties: { applicant: { properties: { kind: { enum: ["ngo", "person", 3] } } } } };

  it("is found by its dotted path", () => {
    expect(enumOfField(form, "applicant.kind")).toEqual(["ngo", "person"]);
  });

  it.each(["applicant", "nothing.kind", "constructor.name", ""])("is empty at %j", (path) => {
    expect(enumOfField(form, path)).toEqual([]);
  });
});
