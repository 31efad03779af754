import { expect, it } from "vitest";
import * as zod from "zod";
import { builtSchema, deferring } from "./deferred-schema.ts";
import { SchemaNotes } from "./schema-notes.ts";
import * as z from "./zod.ts";

it("notes something of a schema without building it", () => {
  const notes = new SchemaNotes<string>();
  const schema = deferring((): zod.ZodString => {
    throw new Error("built");
  })();
  notes.add(schema, "name");
  expect(notes.get(schema)).toBe("name");
  expect(notes.get(schema.clone())).toBe("name");
  expect(notes.get(schema.min(1))).toBe("name");
  expect(notes.get(schema.optional())).toBeUndefined();
});

it("knows a schema that was built as the deferred one that it was", () => {
  const notes = new SchemaNotes<string>();
  const name = z.string();
  notes.add(name, "name");
  const person = z.strictObject({ name, nick: name.min(1), age: z.int() });
  expect(notes.get(person.shape.name)).toBe("name");
  expect(notes.get(person.shape.nick)).toBe("name");
  expect(notes.get(person.shape.age)).toBeUndefined();
  notes.add(builtSchema(name), "given name");
  expect(notes.get(name)).toBe("given name");
});

it("notes of a copy nothing of the original, and takes a host's own schemas", () => {
  const notes = new SchemaNotes<string>();
  const days = zod.int();
  const copy = days.clone();
  notes.add(copy, "copy");
  expect(notes.get(days)).toBeUndefined();
  notes.add(days, "days");
  expect(notes.get(days.min(1))).toBe("days");
  expect(notes.get(copy)).toBe("copy");
});
