import { describe, expect, it } from "vitest";
import * as zod from "zod";
import { builtSchema, deferring } from "./deferred-schema.ts";
import { readAs } from "./read-as.ts";
import * as z from "./zod.ts";

/** A maker of schemas that counts what it made. */
function counted() {
  const made: zod.ZodType[] = [];
  const text = deferring(() => {
    const schema = zod.string();
    made.push(schema);
    return schema;
  });
  return { made, text };
}

describe("a deferred schema", () => {
  it("is built once, when it first reads a value", () => {
    const { made, text } = counted();
    const name = text();
    expect(made).toHaveLength(0);
    expect(readAs(name, "Anna").success).toBe(true);
    expect(readAs(name, 7).success).toBe(false);
    expect(made).toEqual([builtSchema(name)]);
  });

  it("is not built by what is made of it", () => {
    const { made, text } = counted();
    const name = text().min(2).max(9).regex(/^A/).startsWith("An");
    const person = z
      .strictObject({ name, names: z.array(name), by: name.nullable() })
      .extend({ call: text() });
    expect(made).toHaveLength(0);
    expect(readAs(person.optional(), undefined).success).toBe(true);
    expect(readAs(person, { name: "Anna", names: ["Anita"], by: null, call: "" }).success).toBe(true);
    expect(readAs(person, { name: "Anna", names: ["Ala"], by: null, call: "" }).success).toBe(false);
  });

  it("is the schema of zod to whoever looks into it", () => {
    const schema = z.strictObject({ amount: z.int().min(1) });
    expect(schema).toBeInstanceOf(zod.ZodObject);
    expect(schema).toBeInstanceOf(zod.ZodType);
    expect(schema).not.toBeInstanceOf(zod.ZodArray);
    expect("shape" in schema).toBe(true);
    expect(schema.shape.amount.minValue).toBe(1);
    expect(Object.keys(schema)).toEqual(Object.keys(builtSchema(schema)));
    expect(zod.toJSONSchema(schema)).toEqual(
      zod.toJSONSchema(zod.strictObject({ amount: zod.int().min(1) })),
    );
  });

  it("goes into a host's own schemas, and theirs into it", () => {
    const host = zod.strictObject({ ours: z.strictObject({ amount: z.int() }).optional() });
    expect(host.parse({ ours: { amount: 1 } })).toEqual({ ours: { amount: 1 } });
    expect(host.safeParse({ ours: { amount: "1" } }).success).toBe(false);
    const ours = z.strictObject({ theirs: zod.string() });
    expect(ours.parse({ theirs: "text" })).toEqual({ theirs: "text" });
  });

  it("lets a host set what it may set on a schema", () => {
    const schema = z.string();
    Object.assign(schema, { note: "host" });
    expect(Reflect.get(builtSchema(schema), "note")).toBe("host");
    expect(Object.getOwnPropertyDescriptor(schema, "note")?.value).toBe("host");
  });
});
