import { grosze } from "@opus/grant-rules/money";
import { describe, expect, it } from "vitest";
import { enumOfField } from "./form-enum.ts";
import { GroupCount } from "./group-cases.ts";

describe("grouping applications", () => {
  const count = new GroupCount();
  count.add({ value: "group", asked: grosze(100_000), funded: grosze(90_000) });
  count.add({ value: null, asked: grosze(0) });
  count.add({ value: "parish", asked: grosze(200_000) });
  count.add({ value: "group", asked: grosze(50_010) });
  count.add({ value: "choir", asked: grosze(1) });
  const groups = count.groups(["ngo", "group", "ngo"]);

  it("keeps the form's order, then others by name, then those that gave none", () => {
    expect(groups.map(({ value, listed }) => [value, listed])).toEqual([
      ["ngo", true],
      ["group", true],
      ["choir", false],
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
      [1, 0, 1, 0],
      [1, 0, 200_000, 0],
      [1, 0, 0, 0],
    ]);
  });

  it("names nobody without a value where all gave one", () => {
    expect(new GroupCount().groups(["ngo"]).map(({ value }) => value)).toEqual(["ngo"]);
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
