import { describe, expect, it } from "vitest";
import { commandTable } from "./lifecycle.ts";
import { payloadJsonSchema } from "./payload-json-schema.ts";

describe("the JSON Schema of a payload", () => {
  it("is there for every command, and for no other name", () => {
    for (const type of commandTable.keys()) expect(payloadJsonSchema(type)).toMatchObject({ type: "object" });
    expect(payloadJsonSchema("application.sumbit")).toBeUndefined();
  });

  it("says what is money", () => {
    expect(payloadJsonSchema("settlement.decide")?.properties).toMatchObject({
      ineligible: { type: "string", format: "money" },
    });
  });

  it.each([
    ["application.submit", "answers", "application"],
    ["report.submit", "report", "report"],
  ])("of %s says whose form its %s answer", (type, member, form) => {
    expect(payloadJsonSchema(type)).toMatchObject({ properties: { [member]: { "x-form": form } } });
  });

  it.each([
    ["formalCheck.complete", "findings", "application"],
    ["application.supplement", "answers", "application"],
    ["report.supplement", "report", "report"],
  ])("of %s says into whose form the values of its %s go", (type, member, form) => {
    expect(payloadJsonSchema(type)).toMatchObject({
      properties: { [member]: { type: "array", items: { "x-form": form, required: ["path", "value"] } } },
    });
  });
});
