import { expect, it } from "vitest";
import { enumOfField } from "./form-enum.ts";

it("finds what a form lists for a field, in groups too, and nothing where there is no such field", () => {
  const kind = { enum: ["ngo", 3, "person"] };
  const form = { properties: { kind, applicant: { properties: { kind } }, nothing: null } };
  expect(enumOfField(form, "kind")).toEqual(["ngo", "person"]);
  expect(enumOfField(form, "applicant.kind")).toEqual(["ngo", "person"]);
  for (const path of ["nothing", "nothing.kind", "applicant", "toString", "kind.enum"])
    expect(enumOfField(form, path)).toEqual([]);
});
