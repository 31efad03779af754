import { describe, expect, it } from "vitest";
import { fillRequired } from "./fill-required.ts";

const fill = (schema: unknown, value?: unknown) => fillRequired(schema, value, "2026-09-30");

describe("filling in what a form requires", () => {
  it.each([
    ["the first of an enum", { type: "string", enum: ["good", "bad"] }, "good"],
    ["a constant", { const: 7 }, 7],
    ["a default", { type: "integer", default: 3 }, 3],
    ["an example", { type: "string", pattern: "^[A-Z]{3}$", examples: ["ABC"] }, "ABC"],
    ["the least number", { type: "integer", minimum: 2 }, 2],
    ["the number above an excluded one", { type: "integer", exclusiveMinimum: 2 }, 3],
    ["consent", { type: "boolean" }, true],
    ["no money", { type: "string", format: "money" }, "0.00"],
    ["the day", { type: "string", format: "date" }, "2026-09-30"],
    ["an instant of the day", { type: "string", format: "date-time" }, "2026-09-30T12:00:00.000Z"],
    ["an empty list", { type: "array", items: { type: "string" } }, []],
    ["a list of the least length", { type: "array", minItems: 2, items: { type: "boolean" } }, [true, true]],
  ])("gives %s", (_, schema, expected) => {
    expect(fill(schema)).toEqual(expected);
  });

  it.each([
    [1, 5],
    [20, 2000],
    [500, 600],
  ])("gives a text of %i to %i characters", (minLength, maxLength) => {
    const text = fill({ type: "string", minLength, maxLength }) as string;
    expect(text.length).toBeGreaterThanOrEqual(minLength);
    expect(text.length).toBeLessThanOrEqual(maxLength);
  });

  it("completes objects in objects, keeps what is there and adds nothing that is not required", () => {
    const schema = {
      type: "object",
      required: ["spent", "declarations"],
      properties: {
        spent: { type: "string", format: "money" },
        note: { type: "string" },
        declarations: {
          type: "object",
          required: ["truthful"],
          properties: { truthful: { type: "boolean" } },
        },
      },
    };
    expect(fill(schema, { spent: "12.00" })).toEqual({ spent: "12.00", declarations: { truthful: true } });
  });
});
